import { describe, expect, it } from "vitest";
import { verify } from "../../src/redeploys/audit-record.ts";
import type { Parts } from "../../src/redeploys/ports.ts";
import { runsOf } from "../../src/redeploys/redeploy.ts";
import { review } from "../../src/redeploys/review.ts";
import { sha256 } from "../builders/hash.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { Fuse } from "../fakes/fuse.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";
import type { TrueMachine } from "../fakes/sensor-deployer.ts";

const MACHINES = 3;

/** Everything from the asking to the end, by one process; whatever was done before is left as it is. */
async function wholeStory(world: RedeployWorld, parts: Parts): Promise<void> {
  if (world.disk.all().length === 0) await world.ask(parts);
  if (world.redeploy.state.is === "Open") {
    const megan = { person: MEGAN, standing: "Member" } as const;
    await review(world.redeploy.id, { do: "Approve", round: 1, machines: "All" }, megan, parts, world.settings);
  }
  await world.pass(3 * HOUR, parts);
}

function aWorld(truth: Partial<TrueMachine> = {}): RedeployWorld {
  const world = new RedeployWorld(MACHINES);
  for (const machine of world.azure.machines.values()) Object.assign(machine, truth);
  return world;
}

/** Every call of a port in the whole story. */
async function callsOfTheStory(): Promise<number> {
  const fuse = new Fuse(0, "Before");
  const world = aWorld();
  await wholeStory(world, world.process(fuse));
  return fuse.calls;
}

async function dieAndRestart(world: RedeployWorld, ...fuses: readonly Fuse[]): Promise<void> {
  for (const fuse of fuses) {
    await world.live(() => wholeStory(world, world.process(fuse)));
    expect(fuse.blown).toBe(true);
  }
  await wholeStory(world, world.process());
}

function expectNothingTwice(world: RedeployWorld): void {
  const deleted = world.azure.received.map(({ machineId }) => machineId);
  expect(new Set(deleted).size).toBe(deleted.length);
  expect(world.azure.received.filter(({ needless }) => needless)).toEqual([]);
  expect(verify(world.disk.audit, sha256)).toMatchObject({ ok: true });
}

function expectTheSameEnd(world: RedeployWorld): void {
  expectNothingTwice(world);
  expect(world.redeploy.state.is).toBe("Finished");
  expect(Object.values(runsOf(world.redeploy)).map(({ is }) => is)).toEqual(Array(MACHINES).fill("Worked"));
  expect(world.azure.received).toHaveLength(MACHINES);
  expect(world.disk.open.size).toBe(0);
  const cards = [...world.disk.outgoing.values()].filter(({ deed }) => deed.kind === "Update");
  expect(cards.slice(-2).map(({ body }) => body.sentence)).toEqual(["Finished", "Finished"]);
}

describe("a process that is killed", () => {
  it.each(["Before", "After"] as const)(
    "at any call, %s its effect, leaves a redeploy that ends as if it had lived",
    async (when) => {
      const calls = await callsOfTheStory();
      expect(calls).toBeGreaterThan(50);
      for (let call = 1; call <= calls; call += 1) {
        const world = aWorld();
        await dieAndRestart(world, new Fuse(call, when));
        expectTheSameEnd(world);
      }
    },
  );

  it.each(["Before", "After"] as const)("again and again, %s, deletes nothing twice", async (when) => {
    for (let call = 8; call <= 40; call += 1) {
      const world = aWorld();
      await dieAndRestart(world, new Fuse(call, when), new Fuse(5, "After"), new Fuse(9, when));
      expectTheSameEnd(world);
    }
  });

  it("deletes nothing twice where ARM does not tell installations apart", async () => {
    const calls = await callsOfTheStory();
    for (let call = 1; call <= calls; call += 1) {
      const world = aWorld({ hasMark: false });
      await dieAndRestart(world, new Fuse(call, "After"));
      expectNothingTwice(world);
    }
  });

  it.each([true, false])(
    "for an hour, deletes no new installation that failed as the old one did (told apart: %s)",
    async (hasMark) => {
      const calls = await callsOfTheStory();
      for (let call = 8; call <= calls; call += 1) {
        const world = aWorld({ hasMark, comesBack: "Failed" });
        await world.live(() => wholeStory(world, world.process(new Fuse(call, "After"))));
        world.now += HOUR;
        await wholeStory(world, world.process());
        expectNothingTwice(world);
      }
    },
  );

  it("between the intent and the DELETE has sent nothing, and the next one sends it after the intent lapsed", async () => {
    const world = aWorld();
    await world.ask();
    const megan = { person: MEGAN, standing: "Member" } as const;
    await review("r-1", { do: "Approve", round: 1, machines: "All" }, megan, world.process(), world.settings);
    const dying = world.process();
    const died = new Error("killed");
    const deployer = { ...dying.deployer, look: dying.deployer.look, beginDelete: () => Promise.reject(died) };
    await expect(world.pass(MINUTE, { ...dying, deployer })).rejects.toThrow(died);
    await world.pass(4 * MINUTE);
    expect(world.azure.received).toEqual([]);
    await world.pass(2 * MINUTE);
    expect(world.azure.received).toHaveLength(1);
  });
});
