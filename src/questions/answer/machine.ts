import type { MachineAnswer, WhichMachineAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { Query } from "../query.ts";
import { footingOf } from "./footing.ts";
import { rowOf } from "./rows.ts";
import { whichMachine } from "./which-machine.ts";

/** All that is known about one machine. It may have left the estate since the button was drawn: then its name is asked for. */
export function machine({ query, view, asker, syncing, now }: Asked): MachineAnswer | WhichMachineAnswer {
  const id = machineIdOf(query);
  const judged = view.snapshot.machines.get(id);
  const footing = footingOf(view, [], syncing, now);
  if (!judged) return whichMachine({ asked: id.slice(id.lastIndexOf("/") + 1), candidates: [] }, view, footing);
  return {
    kind: "Machine",
    query,
    row: rowOf(judged, view, now),
    evidence: judged.evidence,
    tenantId: asker.tenantId,
    footing,
  };
}

/** The id of the machine that a query names; "" if it names none. */
export function machineIdOf({ where }: Query): string {
  return where.find(({ field }) => field === "machine")?.values[0] ?? "";
}
