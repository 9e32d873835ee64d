/** The faults of the matrix: each column of it, a source of faults, has a cell for every one of them. */
export type Row =
  | "401, the token expired in flight"
  | "403"
  | "404"
  | "409"
  | "412"
  | "413"
  | "429 with headers"
  | "429 without headers"
  | "500"
  | "502"
  | "503"
  | "504"
  | "connection refused"
  | "reset in the body"
  | "never answering"
  | "truncated JSON"
  | "HTML body"
  | "wrong shape"
  | "a page token that repeats"
  | "totals that change between pages"
  | "clock skew"
  | "DNS failure";

/** What the program does there and how that is tested; or where it is tested; or why the fault cannot occur. */
type Cell<Case> = (Case & { readonly does: string }) | { readonly testedIn: string } | { readonly cannotOccur: string };

/** One column. A row may have several cells: the fault once, and for good. A missing row does not compile. */
export type Column<Case> = Readonly<Record<Row, Cell<Case> | readonly Cell<Case>[]>>;

/** The cells to be tested: row, what the program does, and the case. */
export function casesOf<Case>(column: Column<Case>): (readonly [Row, string, Case])[] {
  const cases: (readonly [Row, string, Case])[] = [];
  for (const [row, cells] of Object.entries(column) as [Row, Column<Case>[Row]][]) {
    const all: readonly Cell<Case>[] = Array.isArray(cells) ? cells : [cells as Cell<Case>];
    for (const cell of all) if ("does" in cell) cases.push([row, cell.does, cell]);
  }
  return cases;
}
