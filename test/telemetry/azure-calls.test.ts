import { createHttpHeaders, createPipelineRequest, tracingPolicy } from "@azure/core-rest-pipeline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { watchAzureCalls } from "../../src/telemetry/azure-calls.ts";
import { MeterMemory } from "../fakes/meter.ts";
import { Traces } from "./traces.ts";

const ARM = "https://management.azure.com";
const SUBSCRIPTION = `${ARM}/subscriptions/11111111-aaaa-4bbb-8ccc-000000000001`;
const VM = `${SUBSCRIPTION}/resourceGroups/zanzibar/providers/Microsoft.Compute/virtualMachines/sqlvm-zanzibar`;

let meter: MeterMemory;
let traces: Traces;

beforeEach(() => {
  meter = new MeterMemory();
  traces = new Traces();
  watchAzureCalls(meter);
});
afterEach(() => traces.close());

/** Sends one request through the policy that is part of each of Azure's clients. */
async function call(url: string, answer: number | Error) {
  const sent = createPipelineRequest({ url });
  await tracingPolicy().sendRequest(sent, async (request) => {
    if (typeof answer !== "number") throw answer;
    return { request, status: answer, headers: createHttpHeaders({ "x-ms-request-id": "zanzibar-1" }) };
  });
  return sent;
}

test.each([
  [`${ARM}/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01`, "ResourceGraph"],
  [`${SUBSCRIPTION}/providers/Microsoft.Security/settings/WDATP?api-version=2022-05-01`, "EndpointProtection"],
  [`${SUBSCRIPTION}/providers/Microsoft.Security/pricings/VirtualMachines`, "Plans"],
  [`${VM}?api-version=2024-07-01&$expand=instanceView`, "Machine"],
  [`${VM}/extensions`, "Extension"],
  [`${VM}/extensions/MDE.Windows`, "Extension"],
  [`${VM}/providers/Microsoft.Authorization/locks`, "Locks"],
  [`${SUBSCRIPTION}/providers/Microsoft.Compute/locations/westeurope/operations/1-2`, "Operation"],
  ["https://login.microsoftonline.com/tenant/oauth2/v2.0/token", "Token"],
  ["http://169.254.169.254/metadata/identity/oauth2/token?resource=x", "Token"],
])("%s is known as %s", async (url, word) => {
  await call(url, 200);
  expect(meter.timed).toEqual({ [`vitals.azure.duration{call=${word},status=200}`]: 1 });
  expect(traces.names()).toEqual([`azure ${word}`]);
});

test.each([
  "https://westeurope-5.in.applicationinsights.azure.com/v2.1/track",
  "https://graph.contoso.example/whatever",
])("%s is none of ours, and is not measured", async (url) => {
  await call(url, 200);
  expect(meter.timed).toEqual({});
  expect(traces.names()).toEqual([]);
});

describe("a call that failed", () => {
  test("is counted under its status", async () => {
    await call(VM, 403);
    expect(meter.timed).toEqual({ "vitals.azure.duration{call=Machine,status=403}": 1 });
    expect(traces.failed()).toEqual(["azure Machine"]);
  });

  test("is counted without one where no answer came, and the error goes on", async () => {
    await expect(call(VM, new Error("sqlvm-zanzibar was reset"))).rejects.toThrow("was reset");
    expect(meter.timed).toEqual({ "vitals.azure.duration{call=Machine,status=None}": 1 });
    expect(traces.failed()).toEqual(["azure Machine"]);
  });
});

test("nothing of the address, of the answer or of the error is kept, and Azure gets no id of a trace", async () => {
  const sent = await call(VM, 404);
  await call(VM, new Error("sqlvm-zanzibar")).catch(() => undefined);
  expect(traces.text()).toContain("azure Machine");
  expect(traces.text() + JSON.stringify(meter.timed)).not.toMatch(/zanzibar|11111111/);
  expect(sent.headers.has("traceparent")).toBe(false);
});

test("a call is a step of whatever it is made in", async () => {
  await traces.within("sync", () => call(VM, 200));
  expect(traces.parentOf("azure Machine")).toBe("sync");
});
