import { type AuditRecord, type ChainEnd, type ChainVerdict, faultOf } from "../redeploys/audit-record.ts";
import type { Engine } from "./engine.ts";
import { recordFrom } from "./redeploy/audit-shape.ts";
import type { AuditTable as Row } from "./redeploy/tables.ts";
import { sha256 } from "./sha256.ts";
import { Unreadable } from "./unreadable.ts";

const ROWS_AT_ONCE = 1_000;

/** The audit as it was written, for whoever checks or exports it: page by page, so that its length does not matter. */
export class AuditTrail {
  readonly #engine: Pick<Engine, "reads">;

  constructor(engine: Pick<Engine, "reads">) {
    this.#engine = engine;
  }

  /** From the first one on. Throws Unreadable. */
  async *records(): AsyncGenerator<AuditRecord> {
    for await (const row of this.#rows()) yield recordFrom(row);
  }

  /**
   * Whether the chain holds from the first record to the end that the store remembers. `expectedLast`: the hash of a record
   * that was kept elsewhere and must be there; only it shows whether the store's memory was cut, too.
   */
  async verify(expectedLast?: string): Promise<ChainVerdict> {
    const end = await this.#end();
    let last: AuditRecord | undefined;
    let expectedSeen = expectedLast === undefined;
    for await (const row of this.#rows()) {
      const { record, because } = read(row, last, end);
      if (because) return { ok: false, sequence: (last?.sequence ?? 0) + 1, because };
      last = record;
      expectedSeen ||= row.hash === expectedLast;
    }
    const count = last?.sequence ?? 0;
    // Records that were appended meanwhile lie behind the end that was read first.
    if (count < end.sequence || !expectedSeen) return { ok: false, sequence: count + 1, because: "Missing" };
    return { ok: true, records: count, last };
  }

  async #end(): Promise<ChainEnd> {
    return this.#engine.reads.selectFrom("audit_end").select(["sequence", "hash"]).executeTakeFirstOrThrow();
  }

  async *#rows(): AsyncGenerator<Row> {
    for (let after = 0; ; ) {
      const rows = await this.#engine.reads
        .selectFrom("audit")
        .selectAll()
        .where("sequence", ">", after)
        .orderBy("sequence")
        .limit(ROWS_AT_ONCE)
        .execute();
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
      after = rows.at(-1)?.sequence ?? after;
    }
  }
}

/** What cannot be read any more is not what was written. */
function read(row: Row, last: AuditRecord | undefined, end: ChainEnd) {
  try {
    const record = recordFrom(row);
    const isEnd = record.sequence === end.sequence;
    // A chain that was made anew holds in itself, but ends with another record than the one that was appended.
    const because = isEnd && record.hash !== end.hash ? "Altered" : faultOf(record, last, sha256);
    return { record, because };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { record: undefined, because: "Altered" as const };
  }
}
