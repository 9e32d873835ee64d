import type { Evidence, Extension, HealthReport } from "../evidence.ts";
import type { Machine } from "../machine.ts";
import type { EstateReading } from "../ports.ts";

/** Where to look one machine up, and what to fall back on for a source that could not be read. */
export interface Lookup {
  readonly reading: EstateReading;
  readonly machine: Machine;
  /** Whether its subscription is readable: Resource Graph silently leaves out what is not. */
  readonly readable: boolean;
  /** The machine's evidence in the previous snapshot. */
  readonly was: Evidence | undefined;
  /** The id under which a security connector knows the same machine. */
  readonly connectorId: string | undefined;
}

export function extensionOf({ reading, machine, readable, was }: Lookup): Extension | undefined {
  return reading.extensions.ok && readable ? reading.extensions.value.get(machine.id) : was?.extension;
}

/** The machine's own reports, else its connector's. */
export function reportsOf({ reading, machine, readable, was, connectorId }: Lookup): readonly HealthReport[] {
  const { reports } = reading;
  if (!reports.ok || !readable) return was?.reports ?? NO_REPORTS;
  return reports.value.get(machine.id) ?? reports.value.get(connectorId ?? "") ?? NO_REPORTS;
}

/** The machine's own assessments; those of its connector stand in for what it has none of its own of. */
export function assessmentsOf(lookup: Lookup): Pick<Evidence, "edr" | "antivirus"> {
  const { reading, machine, readable, was, connectorId } = lookup;
  const { assessments } = reading;
  if (!assessments.ok || !readable) return was ?? NO_ASSESSMENTS;
  const own = assessments.value.get(machine.id) ?? NO_ASSESSMENTS;
  const connectors = assessments.value.get(connectorId ?? "");
  if (!connectors) return own;
  return {
    edr: own.edr ?? connectors.edr,
    antivirus: own.antivirus.length > 0 ? own.antivirus : connectors.antivirus,
  };
}

const NO_REPORTS: readonly HealthReport[] = [];
const NO_ASSESSMENTS: Pick<Evidence, "edr" | "antivirus"> = { edr: undefined, antivirus: [] };
