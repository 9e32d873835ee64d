import { review } from "../../src/redeploys/review.ts";
import type { Store } from "../../src/store/open.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

/** Alex asked for so many machines: request "r-1" of the store. */
export async function askForRedeploy({ redeploys }: Store, machines: number): Promise<RedeployWorld> {
  const world = new RedeployWorld(machines);
  await world.ask({ ...world.process(), store: redeploys });
  return world;
}

/** And Megan approved, and nothing was begun. */
export async function approveRedeploy(store: Store, machines: number): Promise<void> {
  const world = await askForRedeploy(store, machines);
  const parts = { ...world.process(), store: store.redeploys };
  const megan = { person: MEGAN, standing: "Member" } as const;
  await review("r-1", { do: "Approve", round: 1, machines: "All" }, megan, parts, world.settings);
}
