import type { JudgedMachine } from "../../health/snapshot.ts";
import type { Asked } from "../asked.ts";
import type { HistoryAnswer } from "../insight.ts";
import type { History } from "../ports.ts";
import { footingOf } from "./footing.ts";
import { machineIdOf } from "./machine.ts";
import { rowOf } from "./rows.ts";

/** What happened to one machine, the newest first. Asked only of a machine that the snapshot has. */
export async function history({ query, view, syncing, now }: Asked, past: History): Promise<HistoryAnswer> {
  const id = machineIdOf(query);
  const transitions = await past.ofMachine(id);
  return {
    kind: "History",
    query,
    row: rowOf(view.snapshot.machines.get(id) as JudgedMachine, view, now),
    events: transitions.map(({ at, from, to }) => ({ what: "State", at, from, to })),
    footing: footingOf(view, [], syncing, now),
  };
}
