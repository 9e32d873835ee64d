import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { runsOf } from "../../../src/redeploys/redeploy.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { statesOf } from "../../soak/invariants.ts";
import { approveRedeploy } from "../approved-redeploy.ts";
import { startChild } from "../children/process.ts";
import {
  brokenIn,
  isOrdinary,
  Outside,
  type SaidInAlarm,
  type SaidInDigest,
  type SyncLine,
  type Taken,
} from "../children/synced-estate.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type EngineUnderTest, type Place } from "../places.ts";

const BROKEN = 3;
/** A machine over which a process dies for the third time is given up, as it should be. */
const KILLS_EACH = 2;
/** The long version is `npm run test:crash`. */
const STORIES = Math.ceil(Number(process.env.VITALS_TEST_KILLS ?? 4) / KILLS_EACH);
/** Of the first round, about, in which the redeploy begins; a later one has fewer. */
const STEPS_OF_A_ROUND = 150;
/** Enough for what is deleted to come back, and to be seen as healthy. */
const ROUNDS = 32;

/** At which step each process dies. The first ones of all stories are spread evenly over a round, so that each place has its turn. */
const KILLS = Array.from({ length: STORIES }, (_, story) => [
  1 + Math.floor(((story + Math.random()) / STORIES) * STEPS_OF_A_ROUND),
  1 + Math.floor(Math.random() * 4 * STEPS_OF_A_ROUND),
]);

/** A snapshot of which everybody may know: it was saved. */
interface Link {
  readonly takenAt: number;
  readonly reading: number;
}

/** What must be so, from the lives of the processes until now. */
class Chain {
  readonly links = new Map<number, Link>();
  /** By nothing but the stored transitions. */
  #states = new Map<string, string>();
  #newest = 0;

  /** Nobody is told twice that another snapshot has this version. */
  add(version: number, { takenAt, reading }: Link): void {
    const link = { takenAt, reading };
    expect(this.links.get(version) ?? link, `version ${version} is saved once`).toEqual(link);
    this.links.set(version, link);
  }

  /** The stored snapshot is the last one of these lines that was saved, or the one that was being saved, and it is whole. */
  async follow(store: Store, lines: readonly SyncLine[]): Promise<void> {
    for (const line of lines) if (line.said === "Saved") this.add(line.version, line);
    const snapshot = await store.snapshots.load();
    const saved = Math.max(0, ...this.links.keys());
    if (!snapshot) return expect(saved).toBe(0);
    expect([saved, saved + 1]).toContain(snapshot.version);
    this.add(snapshot.version, { takenAt: snapshot.takenAt, reading: readingIn(snapshot) });
    expectWhole(snapshot);
    await this.#replay(store, snapshot);
  }

  /** The stored transitions, version by version, lead from each snapshot to the next, and no machine has two of one version. */
  async #replay({ history }: Store, snapshot: Snapshot): Promise<void> {
    for (let version = this.#newest + 1; version <= snapshot.version; version += 1) {
      const found = await history.between(version - 1, version, 0);
      expect(new Set(found.map(({ machineId }) => machineId)).size, "one transition for a machine").toBe(found.length);
      for (const { machineId, from, to, at } of found) {
        expect(this.#states.get(machineId), `${machineId} was what its transition says`).toBe(from);
        expect(at).toBe(this.links.get(version)?.takenAt);
        this.#states.set(machineId, to);
      }
      // The first one has none: nobody knows what was before. What is to be redeployed is broken in it.
      if (version === 1) this.#states = statesIn(this.#reading(1), [...snapshot.machines.keys()]);
      const ordinary = [...this.#states].filter(([id]) => isOrdinary(id));
      expect(new Map(ordinary)).toEqual(statesIn(this.#reading(version), [...this.#states.keys()].filter(isOrdinary)));
    }
    this.#newest = snapshot.version;
    expect(this.#states).toEqual(statesOf(snapshot));
  }

  #reading(version: number): number {
    return this.links.get(version)?.reading ?? 0;
  }

  /** What became broken and what recovered from one version to the other. */
  between(before: number, after: number): { readonly newly: readonly string[]; readonly recovered: readonly string[] } {
    const [was, is] = [brokenIn(this.#reading(before)), brokenIn(this.#reading(after))];
    return { newly: [...is].filter((id) => !was.has(id)), recovered: [...was].filter((id) => !is.has(id)) };
  }
}

function statesIn(reading: number, machineIds: readonly string[]): Map<string, string> {
  const broken = brokenIn(reading);
  const isBroken = (id: string) => broken.has(id) || !isOrdinary(id);
  return new Map(machineIds.map((id) => [id, isBroken(id) ? "Unhealthy/Installation" : "Healthy"]));
}

/** A snapshot names the reading that it was made of. */
function readingIn({ subscriptions: [one] }: Snapshot): number {
  return Number(one?.name.split(" ")[1]);
}

/** Every machine says what that one reading said of it. */
function expectWhole(snapshot: Snapshot): void {
  const states = [...statesOf(snapshot)].filter(([id]) => isOrdinary(id));
  expect(new Map(states)).toEqual(statesIn(readingIn(snapshot), [...snapshot.machines.keys()].filter(isOrdinary)));
}

/** Syncs in a process of its own until it has died at that step, or has done its rounds; what it said. */
async function lived({ config }: Place, folder: string, step: number, rounds: number): Promise<readonly SyncLine[]> {
  const more = [folder, step, rounds, BROKEN].map(String);
  const child = startChild("syncing.ts", config, ...more);
  const lines: SyncLine[] = [];
  for (let line = await child.nextLine(); line !== undefined; line = await child.nextLine())
    lines.push(JSON.parse(line));
  return lines;
}

function aFolderOutside(): string {
  const folder = mkdtempSync(join(tmpdir(), "vitals-outside-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What was told is what the saved snapshots say: no digest and no alarm rests on one that was lost with its process. */
function expectToldRightly(teams: readonly Taken[], chain: Chain): void {
  const told = new Map(teams.map(({ id, sentence }) => [id, sentence]));
  for (const { id, sentence } of teams) expect(sentence, `${id} is the same each time`).toBe(told.get(id));
  let before: SaidInDigest | undefined;
  for (const [id, sentence] of told) {
    if (!id.startsWith("digest/")) continue;
    const digest: SaidInDigest = JSON.parse(sentence);
    expect(chain.links.get(digest.version)?.takenAt).toBe(digest.takenAt);
    expect(digest.isFirst).toBe(before === undefined);
    if (before) expectSame(digest, chain.between(before.version, digest.version));
    before = digest;
  }
  const versions = new Map([...chain.links].map(([version, { takenAt }]) => [takenAt, version]));
  for (const [id, sentence] of told) {
    if (!id.startsWith("alarm/") || id.endsWith("/over")) continue;
    const { at, machines }: SaidInAlarm = JSON.parse(sentence);
    const version = versions.get(at) ?? 0;
    expect(machines.filter(isOrdinary).toSorted(), id).toEqual(chain.between(version - 1, version).newly.toSorted());
  }
}

function expectSame(digest: SaidInDigest, { newly, recovered }: Pick<SaidInDigest, "newly" | "recovered">): void {
  const ordinary = (ids: readonly string[]) => ids.filter(isOrdinary).toSorted();
  expect(ordinary(digest.newly)).toEqual(newly.toSorted());
  expect(ordinary(digest.recovered)).toEqual(recovered.toSorted());
}

async function begun({ newPlace }: EngineUnderTest): Promise<Place> {
  const place = await newPlace();
  onTestFinished(() => place.remove());
  const store = await openStore(place.config, aLog().log);
  const hourly = { hours: Array.from({ length: 24 }, (_, hour) => hour), days: "Every" } as const;
  const settings = { ...usualSettings("UTC", "en-US"), schedule: hourly };
  await store.digests.save(subscribed("s1", "19:channel@thread.tacv2", settings, ALEX, NOW));
  await approveRedeploy(store, BROKEN);
  await store.close();
  return place;
}

/** The redeploy was carried out once, by however many processes, and its audit holds. */
async function expectRedeployed({ redeploys, audit }: Store, outside: Outside): Promise<void> {
  const redeploy = await redeploys.load("r-1");
  expect(redeploy && Object.values(runsOf(redeploy)).map(({ is }) => is)).toEqual(Array(BROKEN).fill("Worked"));
  const deleted = Outside.lines<{ extensionId: string }>(outside.deletions).map(({ extensionId }) => extensionId);
  expect(deleted).toHaveLength(BROKEN);
  expect(new Set(deleted).size).toBe(BROKEN);
  expect(await audit.verify()).toMatchObject({ ok: true });
}

async function withStore(place: Place, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(place.config, aLog().log);
  await work(store);
  await store.close();
}

describe.each(ENGINES)("a process that is killed in the middle of a sync, and again, on $engine", (engine) => {
  describe.skipIf(engine.missing)("with everything that hangs on a sync", () => {
    it.each(KILLS)(
      "loses and doubles no snapshot, transition, digest, alarm or deletion (%i, %i)",
      { timeout: 120_000 },
      async (...kills) => {
        const place = await begun(engine);
        const folder = aFolderOutside();
        const outside = new Outside(folder);
        const chain = new Chain();
        for (const step of [...kills, 0]) {
          const lines = await lived(place, folder, step, ROUNDS);
          expect(lines.filter(({ said }) => said === "Fault")).toEqual([]);
          expect(lines.some(({ said }) => said === "Finished")).toBe(step === 0);
          await withStore(place, (store) => chain.follow(store, lines));
        }
        const teams = Outside.lines<Taken>(outside.teams);
        const ids = teams.map(({ id }) => id);
        expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(kills.length);
        expect(ids.filter((id) => id.startsWith("digest/")).length).toBeGreaterThan(1);
        expect(ids.filter((id) => id.startsWith("alarm/")).length).toBeGreaterThan(1);
        expectToldRightly(teams, chain);
        await withStore(place, (store) => expectRedeployed(store, outside));
      },
    );
  });
});
