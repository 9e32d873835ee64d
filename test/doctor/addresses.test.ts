import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Environment } from "../../src/config-fault.ts";
import { addressChecks } from "../../src/doctor/address-checks.ts";
import { type Finding, runChecks } from "../../src/doctor/check.ts";
import { openMetricsServer } from "../../src/telemetry/metrics-server.ts";
import { VirtualClock } from "../builders/clock.ts";
import { localMode } from "../builders/environment.ts";
import { selfSigned } from "../fakes/certificate.ts";

async function portOf(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** A program that answers everything alike. */
function answering(status: number, text: string): RequestListener {
  return (_, response) => {
    response.statusCode = status;
    response.end(text);
  };
}

async function found(settings: Environment): Promise<Readonly<Record<string, Finding>>> {
  const read = readConfig(localMode(settings));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const done = await runChecks(addressChecks(read.config), { clock: new VirtualClock(), limitMs: 60_000 });
  return Object.fromEntries(done.map(({ id, finding }) => [id, finding]));
}

/** A port of this machine that nobody listens at. */
async function aFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("addresses that are not set are not looked at", async () => {
  expect(await found({})).toEqual({});
});

describe("the public address", () => {
  const publicOf = async (url: string) => (await found({ VITALS_PUBLIC_URL: url }))["address.public"];

  test("that leads to Vitals is well, also below a path", async () => {
    const asked: string[] = [];
    const port = await portOf(
      createServer((request, response) => {
        asked.push(request.url ?? "");
        response.end('{"status":"up"}');
      }),
    );
    expect(await publicOf(`http://127.0.0.1:${port}/vitals/`)).toEqual({
      is: "Passed",
      found: `http://127.0.0.1:${port}/vitals`,
    });
    expect(asked).toEqual(["/vitals/healthz"]);
  });

  test.each([
    ["a proxy that knows no such path", 404, "not found"],
    ["a proxy without anything behind it", 502, "bad gateway"],
    ["a page that is there for everything", 200, "<html>Welcome</html>"],
    ["a redirect to a login", 302, ""],
    ["another program in good health", 200, '{"status":"up","app":"other"}'],
  ])("that leads to %s is wrong, and the port is named", async (_, status, text) => {
    const port = await portOf(createServer(answering(status, text)));
    const finding = await publicOf(`http://127.0.0.1:${port}`);
    expect(finding).toMatchObject({
      is: "Failed",
      missing: `something else answers at http://127.0.0.1:${port}/healthz (${status})`,
      fixes: [expect.stringContaining("port 3978 of this program")],
    });
  });

  test("where nobody answers yet is not checked, and never said to be well", async () => {
    const finding = await publicOf(`http://127.0.0.1:${await aFreePort()}`);
    expect(finding).toEqual({
      is: "NotChecked",
      because: "nobody answers there (ECONNREFUSED); look again once Vitals runs",
    });
  });

  test("whose certificate nobody trusts is wrong, though it would answer", async () => {
    const port = await portOf(createTlsServer(selfSigned(), answering(200, '{"status":"up"}')));
    const finding = await publicOf(`https://127.0.0.1:${port}`);
    expect(finding).toMatchObject({
      is: "Failed",
      missing: "its certificate cannot be trusted (DEPTH_ZERO_SELF_SIGNED_CERT)",
      fixes: [expect.stringContaining(`127.0.0.1:${port}`)],
    });
  });
});

describe("the port for metrics", () => {
  const metricsOf = async (port: number, host = "127.0.0.1") =>
    (await found({ VITALS_METRICS_PORT: String(port), VITALS_METRICS_HOST: host }))["address.metrics"];

  test("that is free is well, and free afterwards", async () => {
    const port = await aFreePort();
    expect(await metricsOf(port)).toEqual({ is: "Passed", found: "nobody else listens there" });
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    server.close();
  });

  test("at which a running Vitals shows them is well", async () => {
    const running = await openMetricsServer({ host: "127.0.0.1", port: 0 });
    const meters = new MeterProvider({ readers: [running.reader] });
    meters.getMeter("vitals").createCounter("vitals.syncs").add(1);
    onTestFinished(() => meters.shutdown().then(() => running.close()));
    expect(await metricsOf(running.port)).toEqual({
      is: "Passed",
      found: "a running Vitals shows them, which is as it should be",
    });
  });

  test.each([
    ["serves pages", 200, "<html>vitals_ready</html>"],
    ["shows metrics of its own", 200, "# HELP\nprocess_cpu 1\n"],
    ["refuses", 403, "vitals_ready 1"],
  ])("that another program has, which %s, is taken", async (_, status, text) => {
    const port = await portOf(createServer(answering(status, text)));
    expect(await metricsOf(port)).toEqual({
      is: "Failed",
      missing: "another program listens there",
      fixes: ["Set VITALS_METRICS_PORT to a free port."],
    });
  });

  test("at an address of another machine is not to be had", async () => {
    // TEST-NET-1 of RFC 5737: no machine has it.
    expect(await metricsOf(9, "192.0.2.1")).toMatchObject({
      is: "Failed",
      missing: expect.stringMatching(/^this machine does not give that address \(E[A-Z]+\)$/),
      fixes: [expect.stringContaining("VITALS_METRICS_HOST")],
    });
  });
});
