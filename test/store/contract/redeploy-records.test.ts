import { expect, it } from "vitest";
import type { Ineligible } from "../../../src/redeploys/eligibility.ts";
import type { LeftOut } from "../../../src/redeploys/plan.ts";
import type { Ending, RedeployState } from "../../../src/redeploys/redeploy.ts";
import type { Drift, Run } from "../../../src/redeploys/run.ts";
import { NOW } from "../../builders/evidence.ts";
import {
  ALEX,
  anApproval,
  anOutcome,
  aPlanFor,
  aPlannedMachine,
  aRedeployRequest,
  aRound,
  aRunning,
  aVote,
  MEGAN,
  machineIds,
} from "../../builders/redeploy.ts";
import { accepted, back, deleted, deleting, drifted, failedToDelete, waiting, worked } from "../../builders/run.ts";
import { notApplicable, unhealthy } from "../../builders/snapshot.ts";
import { HOUR } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";

const NOTHING = { audit: [], outgoing: [] };
const plan = aPlanFor(1);
const [machineId = ""] = machineIds(plan);
const round = aRound([machineId], { votes: [aVote(MEGAN, [machineId])], remindedAt: NOW });
const approval = anApproval([machineId]);
const runs = { [machineId]: worked() };
const freeze = { by: MEGAN, at: NOW, until: null, because: "a move" };

const ENDINGS: readonly Ending[] = [
  { is: "Rejected", at: NOW, reason: "No.", by: [MEGAN] },
  { is: "Withdrawn", at: NOW, by: ALEX },
  { is: "Expired", at: NOW, was: "Undecided", votes: round.votes },
  { is: "Void", at: NOW },
];

const STATES: readonly RedeployState[] = [
  ...ENDINGS,
  { is: "Open", round },
  { is: "Approved", approval, runs, heldBy: freeze },
  { is: "Running", approval, wave: { number: 2, machines: [machineId] }, runs, heldBy: null },
  { is: "Stopped", at: NOW, because: { why: "SameFailureTwice", kind: "Denied" }, round, runs },
  { is: "Stopped", at: NOW, because: { why: "WaveFailed", wave: 1, kind: "Denied" }, round, runs },
  { is: "Stopped", at: NOW, because: { why: "ApprovalRanOut" }, round, runs },
  { is: "SentBack", at: NOW, drifted: 2, of: 3, round, runs },
  ...ENDINGS.map((ended): RedeployState => ({ is: "Watching", ended, runs })),
  { is: "Finished", at: NOW, ended: null, runs },
];

const INELIGIBLE: readonly Ineligible[] = [
  { why: "NotVisible", reason: undefined },
  { why: "NotVisible", reason: { reason: "NotVisible", because: "TooOld", source: undefined } },
  { why: "NotCovered", missing: ["ServersPlan", "EndpointProtection"] },
  { why: "NotRunning", power: "PowerState/deallocated" },
  { why: "AlreadyRedeploying" },
  { why: "NotUnhealthy", verdict: notApplicable() },
  { why: "NotUnhealthy", verdict: unhealthy() },
  { why: "NotInstallation", issue: "Heartbeat", heartbeatIsOff: true },
  { why: "NoAzureResource" },
  { why: "NoExtension" },
  { why: "BeingDeleted" },
  { why: "Locked", scope: "/subscriptions/x" },
  { why: "WouldNotHelp", known: undefined, fix: undefined },
  { why: "WouldNotHelp", known: "NoPython", fix: "InstallPython" },
];

const DENIED = { why: "Denied", action: "Microsoft.Compute/virtualMachines/extensions/delete", scope: "/s" } as const;

const LEFT_OUT: readonly LeftOut["because"][] = [
  ...INELIGIBLE,
  { why: "OpenRequest", requestId: "r-0" },
  { why: "TooManyRedeploys", redeploys: 3, max: 3, since: NOW },
  { why: "Gone" },
  DENIED,
  { why: "NotSeen" },
  { why: "Recovered" },
  { why: "NotKnown" },
];

const DRIFTS: readonly (Drift | { why: "NotApproved" })[] = [
  ...INELIGIBLE,
  { why: "MachineGone" },
  { why: "OtherExtension", found: "/x" },
  { why: "OtherFinding", message: "other" },
  { why: "NotApproved" },
  DENIED,
];

const RUNS: readonly Run[] = [
  waiting(),
  deleting(),
  accepted({ poller: null, alarms: { warnedAt: NOW, escalatedAt: null } }),
  deleted(),
  back({ provisionedAt: null }),
  failedToDelete(),
  { is: "NotDeleted", at: NOW, failure: { why: "NotRunning" } },
  { is: "NotDeleted", at: NOW, failure: { why: "Unclear" } },
  { is: "NotDeleted", at: NOW, failure: { why: "Locked", scope: "/s" } },
  { is: "NotDeleted", at: NOW, failure: DENIED },
  drifted(),
  worked(),
  { is: "FailedAgain", acceptedAt: NOW, deletedAt: NOW, backAt: NOW, at: NOW, message: "again", sameMessage: true },
  { is: "GaveUp", acceptedAt: NOW, deletedAt: NOW, backAt: null, at: NOW, because: "MachineGone" },
  ...DRIFTS.map((because): Run => ({ is: "LeftOut", at: NOW, because })),
];

onEachEngine("a redeploy", (opened) => {
  it("comes back as it was, over a restart, in every state, with every run and everything left out", async () => {
    const leftOut = LEFT_OUT.map((because, n): LeftOut => ({ machineId: `/m/${n}`, name: `m-${n}`, because }));
    const past = { at: NOW, outcome: "GaveUp", sameMessage: true } as const;
    const machine = aPlannedMachine("web-01", { caveat: "Maybe", earlier: [past], success: { worked: 1, n: 2 } });
    const all = [
      ...STATES.map((state) => aRedeployRequest(plan, state)),
      ...RUNS.map((run) => aRunning(plan, [run])),
      aRedeployRequest({ asOf: NOW, machines: [machine], leftOut }),
    ].map((one, n) => ({ ...one, id: `r-${n}`, reason: "\0 \ud800" }));
    for (const one of all) {
      expect(await opened.store.redeploys.create(one, NOTHING)).toEqual({ created: true });
      const ended = { ...one, version: 2, state: { is: "Void", at: NOW } as const };
      expect(await opened.store.redeploys.load(one.id)).toEqual(one);
      await opened.store.redeploys.swap(ended, NOTHING);
    }
    const store = await opened.reopen();
    expect(await store.redeploys.since(NOW, 1_000)).toHaveLength(all.length);
  });

  it("keeps every field of its plan, known to this program or not: its fingerprint is over all of them", async () => {
    const later = { ...aPlannedMachine(), fieldOfALaterVersion: 1 };
    const redeploy = aRedeployRequest({ asOf: NOW, machines: [later], leftOut: [] });
    await opened.store.redeploys.create(redeploy, NOTHING);
    expect((await opened.store.redeploys.load("r-1"))?.plan.machines).toEqual([later]);
  });

  it("that cannot be read is not loaded, and does not hide the others", async () => {
    const { redeploys } = opened.store;
    for (const [n, one] of aPlanFor(2).machines.entries())
      await redeploys.create({ ...aRedeployRequest({ ...plan, machines: [one] }), id: `r-${n}` }, NOTHING);
    await opened.place.sql("update redeploy set record = '{}' where id = 'r-0'");
    await expect(redeploys.load("r-0")).rejects.toThrow("A redeploy is not as expected");
    expect((await redeploys.pending()).map(({ id }) => id)).toEqual(["r-1"]);
    expect(opened.lines).toContainEqual(expect.objectContaining({ redeploy: "r-0" }));
  });

  it("whose past cannot be read lets no cap be passed", async () => {
    const { redeploys } = opened.store;
    await redeploys.create(aRunning(plan, [worked()]), NOTHING);
    await opened.place.sql("update redeploy_outcome set record = '{}'");
    await expect(redeploys.earlier([machineId], NOW - HOUR)).rejects.toThrow("not as expected");
  });

  it("is looked for by whatever id comes from outside", async () => {
    const { redeploys } = opened.store;
    for (const id of ["\0", "\ud800", "x".repeat(5_000), "' or 1=1 --"]) {
      expect(await redeploys.load(id)).toBeUndefined();
      expect(await redeploys.openRequests([id])).toEqual(new Map());
      expect(await redeploys.ofMachine(id, 5)).toEqual([]);
      expect(await redeploys.success([id])).toEqual(new Map());
    }
  });

  it("asks nothing of the tables where nothing is asked", async () => {
    const { redeploys } = opened.store;
    expect([await redeploys.openRequests([]), await redeploys.earlier([], 0), await redeploys.success([])]).toEqual([
      new Map(),
      new Map(),
      new Map(),
    ]);
  });

  it("whose deletion was accepted and came to nothing is still one of the machine's, but no mark and no cap", async () => {
    const { redeploys } = opened.store;
    const running = aRunning(plan, [accepted()]);
    await redeploys.create(running, NOTHING);
    await redeploys.swap({ ...aRunning(plan, [failedToDelete()]), version: 2 }, NOTHING);
    expect((await redeploys.ofMachine(machineId, 5)).map(({ id }) => id)).toEqual(["r-1"]);
    expect(await redeploys.acceptedSince(NOW)).toEqual([]);
    expect((await redeploys.earlier([machineId], NOW)).get(machineId)).toEqual([
      anOutcome({ requestId: "r-1", accepted: false, outcome: "NotDeleted" }),
    ]);
    await redeploys.swap({ ...aRunning(plan, [waiting()]), version: 3 }, NOTHING);
    expect(await redeploys.earlier([machineId], NOW)).toEqual(new Map());
    expect(await redeploys.ofMachine(machineId, 5)).toHaveLength(1);
  });
});
