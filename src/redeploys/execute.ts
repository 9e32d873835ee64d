import { begin, type Findings, isPlanIntact } from "./begin.ts";
import { type Change, entry, inState } from "./change.ts";
import { plannedOf, type RunStep, takeSteps } from "./change-runs.ts";
import { afterAnswer } from "./delete-steps.ts";
import { checkAgainstPlan } from "./drift.ts";
import { endRound } from "./end-round.ts";
import { frozenBy } from "./freeze.ts";
import { type Intended, intend } from "./intend.ts";
import { VITALS } from "./person.ts";
import type { Parts } from "./ports.ts";
import { progress } from "./progress.ts";
import type { Redeploy } from "./redeploy.ts";
import { change, save } from "./save.ts";
import { AT_ONCE, type RedeploySettings } from "./settings.ts";

/** An approved request begins, unless a freeze holds: every machine is looked at before anything is done to the first. */
export async function beginApproved(redeploy: Redeploy, parts: Parts, settings: RedeploySettings): Promise<Redeploy> {
  const { state } = redeploy;
  if (state.is !== "Approved") return redeploy;
  const held = await holdOrVoid(redeploy, parts);
  if (held) return held;
  const findings = await lookAt(redeploy, state.approval.machines, parts, settings);
  const now = parts.now();
  if (now >= state.approval.goodUntil) return redeploy;
  return saveOrReload(redeploy, begin(redeploy, state, findings, settings, now), parts, now);
}

/**
 * The machines of the wave that are due: looked at again, their intents committed, and only then deleted. Of two replicas that
 * come here at once one commits, and the other goes home.
 */
export async function deleteNext(redeploy: Redeploy, parts: Parts, settings: RedeploySettings): Promise<Redeploy> {
  const due = dueForDeletion(redeploy, parts.now());
  if (due.length === 0) return moveOn(redeploy, parts, settings);
  const held = await holdOrVoid(redeploy, parts);
  if (held) return held;
  const findings = await lookAt(redeploy, due, parts, settings);
  const now = parts.now();
  const { change: intended, intents } = intend(redeploy, findings, settings, now);
  const saved = await save(parts, intended, now);
  if (!saved.saved) return reload(redeploy, parts);
  if (intents.length === 0) return saved.redeploy;
  return sendAll(saved.redeploy, intents, parts, settings);
}

function dueForDeletion({ state }: Redeploy, now: number): readonly string[] {
  if (state.is !== "Running") return [];
  const due = state.wave.machines.filter((id) => {
    const run = state.runs[id];
    return run?.is === "Waiting" && run.notBefore <= now;
  });
  return due.slice(0, AT_ONCE);
}

/** What time alone brings about: an approval that ran out. */
function moveOn(redeploy: Redeploy, parts: Parts, settings: RedeploySettings): Promise<Redeploy> {
  const moved = progress(redeploy, settings, parts.now());
  return moved.next === redeploy ? Promise.resolve(redeploy) : saveOrReload(redeploy, moved, parts);
}

/** Sends what was committed and notes ARM's answers, whatever others did to the request meanwhile. */
async function sendAll(
  redeploy: Redeploy,
  intents: readonly Intended[],
  parts: Parts,
  settings: RedeploySettings,
): Promise<Redeploy> {
  const calls = await Promise.all(
    intents.map(async (intended) => ({
      intended,
      answer: await parts.deployer.beginDelete(intended.extensionId, intended.notAfter),
    })),
  );
  const now = parts.now();
  const steps = calls.map(({ intended: { machineId, run }, answer }): RunStep => {
    const { azureRequestId, ...facts } = answer;
    const written = entry(redeploy, VITALS, now, "DeleteAnswered", { machineId, azureRequestId, facts });
    return { machineId, was: run, becomes: afterAnswer(run, answer, now), audit: [written] };
  });
  const changed = await change(parts, redeploy.id, (newest) => takeSteps(newest, steps, [], settings, now));
  return changed ?? redeploy;
}

/** The record after a freeze or a changed plan forbade to go on; undefined: nothing forbids it. */
async function holdOrVoid(redeploy: Redeploy, parts: Parts): Promise<Redeploy | undefined> {
  const now = parts.now();
  if (!isPlanIntact(redeploy, parts.hash)) return saveOrReload(redeploy, voided(redeploy, now), parts);
  const freeze = frozenBy(await parts.store.freeze(), now);
  const { state } = redeploy;
  if (!freeze || (state.is !== "Approved" && state.is !== "Running")) return undefined;
  if (state.heldBy?.at === freeze.at) return redeploy;
  const next = inState(redeploy, { ...state, heldBy: freeze });
  return saveOrReload(redeploy, { next, audit: [], notices: [] }, parts);
}

function voided(redeploy: Redeploy, now: number): Change {
  const ended = endRound(redeploy, { is: "Void", at: now }, now);
  return { ...ended, audit: [entry(redeploy, VITALS, now, "Voided"), ...ended.audit] };
}

async function lookAt(
  redeploy: Redeploy,
  machineIds: readonly string[],
  { deployer, estate, now }: Parts,
  settings: RedeploySettings,
): Promise<Findings> {
  const looks = await Promise.all(machineIds.map(async (id) => ({ id, look: await deployer.look(id) })));
  const snapshot = estate.snapshot();
  const at = now();
  return new Map(
    looks.map(({ id, look }) => {
      const judged = snapshot?.machines.get(id);
      return [id, checkAgainstPlan(plannedOf(redeploy, id), judged, look, settings, at)];
    }),
  );
}

/** Saves, or ends with what another made of the request first. */
export async function saveOrReload(
  redeploy: Redeploy,
  made: Change,
  parts: Parts,
  unlessFrozenAt?: number,
): Promise<Redeploy> {
  const saved = await save(parts, made, unlessFrozenAt);
  return saved.saved ? saved.redeploy : reload(redeploy, parts);
}

async function reload(redeploy: Redeploy, { store }: Parts): Promise<Redeploy> {
  return (await store.load(redeploy.id)) ?? redeploy;
}
