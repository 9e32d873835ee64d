import { expect, it } from "vitest";
import type { Snapshot, Transition } from "../../../src/health/snapshot.ts";
import { NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aSnapshot, aSubscription, judged, unhealthy, unknown } from "../../builders/snapshot.ts";
import { DAY } from "../../builders/time.ts";
import { following, type Opened, onEachEngine } from "../opened.ts";

const web = judged({ machine: { name: "web-01" } });
const broken = { ...web, verdict: unhealthy() };
const dc = judged({ machine: { name: "dc-01", os: "Windows", subscriptionId: CONTOSO_DEV }, verdict: unknown() });
const { id, name } = web.evidence.machine;
const subscriptions = [aSubscription(), aSubscription({ id: CONTOSO_DEV })];

function wentBad(at: number): Transition {
  return { machineId: id, machineName: name, at, from: "Healthy", to: "Unhealthy/Installation" };
}

async function estateCounts({ place }: Opened): Promise<unknown[]> {
  const rows = await place.sql("select taken_at, counts from estate_count order by taken_at");
  return rows.map(({ taken_at, counts }) => [Number(taken_at), JSON.parse(String(counts))]);
}

async function groupCounts({ place }: Opened): Promise<unknown[]> {
  const rows = await place.sql("select * from subscription_count order by taken_at, subscription_id");
  return rows.map(({ subscription_id, os, taken_at, counts }) => [
    Number(taken_at),
    subscription_id,
    os,
    JSON.parse(String(counts)),
  ]);
}

onEachEngine("the history", (opened) => {
  it("keeps who changed state, when, from what to what, in the order in which it came", async () => {
    const first = aSnapshot([web]);
    await opened.store.snapshots.save(first, [
      { machineId: id, machineName: name, at: NOW, from: undefined, to: "Healthy" },
    ]);
    const second = following(first, aSnapshot([broken]).machines);
    await opened.store.snapshots.save(second, [wentBad(second.takenAt)]);
    const rows = await opened.place.sql("select * from transition order by at");
    expect(rows.map((row) => ({ ...row, at: Number(row.at), version: Number(row.version) }))).toEqual([
      { version: 1, machine_id: id, machine_name: name, at: NOW, from_state: null, to_state: "Healthy" },
      {
        version: 2,
        machine_id: id,
        machine_name: name,
        at: second.takenAt,
        from_state: "Healthy",
        to_state: "Unhealthy/Installation",
      },
    ]);
  });

  it("takes a machine's name as it comes", async () => {
    const names = ["nul \0", "half \uD83D", "'; drop table transition; --", "[x](http://evil)"];
    const transitions = names.map((machineName) => ({ ...wentBad(NOW), machineName }));
    await opened.store.snapshots.save(aSnapshot([broken]), transitions);
    const rows = await opened.place.sql("select machine_name from transition");
    expect(rows.map(({ machine_name }) => machine_name)).toEqual(["nul \uFFFD", "half \uFFFD", ...names.slice(2)]);
  });

  it("counts the estate at each sync, by state, issue and reason", async () => {
    const first = aSnapshot([web, dc], { subscriptions });
    const second = following(first, aSnapshot([broken, dc]).machines);
    await opened.store.snapshots.save(first, []);
    await opened.store.snapshots.save(second, []);
    await opened.store.snapshots.save(following(second), []);
    expect(await estateCounts(opened)).toEqual([
      [first.takenAt, { Healthy: 1, "Unknown/NoReport": 1 }],
      [second.takenAt, { "Unhealthy/Installation": 1, "Unknown/NoReport": 1 }],
      [following(second).takenAt, { "Unhealthy/Installation": 1, "Unknown/NoReport": 1 }],
    ]);
  });

  it("counts a subscription's machines by operating system only when the count changed, over restarts as well", async () => {
    const first = aSnapshot([web, dc], { subscriptions });
    await opened.store.snapshots.save(first, []);
    const { snapshots } = await opened.reopen();
    const loaded = await snapshots.load();
    const second = following(loaded ?? aSnapshot());
    const third = following(second, aSnapshot([broken]).machines);
    await snapshots.save(second, []);
    await snapshots.save(third, []);
    expect(await groupCounts(opened)).toEqual([
      [first.takenAt, CONTOSO_PROD, "Linux", { Healthy: 1 }],
      [first.takenAt, CONTOSO_DEV, "Windows", { "Unknown/NoReport": 1 }],
      [third.takenAt, CONTOSO_PROD, "Linux", { "Unhealthy/Installation": 1 }],
      [third.takenAt, CONTOSO_DEV, "Windows", {}],
    ]);
  });

  it("goes back ninety days, but knows the count that still held then", async () => {
    const after = (days: number, version: number, machines: Snapshot["machines"]): Snapshot =>
      aSnapshot([], { version, takenAt: NOW + days * DAY, machines, subscriptions });
    const [good, bad] = [aSnapshot([web, dc]).machines, aSnapshot([broken, dc]).machines];
    await opened.store.snapshots.save(after(0, 1, good), []);
    await opened.store.snapshots.save(after(1, 2, bad), [wentBad(NOW + DAY)]);
    await opened.store.snapshots.save(after(90.5, 3, bad), []);
    expect(await groupCounts(opened)).toContainEqual([NOW, CONTOSO_PROD, "Linux", { Healthy: 1 }]);
    await opened.store.snapshots.save(after(91, 4, bad), [wentBad(NOW + 91 * DAY)]);
    expect((await opened.place.sql("select at from transition")).length).toBe(2);
    await opened.store.snapshots.save(after(92, 5, bad), []);

    const transitions = await opened.place.sql("select at from transition");
    expect(transitions.map(({ at }) => Number(at))).toEqual([NOW + 91 * DAY]);
    expect((await estateCounts(opened)).map((row) => (row as [number])[0])).toEqual(
      [90.5, 91, 92].map((days) => NOW + days * DAY),
    );
    expect(await groupCounts(opened)).toEqual([
      [NOW, CONTOSO_DEV, "Windows", { "Unknown/NoReport": 1 }],
      [NOW + DAY, CONTOSO_PROD, "Linux", { "Unhealthy/Installation": 1 }],
    ]);
  });

  it("is not written for a save that fails", async () => {
    const poisoned = { ...web, since: { at: 1n as unknown as number, how: "Azure" as const } };
    await expect(opened.store.snapshots.save(aSnapshot([poisoned]), [wentBad(NOW)])).rejects.toThrow(TypeError);
    expect(await opened.place.sql("select * from transition")).toEqual([]);
    expect(await estateCounts(opened)).toEqual([]);
    expect(await groupCounts(opened)).toEqual([]);
  });
});
