import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, firstOf, KnownRows, type Page } from "../../src/azure/known-rows.ts";
import type { Said } from "../../src/azure/said.ts";

interface Row {
  readonly id: string;
  readonly says?: unknown;
}

function manyRows(count: number): Row[] {
  return Array.from({ length: count }, (_, n) => ({ id: `/machine-${n}`, says: `no. ${n}` }));
}

function aPage(rows: readonly Row[]): Page {
  return { bytes: Buffer.from(JSON.stringify(rows.slice(0, -1)).slice(1, -1)), parsed: rows.slice(-1) };
}

const sizeOf = ({ bytes, parsed }: Page) => JSON.parse(`[${bytes ?? ""}]`).length + parsed.length;

/** What was told of a row. */
type Told = Said<{ readonly of: unknown }>;

const raw = (told: readonly Told[]) => told.map(({ says }) => says.of);

/** A table that is read again and again, and the rows that had to be understood in its last reading. */
function aTable() {
  const known = new KnownRows<{ readonly of: unknown }>();
  let understood: unknown[] = [];
  return {
    known,
    understood: () => understood,
    read(pages: readonly Page[], end = true) {
      understood = [];
      const told: Told[] = [];
      const reading = known.begin(
        (raw) => {
          understood.push(raw);
          return { id: (raw as Row).id, says: { of: raw } };
        },
        (id, says) => told.push({ id, says }),
      );
      const taken = pages.map((page) => reading.take(page));
      expect(taken).toEqual(pages.map(sizeOf));
      if (end) reading.end();
      return told;
    },
  };
}

const ROWS = manyRows(500);

describe("a table that did not change", () => {
  test("is understood once: each row but the last of its page means the very object that it meant before", () => {
    const table = aTable();
    const first = table.read([aPage(ROWS)]);
    const second = table.read([aPage(ROWS)]);
    expect(raw(first)).toEqual(ROWS);
    expect(first.map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id));
    expect(second.slice(0, -1).every(({ says }, n) => says === first[n]?.says)).toBe(true);
    expect(table.understood()).toEqual(ROWS.slice(-1));
  });

  test("is understood anew after it was to be forgotten", () => {
    const table = aTable();
    table.read([aPage(ROWS)]);
    table.known.forget();
    table.read([aPage(ROWS)]);
    expect(table.understood()).toHaveLength(ROWS.length);
  });

  test("is understood anew if its reading did not come to an end", () => {
    const table = aTable();
    table.read([aPage(ROWS)], false);
    table.read([aPage(ROWS)]);
    expect(table.understood()).toHaveLength(ROWS.length);
  });
});

describe("a change costs the rows beside it, not those after it", () => {
  const changed: Row = { id: "/machine-100", says: "something else" };
  test.each<[string, Row[]]>([
    ["changed", ROWS.with(100, changed)],
    ["came", ROWS.toSpliced(100, 0, { id: "/machine-100a" })],
    ["went", ROWS.toSpliced(100, 1)],
  ])("where a row %s", (_, rows) => {
    const table = aTable();
    table.read([aPage(ROWS)]);
    expect(raw(table.read([aPage(rows)]))).toEqual(rows);
    expect(table.understood().length).toBeLessThan(ROWS.length / 5);
  });

  test("where a row went and all others moved up across the ends of pages", () => {
    const table = aTable();
    const pages = (rows: Row[]) => [0, 1, 2, 3].map((n) => aPage(rows.slice(n * 100, n * 100 + 100)));
    table.read(pages(ROWS));
    const moved = ROWS.slice(1);
    expect(raw(table.read(pages(moved)))).toEqual(moved.slice(0, 400));
    expect(table.understood().length).toBeLessThan(200);
  });
});

describe("rows that hold what looks like the place between two rows", () => {
  const odd = ROWS.map((row, n) => (n % 3 === 0 ? { ...row, says: [{ id: "/x" }, { id: "/y" }] } : row));

  test("are read right all the same", () => {
    const table = aTable();
    expect(raw(table.read([aPage(odd)]))).toEqual(odd);
    expect(raw(table.read([aPage(odd)]))).toEqual(odd);
  });

  test("in the first row of a page do not hide its id", () => {
    expect(firstOf(aPage(odd))).toEqual(odd[0]);
  });
});

test("bytes that are no rows are a fault", () => {
  expect(() => aTable().read([{ bytes: Buffer.from('{"id":"/a"},{"id":"/b"'), parsed: [] }])).toThrow("no JSON");
});

test("what reading throws goes through, and nothing of that reading is known", () => {
  const table = aTable();
  const refusing = table.known.begin(
    () => {
      throw new Error("not as expected");
    },
    () => {},
  );
  expect(() => refusing.take(aPage(ROWS))).toThrow("not as expected");
  expect(raw(table.read([aPage(ROWS)]))).toEqual(ROWS);
  expect(table.understood()).toEqual(ROWS);
});

test("blocks are the rows in their order, with a comma between any two", () => {
  const { bytes } = aPage(ROWS);
  expect([...blocksOf(bytes ?? Buffer.of())].map(String).join(",")).toBe(String(bytes));
});

test("whatever becomes of a table, a reading that knows the last one reads what one reads that knows none", () => {
  const row = fc.record({
    id: fc.nat({ max: 40 }).map((n) => `/m${n}`),
    says: fc.constantFrom("", "a", "b", '},{"id":"'),
  });
  const table = fc.array(row, { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (readings) => {
      const lasting = aTable();
      for (const rows of readings) expect(lasting.read([aPage(rows)])).toEqual(aTable().read([aPage(rows)]));
    }),
  );
});
