import { inOrder } from "./in-order.ts";
import type { JudgedMachine, Snapshot, Transition } from "./snapshot.ts";
import { sameState, transitionState } from "./transition-state.ts";

/**
 * Who is new, who changed state, issue kind or the reason of an Unknown, and who is gone, from one snapshot to the next,
 * at the time of the next. The very first snapshot makes no transitions: nothing is known to have changed.
 */
export function transitions(previous: Snapshot | undefined, next: Snapshot): Transition[] {
  if (!previous) return [];
  const found: Transition[] = [];
  const before = inOrder(previous.machines);
  let stayed = 0;
  for (const [id, now] of next.machines) {
    const was = before(id);
    if (was) stayed += 1;
    if (!was || !sameState(was.verdict, now.verdict)) found.push(transition(now, was, next.takenAt));
  }
  return stayed === previous.machines.size ? found : [...found, ...gone(previous, next)];
}

function transition({ evidence, verdict }: JudgedMachine, was: JudgedMachine | undefined, at: number): Transition {
  return {
    machineId: evidence.machine.id,
    machineName: evidence.machine.name,
    at,
    from: was && transitionState(was.verdict),
    to: transitionState(verdict),
  };
}

function gone(previous: Snapshot, next: Snapshot): Transition[] {
  return [...previous.machines]
    .filter(([id]) => !next.machines.has(id))
    .map(([machineId, { evidence, verdict }]) => ({
      machineId,
      machineName: evidence.machine.name,
      at: next.takenAt,
      from: transitionState(verdict),
      to: "Gone",
    }));
}
