import type { Snapshot } from "../health/snapshot.ts";
import { type EstateView, viewOf } from "./estate-view.ts";
import type { History, KeptMute } from "./ports.ts";
import type { Query } from "./query.ts";

/** The view that a query is answered from: only one that asks for what is muted costs a look into the store. Rejects only if that does. */
export async function viewFor(
  { where }: Pick<Query, "where">,
  snapshot: Snapshot,
  history: Pick<History, "mutes">,
  now: number,
): Promise<EstateView> {
  const view = viewOf(snapshot);
  if (!where.some(({ field }) => field === "muted")) return view;
  const mutes = await history.mutes(now);
  return view.with(mutes.filter((mute) => mute.at <= now && now < endOf(mute)).map((mute) => mute.where));
}

function endOf({ until, ended }: KeptMute): number {
  return Math.min(until, ended?.at ?? until);
}
