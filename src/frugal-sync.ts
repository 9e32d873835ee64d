import { setFlagsFromString } from "node:v8";
import type { SyncPorts } from "./health/sync.ts";

/** V8 reads these at each decision of its collector, so they may change while the program runs. */
const frugal = (on: boolean) => setFlagsFromString(on ? "--memory-saver-mode" : "--no-memory-saver-mode");
/** How far the heap may grow before it is collected again, in percent. Not set from the start, which has to be quick. */
const mayGrow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);
/** In syncs and between them. */
const LEAN = 20;
/** While the first snapshot of all is made, most of what is new stays: forty collections would free little. */
const AT_FIRST = 40;

/**
 * Syncs with V8's collector told to keep the heap small, from the beginning of the reading to the end of the saving. A sync
 * turns over several times the memory that the estate rests in, and V8 would let that pile up: 600 MB instead of 330 MB for
 * 100,000 machines. The price is CPU time, in the background, every quarter of an hour; turns between syncs pay nothing.
 */
export function frugalSync(ports: Pick<SyncPorts, "reader" | "store">): Pick<SyncPorts, "reader" | "store"> {
  return {
    reader: {
      async read(previous, signal) {
        mayGrow(previous ? LEAN : AT_FIRST);
        frugal(true);
        try {
          return await ports.reader.read(previous, signal);
        } catch (error) {
          frugal(false);
          throw error;
        }
      },
    },
    store: {
      get answers() {
        return ports.store.answers !== false;
      },
      load: () => ports.store.load(),
      async save(snapshot, transitions) {
        try {
          await ports.store.save(snapshot, transitions);
        } finally {
          mayGrow(LEAN);
          frugal(false);
        }
      },
    },
  };
}
