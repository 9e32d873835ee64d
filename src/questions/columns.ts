import type { IssueKind } from "../health/evidence.ts";
import type { Machine } from "../health/machine.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import type { HealthState, UnknownReason } from "../health/verdict.ts";

/** One property of all machines: `values[codes[place]]`. A filter then looks at each distinct value once, not at each machine. */
export interface Column<T> {
  readonly codes: Uint16Array | Uint32Array;
  readonly values: readonly T[];
}

/** A verdict without its words. */
interface Finding {
  readonly state: HealthState;
  readonly issue: IssueKind | undefined;
  readonly reason: UnknownReason["reason"] | undefined;
  readonly heartbeatVerified: boolean;
}

/** What only a few values can be, together in one column. */
interface Traits {
  readonly os: string;
  readonly platforms: readonly string[];
  readonly power: string;
  readonly plan: string;
}

/** All that filters look at. Names of groups and releases are lower-cased. */
export interface Columns {
  readonly finding: Column<Finding>;
  readonly traits: Column<Traits>;
  readonly subscription: Column<string>;
  readonly resourceGroup: Column<string>;
  readonly region: Column<string>;
  readonly release: Column<string>;
  readonly tags: Column<Machine["tags"]>;
  /** When each machine came into its state; epoch milliseconds, UTC. */
  readonly since: Float64Array;
  /** Lower-cased. */
  readonly names: readonly string[];
}

/** How many machines are looked at before the caller may let the event loop breathe. */
const SLICE = 10_000;

/**
 * The columns of all machines, in slices: each machine is looked at once, in the order in which they lie in memory, since
 * following a reference to a record costs more than everything that is done with it.
 */
export function* columnsOf(machines: readonly JudgedMachine[]): Generator<undefined, Columns> {
  const size = machines.length;
  const finding = new ColumnMaker(size, findingKey, findingOf);
  const traits = new ColumnMaker(size, traitsKey, traitsOf);
  const subscription = nameMaker(size, ({ subscriptionId }) => subscriptionId);
  const resourceGroup = nameMaker(size, (machine) => machine.resourceGroup);
  const region = nameMaker(size, (machine) => machine.region);
  const release = nameMaker(size, ({ osName }) => osName);
  const tags = new ColumnMaker(size, tagsOf, tagsOf);
  const makers = [finding, traits, subscription, resourceGroup, region, release, tags];
  const since = new Float64Array(size);
  const names = new Array<string>(size);
  for (let place = 0; place < size; place += 1) {
    if (place % SLICE === SLICE - 1) yield;
    const row = machines[place] as JudgedMachine;
    for (const maker of makers) maker.put(place, row);
    since[place] = row.since.at;
    names[place] = row.evidence.machine.name.toLowerCase();
  }
  return {
    finding: finding.column(),
    traits: traits.column(),
    subscription: subscription.column(),
    resourceGroup: resourceGroup.column(),
    region: region.column(),
    release: release.column(),
    tags: tags.column(),
    since,
    names,
  };
}

/** The same columns for machines in another order. */
export function arranged(columns: Columns, order: Uint32Array): Columns {
  const since = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) since[place] = columns.since[order[place] as number] as number;
  return {
    finding: rearranged(columns.finding, order),
    traits: rearranged(columns.traits, order),
    subscription: rearranged(columns.subscription, order),
    resourceGroup: rearranged(columns.resourceGroup, order),
    region: rearranged(columns.region, order),
    release: rearranged(columns.release, order),
    tags: rearranged(columns.tags, order),
    since,
    names: columns.names.map((_, place) => columns.names[order[place] as number] as string),
  };
}

function rearranged<T>({ codes, values }: Column<T>, order: Uint32Array): Column<T> {
  const sorted = codes instanceof Uint16Array ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  for (let place = 0; place < order.length; place += 1) sorted[place] = codes[order[place] as number] as number;
  return { codes: sorted, values };
}

function nameMaker(size: number, read: (machine: Machine) => string): ColumnMaker<string, string> {
  const nameOf = (row: JudgedMachine) => read(row.evidence.machine);
  return new ColumnMaker(size, nameOf, (row) => nameOf(row).toLowerCase());
}

function tagsOf({ evidence }: JudgedMachine): Machine["tags"] {
  return evidence.machine.tags;
}

class ColumnMaker<K, T> {
  readonly #codes: Uint32Array;
  readonly #keyOf: (row: JudgedMachine) => K;
  readonly #read: (row: JudgedMachine) => T;
  readonly #known = new Map<K, number>();
  readonly #values: T[] = [];
  #lastKey: K | undefined;
  #lastCode = -1;

  constructor(size: number, keyOf: (row: JudgedMachine) => K, read: (row: JudgedMachine) => T) {
    this.#codes = new Uint32Array(size);
    this.#keyOf = keyOf;
    this.#read = read;
  }

  put(place: number, row: JudgedMachine): void {
    const key = this.#keyOf(row);
    // Neighbours are often alike.
    if (key !== this.#lastKey || this.#lastCode < 0) {
      this.#lastCode = this.#known.get(key) ?? this.#add(key, row);
      this.#lastKey = key;
    }
    this.#codes[place] = this.#lastCode;
  }

  #add(key: K, row: JudgedMachine): number {
    const code = this.#values.push(this.#read(row)) - 1;
    this.#known.set(key, code);
    return code;
  }

  column(): Column<T> {
    const codes = this.#values.length <= 0xffff ? Uint16Array.from(this.#codes) : this.#codes;
    return { codes, values: this.#values };
  }
}

function findingKey({ verdict }: JudgedMachine): string {
  if (verdict.state === "Unhealthy") return verdict.issue;
  if (verdict.state === "Unknown") return verdict.why.reason;
  if (verdict.state === "Healthy") return verdict.heartbeatVerified ? "Healthy" : "DeploymentOnly";
  return verdict.state;
}

function findingOf({ verdict }: JudgedMachine): Finding {
  return {
    state: verdict.state,
    issue: verdict.state === "Unhealthy" ? verdict.issue : undefined,
    reason: verdict.state === "Unknown" ? verdict.why.reason : undefined,
    heartbeatVerified: verdict.state !== "Healthy" || verdict.heartbeatVerified,
  };
}

/** Numbers, not text: a key is made for every machine. */
function traitsKey({ evidence: { machine, coverage } }: JudgedMachine): number {
  const os = machine.os === "Windows" ? 0 : machine.os === "Linux" ? 1 : 2;
  const power = machine.power.is === "Running" ? 0 : machine.power.is === "NotRunning" ? 1 : 2;
  const plan = coverage.serversPlan === "P2" ? 0 : coverage.serversPlan === "P1" ? 1 : 2;
  const host = HOSTS.indexOf(machine.host) * 2 + (machine.scaleSet === undefined ? 0 : 1);
  return ((host * 4 + CLOUDS.indexOf(machine.cloud)) * 3 + os) * 9 + power * 3 + plan;
}

const HOSTS: readonly Machine["host"][] = [
  "AzureVm",
  "ArcMachine",
  "ScaleSetInstance",
  "ConnectorMachine",
  "DirectServer",
];
const CLOUDS: readonly Machine["cloud"][] = ["Azure", "AWS", "GCP", "OnPremises"];

function traitsOf({ evidence: { machine, coverage } }: JudgedMachine): Traits {
  return {
    os: machine.os ?? "",
    platforms: platformsOf(machine),
    power: machine.power.is,
    plan: coverage.serversPlan,
  };
}

/** A machine can be on several: an EC2 instance connected through Arc is on Arc and on AWS. */
function platformsOf({ host, cloud, scaleSet }: Machine): string[] {
  const platforms: string[] = cloud === "Azure" && host === "ArcMachine" ? [] : [cloud];
  if (host === "ArcMachine") platforms.push("Arc");
  if (host === "ScaleSetInstance" || scaleSet !== undefined) platforms.push("ScaleSet");
  return platforms;
}
