import { describe, expect, it, test } from "vitest";
import type { Actor } from "../../src/redeploys/person.ts";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import { timelineOf, viewOf } from "../../src/redeploys/view.ts";
import { NOW } from "../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import {
  ADELE,
  ALEX,
  anActor,
  anApproval,
  aPlan,
  aPlanFor,
  aPlannedMachine,
  aRedeployRequest,
  aRound,
  aRunning,
  aVote,
  MEGAN,
  machineIds,
  settings,
} from "../builders/redeploy.ts";
import { accepted, back, deleting, drifted, waiting } from "../builders/run.ts";
import { HOUR, MINUTE } from "../builders/time.ts";

const view = (redeploy: Redeploy, viewer?: Actor, now = NOW) => viewOf(redeploy, viewer, settings(), now);
const OPEN = aRedeployRequest(aPlanFor(6));
const IDS = machineIds(OPEN.plan);
const VOTED = aRedeployRequest(OPEN.plan, { is: "Open", round: aRound(IDS, { votes: [aVote(MEGAN, IDS)] }) });
const APPROVED = aRedeployRequest(OPEN.plan, { is: "Approved", approval: anApproval(IDS), runs: {}, heldBy: null });
const RUNNING = aRunning(OPEN.plan, [accepted()]);
const NONE = { approve: [], reject: false, withdraw: false, notYours: undefined };

describe("the buttons", () => {
  test.each<[string, Redeploy, Actor | undefined, object]>([
    ["for an approver", OPEN, anActor(MEGAN), { approve: IDS, reject: true, withdraw: false, notYours: undefined }],
    ["for the asker", OPEN, anActor(ALEX), { ...NONE, withdraw: true, notYours: { why: "OwnRequest" } }],
    [
      "for everybody else",
      OPEN,
      anActor(ADELE, { [CONTOSO_PROD]: "No" }),
      { ...NONE, notYours: { why: "NotApprover" } },
    ],
    [
      "where nobody is configured",
      OPEN,
      anActor(ADELE, { [CONTOSO_PROD]: "NoneConfigured" }),
      { ...NONE, notYours: { why: "NoneConfigured" } },
    ],
    ["for a guest", OPEN, anActor(MEGAN, undefined, "Guest"), { ...NONE, notYours: { why: "Guest" } }],
    [
      "for an approver who voted: only to reject after all",
      VOTED,
      anActor(MEGAN),
      { approve: [], reject: true, notYours: { why: "AlreadyVoted", at: NOW } },
    ],
    ["for the approver who is still needed", VOTED, anActor(ADELE), { approve: IDS, reject: true }],
    ["on a card for all", OPEN, undefined, { approve: IDS, reject: true, withdraw: true, notYours: undefined }],
    ["for the asker of what is approved and has not begun", APPROVED, anActor(ALEX), { ...NONE, withdraw: true }],
    ["for an approver of what is approved", APPROVED, anActor(MEGAN), NONE],
    ["for anybody once it runs", RUNNING, anActor(ALEX), NONE],
    ["on a card for all once it runs", RUNNING, undefined, NONE],
  ])("%s", (_, redeploy, viewer, expected) => {
    expect(view(redeploy, viewer).buttons).toMatchObject(expected);
  });

  it("to decide are gone at the end of the time to decide", () => {
    expect(view(OPEN, anActor(MEGAN), NOW + 4 * HOUR).buttons).toEqual(NONE);
  });

  it("offer only machines of subscriptions that the person approves", () => {
    const prod = aPlannedMachine("web-01");
    const dev = aPlannedMachine("dev-01", { subscriptionId: CONTOSO_DEV });
    const ofDev = anActor(ADELE, { [CONTOSO_DEV]: "Yes", [CONTOSO_PROD]: "No" });
    expect(view(aRedeployRequest(aPlan([prod, dev])), ofDev).buttons.approve).toEqual([dev.machineId]);
  });
});

describe("the card's facts", () => {
  it("tell the round, with its votes and how many are needed", () => {
    expect(view(VOTED).round).toEqual({
      number: 1,
      votesNeeded: 2,
      votes: [aVote(MEGAN, IDS)],
      expiresAt: NOW + 4 * HOUR,
    });
    expect(view(RUNNING).round).toBeUndefined();
  });

  it("tell the state, the decision and each machine's part", () => {
    const seen = view(RUNNING);
    expect(seen).toMatchObject({ state: "Running", decision: { what: "Approved", by: [MEGAN] } });
    expect(seen.machines[0]).toMatchObject({
      planned: { name: "web-01" },
      run: { is: "Accepted" },
      isAskedAbout: false,
    });
    expect(seen.machines[1]).toMatchObject({ run: undefined, timeline: [] });
    expect(view(OPEN).machines.every(({ isAskedAbout }) => isAskedAbout)).toBe(true);
  });
});

describe("a machine's timeline", () => {
  const soon = NOW + 2 * MINUTE;
  test.each([
    ["has nothing to tell while it waits", waiting(), []],
    ["begins with the intent", deleting(), [["Intended", NOW]]],
    ["tells ARM's acceptance", accepted(), [["Accepted", NOW]]],
    [
      "tells the way back",
      back({ alarms: { warnedAt: NOW + HOUR, escalatedAt: null } }),
      [
        ["Accepted", NOW],
        ["Deleted", soon],
        ["CameBack", NOW + 20 * MINUTE],
        ["Provisioned", NOW + 20 * MINUTE],
        ["Warned", NOW + HOUR],
      ],
    ],
    ["tells that it was left out", drifted(), [["LeftOut", NOW]]],
    [
      "ends with the verdict",
      {
        is: "FailedAgain",
        acceptedAt: NOW,
        deletedAt: soon,
        backAt: soon,
        at: soon,
        message: "",
        sameMessage: true,
      } as const,
      [
        ["Accepted", NOW],
        ["Deleted", soon],
        ["CameBack", soon],
        ["FailedAgain", soon],
      ],
    ],
  ])("%s", (_, run, expected) => {
    expect(timelineOf(run).map(({ what, at }) => [what, at])).toEqual(expected);
  });
});
