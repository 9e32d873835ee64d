import type { TokenCredential } from "@azure/core-auth";
import { z } from "zod";

/** For those who may not know Azure's own types. */
export type Credential = TokenCredential;

const CLAIMS = z.object({ oid: z.guid() });

/**
 * Asks for a token, and reads from it the object id of the identity that it is for; undefined where the token does not say.
 * The token is looked into and forgotten. Throws what the credential throws.
 */
export async function holderOf(
  credential: Credential,
  scope: string,
  abortSignal: AbortSignal,
): Promise<string | undefined> {
  const given = await credential.getToken(scope, { abortSignal });
  if (!given) throw new Error("The credential gave no token");
  try {
    const claims = Buffer.from(given.token.split(".")[1] ?? "", "base64url").toString();
    return CLAIMS.parse(JSON.parse(claims)).oid.toLowerCase();
  } catch {
    return undefined;
  }
}
