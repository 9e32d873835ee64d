import type { QueryResponse } from "@azure/arm-resourcegraph";
import type { PipelineRequest } from "@azure/core-rest-pipeline";
import { firstOf, type Page } from "./known-rows.ts";
import { IncompleteReading, TableChanged, UnexpectedShape } from "./reading-faults.ts";

/** An answer of Resource Graph. */
export interface Answered extends QueryResponse {
  readonly request: PipelineRequest | undefined;
  /** Rows that come before those in `data`; see rows-apart.ts. */
  readonly bytes: Buffer | undefined;
}

/** The rows of an answer. Throws if there are none to speak of, or not all of them. */
export function pageOf({ bytes, data, resultTruncated, totalRecords }: Answered): Page {
  if (!Array.isArray(data) || typeof totalRecords !== "number")
    throw new UnexpectedShape("the answer is no list of rows");
  if (resultTruncated === "true") throw new IncompleteReading("Azure cut its answer short");
  return { bytes, parsed: data };
}

/** Watches over the pages of one reading: each must get on, and together they must be all that there is. */
export class ReadingProgress {
  readonly #tokens = new Set<string>();
  #total: number | undefined;
  #seen = 0;
  #lastId: unknown;

  /** Takes note of a page with so many rows. Throws TableChanged or IncompleteReading. */
  take({ totalRecords, skipToken }: Answered, page: Page, rows: number): void {
    this.#total ??= totalRecords;
    if (totalRecords !== this.#total) throw new TableChanged("its size changed between two pages");
    if (rows > 0 && idOf(firstOf(page)) === this.#lastId) throw new TableChanged("the same row came on two pages");
    this.#lastId = idOf(page.parsed.at(-1));
    this.#seen += rows;
    if (skipToken) this.#checkNext(skipToken, rows);
  }

  /** Whether another page may be asked for: not beyond what Azure counted. */
  goesOn(): boolean {
    return this.#seen <= (this.#total ?? 0);
  }

  /** Throws IncompleteReading where rows are missing, or too many. */
  end(): void {
    if (this.#seen !== this.#total) throw new IncompleteReading(`${this.#seen} of ${this.#total} rows came`);
  }

  /** A reading that does not get on would ask for ever. */
  #checkNext(skipToken: string, rows: number): void {
    if (this.#tokens.has(skipToken)) throw new IncompleteReading("the same page came twice");
    if (rows === 0) throw new IncompleteReading("a page without rows came before the end");
    this.#tokens.add(skipToken);
  }
}

function idOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "id" in raw ? raw.id : raw;
}
