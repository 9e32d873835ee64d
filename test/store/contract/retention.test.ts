import { describe, expect, it, onTestFinished } from "vitest";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { anOutgoing } from "../../builders/outgoing.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { aMute, aRecord } from "../../builders/subscriber.ts";
import { DAY, HOUR } from "../../builders/time.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type EngineUnderTest, type Place } from "../places.ts";

async function opened({ newPlace }: EngineUnderTest, days: number): Promise<{ store: Store; place: Place }> {
  const place = await newPlace();
  const store = await openStore({ ...place.config, keptMs: days * DAY }, aLog().log);
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  return { store, place };
}

const after = (days: number): Snapshot => aSnapshot([judged()], { version: days + 1, takenAt: NOW + days * DAY });

/** History of day 0, and something of a later day, which lets the store forget. */
async function live({ snapshots, digests }: Store, days: number): Promise<void> {
  const broke = { machineId: "/m/1", machineName: "web-01", at: NOW, from: "Healthy", to: "Unhealthy/Other" } as const;
  await snapshots.save(after(0), [broke]);
  await digests.record(aRecord({ slot: NOW, at: NOW }), undefined);
  await digests.record(aRecord({ slot: NOW + HOUR, at: NOW + days * DAY }), undefined);
  await digests.saveMutes([aMute({ until: NOW })]);
  const alarm = { subscriberId: "s1", at: NOW, cause: "x", machineIds: [], messageId: "m-1", overAt: undefined };
  await digests.recordAlarm(alarm, anOutgoing());
  await digests.recordAlarm({ ...alarm, overAt: NOW }, anOutgoing());
  await snapshots.save(after(days), []);
  await digests.record(aRecord({ subscriberId: "s2", slot: NOW, at: NOW + days * DAY + 2 * HOUR }), undefined);
}

const HISTORY = [
  "transition",
  `estate_count where taken_at = ${NOW}`,
  `digest where subscriber = 's1' and slot = ${NOW}`,
  "mute",
  "alarm",
];

async function counted(place: Place): Promise<readonly number[]> {
  const found = HISTORY.map((what) => place.sql(`select count(*) as n from ${what}`));
  return (await Promise.all(found)).map(([row]) => Number(row?.n));
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`history on ${engine.engine}`, () => {
    it.each([7, 365])("is kept for %i days, where that was set, and no longer", async (days) => {
      const within = await opened(engine, days);
      await live(within.store, days - 1);
      expect(await counted(within.place)).toEqual([1, 1, 1, 1, 1]);
      const past = await opened(engine, days);
      await live(past.store, days + 1);
      expect(await counted(past.place)).toEqual([0, 0, 0, 0, 0]);
    });
  });
}
