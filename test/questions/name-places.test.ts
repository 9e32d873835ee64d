import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NamePlaces } from "../../src/questions/name-places.ts";

function placesOf(names: readonly string[]): NamePlaces {
  const places = new NamePlaces(names);
  names.forEach((_, place) => void places.add(place));
  return places;
}

describe("a name", () => {
  const places = placesOf(["web-01", "sql-01", "web-01", "", "web-01"]);

  test("of several machines has the places of all, in their order", () => {
    expect(places.of("web-01")).toEqual([0, 2, 4]);
  });

  test("of one machine has its place", () => {
    expect(places.of("sql-01")).toEqual([1]);
    expect(places.of("")).toEqual([3]);
  });

  test.each(["web-02", "web-0", "web-01 "])("that no machine has (%j) has none", (name) => {
    expect(places.has(name)).toBe(false);
    expect(places.of(name)).toEqual([]);
  });
});

test("an estate without machines has no names", () => {
  expect(placesOf([]).has("")).toBe(false);
});

test("a place that was not added yet is not found", () => {
  const places = new NamePlaces(["a", "b"]);
  places.add(1);
  expect([places.has("a"), places.has("b")]).toEqual([false, true]);
});

test("every name is found where it stands, and no other", () => {
  // Few letters, so that many names are alike and many have one sum.
  const name = fc.string({ unit: fc.constantFrom("a", "b", "0", "-", "é", "機"), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 400 }), fc.array(name, { maxLength: 20 }), (names, asked) => {
      const places = placesOf(names);
      for (const one of [...names, ...asked]) {
        const expected = names.flatMap((other, place) => (other === one ? [place] : []));
        expect(places.of(one)).toEqual(expected);
        expect(places.has(one)).toBe(expected.length > 0);
      }
    }),
  );
});
