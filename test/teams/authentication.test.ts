import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { issuerOf } from "../../src/teams/authentication.ts";
import type { BotEndpoints, Registration } from "../../src/teams/registration.ts";
import type { TeamsServer } from "../../src/teams/server.ts";
import { aMessage } from "../builders/activity.ts";
import { APP_ID, endpoints, TENANT_ID } from "../builders/environment.ts";
import { FakeIssuer, type TokenParts } from "../fakes/issuer.ts";
import { listener, serve } from "./serve.ts";

const SERVICE_URL = "https://smba.example/teams";
const { bot, heard } = listener();
let issuer: FakeIssuer;
let server: TeamsServer;
let send: Awaited<ReturnType<typeof serve>>["send"];
let lines: readonly unknown[];

function registered(url: string): Extract<Registration, { kind: "Registered" }> {
  return {
    kind: "Registered",
    appId: APP_ID,
    tenantId: TENANT_ID,
    credential: { kind: "ManagedIdentity" },
    cloud: "Public",
    endpoints: endpoints(url) as unknown as BotEndpoints,
  };
}

beforeAll(async () => {
  // The SDK prints what it finds wrong with a token; the program sends that to its log.
  vi.spyOn(console, "error").mockImplementation(() => {});
  issuer = await FakeIssuer.open();
  ({ server, send, lines } = await serve({
    registration: registered(issuer.url),
    bot: Promise.resolve(bot),
    tenants: [TENANT_ID],
  }));
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const bearer = (parts?: Partial<TokenParts>) => ({ authorization: `Bearer ${issuer.token(SERVICE_URL, parts)}` });

test("a token of the channel's lets a message in", async () => {
  const before = heard.length;
  const response = await send(aMessage(SERVICE_URL, "status"), bearer());
  expect(response.status).toBe(200);
  expect(heard).toHaveLength(before + 1);
});

describe("nobody else is let in", () => {
  test.each<[string, () => Record<string, string>]>([
    ["without a token", () => ({})],
    ["with an empty header", () => ({ authorization: "" })],
    ["with another scheme", () => ({ authorization: `Basic ${issuer.token(SERVICE_URL)}` })],
    ["with two tokens", () => ({ authorization: `Bearer ${issuer.token(SERVICE_URL)} ${issuer.token(SERVICE_URL)}` })],
    ["with rubbish", () => ({ authorization: "Bearer planted" })],
    ["with rubbish in three parts", () => ({ authorization: "Bearer a.b.c" })],
    ["with a token that has expired", () => bearer({ expiresIn: -3600 })],
    ["with a token that is not valid yet", () => bearer({ notBefore: 3600 })],
    ["with a token for another bot", () => bearer({ audience: "55555555-aaaa-4bbb-8ccc-000000000005" })],
    ["with a token of another issuer", () => bearer({ issuer: "https://sts.evil.example" })],
    [
      "with a token of the emulator's issuer",
      () =>
        bearer({
          issuer: `https://sts.windows.net/${TENANT_ID}/`,
          claims: { tid: TENANT_ID, ver: "1.0", appid: APP_ID },
        }),
    ],
    [
      "with a token of another bot, as a skill sends it",
      () => bearer({ claims: { ver: "1.0", appid: "66666666-aaaa-4bbb-8ccc-000000000006" } }),
    ],
    ["with a token that another key has signed", () => bearer({ key: "unpublished" })],
    ["with a token whose key is not endorsed for Teams", () => bearer({ key: "unendorsed" })],
    ["with a token that nobody has signed", () => bearer({ algorithm: "none" })],
    ["with the public key as a shared secret", () => bearer({ algorithm: "HS256" })],
    ["with a token for another service URL", () => bearer({ serviceUrl: "https://evil.example" })],
  ])("%s", async (_, headers) => {
    const before = heard.length;
    const response = await send(aMessage(SERVICE_URL, "status"), headers());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "not authenticated" });
    expect(heard).toHaveLength(before);
  });

  test("as the App Service extension, whose tokens are checked by other rules", async () => {
    const response = await send(aMessage(SERVICE_URL, "status", { channelId: "AseChannel" }), bearer());
    expect(response.status).toBe(401);
  });

  test("from a foreign tenant, whose token looks the same", async () => {
    const foreign = { channelData: { tenant: { id: "99999999-aaaa-4bbb-8ccc-000000000009" } } };
    const response = await send(aMessage(SERVICE_URL, "status", foreign), bearer());
    expect(response.status).toBe(403);
  });

  test("and the log says why, without the token", async () => {
    await send(aMessage(SERVICE_URL, "status"), bearer({ expiresIn: -3600 }));
    expect(lines.at(-1)).toMatchObject({
      msg: "a caller was not authenticated",
      cause: { message: "The token has expired" },
    });
    expect(JSON.stringify(lines)).not.toContain("eyJ");
  });
});

test("while the signing keys cannot be had, callers are to come again", async () => {
  const down = await FakeIssuer.open();
  down.reachable = false;
  const { server: other, send: sendThere } = await serve({ registration: registered(down.url) });
  const headers = { authorization: `Bearer ${down.token(SERVICE_URL)}` };
  expect((await sendThere(aMessage(SERVICE_URL, "status"), headers)).status).toBe(503);
  await down.close();
  expect((await sendThere(aMessage(SERVICE_URL, "status"), headers)).status).toBe(503);
  await other.close();
});

test.each([
  ["Public", "https://api.botframework.com"],
  ["USGovernment", "https://api.botframework.us"],
] as const)("without overrides the %s channel's own issuer counts", (cloud, expected) => {
  expect(issuerOf({ ...registered(""), cloud, endpoints: undefined })).toBe(expected);
});
