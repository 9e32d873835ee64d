import type { ArmRequest } from "./http.ts";

/** What can go wrong on the way. */
export type Fault =
  /** Some other answer. A string is sent as it is, anything else as JSON. */
  | {
      readonly kind: "Reply";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** The connection dies in the middle of the body. */
  | { readonly kind: "Reset" }
  /** No answer, ever; the connection stays open. */
  | { readonly kind: "Silence" }
  /** A whole answer whose JSON stops half-way. */
  | { readonly kind: "CutJson" }
  /** A proxy's page instead of an answer, with status 200. */
  | { readonly kind: "Html" }
  /** The true answer, with another body: of the wrong shape, with the same skip token, with other totals. */
  | { readonly kind: "Rewrite"; readonly body: (answer: unknown) => unknown };

/** When a fault strikes. */
export interface FaultRule {
  readonly on: (request: ArmRequest) => boolean;
  readonly fault: Fault;
  /** How often; undefined: until it is stopped. */
  readonly times?: number;
  /** How many matching requests pass unharmed before. */
  readonly after?: number;
}

/** A fault that was set, to be counted and taken back. */
export interface SetFault {
  readonly hits: number;
  stop(): void;
}

/** Matches by method, path and a piece of the body (of the query, say). Omitted parts match everything. */
export function matching(wanted: {
  readonly method?: string;
  readonly path?: RegExp;
  readonly body?: string | RegExp;
}): FaultRule["on"] {
  return ({ method, path, body }) =>
    (wanted.method ?? method) === method &&
    (wanted.path?.test(path) ?? true) &&
    (typeof wanted.body === "string" ? body.includes(wanted.body) : (wanted.body?.test(body) ?? true));
}

/** Matches the queries of Resource Graph that contain `text`. */
export function resourceGraphQuery(text: string | RegExp = ""): FaultRule["on"] {
  return matching({ method: "POST", path: /\/providers\/Microsoft\.ResourceGraph\/resources$/i, body: text });
}

/** Resource Graph gives the same skip token on every page: a reader that trusts it never ends. */
export function repeatedSkipToken(): Fault {
  let first: unknown;
  return {
    kind: "Rewrite",
    body: (answer) => {
      const page = answer as { $skipToken?: unknown };
      first ??= page.$skipToken;
      return { ...page, $skipToken: first };
    },
  };
}

/** Each page claims `by` more records than the one before. */
export function changingTotals(by: number): Fault {
  let added = 0;
  return {
    kind: "Rewrite",
    body: (answer) => {
      const page = answer as { totalRecords: number };
      const changed = { ...page, totalRecords: page.totalRecords + added };
      added += by;
      return changed;
    },
  };
}

/** The faults that are set, in their order; the first that matches strikes. */
export class Faults {
  #rules: { readonly rule: FaultRule; seen: number; hits: number }[] = [];

  set(rule: FaultRule): SetFault {
    const entry = { rule, seen: 0, hits: 0 };
    this.#rules.push(entry);
    return {
      get hits() {
        return entry.hits;
      },
      stop: () => {
        this.#rules = this.#rules.filter((one) => one !== entry);
      },
    };
  }

  /** The fault that strikes this request, if one does. */
  strike(request: ArmRequest): Fault | undefined {
    for (const entry of this.#rules) {
      const { on, after = 0, times = Number.POSITIVE_INFINITY, fault } = entry.rule;
      if (entry.hits >= times || !on(request)) continue;
      entry.seen += 1;
      if (entry.seen <= after) continue;
      entry.hits += 1;
      return fault;
    }
    return undefined;
  }
}
