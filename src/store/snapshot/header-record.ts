import { z } from "zod";
import type { Source } from "../../health/evidence.ts";
import type { Snapshot, SourceFailure, SourceReading, Subscription } from "../../health/snapshot.ts";
import type { SnapshotTable } from "../schema.ts";
import { parsed, shaped } from "../unreadable.ts";
import { coverage, datedVisibility, SOURCES } from "./evidence-shapes.ts";

const failure: z.ZodType<SourceFailure> = z.object({
  source: z.enum(SOURCES),
  truncated: z.boolean(),
  message: z.string(),
});

const reading: z.ZodType<SourceReading> = z
  .object({ readAt: z.number().optional(), failure: failure.optional() })
  .transform(({ readAt, failure }) => ({ readAt, failure }));

const sources: z.ZodType<Record<Source, SourceReading>> = z.record(z.enum(SOURCES), reading);

const subscription: z.ZodType<Subscription> = z
  .object({
    id: z.string(),
    name: z.string(),
    readable: z.boolean(),
    visibility: datedVisibility,
    coverage: coverage.optional(),
    hasReports: z.boolean(),
  })
  .transform(({ id, name, readable, visibility, coverage, hasReports }) => ({
    id,
    name,
    readable,
    visibility,
    coverage,
    hasReports,
  }));

/** Everything of a snapshot but its machines, which the row only counts. */
export function headerOf({ version, takenAt, sources, subscriptions, machines }: Snapshot): SnapshotTable {
  return {
    id: 1,
    version,
    taken_at: takenAt,
    machines: machines.size,
    sources: JSON.stringify(sources),
    subscriptions: JSON.stringify(subscriptions),
  };
}

/** A snapshot without machines. `share` makes equal strings one. Throws Unreadable. */
export function headerFrom(row: SnapshotTable, share: (value: unknown) => unknown): Omit<Snapshot, "machines"> {
  return {
    version: row.version,
    takenAt: row.taken_at,
    sources: shaped(sources, parsed(row.sources, "Sources"), "Sources"),
    subscriptions: shaped(z.array(subscription), share(parsed(row.subscriptions, "Subscriptions")), "Subscriptions"),
  };
}
