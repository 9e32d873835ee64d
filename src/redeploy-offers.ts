import type { RedeployOffers } from "./cards/pen.ts";
import type { Config } from "./config.ts";

/** For which machines cards offer a redeploy: where nobody could carry it out, for none. */
export function offersOf({ clientId, settings }: Config["redeploy"]): RedeployOffers {
  if (clientId === undefined) return "None";
  return settings.heartbeat === "allow" ? "HeartbeatsToo" : "Installations";
}
