import type { GetTokenOptions } from "@azure/core-auth";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openArmClients } from "../../src/azure/arm-clients.ts";
import type { AzureConfig } from "../../src/azure/azure-config.ts";
import type { AzureCloud } from "../../src/azure/cloud.ts";
import { matching } from "../../src/demo/arm/faults.ts";
import { aConfig, aLastingTenant, anImpatientPace } from "../builders/azure-reader.ts";

const tenant = await aLastingTenant();
const [SUBSCRIPTION] = tenant.estate.subscriptions;
const SETTING = `/subscriptions/${SUBSCRIPTION?.id}/providers/Microsoft.Security/settings/WDATP?api-version=2022-05-01`;
const QUERY = { query: "resourcecontainers | project id | order by id asc" };
const signal = new AbortController().signal;

/** Clients on the tenant, and the scopes that they asked tokens for. */
function clientsOf(overrides: Partial<AzureConfig> = {}) {
  const scopes: (string | string[])[] = [];
  const credential = {
    getToken: (scope: string | string[], _: GetTokenOptions) => {
      scopes.push(scope);
      return tenant.credential().getToken();
    },
  };
  return { scopes, clients: openArmClients(aConfig(tenant, overrides), credential) };
}

describe.each<[AzureCloud, string]>([
  ["public", "https://management.azure.com/.default"],
  ["usgov", "https://management.usgovcloudapi.net/.default"],
  ["china", "https://management.chinacloudapi.cn/.default"],
])("in the %s cloud", (cloud, scope) => {
  test("every client asks for a token for that cloud's ARM", async () => {
    const { scopes, clients } = clientsOf({ cloud });
    await clients.graph.resources(QUERY);
    await clients.get(SETTING, signal);
    await clients
      .compute(SUBSCRIPTION?.id ?? "")
      .virtualMachineExtensions.get("rg", "vm", "x")
      .catch(() => undefined);
    expect(scopes.flat()).toEqual([scope, scope]);
  });

  test("requests go to that cloud's ARM unless another endpoint is set", async () => {
    const { clients } = clientsOf({ cloud, armEndpoint: undefined });
    const hosts: string[] = [];
    for (const { pipeline } of [clients.graph, clients.compute("x")]) {
      pipeline.addPolicy({
        name: "offline",
        sendRequest: async (request) => {
          hosts.push(new URL(request.url).origin);
          throw new Error("offline");
        },
      });
    }
    await expect(clients.graph.resources(QUERY)).rejects.toThrow("offline");
    await expect(clients.get(SETTING, signal)).rejects.toThrow("offline");
    await expect(clients.compute("x").virtualMachineExtensions.get("rg", "vm", "x")).rejects.toThrow("offline");
    expect(hosts).toEqual(Array(3).fill(scope.replace("/.default", "")));
  });
});

test("a retry of a request over plain http still carries the token", async () => {
  const fault = tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Reply", status: 503 }, times: 2 });
  expect(await clientsOf().clients.get(SETTING, signal)).toMatchObject({ properties: { enabled: true } });
  expect(fault.hits).toBe(2);
  expect(tenant.requests.at(-1)).toMatchObject({ identity: "reader", status: 200 });
});

test("plain http never leaves this machine through a proxy", async () => {
  vi.stubEnv("HTTPS_PROXY", "http://127.0.0.1:9");
  vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:9");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await clientsOf().clients.get(SETTING, signal)).toMatchObject({ properties: { enabled: true } });
});

test("an endpoint below a path keeps its path, in a retry too", async () => {
  const fault = tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Reply", status: 503 }, times: 1 });
  const { clients } = clientsOf({ armEndpoint: `${tenant.url}/arm/` });
  await expect(clients.get(SETTING, signal)).rejects.toMatchObject({ statusCode: 404 });
  expect(fault.hits).toBe(1);
  const path = `/arm${SETTING.replace(/\?.*/, "")}`;
  expect(tenant.requests.slice(-2).map((request) => request.path)).toEqual([path, path]);
});

test("there is one client for each subscription", () => {
  const { clients } = clientsOf();
  expect(clients.compute("a")).toBe(clients.compute("a"));
  expect(clients.compute("a")).not.toBe(clients.compute("b"));
});

describe("a GET", () => {
  test("that is refused is an error with Azure's own reason", async () => {
    const body = { error: { code: "AuthorizationFailed", message: "no" } };
    tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Reply", status: 403, body } });
    await expect(clientsOf().clients.get(SETTING, signal)).rejects.toMatchObject({ statusCode: 403, details: body });
  });

  test("that is refused without a reason is an error all the same", async () => {
    tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Reply", status: 403, body: "no" } });
    await expect(clientsOf().clients.get(SETTING, signal)).rejects.toMatchObject({
      statusCode: 403,
      details: undefined,
    });
  });

  test("that is never answered ends by itself", async () => {
    tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Silence" } });
    const { clients } = clientsOf({ pace: anImpatientPace({ timeout: 50 }) });
    await expect(clients.get(SETTING, signal)).rejects.toThrow("Azure did not answer within 0.05 s");
  });

  test("ends when it is told to", async () => {
    tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Silence" } });
    const stop = new AbortController();
    const getting = clientsOf().clients.get(SETTING, stop.signal);
    stop.abort();
    await expect(getting).rejects.toThrow("the reading was stopped");
  });
});

test.each(["http://arm.contoso.example", "arm.contoso.example", "https://user:pass@arm.contoso.example"])(
  "no client is opened for %s",
  (armEndpoint) => {
    expect(() => clientsOf({ armEndpoint })).toThrow(/^The ARM endpoint must/);
  },
);
