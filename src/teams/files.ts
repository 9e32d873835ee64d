import type { Readable } from "node:stream";
import { fileWords } from "../cards/file-words.ts";
import type { Clock } from "../health/ports.ts";
import { fileTable } from "../questions/answer/as-file.ts";
import { viewFor } from "../questions/mutes.ts";
import type { Estate, History } from "../questions/ports.ts";
import type { Query } from "../questions/query.ts";
import { csvOf } from "./csv.ts";
import type { AskedFor } from "./export-links.ts";

/** A file of an answer, from one snapshot: its content is the same each time it is read. */
export interface CsvFile {
  /** Of plain letters: "vitals-unhealthy-2026-11-25.csv". */
  readonly name: string;
  /** From its beginning; destroys itself with its reader. */
  content(): Readable;
}

/** Makes files of answers, from the estate as it is when they are asked for. */
export class Files {
  readonly #estate: Estate;
  readonly #history: History;
  readonly #clock: Clock;

  constructor(estate: Estate, history: History, clock: Clock) {
    this.#estate = estate;
    this.#history = history;
    this.#clock = clock;
  }

  /** Before the first sync there is nothing to make a file of. */
  get ready(): boolean {
    return this.#estate.snapshot() !== undefined;
  }

  /** Undefined before the first sync. "For more than 3 days" and "today" are those of `askedAt`, epoch milliseconds, UTC. */
  async open({ query, askedAt }: AskedFor): Promise<CsvFile | undefined> {
    const snapshot = this.#estate.snapshot();
    if (!snapshot) return undefined;
    const asker = { timeZone: "UTC", locale: "en", tenantId: undefined };
    const view = await viewFor(query, snapshot, this.#history, askedAt);
    const asked = { query, view, syncing: this.#estate.syncing(), asker, now: askedAt };
    const table = await fileTable(asked, this.#history, fileWords);
    return { name: nameOf(query, this.#clock.now()), content: () => csvOf(table, this.#clock) };
  }
}

/** Made of our own words alone; its day is UTC's. `now` is epoch milliseconds, UTC. */
function nameOf({ where, of }: Query, now: number): string {
  const states = where.filter(({ field, not }) => field === "state" && !not).flatMap(({ values }) => values);
  const [state = "machines", ...others] = states;
  const what = of ?? (others.length === 0 ? state : "machines");
  return `vitals-${what.toLowerCase()}-${new Date(now).toISOString().slice(0, 10)}.csv`;
}
