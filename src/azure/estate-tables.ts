import type { Extension, HealthReport } from "../health/evidence.ts";
import type { Machine } from "../health/machine.ts";
import type { Assessments, Plans, Reading } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Pool } from "./pool.ts";
import { ARC_EXTENSIONS, arcExtension } from "./queries/arc-extensions.ts";
import { ARC_MACHINES, arcMachine } from "./queries/arc-machines.ts";
import type { ArgQuery } from "./queries/arg-query.ts";
import { ASSESSMENTS, addAssessment, noAssessments } from "./queries/assessments.ts";
import { addReport, HEALTH_REPORTS, keepReports, noReports } from "./queries/health-reports.ts";
import { addPlan, noPlans, PRICINGS } from "./queries/pricings.ts";
import { SCALE_SET_INSTANCES, scaleSetInstance } from "./queries/scale-set-instances.ts";
import type { ReportTexts } from "./queries/sensor-reports.ts";
import { SUBSCRIPTIONS } from "./queries/subscriptions.ts";
import { VIRTUAL_MACHINES, virtualMachine } from "./queries/virtual-machines.ts";
import { VM_EXTENSIONS, vmExtension } from "./queries/vm-extensions.ts";
import { ReadingFault } from "./reading-faults.ts";
import type { Gathering, ResourceGraph } from "./resource-graph.ts";
import { loggedCause, sourceFailure } from "./source-failure.ts";

type Named = { readonly id: string };
type OfMachine = { readonly machine: string; readonly extension: Extension };

/** A table that names machines, and those of them that are no Azure resource. */
export interface WithUnlisted<T> {
  readonly table: Reading<ReadonlyMap<string, T>>;
  readonly unlisted: ReadonlyMap<string, Machine>;
}

/** The tables of one reading of the estate. Every method gives a complete table or the reason why there is none; none throws. */
export class EstateTables {
  readonly #graph: ResourceGraph;
  readonly #log: Log;
  readonly #pool: Pool;
  readonly #signal: AbortSignal;

  constructor(graph: ResourceGraph, log: Log, pool: Pool, signal: AbortSignal) {
    this.#graph = graph;
    this.#log = log;
    this.#pool = pool;
    this.#signal = signal;
  }

  /** Readable subscriptions: lower-cased id → display name. */
  subscriptions(): Promise<Reading<ReadonlyMap<string, string>>> {
    return this.#read(SUBSCRIPTIONS, {
      begin: () => new Map<string, string>(),
      add: (names, row) => names.set(this.#pool.text(row.subscriptionId.toLowerCase()), row.name),
    });
  }

  /** Machines of all three kinds that are Azure resources, by lower-cased id. */
  async inventory(): Promise<Reading<ReadonlyMap<string, Machine>>> {
    const readings = await Promise.all([
      this.#list(VIRTUAL_MACHINES, virtualMachine),
      this.#list(ARC_MACHINES, arcMachine),
      this.#list(SCALE_SET_INSTANCES, scaleSetInstance),
    ]);
    return joined(readings, (machine) => [machine.id, machine]);
  }

  /** MDE extensions of Azure VMs, by the VM's lower-cased id. */
  async vmExtensions(): Promise<Reading<Map<string, Extension>>> {
    return joined([await this.#list(VM_EXTENSIONS, vmExtension)], byMachine);
  }

  /** MDE extensions of Arc machines, by the machine's lower-cased id. */
  async arcExtensions(): Promise<Reading<Map<string, Extension>>> {
    return joined([await this.#list(ARC_EXTENSIONS, arcExtension)], byMachine);
  }

  async assessments(): Promise<WithUnlisted<Assessments>> {
    const reading = await this.#read(ASSESSMENTS, {
      begin: noAssessments,
      add: (gathered, row) => addAssessment(gathered, row, this.#pool),
    });
    if (!reading.ok) return { table: reading, unlisted: new Map() };
    return { table: { ok: true, value: reading.value.byMachine }, unlisted: reading.value.unlisted };
  }

  /** Reports that `isSensors` says are about the sensor. */
  async reports(isSensors: (texts: ReportTexts) => boolean): Promise<WithUnlisted<readonly HealthReport[]>> {
    const reading = await this.#read(HEALTH_REPORTS, {
      begin: noReports,
      add: (gathered, row) => addReport(gathered, row, isSensors, this.#pool),
    });
    if (!reading.ok) return { table: reading, unlisted: new Map() };
    return { table: { ok: true, value: keepReports(reading.value, this.#pool) }, unlisted: reading.value.unlisted };
  }

  plans(): Promise<Reading<Plans>> {
    return this.#read(PRICINGS, { begin: noPlans, add: (plans, row) => addPlan(plans, row, this.#pool) });
  }

  #list<Row extends Named, T>(query: ArgQuery<Row>, map: (row: Row, pool: Pool) => T): Promise<Reading<readonly T[]>> {
    return this.#read(query, {
      begin: (): T[] => [],
      add: (list, row) => list.push(map(row, this.#pool)),
    });
  }

  async #read<Row extends Named, Whole>(
    query: ArgQuery<Row>,
    gathering: Gathering<Row, Whole>,
  ): Promise<Reading<Whole>> {
    try {
      return { ok: true, value: await this.#graph.read(query, gathering, this.#signal) };
    } catch (thrown) {
      const error = this.#signal.aborted ? new ReadingFault("the reading was stopped", { cause: thrown }) : thrown;
      this.#log.warn(
        { source: query.source, table: query.what, cause: loggedCause(error) },
        "A table could not be read",
      );
      return { ok: false, failure: sourceFailure(query.source, query.what, error) };
    }
  }
}

function byMachine({ machine, extension }: OfMachine): [string, Extension] {
  return [machine, extension];
}

/** All lists in one map; one that failed fails the whole, since half an inventory is none. */
function joined<T, V>(
  readings: readonly Reading<readonly T[]>[],
  entry: (one: T) => readonly [string, V],
): Reading<Map<string, V>> {
  const all = new Map<string, V>();
  for (const reading of readings) {
    if (!reading.ok) return reading;
    for (const one of reading.value) all.set(...entry(one));
  }
  return { ok: true, value: all };
}
