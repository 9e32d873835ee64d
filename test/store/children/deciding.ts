/**
 * Presses a button on the redeploy of the store of its first argument, and dies at the n-th of its steps (see mortal.ts), if it
 * comes to it. Prints what the person would see. Further arguments: the step (0: none), who presses, and what.
 */
import { openLog } from "../../../src/log.ts";
import type { Act } from "../../../src/redeploys/decide.ts";
import { review } from "../../../src/redeploys/review.ts";
import { openStore } from "../../../src/store/open.ts";
import { ADELE, MEGAN } from "../../builders/redeploy.ts";
import { RedeployWorld } from "../../fakes/redeploy-world.ts";
import { Mortal } from "./mortal.ts";

/** What whoever pressed got to see. */
export interface Acknowledged {
  readonly done: boolean;
  readonly state: string | undefined;
  readonly steps: number;
}

const [config, step, who, what] = process.argv.slice(2);
const mortal = new Mortal(Number(step));
const store = await openStore(JSON.parse(String(config)), openLog("silent"));
mortal.countStatements();
const world = new RedeployWorld(0);
const parts = { ...world.process(), store: mortal.stepped(store.redeploys) };
const person = who === "megan" ? MEGAN : ADELE;
const act: Act =
  what === "approve" ? { do: "Approve", round: 1, machines: "All" } : { do: "Reject", round: 1, reason: "not today" };
const reviewed = await review("r-1", act, { person, standing: "Member" }, parts, world.settings);
const { done, redeploy } = reviewed;
const seen: Acknowledged = { done, state: redeploy?.state.is, steps: mortal.steps };
console.log(JSON.stringify(seen));
// The answer is on its way: from here on the decision must hold.
process.kill(process.pid, "SIGKILL");
