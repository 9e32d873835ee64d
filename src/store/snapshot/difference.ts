import { inOrder } from "../../health/in-order.ts";
import { sameEvidence } from "../../health/same-evidence.ts";
import type { JudgedMachine, Snapshot } from "../../health/snapshot.ts";
import { inSlices, SLICE_LOOKS } from "../slices.ts";
import { ownVisibilities } from "./own-visibility.ts";

/** What a store that holds one snapshot has to write to hold the next. */
export interface Difference {
  /** Machines with a part that is not the very object that it was; mostly also with other content. */
  readonly touched: readonly JudgedMachine[];
  /** Ids of machines that the next snapshot does not have. */
  readonly gone: readonly string[];
}

/** Compares references alone; see JudgedMachine. Without a snapshot before, everything is touched. */
export async function difference(before: Snapshot | undefined, next: Snapshot): Promise<Difference> {
  if (!before) return { touched: [...next.machines.values()], gone: [] };
  const touched: JudgedMachine[] = [];
  const isSame = comparison(before, next);
  const held = inOrder(before.machines);
  let stayed = 0;
  await inSlices(next.machines, SLICE_LOOKS, (slice) => {
    for (const [id, machine] of slice) {
      const was = held(id);
      if (was) stayed += 1;
      if (!was || !isSame(was, machine)) touched.push(machine);
    }
  });
  if (stayed === before.machines.size) return { touched, gone: [] };
  return { touched, gone: [...before.machines.keys()].filter((id) => !next.machines.has(id)) };
}

function comparison(before: Snapshot, next: Snapshot): (was: JudgedMachine, is: JudgedMachine) => boolean {
  const [then, now] = [ownVisibilities(before.subscriptions), ownVisibilities(next.subscriptions)];
  return (was, is) => sameParts(was, is) && then(was) === now(is);
}

function sameParts(one: JudgedMachine, other: JudgedMachine): boolean {
  if (one === other) return true;
  return sameEvidence(one.evidence, other.evidence) && one.verdict === other.verdict && one.since === other.since;
}
