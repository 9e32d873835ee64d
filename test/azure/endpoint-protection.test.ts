import { describe, expect, test } from "vitest";
import { openArmClients } from "../../src/azure/arm-clients.ts";
import { readEndpointProtection } from "../../src/azure/endpoint-protection.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { aConfig, aKeptLog, aLastingTenant, anImpatientPace, failureOf } from "../builders/azure-reader.ts";

const tenant = await aLastingTenant();
const SUBSCRIPTIONS = tenant.estate.subscriptions.filter(({ readable }) => readable);
const [FIRST = { id: "" }] = SUBSCRIPTIONS;

function read(ids: readonly string[], timeout = 10_000) {
  const clients = openArmClients(aConfig(tenant, { pace: anImpatientPace({ timeout }) }), tenant.credential());
  const { log, lines } = aKeptLog();
  return { lines, reading: readEndpointProtection(ids, clients, log, new AbortController().signal) };
}

async function messageFor(id: string, timeout?: number): Promise<string> {
  const reading = (await read([id], timeout).reading).get(id);
  if (!reading) throw new Error("the subscription is missing");
  return failureOf(reading).message;
}

test("each subscription says whether the switch is on", async () => {
  const switches = await read(SUBSCRIPTIONS.map(({ id }) => id)).reading;
  expect(switches).toEqual(
    new Map(SUBSCRIPTIONS.map(({ id, endpointProtection: value }) => [id, { ok: true, value }])),
  );
  expect(new Set(SUBSCRIPTIONS.map(({ endpointProtection }) => endpointProtection))).toEqual(new Set([true, false]));
});

test("it is asked for by the API version that its documentation names", async () => {
  await read([FIRST.id]).reading;
  expect(tenant.requests.at(-1)).toMatchObject({
    method: "GET",
    path: `/subscriptions/${FIRST.id}/providers/Microsoft.Security/settings/WDATP`,
    query: "api-version=2022-05-01",
  });
});

test("without subscriptions nothing is asked", async () => {
  const before = tenant.requests.length;
  expect(await read([]).reading).toEqual(new Map());
  expect(tenant.requests).toHaveLength(before);
});

describe("what is not known is a failure, never a switch that is off", () => {
  test.each<[string, Fault, RegExp]>([
    [
      "a refusal",
      { kind: "Reply", status: 403, body: { error: { code: "AuthorizationFailed", message: "Not allowed." } } },
      /Azure answered 403 AuthorizationFailed: Not allowed\.$/,
    ],
    [
      "no such setting",
      { kind: "Reply", status: 404, body: { error: { code: "NotFound", message: "" } } },
      /Azure answered 404 NotFound\.$/,
    ],
    [
      "an answer of another shape",
      { kind: "Rewrite", body: () => ({ properties: {} }) },
      /the answer has no `enabled`\.$/,
    ],
    ["a word for a boolean", { kind: "Rewrite", body: () => ({ properties: { enabled: "true" } }) }, /no `enabled`/],
    ["a sign-in page", { kind: "Html" }, /no `enabled`/],
    ["half an answer", { kind: "CutJson" }, /no `enabled`/],
  ])("%s", async (_, fault, message) => {
    tenant.fail({ on: matching({ path: /WDATP/ }), fault });
    expect(await messageFor(FIRST.id)).toMatch(message);
  });

  test("silence", async () => {
    tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Silence" } });
    expect(await messageFor(FIRST.id, 50)).toBe(
      "Could not read the Endpoint-protection switch: Azure did not answer within 0.05 s.",
    );
  });
});

test("the log names the subscription and the cause", async () => {
  tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Reply", status: 403 } });
  const { lines, reading } = read([FIRST.id]);
  await reading;
  expect(lines).toMatchObject([{ subscription: FIRST.id, cause: { name: "RestError", status: 403 } }]);
});
