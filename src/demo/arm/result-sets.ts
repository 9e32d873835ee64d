import type { Row } from "../kql/value.ts";

/** The result of one query over one scope, evaluated once and handed out in pages. */
export interface ResultSet {
  /** Query, scope and asker: a skip token is good for the very same question only. */
  readonly question: string;
  readonly rows: readonly Row[];
}

/** Readers that stop half-way must not fill the memory. */
const KEPT = 24;

/** Results that somebody may still want more pages of. */
export class ResultSets {
  #next = 1;
  readonly #sets = new Map<string, ResultSet>();

  keep(set: ResultSet): string {
    const id = String(this.#next);
    this.#next += 1;
    this.#sets.set(id, set);
    const [oldest] = this.#sets.keys();
    if (this.#sets.size > KEPT && oldest) this.#sets.delete(oldest);
    return id;
  }

  find(id: string): ResultSet | undefined {
    return this.#sets.get(id);
  }

  drop(id: string): void {
    this.#sets.delete(id);
  }
}

interface Place {
  readonly id: string;
  readonly skip: number;
}

/** Opaque to the reader; Azure's own is such a piece of JSON too. */
export function skipToken({ id, skip }: Place): string {
  return Buffer.from(JSON.stringify({ $id: id, RowsToSkip: skip })).toString("base64");
}

export function readSkipToken(token: string): Place | undefined {
  const text = Buffer.from(token, "base64").toString("utf8");
  const match = /^\{"\$id":"(\d+)","RowsToSkip":(\d+)\}$/.exec(text);
  return match?.[1] ? { id: match[1], skip: Number(match[2]) } : undefined;
}
