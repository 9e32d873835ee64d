import { describe, expect, it } from "vitest";
import { type AlarmRecord, alarmOf, causeOf, isAlarming, isOver, wasTold } from "../../src/digests/alarm.ts";
import type { JudgedMachine, TransitionState } from "../../src/health/snapshot.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, healthy, judged, unhealthy, unknown } from "../builders/snapshot.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { HOUR } from "../builders/time.ts";

const inRegion = (n: number, region: string, verdict: JudgedMachine["verdict"], resourceGroup = `rg-${n}`) =>
  judged({
    machine: { id: `/m/${n}`, name: `m-${n}`, region, resourceGroup, os: n % 2 ? "Linux" : "Windows" },
    verdict,
  });
const broke = (machines: readonly JudgedMachine[], from: TransitionState | undefined) =>
  machines
    .filter(({ verdict }) => verdict.state === "Unhealthy")
    .map(({ evidence: { machine } }) => ({
      machineId: machine.id,
      machineName: machine.name,
      at: NOW,
      from,
      to: "Unhealthy/Heartbeat",
    }));
const raised = (machines: readonly JudgedMachine[], from: TransitionState | undefined = "Healthy") =>
  alarmOf(aSubscriber(), machines, broke(machines, from), NOW);
const estate = (broken: number, of: number, region = "westeurope") =>
  Array.from({ length: of }, (_, n) =>
    n < broken
      ? inRegion(n, region, unhealthy({ issue: "Heartbeat", message: `error ${n}x` }))
      : inRegion(n, "northeurope", healthy()),
  );

describe("an alarm", () => {
  it.each([
    [10, 200, true],
    [9, 100, false],
    [10, 201, false],
    [12, 200, true],
    [0, 0, false],
  ])("of %i machines of %i is one: %s", (count, outOf, is) => {
    expect(isAlarming({ machines: 10, percent: 5 }, count, outOf)).toBe(is);
    expect(raised(estate(count, outOf)) !== undefined).toBe(is);
  });

  it("says what its machines have in common and the others do not", () => {
    const alarm = raised(estate(12, 100));
    expect(alarm?.common[0]).toEqual({ trait: "region", value: "westeurope", machines: 12, outOf: 12 });
    expect(alarm?.common.map(({ trait }) => trait)).not.toContain("subscription");
  });

  it("prefers the error, where one error explains all", () => {
    const machines = Array.from({ length: 40 }, (_, n) =>
      n < 12
        ? inRegion(n, "westeurope", unhealthy({ message: `no route to 10.0.0.${n}` }))
        : inRegion(n, "westeurope", healthy()),
    );
    expect(raised(machines)?.common[0]).toMatchObject({ trait: "error", machines: 12, outOf: 12 });
  });

  it("says nothing of what they share by chance", () => {
    const machines = Array.from({ length: 40 }, (_, n) =>
      inRegion(
        n,
        n % 4 === 0 ? "a" : n % 4 === 1 ? "b" : "c",
        n < 20 ? unhealthy({ message: `${"abcdefghijklmnopqrst"[n]}` }) : healthy(),
      ),
    );
    expect(raised(machines)?.common).toEqual([]);
  });

  it.each([
    ["only came into sight again", "Unknown/NotVisible"],
    ["were broken before", "Unhealthy/Installation"],
    ["could not be repaired by a redeploy", "Unknown/Redeploying"],
  ])("is not raised by machines that %s", (_, from) => {
    expect(raised(estate(12, 100), from)).toBeUndefined();
  });

  it("is not raised by machines that come into the inventory broken, as when a subscription is taken on", () => {
    const machines = estate(12, 100);
    const appeared = broke(machines, "Healthy").map((one) => ({ ...one, from: undefined }));
    expect(alarmOf(aSubscriber(), machines, appeared, NOW)).toBeUndefined();
  });

  it.each(["Unknown/Provisioning", "Unknown/NotRunning", "NotApplicable"])(
    "is raised by machines that were %s and broke",
    (from) => {
      expect(raised(estate(12, 100), from)?.machines).toHaveLength(12);
    },
  );

  it("is not raised by machines out of the scope", () => {
    const machines = estate(12, 100);
    expect(alarmOf(aSubscriber(), machines.slice(12), broke(machines, "Healthy"), NOW)).toBeUndefined();
  });

  it("is about those alone for which all filters hold, as a part of the whole scope", () => {
    const machines = estate(30, 100);
    const matching = machines.slice(0, 12);
    const alarm = alarmOf(aSubscriber(), machines, broke(machines, "Healthy"), NOW, matching);
    expect([alarm?.machines, alarm?.outOf]).toEqual([matching, 100]);
    expect(alarmOf(aSubscriber(), machines, broke(machines, "Healthy"), NOW, matching.slice(3))).toBeUndefined();
  });

  it("of heartbeats is none for who hears of installations alone", () => {
    const machines = estate(12, 100);
    expect(
      alarmOf(aSubscriber({ severity: "Installation" }), machines, broke(machines, "Healthy"), NOW),
    ).toBeUndefined();
  });
});

describe("a second alarm", () => {
  const record: AlarmRecord = {
    subscriberId: "s1",
    at: NOW,
    cause: "region=westeurope",
    machineIds: ["/m/0", "/m/1", "/m/2", "/m/3"],
    messageId: "alarm/s1/1",
    overAt: undefined,
  };

  it.each([
    ["of the same cause, soon after", "s1", "region=westeurope", HOUR, true],
    ["of the same cause, after four hours", "s1", "region=westeurope", 4 * HOUR, false],
    ["of another cause", "s1", "region=northeurope", HOUR, false],
    ["by a clock that was ten days ahead", "s1", "region=westeurope", -240 * HOUR, false],
    ["by a clock that was set back a little", "s1", "region=westeurope", -HOUR, true],
    ["for another subscriber", "s2", "region=westeurope", HOUR, false],
  ])("%s was told already: %s", (_, subscriber, cause, later, told) => {
    expect(wasTold([record], subscriber, cause, NOW + later)).toBe(told);
  });

  it("has the cause of its best explanation", () => {
    const alarm = raised(estate(12, 100));
    expect(alarm && causeOf(alarm)).toBe("region=westeurope");
    expect(causeOf({ at: NOW, machines: [], outOf: 0, common: [] })).toBe("");
  });

  const now = (...verdicts: readonly JudgedMachine["verdict"][]) =>
    isOver(record, aSnapshot(verdicts.map((verdict, n) => inRegion(n, "westeurope", verdict))));
  const hidden = unknown({ reason: "NotVisible", because: "TooOld", source: undefined });

  it("is over once more than half of its machines have recovered or are gone; out of sight is not recovered", () => {
    expect(now(unhealthy(), unhealthy(), healthy(), healthy())).toBe(false);
    expect(now(unhealthy(), healthy(), healthy(), healthy())).toBe(true);
    expect(now(unhealthy())).toBe(true);
    expect(now(hidden, hidden, healthy(), healthy())).toBe(false);
  });
});
