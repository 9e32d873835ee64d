import { describe, expect, test } from "vitest";
import { holderOf } from "../../../src/azure/trying/credential-holder.ts";

const OID = "C0000000-0000-4000-8000-00000000000A";
const signal = new AbortController().signal;

/** A token with these claims, as far as anybody looks into it. */
const tokenOf = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;
const holding = (token: string) => ({ getToken: async () => ({ token, expiresOnTimestamp: 0 }) });

describe("whose a token is", () => {
  test("stands in it, and is lower-cased", async () => {
    expect(await holderOf(holding(tokenOf({ oid: OID })), "scope", signal)).toBe(OID.toLowerCase());
  });

  test.each([
    ["is opaque", "demo.secret"],
    ["names nobody", tokenOf({ sub: "somebody" })],
    ["names somebody by something that is no id", tokenOf({ oid: "x; rm -rf /" })],
    ["is no token at all", ""],
  ])("is not known where it %s", async (_, token) => {
    expect(await holderOf(holding(token), "scope", signal)).toBeUndefined();
  });

  test("is asked for with the scope and the signal that were given", async () => {
    const asked: unknown[] = [];
    const credential = {
      getToken: async (...args: unknown[]) => {
        asked.push(args);
        return { token: "", expiresOnTimestamp: 0 };
      },
    };
    await holderOf(credential, "https://management.azure.com/.default", signal);
    expect(asked).toEqual([["https://management.azure.com/.default", { abortSignal: signal }]]);
  });

  test.each([
    ["there is none", async () => null],
    ["the credential fails", () => Promise.reject(new Error("down"))],
  ])("cannot be said where %s", async (_, getToken) => {
    await expect(holderOf({ getToken }, "scope", signal)).rejects.toThrow();
  });
});
