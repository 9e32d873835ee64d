import type { TourAnswer, TourStop } from "../answer.ts";

/** The stops in their order. */
export const TOUR_STOPS: readonly [TourStop, ...TourStop[]] = ["Ask", "Answer", "Machine", "Digests", "Redeploys"];

/** The stop of a page, zero-based; the nearest one of a page that is none. */
export function tour(page: number): TourAnswer {
  const [first] = TOUR_STOPS;
  return { kind: "Tour", stop: TOUR_STOPS[Math.min(page, TOUR_STOPS.length - 1)] ?? first };
}
