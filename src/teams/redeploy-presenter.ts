import type { AzureCloud } from "../cards/links.ts";
import { plainSentence } from "../cards/plain-card.ts";
import { renderAsking } from "../cards/redeploy-ask-card.ts";
import { renderRequest } from "../cards/redeploy-card.ts";
import { renderRedeploys } from "../cards/redeploy-desk-card.ts";
import { renderRefusal } from "../cards/redeploy-refusal.ts";
import { renderRedeploySaid } from "../cards/redeploy-said-card.ts";
import type { Naming } from "../cards/redeploy-setting.ts";
import type { RedeployCards } from "./redeploy-cards.ts";

export interface RedeployCardsSetting extends Naming {
  readonly cloud: AzureCloud;
  /** Whether VITALS_APPROVERS names anybody. */
  readonly hasApprovers: boolean;
}

/** The desk's answers as cards. What everybody sees unasked is drawn by `presenterFor` in src/cards/redeploy-presenter.ts. */
export function redeployCards(setting: RedeployCardsSetting): RedeployCards {
  const { cloud, hasApprovers, subscriptionName } = setting;
  // One person's view: nobody is mentioned by it, and it is asked for again by the card that all see.
  const own = { cloud, hasApprovers, subscriptionName, mentions: false, refreshFor: [] };
  return {
    draft: (plan, reason, { reader, now }) => renderAsking(plan, reader, { cloud, subscriptionName, reason }, now),
    asked: (redeploy, here, { reader }) => renderRedeploySaid({ kind: "Asked", redeploy, here }, reader),
    request: (view, { reader }) => renderRequest(view, reader, own),
    refused: (because, { reader }) => renderRefusal(because, reader, setting),
    pending: (all, { reader, now }) => renderRedeploys({ kind: "Pending", all }, reader, now),
    history: (all, { reader, now }) => renderRedeploys({ kind: "Past", all }, reader, now),
    ofMachine: ({ name }, all, { reader, now }) => renderRedeploys({ kind: "PastOfMachine", name, all }, reader, now),
    freeze: (freeze, after, { reader, now }) => renderRedeploys({ kind: "Freeze", freeze, after }, reader, now),
    approvalPlace: ({ reader }) => renderRedeploySaid({ kind: "ApprovalPlace" }, reader),
    unclear: (unclear, candidates, { reader }) => renderRedeploySaid({ kind: "Unclear", unclear, candidates }, reader),
    later: ({ reader }) => plainSentence("press.answeredBelow", reader),
  };
}
