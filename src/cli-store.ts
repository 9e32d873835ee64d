import type { Copied } from "./store/copying/copy-store.ts";
import type { StoreConfig } from "./store/open.ts";

/** A store as an operator writes it: `embedded:<folder>` or PostgreSQL's URL. Undefined for anything else. */
export function storeNamed(text: string): StoreConfig | undefined {
  const [, dataDir] = /^embedded:(.+)$/s.exec(text) ?? [];
  if (dataDir !== undefined) return { kind: "embedded", dataDir };
  return /^postgres(ql)?:\/\//.test(text) ? { kind: "postgres", url: text } : undefined;
}

/** How a store is called where others may read along: without user, password and parameters. */
export function publicName(store: StoreConfig): string {
  if (store.kind === "embedded") return `embedded:${store.dataDir}`;
  const { host = "", pathname = "" } = URL.parse(store.url) ?? {};
  return `postgres://${host}${pathname}`;
}

/** What was copied: a line for each table with its rows and its hash, and one for the audit. */
export function copyReport({ tables, audit }: Copied, from: StoreConfig, to: StoreConfig): string {
  const width = Math.max(...tables.map(({ table }) => table.length));
  const digits = Math.max(...tables.map(({ rows }) => String(rows).length));
  const lines = tables.map(
    ({ table, rows, hash }) => `  ${table.padEnd(width)}  ${String(rows).padStart(digits)}  ${hash}`,
  );
  const sum = tables.reduce((total, { rows }) => total + rows, 0);
  const said = audit.ok
    ? `The audit holds: ${audit.records} records.`
    : `The audit is broken at record ${audit.sequence}, as it is in the source: see audit verify there.`;
  return [
    `Copied ${publicName(from)} to ${publicName(to)}: ${sum} rows, the same number and hash in both, by table:`,
    ...lines,
    said,
    "",
  ].join("\n");
}
