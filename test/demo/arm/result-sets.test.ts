import { describe, expect, test } from "vitest";
import { ResultSets, readSkipToken, skipToken } from "../../../src/demo/arm/result-sets.ts";

const set = (question: string) => ({ question, rows: [{ id: question }] });

describe("results that are handed out in pages", () => {
  test("are found again by their name until they are dropped", () => {
    const sets = new ResultSets();
    const [one, other] = [sets.keep(set("a")), sets.keep(set("b"))];
    expect(one).not.toBe(other);
    expect(sets.find(one)).toEqual(set("a"));
    sets.drop(one);
    expect(sets.find(one)).toBeUndefined();
    expect(sets.find(other)).toEqual(set("b"));
  });

  test("of readers that stopped half-way are forgotten, the oldest first", () => {
    const sets = new ResultSets();
    const names = Array.from({ length: 30 }, (_, index) => sets.keep(set(String(index))));
    const kept = names.filter((name) => sets.find(name));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept).toEqual(names.slice(-kept.length));
  });
});

describe("a skip token", () => {
  test("says where the reader was", () => {
    expect(readSkipToken(skipToken({ id: "12", skip: 3000 }))).toEqual({ id: "12", skip: 3000 });
  });

  test("is opaque: nothing of it is readable as it stands", () => {
    expect(skipToken({ id: "12", skip: 3000 })).toMatch(/^[\w+/]+=*$/);
  });

  test.each(["", "nonsense", "e30=", Buffer.from('{"$id":"x","RowsToSkip":1}').toString("base64")])(
    "%j is none",
    (token) => {
      expect(readSkipToken(token)).toBeUndefined();
    },
  );
});
