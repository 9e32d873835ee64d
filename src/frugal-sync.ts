import { setFlagsFromString } from "node:v8";
import type { SyncPorts } from "./health/sync.ts";

/** V8 reads this at each decision of its collector, so it may change while the program runs. */
const keepLean = () => setFlagsFromString("--heap-growing-percent=20");

/**
 * From the first sync on, V8's heap may grow by no more than a fifth before it is collected again: a sync makes the whole
 * snapshot anew, and V8 would let old ones pile up, 60 MB more for 100,000 machines. Not from the start, which has to be
 * quick, and is the only time at which everything is read from the store.
 */
export function frugalSync<Ports extends Pick<SyncPorts, "reader">>(ports: Ports): Ports {
  const { reader } = ports;
  return {
    ...ports,
    reader: {
      read(previous, signal) {
        keepLean();
        return reader.read(previous, signal);
      },
    },
  };
}
