import type { Labels, Meter } from "../../src/telemetry/meter.ts";
import type { Spans } from "../../src/telemetry/spans.ts";

/** "vitals.syncs{outcome=Whole}". */
function keyOf(metric: string, labels: Labels = {}): string {
  const words = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return words.length === 0 ? metric : `${metric}{${words.sort().join(",")}}`;
}

/** What was measured, in plain words. */
export class MeterMemory implements Meter {
  readonly counts: Record<string, number> = {};
  /** How often each was begun and ended. */
  readonly timed: Record<string, number> = {};
  readonly #gauges = new Map<string, Parameters<Meter["watch"]>[1]>();

  count(metric: string, labels?: Labels, by = 1): void {
    const key = keyOf(metric, labels);
    this.counts[key] = (this.counts[key] ?? 0) + by;
  }

  begin(metric: string): (labels?: Labels) => void {
    return (labels) => {
      const key = keyOf(metric, labels);
      this.timed[key] = (this.timed[key] ?? 0) + 1;
    };
  }

  watch(metric: string, read: Parameters<Meter["watch"]>[1]): void {
    this.#gauges.set(metric, read);
  }

  /** What a collection would see now of this gauge. */
  gauge(metric: string): Record<string, number> {
    const readings = this.#gauges.get(metric)?.() ?? [];
    return Object.fromEntries(readings.map(({ value, labels }) => [keyOf(metric, labels), value]));
  }
}

/** The names of the steps that were taken, and how many of them failed. */
export class SpanMemory implements Spans {
  readonly steps: string[] = [];
  readonly references: string[] = [];
  failures = 0;

  async within<T>(name: string, _kind: string, _attributes: Labels, work: () => Promise<T>): Promise<T> {
    this.steps.push(name);
    try {
      return await work();
    } catch (error) {
      this.failures += 1;
      throw error;
    }
  }

  failed(reference: string): void {
    this.references.push(reference);
  }
}
