import type { Actor } from "../redeploys/person.ts";
import { type Incoming, tenantOf } from "./activity.ts";
import type { Tenants } from "./registration.ts";

type Standing = Actor["standing"];

/**
 * What the authenticated envelope says of a speaker's standing. `own`: tenants whose members may act, lower-cased; "Any" only
 * where nobody is authenticated anyway. Somebody without an Entra object id counts as a guest: that is how people who join
 * without an account come.
 *
 * Teams does not mark guests in activities: a guest has an object id of the host tenant, the host's `channelData.tenant.id`, and
 * `userRole` is "user" even in the roster (MicrosoftDocs/msteams-docs issue 6381). So "Member" is no proof, and whoever decides
 * something asks `Guests`, too. Marks are taken where a client sends them.
 */
export function standingOf(activity: Incoming, own: Tenants): Standing {
  const { from } = activity;
  if (!from?.aadObjectId) return "Guest";
  const tenant = tenantOf(activity);
  if (own !== "Any" && (tenant === undefined || !own.includes(tenant))) return "ForeignTenant";
  const home = wordIn(from, "tenantId");
  // In a shared channel the envelope names the host's tenant, and the account its own.
  if (own !== "Any" && home !== "" && !own.includes(home)) return "ForeignTenant";
  return isMarked(from) ? "Guest" : "Member";
}

/** Somebody as the roster of a conversation or the directory describes them. */
export function isMarked(account: object): boolean {
  return (
    GUEST_ROLES.has(wordIn(account, "userRole")) ||
    GUEST_ROLES.has(wordIn(account, "role")) ||
    GUEST_ROLES.has(wordIn(account, "userType")) ||
    wordIn(account, "userPrincipalName").includes("#ext#")
  );
}

const GUEST_ROLES: ReadonlySet<string> = new Set(["guest", "anonymous"]);

function wordIn(account: object, key: string): string {
  const value = (account as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value.toLowerCase() : "";
}

/** Tells guests by what the envelope does not hold: the roster or the directory. */
export interface Guests {
  /** `personId` is an Entra object id, lower-cased. Throws where nothing can be said. */
  isGuest(personId: string, conversationId: string, teamsId: string): Promise<boolean>;
}
