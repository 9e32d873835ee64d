import { randomUUID, sign } from "node:crypto";

export interface Certificate {
  /** SHA-1, hexadecimal, as the portal shows it; colons do not matter. */
  readonly thumbprint: string;
  /** PEM. */
  readonly privateKey: string;
}

const GOOD_FOR_SECONDS = 600;

/**
 * What proves to Entra that `appId` holds its certificate: a JWT signed with RS256, the certificate named by its thumbprint.
 * Azure's own credential wants the certificate itself, which Bot Framework's settings do not have. `now` is epoch milliseconds.
 * Throws if the key is none.
 */
export function clientAssertion(
  appId: string,
  audience: string,
  { thumbprint, privateKey }: Certificate,
  now: number,
): string {
  const at = Math.floor(now / 1000);
  const x5t = Buffer.from(thumbprint.replaceAll(":", ""), "hex").toString("base64url");
  const claims = { aud: audience, iss: appId, sub: appId, jti: randomUUID(), nbf: at, exp: at + GOOD_FOR_SECONDS };
  const signed = [{ alg: "RS256", typ: "JWT", x5t }, claims].map(encoded).join(".");
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
