import type { EstateReader } from "./health/ports.ts";

/** The reader, which reads nothing before `free` is fulfilled; a reading that is broken off does not wait for it. */
export function heldUntil(free: Promise<void>, reader: EstateReader): EstateReader {
  return {
    read: async (previous, signal) => {
      const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      await Promise.race([free, aborted]);
      signal.throwIfAborted();
      return reader.read(previous, signal);
    },
  };
}
