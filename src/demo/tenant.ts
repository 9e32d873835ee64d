import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Arm } from "./arm/arm.ts";
import { type FaultRule, Faults, type SetFault } from "./arm/faults.ts";
import { type ArmReply, type ArmRequest, readRequest } from "./arm/http.ts";
import { BOT, type Identity, READER, REDEPLOYER, Tokens } from "./arm/identities.ts";
import { Operations } from "./arm/operations.ts";
import { ARG_QUOTA, Quota, type QuotaLimit } from "./arm/quota.ts";
import { ResourceGraph } from "./arm/resource-graph.ts";
import { send } from "./arm/send.ts";
import type { Estate } from "./estate/estate.ts";
import { EMPTY_DIRECTORY, type SimDirectory, SimGraph } from "./graph/directory.ts";

export interface TenantWish {
  readonly estate: Estate;
  /** 0, the default: any free one. */
  readonly port?: number;
  /** Epoch milliseconds; default: the real time. The estate lives by it. */
  readonly clock?: () => number;
  /** Resource Graph's quota for each identity; default: Azure's own, 15 in 5 s. */
  readonly quota?: QuotaLimit;
  /** The first is the system-assigned one; default: a reader, a redeployer and the bot. */
  readonly identities?: readonly [Identity, ...Identity[]];
  /** People and groups; default: none. */
  readonly directory?: SimDirectory;
  readonly tokenLifetimeMs?: number;
  /** How long callers of asynchronous operations are told to wait; default 10 s. */
  readonly retryAfterSeconds?: number;
  /** Name, lower-cased → subscription ids; default: the tenant's root group with all of them. */
  readonly managementGroups?: ReadonlyMap<string, readonly string[]>;
}

/** One request and what became of it. */
interface LoggedRequest {
  /** By the tenant's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  /** Name of the identity; undefined without a valid token. */
  readonly identity: string | undefined;
  /** undefined: no answer was sent. */
  readonly status: number | undefined;
  /** Of the answer's body. */
  readonly bytes: number;
}

/** The simulated tenant: Azure Resource Manager, Microsoft Graph and the identity endpoint of App Service, on 127.0.0.1. */
export interface Tenant {
  /** "http://127.0.0.1:…", without a slash at the end; for VITALS_ARM_ENDPOINT. */
  readonly url: string;
  /** For the environment of a process that shall sign in here as it would in App Service. */
  readonly identityEnvironment: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
  readonly estate: Estate;
  /** The newest 10,000, the oldest of them first. */
  readonly requests: readonly LoggedRequest[];
  /** A credential for a client in this process; default: the first identity's. */
  credential(identity?: Identity): { getToken(): Promise<{ token: string; expiresOnTimestamp: number }> };
  /** Lets something go wrong, from the next matching request on. */
  fail(rule: FaultRule): SetFault;
  /** Every token issued so far is refused from now on. */
  expireTokens(): void;
  /** Ends it, open connections included. */
  close(): Promise<void>;
}

/** Starts a tenant. Rejects if the port is taken. */
export async function startTenant(wish: TenantWish): Promise<Tenant> {
  const { estate, identities = [READER, REDEPLOYER, BOT] as const } = wish;
  const header = randomBytes(16).toString("hex");
  const tokens = new Tokens(identities, header, wish.tokenLifetimeMs ?? 24 * 3_600_000);
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const answer = answers(wish, tokens);
  const server = createServer((incoming, response) => {
    const served = serve(incoming, response, { answer, faults, requests, estate, clock: wish.clock ?? Date.now });
    // A caller that hangs up in the middle of its own request gets no answer, and nobody else notices.
    served.catch(() => response.destroy());
  });
  // Azure keeps a connection for minutes. Node's 5 s end one just as a busy client takes it up again.
  server.keepAliveTimeout = 120_000;
  const url = await listen(server, wish.port ?? 0);
  return {
    url,
    identityEnvironment: { IDENTITY_ENDPOINT: `${url}${TOKEN_PATH}`, IDENTITY_HEADER: header },
    estate,
    requests,
    credential: (identity = identities[0]) => ({
      getToken: async () => {
        const { token, expiresAt } = tokens.issue(identity);
        return { token, expiresOnTimestamp: expiresAt };
      },
    }),
    fail: (rule) => faults.set(rule),
    expireTokens: () => tokens.expireAll(),
    close: () => close(server),
  };
}

const TOKEN_PATH = "/msi/token";

interface Answered {
  readonly reply: ArmReply;
  readonly identity: string | undefined;
}

/** Who answers what: the identity endpoint, Microsoft Graph or ARM. */
function answers(wish: TenantWish, tokens: Tokens): (request: ArmRequest, now: number) => Answered {
  const { estate } = wish;
  const groups = wish.managementGroups ?? new Map([[estate.tenantId, estate.subscriptions.map(({ id }) => id)]]);
  const resourceGraph = new ResourceGraph(estate, new Quota(wish.quota ?? ARG_QUOTA), groups);
  const operations = new Operations(wish.retryAfterSeconds ?? 10);
  const arm = new Arm({ estate, tokens, resourceGraph, operations });
  const graph = new SimGraph(wish.directory ?? EMPTY_DIRECTORY, tokens);
  return (request, now) => {
    if (request.path === TOKEN_PATH) return { reply: tokens.answer(request), identity: undefined };
    return request.path.startsWith("/v1.0/") ? graph.answer(request) : arm.answer(request, now);
  };
}

interface Serving {
  readonly answer: (request: ArmRequest, now: number) => Answered;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  readonly estate: Estate;
  readonly clock: () => number;
}

/** How many requests are remembered. */
const LOGGED = 10_000;

const NOTHING: Answered = { reply: { status: 200 }, identity: undefined };

async function serve(incoming: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const request = await readRequest(incoming);
  const now = serving.clock();
  serving.estate.advance(now);
  const fault = serving.faults.strike(request);
  // These two come instead of the deed; all others spoil only the answer.
  const undone = fault?.kind === "Reply" || fault?.kind === "Silence";
  const { reply, identity } = undone ? NOTHING : serving.answer(request, now);
  const bytes = send(response, reply, fault);
  const { method, path, query, body } = request;
  const status = fault?.kind === "Silence" ? undefined : response.statusCode;
  // A demo may run for days.
  if (serving.requests.length >= LOGGED) serving.requests.shift();
  serving.requests.push({ at: now, method, path, query: query.toString(), body, identity, status, bytes });
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the tenant has no port");
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
