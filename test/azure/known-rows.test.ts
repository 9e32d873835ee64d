import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, firstOf, KnownRows, type Page } from "../../src/azure/known-rows.ts";

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

/** A table that is read again and again, and the rows that had to be understood in its last reading. */
function aTable() {
  const known = new KnownRows<{ readonly of: unknown }>();
  let understood: unknown[] = [];
  return {
    known,
    understood: () => understood,
    read(pages: readonly Page[], end = true) {
      understood = [];
      const reading = known.begin((raw) => {
        understood.push(raw);
        return { of: raw };
      });
      const meanings = pages.flatMap((page) => reading.meanings(page));
      if (end) reading.end();
      return meanings;
    },
  };
}

const ROWS = manyRows(500);

describe("a table that did not change", () => {
  test("is understood once: each row but the last of its page means the very object that it meant before", () => {
    const table = aTable();
    const first = table.read([aPage(ROWS)]);
    const second = table.read([aPage(ROWS)]);
    expect(first.map(({ of }) => of)).toEqual(ROWS);
    expect(second.slice(0, -1).every((meaning, n) => meaning === first[n])).toBe(true);
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
    expect(table.read([aPage(rows)]).map(({ of }) => of)).toEqual(rows);
    expect(table.understood().length).toBeLessThan(ROWS.length / 5);
  });

  test("where a row went and all others moved up across the ends of pages", () => {
    const table = aTable();
    const pages = (rows: Row[]) => [0, 1, 2, 3].map((n) => aPage(rows.slice(n * 100, n * 100 + 100)));
    table.read(pages(ROWS));
    const moved = ROWS.slice(1);
    expect(table.read(pages(moved)).map(({ of }) => of)).toEqual(moved.slice(0, 400));
    expect(table.understood().length).toBeLessThan(200);
  });
});

describe("rows that hold what looks like the place between two rows", () => {
  const odd = ROWS.map((row, n) => (n % 3 === 0 ? { ...row, says: [{ id: "/x" }, { id: "/y" }] } : row));

  test("are read right all the same", () => {
    const table = aTable();
    expect(table.read([aPage(odd)]).map(({ of }) => of)).toEqual(odd);
    expect(table.read([aPage(odd)]).map(({ of }) => of)).toEqual(odd);
  });

  test("in the first row of a page do not hide its id", () => {
    expect(firstOf(aPage(odd))).toEqual(odd[0]);
  });
});

test("bytes that are no rows are a fault", () => {
  expect(() => aTable().read([{ bytes: Buffer.from('{"id":"/a"},{"id":"/b"'), parsed: [] }])).toThrow("no JSON");
});

test("what reading throws goes through, and nothing of that reading is known", () => {
  const known = new KnownRows<unknown>();
  const refusing = known.begin(() => {
    throw new Error("not as expected");
  });
  expect(() => refusing.meanings(aPage(ROWS))).toThrow("not as expected");
  expect(known.begin((raw) => raw).meanings(aPage(ROWS))).toEqual(ROWS);
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
