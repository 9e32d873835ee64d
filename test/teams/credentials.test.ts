import { describe, expect, test } from "vitest";
import { credentialsOf } from "../../src/teams/credentials.ts";
import type { BotCredential, Registration } from "../../src/teams/registration.ts";
import { APP_ID, TENANT_ID } from "../builders/environment.ts";

const LOGIN = "https://login.microsoftonline.com/botframework.com";
const SCOPE = "https://api.botframework.com";

function registered(credential: BotCredential): Registration {
  return { kind: "Registered", appId: APP_ID, tenantId: TENANT_ID, credential, cloud: "Public", endpoints: undefined };
}

test("an anonymous bot authenticates nobody", async () => {
  expect(await credentialsOf({ kind: "Anonymous" }).isAuthenticationDisabled()).toBe(true);
});

describe.each<BotCredential>([
  { kind: "ManagedIdentity" },
  { kind: "Secret", password: "planted-secret" },
  { kind: "Certificate", thumbprint: "AB12", privateKey: "planted-key" },
])("a bot with $kind", (credential) => {
  const credentials = credentialsOf(registered(credential));

  test("authenticates everybody, for itself alone", async () => {
    expect(await credentials.isAuthenticationDisabled()).toBeFalsy();
    expect(await credentials.isValidAppId(APP_ID)).toBe(true);
    expect(await credentials.isValidAppId(TENANT_ID)).toBe(false);
  });

  test("has one credential for all turns", async () => {
    const first = await credentials.createCredentials(APP_ID, SCOPE, LOGIN, true);
    expect(await credentials.createCredentials(APP_ID, SCOPE, LOGIN, true)).toBe(first);
  });

  test("has none for another bot, and still its own after that", async () => {
    const other = credentialsOf(registered(credential));
    await expect(other.createCredentials(TENANT_ID, SCOPE, LOGIN, true)).rejects.toThrow();
    await expect(other.createCredentials(APP_ID, SCOPE, LOGIN, true)).resolves.toBeDefined();
  });

  test("shows its secret to nobody who prints it", () => {
    expect(JSON.stringify(credentials)).not.toContain("planted");
  });
});
