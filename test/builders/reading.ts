import type { Coverage, Source } from "../../src/health/evidence.ts";
import type { Machine } from "../../src/health/machine.ts";
import type { EstateReading, Plans, Reading } from "../../src/health/ports.ts";
import { anAssessment, anExtension } from "./evidence.ts";
import { aMachine, CONTOSO_DEV, CONTOSO_PROD } from "./machine.ts";

export const ok = <T>(value: T): Reading<T> => ({ ok: true, value });

/** A source that could not be read, or only in part. */
export function failed(source: Source, { truncated = false } = {}): Extract<Reading<never>, { ok: false }> {
  return { ok: false, failure: { source, truncated, message: `${source} could not be read.` } };
}

export function byId<T>(machines: readonly Machine[], part: (machine: Machine) => T): ReadonlyMap<string, T> {
  return new Map(machines.map((machine) => [machine.id, part(machine)]));
}

export function plans(
  servers: Record<string, Coverage["serversPlan"]>,
  others: Partial<Pick<Plans, "cspm" | "machines">> = {},
): Plans {
  return { servers: new Map(Object.entries(servers)), cspm: new Map(), machines: new Map(), ...others };
}

export const PROD_AND_DEV: ReadonlyMap<string, string> = new Map([
  [CONTOSO_PROD, "Contoso Prod"],
  [CONTOSO_DEV, "Contoso Dev"],
]);

/** A complete reading of two covered subscriptions; every machine has its extension and a Healthy assessment. */
export function aReading(
  machines: readonly Machine[] = [aMachine()],
  overrides: Partial<EstateReading> = {},
): EstateReading {
  return {
    subscriptions: ok(PROD_AND_DEV),
    expectedSubscriptions: [],
    inventory: ok(byId(machines, (machine) => machine)),
    extensions: ok(byId(machines, () => anExtension())),
    assessments: ok(byId(machines, () => ({ edr: anAssessment(), antivirus: [] }))),
    reports: ok(new Map()),
    plans: ok(plans({ [CONTOSO_PROD]: "P2", [CONTOSO_DEV]: "P2" })),
    endpointProtection: new Map([...PROD_AND_DEV.keys()].map((id) => [id, ok(true)])),
    unlisted: new Map(),
    ...overrides,
  };
}
