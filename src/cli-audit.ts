import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { AuditRecord, ChainFault } from "./redeploys/audit-record.ts";
import type { AuditTrail } from "./store/audit-trail.ts";
import { systemClock } from "./system-clock.ts";
import { csvOf } from "./teams/csv.ts";

const FAULTS: Readonly<Record<ChainFault, string>> = {
  Missing: "it is not there",
  NotLinked: "it does not name the record before it",
  Altered: "its content is not what was written",
};

/** Whether the chain holds, in one sentence. `last`: the hash of a record that was kept elsewhere. */
export async function verifyAudit(
  audit: AuditTrail,
  last: string | undefined,
): Promise<{ readonly holds: boolean; readonly sentence: string }> {
  const verdict = await audit.verify(last);
  if (!verdict.ok) {
    const sentence = `The audit is broken at record ${verdict.sequence}: ${FAULTS[verdict.because]}.`;
    return { holds: false, sentence };
  }
  if (!verdict.last) return { holds: true, sentence: "The audit holds: it is empty." };
  const { entry, hash } = verdict.last;
  const at = new Date(entry.at).toISOString();
  return { holds: true, sentence: `The audit holds: ${verdict.records} records, the last of ${at} with hash ${hash}.` };
}

/** One record a line, whole, so that the chain can be checked from it. */
export async function exportJsonLines(audit: AuditTrail, out: Writable): Promise<void> {
  for await (const record of audit.records()) await write(out, `${JSON.stringify(record)}\n`);
}

const COLUMNS: readonly (readonly [string, (record: AuditRecord) => string | number])[] = [
  ["sequence", ({ sequence }) => sequence],
  ["at", ({ entry }) => new Date(entry.at).toISOString()],
  ["deed", ({ entry }) => entry.deed],
  ["by", ({ entry }) => entry.by.name],
  ["by id", ({ entry }) => entry.by.id],
  ["request", ({ entry }) => entry.requestId ?? ""],
  ["machine", ({ entry }) => entry.machineId ?? ""],
  ["screen", ({ entry }) => entry.screen ?? ""],
  ["azure request", ({ entry }) => entry.azureRequestId ?? ""],
  ["facts", ({ entry }) => JSON.stringify(entry.facts)],
  ["previous", ({ previous }) => previous],
  ["hash", ({ hash }) => hash],
];

/** For spreadsheets: text that one would run is made harmless, so that the chain cannot be checked from it. */
export async function exportCsv(audit: AuditTrail, out: Writable): Promise<void> {
  const rows = [];
  for await (const record of audit.records()) rows.push(COLUMNS.map(([, cell]) => cell(record)));
  const csv: Readable = csvOf({ columns: COLUMNS.map(([name]) => name), rows }, systemClock);
  for await (const block of csv) await write(out, block);
}

/** As fast as the reader takes it. */
async function write(out: Writable, text: string | Uint8Array): Promise<void> {
  if (!out.write(text)) await once(out, "drain");
}
