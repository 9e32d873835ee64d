import { afterAll, onTestFinished } from "vitest";
import type { AzureConfig } from "../../src/azure/azure-config.ts";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import type { Pace } from "../../src/azure/pace.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant, type Tenant, type TenantWish } from "../../src/demo/tenant.ts";
import type { EstateReading, Reading } from "../../src/health/ports.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { type Log, openLog } from "../../src/log.ts";
import { evidence } from "./evidence.ts";
import { aSnapshot, judged } from "./snapshot.ts";
import { ESTATE_BEGAN } from "./tenant.ts";

/** Retries at once and never waits; `waits` are the pauses that it would have made. */
export function anImpatientPace(overrides: Partial<Pace> = {}): Pace & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    timeout: 10_000,
    retryDelay: 1,
    longestRetryDelay: 1,
    concurrentPages: 4,
    concurrentGets: 8,
    wait: async (ms) => {
      waits.push(ms);
    },
    ...overrides,
    waits,
  };
}

/** A log whose lines can be looked at. */
export function aKeptLog(): { readonly log: Log; readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  return { log: openLog("debug", { write: (line) => void lines.push(JSON.parse(line)) }), lines };
}

/**
 * A tenant for a whole file, in which nothing happens by itself: to parse the queries anew for every test would cost more than the tests.
 * Faults that a test sets end with it.
 */
export async function aLastingTenant(wish: Partial<TenantWish> = {}): Promise<Tenant> {
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: ESTATE_BEGAN, speed: 0 }),
    clock: () => ESTATE_BEGAN,
    quota: { requests: 100_000, windowMs: 5000 },
    ...wish,
  });
  afterAll(() => tenant.close());
  return {
    ...tenant,
    fail(rule) {
      const fault = tenant.fail(rule);
      onTestFinished(() => fault.stop());
      return fault;
    },
  };
}

/** Everything that the identity can read of the tenant, in the public cloud. */
export function aConfig(tenant: Tenant, overrides: Partial<AzureConfig> = {}): AzureConfig {
  return {
    cloud: "public",
    armEndpoint: tenant.url,
    scope: { kind: "all" },
    pace: anImpatientPace(),
    ...overrides,
  };
}

/** The real reader on the simulated tenant. */
export function aReader(tenant: Tenant, overrides: Partial<AzureConfig> = {}) {
  const { log, lines } = aKeptLog();
  const reader = openEstateReader(aConfig(tenant, overrides), tenant.credential(), log);
  return {
    lines,
    read: (previous?: Snapshot, signal = new AbortController().signal) => reader.read(previous, signal),
  };
}

/** The value of a reading that must have succeeded. */
export function readValue<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.value;
}

/** Why a reading that must have failed did. */
export function failureOf(reading: Reading<unknown>) {
  if (reading.ok) throw new Error("the reading succeeded");
  return reading.failure;
}

const NONE: readonly never[] = [];

/** A snapshot that holds just the records of a reading. */
export function aSnapshotOf(reading: EstateReading): Snapshot {
  const machines = [...readValue(reading.inventory).values(), ...reading.unlisted.values()];
  return aSnapshot(
    machines.map((machine): JudgedMachine => {
      const assessments = readValue(reading.assessments).get(machine.id);
      const known = evidence({
        machine,
        extension: readValue(reading.extensions).get(machine.id),
        edr: assessments?.edr,
        antivirus: assessments?.antivirus ?? NONE,
        reports: readValue(reading.reports).get(machine.id) ?? NONE,
      });
      return { ...judged(), evidence: known };
    }),
  );
}
