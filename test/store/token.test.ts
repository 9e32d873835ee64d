import { describe, expect, it } from "vitest";
import { databaseToken } from "../../src/store/token.ts";

describe("the database's token", () => {
  it("is asked for afresh for each connection, for the database and nothing else", async () => {
    const scopes: (string | string[])[] = [];
    const token = databaseToken({
      getToken: async (scope) => {
        scopes.push(scope);
        return { token: `token ${scopes.length}`, expiresOnTimestamp: 0 };
      },
    });
    expect([await token(), await token()]).toEqual(["token 1", "token 2"]);
    expect(new Set(scopes)).toEqual(new Set(["https://ossrdbms-aad.database.windows.net/.default"]));
  });

  it("is asked for in another cloud where that is said", async () => {
    const scope = "https://ossrdbms-aad.database.usgovcloudapi.net/.default";
    const token = databaseToken(
      { getToken: async (asked) => ({ token: String(asked), expiresOnTimestamp: 0 }) },
      scope,
    );
    expect(await token()).toBe(scope);
  });

  it("is a fault where the credential has none", async () => {
    await expect(databaseToken({ getToken: async () => null })()).rejects.toThrow("gave no token");
  });
});
