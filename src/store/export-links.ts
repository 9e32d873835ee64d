import { randomBytes } from "node:crypto";
import type { ExportLink, ExportLinks } from "../questions/ports.ts";
import { readQuery } from "../questions/query.ts";
import type { Engine } from "./engine.ts";
import { parsed, Unreadable } from "./unreadable.ts";

const PURPOSE = "export links";
const KEY_BYTES = 32;

/** Links in the table: whichever process is asked, one of all redeems a link, once. */
export class ExportLinkTable implements ExportLinks {
  readonly #engine: Engine;
  #key: Promise<Uint8Array> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  key(): Promise<Uint8Array> {
    this.#key ??= this.#readKey();
    // The next one tries again.
    this.#key.catch(() => {
      this.#key = undefined;
    });
    return this.#key;
  }

  async keep(id: string, { query, expiresAt }: ExportLink, now: number): Promise<void> {
    const { writes } = this.#engine;
    await writes.deleteFrom("export_link").where("expires_at", "<=", now).execute();
    await writes
      .insertInto("export_link")
      .values({ id, query: JSON.stringify(query), expires_at: expiresAt })
      .execute();
  }

  async holds(id: string, now: number): Promise<boolean> {
    const row = await this.#engine.reads
      .selectFrom("export_link")
      .select("id")
      .where("id", "=", id)
      .where("expires_at", ">", now)
      .executeTakeFirst();
    return row !== undefined;
  }

  async redeem(id: string, now: number): Promise<ExportLink | undefined> {
    const [row] = await this.#engine.writes
      .deleteFrom("export_link")
      .where("id", "=", id)
      .where("expires_at", ">", now)
      .returning(["query", "expires_at"])
      .execute();
    if (!row) return undefined;
    const query = readQuery(parsed(row.query, "The question of a link"));
    if (!query) throw new Unreadable("The question of a link is not as expected");
    return { query, expiresAt: Number(row.expires_at) };
  }

  /** Made by whoever needs it first. */
  async #readKey(): Promise<Uint8Array> {
    const { writes } = this.#engine;
    const made = { purpose: PURPOSE, key: randomBytes(KEY_BYTES).toString("base64url") };
    await writes
      .insertInto("signing_key")
      .values(made)
      .onConflict((conflict) => conflict.column("purpose").doNothing())
      .execute();
    const { key } = await writes
      .selectFrom("signing_key")
      .select("key")
      .where("purpose", "=", PURPOSE)
      .executeTakeFirstOrThrow();
    return Buffer.from(key, "base64url");
  }
}
