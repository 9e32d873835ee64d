import { canonical, type Hash } from "./canonical.ts";
import type { Person } from "./person.ts";

/** What is written down: who, when, what was on the screen, what was decided or done, and how it ended. All of it JSON. */
export interface AuditEntry {
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  readonly by: Person;
  readonly deed: AuditDeed;
  /** The request; null for what concerns all (a freeze). */
  readonly requestId: string | null;
  /** Lower-cased; null where it concerns the whole request. */
  readonly machineId: string | null;
  /** Fingerprint of the card that was shown when it was decided; null where no person looked at one. */
  readonly screen: string | null;
  /** ARM's own id of the call, for Microsoft's support; null where ARM was not called or gave none. */
  readonly azureRequestId: string | null;
  /** Further facts by name; the plan's fingerprint with "Asked", the ticked machines with "Approved", codes with failures. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export type AuditDeed =
  | "Asked"
  | "Approved" // one person's vote
  | "QuorumMet"
  | "Rejected"
  | "Withdrawn"
  | "Expired"
  | "Voided" // the stored plan was not the approved one
  | "Reminded"
  | "Refused" // a press by somebody who may not
  | "Frozen"
  | "Thawed"
  | "ApprovalPlaceSet" // "approve here"; requests that are open stay where they were posted
  | "Began"
  | "LeftOut"
  | "DeleteIntended"
  | "DeleteAnswered"
  | "DeleteRecovered" // what a look after a crash showed
  | "DeleteEnded"
  | "CameBack"
  | "Warned"
  | "Escalated"
  | "Settled"
  | "Stopped"
  | "SentBack"
  | "Finished";

/** An entry in the tenant's one chain. */
export interface AuditRecord {
  /** 1, 2, 3, … without gaps. */
  readonly sequence: number;
  readonly entry: AuditEntry;
  /** The hash of the record before; "" for the first. */
  readonly previous: string;
  /** Over sequence, entry and `previous`, in their canonical form. */
  readonly hash: string;
}

/** As much of the last record as the next one needs. */
export type ChainEnd = Pick<AuditRecord, "sequence" | "hash">;

/** The next record of the chain after `last`; undefined: the first one. */
export function chained(entry: AuditEntry, last: ChainEnd | undefined, hash: Hash): AuditRecord {
  const sequence = (last?.sequence ?? 0) + 1;
  const previous = last?.hash ?? "";
  return { sequence, entry, previous, hash: fingerprint(sequence, entry, previous, hash) };
}

export type ChainVerdict =
  | { readonly ok: true; readonly records: number; readonly last: AuditRecord | undefined }
  /** The first record that does not follow; `sequence` is the one that should stand there. */
  | { readonly ok: false; readonly sequence: number; readonly because: ChainFault };

export type ChainFault =
  | "Missing" // another sequence stands in its place
  | "NotLinked" // it names another record before it
  | "Altered"; // its content is not what was hashed

/**
 * Whether every record follows from the one before, from the first on. `expectedLast`, the hash of a record kept elsewhere,
 * shows whether the end was cut off: a chain alone cannot.
 */
export function verify(records: Iterable<AuditRecord>, hash: Hash, expectedLast?: string): ChainVerdict {
  let last: AuditRecord | undefined;
  let expectedSeen = expectedLast === undefined;
  for (const record of records) {
    const because = faultOf(record, last, hash);
    if (because) return { ok: false, sequence: (last?.sequence ?? 0) + 1, because };
    last = record;
    expectedSeen ||= record.hash === expectedLast;
  }
  const count = last?.sequence ?? 0;
  return expectedSeen ? { ok: true, records: count, last } : { ok: false, sequence: count + 1, because: "Missing" };
}

/** What is wrong with a record that should follow `last`; undefined: nothing. For those who read a long chain in pages. */
export function faultOf(record: AuditRecord, last: AuditRecord | undefined, hash: Hash): ChainFault | undefined {
  if (record.sequence !== (last?.sequence ?? 0) + 1) return "Missing";
  if (record.previous !== (last?.hash ?? "")) return "NotLinked";
  const { sequence, entry, previous } = record;
  return record.hash === fingerprint(sequence, entry, previous, hash) ? undefined : "Altered";
}

function fingerprint(sequence: number, entry: AuditEntry, previous: string, hash: Hash): string {
  return hash(canonical({ sequence, entry, previous }));
}
