import { describe, expect, it } from "vitest";
import { redeployFacts } from "../../src/redeploys/facts.ts";
import { review } from "../../src/redeploys/review.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

async function approved(machines: number): Promise<RedeployWorld> {
  const world = new RedeployWorld(machines);
  await world.ask();
  const megan = { person: MEGAN, standing: "Member" } as const;
  await review("r-1", { do: "Approve", round: 1, machines: "All" }, megan, world.process(), world.settings);
  return world;
}

function told(world: RedeployWorld, since: number, ids: readonly string[] = world.machineIds) {
  return redeployFacts(world.process().store, () => world.now).since(new Set(ids), since);
}

describe("a digest is told of redeploys", () => {
  it("that are under way, whenever they began", async () => {
    const world = await approved(2);
    await world.pass(10 * 60_000);
    expect(await told(world, world.now)).toEqual({ underWay: 2, worked: 0, failed: 0 });
  });

  it("that ended since the digest before, and of no earlier ones", async () => {
    const world = await approved(2);
    const [, second] = [...world.azure.machines.values()];
    if (second) Object.assign(second, { comesBack: "Failed", newMessage: "again" });
    await world.pass(6 * HOUR);
    const ended = await told(world, world.now - 6 * HOUR);
    expect(ended).toEqual({ underWay: 0, worked: 1, failed: 1 });
    expect(await told(world, world.now)).toEqual({ underWay: 0, worked: 0, failed: 0 });
  });

  it("that never came back, a day after the deletion", async () => {
    const world = await approved(1);
    for (const machine of world.azure.machines.values()) machine.comesBack = undefined;
    await world.pass(DAY + HOUR);
    expect(await told(world, world.now - 2 * HOUR)).toEqual({ underWay: 0, worked: 0, failed: 1 });
  });

  it("of its own machines alone", async () => {
    const world = await approved(2);
    await world.pass(10 * 60_000);
    expect(await told(world, 0, world.machineIds.slice(0, 1))).toMatchObject({ underWay: 1 });
    expect(await told(world, 0, [])).toEqual({ underWay: 0, worked: 0, failed: 0 });
  });
});
