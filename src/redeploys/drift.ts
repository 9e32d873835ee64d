import type { JudgedMachine } from "../health/snapshot.ts";
import { eligibilityAsSeen, hasRecovered } from "./look-again.ts";
import type { PlannedMachine } from "./plan.ts";
import type { Look } from "./ports.ts";
import type { Drift } from "./run.ts";
import { messageKeyOf } from "./same-message.ts";
import type { RedeploySettings } from "./settings.ts";

/** Whether a machine is still as the plan says. */
export type Checked =
  | { readonly is: "AsPlanned"; readonly mark: string }
  | { readonly is: "Drifted"; readonly because: Drift }
  | { readonly is: "NotSeen"; readonly retryAfterMs: number };

/**
 * Compares a machine with its part of the plan, right before its extension is deleted. `judged` is the newest snapshot's word,
 * undefined where it does not know the machine; `now` is epoch milliseconds, UTC.
 */
export function checkAgainstPlan(
  planned: PlannedMachine,
  judged: JudgedMachine | undefined,
  look: Look,
  settings: RedeploySettings,
  now: number,
): Checked {
  if (look.saw === "Nothing") return { is: "NotSeen", retryAfterMs: look.retryAfterMs };
  const because = driftOf(planned, judged, look, settings, now);
  if (because) return { is: "Drifted", because };
  return { is: "AsPlanned", mark: look.saw === "Machine" ? (look.extension?.mark ?? "") : "" };
}

function driftOf(
  planned: PlannedMachine,
  judged: JudgedMachine | undefined,
  look: Exclude<Look, { saw: "Nothing" }>,
  settings: RedeploySettings,
  now: number,
): Drift | undefined {
  if (look.saw === "Gone") return { why: "MachineGone" };
  if (look.saw === "Denied") return { why: "Denied", action: look.action, scope: look.scope };
  if (judged === undefined) return { why: "NotVisible", reason: undefined };
  const seen = eligibilityAsSeen(judged, look, settings, now);
  if (!seen.eligible) return seen.because;
  const found = look.extension?.id ?? "";
  if (!isSameId(found, planned.extensionId)) return { why: "OtherExtension", found };
  if (hasRecovered(judged, look)) return { why: "Recovered" };
  const { message, known } = seen.verdict;
  return messageKeyOf(message, known, planned.name) === planned.messageKey
    ? undefined
    : { why: "OtherFinding", message };
}

/** ARM's ids are the same in any casing. */
export function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
