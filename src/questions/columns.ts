import type { IssueKind } from "../health/evidence.ts";
import type { Machine } from "../health/machine.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import type { HealthState, UnknownReason, Verdict } from "../health/verdict.ts";

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

/** All that filters look at, in the order of the view's rows. Names of groups and releases are lower-cased. */
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
}

/** The columns one after the other, so that the caller can let the event loop breathe between them. */
export function* columnsOf(rows: readonly JudgedMachine[]): Generator<undefined, Columns> {
  const machine = (read: (machine: Machine) => string) => (row: JudgedMachine) => read(row.evidence.machine);
  const finding = column(rows, ({ verdict }) => findingKey(verdict), findingOf);
  yield;
  const traits = column(rows, traitsKey, traitsOf);
  yield;
  const subscription = named(
    rows,
    machine(({ subscriptionId }) => subscriptionId),
  );
  yield;
  const resourceGroup = named(
    rows,
    machine((one) => one.resourceGroup),
  );
  yield;
  const region = named(
    rows,
    machine((one) => one.region),
  );
  yield;
  const release = named(
    rows,
    machine(({ osName }) => osName),
  );
  yield;
  const tags = column(
    rows,
    (row) => row.evidence.machine.tags,
    (row) => row.evidence.machine.tags,
  );
  const since = Float64Array.from(rows, (row) => row.since.at);
  return { finding, traits, subscription, resourceGroup, region, release, tags, since };
}

function named(rows: readonly JudgedMachine[], read: (row: JudgedMachine) => string): Column<string> {
  return column(rows, read, (row) => read(row).toLowerCase());
}

function column<K, T>(
  rows: readonly JudgedMachine[],
  keyOf: (row: JudgedMachine) => K,
  read: (row: JudgedMachine) => T,
): Column<T> {
  const codes = new Uint32Array(rows.length);
  const known = new Map<K, number>();
  const values: T[] = [];
  rows.forEach((row, place) => {
    const key = keyOf(row);
    let code = known.get(key);
    if (code === undefined) {
      code = values.push(read(row)) - 1;
      known.set(key, code);
    }
    codes[place] = code;
  });
  return { codes: values.length <= 0xffff ? Uint16Array.from(codes) : codes, values };
}

function findingKey(verdict: Verdict): string {
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
