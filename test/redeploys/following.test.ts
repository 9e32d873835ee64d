import { describe, expect, it, test } from "vitest";
import type { RedeployMark } from "../../src/health/evidence.ts";
import { decisionOf } from "../../src/redeploys/decision.ts";
import { dueAt } from "../../src/redeploys/due.ts";
import { outcomesOf } from "../../src/redeploys/earlier.ts";
import { isNewsTo, marksFrom, marksOf } from "../../src/redeploys/marks.ts";
import { openMachines } from "../../src/redeploys/open-machines.ts";
import type { Redeploy, RedeployState } from "../../src/redeploys/redeploy.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { NOW } from "../builders/evidence.ts";
import {
  ADELE,
  ALEX,
  anApproval,
  aPlanFor,
  aRedeployRequest,
  aRound,
  aRunning,
  MEGAN,
  machineIds,
} from "../builders/redeploy.ts";
import { accepted, back, deleted, deleting, drifted, failedToDelete, waiting, worked } from "../builders/run.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { MemoryRedeploys } from "../fakes/redeploy-store.ts";

const PLAN = aPlanFor(3);
const [A = "", B = "", C = ""] = machineIds(PLAN);
const request = (state: RedeployState) => aRedeployRequest(PLAN, state);
const OPEN = request({ is: "Open", round: aRound([A, B, C]) });
const APPROVED = request({ is: "Approved", approval: anApproval([A, B]), runs: { [C]: drifted() }, heldBy: null });
const REJECTED = request({ is: "Rejected", at: NOW, reason: "No.", by: [MEGAN] });
const WORKED = worked();
const GAVE_UP: Run = {
  is: "GaveUp",
  acceptedAt: NOW,
  deletedAt: NOW,
  backAt: null,
  at: NOW + DAY,
  because: "Deadline",
};
const STOPPED = request({
  is: "Stopped",
  at: NOW,
  because: { why: "ApprovalRanOut" },
  round: aRound([C], { number: 2 }),
  runs: { [A]: back(), [B]: failedToDelete(), [C]: waiting() },
});

describe("the machines that a request holds", () => {
  test.each<[string, Redeploy, readonly string[]]>([
    ["all that it asks for", OPEN, [A, B, C]],
    ["those that were approved", APPROVED, [A, B]],
    ["none once it was rejected", REJECTED, []],
    ["those under way, not those that ended", aRunning(PLAN, [accepted(), failedToDelete(), waiting()]), [A, C]],
    ["those asked about again, and those awaited", STOPPED, [C, A]],
    [
      "those whose sensor is awaited",
      request({ is: "Watching", ended: null, runs: { [A]: deleted(), [B]: WORKED } }),
      [A],
    ],
    ["none once it finished", request({ is: "Finished", at: NOW, ended: null, runs: { [A]: WORKED } }), []],
  ])("are %s", (_, redeploy, expected) => {
    expect(openMachines(redeploy)).toEqual(expected);
  });
});

describe("a request is due", () => {
  test.each<[string, Redeploy, number | undefined]>([
    ["at half-time, for its reminder", OPEN, NOW + 2 * HOUR],
    ["at its end, once it reminded", request({ is: "Open", round: aRound([A], { remindedAt: NOW }) }), NOW + 4 * HOUR],
    ["at once when it is approved", APPROVED, NOW],
    ["never once it was rejected", REJECTED, undefined],
    ["when its machine may be tried again", aRunning(PLAN, [waiting({ notBefore: NOW + MINUTE })]), NOW + MINUTE],
    ["when its intent lapses", aRunning(PLAN, [deleting()]), NOW + 5 * MINUTE],
    ["when its deletion is to be asked about", aRunning(PLAN, [accepted({ checkAt: NOW + 15_000 })]), NOW + 15_000],
    ["when its approval runs out", aRunning(PLAN, [failedToDelete()]), NOW + 4 * HOUR],
    [
      "not for machines of a later wave",
      aRunning(PLAN, [deleted({ checkAt: NOW + HOUR }), waiting()], { number: 1, machines: [A] }),
      NOW + HOUR,
    ],
    [
      "when the next sensor is to be looked for",
      request({
        is: "Watching",
        ended: null,
        runs: { [A]: back({ checkAt: NOW + 3 }), [B]: deleted({ checkAt: NOW + 7 }) },
      }),
      NOW + 3,
    ],
    ["for sensors that are awaited while it asks again", STOPPED, NOW],
  ])("%s", (_, redeploy, expected) => {
    expect(dueAt(redeploy)).toBe(expected);
  });
});

describe("the marks for the health model", () => {
  test.each<[string, Run, RedeployMark | undefined, boolean]>([
    ["a deletion that nobody knew of", accepted(), undefined, true],
    ["one that was known", accepted({ acceptedAt: NOW }), { acceptedAt: NOW, backAt: undefined }, false],
    ["the return after one that was known", back({ acceptedAt: NOW }), { acceptedAt: NOW, backAt: undefined }, true],
    ["an older one than is known", accepted({ acceptedAt: NOW - DAY }), { acceptedAt: NOW, backAt: undefined }, false],
    ["one that never was", waiting(), undefined, false],
  ])("%s is news to a snapshot or not: %#", (_, run, redeploy, news) => {
    const machine = judged({ machine: { id: A }, evidence: { redeploy } });
    expect(isNewsTo(aSnapshot([machine]), aRunning(PLAN, [run]))).toBe(news);
    expect(isNewsTo(aSnapshot([]), aRunning(PLAN, [run]))).toBe(false);
  });

  test.each<[string, Run, object | undefined]>([
    ["none before ARM accepted", deleting(), undefined],
    ["from ARM's acceptance on", accepted(), { acceptedAt: NOW, backAt: undefined }],
    ["while the extension is away", deleted(), { acceptedAt: NOW, backAt: undefined }],
    ["with the time of its return", back(), { acceptedAt: NOW, backAt: NOW + 20 * MINUTE }],
    ["after it worked", WORKED, { acceptedAt: NOW, backAt: NOW + 20 * MINUTE }],
    ["after it was given up", GAVE_UP, { acceptedAt: NOW, backAt: undefined }],
    ["none where the deletion failed", failedToDelete(), undefined],
  ])("%s", (_, run, expected) => {
    expect(marksOf([aRunning(PLAN, [run])]).get(A)).toEqual(expected);
  });

  it("are of the newest redeploy of a machine, in whatever order they come", () => {
    const old = { ...aRunning(PLAN, [GAVE_UP]), id: "r-0" };
    const young = aRunning(PLAN, [accepted({ acceptedAt: NOW + 2 * DAY })]);
    for (const both of [
      [old, young],
      [young, old],
    ]) {
      expect(marksOf(both).get(A)).toEqual({ acceptedAt: NOW + 2 * DAY, backAt: undefined });
    }
  });

  it("come from the store, and not from long ago", async () => {
    const store = new MemoryRedeploys();
    await store.create(aRunning(PLAN, [accepted()]), { audit: [], outgoing: [] });
    expect((await marksFrom(store).current(NOW + DAY)).size).toBe(1);
    expect((await marksFrom(store).current(NOW + 8 * DAY)).size).toBe(0);
  });
});

describe("a machine's history", () => {
  it("tells when, asked by whom, approved by whom, how it ended and for which message", () => {
    expect(outcomesOf(aRunning(PLAN, [WORKED]))).toEqual([
      {
        requestId: "r-1",
        machineId: A,
        machineName: "web-01",
        askedBy: ALEX,
        approvedBy: [MEGAN],
        at: NOW,
        accepted: true,
        outcome: "Worked",
        messageKey: PLAN.machines[0]?.messageKey,
      },
    ]);
  });

  test.each<[Run, string, boolean]>([
    [accepted(), "UnderWay", true],
    [deleted(), "UnderWay", true],
    [back(), "UnderWay", true],
    [failedToDelete(), "NotDeleted", false],
    [GAVE_UP, "GaveUp", true],
  ])("counts $is", (run, outcome, isAccepted) => {
    expect(outcomesOf(aRunning(PLAN, [run]))).toMatchObject([{ outcome, accepted: isAccepted }]);
  });

  it.each([waiting(), deleting(), drifted()])("does not tell of what never happened: $is", (run) => {
    expect(outcomesOf(aRunning(PLAN, [run]))).toEqual([]);
  });

  it("names only approvers who ticked the machine", () => {
    const votes = [
      { by: MEGAN, at: NOW, about: [A, B], ticked: [A] },
      { by: ADELE, at: NOW, about: [A, B], ticked: [A, B] },
    ];
    const redeploy = { ...aRunning(PLAN, [WORKED, WORKED]), approvals: [anApproval([A, B], { votes })] };
    expect(outcomesOf(redeploy).map(({ approvedBy }) => approvedBy)).toEqual([[MEGAN, ADELE], [ADELE]]);
  });
});

describe("the last decision", () => {
  test.each<[string, Redeploy, object | undefined]>([
    ["none yet", OPEN, undefined],
    ["an approval", APPROVED, { what: "Approved", by: [MEGAN], at: NOW }],
    ["a rejection", REJECTED, { what: "Rejected", by: [MEGAN] }],
    [
      "the first round's, while the second waits",
      { ...STOPPED, approvals: [anApproval([A, B, C])] },
      { what: "Approved" },
    ],
    [
      "the end of the second round, while sensors are awaited",
      {
        ...request({ is: "Watching", ended: { is: "Withdrawn", at: NOW, by: ALEX }, runs: { [A]: back() } }),
        approvals: [anApproval([A])],
      },
      { what: "Withdrawn", by: [ALEX] },
    ],
    [
      "that it is void, for all that was approved",
      { ...request({ is: "Void", at: NOW + HOUR }), approvals: [anApproval([A])] },
      { what: "Void", by: [], at: NOW + HOUR },
    ],
    [
      "that the rest is void, while sensors are awaited",
      {
        ...request({ is: "Watching", ended: { is: "Void", at: NOW + HOUR }, runs: { [A]: back() } }),
        approvals: [anApproval([A])],
      },
      { what: "Void", by: [], at: NOW + HOUR },
    ],
  ])("%s", (_, redeploy, expected) => {
    if (expected) expect(decisionOf(redeploy)).toMatchObject(expected);
    else expect(decisionOf(redeploy)).toBeUndefined();
  });
});
