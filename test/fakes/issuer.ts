import { createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { APP_ID } from "../builders/environment.ts";

/** What a token may differ in from a good one of the channel's. Times are seconds from now. */
export interface TokenParts {
  readonly issuer: string;
  readonly audience: string;
  readonly serviceUrl: string;
  readonly expiresIn: number;
  readonly notBefore: number;
  readonly algorithm: "RS256" | "HS256" | "none";
  /** The issuer's published key, one that it never published, or one that is not endorsed for Teams. */
  readonly key: "published" | "unpublished" | "unendorsed";
  readonly claims: Record<string, unknown>;
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const pairOfKeys = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An OpenID issuer of our own, in the place of Bot Framework's. */
export class FakeIssuer {
  readonly #server: Server;
  readonly #published = pairOfKeys();
  readonly #unendorsed = pairOfKeys();
  readonly #unpublished = pairOfKeys();
  /** Whether the signing keys can be had. */
  reachable = true;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<FakeIssuer> {
    const server = createServer();
    const issuer = new FakeIssuer(server);
    server.on("request", (request, response) => {
      const documents: Record<string, unknown> = {
        "/v1/.well-known/openidconfiguration": { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` },
        "/keys": { keys: issuer.#keys() },
      };
      const document = issuer.reachable ? documents[request.url ?? ""] : undefined;
      response.writeHead(document ? 200 : 503, { "content-type": "application/json" });
      response.end(JSON.stringify(document ?? {}));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A token as the channel would send it to our bot, but for `parts`. */
  token(serviceUrl: string, parts: Partial<TokenParts> = {}): string {
    const { algorithm = "RS256", key = "published", expiresIn = 3600, notBefore = -60 } = parts;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: parts.issuer ?? this.url,
      aud: parts.audience ?? APP_ID,
      serviceurl: parts.serviceUrl ?? serviceUrl,
      exp: now + expiresIn,
      nbf: now + notBefore,
      ...parts.claims,
    };
    // An unpublished key borrows the published one's name: only the signature gives it away.
    const kid = key === "unendorsed" ? "unendorsed" : "published";
    const signed = `${base64({ typ: "JWT", alg: algorithm, kid })}.${base64(claims)}`;
    return `${signed}.${this.#signature(signed, algorithm, key)}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #signature(text: string, algorithm: TokenParts["algorithm"], key: TokenParts["key"]): string {
    if (algorithm === "none") return "";
    // The classic confusion: the public key, which everybody has, taken for a shared secret.
    if (algorithm === "HS256")
      return createHmac("sha256", pem(this.#published.publicKey)).update(text).digest("base64url");
    const { privateKey } = { published: this.#published, unpublished: this.#unpublished, unendorsed: this.#unendorsed }[
      key
    ];
    return createSign("RSA-SHA256").update(text).sign(privateKey, "base64url");
  }

  #keys(): readonly Record<string, unknown>[] {
    return [
      { ...this.#published.publicKey.export({ format: "jwk" }), kid: "published", endorsements: ["msteams"] },
      { ...this.#unendorsed.publicKey.export({ format: "jwk" }), kid: "unendorsed", endorsements: ["webchat"] },
    ];
  }
}

function pem(key: KeyObject): string {
  return key.export({ type: "spki", format: "pem" }).toString();
}
