import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { ExportLinks } from "../questions/ports.ts";
import type { Query } from "../questions/query.ts";

/** Long enough to find the mouse, short enough to be worthless in a log. */
const LINK_MS = 10 * 60_000;
const ID_BYTES = 18;

/** Where links lead, by VITALS_PUBLIC_URL: without a slash at its end. */
export type PublicUrl = string;

/** A link that was given out. Times are epoch milliseconds, UTC. */
export interface GivenLink {
  readonly url: string;
  readonly expiresAt: number;
}

/** A question, and when it was asked: "today" is that day. Epoch milliseconds, UTC. */
export interface AskedFor {
  readonly query: Query;
  readonly askedAt: number;
}

/** Gives out links that lead to a file once, within ten minutes, and takes them back. The address says nothing of the question. */
export class SignedLinks {
  readonly #links: ExportLinks;
  readonly #publicUrl: PublicUrl;

  constructor(links: ExportLinks, publicUrl: PublicUrl) {
    this.#links = links;
    this.#publicUrl = publicUrl;
  }

  async give(query: Query, now: number): Promise<GivenLink> {
    const expiresAt = now + LINK_MS;
    const id = randomBytes(ID_BYTES).toString("base64url");
    await this.#links.keep(id, { query, expiresAt }, now);
    const token = `${id}.${expiresAt}`;
    return { url: `${this.#publicUrl}${EXPORTS_PATH}/${token}.${await this.#signature(token)}`, expiresAt };
  }

  /** Whether `redeem` would bring a question now. Throws where the store cannot be read. */
  async holds(token: string, now: number): Promise<boolean> {
    const id = await this.#signedId(token, now);
    return id !== undefined && this.#links.holds(id, now);
  }

  /** What the token leads to, once; undefined ever after. Throws where the store cannot be read. */
  async redeem(token: string, now: number): Promise<AskedFor | undefined> {
    const id = await this.#signedId(token, now);
    const link = id === undefined ? undefined : await this.#links.redeem(id, now);
    return link && { query: link.query, askedAt: link.expiresAt - LINK_MS };
  }

  /** The id in a token of ours that is not too old; the store is not asked about any other. */
  async #signedId(token: string, now: number): Promise<string | undefined> {
    const [, id, expiresAt, signature] = TOKEN.exec(token) ?? [];
    if (!id || !expiresAt || !signature || Number(expiresAt) <= now) return undefined;
    const expected = Buffer.from(await this.#signature(`${id}.${expiresAt}`));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
  }

  async #signature(text: string): Promise<string> {
    return createHmac("sha256", await this.#links.key())
      .update(text)
      .digest("base64url");
  }
}

export const EXPORTS_PATH = "/exports";

/** Id, expiry, signature. */
const TOKEN = /^([\w-]{24})\.(\d{1,15})\.([\w-]{43})$/;
