import { describe, expect, test } from "vitest";
import { type Check, failed, notChecked, passed, runChecks } from "../../src/doctor/check.ts";
import { settled, VirtualClock } from "../builders/clock.ts";

const LIMIT_MS = 1000;

function aCheck(id: string, wish: Partial<Check> = {}): Check {
  return {
    id,
    title: `Title of ${id}`,
    run: async () => passed("well"),
    onFault: (error) => failed(`fault: ${error instanceof Error ? error.message : ""}`, ["mend it"]),
    ...wish,
  };
}

async function findingsOf(...checks: readonly Check[]) {
  const done = await runChecks(checks, { clock: new VirtualClock(), limitMs: LIMIT_MS });
  return done.map(({ finding }) => finding);
}

describe("a check", () => {
  test("stands where it was listed, however long it took", async () => {
    const first = Promise.withResolvers<void>();
    const slow = aCheck("slow", { run: () => first.promise.then(() => passed("late")) });
    const quick = aCheck("quick", {
      run: async () => {
        first.resolve();
        return passed("early");
      },
    });
    expect(await findingsOf(slow, quick)).toEqual([passed("late"), passed("early")]);
  });

  test.each([
    ["failed", failed("no", []), '"Title of one" failed'],
    ["could not be checked", notChecked("nobody knows"), '"Title of one" could not be checked'],
  ])("is not made where one that it needs %s", async (_, finding, because) => {
    let ran = false;
    const one = aCheck("one", { run: async () => finding });
    const two = aCheck("two", {
      needs: ["one"],
      run: async () => {
        ran = true;
        return passed("well");
      },
    });
    const three = aCheck("three", { needs: ["two"] });
    expect(await findingsOf(one, two, three)).toEqual([
      finding,
      notChecked(because),
      notChecked('"Title of two" could not be checked'),
    ]);
    expect(ran).toBe(false);
  });

  test("that throws has failed, in the words that it has for it", async () => {
    const broken = aCheck("broken", { run: () => Promise.reject(new Error("down")) });
    expect(await findingsOf(broken, aCheck("next"))).toEqual([failed("fault: down", ["mend it"]), passed("well")]);
  });

  test("that does not end has failed when its time is over, and is told to stop", async () => {
    const clock = new VirtualClock();
    let told: AbortSignal | undefined;
    const endless = aCheck("endless", {
      run: (signal) => {
        told = signal;
        return new Promise(() => {});
      },
    });
    const done = runChecks([endless], { clock, limitMs: LIMIT_MS });
    await settled();
    expect(told?.aborted).toBe(false);
    await clock.pass(LIMIT_MS);
    expect((await done)[0]?.finding).toMatchObject({ is: "Failed", missing: "there was no answer within 1 s" });
    expect(told?.aborted).toBe(true);
  });

  test("that ended leaves no timer behind", async () => {
    const clock = new VirtualClock();
    await runChecks([aCheck("one"), aCheck("two")], { clock, limitMs: LIMIT_MS });
    expect(clock.waiting).toBe(0);
  });
});
