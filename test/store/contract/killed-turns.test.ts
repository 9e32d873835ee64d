import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { HOUR } from "../../builders/time.ts";
import { startChild } from "../children/process.ts";
import { Outside, type SaidInAlarm, type Taken, type TurnLine } from "../children/synced-estate.ts";
import { aLog } from "../opened.ts";
import { aDatabase, type Place } from "../places.ts";
import { Chain, expectToldRightly } from "../saved-chain.ts";
import { SharedTime } from "../shared-time.ts";

const PROCESSES = 2;
/** The long version is `npm run test:crash`. */
const KILLS = Number(process.env.VITALS_TEST_KILLS ?? 3);
/** A few syncs of who syncs, or some half a minute of who follows. */
const STEPS_OF_A_LIFE = 700;

/** Processes that take turns, each of which dies at random and is begun anew, until there were enough kills. */
class Replicas {
  readonly #place: Place;
  readonly #folder: string;
  readonly #time: SharedTime;
  readonly #lives: readonly Promise<void>[];
  readonly lines: TurnLine[] = [];
  /** What each process that lives has told of last. */
  readonly told: (number | undefined)[] = [];
  kills = 0;
  #over = false;

  constructor(place: Place, folder: string, time: SharedTime) {
    this.#place = place;
    this.#folder = folder;
    this.#time = time;
    this.#lives = Array.from({ length: PROCESSES }, (_, number) => this.#lifeAfterLife(number));
  }

  /** Resolves when the condition holds; rejects where a process ended by itself. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const watched = vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 120_000, interval: 50 });
    await Promise.race([watched, ...this.#lives]).catch((fault) => {
      this.end();
      throw fault;
    });
  }

  end(): void {
    this.#over = true;
  }

  async #lifeAfterLife(number: number): Promise<void> {
    while (!this.#over) await this.#life(number);
  }

  async #life(number: number): Promise<void> {
    const step = this.kills < KILLS ? 1 + Math.floor(Math.random() * STEPS_OF_A_LIFE) : 0;
    const { file, began } = this.#time;
    const more = [this.#folder, step, file, began].map(String);
    const child = startChild("taking-turns.ts", this.#place.config, ...more);
    this.told[number] = undefined;
    for (let line = await child.nextLine(); line !== undefined; line = await child.nextLine()) {
      const said: TurnLine = JSON.parse(line);
      this.lines.push(said);
      if (said.said === "Told") this.told[number] = said.version;
    }
    const signal = await child.ended;
    if (signal !== "SIGKILL") throw new Error(`A process that takes turns ended by itself: ${signal}`);
    this.kills += 1;
  }
}

function aFolderOutside(): string {
  const folder = mkdtempSync(join(tmpdir(), "vitals-outside-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function begun() {
  const folder = aFolderOutside();
  const place = await aDatabase();
  const store = await openStore(place.config, aLog().log);
  // Run after the processes have ended, which are begun later.
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  const hourly = { hours: Array.from({ length: 24 }, (_, hour) => hour), days: "Every" } as const;
  const settings = { ...usualSettings("UTC", "en-US"), schedule: hourly, mode: "Always" } as const;
  await store.digests.save(subscribed("s1", "19:channel@thread.tacv2", settings, ALEX, NOW));
  return { place, folder, store };
}

/** Which digests were sent and noted as sent. */
async function sentDigests(outside: Outside, { deliveries }: Store): Promise<number> {
  const ids = new Set(Outside.lines<Taken>(outside.teams).map(({ id }) => id));
  const known = await deliveries.of([...ids].filter((id) => id.startsWith("digest/")));
  return [...known.values()].filter(({ state }) => state === "Sent").length;
}

/** Hour after hour there is a digest, and more than one version, until there were enough kills. */
async function passHours(replicas: Replicas, time: SharedTime, outside: Outside, store: Store): Promise<void> {
  do {
    const [sent, version] = [await sentDigests(outside, store), await storedVersion(store)];
    time.setForward(HOUR);
    await replicas.until(async () => (await storedVersion(store)) > version);
    await replicas.until(async () => (await sentDigests(outside, store)) > sent);
  } while (replicas.kills < KILLS);
}

/** Nothing new is read any more, and each process comes to answer from what is stored, and has told of it. */
async function comeToRest(replicas: Replicas, outside: Outside, store: Store): Promise<void> {
  writeFileSync(outside.over, "");
  await replicas.until(async () => {
    const version = await storedVersion(store);
    return replicas.told.every((told) => told === version) && version === (await storedVersion(store));
  });
  replicas.end();
}

/** 0: nothing is stored. */
async function storedVersion({ syncTurns }: Store): Promise<number> {
  return (await syncTurns?.look(0))?.stored?.version ?? 0;
}

/** Whoever was too slow for its turn, or for whom an hour passed at once, was overtaken; the others are a busy machine's. */
const EXPECTED = /Another process has saved|the store does not answer|given up/;

function expectTurns({ lines }: Replicas): void {
  const own = lines.flatMap((line) => (line.said === "Shown" && line.own ? [line.version] : []));
  expect(new Set(own).size, "each version is one process's own").toBe(own.length);
  const faults = lines.flatMap((line) => (line.said === "Fault" ? [line.message] : []));
  expect(faults.filter((message) => !EXPECTED.test(message))).toEqual([]);
}

const SAME_CAUSE = 4 * HOUR;

/** After each sync at which many broke somebody was told, unless they were told of the same within four hours. */
function expectAlarmed(teams: readonly Taken[], chain: Chain): void {
  const alarms = teams
    .filter(({ id }) => id.startsWith("alarm/") && !id.endsWith("/over"))
    .map(({ sentence }): SaidInAlarm => JSON.parse(sentence));
  for (const [version, { takenAt }] of chain.links) {
    if (version === 1 || chain.between(version - 1, version).newly.length === 0) continue;
    const near = alarms.filter(({ at }) => Math.abs(at - takenAt) < SAME_CAUSE);
    expect(near.length, `an alarm at or near version ${version}`).toBeGreaterThan(0);
  }
}

describe.skipIf(inject("postgresUrl") === undefined)(
  "two processes that take turns on PostgreSQL, killed at random in syncs and beside them,",
  () => {
    it("go on in each other's place, and lose or double no snapshot, transition, digest or alarm", {
      timeout: 120_000 + KILLS * 30_000,
    }, async () => {
      const { place, folder, store } = await begun();
      const outside = new Outside(folder);
      const time = new SharedTime();
      const replicas = new Replicas(place, folder, time);
      await passHours(replicas, time, outside, store);
      await comeToRest(replicas, outside, store);

      const chain = new Chain();
      await chain.follow(store, replicas.lines);
      expectTurns(replicas);
      const teams = Outside.lines<Taken>(outside.teams);
      const ids = teams.map(({ id }) => id);
      expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(replicas.kills);
      expectToldRightly(teams, chain);
      expectAlarmed(teams, chain);
      console.info(`${chain.links.size} snapshots, ${replicas.kills} kills, ${ids.length} messages`);
    });
  },
);
