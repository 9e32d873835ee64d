import { describe, expect, test } from "vitest";
import type { Rendered } from "../../src/cards/actions.ts";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { renderAsking } from "../../src/cards/redeploy-ask-card.ts";
import { renderRedeploys } from "../../src/cards/redeploy-desk-card.ts";
import { renderNotice } from "../../src/cards/redeploy-notice-card.ts";
import { type AnyRefusal, renderRefusal } from "../../src/cards/redeploy-refusal.ts";
import { type Candidate, renderRedeploySaid } from "../../src/cards/redeploy-said-card.ts";
import type { UnclearRedeploy } from "../../src/questions/operations/redeploy-operation.ts";
import type { LeftOut, PlannedMachine } from "../../src/redeploys/plan.ts";
import type { RedeployState } from "../../src/redeploys/redeploy.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { NOW } from "../builders/evidence.ts";
import {
  ADELE,
  ALEX,
  anApproval,
  anOutcome,
  aPlan,
  aRedeployRequest,
  aRound,
  aRunning,
  aVote,
  CHANNEL,
  MEGAN,
  machineIds,
} from "../builders/redeploy.ts";
import { anAskingSetting, aRequestSetting, aTellingMachine, aTellingPlan } from "../builders/redeploy-cards.ts";
import { back } from "../builders/run.ts";
import { ATTACKS, MARK } from "./outside.ts";
import { type Node, nodesOf, READER } from "./reading.ts";
import { NOTICES, requestFor } from "./redeploy-samples.ts";

const ids = machineIds(aTellingPlan());
const inPlan = (parts: Partial<PlannedMachine>) =>
  requestFor(aRedeployRequest(aPlan([aTellingMachine("web-01", parts)])));
const inState = (state: RedeployState) => requestFor(aRedeployRequest(aTellingPlan(), state));
const inRun = (run: Run) => requestFor(aRunning(aPlan(), [run]));
const leftOut = (name: string, because: LeftOut["because"]) =>
  requestFor(aRedeployRequest({ ...aTellingPlan(), leftOut: [{ machineId: "/x", name, because }] }));
const refused = (because: AnyRefusal) => renderRefusal(because, READER, aRequestSetting());
const heldBy = (name: string, because: string): RedeployState => ({
  is: "Approved",
  approval: anApproval(ids),
  runs: {},
  heldBy: { by: { id: "x", name }, at: NOW, until: null, because },
});

/** Every place on the cards of redeploys where text from outside may stand. */
const PLACES: Readonly<Record<string, (text: string) => Rendered>> = {
  "the asker's name": (name) => requestFor({ ...aRedeployRequest(), askedBy: { id: "x", name } }),
  "the asker's reason": (reason) => requestFor({ ...aRedeployRequest(), reason }),
  "a planned machine": (name) => inPlan({ name }),
  "its extension's id": (extensionId) => inPlan({ extensionId }),
  "its message": (message) => inPlan({ message }),
  "its subscription": (name) =>
    requestFor(aRedeployRequest(), undefined, aRequestSetting({ subscriptionName: () => name })),
  "its subscription, one of several": (name) =>
    requestFor(
      aRedeployRequest(aPlan([aTellingMachine(), aTellingMachine("web-02", { subscriptionId: "2" })])),
      undefined,
      aRequestSetting({ subscriptionName: () => name }),
    ),
  "a machine that is left out": (name) => leftOut(name, { why: "Gone" }),
  "the scope of a lock": (scope) => leftOut("db-01", { why: "Locked", scope }),
  "the power of what is left out": (power) => leftOut("db-01", { why: "NotRunning", power }),
  "a voter": (name) => inState({ is: "Open", round: aRound(ids, { votes: [aVote({ id: "x", name }, ids)] }) }),
  "whoever rejected": (name) => inState({ is: "Rejected", at: NOW, reason: "No", by: [{ id: "x", name }] }),
  "the reason of a rejection": (reason) => inState({ is: "Rejected", at: NOW, reason, by: [MEGAN] }),
  "whoever froze": (name) => inState(heldBy(name, "Release")),
  "the reason of a freeze that holds up": (because) => inState(heldBy("Adele Vance", because)),
  "the kind of a failure": (kind) =>
    inState({ is: "Stopped", at: NOW, because: { why: "SameFailureTwice", kind }, round: aRound(ids), runs: {} }),
  "Azure's code": (code) =>
    inRun({ is: "NotDeleted", at: NOW, failure: { why: "Failed", code, message: "It did not work." } }),
  "Azure's message": (message) =>
    inRun({ is: "NotDeleted", at: NOW, failure: { why: "Failed", code: "Conflict", message } }),
  "the action that is denied": (action) =>
    inRun({ is: "NotDeleted", at: NOW, failure: { why: "Denied", action, scope: "/subscriptions/1" } }),
  "the new message": (message) => inRun({ ...back(), is: "FailedAgain", at: NOW, message, sameMessage: false }),
  "another extension": (found) => inRun({ is: "LeftOut", at: NOW, because: { why: "OtherExtension", found } }),
  "another finding": (message) => inRun({ is: "LeftOut", at: NOW, because: { why: "OtherFinding", message } }),
  "a draft's machine": (name) => renderAsking(aPlan([aTellingMachine(name)]), READER, anAskingSetting(), NOW),
  "a draft's message": (message) =>
    renderAsking(aPlan([aTellingMachine("web-01", { message })]), READER, anAskingSetting(), NOW),
  "a notice's machine": (name) =>
    renderNotice(aRedeployRequest(aPlan([aTellingMachine("web-01", { name })])), NOTICES.TakesLong, CHANNEL, "public"),
  "a decider in a refusal": (name) =>
    refused({ why: "AlreadyDecided", decision: { what: "Approved", by: [{ id: "x", name }], at: NOW } }),
  "a machine in a refusal": (name) =>
    refused({ why: "NothingToRedeploy", leftOut: [{ machineId: "/x", name, because: { why: "Gone" } }] }),
  "a pending request's machine": (name) =>
    renderRedeploys({ kind: "Pending", all: [aRedeployRequest(aPlan([aTellingMachine("a", { name })]))] }, READER, NOW),
  "the machine asked about": (name) => renderRedeploys({ kind: "PastOfMachine", name, all: [] }, READER, NOW),
  "an approver of the past": (name) =>
    renderRedeploys(
      { kind: "PastOfMachine", name: "web-01", all: [anOutcome({ askedBy: ALEX, approvedBy: [{ id: "x", name }] })] },
      READER,
      NOW,
    ),
  "words that are not understood": (words) => unclear({ because: "Filter", words }, []),
  "the name of a machine that is not there": (words) => unclear({ because: "Machine", words }, []),
  "a machine that may be meant": (name) => unclear({ because: "Machine", words: "x" }, [{ id: "/x", name }]),
  "a machine that was asked for": (name) =>
    renderRedeploySaid(
      { kind: "Asked", redeploy: aRedeployRequest(aPlan([aTellingMachine("a", { name })])), here: true },
      READER,
    ),
  "the reason of a freeze": (because) =>
    renderRedeploys(
      { kind: "Freeze", after: "Freeze", freeze: { by: ADELE, at: NOW, until: null, because } },
      READER,
      NOW,
    ),
};

function unclear(more: Pick<UnclearRedeploy, "because" | "words">, candidates: readonly Candidate[]) {
  const said = { do: "Unclear", what: "Redeploy", candidates: [], ...more } as const;
  return renderRedeploySaid({ kind: "Unclear", unclear: said, candidates }, READER);
}

/** Where Teams reads Markdown and makes links; a tick's title and a choice's are among them. */
function markdownOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ type, text, title, value, label }) => {
    if (type === "TextBlock") return [String(text)];
    return String(type).startsWith("Input.") ? [String(label), String(title), String(value)] : [];
  });
}

function plainOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ type, text, title }) => {
    if (type === "TextRun") return [String(text)];
    return String(type).startsWith("Action.") && typeof title === "string" ? [title] : [];
  });
}

/** What a card is made of, without its texts. */
function kindsOf(card: unknown): unknown[] {
  return nodesOf(card).map(({ type }) => type);
}

const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

describe.each(Object.entries(PLACES))("in %s", (_, draw) => {
  const harmless = kindsOf(draw(MARK).card);

  test.each(Object.entries(ATTACKS))("%s is plain text that one sees, and nothing else", (attack, text) => {
    const { card, sentence } = draw(`${text} ${MARK}`);
    const plain = plainOf(card);
    expect(plain.filter((one) => one.includes(MARK)).length).toBeGreaterThan(0);
    expect(markdownOf(card).filter((one) => one.includes(MARK))).toEqual([]);
    for (const one of [...plain, sentence]) expect(one).not.toMatch(NOT_VISIBLE);
    for (const one of plain) expect(one).not.toMatch(/\{\{\s*(?:DATE|TIME)\s*\(/i);
    expect(card.fallbackText).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]#<>~|]|:\/\/|www\.\w/);
    expect(card.speak).not.toMatch(/[<>&]/);
    if (attack !== "line breaks") expect(kindsOf(card)).toEqual(harmless);
  });

  test.each(["x", "字", "👍", "\n", "[", "\u202e"])("10,000 characters of %j are cut", (character) => {
    const { card, sentence } = draw(character.repeat(10_000));
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(sentence.length).toBeLessThan(400);
    expect(JSON.stringify(card).isWellFormed()).toBe(true);
  });
});

describe("somebody who is mentioned", () => {
  const mention = (name: string) =>
    nodesOf(requestFor({ ...aRedeployRequest(), mentions: [{ id: "x", name }] }).card) as Node[];

  test.each(Object.entries(ATTACKS))("and is called like %s is a mention of that person, and no more", (_, name) => {
    const nodes = mention(name);
    const [entity] = nodes.filter(({ type }) => type === "mention");
    const shown = String((entity?.mentioned as Node | undefined)?.name);
    expect(entity?.text).toBe(`<at>${shown}</at>`);
    expect(shown).not.toMatch(/[<>&*_`[\]~|\\#]|:\/\/|www\.\S/);
    expect(nodes).toContainEqual(
      expect.objectContaining({ type: "TextBlock", text: `Waiting for: <at>${shown}</at>` }),
    );
  });
});
