import { PAGE_ROWS } from "../query.ts";

/** One page of so many rows: zero-based, a page out of range (or no number) becomes the nearest one that there is. */
export interface Page {
  readonly page: number;
  /** At least one. */
  readonly pages: number;
  readonly from: number;
  readonly to: number;
}

export function pageOf(rows: number, asked: number): Page {
  const pages = Math.max(1, Math.ceil(rows / PAGE_ROWS));
  const page = Math.min(Math.max(0, Math.trunc(asked) || 0), pages - 1);
  return { page, pages, from: page * PAGE_ROWS, to: Math.min(rows, (page + 1) * PAGE_ROWS) };
}
