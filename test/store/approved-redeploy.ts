import { review } from "../../src/redeploys/review.ts";
import type { Store } from "../../src/store/open.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

/** Alex asked for so many machines, Megan approved, and nothing was begun: request "r-1" of the store. */
export async function approveRedeploy({ redeploys }: Store, machines: number): Promise<void> {
  const world = new RedeployWorld(machines);
  const parts = { ...world.process(), store: redeploys };
  await world.ask(parts);
  const megan = { person: MEGAN, standing: "Member" } as const;
  await review("r-1", { do: "Approve", round: 1, machines: "All" }, megan, parts, world.settings);
}
