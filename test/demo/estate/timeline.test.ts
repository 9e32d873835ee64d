import { describe, expect, test } from "vitest";
import { Timeline } from "../../../src/demo/estate/timeline.ts";
import { at, HOUR, MINUTE } from "../../builders/time.ts";

const START = at("09:00");

/** A timeline that writes down what happened, and when by the readers' clocks (minutes after the start). */
function aDiary(speed = 1) {
  const timeline = new Timeline(START, speed);
  const diary: [string, number][] = [];
  const note = (what: string) => (now: number) => diary.push([what, (now - START) / MINUTE]);
  return { timeline, diary, note };
}

describe("a timeline", () => {
  test("lets things happen when they are due, in their order, and not before", () => {
    const { timeline, diary, note } = aDiary();
    timeline.after(30 * MINUTE, note("late"));
    timeline.after(10 * MINUTE, note("early"));
    timeline.advance(START + 9 * MINUTE);
    expect(diary).toEqual([]);
    timeline.advance(START + 30 * MINUTE);
    expect(diary).toEqual([
      ["early", 10],
      ["late", 30],
    ]);
  });

  test("keeps the order of things that are due at the same time", () => {
    const { timeline, diary, note } = aDiary();
    for (const what of ["a", "b", "c"]) timeline.after(MINUTE, note(what));
    timeline.advance(START + HOUR);
    expect(diary.map(([what]) => what)).toEqual(["a", "b", "c"]);
  });

  test("lets what happens plan what comes after it, within the same leap of time", () => {
    const { timeline, diary, note } = aDiary();
    timeline.after(10 * MINUTE, (now) => {
      note("first")(now);
      timeline.after(5 * MINUTE, note("then"));
    });
    timeline.after(12 * MINUTE, note("meanwhile"));
    timeline.advance(START + HOUR);
    expect(diary).toEqual([
      ["first", 10],
      ["meanwhile", 12],
      ["then", 15],
    ]);
  });

  test("goes faster than the readers' clocks, and tells their time", () => {
    const { timeline, diary, note } = aDiary(60);
    timeline.after(HOUR, note("an hour later"));
    timeline.advance(START + MINUTE);
    expect(diary).toEqual([["an hour later", 1]]);
    expect(timeline.now).toBe(START + MINUTE);
  });

  test("has things that wait for the readers' own clocks, at any speed", () => {
    const { timeline, diary, note } = aDiary(60);
    timeline.afterReal(HOUR, note("their deadline"));
    timeline.advance(START + 59 * MINUTE);
    expect(diary).toEqual([]);
    timeline.advance(START + HOUR);
    expect(diary).toEqual([["their deadline", 60]]);
  });

  test("stands still at speed 0, but for what waits for the readers' clocks", () => {
    const { timeline, diary, note } = aDiary(0);
    timeline.after(1, note("never"));
    timeline.afterReal(HOUR, note("their deadline"));
    timeline.advance(START + 1000 * HOUR);
    expect(diary.map(([what]) => what)).toEqual(["their deadline"]);
  });

  test("does not go back", () => {
    const { timeline } = aDiary();
    timeline.advance(START + HOUR);
    timeline.advance(START);
    expect(timeline.now).toBe(START + HOUR);
  });

  test.each([
    // speed, minutes passed, phase in minutes, whole periods of four hours, minutes after the start when the last began
    [1, 0, 30, 0, -30],
    [1, 209, 30, 0, -30],
    [1, 210, 30, 1, 210],
    [1, 460, 30, 2, 450],
    [60, 3, 30, 0, -30],
    [60, 4, 30, 1, 3.5],
    [0, 9999, 30, 0, -30],
  ])(
    "at speed %d, %d minutes on, a period shifted by %d has come round %d times, last at %d",
    (speed, passed, phase, count, began) => {
      const { timeline } = aDiary(speed);
      timeline.advance(START + passed * MINUTE);
      expect(timeline.periods(4 * HOUR, phase * MINUTE)).toBe(count);
      expect((timeline.beginOf(count, 4 * HOUR, phase * MINUTE) - START) / MINUTE).toBe(began);
    },
  );
});
