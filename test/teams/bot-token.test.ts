import { describe, expect, onTestFinished, test, vi } from "vitest";
import { BOT } from "../../src/demo/arm/identities.ts";
import { askBotToken, loginUrlOf, metadataUrlOf } from "../../src/teams/bot-token.ts";
import type { BotEndpoints, Registration } from "../../src/teams/registration.ts";
import { endpoints, TENANT_ID } from "../builders/environment.ts";
import { aTenant } from "../builders/tenant.ts";

type Registered = Extract<Registration, { kind: "Registered" }>;

function aBot(parts: Partial<Registered> = {}): Registered {
  return {
    kind: "Registered",
    appId: BOT.clientId,
    tenantId: TENANT_ID,
    credential: { kind: "ManagedIdentity" },
    cloud: "Public",
    endpoints: undefined,
    ...parts,
  };
}

const overrides = endpoints("http://127.0.0.1:9") as unknown as BotEndpoints;

describe("the bot's endpoints", () => {
  test.each<[string, Registered, string, string]>([
    [
      "of the public cloud",
      aBot(),
      `https://login.microsoftonline.com/${TENANT_ID}`,
      "https://login.botframework.com/v1/.well-known/openidconfiguration",
    ],
    [
      "of Azure Government",
      aBot({ cloud: "USGovernment" }),
      `https://login.microsoftonline.us/${TENANT_ID}`,
      "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
    ],
    [
      "of the settings",
      aBot({ endpoints: overrides }),
      "http://127.0.0.1:9/login",
      "http://127.0.0.1:9/v1/.well-known/openidconfiguration",
    ],
  ])("are those %s", (_, bot, login, metadata) => {
    expect([loginUrlOf(bot), metadataUrlOf(bot)]).toEqual([login, metadata]);
  });
});

describe("the bot's token", () => {
  // MSAL remembers for the life of the process where its endpoint was, so that all of this is one test.
  test("is asked for as the bot, for Bot Framework or what the settings say, each time anew", async () => {
    const tenant = await aTenant();
    for (const [name, value] of Object.entries(tenant.identityEnvironment)) vi.stubEnv(name, value);
    vi.stubEnv("AZURE_TOKEN_CREDENTIALS", "prod");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await askBotToken(aBot());
    const elsewhere = { ...overrides, ToChannelFromBotOAuthScope: "https://nowhere.example" };
    await expect(askBotToken(aBot({ endpoints: elsewhere }))).rejects.toThrow();
    const asked = tenant.requests.map(({ query }) => new URLSearchParams(query));
    expect(asked.every((query) => query.get("client_id") === BOT.clientId)).toBe(true);
    const resources = new Set(asked.map((query) => query.get("resource")));
    expect([...resources]).toEqual(["https://api.botframework.com", "https://nowhere.example"]);
  });
});
