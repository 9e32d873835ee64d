import type { JudgedMachine } from "../../health/snapshot.ts";
import type { MachineRow } from "../answer.ts";
import type { EstateView } from "../estate-view.ts";

/** A machine as lists and its own card show it. */
export function rowOf(judged: JudgedMachine, view: EstateView, now: number): MachineRow {
  return {
    judged,
    subscriptionName: subscriptionName(judged.evidence.machine.subscriptionId, view),
    forMs: Math.max(0, now - judged.since.at),
  };
}

/** The id where the subscription has no name that we know. */
export function subscriptionName(id: string, view: EstateView): string {
  return view.subscriptions.get(id)?.name ?? id;
}
