import { expect, it } from "vitest";
import { NO_DEPLOYER } from "../../src/redeploys/no-deployer.ts";
import { runsOf } from "../../src/redeploys/redeploy.ts";
import { review } from "../../src/redeploys/review.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

/** Approved, in a world whose processes may have no identity that deletes. */
async function approved() {
  const world = new RedeployWorld(2);
  await world.ask();
  const megan = { person: MEGAN, standing: "Member" } as const;
  await review("r-1", { do: "Approve", round: 1, machines: "All" }, megan, world.process(), world.settings);
  return { world, without: { ...world.process(), deployer: NO_DEPLOYER } };
}

const runs = ({ redeploy }: RedeployWorld) => Object.values(runsOf(redeploy)).map(({ is }) => is);

it("what is approved where no identity may delete waits for one, and is carried out when there is one", async () => {
  const { world, without } = await approved();
  await world.pass(HOUR, without);
  expect(world.azure.received).toEqual([]);
  await world.pass(6 * HOUR);
  expect(runs(world)).toEqual(["Worked", "Worked"]);
  expect(world.azure.received).toHaveLength(2);
});

it("what is approved and never gets an identity that may delete ends with its approval, and nothing was deleted", async () => {
  const { world, without } = await approved();
  await world.pass(3 * DAY, without);
  expect(world.azure.received).toEqual([]);
  expect(world.redeploy.state.is).toBe("Expired");
  await world.pass(DAY);
  expect(world.azure.received).toEqual([]);
});

it("a deletion that was under way when the identity was taken away is watched again by the next one, and not sent twice", async () => {
  const { world, without } = await approved();
  await world.pass(MINUTE);
  const sent = world.azure.received.length;
  expect(sent).toBeGreaterThan(0);
  const before = runs(world);
  expect(before).toContain("Accepted");
  await world.pass(HOUR, without);
  expect(runs(world)).toContain("Accepted");
  expect(world.azure.received).toHaveLength(sent);
  await world.pass(6 * HOUR);
  expect(runs(world)).toEqual(["Worked", "Worked"]);
  expect(world.azure.received.map(({ machineId }) => machineId).toSorted()).toEqual(world.machineIds.toSorted());
});
