import { pino } from "pino";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import type { SimMachine, Truth } from "../../src/demo/estate/machine.ts";
import type { Tenant } from "../../src/demo/tenant.ts";
import type { RedeployMark } from "../../src/health/evidence.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import type { Verdict } from "../../src/health/verdict.ts";

/** The numbers that domain/health-model gives the rules which speak in the demo. */
const RULE_NUMBERS: Readonly<Record<string, number>> = {
  planDoesNotCoverIt: 2,
  reportSaysNotApplicable: 3,
  isUniformScaleSetInstance: 3,
  extensionSaysUnsupportedOs: 3,
  assessmentSaysNotApplicable: 3,
  clientOsHasNoSensor: 3,
  hostDoesNotRun: 4,
  redeployOfOursIsUnderWay: 5,
  reportSaysNotHealthy: 6,
  reportSaysHealthy: 7,
  extensionFailed: 8,
  extensionIsInTransition: 9,
  extensionIsAbsent: 9,
  assessmentFindsNoSensor: 10,
  assessmentAloneFindsNoSensor: 10,
  assessmentFindsTheSensor: 11,
  onlyDeploymentIsKnown: 12,
  assessmentAloneFindsASensor: 12,
  nothingSpoke: 13,
};

/** A verdict in the words of the estate's ground truth, in which it can be compared. */
export type Said = Pick<Truth, "state" | "because"> & { readonly rule: number | string };

function because(verdict: Verdict): string {
  if (verdict.state === "Unhealthy") return verdict.issue;
  if (verdict.state === "NotApplicable") return verdict.reason;
  return verdict.state === "Unknown" ? verdict.why.reason : "";
}

export function said({ verdict }: JudgedMachine): Said {
  return { state: verdict.state, rule: RULE_NUMBERS[verdict.rule] ?? verdict.rule, because: because(verdict) };
}

/** What should be said of the machine. */
export function expected({ truth: { state, rule, because } }: SimMachine): Said {
  return { state, rule, because };
}

/** Vitals, as far as it reads and judges: production code on the simulated tenant, at the tenant's own time. */
export class Watcher {
  readonly #tenant: Tenant;
  readonly #now: () => number;
  readonly #reader: ReturnType<typeof openEstateReader>;
  readonly #marks = new Map<string, RedeployMark>();
  snapshot: Snapshot | undefined;

  constructor(tenant: Tenant, now: () => number) {
    this.#tenant = tenant;
    this.#now = now;
    const ids = tenant.estate.subscriptions.map(({ id }) => id);
    const config = { cloud: "public", armEndpoint: tenant.url, scope: { kind: "subscriptions", ids } } as const;
    this.#reader = openEstateReader(config, tenant.credential(), pino({ level: "silent" }));
  }

  /** ARM accepted our DELETE just now. */
  redeploys(machine: SimMachine): void {
    this.#marks.set(machine.id.toLowerCase(), { acceptedAt: this.#now(), backAt: undefined });
  }

  /** One reading of the tenant, judged with what was known before. */
  async look(): Promise<ReadonlyMap<string, JudgedMachine>> {
    const { snapshot } = await sync(
      {
        reader: this.#reader,
        store: { load: async () => undefined, save: async () => undefined },
        marks: { current: async () => this.#marks },
        clock: { now: this.#now, breathe: async () => undefined, after: () => () => undefined },
      },
      this.snapshot,
      AbortSignal.timeout(20_000),
    );
    if (!snapshot) throw new Error("nothing could be read");
    this.snapshot = snapshot;
    this.#noteReturns(snapshot);
    return snapshot.machines;
  }

  /** A redeployed extension that was away and is there again is back as of this reading. */
  #noteReturns(snapshot: Snapshot): void {
    for (const [id, mark] of this.#marks) {
      const extension = snapshot.machines.get(id)?.evidence.extension;
      if (mark.backAt !== undefined || extension?.provisioning !== "Succeeded") continue;
      const before = this.#tenant.estate.machine(id)?.extension?.changedAt ?? 0;
      if (before > mark.acceptedAt) this.#marks.set(id, { ...mark, backAt: this.#now() });
    }
  }
}
