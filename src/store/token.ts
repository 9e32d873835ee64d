import type { TokenCredential } from "@azure/core-auth";

/** What a token for Azure Database for PostgreSQL is asked for; the same resource in every public region. */
const SCOPE = "https://ossrdbms-aad.database.windows.net/.default";

/**
 * The password of a PostgreSQL user that is an Entra identity: a fresh token for each new connection. The credential
 * keeps tokens until they are about to run out, so this asks Entra about once an hour. Throws what the credential throws.
 */
export function databaseToken(credential: TokenCredential, scope: string = SCOPE): () => Promise<string> {
  return async () => {
    const token = await credential.getToken(scope);
    if (!token) throw new Error("The credential gave no token for the database");
    return token.token;
  };
}
