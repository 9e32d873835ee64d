import { type Counter, type Histogram, metrics } from "@opentelemetry/api";
import { type CounterName, type GaugeName, METRICS, type MetricName, TIMER_BOUNDS, type TimerName } from "./metrics.ts";

/** Words from lists in our source alone; see metrics.ts. */
export type Labels = Readonly<Record<string, string>>;

export interface GaugeReading {
  readonly value: number;
  readonly labels?: Labels;
}

/** What measures, in our words. None of it throws. */
export interface Meter {
  count(metric: CounterName, labels?: Labels, by?: number): void;
  /** Begins to time; what comes back ends it, once, with its labels. */
  begin(metric: TimerName): (labels?: Labels) => void;
  /** `read` is asked at each collection; it gives no reading where there is nothing to say. */
  watch(metric: GaugeName, read: () => readonly GaugeReading[]): void;
}

/**
 * Measures by OpenTelemetry's API: into the SDK that was set up before, or else nowhere, at next to no cost. `now` is
 * milliseconds of a clock that never jumps.
 */
export function openMeter(now: () => number): Meter {
  const meter = metrics.getMeter("vitals");
  const counters = new Map<MetricName, Counter>();
  const timers = new Map<MetricName, Histogram>();
  for (const [name, { kind, unit, meaning: description }] of Object.entries(METRICS)) {
    const options = { description, unit };
    const advice = { explicitBucketBoundaries: TIMER_BOUNDS };
    if (kind === "Counter") counters.set(name as MetricName, meter.createCounter(name, options));
    if (kind === "Timer") timers.set(name as MetricName, meter.createHistogram(name, { ...options, advice }));
  }
  return {
    count: (metric, labels, by = 1) => counters.get(metric)?.add(by, labels),
    begin: (metric) => {
      const begun = now();
      return (labels) => timers.get(metric)?.record((now() - begun) / 1000, labels);
    },
    watch: (metric, read) => {
      const { unit, meaning: description } = METRICS[metric];
      meter.createObservableGauge(metric, { description, unit }).addCallback((result) => {
        for (const { value, labels } of read()) result.observe(value, labels);
      });
    },
  };
}
