import { entry } from "./change.ts";
import { plannedOf, type RunStep, takeSteps } from "./change-runs.ts";
import { afterLapse } from "./delete-steps.ts";
import { VITALS } from "./person.ts";
import type { Parts } from "./ports.ts";
import { type Redeploy, runsOf } from "./redeploy.ts";
import type { Deleting, Run } from "./run.ts";
import { change } from "./save.ts";
import type { RedeploySettings } from "./settings.ts";

/**
 * Takes up intents whose writer gave no news: it died between its intent and ARM's answer, or got none. Each extension is
 * looked at before anything else is done; nothing is deleted here.
 */
export async function recoverLapsed(redeploy: Redeploy, parts: Parts, settings: RedeploySettings): Promise<Redeploy> {
  const lapsed = lapsedOf(redeploy, parts.now());
  if (lapsed.length === 0) return redeploy;
  const steps = await Promise.all(lapsed.map(([machineId, run]) => recovered(redeploy, machineId, run, parts)));
  const now = parts.now();
  return (await change(parts, redeploy.id, (newest) => takeSteps(newest, steps, [], settings, now))) ?? redeploy;
}

function lapsedOf(redeploy: Redeploy, now: number): readonly (readonly [string, Deleting])[] {
  return Object.entries(runsOf(redeploy)).filter(
    (entry): entry is [string, Deleting] => entry[1].is === "Deleting" && entry[1].until <= now,
  );
}

async function recovered(
  redeploy: Redeploy,
  machineId: string,
  was: Deleting,
  { deployer, now }: Parts,
): Promise<RunStep> {
  const look = await deployer.look(machineId);
  const at = now();
  const becomes: Run = afterLapse(was, plannedOf(redeploy, machineId), look, at);
  const facts = { attempt: was.attempt, saw: look.saw, becomes: becomes.is };
  return { machineId, was, becomes, audit: [entry(redeploy, VITALS, at, "DeleteRecovered", { machineId, facts })] };
}
