import type { Rendered } from "../../src/cards/actions.ts";
import { renderAsking } from "../../src/cards/redeploy-ask-card.ts";
import { renderRequest } from "../../src/cards/redeploy-card.ts";
import { type RedeployAnswer, renderRedeploys } from "../../src/cards/redeploy-desk-card.ts";
import { renderNotice } from "../../src/cards/redeploy-notice-card.ts";
import { renderRefusal } from "../../src/cards/redeploy-refusal.ts";
import { type RedeploySaid, renderRedeploySaid } from "../../src/cards/redeploy-said-card.ts";
import type { Notice } from "../../src/redeploys/notice.ts";
import type { Actor } from "../../src/redeploys/person.ts";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import { viewOf } from "../../src/redeploys/view.ts";
import { NOW } from "../builders/evidence.ts";
import { ADELE, anOutcome, aRedeployRequest, CHANNEL, settings } from "../builders/redeploy.ts";
import { anAskingSetting, aRequestSetting, aTellingPlan, everyState } from "../builders/redeploy-cards.ts";
import { DAY } from "../builders/time.ts";
import { READER } from "./reading.ts";

/** The request's card for this person, or for all. */
export function requestFor(redeploy: Redeploy, viewer?: Actor, setting = aRequestSetting()): Rendered {
  return renderRequest(viewOf(redeploy, viewer, settings(), NOW), READER, setting);
}

export const NOTICES: Readonly<Record<Notice["tells"], Notice>> = {
  Reminder: { tells: "Reminder" },
  AskedAgain: { tells: "AskedAgain", because: { why: "Drifted" } },
  Decided: { tells: "Decided" },
  TakesLong: { tells: "TakesLong", machineIds: aTellingPlan().machines.map(({ machineId }) => machineId) },
  Escalation: { tells: "Escalation", machineIds: aTellingPlan().machines.map(({ machineId }) => machineId) },
  Verdict: { tells: "Verdict" },
};

const ANSWERS: Readonly<Record<string, RedeployAnswer>> = {
  "pending requests": { kind: "Pending", all: [aRedeployRequest(aTellingPlan())] },
  "no pending request": { kind: "Pending", all: [] },
  "the history": { kind: "Past", all: Object.values(everyState()) },
  "no history": { kind: "Past", all: [] },
  "a machine's history": { kind: "PastOfMachine", name: "web-01", all: [anOutcome(), anOutcome({ approvedBy: [] })] },
  "a freeze": {
    kind: "Freeze",
    after: "FreezeState",
    freeze: { by: ADELE, at: NOW, until: NOW + DAY, because: "Release week" },
  },
  "a freeze without end": {
    kind: "Freeze",
    after: "Freeze",
    freeze: { by: ADELE, at: NOW, until: null, because: "Release week" },
  },
  "no freeze": { kind: "Freeze", after: "FreezeState", freeze: undefined },
};

const UNCLEAR = { do: "Unclear", what: "Redeploy", words: "wbe-01", because: "Machine", candidates: [] } as const;

const SAID: Readonly<Record<string, RedeploySaid>> = {
  "what was asked for": { kind: "Asked", redeploy: aRedeployRequest(aTellingPlan()), here: false },
  "what was asked for here": { kind: "Asked", redeploy: aRedeployRequest(aTellingPlan()), here: true },
  "the approvers' place": { kind: "ApprovalPlace" },
  "words that are not clear": { kind: "Unclear", unclear: { ...UNCLEAR, because: "Filter" }, candidates: [] },
  "a machine that is not clear": { kind: "Unclear", unclear: UNCLEAR, candidates: [{ id: "/web-01", name: "web-01" }] },
};

/** One of each card about redeploys. */
export const REDEPLOY_CARDS: Readonly<Record<string, Rendered>> = {
  ...mapped(everyState(), (redeploy) => requestFor(redeploy), "a request that is "),
  "a draft": renderAsking(aTellingPlan(), READER, anAskingSetting(), NOW),
  "a draft that is too large": renderAsking(aTellingPlan(21), READER, anAskingSetting(), NOW),
  ...mapped(
    NOTICES,
    (notice) => renderNotice(aRedeployRequest(aTellingPlan()), notice, CHANNEL, "public"),
    "a notice: ",
  ),
  ...mapped(ANSWERS, (answer) => renderRedeploys(answer, READER, NOW + DAY), ""),
  ...mapped(SAID, (said) => renderRedeploySaid(said, READER), ""),
  "a refusal": renderRefusal({ why: "NothingToRedeploy", leftOut: aTellingPlan().leftOut }, READER, aRequestSetting()),
};

function mapped<Item>(items: Readonly<Record<string, Item>>, draw: (item: Item) => Rendered, prefix: string) {
  return Object.fromEntries(Object.entries(items).map(([name, item]) => [`${prefix}${name}`, draw(item)]));
}
