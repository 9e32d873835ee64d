import type { Evidence, Source } from "../../src/health/evidence.ts";
import type { Machine } from "../../src/health/machine.ts";
import type { JudgedMachine, Snapshot, SourceReading, Subscription } from "../../src/health/snapshot.ts";
import type { Healthy, NotApplicable, Unhealthy, Unknown, UnknownReason, Verdict } from "../../src/health/verdict.ts";
import { COVERED, evidence, NOW, SEEN_NOW } from "./evidence.ts";
import { aMachine, CONTOSO_DEV, CONTOSO_PROD } from "./machine.ts";
import { at } from "./time.ts";

export function healthy(overrides: Partial<Healthy> = {}): Healthy {
  return {
    state: "Healthy",
    basis: "Derived",
    rule: "test",
    heartbeatVerified: true,
    overruled: undefined,
    ...overrides,
  };
}

/** Unhealthy: Installation, the extension failed with code 22. */
export function unhealthy(overrides: Partial<Unhealthy> = {}): Unhealthy {
  return {
    state: "Unhealthy",
    basis: "Derived",
    rule: "test",
    issue: "Installation",
    message: "The extension failed with exit code 22.",
    remediation: "",
    cause: "ExtensionFailed",
    known: undefined,
    others: [],
    overruled: undefined,
    ...overrides,
  };
}

/** Not applicable: a client OS. */
export function notApplicable(overrides: Partial<NotApplicable> = {}): NotApplicable {
  return { state: "NotApplicable", basis: "Derived", rule: "test", reason: "ClientOs", detail: "", ...overrides };
}

export function unknown(why: UnknownReason = { reason: "NoReport" }): Unknown {
  return { state: "Unknown", basis: "Derived", rule: "test", why };
}

export interface JudgedParts {
  readonly machine: Partial<Machine>;
  readonly evidence: Partial<Evidence>;
  readonly verdict: Verdict;
  /** Since when in that state, by Azure's word. Epoch milliseconds, UTC. */
  readonly since: number;
}

/** A machine with a verdict given by hand: Healthy since the day before, unless told otherwise. */
export function judged(parts: Partial<JudgedParts> = {}): JudgedMachine {
  return {
    evidence: evidence({ machine: aMachine(parts.machine), ...parts.evidence }),
    verdict: parts.verdict ?? healthy(),
    since: { at: parts.since ?? at("09:00", -1), how: "Azure" },
  };
}

/** A readable, covered subscription without health reports. */
export function aSubscription(overrides: Partial<Subscription> = {}): Subscription {
  const id = overrides.id ?? CONTOSO_PROD;
  return {
    id,
    name: NAMES[id] ?? id,
    readable: true,
    visibility: SEEN_NOW,
    coverage: COVERED,
    hasReports: false,
    ...overrides,
  };
}

const NAMES: Record<string, string> = { [CONTOSO_PROD]: "Contoso Prod", [CONTOSO_DEV]: "Contoso Dev" };

/** A snapshot of 09:00 with these machines and, unless given, one covered subscription for each that they name. */
export function aSnapshot(machines: readonly JudgedMachine[] = [], overrides: Partial<Snapshot> = {}): Snapshot {
  const ids = new Set(machines.map(({ evidence: { machine } }) => machine.subscriptionId));
  return {
    version: 1,
    takenAt: NOW,
    sources: sourcesReadAt(overrides.takenAt ?? NOW),
    subscriptions: [...ids].map((id) => aSubscription({ id })),
    machines: new Map(machines.map((one) => [one.evidence.machine.id, one])),
    ...overrides,
  };
}

/** Every source completely read at one time; single ones can be replaced. */
export function sourcesReadAt(
  readAt: number,
  overrides: Partial<Record<Source, SourceReading>> = {},
): Record<Source, SourceReading> {
  const reading: SourceReading = { readAt, failure: undefined };
  return {
    Inventory: reading,
    Extensions: reading,
    Assessments: reading,
    HealthReports: reading,
    Plans: reading,
    Subscriptions: reading,
    EndpointProtection: reading,
    ...overrides,
  };
}
