import { allSets, isEmpty } from "./azure/approving/approver-list.ts";
import type { RedeployOffers } from "./cards/pen.ts";
import type { Config } from "./config.ts";

/** For which machines cards offer a redeploy: where nobody could carry it out, for none. */
export function offersOf({ clientId, settings }: Config["redeploy"]): RedeployOffers {
  if (clientId === undefined) return "None";
  return settings.heartbeat === "allow" ? "HeartbeatsToo" : "Installations";
}

/** Whether VITALS_APPROVERS names anybody. */
export function hasApprovers({ approvers }: Config["redeploy"]): boolean {
  return !allSets(approvers).every(isEmpty);
}
