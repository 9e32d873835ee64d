import { describe, expect, test } from "vitest";
import { type Answer, pauseUntilReset, Quota } from "../../src/azure/quota.ts";
import { settled } from "../builders/clock.ts";

function answer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers: { get: (name) => headers[name] } };
}

function quotaLeft(remaining: number, resetsAfter = "00:00:03"): Answer {
  return answer(200, {
    "x-ms-user-quota-remaining": String(remaining),
    "x-ms-user-quota-resets-after": resetsAfter,
  });
}

/** A quota whose pauses end when the test says so, and the requests that got through it. */
function aQuota(concurrentPages = 4) {
  const pauses: { ms: number; end: () => void }[] = [];
  const wait = (ms: number) => new Promise<void>((end) => pauses.push({ ms, end }));
  const quota = new Quota({ concurrentPages, wait });
  const sent: string[] = [];
  const never = new AbortController();
  return {
    quota,
    pauses,
    sent,
    abort: never,
    ask: (name: string, answered: Answer) =>
      quota.run(async (heed) => {
        sent.push(name);
        heed(answered);
        return name;
      }, never.signal),
  };
}

test("requests run while Azure says that there is quota", async () => {
  const { ask, pauses } = aQuota();
  expect(await Promise.all([ask("a", quotaLeft(14)), ask("b", quotaLeft(13))])).toEqual(["a", "b"]);
  expect(pauses).toEqual([]);
});

test("an answer that says nothing about the quota stops nobody", async () => {
  const { ask, pauses } = aQuota();
  await ask("a", answer(200));
  await ask("b", answer(500, { "x-ms-user-quota-remaining": "many" }));
  expect(pauses).toEqual([]);
});

describe("when the quota is spent", () => {
  test("everybody waits until it resets, before the limit is hit", async () => {
    const { ask, pauses, sent } = aQuota();
    await ask("a", quotaLeft(0, "00:00:04"));
    const next = ask("b", quotaLeft(14));
    await settled();
    expect(sent).toEqual(["a"]);
    expect(pauses.map(({ ms }) => ms)).toEqual([4000]);
    pauses[0]?.end();
    expect(await next).toBe("b");
  });

  test("no more requests are under way than there is room for, until it resets", async () => {
    const { quota, ask, pauses, sent, abort } = aQuota(3);
    await ask("a", quotaLeft(1));
    let finish = () => {};
    const slow = quota.run(() => new Promise<void>((resolve) => (finish = resolve)), abort.signal);
    const waiting = [ask("b", quotaLeft(14)), ask("c", quotaLeft(13))];
    await settled();
    expect(sent).toEqual(["a"]);
    pauses[0]?.end();
    await Promise.all(waiting);
    expect(sent).toEqual(["a", "b", "c"]);
    finish();
    await slow;
  });

  test("a reading that begins with what another left does not begin all at once", async () => {
    const { quota, ask, sent, abort } = aQuota(3);
    await ask("the last of one reading", quotaLeft(2));
    for (const name of ["a", "b", "c"]) void quota.run(() => new Promise<void>(() => sent.push(name)), abort.signal);
    await settled();
    expect(sent).toEqual(["the last of one reading", "a", "b"]);
  });

  test("the longest of several pauses holds", async () => {
    const { quota, pauses, sent, ask, abort } = aQuota();
    await quota.run(async (heed) => {
      heed(quotaLeft(0, "00:00:05"));
      heed(answer(429, { "x-ms-user-quota-resets-after": "00:00:01" }));
    }, abort.signal);
    const next = ask("after", quotaLeft(14));
    pauses[1]?.end();
    await settled();
    expect(sent).toEqual([]);
    pauses[0]?.end();
    expect(await next).toBe("after");
  });

  test("whoever stops waiting is let go", async () => {
    const { ask, abort } = aQuota();
    await ask("a", quotaLeft(0));
    const waiting = ask("b", quotaLeft(14));
    abort.abort(new Error("shutting down"));
    await expect(waiting).rejects.toThrow("shutting down");
  });
});

describe("a 429", () => {
  test.each([
    ["its header", { "x-ms-user-quota-resets-after": "00:00:02", "x-ms-user-quota-remaining": "0" }, 2000],
    ["the usual window where it has none", {}, 5000],
  ])("is waited out by %s", async (_, headers, ms) => {
    const { ask, pauses } = aQuota();
    await ask("a", answer(429, headers));
    expect(pauses.map((pause) => pause.ms)).toEqual([ms]);
  });
});

test("no more requests are under way than allowed", async () => {
  const { quota, sent, ask, abort } = aQuota(1);
  let finish = () => {};
  const first = quota.run(() => new Promise<void>((resolve) => (finish = resolve)), abort.signal);
  const second = ask("second", quotaLeft(14));
  await settled();
  expect(sent).toEqual([]);
  finish();
  await first;
  expect(await second).toBe("second");
});

test("a request's failure is the asker's own, and stops nobody else", async () => {
  const { quota, ask, abort } = aQuota(1);
  const failing = quota.run(async () => {
    throw new Error("broken");
  }, abort.signal);
  await expect(failing).rejects.toThrow("broken");
  expect(await ask("next", quotaLeft(14))).toBe("next");
});

test.each([
  ["00:00:05", 5000],
  ["00:00:00", 0],
  ["0:0:2.5", 2500],
  [" 00:00:03 ", 3000],
  ["00:01:00", 60_000],
  ["01:00:00", 60_000],
  ["5", undefined],
  ["-00:00:05", undefined],
  ["soon", undefined],
  ["", undefined],
  [undefined, undefined],
])("the header %j means a pause of %j ms", (header, ms) => {
  expect(pauseUntilReset(header)).toBe(ms);
});
