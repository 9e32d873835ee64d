import { z } from "zod";
import type { Transition } from "../health/snapshot.ts";
import type { CountsAt } from "../questions/ports.ts";
import type { TransitionTable } from "./schema.ts";
import { parsed, shaped } from "./unreadable.ts";

const state = z.string().regex(/^(Healthy|NotApplicable|(Unhealthy|Unknown)\/[A-Za-z]+)$/, "no state");

const counts = z.record(state, z.int().min(0));

const transition = z.object({
  version: z.int(),
  machine_id: z.string().min(1),
  machine_name: z.string(),
  at: z.int(),
  from_state: state.nullable(),
  to_state: z.union([state, z.literal("Gone")]),
});

/** Throws Unreadable where the row is not as this program writes it. */
export function transitionFrom(row: TransitionTable): Transition {
  const { machine_id, machine_name, at, from_state, to_state } = shaped(transition, row, "A transition");
  return { machineId: machine_id, machineName: machine_name, at, from: from_state ?? undefined, to: to_state };
}

/** Throws Unreadable where the text is not as this program writes it. */
export function countsFrom(text: string): CountsAt["counts"] {
  return shaped(counts, parsed(text, "A count"), "A count");
}
