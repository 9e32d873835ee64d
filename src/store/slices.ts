import { setImmediate as breathe } from "node:timers/promises";

/** Rows that are written or read before waiting events may run: a few milliseconds' work. */
export const SLICE_ROWS = 200;
/** The same for passes in memory, which only look at each machine. */
export const SLICE_LOOKS = 5_000;

/** Hands `items` to `work` slice by slice, and lets waiting events run in between. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  rows: number,
  work: (slice: Item[]) => Promise<void> | void,
): Promise<void> {
  let slice: Item[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < rows) continue;
    await work(slice);
    slice = [];
    await breathe();
  }
  if (slice.length > 0) await work(slice);
}
