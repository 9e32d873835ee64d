import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { tryMetricsPlace } from "../../src/telemetry/metrics-place.ts";

const HERE = "127.0.0.1";

async function aListener(): Promise<number> {
  const server = createServer().listen(0, HERE);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe("a place for metrics", () => {
  test("that any port will do for is free", async () => {
    expect(await tryMetricsPlace({ host: HERE, port: 0 })).toEqual({ is: "Free" });
  });

  test("is taken where somebody listens, whoever that is", async () => {
    expect(await tryMetricsPlace({ host: HERE, port: await aListener() })).toEqual({ is: "Taken" });
  });

  test("is closed at an address that is no machine's, with the reason", async () => {
    expect(await tryMetricsPlace({ host: "192.0.2.1", port: 9464 })).toMatchObject({
      is: "Closed",
      code: expect.stringMatching(/^E[A-Z]+$/),
    });
  });
});
