import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from "@azure/monitor-opentelemetry-exporter";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { VITALS } from "./resource.ts";
import type { Sink } from "./sink.ts";

/** The exporter tells Microsoft of its own health, elsewhere than the operator said; it has no other switch for that. */
const OWN_REPORTS_OFF = ["APPLICATION_INSIGHTS_NO_STATSBEAT", "APPLICATIONINSIGHTS_SDKSTATS_DISABLED"];

/** Sends metrics once a minute and traces as they end to Application Insights. Throws where the connection string is none. */
export function openAzureMonitor(connectionString: string): Sink {
  // What cannot be sent is lost: the image's file system cannot be written to.
  const options = { connectionString, disableOfflineStorage: true };
  for (const name of OWN_REPORTS_OFF) process.env[name] ??= "true";
  const spans = new BatchSpanProcessor(new AzureMonitorTraceExporter(options));
  const tracing = new BasicTracerProvider({ resource: VITALS, spanProcessors: [spans] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  trace.setGlobalTracerProvider(tracing);
  return {
    reader: new PeriodicExportingMetricReader({ exporter: new AzureMonitorMetricExporter(options) }),
    close: () => tracing.shutdown(),
  };
}
