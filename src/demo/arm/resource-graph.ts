import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Estate } from "../estate/estate.ts";
import { type CompiledQuery, compileQuery } from "../kql/compile.ts";
import type { Refusal } from "../kql/refused.ts";
import type { ArmReply, ArmRequest } from "./http.ts";
import { type Identity, mayDo } from "./identities.ts";
import type { Quota } from "./quota.ts";
import { ResultSets, readSkipToken, skipToken } from "./result-sets.ts";

/** Names as @azure/arm-resourcegraph 5 puts them on the wire (models/resourceGraphApi, api-version 2024-04-01). */
const QUERY_REQUEST = z.object({
  query: z.string().min(1),
  subscriptions: z.array(z.string()).nullish(),
  managementGroups: z.array(z.string()).nullish(),
  options: z
    .object({
      $top: z.number().int().min(1).max(1000).nullish(),
      $skipToken: z.string().nullish(),
      resultFormat: z.literal("objectArray").nullish(),
    })
    .nullish(),
});

type QueryRequest = z.infer<typeof QUERY_REQUEST>;

/** `POST /providers/Microsoft.ResourceGraph/resources`. */
export class ResourceGraph {
  readonly #estate: Estate;
  readonly #quota: Quota;
  readonly #managementGroups: ReadonlyMap<string, readonly string[]>;
  readonly #results = new ResultSets();
  readonly #compiled = new Map<string, ReturnType<typeof compileQuery>>();

  /** `managementGroups`: name → ids of the subscriptions below it. */
  constructor(estate: Estate, quota: Quota, managementGroups: ReadonlyMap<string, readonly string[]>) {
    this.#estate = estate;
    this.#quota = quota;
    this.#managementGroups = managementGroups;
  }

  answer(request: ArmRequest, identity: Identity, now: number): ArmReply {
    const { granted, headers } = this.#quota.take(identity.clientId, now);
    if (!granted) return refused(429, "RateLimiting", [THROTTLED], now, headers);
    const parsed = QUERY_REQUEST.safeParse(jsonOrNothing(request.body));
    if (!parsed.success) return refused(400, "BadRequest", [invalid(parsed.error.message)], now, headers);
    const reply = this.#page(parsed.data, identity, now);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  }

  #page(request: QueryRequest, identity: Identity, now: number): ArmReply {
    const scope = this.#scope(request, identity);
    if (typeof scope === "string") return refused(400, "BadRequest", [{ code: scope, message: SCOPES[scope] }], now);
    const compiled = this.#compile(request.query);
    if ("refused" in compiled) return refused(400, "BadRequest", [INVALID_QUERY, ...compiled.refused], now);
    const question = JSON.stringify([request.query, scope, identity.clientId]);
    const token = request.options?.$skipToken;
    const place = token ? readSkipToken(token) : this.#evaluate(compiled, scope, question);
    const rows = place && this.#results.find(place.id);
    if (!place || !rows || rows.question !== question) return refused(400, "BadRequest", [BAD_TOKEN], now);
    return this.#cut(rows.rows, place, request.options?.$top ?? 1000, compiled.pageable);
  }

  /** Queries are the same few again and again: they are parsed once. */
  #compile(query: string): ReturnType<typeof compileQuery> {
    const known = this.#compiled.get(query);
    if (known) return known;
    const compiled = compileQuery(query);
    this.#compiled.set(query, compiled);
    return compiled;
  }

  #evaluate(compiled: CompiledQuery, scope: readonly string[], question: string) {
    const visible = new Set(scope);
    const rows = this.#estate.rows(compiled.table).filter((row) => visible.has(String(row.subscriptionId)));
    return { id: this.#results.keep({ question, rows: compiled.run(rows) }), skip: 0 };
  }

  #cut(rows: readonly unknown[], { id, skip }: { id: string; skip: number }, top: number, pageable: boolean): ArmReply {
    const data = rows.slice(skip, skip + top);
    const next = skip + data.length;
    const more = next < rows.length;
    if (!more || !pageable) this.#results.drop(id);
    return {
      status: 200,
      body: {
        totalRecords: rows.length,
        count: data.length,
        data,
        facets: [],
        // "true" means that the rest cannot be had: "Paging results" in the Resource Graph documentation.
        resultTruncated: more && !pageable ? "true" : "false",
        ...(more && pageable ? { $skipToken: skipToken({ id, skip: next }) } : {}),
      },
    };
  }

  /** Ids of the subscriptions that are asked and may be read; Resource Graph keeps silent about the others. */
  #scope(request: QueryRequest, identity: Identity): readonly string[] | keyof typeof SCOPES {
    const { subscriptions, managementGroups } = request;
    const readable = this.#estate.subscriptions.filter(
      (one) => one.readable && mayDo(identity, "Microsoft.Resources/subscriptions/read"),
    );
    const groups = managementGroups?.map((name) => this.#managementGroups.get(name.toLowerCase()));
    if (groups?.includes(undefined)) return "InvalidManagementGroupsInQueryRequest";
    const asked = subscriptions ?? groups?.flatMap((group) => group ?? []);
    const wanted = asked && new Set(asked.map((id) => id.toLowerCase()));
    const scope = readable.map(({ id }) => id).filter((id) => wanted?.has(id) ?? true);
    return scope.length > 0 ? scope : "NoValidSubscriptionsInQueryRequest";
  }
}

const SCOPES = {
  NoValidSubscriptionsInQueryRequest:
    "There must be at least one subscription that is eligible to contain resources. Given: 0 valid subscriptions.",
  InvalidManagementGroupsInQueryRequest: "The management groups of the request do not exist or cannot be read.",
} as const;

const INVALID_QUERY = {
  code: "InvalidQuery",
  message:
    "Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.",
};

const THROTTLED = {
  code: "RateLimiting",
  message:
    "Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.",
};

const BAD_TOKEN = { code: "InvalidSkipToken", message: "The skip token does not belong to this query and its scope." };

function invalid(message: string) {
  return { code: "InvalidRequestContent", message };
}

/** Resource Graph's errors say nothing themselves: the reason stands in their details. */
function refused(
  status: number,
  code: string,
  details: readonly (Refusal | { readonly code: string; readonly message: string })[],
  now: number,
  headers: Readonly<Record<string, string>> = {},
): ArmReply {
  const message = `Please provide below info when asking for support: timestamp = ${new Date(now).toISOString()}, correlationId = ${randomUUID()}.`;
  return { status, headers, body: { error: { code, message, details } } };
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
