import type { JudgedMachine, Snapshot } from "../health/snapshot.ts";
import { type OverRequestCap, overMachineCap, overRequestCap } from "./caps.ts";
import type { EarlierOfMachine } from "./earlier.ts";
import { eligibility } from "./eligibility.ts";
import { eligibilityAsSeen, hasRecovered } from "./look-again.ts";
import type { EarlierRedeploy, LeftOut, Plan, PlannedMachine, SuccessRate } from "./plan.ts";
import type { FoundExtension, Look } from "./ports.ts";
import { messageKeyOf } from "./same-message.ts";
import type { RedeploySettings } from "./settings.ts";

/** Why there is no plan. Nobody was asked. */
export type PlanRefusal =
  | OverRequestCap
  | { readonly why: "NoSnapshot" }
  /** No machine is left; each one's reason stands in `leftOut`. */
  | { readonly why: "NothingToRedeploy"; readonly leftOut: readonly LeftOut[] };

/** Machines that can be redeployed as far as the snapshot and the store know, and the others. */
export interface Sifted {
  readonly snapshot: Snapshot;
  readonly fit: readonly JudgedMachine[];
  readonly leftOut: readonly LeftOut[];
}

/** What the store knows of the asked machines. */
export interface MachinePast {
  readonly openRequests: ReadonlyMap<string, string>;
  /** At least as far back as `recentMs`, the newest first. */
  readonly earlier: ReadonlyMap<string, readonly EarlierOfMachine[]>;
}

type Checked = { readonly ok: true; readonly sifted: Sifted } | { readonly ok: false; readonly because: PlanRefusal };

/** Everything that can be said before ARM is asked, the caps included. `machineIds` are lower-cased; one that comes twice counts once. */
export function sift(
  machineIds: readonly string[],
  snapshot: Snapshot,
  past: MachinePast,
  settings: RedeploySettings,
  now: number,
): Checked {
  const fit: JudgedMachine[] = [];
  const leftOut: LeftOut[] = [];
  for (const machineId of new Set(machineIds)) {
    const judged = snapshot.machines.get(machineId);
    const because = judged ? refusalOf(judged, past, settings, now) : ({ why: "NotKnown" } as const);
    if (judged && !because) fit.push(judged);
    else if (because) leftOut.push({ machineId, name: judged?.evidence.machine.name ?? machineId, because });
  }
  return checked({ snapshot, fit, leftOut }, overRequestCap(fit, snapshot, settings));
}

function refusalOf(
  judged: JudgedMachine,
  { openRequests, earlier }: MachinePast,
  settings: RedeploySettings,
  now: number,
): LeftOut["because"] | undefined {
  const verdict = eligibility(judged, { heartbeat: settings.heartbeat, lockedBy: undefined }, now);
  if (!verdict.eligible) return verdict.because;
  const { id } = judged.evidence.machine;
  return overMachineCap(earlier.get(id) ?? [], openRequests.get(id), settings, now);
}

function checked(sifted: Sifted, cap: OverRequestCap | undefined): Checked {
  if (cap) return { ok: false, because: cap };
  const { fit, leftOut } = sifted;
  return fit.length > 0 ? { ok: true, sifted } : { ok: false, because: { why: "NothingToRedeploy", leftOut } };
}

/** What was found out for the plan beside the sifting. */
export interface PlanFacts extends MachinePast {
  readonly looks: ReadonlyMap<string, Look>;
  readonly success: ReadonlyMap<string, SuccessRate>;
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly because: PlanRefusal };

/** The plan for what was sifted, after ARM was asked about each machine. Same input, same plan. `now` is epoch milliseconds, UTC. */
export function makePlan(sifted: Sifted, facts: PlanFacts, settings: RedeploySettings, now: number): Planned {
  const machines: PlannedMachine[] = [];
  const leftOut: LeftOut[] = [...sifted.leftOut];
  for (const judged of sifted.fit) {
    const { id: machineId, name } = judged.evidence.machine;
    const planned = planMachine(judged, facts, settings, now);
    if ("why" in planned) leftOut.push({ machineId, name, because: planned });
    else machines.push(planned);
  }
  if (machines.length === 0) return { ok: false, because: { why: "NothingToRedeploy", leftOut } };
  return { ok: true, plan: { asOf: sifted.snapshot.takenAt, machines, leftOut } };
}

function planMachine(
  judged: JudgedMachine,
  facts: PlanFacts,
  settings: RedeploySettings,
  now: number,
): PlannedMachine | LeftOut["because"] {
  const look = facts.looks.get(judged.evidence.machine.id);
  if (look === undefined || look.saw === "Nothing") return { why: "NotSeen" };
  if (look.saw === "Gone") return { why: "Gone" };
  if (look.saw === "Denied") return { why: "Denied", action: look.action, scope: look.scope };
  const seen = eligibilityAsSeen(judged, look, settings, now);
  if (!seen.eligible) return seen.because;
  if (look.extension === undefined) return { why: "NoExtension" };
  if (hasRecovered(judged, look)) return { why: "Recovered" };
  return entryOf(judged, seen, look.extension, facts);
}

function entryOf(
  { evidence: { machine } }: JudgedMachine,
  { verdict, caveat }: Extract<ReturnType<typeof eligibilityAsSeen>, { eligible: true }>,
  extension: FoundExtension,
  { earlier, success }: PlanFacts,
): PlannedMachine {
  const messageKey = messageKeyOf(verdict.message, verdict.known, machine.name);
  return {
    machineId: machine.id,
    name: machine.name,
    subscriptionId: machine.subscriptionId,
    extensionId: extension.id,
    extensionType: extension.type,
    issue: verdict.issue,
    message: verdict.message,
    known: verdict.known ?? null,
    messageKey,
    caveat: caveat ?? null,
    earlier: earlierOf(earlier.get(machine.id) ?? [], messageKey),
    success: success.get(messageKey) ?? null,
  };
}

const SHOWN = 5;

function earlierOf(earlier: readonly EarlierOfMachine[], messageKey: string): readonly EarlierRedeploy[] {
  return earlier
    .slice(0, SHOWN)
    .map((one) => ({ at: one.at, outcome: one.outcome, sameMessage: one.messageKey === messageKey }));
}
