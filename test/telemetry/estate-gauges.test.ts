import { expect, test } from "vitest";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { watchEstate } from "../../src/telemetry/estate-gauges.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, aSubscription, healthy, judged, unhealthy, unknown } from "../builders/snapshot.ts";
import { at } from "../builders/time.ts";
import { MeterMemory } from "../fakes/meter.ts";

function watched(snapshot: () => Snapshot | undefined, ready = true) {
  const meter = new MeterMemory();
  watchEstate(meter, { snapshot, ready: () => ready, memory: () => 300_000_000, clock: { now: () => at("10:30") } });
  return meter;
}

const verdicts = [healthy(), healthy(), unhealthy(), unknown()];
const machines = verdicts.map((verdict, index) => judged({ machine: { id: `/m/${index}`, name: "planted" }, verdict }));

test("machines are counted by state, and a state without any is told too", () => {
  const meter = watched(() => aSnapshot(machines));
  expect(meter.gauge("vitals.machines")).toEqual({
    "vitals.machines{state=Healthy}": 2,
    "vitals.machines{state=Unhealthy}": 1,
    "vitals.machines{state=NotApplicable}": 0,
    "vitals.machines{state=Unknown}": 1,
  });
});

test("another snapshot is counted anew, and the same one only once", () => {
  let counted = 0;
  const counting = (count: number): Snapshot => {
    const map = new Map(machines.slice(0, count).map((one) => [one.evidence.machine.id, one]));
    const values = map.values.bind(map);
    map.values = () => {
      counted += 1;
      return values();
    };
    return aSnapshot([], { machines: map });
  };
  let snapshot = counting(2);
  const meter = watched(() => snapshot);
  expect(meter.gauge("vitals.machines")).toMatchObject({ "vitals.machines{state=Unhealthy}": 0 });
  meter.gauge("vitals.machines");
  expect(counted).toBe(1);
  snapshot = counting(3);
  expect(meter.gauge("vitals.machines")).toMatchObject({ "vitals.machines{state=Unhealthy}": 1 });
});

test("the snapshot's age is told in seconds", () => {
  const meter = watched(() => aSnapshot([], { takenAt: at("09:00") }));
  expect(meter.gauge("vitals.snapshot.age")).toEqual({ "vitals.snapshot.age": 5400 });
});

test("subscriptions are told by whether they can be read, not by name", () => {
  const subscriptions = [aSubscription({ id: CONTOSO_PROD }), aSubscription({ id: CONTOSO_DEV, readable: false })];
  const meter = watched(() => aSnapshot([], { subscriptions }));
  expect(meter.gauge("vitals.subscriptions")).toEqual({
    "vitals.subscriptions{readable=true}": 1,
    "vitals.subscriptions{readable=false}": 1,
  });
});

test("before the first snapshot nothing is told of an estate: no machines is not the same as zero", () => {
  const meter = watched(() => undefined, false);
  for (const metric of ["vitals.machines", "vitals.snapshot.age", "vitals.subscriptions"])
    expect(meter.gauge(metric)).toEqual({});
  expect(meter.gauge("vitals.ready")).toEqual({ "vitals.ready": 0 });
  expect(meter.gauge("vitals.memory")).toEqual({ "vitals.memory": 300_000_000 });
});
