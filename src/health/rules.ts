import type { Evidence } from "./evidence.ts";
import { type Host, hasResource } from "./machine.ts";
import { derivedRules } from "./rules/derived.ts";
import { hostDoesNotRun, machineCannotBeSeen, planDoesNotCoverIt, redeployOfOursIsUnderWay } from "./rules/gates.ts";
import { DOES_NOT_APPLY } from "./rules/not-applicable.ts";
import { reportSaysHealthy, reportSaysNotHealthy } from "./rules/reported.ts";
import type { Rule } from "./rules/rule.ts";
import { unknown } from "./rules/say.ts";
import type { Verdict } from "./verdict.ts";

/** Rule 13. */
export function nothingSpoke(_: Evidence): Verdict {
  return NO_REPORT;
}

const NO_REPORT = unknown(nothingSpoke, { reason: "NoReport" });

/** The rules of the health model for a machine of this kind, in the order in which they are asked; the first verdict wins. */
export function rulesFor(host: Host): readonly Rule[] {
  return RULES[host];
}

function inOrder(host: Host): readonly Rule[] {
  return [
    machineCannotBeSeen,
    planDoesNotCoverIt,
    ...DOES_NOT_APPLY,
    hostDoesNotRun,
    ...(hasResource(host) ? [redeployOfOursIsUnderWay] : []),
    reportSaysNotHealthy,
    reportSaysHealthy,
    ...derivedRules(host),
    nothingSpoke,
  ];
}

const RULES: Record<Host, readonly Rule[]> = {
  AzureVm: inOrder("AzureVm"),
  ArcMachine: inOrder("ArcMachine"),
  ScaleSetInstance: inOrder("ScaleSetInstance"),
  ConnectorMachine: inOrder("ConnectorMachine"),
  DirectServer: inOrder("DirectServer"),
};
