import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inSlices } from "../../src/store/slices.ts";

describe("work in slices", () => {
  it("sees each item once, in order, never more of them at a time than was said", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (items, rows) => {
        const slices: number[][] = [];
        await inSlices(items, rows, (slice) => {
          slices.push(slice);
        });
        expect(slices.flat()).toEqual(items);
        expect(slices.every(({ length }) => length > 0 && length <= rows)).toBe(true);
      }),
    );
  });

  it("lets waiting events run between two slices", async () => {
    const order: string[] = [];
    setImmediate(() => order.push("event"));
    await inSlices(["first", "second"], 1, ([item]) => {
      order.push(String(item));
    });
    expect(order).toEqual(["first", "event", "second"]);
  });

  it("waits for the work on one slice before the next, and ends with its failure", async () => {
    const order: string[] = [];
    const work = inSlices(["a", "b", "c"], 1, async ([item]) => {
      order.push(`${item} begins`);
      await Promise.resolve();
      if (item === "b") throw new Error("no more");
      order.push(`${item} ends`);
    });
    await expect(work).rejects.toThrow("no more");
    expect(order).toEqual(["a begins", "a ends", "b begins"]);
  });
});
