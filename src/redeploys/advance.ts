import { decideByItself } from "./decide.ts";
import { dueAt } from "./due.ts";
import { beginApproved, deleteNext, saveOrReload } from "./execute.ts";
import type { Parts } from "./ports.ts";
import { recoverLapsed } from "./recover.ts";
import type { Redeploy } from "./redeploy.ts";
import type { RedeploySettings } from "./settings.ts";
import { watchAwaited } from "./watch.ts";

/** In this order: what must not be done any more comes first, and what was left half done before anything new. */
const STEPS = [expire, remind, recoverLapsed, beginApproved, deleteNext, watchAwaited] as const;

/**
 * Does everything about a request that is due by now, and nothing that is not: safe to run at any time, by any number of
 * processes at once, and again after one died in the middle. It is worth calling again at `dueAt` (due.ts) of the record that
 * it ends with, the newest that it knows; undefined: there is no such request. Throws the faults of its ports; what was
 * committed until then stands.
 */
export async function advance(id: string, parts: Parts, settings: RedeploySettings): Promise<Redeploy | undefined> {
  let redeploy = await parts.store.load(id);
  while (redeploy) {
    const before = redeploy.version;
    for (const step of STEPS) redeploy = await step(redeploy, parts, settings);
    // A freeze leaves it due and unchanged: that is for the next sweep.
    if (redeploy.version === before || !isDue(redeploy, parts.now())) return redeploy;
  }
  return undefined;
}

function isDue(redeploy: Redeploy, now: number): boolean {
  const at = dueAt(redeploy);
  return at !== undefined && at <= now;
}

function expire(redeploy: Redeploy, parts: Parts): Promise<Redeploy> {
  return byItself(redeploy, "Expire", parts);
}

function remind(redeploy: Redeploy, parts: Parts): Promise<Redeploy> {
  return byItself(redeploy, "Remind", parts);
}

async function byItself(redeploy: Redeploy, what: "Expire" | "Remind", parts: Parts): Promise<Redeploy> {
  const decided = decideByItself(redeploy, { do: what }, parts.now());
  return decided.ok ? saveOrReload(redeploy, decided.change, parts) : redeploy;
}
