import type { EstateReader, EstateReading } from "../health/ports.ts";
import type { SourceFailure } from "../health/snapshot.ts";
import type { Meter } from "./meter.ts";
import type { Spans } from "./spans.ts";

/** Where the life of the estate reports what became of a sync; see `LiveEstateOptions`. */
export interface SyncCount {
  readonly reader: EstateReader;
  /** A new snapshot was saved; `failures`: what could not be read for it. */
  taken(failures: readonly SourceFailure[]): void;
  /** The sync or its saving threw. */
  failed(): void;
}

/** Counts and times syncs by what goes into one and comes out of it. */
export function measuredSync(reader: EstateReader, meter: Meter, spans: Spans): SyncCount {
  let end: ReturnType<Meter["begin"]> | undefined;
  const ended = (outcome: "Whole" | "Partial" | "Nothing" | "Failed") => {
    meter.count("vitals.syncs", { outcome });
    end?.({ outcome });
    end = undefined;
  };
  return {
    reader: {
      read: (previous, signal) => {
        end = meter.begin("vitals.sync.duration");
        return spans.within("sync", "INTERNAL", {}, async () => {
          const reading = await reader.read(previous, signal);
          if (!previous && bringsNothing(reading)) ended("Nothing");
          return reading;
        });
      },
    },
    taken(failures) {
      for (const { source } of failures) meter.count("vitals.source.failures", { source });
      ended(failures.length === 0 ? "Whole" : "Partial");
    },
    failed: () => ended("Failed"),
  };
}

/** No snapshot is made of it, and nobody is told; see src/health/sync.ts. */
function bringsNothing({ inventory, subscriptions }: EstateReading): boolean {
  return !inventory.ok || !subscriptions.ok;
}
