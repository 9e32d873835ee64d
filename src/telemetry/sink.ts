import type { MetricReader } from "@opentelemetry/sdk-metrics";

/** Something that takes measurements, and how it ends. */
export interface Sink {
  readonly reader: MetricReader;
  readonly close: () => Promise<void>;
}
