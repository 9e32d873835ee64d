import { describe, expect, it } from "vitest";
import { prepareView, viewOf } from "../../src/questions/estate-view.ts";
import { NameIndex } from "../../src/questions/name-index.ts";
import { hasWords } from "../../src/questions/words-of-errors.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";

describe("the view of a snapshot", () => {
  it("is made once", () => {
    const snapshot = aSnapshot([judged()]);
    expect(viewOf(snapshot)).toBe(viewOf(snapshot));
    expect(viewOf(aSnapshot([judged()]))).not.toBe(viewOf(snapshot));
  });

  it("can be made ahead of the first question, with breath taken between the parts", async () => {
    const clock = new VirtualClock();
    const snapshot = aSnapshot([judged()]);
    await prepareView(snapshot, () => clock.breathe());
    expect(clock.breaths).toBeGreaterThanOrEqual(2);
    const breaths = clock.breaths;
    await prepareView(snapshot, () => clock.breathe());
    expect(clock.breaths).toBe(breaths);
    expect(viewOf(snapshot).rows).toHaveLength(1);
  });

  it("keeps the last results and lets go of the others", () => {
    const view = viewOf(aSnapshot());
    let made = 0;
    const ask = (key: string) => view.keep(key, () => (made += 1));
    expect([ask("a"), ask("a"), ask("b"), ask("a")]).toEqual([1, 1, 2, 1]);
    for (let index = 0; index < 20; index += 1) ask(`other ${index}`);
    expect(ask("a")).toBe(23);
  });

  it("of an empty estate is empty", () => {
    const view = viewOf(aSnapshot());
    expect(view.rows).toEqual([]);
    expect(view.order("Name")).toHaveLength(0);
    expect(view.order("Oldest")).toHaveLength(0);
  });
});

describe("a pattern for names", () => {
  it.each([
    ["web-01", "web-01", true],
    ["web-01", "web-011", false],
    ["web*", "web-01", true],
    ["web*", "web", true],
    ["web*", "old-web", false],
    ["*01", "web-01", true],
    ["*01", "web-010", false],
    ["*eb*", "web-01", true],
    ["*", "anything", true],
    ["w*1", "web-01", true],
    ["w*b*0*1", "web-01", true],
    ["ab*ba", "aba", false],
    ["a*a*a", "aa", false],
    ["**", "x", true],
    ["sql-*-prod", "sql-eu-prod", true],
  ])("%s for %s: %s", (pattern, name, fits) => {
    const index = new NameIndex(["before", name, "after"]);
    expect(index.matching(pattern)[1]).toBe(fits ? 1 : 0);
  });

  it("finds each name that fits, and no two for one", () => {
    const names = ["web-01", "old-web-01", "web-02", "", "w", "web"];
    const found = (pattern: string) => names.filter((_, place) => new NameIndex(names).matching(pattern)[place] === 1);
    expect(found("web*")).toEqual(["web-01", "web-02", "web"]);
    expect(found("*-01")).toEqual(["web-01", "old-web-01"]);
    expect(found("*w*")).toEqual(["web-01", "old-web-01", "web-02", "w", "web"]);
    expect(found("web")).toEqual(["web"]);
    expect(found("*")).toEqual(names);
    expect(found("1\nold")).toEqual([]);
    expect(new NameIndex([]).matching("*")).toHaveLength(0);
  });
});

describe("words in an error", () => {
  it.each([
    ["exit code 51.", "51", true],
    ["exit code 510", "51", false],
    ["exit code 151", "51", false],
    ["provisioningstate/failed/51", "51", true],
    ["no connection", "connect", true],
    ["disconnected", "connect", false],
    ["unable to connect to the remote server", "to connect", true],
    ["151 and 51", "51", true],
    ["", "51", false],
  ])("%s has %s: %s", (text, words, has) => {
    expect(hasWords(text, words)).toBe(has);
  });
});
