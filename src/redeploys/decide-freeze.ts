import type { AuditEntry } from "./audit-record.ts";
import { type Freeze, type FreezeRecord, frozenBy } from "./freeze.ts";
import { refusesApproves, refusesStanding } from "./may.ts";
import type { Actor, Approves } from "./person.ts";
import type { Unauthorised } from "./refusal.ts";

export type FreezeAct =
  /** `until` is epoch milliseconds, UTC; null: until somebody ends it. */
  { readonly do: "Freeze"; readonly until: number | null; readonly because: string } | { readonly do: "Thaw" };

export type FreezeRefusal =
  | Unauthorised
  | { readonly why: "ReasonMissing" }
  | { readonly why: "InThePast" }
  | { readonly why: "NotFrozen" };

export type FreezeDecided =
  | { readonly ok: true; readonly next: FreezeRecord; readonly audit: readonly AuditEntry[] }
  | { readonly ok: false; readonly because: FreezeRefusal; readonly entries: readonly AuditEntry[] };

/**
 * What becomes of the freeze. Whoever approves anywhere may set, replace and end it. `approves` is the directory's word on the
 * actor; `now` epoch milliseconds, UTC. What was begun with ARM goes on: it cannot be taken back.
 */
export function decideFreeze(
  record: FreezeRecord,
  act: FreezeAct,
  actor: Pick<Actor, "person" | "standing">,
  approves: Approves,
  now: number,
): FreezeDecided {
  const unauthorised = refusesStanding(actor) ?? refusesApproves(approves);
  if (unauthorised) {
    const facts = { act: act.do, because: unauthorised.why };
    return { ok: false, because: unauthorised, entries: [written("Refused", actor, now, facts)] };
  }
  return act.do === "Freeze" ? freeze(record, act, actor, now) : thaw(record, actor, now);
}

function freeze(
  { version }: FreezeRecord,
  { until, because }: Extract<FreezeAct, { do: "Freeze" }>,
  actor: Pick<Actor, "person">,
  now: number,
): FreezeDecided {
  const words = because.trim();
  if (words === "") return { ok: false, because: { why: "ReasonMissing" }, entries: [] };
  if (until !== null && until <= now) return { ok: false, because: { why: "InThePast" }, entries: [] };
  const next: Freeze = { by: actor.person, at: now, until, because: words };
  return {
    ok: true,
    next: { version: version + 1, freeze: next },
    audit: [written("Frozen", actor, now, { until, because: words })],
  };
}

function thaw(record: FreezeRecord, actor: Pick<Actor, "person">, now: number): FreezeDecided {
  if (!frozenBy(record, now)) return { ok: false, because: { why: "NotFrozen" }, entries: [] };
  return {
    ok: true,
    next: { version: record.version + 1, freeze: null },
    audit: [written("Thawed", actor, now, {})],
  };
}

function written(
  deed: AuditEntry["deed"],
  { person: by }: Pick<Actor, "person">,
  at: number,
  facts: AuditEntry["facts"],
): AuditEntry {
  return { at, by, deed, requestId: null, machineId: null, screen: null, azureRequestId: null, facts };
}
