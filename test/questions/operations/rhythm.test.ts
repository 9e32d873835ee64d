import { describe, expect, it } from "vitest";
import { withRhythm } from "../../../src/questions/operations/rhythm.ts";

const daily = (hour: number) => ({ schedule: { hours: [hour], days: "Every" }, onChange: false });
const working = (hour: number) => ({ schedule: { hours: [hour], days: "Working" }, onChange: false });

describe("when digests are wanted", () => {
  it.each([
    ["linux daily at 8", "linux", daily(8)],
    ["linux , every morning at 8", "linux", daily(8)],
    ["linux every morning", "linux", daily(8)],
    ["linux every evening", "linux", daily(18)],
    ["linux every evening at 7", "linux", daily(19)],
    ["linux each day at 7am", "linux", daily(7)],
    ["linux every day at 12 pm", "linux", daily(12)],
    ["linux every day at 12am", "linux", daily(0)],
    ["linux daily at 14:00", "linux", daily(14)],
    ["linux daily at noon", "linux", daily(12)],
    ["linux daily at eight", "linux", daily(8)],
    ["linux at 6 in the evening", "linux", daily(18)],
    ["linux at 8", "linux", daily(8)],
    ["linux on weekdays at 9", "linux", working(9)],
    ["linux every working day", "linux", working(8)],
    ["linux , changes only", "linux", { schedule: undefined, onChange: true }],
    ["linux only if something changed", "linux", { schedule: undefined, onChange: true }],
    ["linux only when there are changes", "linux", { schedule: undefined, onChange: true }],
    ["linux daily at 8 , changes only", "linux", { ...daily(8), onChange: true }],
    ["linux daily at 8 , only if something is different", "linux", { ...daily(8), onChange: true }],
  ])("is said by %s", (said, words, rhythm) => {
    expect(withRhythm(said)).toEqual({ words, rhythm });
  });

  it.each([
    "linux",
    "linux weekly",
    "linux every 2 hours",
    "linux every monday",
    "linux daily at 9:30",
    "linux daily at 25",
    "linux daily at 13pm",
    "linux daily at dawn",
    "daily linux",
  ])("is nothing that digests keep in %s", (said) => {
    expect(withRhythm(said)).toBeUndefined();
  });
});
