import { describe, expect, it } from "vitest";
import { StoredParts } from "../../../src/store/snapshot/stored-parts.ts";
import { Unreadable } from "../../../src/store/unreadable.ts";
import { COVERED } from "../../builders/evidence.ts";
import { healthy } from "../../builders/snapshot.ts";

const coverage = { id: 1, kind: "coverage", record: JSON.stringify(COVERED) };
const verdict = { id: 2, kind: "verdict", record: JSON.stringify(healthy()) };
const asIs = (value: unknown) => value;

describe("stored parts", () => {
  it("are one object each, however often they are asked for", () => {
    const parts = new StoredParts([coverage, verdict], asIs);
    expect(parts.get("coverage", 1)).toEqual(COVERED);
    expect(parts.get("coverage", 1)).toBe(parts.get("coverage", 1));
    expect(parts.get("verdict", 2)).toStrictEqual(healthy());
  });

  it("count those that were asked for", () => {
    const parts = new StoredParts([coverage, verdict], asIs);
    expect(parts.used()).toBe(0);
    parts.get("verdict", 2);
    parts.get("verdict", 2);
    expect(parts.used()).toBe(1);
  });

  it.each([
    ["is not there", 3],
    ["is of another kind", 2],
  ])("are a fault of the snapshot where one %s", (_what, id) => {
    const parts = new StoredParts([coverage, verdict], asIs);
    expect(() => parts.get("coverage", id)).toThrow(Unreadable);
  });

  it.each([
    ["is no JSON", { ...coverage, record: "{" }],
    ["is of another shape", { ...coverage, record: "{}" }],
    ["is of a kind unheard of", { ...coverage, kind: "constructor" }],
  ])("are a fault of the snapshot where one %s, used or not", (_what, part) => {
    expect(() => new StoredParts([part], asIs)).toThrow(Unreadable);
  });
});
