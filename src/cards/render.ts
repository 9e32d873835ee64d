import type { Reply } from "../questions/insight.ts";
import { aboutCard } from "./about-card.ts";
import type { Reader, Rendered } from "./actions.ts";
import { changesCard } from "./changes-card.ts";
import { countCard } from "./count-card.ts";
import { coverageCard } from "./coverage-card.ts";
import { exportCard } from "./export-card.ts";
import { fitted } from "./fit.ts";
import { freshnessCard } from "./freshness-card.ts";
import { groupCard } from "./group-card.ts";
import { helpCard } from "./help-card.ts";
import { historyCard } from "./history-card.ts";
import type { AzureCloud } from "./links.ts";
import { listCard } from "./list-card.ts";
import { machineCard } from "./machine-card.ts";
import { notUnderstoodCard } from "./not-understood-card.ts";
import { nothingYetCard } from "./nothing-yet-card.ts";
import { Pen, type RedeployOffers } from "./pen.ts";
import { refreshCard } from "./refresh-card.ts";
import { summaryCard } from "./summary-card.ts";
import { tourCard } from "./tour-card.ts";
import { trendCard } from "./trend-card.ts";
import { englishVoiceFor, voiceFor } from "./voice.ts";
import { whichMachineCard } from "./which-machine-card.ts";

/**
 * An answer as a card and as one sentence, in the reader's language, numbers and time zone. `cloud`: whose portals the links
 * lead to. The card weighs 24 KB at most, whatever the machines are called and say. Throws only for bugs.
 */
export function render(
  answer: Reply,
  reader: Reader,
  cloud: AzureCloud = "public",
  redeploys?: RedeployOffers,
): Rendered {
  const voice = IN_ENGLISH.has(answer.kind) ? englishVoiceFor(reader) : voiceFor(reader);
  return fitted((room) => draw(answer, new Pen(voice, room, cloud, redeploys)));
}

/** Answers whose texts are English alone. */
const IN_ENGLISH: ReadonlySet<Reply["kind"]> = new Set(["Group", "Changes", "Trend", "History", "About"]);

function draw(answer: Reply, pen: Pen): Rendered {
  switch (answer.kind) {
    case "List":
      return listCard(answer, pen);
    case "Count":
      return countCard(answer, pen);
    case "Summary":
      return summaryCard(answer, pen);
    case "Machine":
      return machineCard(answer, pen);
    case "Coverage":
      return coverageCard(answer, pen);
    case "Freshness":
      return freshnessCard(answer, pen);
    case "Refresh":
      return refreshCard(answer, pen);
    case "WhichMachine":
      return whichMachineCard(answer, pen);
    case "Help":
      return helpCard(answer, pen);
    case "Tour":
      return tourCard(answer, pen);
    case "NotUnderstood":
      return notUnderstoodCard(answer, pen);
    case "NothingYet":
      return nothingYetCard(answer, pen);
    case "Group":
      return groupCard(answer, pen);
    case "Changes":
      return changesCard(answer, pen);
    case "Trend":
      return trendCard(answer, pen);
    case "History":
      return historyCard(answer, pen);
    case "About":
      return aboutCard(answer, pen);
    case "Export":
      return exportCard(answer, { kind: "Nowhere" }, pen);
  }
}
