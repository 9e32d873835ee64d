import { context, DiagLogLevel, diag, metrics, trace } from "@opentelemetry/api";
import type { Log } from "../log.ts";
import type { TelemetryConfig } from "./config.ts";
import { type Meter, openMeter } from "./meter.ts";
import type { Sink } from "./sink.ts";
import { openSpans, type Spans } from "./spans.ts";

export interface Telemetry {
  readonly meter: Meter;
  readonly spans: Spans;
  /** Sends what was not sent yet, and ends. Never rejects. */
  close(): Promise<void>;
}

/**
 * Sets up what the settings ask for. Without any, no SDK is loaded, and what is measured goes nowhere. `now` is milliseconds
 * of a clock that never jumps. Throws where the port for metrics cannot be had.
 */
export async function openTelemetry(config: TelemetryConfig, log: Log, now: () => number): Promise<Telemetry> {
  const sinks: Sink[] = [];
  if (config.metrics) sinks.push(await openScrapes(config.metrics, log));
  if (config.connectionString) sinks.push(await openUploads(config.connectionString, log));
  const provider = sinks.length > 0 ? await provide(sinks) : undefined;
  return {
    meter: openMeter(now),
    spans: openSpans(),
    async close() {
      await Promise.allSettled([provider?.shutdown(), ...sinks.map((sink) => sink.close())]);
      for (const api of [metrics, trace, context, diag]) api.disable();
    },
  };
}

async function openScrapes(where: NonNullable<TelemetryConfig["metrics"]>, log: Log): Promise<Sink> {
  const { openMetricsServer } = await import("./metrics-server.ts");
  const { port, ...sink } = await openMetricsServer(where);
  log.info({ host: where.host, port }, "metrics can be read");
  return sink;
}

async function openUploads(connectionString: string, log: Log): Promise<Sink> {
  const complain = (said: string) => log.warn({ said }, "measurements cannot be sent");
  const silent = () => {};
  diag.setLogger(
    { error: complain, warn: complain, info: silent, debug: silent, verbose: silent },
    { logLevel: DiagLogLevel.WARN },
  );
  const { openAzureMonitor } = await import("./azure-monitor.ts");
  return openAzureMonitor(connectionString);
}

async function provide(sinks: readonly Sink[]) {
  const { MeterProvider } = await import("@opentelemetry/sdk-metrics");
  const { VITALS } = await import("./resource.ts");
  const provider = new MeterProvider({ resource: VITALS, readers: sinks.map(({ reader }) => reader) });
  metrics.setGlobalMeterProvider(provider);
  return provider;
}
