import { countTold, type Digest } from "../digests/digest.ts";
import { tellsOfMatches } from "../digests/subscriber.ts";
import type { Pen } from "./pen.ts";

const DAY = 86_400_000;
/** As many as a week of digests every four hours; more of them make a line no clearer. */
const MOST_POINTS = 43;

/** A week of the machines that are told of, in numbers too. */
export function lineOf({ past, counts, now, subscriber }: Digest, pen: Pen) {
  const last = countTold(subscriber, counts);
  const all = [...past, { at: now, machines: last }];
  const [first] = all;
  const highest = Math.max(...all.map(({ machines }) => machines));
  const matches = tellsOfMatches(subscriber);
  return {
    points: thinned(all).map(({ at, machines }) => ({
      x: Math.round(((at - now) / DAY) * 100) / 100 || 0,
      y: machines,
    })),
    lineTitle: pen.say(matches ? "digest.lineTitleMatches" : "digest.lineTitle"),
    lineWords: pen.say(matches ? "digest.lineMatches" : "digest.line", {
      first: first?.machines ?? last,
      last,
      highest,
    }),
    lineLegend: pen.say(matches ? "digest.legendMatches" : "state.Unhealthy"),
    xTitle: pen.say("digest.days"),
  };
}

/** Evenly, with the first and the last. */
function thinned<Point>(all: readonly Point[]): readonly Point[] {
  const step = Math.ceil((all.length - 1) / (MOST_POINTS - 1));
  return all.filter((_, index) => (all.length - 1 - index) % Math.max(1, step) === 0 || index === 0);
}
