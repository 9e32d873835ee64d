import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import type { Sink } from "./sink.ts";

/** Whoever reads metrics slowly, or not at all, is not waited for. */
const WITHIN_MS = 10_000;

/** Answers `GET /metrics` in Prometheus' text format, and nothing else. Throws where the address cannot be had. */
export async function openMetricsServer(where: { host: string; port: number }): Promise<Sink & { port: number }> {
  const reader = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const server = createServer({ requestTimeout: WITHIN_MS, headersTimeout: WITHIN_MS }, (request, response) => {
    if (request.method === "GET" && request.url === "/metrics")
      return reader.getMetricsRequestHandler(request, response);
    // Not in one: restify changes every response of the process, and gives nothing back from writeHead.
    response.statusCode = 404;
    response.end();
  });
  server.listen(where.port, where.host);
  await once(server, "listening").catch((cause: unknown) => {
    throw new Error(
      `Metrics cannot be shown at ${where.host}:${where.port}: change VITALS_METRICS_PORT or VITALS_METRICS_HOST, or free the port.`,
      { cause },
    );
  });
  return {
    reader,
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
