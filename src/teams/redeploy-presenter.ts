import type { AzureCloud } from "../cards/links.ts";
import { noteCard } from "../cards/note-card.ts";
import { Pen } from "../cards/pen.ts";
import { renderAsking } from "../cards/redeploy-ask-card.ts";
import { renderRequest } from "../cards/redeploy-card.ts";
import { renderRedeploys } from "../cards/redeploy-desk-card.ts";
import { renderRefusal } from "../cards/redeploy-refusal.ts";
import { englishVoiceFor } from "../cards/voice.ts";
import type { RedeployCards } from "./redeploy-cards.ts";

export function redeployCards(cloud: AzureCloud): RedeployCards {
  const naming = { subscriptionName: () => undefined };
  const note = (heading: string, lines: string[], reader: { locale: string; timeZone: string }) =>
    noteCard({ sentence: heading, heading, lines }, new Pen(englishVoiceFor(reader as never), 1000 as never, cloud));
  return {
    draft: (plan, _reason, { reader, now }) => renderAsking(plan, reader, { cloud, ...naming }, now),
    asked: (redeploy, _here, { reader }) => note("Asked", [redeploy.id], reader),
    request: (view, { reader }) =>
      renderRequest(view, reader, { cloud, ...naming, hasApprovers: true, mentions: false, refreshFor: [] }),
    refused: (because, { reader }) => renderRefusal(because as never, reader, naming),
    pending: (all, { reader, now }) => renderRedeploys({ kind: "Pending", all }, reader, now),
    history: (all, { reader, now }) => renderRedeploys({ kind: "Past", all }, reader, now),
    ofMachine: ({ name }, all, { reader, now }) => renderRedeploys({ kind: "PastOfMachine", name, all }, reader, now),
    freeze: (freeze, _after, { reader, now }) => renderRedeploys({ kind: "Freeze", freeze }, reader, now),
    approvalPlace: ({ reader }) => note("Requests for approval are posted here from now on.", [], reader),
    unclear: (unclear, candidates, { reader }) =>
      note(`unclear ${unclear.because}`, candidates.map(({ name }) => name), reader),
    later: () => "The answer follows below.",
  };
}
