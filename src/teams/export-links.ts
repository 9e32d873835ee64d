import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { ExportLink, ExportLinks } from "../questions/ports.ts";
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

  /** Whether the token is one of ours and still holds; whether it was used already only `redeem` knows. */
  async holds(token: string, now: number): Promise<boolean> {
    const [, id, expiresAt, signature] = TOKEN.exec(token) ?? [];
    if (!id || !expiresAt || !signature || Number(expiresAt) <= now) return false;
    const expected = Buffer.from(await this.#signature(`${id}.${expiresAt}`));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** What the token leads to, once; undefined ever after. */
  async redeem(token: string, now: number): Promise<ExportLink | undefined> {
    if (!(await this.holds(token, now))) return undefined;
    return this.#links.redeem(token.slice(0, token.indexOf(".")), now);
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
