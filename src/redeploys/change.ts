import type { AuditDeed, AuditEntry } from "./audit-record.ts";
import type { Notice } from "./notice.ts";
import type { Person } from "./person.ts";
import type { Redeploy, RedeployState } from "./redeploy.ts";

/** What a decision or a step makes of a request: the record as it shall be, what is written down and what is said about it. */
export interface Change {
  /** With the version of the record before: `save.ts` counts. */
  readonly next: Redeploy;
  readonly audit: readonly AuditEntry[];
  readonly notices: readonly Notice[];
}

export function unchanged(redeploy: Redeploy): Change {
  return { next: redeploy, audit: [], notices: [] };
}

export function inState(redeploy: Redeploy, state: RedeployState): Redeploy {
  return { ...redeploy, state };
}

/** `then` goes on where `first` ended. */
export function followedBy(first: Change, then: (redeploy: Redeploy) => Change): Change {
  const second = then(first.next);
  return {
    next: second.next,
    audit: [...first.audit, ...second.audit],
    notices: [...first.notices, ...second.notices],
  };
}

/** An entry about this request; `more` adds what goes beyond who, when and what. */
export function entry(
  redeploy: Redeploy,
  by: Person,
  at: number,
  deed: AuditDeed,
  more: Partial<Pick<AuditEntry, "machineId" | "screen" | "azureRequestId" | "facts">> = {},
): AuditEntry {
  return {
    at,
    by: { id: by.id, name: by.name },
    deed,
    requestId: redeploy.id,
    machineId: null,
    screen: null,
    azureRequestId: null,
    facts: {},
    ...more,
  };
}
