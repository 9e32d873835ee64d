import { describe, expect, it, test } from "vitest";
import { advance } from "../../src/redeploys/advance.ts";
import type { DeleteAnswer, Parts, SensorDeployer } from "../../src/redeploys/ports.ts";
import { runsOf } from "../../src/redeploys/redeploy.ts";
import { review } from "../../src/redeploys/review.ts";
import { ADELE, MEGAN } from "../builders/redeploy.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";
import type { TrueMachine } from "../fakes/sensor-deployer.ts";

const member = (person: typeof MEGAN) => ({ person, standing: "Member" }) as const;

async function approve(world: RedeployWorld, round = 1): Promise<void> {
  for (const person of [MEGAN, ADELE]) {
    await review("r-1", { do: "Approve", round, machines: "All" }, member(person), world.process(), world.settings);
  }
}

/** So many broken machines, asked for and approved. */
async function approved(count: number, overrides = {}): Promise<RedeployWorld> {
  const world = new RedeployWorld(count, overrides);
  await world.ask();
  await approve(world);
  return world;
}

function truth(world: RedeployWorld, index: number): TrueMachine {
  const machine = world.azure.machines.get(world.machineIds[index] ?? "");
  if (!machine) throw new Error("no such machine");
  return machine;
}

const runs = (world: RedeployWorld) => Object.values(runsOf(world.redeploy));
const notices = (world: RedeployWorld) =>
  [...world.disk.outgoing.values()]
    .filter(({ deed }) => deed.kind === "Answer")
    .map((one) => [one.conversationId, one.body.sentence]);
const deeds = (world: RedeployWorld) => world.disk.audit.map(({ entry }) => entry.deed);

describe("carrying out", () => {
  test.each<[string, DeleteAnswer, object]>([
    ["a lock", { answer: "Locked", scope: "/subscriptions/s" }, { why: "Locked", scope: "/subscriptions/s" }],
    ["a stopped machine", { answer: "NotRunning" }, { why: "NotRunning" }],
    [
      "a missing right",
      { answer: "Denied", action: "x/delete", scope: "/s" },
      { why: "Denied", action: "x/delete", scope: "/s" },
    ],
    [
      "any other failure",
      { answer: "Failed", code: "Conflict", message: "m" },
      { why: "Failed", code: "Conflict", message: "m" },
    ],
  ])("stops at %s on the first machine, before the second is touched", async (_, answer, failure) => {
    const world = await approved(3);
    truth(world, 0).answers.push(answer);
    await world.pass(10 * MINUTE);
    expect(runs(world)[0]).toMatchObject({ is: "NotDeleted", failure });
    expect(world.redeploy.state).toMatchObject({
      is: "Stopped",
      round: { number: 2, machines: world.machineIds.slice(1) },
    });
    expect(world.azure.received).toHaveLength(1);
    expect(notices(world)).toContainEqual(["19:approvals", "AskedAgain"]);
    expect(notices(world)).not.toContainEqual(["a:alex", "AskedAgain"]);
  });

  it("goes on after the approvers were asked again and approved the rest", async () => {
    const world = await approved(3);
    truth(world, 0).answers.push({ answer: "Failed", code: "Conflict", message: "" });
    await world.pass(10 * MINUTE);
    await approve(world, 2);
    await world.pass(3 * HOUR);
    expect(runs(world).map(({ is }) => is)).toEqual(["NotDeleted", "Worked", "Worked"]);
    expect(world.redeploy.approvals.map(({ round, machines }) => [round, machines.length])).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  it("comes to an end where nobody answers the second question", async () => {
    const world = await approved(3);
    truth(world, 0).answers.push({ answer: "Failed", code: "Conflict", message: "" });
    await world.pass(5 * HOUR);
    expect(world.redeploy.state).toMatchObject({ is: "Finished", ended: { is: "Expired", was: "Undecided" } });
    expect(world.disk.open.size).toBe(0);
  });

  it("takes a 204 for done and a vanished machine for left out", async () => {
    const world = await approved(2);
    truth(world, 0).answers.push({ answer: "AlreadyGone" });
    truth(world, 1).answers.push({ answer: "MachineGone" });
    await world.pass(1);
    expect(runs(world)[0]).toMatchObject({ is: "Deleted" });
    await world.pass(MINUTE);
    expect(runs(world)[1]).toMatchObject({ is: "LeftOut", because: { why: "MachineGone" } });
  });

  it("waits as long as ARM says when it is throttled, and counts that as no failure", async () => {
    const world = await approved(1);
    truth(world, 0).answers.push(
      { answer: "Throttled", retryAfterMs: 5 * MINUTE },
      { answer: "Throttled", retryAfterMs: MINUTE },
    );
    await world.pass(3 * HOUR);
    const [first, second, third] = world.azure.received.map(({ at }) => at);
    expect([(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)]).toEqual([5 * MINUTE, MINUTE]);
    expect(runs(world)).toMatchObject([{ is: "Worked" }]);
  });

  it("leaves out what drifted between approval and execution, and says so", async () => {
    const world = await approved(3);
    truth(world, 1).running = false;
    await world.pass(3 * HOUR);
    expect(runs(world)).toMatchObject([
      { is: "Worked" },
      { is: "LeftOut", because: { why: "NotRunning" } },
      { is: "Worked" },
    ]);
    expect(deeds(world)).toContain("LeftOut");
  });

  it("asks the approvers again before anything is deleted if over half drifted", async () => {
    const world = await approved(3);
    for (const index of [0, 1]) truth(world, index).running = false;
    await world.pass(10 * MINUTE);
    expect(world.azure.received).toEqual([]);
    expect(world.redeploy.state).toMatchObject({
      is: "SentBack",
      drifted: 2,
      of: 3,
      round: { machines: [world.machineIds[2]] },
    });
  });

  it("looks again right before each wave: what drifted meanwhile is left out", async () => {
    const world = await approved(3);
    await world.pass(MINUTE);
    expect(world.azure.received).toHaveLength(1);
    truth(world, 2).lockedBy = "/subscriptions/s";
    await world.pass(10 * MINUTE);
    expect(world.azure.received).toHaveLength(2);
    expect(runs(world)[2]).toMatchObject({ is: "LeftOut", because: { why: "Locked" } });
  });

  it("puts a machine off that ARM does not answer for, until the approval runs out", async () => {
    const world = await approved(1);
    const parts = world.process();
    const deployer = { ...deployerOf(parts), look: async () => ({ saw: "Nothing", retryAfterMs: MINUTE }) as const };
    await world.pass(5 * HOUR, { ...parts, deployer });
    expect(world.azure.received).toEqual([]);
    expect(world.redeploy.state).toMatchObject({ is: "Stopped", because: { why: "ApprovalRanOut" } });
  });

  it("of a plan that was changed in the store does nothing, ever, and says so", async () => {
    const world = await approved(1);
    const stored = world.disk.records.get("r-1") ?? "";
    world.disk.records.set("r-1", stored.replaceAll("MDE.Linux", "MonitoringAgent"));
    await world.pass(5 * HOUR);
    expect(world.azure.received).toEqual([]);
    expect(world.redeploy.state.is).toBe("Void");
    expect(deeds(world)).toContain("Voided");
  });

  it("writes down each of ARM's answers with its request id", async () => {
    const world = await approved(1);
    await world.pass(3 * HOUR);
    const calls = world.disk.audit.filter(({ entry }) => entry.azureRequestId !== null);
    expect(calls.map(({ entry }) => [entry.deed, entry.machineId])).toEqual([
      ["DeleteAnswered", world.machineIds[0]],
      ["DeleteEnded", world.machineIds[0]],
    ]);
  });

  it("of very many machines needs few commits", async () => {
    const world = await approved(120, { maxMachines: 1_000 });
    await world.pass(5 * MINUTE);
    const atOnce = Map.groupBy(world.azure.received, ({ at }) => at);
    expect([...atOnce.values()].map(({ length }) => length)).toEqual([1, 5, 114]);
    expect(world.redeploy.version).toBeLessThan(40);
  });
});

describe("watching", () => {
  it("says after an hour that it takes long, escalates to the approvers after twelve, and gives up after a day", async () => {
    const world = await approved(1);
    truth(world, 0).comesBack = undefined;
    await world.pass(59 * MINUTE);
    expect(notices(world).map(([, tells]) => tells)).not.toContain("TakesLong");
    await world.pass(10 * MINUTE);
    expect(notices(world)).toContainEqual(["a:alex", "TakesLong"]);
    await world.pass(12 * HOUR);
    expect(notices(world)).toContainEqual(["19:approvals", "Escalation"]);
    await world.pass(DAY);
    expect(runs(world)).toMatchObject([{ is: "GaveUp", because: "Deadline" }]);
    expect(notices(world).filter(([, tells]) => tells === "TakesLong" || tells === "Escalation")).toHaveLength(4);
    expect(notices(world).at(-1)).toEqual(["a:alex", "Verdict"]);
  });

  it("tells a sensor that failed again with its new message", async () => {
    const world = await approved(1);
    Object.assign(truth(world, 0), { comesBack: "Failed", newMessage: "exit code 31" });
    await world.pass(2 * HOUR);
    expect(runs(world)).toMatchObject([{ is: "FailedAgain", message: "exit code 31", sameMessage: false }]);
  });

  it("lets a machine be asked for again afterwards, with its history in the plan", async () => {
    const world = await approved(1);
    Object.assign(truth(world, 0), { comesBack: "Failed" });
    await world.pass(2 * HOUR);
    const again = await world.ask();
    expect(again).toMatchObject({
      asked: true,
      redeploy: {
        plan: {
          machines: [{ earlier: [{ outcome: "FailedAgain", sameMessage: true }], success: { worked: 0, n: 1 } }],
        },
      },
    });
  });

  it("refuses a fourth redeploy within a week", async () => {
    const world = new RedeployWorld(1);
    Object.assign(truth(world, 0), { comesBack: "Failed" });
    for (const id of ["r-1", "r-2", "r-3"]) {
      await world.ask();
      await review(id, { do: "Approve", round: 1, machines: "All" }, member(MEGAN), world.process(), world.settings);
      await world.pass(2 * HOUR);
    }
    expect(await world.ask()).toMatchObject({
      asked: false,
      because: { why: "NothingToRedeploy", leftOut: [{ because: { why: "TooManyRedeploys", redeploys: 3, max: 3 } }] },
    });
  });

  it("counts the machine as redeploying, not as unhealthy, until it is known", async () => {
    const world = await approved(1);
    await world.pass(HOUR);
    const [machine] = world.snapshot().machines.values();
    expect(machine?.verdict).toMatchObject({ state: "Unknown", why: { reason: "Redeploying" } });
  });
});

/** A deployer whose methods can be replaced one by one. */
function deployerOf({ deployer }: Parts): SensorDeployer {
  return {
    look: (id) => deployer.look(id),
    beginDelete: (id, notAfter) => deployer.beginDelete(id, notAfter),
    resume: (poller) => deployer.resume(poller),
  };
}

describe("an advance", () => {
  it("of what nobody asked for ends at once", async () => {
    const world = new RedeployWorld(1);
    expect(await advance("nobody", world.process(), world.settings)).toBeUndefined();
  });
});
