import { setImmediate as untilIdle } from "node:timers/promises";
import type { Clock } from "./health/ports.ts";

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  breathe: () => untilIdle(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
