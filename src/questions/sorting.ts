import type { HealthState } from "../health/verdict.ts";
import type { Columns } from "./columns.ts";

const RANKS: readonly HealthState[] = ["Unhealthy", "Unknown", "NotApplicable", "Healthy"];

/** All places in Worst order: unhealthy before unknown before the rest, the newest first, equals as they came. */
export function worstFirst({ finding, since }: Columns): Uint32Array {
  const order = new Uint32Array(since.length);
  let filled = 0;
  for (const state of RANKS) {
    const places = placesOf(state, finding);
    order.set(placesByTime(since, places, "Newest"), filled);
    filled += places.length;
  }
  return order;
}

function placesOf(state: HealthState, { codes, values }: Columns["finding"]): Uint32Array {
  const wanted = values.map((value) => value.state === state);
  const places = new Uint32Array(codes.length);
  let size = 0;
  for (let place = 0; place < codes.length; place += 1) {
    if (!wanted[codes[place] as number]) continue;
    places[size] = place;
    size += 1;
  }
  return places.subarray(0, size);
}

/**
 * The places by their times, equals as they came. Time and rank are packed into one number, since a sort of numbers takes a
 * tenth of a sort with a comparing function; where they do not fit, the function does it.
 */
export function placesByTime(since: Float64Array, places: Uint32Array, first: "Newest" | "Oldest"): Uint32Array {
  const sign = first === "Newest" ? -1 : 1;
  const size = places.length;
  const times = new Float64Array(size);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let rank = 0; rank < size; rank += 1) {
    const time = sign * (since[places[rank] as number] as number);
    times[rank] = time;
    if (time < least) least = time;
    if (time > most) most = time;
  }
  if ((most - least + 1) * size > Number.MAX_SAFE_INTEGER) return compared(times, places);
  for (let rank = 0; rank < size; rank += 1) times[rank] = ((times[rank] as number) - least) * size + rank;
  times.sort();
  const sorted = new Uint32Array(size);
  for (let rank = 0; rank < size; rank += 1) sorted[rank] = places[(times[rank] as number) % size] as number;
  return sorted;
}

function compared(times: Float64Array, places: Uint32Array): Uint32Array {
  const ranks = Uint32Array.from(times.keys()).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  return ranks.map((rank) => places[rank] as number);
}

/** The places of the rows by name, without regard to case. */
export function placesByName(names: readonly string[]): Uint32Array {
  return Uint32Array.from(names.keys()).sort((a, b) => {
    const [left, right] = [names[a] as string, names[b] as string];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
}
