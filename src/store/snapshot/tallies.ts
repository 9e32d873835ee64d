import type { JudgedMachine, TransitionState } from "../../health/snapshot.ts";
import { transitionState } from "../../health/transition-state.ts";
import { inSlices, SLICE_LOOKS } from "../slices.ts";

/** Machines by state, with the issue kind or the reason of an Unknown; states without machines are absent. */
type Tally = Readonly<Record<TransitionState, number>>;

type Counting = Record<TransitionState, number>;

export interface GroupTally {
  readonly subscriptionId: string;
  /** "" where unknown. */
  readonly os: string;
  readonly tally: Tally;
}

/** The counts of one snapshot: the estate's, and those of each subscription and operating system by a key of both. */
export interface Tallies {
  readonly estate: Tally;
  readonly groups: ReadonlyMap<string, GroupTally>;
}

export async function talliesOf(machines: Iterable<JudgedMachine>): Promise<Tallies> {
  const estate: Counting = {};
  const groups = new Map<string, GroupTally & { readonly tally: Counting }>();
  await inSlices(machines, SLICE_LOOKS, (slice) => {
    for (const { evidence, verdict } of slice) {
      const { subscriptionId, os = "" } = evidence.machine;
      const key = `${subscriptionId} ${os}`;
      const group = groups.get(key) ?? { subscriptionId, os, tally: {} };
      groups.set(key, group);
      const state = transitionState(verdict);
      group.tally[state] = (group.tally[state] ?? 0) + 1;
      estate[state] = (estate[state] ?? 0) + 1;
    }
  });
  for (const group of groups.values()) Object.assign(group, { tally: sorted(group.tally) });
  return { estate: sorted(estate), groups };
}

/** The groups whose counts are not what they were; a group that is no more counts nothing. */
export function changedGroups(before: Tallies | undefined, next: Tallies): GroupTally[] {
  const changed = [...next.groups].filter(([key, { tally }]) => !isEqual(before?.groups.get(key)?.tally, tally));
  const ended = [...(before?.groups ?? [])].filter(([key]) => !next.groups.has(key));
  return [...changed.map(([, group]) => group), ...ended.map(([, group]) => ({ ...group, tally: {} }))];
}

function isEqual(one: Tally | undefined, other: Tally): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** So that equal tallies are equal texts, whatever the order of their machines. */
function sorted(tally: Tally): Tally {
  return Object.fromEntries(Object.entries(tally).sort(([a], [b]) => (a < b ? -1 : 1)));
}
