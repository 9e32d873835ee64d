import { describe, expect, test } from "vitest";
import { Pen } from "../../src/cards/pen.ts";
import { type AnyRefusal, refusalWords, renderRefusal } from "../../src/cards/redeploy-refusal.ts";
import { failureWords, idWords, leftOutLines, type WhyNot, whyNotWords } from "../../src/cards/redeploy-why.ts";
import { englishVoiceFor } from "../../src/cards/voice.ts";
import { KNOWN_MESSAGES } from "../../src/health/known-messages.ts";
import type { DeleteFailure } from "../../src/redeploys/run.ts";
import { NOW } from "../builders/evidence.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { aRequestSetting } from "../builders/redeploy-cards.ts";
import { healthy, unknown } from "../builders/snapshot.ts";
import { linesOf, READER } from "./reading.ts";

const ROOM = { rows: 20, name: 64, line: 120, block: 4_000, buttonBytes: 2_000, id: 512 };
const pen = new Pen(englishVoiceFor(READER), ROOM, "public");
const SENTENCES = /^[A-Z0-9].*[.]$/;

type Cases<Reason extends { readonly why: string }> = {
  readonly [Why in Reason["why"]]: readonly [Extract<Reason, { readonly why: Why }>, string];
};

/** One of each code: the compiler refuses this table if one is missing. */
const REFUSALS: Cases<AnyRefusal> = {
  Guest: [{ why: "Guest" }, "Guests cannot"],
  ForeignTenant: [{ why: "ForeignTenant" }, "another tenant"],
  OwnRequest: [{ why: "OwnRequest" }, "somebody else has to approve it"],
  NotAsker: [{ why: "NotAsker" }, "Only whoever asked"],
  NotApprover: [{ why: "NotApprover" }, "not among the approvers"],
  NoneConfigured: [{ why: "NoneConfigured" }, "Nobody may approve, because VITALS_APPROVERS is not set."],
  CouldNotCheck: [{ why: "CouldNotCheck" }, "the directory did not answer"],
  AlreadyDecided: [
    { why: "AlreadyDecided", decision: { what: "Approved", by: [MEGAN], at: NOW } },
    "It has been decided already. Approved by Megan Bowen on Sep 15, 9:00 AM UTC.",
  ],
  AlreadyVoted: [{ why: "AlreadyVoted", at: NOW }, "You voted already, on Sep 15, 9:00 AM UTC."],
  TooLate: [{ why: "TooLate", expiredAt: NOW }, "ended on Sep 15, 9:00 AM UTC"],
  NothingTicked: [{ why: "NothingTicked" }, "No machine was ticked."],
  OutsidePlan: [{ why: "OutsidePlan", machineIds: ["/a", "/b"] }, "2 ticked machines are not asked about"],
  NotYours: [{ why: "NotYours", machineIds: ["/a"] }, "in a subscription that you approve"],
  ReasonMissing: [{ why: "ReasonMissing" }, "A reason is missing"],
  NotDue: [{ why: "NotDue" }, "nothing to decide"],
  NoSuchRequest: [{ why: "NoSuchRequest" }, "no such request"],
  TooMany: [{ why: "TooMany", asked: 31, max: 20 }, "31 machines were asked for; a request may have 20 at most."],
  TooManyOfSubscription: [
    { why: "TooManyOfSubscription", subscriptionId: "1", asked: 7, max: 4, percent: 10, of: 40 },
    "7 machines of Contoso Prod were asked for. At most 4 may be in a request: 10 % of its 40.",
  ],
  NoSnapshot: [{ why: "NoSnapshot" }, "has not read the estate yet"],
  NothingToRedeploy: [{ why: "NothingToRedeploy", leftOut: [] }, "None of these machines"],
  MachineTaken: [{ why: "MachineTaken", machineId: "/a", requestId: "r-7" }, "was quicker (r-7)"],
  InThePast: [{ why: "InThePast" }, "has passed already"],
  NotFrozen: [{ why: "NotFrozen" }, "not frozen"],
  NotSetUp: [{ why: "NotSetUp" }, "VITALS_REDEPLOY_CLIENT_ID is not set"],
  NoApprovalPlace: [{ why: "NoApprovalPlace" }, "have an approver say “approve here”"],
  ApprovalPlaceLost: [{ why: "ApprovalPlaceLost" }, "Vitals cannot post in the channel for approvals"],
  PersonalChat: [{ why: "PersonalChat" }, "Nobody but you reads here."],
};

const WHY_NOT: Cases<WhyNot> = {
  NotVisible: [{ why: "NotVisible", reason: undefined }, "Nothing can be said"],
  NotCovered: [
    { why: "NotCovered", missing: ["ServersPlan", "EndpointProtection"] },
    "Missing: Defender for Servers, Endpoint protection.",
  ],
  NotRunning: [{ why: "NotRunning", power: "deallocated" }, "It does not run (deallocated): start it first."],
  AlreadyRedeploying: [{ why: "AlreadyRedeploying" }, "being redeployed already"],
  NotUnhealthy: [{ why: "NotUnhealthy", verdict: healthy() }, "It is not unhealthy (Healthy)"],
  NotInstallation: [
    { why: "NotInstallation", issue: "Other", heartbeatIsOff: false },
    "It is no installation issue (Other issue).",
  ],
  NoAzureResource: [{ why: "NoAzureResource" }, "Connect it through Azure Arc first."],
  NoExtension: [{ why: "NoExtension" }, "nothing to delete"],
  BeingDeleted: [{ why: "BeingDeleted" }, "just being deleted"],
  Locked: [{ why: "Locked", scope: "/subscriptions/1" }, "A lock forbids deletion: /subscriptions/1."],
  WouldNotHelp: [
    { why: "WouldNotHelp", known: "python-missing", fix: "install-python" },
    "no Python interpreter. Install Python 3 from the distribution’s packages first, then ask again.",
  ],
  OpenRequest: [{ why: "OpenRequest", requestId: "r-7" }, "is open already (r-7)"],
  TooManyRedeploys: [
    { why: "TooManyRedeploys", redeploys: 3, max: 3, since: NOW },
    "It was redeployed 3 times since Sep 15, 9:00 AM UTC; at most 3 are allowed",
  ],
  Gone: [{ why: "Gone" }, "does not know this machine any more"],
  Denied: [
    { why: "Denied", action: "Microsoft.Compute/virtualMachines/extensions/delete", scope: "/subscriptions/1" },
    "it lacks the right Microsoft.Compute/virtualMachines/extensions/delete on /subscriptions/1.",
  ],
  NotSeen: [{ why: "NotSeen" }, "Try again in a few minutes."],
  Recovered: [{ why: "Recovered" }, "nothing to repair"],
  NotKnown: [{ why: "NotKnown" }, "knows no such machine"],
  MachineGone: [{ why: "MachineGone" }, "does not know this machine any more"],
  OtherExtension: [{ why: "OtherExtension", found: "/vm/extensions/other" }, "another one now: /vm/extensions/other"],
  OtherFinding: [{ why: "OtherFinding", message: "Exit code 31." }, "something else now: Exit code 31."],
  NotApproved: [{ why: "NotApproved" }, "unticked"],
};

const FAILURES: Cases<DeleteFailure> = {
  NotRunning: [{ why: "NotRunning" }, "start it, then ask again"],
  Locked: [{ why: "Locked", scope: "/subscriptions/1" }, "Vitals never removes locks"],
  Denied: [{ why: "Denied", action: "delete", scope: "/subscriptions/1" }, "the right delete on /subscriptions/1"],
  Failed: [{ why: "Failed", code: "Conflict", message: "Busy." }, "Azure says Conflict: Busy."],
  Unclear: [{ why: "Unclear" }, "It is not sent again"],
};

const table = <Reason>(cases: Readonly<Record<string, readonly [Reason, string]>>) =>
  Object.entries(cases).map(([why, [because, words]]) => ({ why, because, words }));

test.each(table<AnyRefusal>(REFUSALS))("the refusal $why says why nothing was done", ({ because, words }) => {
  const said = refusalWords(because, aRequestSetting(), pen);
  expect(said).toContain(words);
  expect(said).toMatch(SENTENCES);
});

test.each(table<WhyNot>(WHY_NOT))("that a machine is left out for $why is said in words", ({ because, words }) => {
  expect(whyNotWords(because, pen)).toContain(words);
});

test.each(table<DeleteFailure>(FAILURES))("that a deletion failed of $why is said in words", ({ because, words }) => {
  expect(failureWords(because, pen)).toContain(words);
});

describe("a machine that is left out", () => {
  const cannotHelp = KNOWN_MESSAGES.filter(({ redeployHelps }) => redeployHelps === "No");

  test.each(cannotHelp)("for the known message $key is told what to do first", ({ key, fix }) => {
    const said = whyNotWords({ why: "WouldNotHelp", known: key, fix }, pen);
    expect(said).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
  });

  test("for a message that nobody knows is told that it would not help", () => {
    const because = { why: "WouldNotHelp", known: undefined, fix: undefined } as const;
    expect(whyNotWords(because, pen)).toBe("A redeploy alone will not help: the cause would still be there.");
  });

  test("because it could not be seen is told what is not readable", () => {
    const reason = { reason: "NotVisible", because: "SubscriptionNotReadable", source: undefined } as const;
    expect(whyNotWords({ why: "NotVisible", reason }, pen)).toMatch(/^Its subscription is not readable/);
  });

  test("for a heartbeat issue is told which setting allows it", () => {
    const because = { why: "NotInstallation", issue: "Heartbeat", heartbeatIsOff: true } as const;
    expect(whyNotWords(because, pen)).toContain("VITALS_REDEPLOY_HEARTBEAT=allow allows them.");
  });

  test("whose power nobody knows is not called stopped", () => {
    expect(whyNotWords({ why: "NotRunning", power: "" }, pen)).toMatch(/^Whether it runs is not known/);
  });

  test("while it is unknown says which kind of unknown", () => {
    const verdict = unknown({ reason: "Provisioning" });
    expect(whyNotWords({ why: "NotUnhealthy", verdict }, pen)).toContain("(Provisioning)");
  });
});

describe("what is left out", () => {
  const leftOut = (name: string, because: WhyNot) => ({ machineId: name, name, because }) as never;

  test("stands in one line for each reason, with its machines", () => {
    const lines = leftOutLines(
      [leftOut("a", { why: "Gone" }), leftOut("b", { why: "NotSeen" }), leftOut("c", { why: "Gone" })],
      pen,
    );
    expect(lines).toEqual([
      "a, c: Azure does not know this machine any more.",
      "b: Azure could not be asked about it just now. Try again in a few minutes.",
    ]);
  });

  test("is counted where there are more reasons than a card can hold", () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      leftOut(`m${index}`, { why: "OpenRequest", requestId: `r-${index}` }),
    );
    const lines = leftOutLines(many, pen);
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe("and 22 more");
  });
});

test("an id that is too long keeps its end, which tells what it is of", () => {
  const id = `/subscriptions/${"x".repeat(600)}/extensions/MDE.Linux`;
  expect(idWords(id, pen)).toMatch(/^…x+\/extensions\/MDE\.Linux$/);
  expect(idWords(id, pen)).toHaveLength(512);
});

test("a refusal's card names each machine that cannot be redeployed, and says that nothing was changed", () => {
  const leftOut = [{ machineId: "/a", name: "web-01", because: { why: "NoExtension" } }] as const;
  const lines = linesOf(renderRefusal({ why: "NothingToRedeploy", leftOut }, READER, aRequestSetting()).card);
  expect(lines).toEqual([
    "Not done",
    "None of these machines can be redeployed.",
    expect.stringMatching(/^web-01: The extension is not there/),
    "Nothing was changed.",
  ]);
});
