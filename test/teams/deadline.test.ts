import { describe, expect, test } from "vitest";
import { doneWithin, TooSlow, within } from "../../src/teams/deadline.ts";
import { VirtualClock } from "../builders/clock.ts";

const never = new Promise<never>(() => {});

describe("within", () => {
  test("gives what comes in time, and leaves no timer behind", async () => {
    const clock = new VirtualClock();
    expect(await within(clock, 100, "it", Promise.resolve(7))).toBe(7);
    expect(clock.waiting).toBe(0);
  });

  test("gives what fails in time", async () => {
    const clock = new VirtualClock();
    await expect(within(clock, 100, "it", Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(clock.waiting).toBe(0);
  });

  test("gives up on what does not come", async () => {
    const clock = new VirtualClock();
    const late = within(clock, 100, "sending a message", never);
    const given = expect(late).rejects.toThrow(new TooSlow("sending a message", 100));
    await clock.pass(100);
    await given;
  });

  test("does not care what fails later", async () => {
    const clock = new VirtualClock();
    const { promise, reject } = Promise.withResolvers<never>();
    const late = within(clock, 100, "it", promise).catch((error) => error);
    await clock.pass(100);
    reject(new Error("later"));
    expect(await late).toBeInstanceOf(TooSlow);
  });
});

describe("doneWithin", () => {
  test("says whether it is done in time, and leaves no timer behind", async () => {
    const clock = new VirtualClock();
    expect(await doneWithin(clock, 100, Promise.resolve())).toBe(true);
    expect(clock.waiting).toBe(0);
    const late = doneWithin(clock, 100, never);
    await clock.pass(100);
    expect(await late).toBe(false);
  });

  test("throws what fails in time", async () => {
    const broken = Promise.reject(new Error("broken"));
    await expect(doneWithin(new VirtualClock(), 100, broken)).rejects.toThrow("broken");
  });
});
