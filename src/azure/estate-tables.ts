import type { Extension, HealthReport } from "../health/evidence.ts";
import type { Machine } from "../health/machine.ts";
import type { Assessments, Plans, Reading } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Pool } from "./pool.ts";
import { ARC_EXTENSIONS, arcExtension } from "./queries/arc-extensions.ts";
import { ARC_MACHINES, arcMachine } from "./queries/arc-machines.ts";
import type { ArgQuery } from "./queries/arg-query.ts";
import { ASSESSMENTS, addAssessment, assessment, noAssessments } from "./queries/assessments.ts";
import { addReport, HEALTH_REPORTS, noReports, sensorReport } from "./queries/health-reports.ts";
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

const EXTENSIONS = {
  begin: () => new Map<string, Extension>(),
  add: (extensions: Map<string, Extension>, machine: string, extension: Extension) =>
    extensions.set(machine, extension),
};

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
      read: ({ subscriptionId, name }) => ({ id: this.#pool.text(subscriptionId.toLowerCase()), says: name }),
      begin: () => new Map<string, string>(),
      add: (names, id, name) => names.set(id, name),
    });
  }

  /** Machines of all three kinds that are Azure resources, by lower-cased id. Half an inventory is none. */
  async inventory(): Promise<Reading<ReadonlyMap<string, Machine>>> {
    const [vms, ...others] = await Promise.all([
      this.#machines(VIRTUAL_MACHINES, virtualMachine),
      this.#machines(ARC_MACHINES, arcMachine),
      this.#machines(SCALE_SET_INSTANCES, scaleSetInstance),
    ]);
    if (!vms.ok) return vms;
    for (const other of others) {
      if (!other.ok) return other;
      for (const [id, machine] of other.value) vms.value.set(id, machine);
    }
    return vms;
  }

  /** MDE extensions of Azure VMs, by the VM's lower-cased id. */
  vmExtensions(): Promise<Reading<Map<string, Extension>>> {
    return this.#read(VM_EXTENSIONS, {
      read: (row) => vmExtension(row, this.#pool),
      ...EXTENSIONS,
    });
  }

  /** MDE extensions of Arc machines, by the machine's lower-cased id. */
  arcExtensions(): Promise<Reading<Map<string, Extension>>> {
    return this.#read(ARC_EXTENSIONS, {
      read: (row) => arcExtension(row, this.#pool),
      ...EXTENSIONS,
    });
  }

  async assessments(): Promise<WithUnlisted<Assessments>> {
    const reading = await this.#read(ASSESSMENTS, {
      read: (row) => assessment(row, this.#pool),
      begin: noAssessments,
      add: (gathered, id, said) => addAssessment(gathered, id, said, this.#pool),
    });
    if (!reading.ok) return { table: reading, unlisted: new Map() };
    return { table: { ok: true, value: reading.value.byMachine }, unlisted: reading.value.unlisted };
  }

  /** Reports that `isSensors` says are about the sensor. */
  async reports(isSensors: (texts: ReportTexts) => boolean): Promise<WithUnlisted<readonly HealthReport[]>> {
    const reading = await this.#read(HEALTH_REPORTS, {
      read: (row) => sensorReport(row, isSensors, this.#pool),
      begin: noReports,
      add: (gathered, id, said) => addReport(gathered, id, said, this.#pool),
    });
    if (!reading.ok) return { table: reading, unlisted: new Map() };
    return { table: { ok: true, value: reading.value.byMachine }, unlisted: reading.value.unlisted };
  }

  plans(): Promise<Reading<Plans>> {
    return this.#read(PRICINGS, {
      read: (row) => ({ id: row.id, says: row }),
      begin: noPlans,
      add: (plans, _, row) => addPlan(plans, row, this.#pool),
    });
  }

  #machines<Row extends Named>(
    query: ArgQuery<Row>,
    map: (row: Row, pool: Pool) => Machine,
  ): Promise<Reading<Map<string, Machine>>> {
    return this.#read(query, {
      read: (row) => {
        const machine = map(row, this.#pool);
        return { id: machine.id, says: machine };
      },
      begin: () => new Map<string, Machine>(),
      add: (machines, id, machine) => machines.set(id, machine),
    });
  }

  async #read<Row extends Named, Says, Whole>(
    query: ArgQuery<Row>,
    gathering: Gathering<Row, Says, Whole>,
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
