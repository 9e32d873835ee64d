import { missingPrerequisites } from "../health/coverage.ts";
import type { Extension } from "../health/evidence.ts";
import { knownMessage } from "../health/known-messages.ts";
import { redeployHelps } from "../health/redeploy-help.ts";
import { redeployIsUnderWay } from "../health/redeploy-under-way.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import type { Prerequisite, Unhealthy, UnknownReason, Verdict } from "../health/verdict.ts";

/** Why a machine cannot be redeployed, with what the words for it need. In the health model's order. */
export type Ineligible =
  | { readonly why: "NotVisible"; readonly reason: UnknownReason | undefined }
  | { readonly why: "NotCovered"; readonly missing: readonly Prerequisite[] }
  /** `power` is Azure's own word; "" where the power is not known, which is no proof that the machine runs. */
  | { readonly why: "NotRunning"; readonly power: string }
  | { readonly why: "AlreadyRedeploying" }
  | { readonly why: "NotUnhealthy"; readonly verdict: Verdict }
  | { readonly why: "NotInstallation"; readonly issue: Unhealthy["issue"]; readonly heartbeatIsOff: boolean }
  | { readonly why: "NoAzureResource" }
  | { readonly why: "NoExtension" }
  | { readonly why: "BeingDeleted" }
  /** The scope that carries the lock: a full resource id. */
  | { readonly why: "Locked"; readonly scope: string }
  /** `known` and `fix` are keys of health/known-messages.ts: what to do first. */
  | { readonly why: "WouldNotHelp"; readonly known: string | undefined; readonly fix: string | undefined };

/** What has to be said beside the offer; undefined: nothing. "Unproven" is a heartbeat issue that the operator allows. */
export type Caveat = "Maybe" | "AfterCleanup" | "Unproven" | undefined;

export type Eligibility =
  | {
      readonly eligible: true;
      readonly verdict: Unhealthy;
      readonly extension: Extension;
      readonly caveat: Caveat;
    }
  | { readonly eligible: false; readonly because: Ineligible };

/** What the snapshot does not know: the nearest delete lock, where ARM was asked for it. */
export interface EligibilityFacts {
  readonly heartbeat: "allow" | "refuse";
  readonly lockedBy: string | undefined;
}

/** Whether this machine's sensor can be redeployed; else the first reason in the health model's order. `now` is epoch milliseconds, UTC. */
export function eligibility(judged: JudgedMachine, facts: EligibilityFacts, now: number): Eligibility {
  for (const rule of RULES) {
    const because = rule(judged, facts, now);
    if (because) return { eligible: false, because };
  }
  const { verdict, evidence } = judged;
  if (verdict.state !== "Unhealthy" || !evidence.extension) throw new Error("An eligible machine has both");
  return { eligible: true, verdict, extension: evidence.extension, caveat: caveatOf(judged) };
}

type Refusing = (judged: JudgedMachine, facts: EligibilityFacts, now: number) => Ineligible | undefined;

const RULES: readonly Refusing[] = [
  notVisible,
  notCovered,
  notRunning,
  alreadyRedeploying,
  notUnhealthy,
  notInstallation,
  noAzureResource,
  noExtension,
  beingDeleted,
  locked,
  wouldNotHelp,
];

/** By the verdict, which is withdrawn when it grows too old; and by the evidence, whatever the verdict says. */
function notVisible({ evidence, verdict }: JudgedMachine): Ineligible | undefined {
  const why = verdict.state === "Unknown" ? verdict.why : undefined;
  const isWithdrawn = why?.reason === "NotVisible";
  if (isWithdrawn) return { why: "NotVisible", reason: why };
  if (evidence.visibility.seen) return undefined;
  const { because, source } = evidence.visibility;
  return { why: "NotVisible", reason: { reason: "NotVisible", because, source } };
}

function notCovered({ evidence }: JudgedMachine): Ineligible | undefined {
  const missing = missingPrerequisites(evidence.coverage);
  return missing.length > 0 ? { why: "NotCovered", missing } : undefined;
}

/** A machine without an Azure resource has no power that could be known: that is another reason. */
function notRunning({ evidence: { machine } }: JudgedMachine): Ineligible | undefined {
  const { power } = machine;
  if (power.is === "Running" || (power.is === "Unknown" && !canHaveExtension(machine.host))) return undefined;
  return { why: "NotRunning", power: power.code };
}

function alreadyRedeploying({ evidence }: JudgedMachine, _: EligibilityFacts, now: number): Ineligible | undefined {
  return redeployIsUnderWay(evidence, now) ? { why: "AlreadyRedeploying" } : undefined;
}

function notUnhealthy({ verdict }: JudgedMachine): Ineligible | undefined {
  return verdict.state === "Unhealthy" ? undefined : { why: "NotUnhealthy", verdict };
}

function notInstallation({ verdict }: JudgedMachine, { heartbeat }: EligibilityFacts): Ineligible | undefined {
  if (verdict.state !== "Unhealthy" || verdict.issue === "Installation") return undefined;
  if (verdict.issue === "Heartbeat" && heartbeat === "allow") return undefined;
  return { why: "NotInstallation", issue: verdict.issue, heartbeatIsOff: verdict.issue === "Heartbeat" };
}

function noAzureResource({ evidence }: JudgedMachine): Ineligible | undefined {
  return canHaveExtension(evidence.machine.host) ? undefined : { why: "NoAzureResource" };
}

function noExtension({ evidence }: JudgedMachine): Ineligible | undefined {
  return evidence.extension ? undefined : { why: "NoExtension" };
}

function beingDeleted({ evidence }: JudgedMachine): Ineligible | undefined {
  return evidence.extension?.provisioning === "Deleting" ? { why: "BeingDeleted" } : undefined;
}

function locked(_: JudgedMachine, { lockedBy }: EligibilityFacts): Ineligible | undefined {
  return lockedBy === undefined ? undefined : { why: "Locked", scope: lockedBy };
}

function wouldNotHelp(judged: JudgedMachine): Ineligible | undefined {
  const { verdict, evidence } = judged;
  if (redeployHelps(verdict, evidence) !== "No" || isAllowedHeartbeat(judged)) return undefined;
  const key = verdict.state === "Unhealthy" ? verdict.known : undefined;
  return { why: "WouldNotHelp", known: key, fix: knownMessage(key)?.fix };
}

/** That a redeploy does not help against silence is the very rule which the operator's setting lifts. */
function isAllowedHeartbeat({ verdict }: JudgedMachine): boolean {
  if (verdict.state !== "Unhealthy" || verdict.issue !== "Heartbeat") return false;
  return (knownMessage(verdict.known)?.class ?? "Heartbeat") === "Heartbeat";
}

function caveatOf(judged: JudgedMachine): Caveat {
  if (isAllowedHeartbeat(judged)) return "Unproven";
  const helps = redeployHelps(judged.verdict, judged.evidence);
  return helps === "Maybe" || helps === "AfterCleanup" ? helps : undefined;
}

function canHaveExtension(host: JudgedMachine["evidence"]["machine"]["host"]): boolean {
  return host === "AzureVm" || host === "ArcMachine";
}
