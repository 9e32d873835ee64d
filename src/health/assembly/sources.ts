import type { Source, Unseen } from "../evidence.ts";
import type { EstateReading, Reading } from "../ports.ts";
import type { Snapshot, SourceFailure, SourceReading } from "../snapshot.ts";

/** How every source stands after this reading: read now, or failed, with the time of its last complete reading. */
export function sourceReadings(
  reading: EstateReading,
  previous: Snapshot | undefined,
  takenAt: number,
): Readonly<Record<Source, SourceReading>> {
  const readNow: SourceReading = { readAt: takenAt, failure: undefined };
  const standing = (source: Source, result: Reading<unknown> | undefined): SourceReading =>
    !result || result.ok ? readNow : { readAt: previous?.sources[source].readAt, failure: result.failure };
  return {
    Inventory: standing("Inventory", reading.inventory),
    Extensions: standing("Extensions", reading.extensions),
    Assessments: standing("Assessments", reading.assessments),
    HealthReports: standing("HealthReports", reading.reports),
    Plans: standing("Plans", reading.plans),
    Subscriptions: standing("Subscriptions", reading.subscriptions),
    EndpointProtection: standing("EndpointProtection", firstFailure(reading.endpointProtection.values())),
  };
}

function firstFailure(readings: Iterable<Reading<boolean>>): Reading<boolean> | undefined {
  for (const one of readings) if (!one.ok) return one;
  return undefined;
}

/** A source whose newest reading failed. */
export interface Trouble {
  readonly source: Source;
  /** Its last complete reading. Epoch milliseconds, UTC. */
  readonly readAt: number | undefined;
  /** What is said of a machine for which that reading is of no use. */
  readonly unseen: Unseen;
}

/** The sources that failed, but for the Endpoint-protection switch, which each subscription has for itself. */
export function troubles(sources: Readonly<Record<Source, SourceReading>>): readonly Trouble[] {
  return SHARED_SOURCES.flatMap((source) => {
    const { readAt, failure } = sources[source];
    return failure ? [{ source, readAt, unseen: unseen(source, failure) }] : [];
  });
}

const SHARED_SOURCES: readonly Source[] = [
  "Subscriptions",
  "Inventory",
  "Extensions",
  "Assessments",
  "HealthReports",
  "Plans",
];

export function unseen(source: Source, failure: SourceFailure | undefined): Unseen {
  return { seen: false, because: failure?.truncated ? "SourceTruncated" : "SourceFailed", source };
}
