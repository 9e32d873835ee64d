import type { JudgedMachine } from "../../health/snapshot.ts";
import type { Asked } from "../asked.ts";
import { conditionsOf, passing } from "../conditions.ts";
import type { EstateView } from "../estate-view.ts";
import type { HistoryAnswer, MachineEvent } from "../insight.ts";
import type { History, KeptMute } from "../ports.ts";
import { footingOf } from "./footing.ts";
import { machineIdOf } from "./machine.ts";
import { rowOf } from "./rows.ts";

/** What happened to one machine and who had a hand in it, the newest first. Asked only of a machine that the snapshot has. */
export async function history({ query, view, syncing, now }: Asked, past: History): Promise<HistoryAnswer> {
  const id = machineIdOf(query);
  return {
    kind: "History",
    query,
    row: rowOf(view.snapshot.machines.get(id) as JudgedMachine, view, now),
    events: await eventsOf(id, view, past, now),
    footing: footingOf(view, [], syncing, now),
  };
}

/** Of a machine that is gone, too. `now` is epoch milliseconds, UTC. */
export async function eventsOf(
  machineId: string,
  view: EstateView,
  past: History,
  now: number,
): Promise<readonly MachineEvent[]> {
  const [transitions, redeploys, mutes] = await Promise.all([
    past.ofMachine(machineId),
    past.redeploysOf(machineId),
    past.mutes(0),
  ]);
  const events: MachineEvent[] = [
    ...transitions.map(({ at, from, to }): MachineEvent => ({ what: "State", at, from, to })),
    ...redeploys.map((redeploy): MachineEvent => ({ what: "Redeploy", ...redeploy })),
    ...mutes.filter(holdingFor(machineId, view, now)).flatMap(eventsOfMute),
  ];
  return events.sort((a, b) => b.at - a.at);
}

/** A mute of machines is told by their ids alone; of others it is looked whether they hold for this one now. */
function holdingFor(machineId: string, view: EstateView, now: number): (mute: KeptMute) => boolean {
  const judged = view.snapshot.machines.get(machineId);
  const place = judged ? view.rows.indexOf(judged) : -1;
  return ({ where }) => {
    const [only, another] = where;
    if (only?.field === "machine" && !another) return only.values.includes(machineId) !== only.not;
    return place >= 0 && passing(Uint32Array.of(place), conditionsOf(view, where, now)).length > 0;
  };
}

function eventsOfMute({ at, until, by, reason, ended }: KeptMute): MachineEvent[] {
  const lifted = ended && ended.at < until;
  const mute: MachineEvent = { what: "Mute", at, until, by, reason };
  return lifted ? [{ what: "Unmute", at: ended.at, by: ended.by }, mute] : [mute];
}
