import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Rate } from "../../../src/azure/deploying/rate.ts";

const never = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a rate", () => {
  test("lets so many of a subscription begin in each second", async () => {
    const rate = new Rate(8);
    const begun: number[] = [];
    const all = Array.from({ length: 20 }, () => rate.run("s", never, async () => begun.push(Date.now())));
    const start = Date.now();
    await vi.advanceTimersByTimeAsync(3_000);
    await Promise.all(all);
    const within = (from: number, to: number) => begun.filter((at) => at - start >= from && at - start < to).length;
    expect([within(0, 1000), within(1000, 2000), within(2000, 3000)]).toEqual([8, 8, 4]);
  });

  test("is another for each subscription, in any casing", async () => {
    const rate = new Rate(1);
    const begun: string[] = [];
    for (const id of ["s", "S", "other"]) void rate.run(id, never, async () => begun.push(id));
    await vi.advanceTimersByTimeAsync(10);
    expect(begun).toEqual(["s", "other"]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toEqual(["s", "other", "S"]);
  });

  test("keeps nobody waiting who gave up, and begins nothing for them", async () => {
    const rate = new Rate(1);
    const stop = new AbortController();
    const begun: string[] = [];
    await rate.run("s", never, async () => begun.push("first"));
    const waiting = rate.run("s", stop.signal, async () => begun.push("second"));
    stop.abort(new Error("given up"));
    await expect(waiting).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun).toEqual(["first"]);
  });

  test("lets go of work that does not heed its signal", async () => {
    const rate = new Rate(1);
    const stop = new AbortController();
    const stuck = Array.from({ length: 3 }, () =>
      rate.run("s", stop.signal, () => new Promise<never>(() => undefined)),
    );
    const ended = Promise.allSettled(stuck);
    await vi.advanceTimersByTimeAsync(3_000);
    stop.abort(new Error("given up"));
    expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    const next = rate.run("s", never, async () => "done");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await next).toBe("done");
  });
});
