import { withoutThread } from "../outgoing/conversation-id.ts";
import type { ApprovalPlaces } from "./approval-place.ts";
import type { AuditEntry } from "./audit-record.ts";
import type { Person } from "./person.ts";
import type { RedeployStore } from "./ports.ts";
import type { Place } from "./redeploy.ts";

/**
 * The approvers' place: where one of them said "approve here" last, else the operator's channel. What is said in the chat is the
 * later decision, by those whom it concerns; it is not undone by a restart with the same settings. `channel` is Teams' id of it,
 * in Teams' casing; undefined: the operator named none.
 */
export function keptApprovalPlaces(
  store: Pick<RedeployStore, "approvalPlace" | "setApprovalPlace" | "note">,
  channel: string | undefined,
): ApprovalPlaces {
  const configured = channel === undefined ? undefined : placeOf(channel);
  return {
    place: async () => (await store.approvalPlace())?.place ?? configured,
    keep: (place, by, at) => {
      const { conversationId } = place;
      const audit = [written("ApprovalPlaceSet", by, at, { conversationId })];
      return store.setApprovalPlace({ place, by, at }, { audit, outgoing: [] });
    },
    refuse: ({ conversationId }, by, { why }, at) =>
      store.note([written("Refused", by, at, { act: "ApproveHere", because: why, conversationId })]),
  };
}

/** Nobody has spoken there yet, so that its language and zone are not known. */
function placeOf(channel: string): Place {
  return { conversationId: withoutThread(channel), audience: "Approvers", locale: "en", timeZone: "UTC" };
}

function written(deed: AuditEntry["deed"], by: Person, at: number, facts: AuditEntry["facts"]): AuditEntry {
  return { at, by, deed, requestId: null, machineId: null, screen: null, azureRequestId: null, facts };
}
