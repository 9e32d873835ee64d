import { expect, test } from "vitest";
import { heldUntil } from "../src/held-reader.ts";
import { settled } from "./builders/clock.ts";
import { aReading } from "./builders/reading.ts";

function aReader() {
  let reads = 0;
  const reader = {
    read: async () => {
      reads += 1;
      return aReading();
    },
  };
  return { reader, reads: () => reads };
}

test("nothing is read before it may be, and everything after that at once", async () => {
  const free = Promise.withResolvers<void>();
  const { reader, reads } = aReader();
  const held = heldUntil(free.promise, reader);
  const first = held.read(undefined, new AbortController().signal);
  await settled();
  expect(reads()).toBe(0);
  free.resolve();
  await first;
  await held.read(undefined, new AbortController().signal);
  expect(reads()).toBe(2);
});

test("a reading that is broken off ends at once and reads nothing", async () => {
  const { reader, reads } = aReader();
  const abort = new AbortController();
  const reading = heldUntil(new Promise(() => {}), reader).read(undefined, abort.signal);
  abort.abort(new Error("stopping"));
  await expect(reading).rejects.toThrow("stopping");
  expect(reads()).toBe(0);
});
