import { readFileSync } from "node:fs";
import type { Clock } from "../../../src/health/ports.ts";
import { systemClock } from "../../../src/system-clock.ts";

interface SharedClock {
  /** The time when `began` was, epoch milliseconds. */
  readonly from: number;
  /** What all processes are ahead by, milliseconds; see SharedTime. */
  readonly aheadFile: string;
  readonly began: number;
  /** Leases of a process that is no more lapse the sooner. */
  readonly speed: number;
}

/** The time that all processes of a test have, but for the real clock. */
export function sharedClock({ from, aheadFile, began, speed }: SharedClock): Clock {
  return {
    now: () => from + speed * (Date.now() - began) + Number(readFileSync(aheadFile, "utf8")),
    breathe: systemClock.breathe,
    after: (ms, task) => systemClock.after(ms / speed, task),
  };
}
