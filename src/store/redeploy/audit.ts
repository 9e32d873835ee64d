import type { Transaction } from "kysely";
import { type AuditEntry, type ChainEnd, chained } from "../../redeploys/audit-record.ts";
import { canonical } from "../../redeploys/canonical.ts";
import type { Engine } from "../engine.ts";
import type { Schema } from "../schema.ts";
import { sha256 } from "../sha256.ts";

/**
 * Makes this transaction the only one that writes about redeploys, until it ends; others wait here. To be called before
 * anything is read: so what a writer decides on is what holds when it appends, and the chain's order is the order of decisions.
 * An update, because it locks the row on PostgreSQL and is nothing special on SQLite.
 */
export function lockChain(trx: Transaction<Schema>): Promise<ChainEnd> {
  return trx
    .updateTable("audit_end")
    .set(({ ref }) => ({ sequence: ref("sequence") }))
    .where("id", "=", 1)
    .returning(["sequence", "hash"])
    .executeTakeFirstOrThrow();
}

/**
 * Appends entries behind `end`. Of what is kept as the end, not of the last record found: where records were cut off, the gap
 * stays for `verify` to find.
 */
export async function appendAudit(
  engine: Engine,
  trx: Transaction<Schema>,
  end: ChainEnd,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  let last = end;
  const rows = entries.map((entry) => {
    const record = chained(asJson(entry), last, sha256);
    last = record;
    return { ...record, entry: canonical(record.entry) };
  });
  await engine.put(trx, "audit", rows);
  await trx
    .updateTable("audit_end")
    .set({ sequence: last.sequence, hash: last.hash })
    .where("id", "=", 1)
    .executeTakeFirstOrThrow();
}

/** What is hashed is what comes back: facts may hold what JSON leaves out. */
function asJson(entry: AuditEntry): AuditEntry {
  return JSON.parse(JSON.stringify(entry)) as AuditEntry;
}
