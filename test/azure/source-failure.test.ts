import { RestError } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import { IncompleteReading, NoAnswer, TableChanged, UnexpectedShape } from "../../src/azure/reading-faults.ts";
import { loggedCause, sourceFailure } from "../../src/azure/source-failure.ts";

function refused(statusCode: number, error: object | undefined, code?: string): RestError {
  const rest = new RestError("Unexpected status code", { statusCode, code });
  rest.details = error && { error };
  return rest;
}

function messageOf(error: unknown): string {
  return sourceFailure("Plans", "Defender plans", error).message;
}

describe("a failure is one sentence", () => {
  test.each<[string, unknown, string]>([
    ["an incomplete table", new IncompleteReading("999 of 1000 rows came"), "999 of 1000 rows came"],
    [
      "a table that changed",
      new TableChanged("its size changed between two pages"),
      "its size changed between two pages",
    ],
    ["a row that does not fit", new UnexpectedShape('"tier" is not as expected'), '"tier" is not as expected'],
    ["silence", new NoAnswer("Azure did not answer within 60 s"), "Azure did not answer within 60 s"],
    [
      "a dead connection",
      new RestError("read ECONNRESET", { code: "ECONNRESET" }),
      "the connection to Azure failed (ECONNRESET)",
    ],
    [
      "no readable subscription",
      refused(400, { code: "BadRequest", details: [{ code: "NoValidSubscriptionsInQueryRequest", message: "x" }] }),
      "the identity can read no subscription in the scope",
    ],
    [
      "a quota that stays spent",
      refused(429, { code: "RateLimiting", details: [{ code: "RateLimiting", message: "x" }] }),
      "Resource Graph's quota stayed exhausted",
    ],
    [
      "too many requests to ARM",
      refused(429, undefined, "TooManyRequests"),
      "Azure asked for fewer requests and kept asking",
    ],
    [
      "a token that is not accepted",
      refused(401, { code: "InvalidAuthenticationToken", message: "x" }),
      "Azure did not accept the identity's token",
    ],
    [
      "a refusal with its reason in the details",
      refused(403, {
        code: "Forbidden",
        message: "useless",
        details: [{ code: "AuthorizationFailed", message: "May not read." }],
      }),
      "Azure answered 403 AuthorizationFailed: May not read",
    ],
    [
      "a refusal with its reason outside",
      refused(403, { code: "AuthorizationFailed", message: "May not read." }),
      "Azure answered 403 AuthorizationFailed: May not read",
    ],
    ["a refusal without a reason", refused(502, undefined), "Azure answered 502"],
    [
      "a refusal with an empty list of details",
      refused(409, { code: "Conflict", message: "Busy", details: [] }),
      "Azure answered 409 Conflict: Busy",
    ],
    [
      "no identity",
      Object.assign(new Error("x"), { name: "CredentialUnavailableError" }),
      "no identity for Azure could sign in",
    ],
    [
      "several identities",
      Object.assign(new Error("x"), { name: "AggregateAuthenticationError" }),
      "no identity for Azure could sign in",
    ],
    ["a bug of ours", new TypeError("undefined is not a function"), "an unexpected fault, see the log"],
    ["a thing that is no error", "boom", "an unknown fault"],
  ])("for %s", (_, error, cause) => {
    expect(messageOf(error)).toBe(`Could not read the Defender plans: ${cause}.`);
  });

  test("never shows the query, although Azure's message about it would", () => {
    const message = "Query: securityresources | where type =~ 'x' is invalid";
    expect(messageOf(refused(400, { code: "BadRequest", details: [{ code: "InvalidQuery", message }] }))).toBe(
      "Could not read the Defender plans: Resource Graph did not accept the query (InvalidQuery).",
    );
    expect(messageOf(refused(400, { details: [{ code: "ParserFailure", message }] }))).not.toContain(
      "securityresources",
    );
  });

  test("holds no line break, no secret and no endless text of Azure's", () => {
    const message = `first\r\nsecond\u202e ${"x".repeat(50)} token=q83vEjRWeJCrze8S ${"word ".repeat(500)}`;
    const sentence = messageOf(refused(403, { code: "Forbidden", message }));
    expect(sentence).toMatch(/: first second x+ token=\[redacted\] word/);
    expect(sentence.length).toBeLessThan(400);
  });
});

test.each([
  [new IncompleteReading("x"), true],
  [new TableChanged("x"), false],
  [refused(403, undefined), false],
])("only an incomplete reading counts as truncated: %s", (error, truncated) => {
  expect(sourceFailure("Plans", "Defender plans", error)).toMatchObject({ source: "Plans", truncated });
});

describe("the log", () => {
  test("holds code, status and Azure's own details", () => {
    expect(
      loggedCause(refused(403, { code: "AuthorizationFailed", message: "no" }, "AuthorizationFailed")),
    ).toMatchObject({
      name: "RestError",
      code: "AuthorizationFailed",
      status: 403,
      details: '{"error":{"code":"AuthorizationFailed","message":"no"}}',
    });
  });

  test("holds where a bug is, and what was behind a fault", () => {
    const cause = loggedCause(new UnexpectedShape("x", { cause: new Error("tier: invalid") }));
    expect(cause).toMatchObject({ name: "UnexpectedShape", message: "x", cause: "tier: invalid" });
    expect(cause.stack).toEqual([
      expect.stringContaining("source-failure.test.ts"),
      ...Array(6).fill(expect.any(String)),
    ]);
  });

  test("holds no secret, no request and no megabytes", () => {
    const request = { url: "https://x/?sig=1", headers: { authorization: "Bearer planted" } };
    const error = new RestError(`body: ${"y".repeat(1_000_000)}`, { code: "PARSE_ERROR", request: request as never });
    error.details = { error: { message: "password=planted" } };
    const line = JSON.stringify(loggedCause(error));
    expect(line).not.toContain("planted");
    expect(line.length).toBeLessThan(3000);
  });

  test.each([["boom"], [undefined], [{ token: 1 }]])("survives that %j was thrown", (thrown) => {
    expect(loggedCause(thrown)).toEqual({ message: String(thrown) });
  });
});
