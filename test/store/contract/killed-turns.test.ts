import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { settled } from "../../builders/clock.ts";
import { NOW } from "../../builders/evidence.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { HOUR } from "../../builders/time.ts";
import { ONCE } from "../../setup/once.ts";
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
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const watched = async () => {
      while (!(await holds())) await settled();
    };
    await Promise.race([watched(), ...this.#lives]).catch((fault) => {
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

const SAME_CAUSE = 4 * HOUR;

/** After each sync at which many broke somebody was told, unless they were told of the same within four hours. */
function expectAlarmed(teams: readonly Taken[], chain: Chain, most: number): void {
  const alarms = teams
    .filter(({ id }) => id.startsWith("alarm/") && !id.endsWith("/over"))
    .map(({ sentence }): SaidInAlarm => JSON.parse(sentence));
  for (const [version, { takenAt }] of chain.links) {
    if (version === 1 || version > most || chain.between(version - 1, version).newly.length === 0) continue;
    const near = alarms.filter(({ at }) => Math.abs(at - takenAt) < SAME_CAUSE);
    expect(near.length, `an alarm at or near version ${version}`).toBeGreaterThan(0);
  }
}

describe.skipIf(inject("postgresUrl") === undefined)(
  "two processes that take turns on PostgreSQL, killed at random in syncs and beside them,",
  ONCE,
  () => {
    it("go on in each other's place, and lose or double no snapshot, transition, digest or alarm", {
      timeout: 120_000 + KILLS * 30_000,
    }, async () => {
      const { place, folder, store } = await begun();
      const outside = new Outside(folder);
      const time = new SharedTime();
      const replicas = new Replicas(place, folder, time);
      const stored = async () => (await store.syncTurns?.look(0))?.stored?.version;
      do {
        const [sent, version = 0] = [await sentDigests(outside, store), await stored()];
        time.setForward(HOUR);
        await replicas.until(async () => ((await stored()) ?? 0) > version);
        await replicas.until(async () => (await sentDigests(outside, store)) > sent);
      } while (replicas.kills < KILLS);

      writeFileSync(outside.over, "");
      await replicas.until(async () => {
        const version = await stored();
        return version !== undefined && replicas.told.every((told) => told === version) && version === (await stored());
      });
      replicas.end();

      const chain = new Chain();
      await chain.follow(store, replicas.lines);
      const newest = Math.max(...chain.links.keys());
      const own = replicas.lines.flatMap((line) => (line.said === "Shown" && line.own ? [line.version] : []));
      expect(new Set(own).size, "each version has one process whose own it is").toBe(own.length);
      const faults = replicas.lines.flatMap((line) => (line.said === "Fault" ? [line.message] : []));
      // Whoever was too slow for its turn, or for whom an hour passed at once, was overtaken.
      expect(faults.filter((message) => !message.includes("Another process has saved"))).toEqual([]);
      const teams = Outside.lines<Taken>(outside.teams);
      const ids = teams.map(({ id }) => id);
      expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(replicas.kills);
      expectToldRightly(teams, chain);
      expectAlarmed(teams, chain, newest);
      console.info(
        `${newest} snapshots, ${replicas.kills} kills, ${faults.length} syncs overtaken, ${ids.length} messages`,
      );
    });
  },
);
