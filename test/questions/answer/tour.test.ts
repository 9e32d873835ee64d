import { expect, test } from "vitest";
import { TOUR_STOPS, tour } from "../../../src/questions/answer/tour.ts";

test.each([
  { page: 0, stop: "Ask", why: "begins where people begin" },
  { page: 3, stop: "Digests", why: "goes on to any page" },
  { page: 99, stop: "Redeploys", why: "ends at its last stop, whatever a button says" },
])("the tour $why", ({ page, stop }) => {
  expect(tour(page)).toEqual({ kind: "Tour", stop });
});

test("no stop comes twice", () => {
  expect(new Set(TOUR_STOPS).size).toBe(TOUR_STOPS.length);
});
