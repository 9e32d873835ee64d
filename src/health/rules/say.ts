import type { Healthy, NotApplicable, NotApplicableReason, Unhealthy, Unknown, UnknownReason } from "../verdict.ts";
import type { Rule } from "./rule.ts";

/** Verdicts from our own reading, in the name of the rule that speaks. */

export function healthy(rule: Rule, heartbeatVerified: boolean): Healthy {
  return { state: "Healthy", basis: "Derived", rule: rule.name, heartbeatVerified, overruled: undefined };
}

export function unhealthy(
  rule: Rule,
  what: Pick<Unhealthy, "issue" | "cause" | "message"> & { readonly known: string | undefined },
): Unhealthy {
  return {
    state: "Unhealthy",
    basis: "Derived",
    rule: rule.name,
    issue: what.issue,
    message: what.message,
    remediation: "",
    cause: what.cause,
    known: what.known,
    others: [],
    overruled: undefined,
  };
}

export function notApplicable(rule: Rule, reason: NotApplicableReason, detail: string): NotApplicable {
  return { state: "NotApplicable", basis: "Derived", rule: rule.name, reason, detail };
}

export function unknown(rule: Rule, why: UnknownReason): Unknown {
  return { state: "Unknown", basis: "Derived", rule: rule.name, why };
}
