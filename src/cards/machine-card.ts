import type { MachineAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { type Button, carries } from "./buttons.ts";
import { type FootingWords, footingWords, nowOf } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import { devicesUrl, type Link, resourceUrl } from "./links.ts";
import { LOOKS, type Look } from "./look.ts";
import { type EvidenceRow, evidenceRows } from "./machine-evidence.ts";
import { type Line, messageLines, type Section, sectionsOf } from "./machine-sections.ts";
import { aboutLines, machineClause, sinceWords, verdictWords } from "./machine-words.ts";
import type { Pen } from "./pen.ts";
import { machineOffer } from "./redeploy-offer.ts";
import { openTemplate } from "./template.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** Everything that cards/machine.json binds. */
interface MachineData extends Frame, FootingWords {
  readonly name: string;
  readonly about: readonly { readonly text: string }[];
  readonly verdict: string;
  /** Of the container that the verdict stands in. */
  readonly style: Look["style"];
  readonly since: string;
  readonly message: readonly Line[];
  readonly sections: readonly Section[];
  readonly columns: readonly { readonly title: string; readonly align: "Left" | "Right" }[];
  readonly evidence: readonly EvidenceRow[];
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

const expand = openTemplate<MachineData>("machine");

/** One machine: how it is, in whose words, what to do, and everything that the verdict rests on. */
export function machineCard({ row, evidence, tenantId, footing }: MachineAnswer, pen: Pen): Rendered {
  const { verdict } = row.judged;
  const now = nowOf(footing);
  const sentence = wholeSentence(machineClause(row, pen), [], footing, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    ...footingWords(footing, pen),
    name: pen.name(evidence.machine.name),
    about: aboutLines(row, pen).map((text) => ({ text })),
    verdict: verdictWords(verdict, pen),
    style: LOOKS[verdict.state].style,
    since: sinceWords(row, now, pen),
    message: messageLines(verdict, pen),
    sections: sectionsOf(verdict, evidence, pen),
    columns: columnsOf(pen),
    evidence: evidenceRows(evidence, now, pen),
    buttons: carries(machineOffer({ ...row.judged, evidence }, now, pen), pen.room),
    links: linksOf(evidence.machine, tenantId, pen),
  });
  return { card, sentence };
}

function columnsOf(pen: Pen): MachineData["columns"] {
  return [
    { title: pen.say("evidence.what"), align: "Left" },
    { title: pen.say("evidence.says"), align: "Left" },
    { title: pen.say("evidence.when"), align: "Right" },
  ];
}

function linksOf(machine: MachineAnswer["evidence"]["machine"], tenantId: string | undefined, pen: Pen): Link[] {
  const resource = resourceUrl(machine, tenantId, pen.cloud);
  const devices = devicesUrl(tenantId, pen.cloud);
  return [
    ...(resource ? [{ title: pen.say("button.azurePortal"), url: resource }] : []),
    ...(devices ? [{ title: pen.say("button.defenderPortal"), url: devices }] : []),
  ];
}
