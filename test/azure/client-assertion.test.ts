import { generateKeyPairSync, verify } from "node:crypto";
import { expect, test } from "vitest";
import { clientAssertion } from "../../src/azure/client-assertion.ts";
import { at } from "../builders/time.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PEM = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

function partsOf(token: string): readonly Record<string, unknown>[] {
  return token
    .split(".")
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
}

test.each(["AB12FF", "ab:12:ff"])(
  "an assertion names the certificate by its thumbprint %s, and is good for ten minutes",
  (thumbprint) => {
    const token = clientAssertion("app", "https://login.example/token", { thumbprint, privateKey: PEM }, at("09:00"));
    const [header, claims] = partsOf(token);
    expect(header).toEqual({ alg: "RS256", typ: "JWT", x5t: "qxL_" });
    const seconds = at("09:00") / 1000;
    expect(claims).toEqual({
      aud: "https://login.example/token",
      iss: "app",
      sub: "app",
      jti: expect.stringMatching(/^[\da-f-]{36}$/),
      nbf: seconds,
      exp: seconds + 600,
    });
  },
);

test("it is signed with the key", () => {
  const token = clientAssertion("app", "aud", { thumbprint: "AB", privateKey: PEM }, 0);
  const [header, claims, signature = ""] = token.split(".");
  const signed = Buffer.from(`${header}.${claims}`);
  expect(verify("RSA-SHA256", signed, publicKey, Buffer.from(signature, "base64url"))).toBe(true);
});

test("two of them are never the same", () => {
  const make = () => clientAssertion("app", "aud", { thumbprint: "AB", privateKey: PEM }, 0);
  expect(make()).not.toBe(make());
});

test("without a key there is none", () => {
  expect(() => clientAssertion("app", "aud", { thumbprint: "AB", privateKey: "nonsense" }, 0)).toThrow();
});
