import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { BotEndpoints, Registration } from "../../src/teams/registration.ts";
import { aMessage, type RawActivity } from "../builders/activity.ts";
import { APP_ID, endpoints, TENANT_ID } from "../builders/environment.ts";
import { FakeIssuer, type TokenParts } from "../fakes/issuer.ts";
import { aWorld } from "./world.ts";

const FOREIGN = "99999999-aaaa-4bbb-8ccc-000000000009";
const INTERNALS = /jwt|token|issuer|audience|signature|tenant id|\.ts|node_modules|at \w+ \(/i;

beforeEach(() => {
  // The SDK prints what it finds wrong with a token; the program sends that to its log.
  vi.spyOn(console, "error").mockImplementation(() => {});
});

async function aRegisteredWorld() {
  const issuer = await FakeIssuer.open();
  onTestFinished(() => issuer.close());
  const registration: Registration = {
    kind: "Registered",
    appId: APP_ID,
    tenantId: TENANT_ID,
    credential: { kind: "ManagedIdentity" },
    cloud: "Public",
    endpoints: endpoints(issuer.url) as unknown as BotEndpoints,
  };
  const world = await aWorld({ registration });
  vi.stubEnv("IDENTITY_ENDPOINT", world.connector.identityEnvironment.IDENTITY_ENDPOINT);
  vi.stubEnv("IDENTITY_HEADER", world.connector.identityEnvironment.IDENTITY_HEADER);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { url } = world.connector;
  const bearer = (parts: Partial<TokenParts> = {}) => ({ authorization: `Bearer ${issuer.token(url, parts)}` });
  return { ...world, bearer };
}

interface Attempt {
  readonly status: 401 | 403;
  readonly token?: Partial<TokenParts>;
  readonly without?: true;
  readonly message?: RawActivity;
}

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  "no token": { status: 401, without: true },
  "a token that has expired": { status: 401, token: { expiresIn: -3_600 } },
  "a token that is not valid yet": { status: 401, token: { notBefore: 3_600 } },
  "a token for another audience": { status: 401, token: { audience: "55555555-aaaa-4bbb-8ccc-000000000005" } },
  "a token of another issuer": { status: 401, token: { issuer: "https://sts.evil.example" } },
  "a token that another key has signed": { status: 401, token: { key: "unpublished" } },
  "a token by the algorithm none": { status: 401, token: { algorithm: "none" } },
  "a token by HS256 with the public key": { status: 401, token: { algorithm: "HS256" } },
  "a key that is not endorsed for the channel": { status: 401, token: { key: "unendorsed" } },
  "a channel for which no key is endorsed": { status: 401, message: { channelId: "skype" } },
  "a token for another service URL": { status: 401, token: { serviceUrl: "https://evil.example" } },
  "a good token for an answer to elsewhere": { status: 401, message: { serviceUrl: "https://evil.example" } },
  "a foreign tenant": { status: 403, message: { channelData: { tenant: { id: FOREIGN } } } },
};

describe("a message is refused, nothing is sent, and nothing of the inside is told, with", () => {
  test.each(Object.entries(ATTEMPTS))("%s", async (_, { status, token, without, message }) => {
    const { send, connector, bearer } = await aRegisteredWorld();
    const response = await send(aMessage(connector.url, "status", message), without ? {} : bearer(token));
    expect(response.status).toBe(status);
    const body = status === 401 ? "not authenticated" : "not for this tenant";
    expect(await response.json()).toEqual({ error: body });
    expect([...response.headers].join()).not.toMatch(INTERNALS);
    expect(connector.sent).toEqual([]);
    expect(connector.tokensGiven).toBe(0);
  });
});

test("a message that is replayed with its own token is not answered again, and its token is refused for another place", async () => {
  const { send, connector, bearer } = await aRegisteredWorld();
  const message = aMessage(connector.url, "status");
  const headers = bearer();
  expect((await send(message, headers)).status).toBe(200);
  expect(connector.messages).toHaveLength(1);
  const shuffled = Object.fromEntries(Object.entries(message).reverse());
  for (const replayed of [message, shuffled]) expect((await send(replayed, headers)).status).toBe(200);
  expect(connector.messages).toHaveLength(1);
  const elsewhere = await send(aMessage("https://evil.example/", "status"), headers);
  expect(elsewhere.status).toBe(401);
  expect(connector.messages).toHaveLength(1);
});
