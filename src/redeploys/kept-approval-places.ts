import { withoutThread } from "../outgoing/conversation-id.ts";
import type { ApprovalPlaces } from "./approval-place.ts";
import type { AuditEntry } from "./audit-record.ts";
import type { RedeployStore } from "./ports.ts";
import type { Place } from "./redeploy.ts";

/**
 * The approvers' place: where one of them said "approve here" last, else the operator's channel. What is said in the chat is the
 * later decision, by those whom it concerns; it is not undone by a restart with the same settings. `channel` is Teams' id of it,
 * in Teams' casing; undefined: the operator named none.
 */
export function keptApprovalPlaces(
  store: Pick<RedeployStore, "approvalPlace" | "setApprovalPlace">,
  channel: string | undefined,
): ApprovalPlaces {
  const configured = channel === undefined ? undefined : placeOf(channel);
  return {
    place: async () => (await store.approvalPlace())?.place ?? configured,
    keep: (place, by, at) =>
      store.setApprovalPlace({ place, by, at }, { audit: [placeSet(place, by, at)], outgoing: [] }),
  };
}

/** Nobody has spoken there yet, so that its language and zone are not known. */
function placeOf(channel: string): Place {
  return { conversationId: withoutThread(channel), audience: "Approvers", locale: "en", timeZone: "UTC" };
}

function placeSet({ conversationId }: Place, by: AuditEntry["by"], at: number): AuditEntry {
  return {
    at,
    by,
    deed: "ApprovalPlaceSet",
    requestId: null,
    machineId: null,
    screen: null,
    azureRequestId: null,
    facts: { conversationId },
  };
}
