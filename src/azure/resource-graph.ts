import { setImmediate as breathe } from "node:timers/promises";
import type { QueryRequest, ResourceGraphClient } from "@azure/arm-resourcegraph";
import { isRestError, type PipelineRequest } from "@azure/core-rest-pipeline";
import pRetry from "p-retry";
import { KnownRows, type RowsReading } from "./known-rows.ts";
import type { Pace } from "./pace.ts";
import type { ArgQuery } from "./queries/arg-query.ts";
import type { Answer, Quota } from "./quota.ts";
import { asFault, NoAnswer, TableChanged, UnexpectedShape } from "./reading-faults.ts";
import { type Answered, pageOf, ReadingProgress } from "./reading-progress.ts";
import { rowsApart, rowsDone } from "./rows-apart.ts";
import type { Said } from "./said.ts";
import type { Scope } from "./scope.ts";

/** The most rows that Resource Graph gives at once. */
const PAGE_ROWS = 1000;
/** How often one page is asked for again after a 429; each time its window is waited out first. */
const MOST_THROTTLED = 6;

/**
 * What becomes of the rows: `read` says what a row says of which resource, `begin` makes an empty whole, `add` puts that into
 * it. A reading that starts over begins anew. What `read` gives depends on the row alone: while a row's bytes stay the same,
 * what it said in an earlier reading is added as the very same object, and `read` is not asked.
 */
export interface Gathering<Row, Says, Whole> {
  read(row: Row): Said<Says>;
  begin(): Whole;
  add(whole: Whole, id: string, says: Says): unknown;
}

/** The paged reader of Azure Resource Graph. What it gives is complete, or it throws. */
export class ResourceGraph {
  readonly #client: ResourceGraphClient;
  readonly #scope: Scope;
  readonly #quota: Quota;
  readonly #timeout: number;
  /** By the text of the query: one query is always gathered in one way. */
  readonly #known = new Map<string, KnownRows<unknown>>();

  constructor(client: ResourceGraphClient, scope: Scope, quota: Quota, { timeout }: Pick<Pace, "timeout">) {
    this.#client = client;
    this.#scope = scope;
    this.#quota = quota;
    this.#timeout = timeout;
  }

  /** Reads the whole answer to `query`; once more from the start if the table changed under it. Throws `ReadingFault`, `RestError` or the signal's reason. */
  read<Row extends { readonly id: string }, Says, Whole>(
    query: ArgQuery<Row>,
    gathering: Gathering<Row, Says, Whole>,
    signal: AbortSignal,
  ): Promise<Whole> {
    return pRetry(() => this.#readOnce(query, gathering, signal), {
      retries: 1,
      minTimeout: 0,
      shouldRetry: ({ error }) => error instanceof TableChanged,
      signal,
    });
  }

  /** The first row of the answer, undefined if it has none: whether the table can be asked at all. Throws as `read` does. */
  async first<Row extends { readonly id: string }>(
    query: ArgQuery<Row>,
    signal: AbortSignal,
  ): Promise<Row | undefined> {
    const [raw] = pageOf(await this.#page(query.text, undefined, signal, 1)).parsed;
    return raw === undefined ? undefined : rowOf(query, raw);
  }

  /** The next readings give no object that an earlier one gave. */
  forget(): void {
    this.#known.clear();
  }

  async #readOnce<Row extends { readonly id: string }, Says, Whole>(
    query: ArgQuery<Row>,
    gathering: Gathering<Row, Says, Whole>,
    signal: AbortSignal,
  ): Promise<Whole> {
    const whole = gathering.begin();
    const rows = this.#knownOf<Says>(query.text).begin(
      (raw) => gathering.read(rowOf(query, raw)),
      (id, says) => gathering.add(whole, id, says),
    );
    await this.#readPages(query.text, rows, signal);
    rows.end();
    return whole;
  }

  #knownOf<Says>(query: string): KnownRows<Says> {
    const known = this.#known.get(query) ?? new KnownRows<unknown>();
    this.#known.set(query, known);
    return known as KnownRows<Says>;
  }

  async #readPages(query: string, reading: Pick<RowsReading<unknown>, "take">, signal: AbortSignal): Promise<void> {
    const progress = new ReadingProgress();
    let skipToken: string | undefined;
    do {
      const answer = await this.#page(query, skipToken, signal);
      // Let others have their turn before the rows are gone through.
      await breathe();
      const page = pageOf(answer);
      progress.take(answer, page, reading.take(page));
      if (answer.request) rowsDone(answer.request);
      skipToken = answer.skipToken || undefined;
    } while (skipToken !== undefined && progress.goesOn());
    progress.end();
  }

  #page(query: string, skipToken: string | undefined, signal: AbortSignal, top = PAGE_ROWS): Promise<Answered> {
    const request: QueryRequest = {
      query,
      ...targets(this.#scope),
      options: { resultFormat: "objectArray", top, skipToken },
    };
    return pRetry(() => this.#quota.run((heed) => this.#send(request, heed, signal), signal), {
      retries: MOST_THROTTLED,
      minTimeout: 0,
      shouldRetry: ({ error, attemptNumber }) => isThrottled(error) || (attemptNumber === 1 && isBroken(error)),
      signal,
    });
  }

  async #send(request: QueryRequest, heed: (answer: Answer) => void, signal: AbortSignal): Promise<Answered> {
    let sent: PipelineRequest | undefined;
    try {
      const answer = await this.#client.resources(request, {
        abortSignal: signal,
        requestOptions: { timeout: this.#timeout },
        onResponse: (response) => {
          heed(response);
          sent = response.request;
        },
      });
      return { ...answer, request: sent, bytes: sent && rowsApart(sent) };
    } catch (error) {
      throw asFault(error, signal, this.#timeout);
    }
  }
}

function targets(scope: Scope): { readonly subscriptions?: string[]; readonly managementGroups?: string[] } {
  if (scope.kind === "subscriptions") return { subscriptions: [...scope.ids] };
  return scope.kind === "managementGroup" ? { managementGroups: [scope.id] } : {};
}

/** The SDK retries a 429 with Retry-After itself; Resource Graph sends one without. */
function isThrottled(error: Error): boolean {
  return isRestError(error) && error.statusCode === 429;
}

/**
 * No answer, one that broke off, or a token that expired on its way: worth a second try. A connection that cannot be made
 * was tried by the SDK already, which gets a new token by itself once the old one is over.
 */
function isBroken(error: Error): boolean {
  if (error instanceof NoAnswer) return true;
  return isRestError(error) && (error.code === "PARSE_ERROR" || error.statusCode === 401);
}

function rowOf<Row>(query: ArgQuery<Row>, raw: unknown): Row {
  const parsed = query.row.safeParse(raw);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") || "the row";
  throw new UnexpectedShape(`"${field}" is not as expected`, { cause: parsed.error });
}
