import { describe, expect, it } from "vitest";
import { PartNumbers } from "../../../src/store/snapshot/part-numbers.ts";
import { anExtension, COVERED } from "../../builders/evidence.ts";

const P1 = { ...COVERED, serversPlan: "P1" } as const;

describe("numbers of parts", () => {
  it("are one for equal content, whichever object holds it", () => {
    const numbers = new PartNumbers();
    const number = numbers.numberOf("coverage", COVERED);
    expect(numbers.numberOf("coverage", COVERED)).toBe(number);
    expect(numbers.numberOf("coverage", { ...COVERED })).toBe(number);
    expect(numbers.numberOfCopy("coverage", { ...COVERED })).toBe(number);
    expect(numbers.numberOf("coverage", P1)).not.toBe(number);
    expect(numbers.size).toBe(2);
  });

  it("differ for equal content of different kinds", () => {
    const numbers = new PartNumbers();
    expect(numbers.numberOf("tags", {})).not.toBe(numbers.numberOf("antivirus", {} as never));
  });

  it("hand each new part out for writing once", () => {
    const numbers = new PartNumbers();
    const id = numbers.numberOf("extension", anExtension());
    numbers.numberOf("extension", anExtension());
    expect(numbers.takeUnwritten()).toEqual([{ id, kind: "extension", record: JSON.stringify(anExtension()) }]);
    expect(numbers.takeUnwritten()).toEqual([]);
  });

  it("go on from what is stored, and know it again", () => {
    const stored = [{ id: 7, kind: "coverage", record: JSON.stringify(COVERED) }];
    const numbers = PartNumbers.of(stored);
    expect(numbers.numberOf("coverage", COVERED)).toBe(7);
    expect(numbers.numberOf("coverage", P1)).toBe(8);
    expect(numbers.takeUnwritten()).toMatchObject([{ id: 8 }]);
  });

  it("forget what a failed transaction wrote, so that the next one writes it", () => {
    const numbers = new PartNumbers();
    numbers.numberOf("coverage", COVERED);
    numbers.takeUnwritten();
    numbers.settle(true);
    numbers.numberOf("coverage", P1);
    numbers.takeUnwritten();
    numbers.settle(false);

    numbers.numberOf("coverage", COVERED);
    const again = numbers.numberOf("coverage", P1);
    expect(numbers.takeUnwritten()).toEqual([{ id: again, kind: "coverage", record: JSON.stringify(P1) }]);
  });

  it("stay right for more objects than are remembered", () => {
    const numbers = new PartNumbers();
    const tags = Array.from({ length: 25_000 }, (_, number) => ({ number: String(number % 5) }));
    const seen = tags.map((one) => numbers.numberOf("tags", one));
    expect(seen.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(seen.every((number, index) => number === (index % 5) + 1)).toBe(true);
  });
});
