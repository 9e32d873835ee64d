import { setImmediate as breathe } from "node:timers/promises";
import type { QueryRequest, QueryResponse, ResourceGraphClient } from "@azure/arm-resourcegraph";
import { isRestError } from "@azure/core-rest-pipeline";
import pRetry from "p-retry";
import type { Pace } from "./pace.ts";
import type { ArgQuery } from "./queries/arg-query.ts";
import type { Answer, Quota } from "./quota.ts";
import { asFault, IncompleteReading, NoAnswer, TableChanged, UnexpectedShape } from "./reading-faults.ts";
import type { Scope } from "./scope.ts";

/** The most rows that Resource Graph gives at once. */
const PAGE_ROWS = 1000;
/** How often one page is asked for again after a 429; each time its window is waited out first. */
const MOST_THROTTLED = 6;

/** What becomes of the rows: `begin` makes an empty whole, `add` puts a row into it. A reading that starts over begins anew. */
export interface Gathering<Row, Whole> {
  begin(): Whole;
  add(whole: Whole, row: Row): void;
}

/** The paged reader of Azure Resource Graph. What it gives is complete, or it throws. */
export class ResourceGraph {
  readonly #client: ResourceGraphClient;
  readonly #scope: Scope;
  readonly #quota: Quota;
  readonly #timeout: number;

  constructor(client: ResourceGraphClient, scope: Scope, quota: Quota, { timeout }: Pick<Pace, "timeout">) {
    this.#client = client;
    this.#scope = scope;
    this.#quota = quota;
    this.#timeout = timeout;
  }

  /** Reads the whole answer to `query`; once more from the start if the table changed under it. Throws `ReadingFault`, `RestError` or the signal's reason. */
  read<Row extends { readonly id: string }, Whole>(
    query: ArgQuery<Row>,
    gathering: Gathering<Row, Whole>,
    signal: AbortSignal,
  ): Promise<Whole> {
    return pRetry(() => this.#readOnce(query, gathering, signal), {
      retries: 1,
      minTimeout: 0,
      shouldRetry: ({ error }) => error instanceof TableChanged,
      signal,
    });
  }

  async #readOnce<Row extends { readonly id: string }, Whole>(
    query: ArgQuery<Row>,
    gathering: Gathering<Row, Whole>,
    signal: AbortSignal,
  ): Promise<Whole> {
    const whole = gathering.begin();
    let last = "";
    for await (const page of this.#pages(query.text, signal)) {
      for (const raw of page) {
        const row = rowOf(query, raw);
        if (row.id === last) throw new TableChanged("the same row came on two pages");
        last = row.id;
        gathering.add(whole, row);
      }
    }
    return whole;
  }

  async *#pages(query: string, signal: AbortSignal): AsyncGenerator<readonly unknown[]> {
    const tokens = new Set<string>();
    let total: number | undefined;
    let seen = 0;
    let skipToken: string | undefined;
    do {
      const page = await this.#page(query, skipToken, signal);
      const rows = rowsOf(page);
      total ??= page.totalRecords;
      if (page.totalRecords !== total) throw new TableChanged("its size changed between two pages");
      seen += rows.length;
      skipToken = page.skipToken || undefined;
      if (skipToken !== undefined) checkProgress(skipToken, tokens, rows);
      // The SDK has just parsed a megabyte in one go: let others have their turn before the rows are gone through.
      await breathe();
      yield rows;
    } while (skipToken !== undefined && seen <= total);
    if (seen !== total) throw new IncompleteReading(`${seen} of ${total} rows came`);
  }

  #page(query: string, skipToken: string | undefined, signal: AbortSignal): Promise<QueryResponse> {
    const request: QueryRequest = {
      query,
      ...targets(this.#scope),
      options: { resultFormat: "objectArray", top: PAGE_ROWS, skipToken },
    };
    return pRetry(() => this.#quota.run((heed) => this.#send(request, heed, signal), signal), {
      retries: MOST_THROTTLED,
      minTimeout: 0,
      shouldRetry: ({ error, attemptNumber }) => isThrottled(error) || (attemptNumber === 1 && isBroken(error)),
      signal,
    });
  }

  async #send(request: QueryRequest, heed: (answer: Answer) => void, signal: AbortSignal): Promise<QueryResponse> {
    try {
      return await this.#client.resources(request, {
        abortSignal: signal,
        requestOptions: { timeout: this.#timeout },
        onResponse: heed,
      });
    } catch (error) {
      throw asFault(error, signal, this.#timeout);
    }
  }
}

/** A reading that does not get on would ask for ever. */
function checkProgress(skipToken: string, tokens: Set<string>, rows: readonly unknown[]): void {
  if (tokens.has(skipToken)) throw new IncompleteReading("the same page came twice");
  if (rows.length === 0) throw new IncompleteReading("a page without rows came before the end");
  tokens.add(skipToken);
}

function targets(scope: Scope): { readonly subscriptions?: string[]; readonly managementGroups?: string[] } {
  if (scope.kind === "subscriptions") return { subscriptions: [...scope.ids] };
  return scope.kind === "managementGroup" ? { managementGroups: [scope.id] } : {};
}

/** The SDK retries a 429 with Retry-After itself; Resource Graph sends one without. */
function isThrottled(error: Error): boolean {
  return isRestError(error) && error.statusCode === 429;
}

/** No answer, or one that broke off: worth a second try. A connection that cannot be made was tried by the SDK already. */
function isBroken(error: Error): boolean {
  return error instanceof NoAnswer || (isRestError(error) && error.code === "PARSE_ERROR");
}

function rowsOf({ data, resultTruncated, totalRecords }: QueryResponse): readonly unknown[] {
  if (!Array.isArray(data) || typeof totalRecords !== "number")
    throw new UnexpectedShape("the answer is no list of rows");
  if (resultTruncated === "true") throw new IncompleteReading("Azure cut its answer short");
  return data;
}

function rowOf<Row>(query: ArgQuery<Row>, raw: unknown): Row {
  const parsed = query.row.safeParse(raw);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") || "the row";
  throw new UnexpectedShape(`"${field}" is not as expected`, { cause: parsed.error });
}
