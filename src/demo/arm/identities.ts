import { randomBytes } from "node:crypto";
import type { ArmReply, ArmRequest } from "./http.ts";
import { armError } from "./http.ts";

/** A managed identity of the simulated tenant, with what its roles allow. */
export interface Identity {
  readonly name: string;
  /** Lower-cased GUID. */
  readonly clientId: string;
  /** ARM actions, "*" standing for anything. They hold in every subscription that can be read at all. */
  readonly actions: readonly string[];
  /** What its roles leave out of `actions`; default: nothing. */
  readonly notActions?: readonly string[];
  /** Application permissions of Microsoft Graph. */
  readonly graphRoles?: readonly string[];
}

/** Reads everything, as the role Reader does. */
export const READER: Identity = {
  name: "reader",
  clientId: "0a11ce00-0000-4000-8000-000000000001",
  actions: ["*/read"],
};

/** The custom role of azure.md §4: it may delete extensions, and nothing more than it needs for that. */
export const REDEPLOYER: Identity = {
  name: "redeployer",
  clientId: "0a11ce00-0000-4000-8000-000000000002",
  actions: [
    "Microsoft.Compute/virtualMachines/read",
    "Microsoft.Compute/virtualMachines/instanceView/read",
    "Microsoft.Compute/virtualMachines/extensions/read",
    "Microsoft.Compute/virtualMachines/extensions/delete",
    "Microsoft.HybridCompute/machines/read",
    "Microsoft.HybridCompute/machines/extensions/read",
    "Microsoft.HybridCompute/machines/extensions/delete",
    "Microsoft.Authorization/locks/read",
    // Reading one's own operation needs no role in ARM; here it is written down.
    "Microsoft.Compute/locations/operations/read",
    "Microsoft.HybridCompute/locations/operationstatus/read",
  ],
};

/** The bot's own: it may ask who is in a group, and nothing in Azure. */
export const BOT: Identity = {
  name: "bot",
  clientId: "0a11ce00-0000-4000-8000-000000000003",
  actions: [],
  graphRoles: ["GroupMember.Read.All", "User.Read.All"],
};

/** Whether the identity's roles allow the action ("Microsoft.Compute/virtualMachines/read"), in any casing. */
export function mayDo({ actions, notActions = [] }: Identity, action: string): boolean {
  return actions.some((allowed) => matches(allowed, action)) && !notActions.some((left) => matches(left, action));
}

function matches(allowed: string, action: string): boolean {
  const pattern = allowed.replace(/[.]/g, "\\.").replace(/[*]/g, ".*");
  return new RegExp(`^${pattern}$`, "i").test(action);
}

interface Issued {
  readonly identity: Identity;
  /** Epoch milliseconds by the real clock: the clients judge tokens by it, whatever time the tenant has. */
  readonly expiresAt: number;
}

const ARM_AUDIENCE = /^https:\/\/management\.(azure\.com|core\.windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)\/?$/;

/** What the bot speaks to Teams with. */
const BOT_AUDIENCE = /^https:\/\/api\.botframework\.com\/?$/;

const GRAPH_AUDIENCE = /^https:\/\/(graph\.microsoft\.(com|us)|microsoftgraph\.chinacloudapi\.cn)\/?$/;

/** Issues tokens, as the identity endpoint of App Service does (api-version 2019-08-01), and knows them again. */
export class Tokens {
  readonly #identities: readonly Identity[];
  readonly #header: string;
  readonly #lifetimeMs: number;
  readonly #issued = new Map<string, Issued>();

  constructor(identities: readonly Identity[], header: string, lifetimeMs: number) {
    this.#identities = identities;
    this.#header = header;
    this.#lifetimeMs = lifetimeMs;
  }

  /** GET of the token endpoint; without `client_id` it is for the first identity, the system-assigned one. */
  answer({ headers, query }: ArmRequest): ArmReply {
    if (headers["x-identity-header"] !== this.#header) return refusal(401, "Unauthorized: X-IDENTITY-HEADER");
    if (query.get("api-version") !== "2019-08-01") return refusal(400, "Unsupported api-version");
    const resource = query.get("resource") ?? "";
    if (![ARM_AUDIENCE, BOT_AUDIENCE, GRAPH_AUDIENCE].some((audience) => audience.test(resource)))
      return refusal(400, `No such resource: ${resource}`);
    const wanted = query.get("client_id")?.toLowerCase();
    const identity = wanted ? this.#identities.find((one) => one.clientId === wanted) : this.#identities[0];
    if (!identity) return refusal(400, "No User Assigned or Delegated Managed Identity found for specified ClientId");
    const { token, expiresAt } = this.issue(identity);
    const seconds = Math.floor(expiresAt / 1000);
    return {
      status: 200,
      body: {
        access_token: token,
        expires_on: String(seconds),
        resource,
        token_type: "Bearer",
        client_id: identity.clientId,
      },
    };
  }

  issue(identity: Identity): { readonly token: string; readonly expiresAt: number } {
    const token = `demo.${randomBytes(24).toString("base64url")}`;
    const expiresAt = Date.now() + this.#lifetimeMs;
    this.#issued.set(token, { identity, expiresAt });
    return { token, expiresAt };
  }

  /** Every token issued so far is worthless from now on. */
  expireAll(): void {
    for (const [token, issued] of this.#issued) this.#issued.set(token, { ...issued, expiresAt: 0 });
  }

  /** Whose token the request carries, or ARM's 401. */
  identityOf({ headers }: ArmRequest): Identity | ArmReply {
    const token = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
    if (!token) return unauthenticated("AuthenticationFailed", "The 'Authorization' header is missing.");
    const issued = this.#issued.get(token);
    if (!issued) return unauthenticated("InvalidAuthenticationToken", "The access token is invalid.");
    if (issued.expiresAt > Date.now()) return issued.identity;
    return unauthenticated("ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than now.");
  }
}

function refusal(status: number, message: string): ArmReply {
  return { status, body: { statusCode: status, message } };
}

function unauthenticated(code: string, message: string): ArmReply {
  const challenge = `Bearer authorization_uri="https://login.windows.net/", error="invalid_token", error_description="${message}"`;
  return armError(401, code, `Authentication failed. ${message}`, { "WWW-Authenticate": challenge });
}
