import type { Coverage } from "./evidence.ts";
import type { Prerequisite } from "./verdict.ts";

/** Whether MDE integration with health status is paid for and switched on: Servers P2, or Servers P1 with CSPM; and the switch. */
export function isCovered(coverage: Coverage): boolean {
  return missingPrerequisites(coverage).length === 0;
}

/** Every prerequisite that is missing, in the order in which one would set them up; CSPM is one only beside Servers P1. */
export function missingPrerequisites(coverage: Coverage): readonly Prerequisite[] {
  const missing = missingPlan(coverage);
  return coverage.endpointProtection ? missing.alone : missing.withSwitch;
}

interface Missing {
  readonly alone: readonly Prerequisite[];
  readonly withSwitch: readonly Prerequisite[];
}

const missing = (...plan: readonly Prerequisite[]): Missing => ({
  alone: plan,
  withSwitch: [...plan, "EndpointProtection"],
});

// Built once: an estate has a hundred thousand machines and eight ways to be uncovered.
const NO_PLAN_IS = missing();
const THE_PLAN_IS = missing("ServersPlan");
const THE_OWN_PLAN_IS = missing("ServersPlanOfMachine");
const CSPM_IS = missing("Cspm");

function missingPlan({ serversPlan, planOf, cspm }: Coverage): Missing {
  if (serversPlan === "Off") return planOf === "Machine" ? THE_OWN_PLAN_IS : THE_PLAN_IS;
  return serversPlan === "P1" && !cspm ? CSPM_IS : NO_PLAN_IS;
}

/** The one object for these prerequisites, so that all machines that have them share it. */
export function coverage(
  serversPlan: Coverage["serversPlan"],
  planOf: Coverage["planOf"],
  cspm: boolean,
  endpointProtection: boolean,
): Coverage {
  const key = `${serversPlan} ${planOf} ${cspm} ${endpointProtection}`;
  const interned = INTERNED.get(key);
  if (interned) return interned;
  const fresh: Coverage = { serversPlan, planOf, cspm, endpointProtection };
  INTERNED.set(key, fresh);
  return fresh;
}

const INTERNED = new Map<string, Coverage>();
