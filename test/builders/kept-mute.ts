import type { KeptMute } from "../../src/questions/ports.ts";
import { NOW } from "./evidence.ts";
import { DAY, HOUR } from "./time.ts";

/** A mute of all Linux machines that Alex made an hour ago, until tomorrow. */
export function aKeptMute(overrides: Partial<KeptMute> = {}): KeptMute {
  return {
    where: [{ field: "os", values: ["Linux"], not: false }],
    by: "Alex Wilber",
    reason: "it is rebuilt",
    at: NOW - HOUR,
    until: NOW + DAY,
    ended: undefined,
    ...overrides,
  };
}
