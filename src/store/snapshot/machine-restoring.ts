import type { EdrAssessment, HealthReport, Visibility } from "../../health/evidence.ts";
import type { Machine } from "../../health/machine.ts";
import type { JudgedMachine, Subscription } from "../../health/snapshot.ts";
import type { Since } from "../../health/verdict.ts";
import { visibilityOfMachines } from "../../health/visibility.ts";
import { Unreadable } from "../unreadable.ts";
import type { MachineRecord } from "./machine-record.ts";
import type { StoredParts } from "./stored-parts.ts";

const NO_REPORTS: readonly HealthReport[] = [];
const NO_FINDINGS: JudgedMachine["evidence"]["antivirus"] = [];

/**
 * Puts judged machines together again from their records, as compact as a sync makes them: what was one object before is
 * one object again.
 */
export function restoring(
  parts: StoredParts,
  subscriptions: readonly Subscription[],
): (key: string, record: MachineRecord) => JudgedMachine {
  const visibilities = new Map(subscriptions.map(({ id, visibility }) => [id, visibilityOfMachines(visibility)]));
  const since = sinceSharing();

  return (key, record) => {
    const machine = machineOf(key, record, parts);
    const { antivirus, extension, mde, redeploy } = record;
    return {
      evidence: {
        machine,
        visibility: visibilityOf(machine, record, parts, visibilities),
        coverage: parts.get("coverage", record.coverage),
        reports: reportsOf(record, parts),
        extension: extension === undefined ? undefined : parts.get("extension", extension),
        edr: edrOf(record, parts),
        antivirus: antivirus === undefined ? NO_FINDINGS : parts.get("antivirus", antivirus),
        mde,
        redeploy,
        track: parts.get("track", record.track),
      },
      verdict: parts.get("verdict", record.verdict),
      since: since(record.since),
    };
  };
}

function machineOf(key: string, record: MachineRecord, parts: StoredParts): Machine {
  const place = parts.get("place", record.place);
  // Written out: a spread would give each machine a map of its own in V8.
  return {
    id: record.id ?? key,
    name: record.name,
    host: place.host,
    cloud: place.cloud,
    subscriptionId: place.subscriptionId,
    resourceGroup: place.resourceGroup,
    region: place.region,
    os: place.os,
    osName: place.osName,
    clientOs: place.clientOs,
    power: place.power,
    createdAt: record.createdAt,
    tags: parts.get("tags", record.tags),
    scaleSet: place.scaleSet,
  };
}

function visibilityOf(
  { id, subscriptionId }: Machine,
  { visibility }: MachineRecord,
  parts: StoredParts,
  visibilities: ReadonlyMap<string, Visibility>,
): Visibility {
  if (visibility !== undefined) return parts.get("visibility", visibility);
  const ofSubscription = visibilities.get(subscriptionId);
  if (!ofSubscription) throw new Unreadable(`The subscription of machine ${id} is missing`);
  return ofSubscription;
}

function reportsOf({ reports }: MachineRecord, parts: StoredParts): readonly HealthReport[] {
  if (!reports) return NO_REPORTS;
  return reports.map(({ finding, scannedAt, changedAt }) => {
    const { status, reason, issues } = parts.get("finding", finding);
    return { status, reason, scannedAt, changedAt, issues };
  });
}

function edrOf({ edr }: MachineRecord, parts: StoredParts): EdrAssessment | undefined {
  if (!edr) return undefined;
  const { status, cause, description, otherEdr } = parts.get("assessment", edr.assessment);
  return { status, cause, description, changedAt: edr.changedAt, otherEdr };
}

/** Azure's times differ from machine to machine; ours are those of a sync, which made one object for all its machines. */
function sinceSharing(): (since: Since) => Since {
  const ours = new Map<string, Since>();
  return ({ at, how }) => {
    // Written out, as above: what the parser made has room for properties that never come.
    const since: Since = { at, how };
    if (how === "Azure") return since;
    const key = `${how} ${at}`;
    const known = ours.get(key);
    if (known) return known;
    ours.set(key, since);
    return since;
  };
}
