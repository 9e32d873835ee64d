import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { runsOf } from "../../../src/redeploys/redeploy.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { approveRedeploy } from "../approved-redeploy.ts";
import { startChild } from "../children/process.ts";
import { Outside, type SyncLine, type Taken } from "../children/synced-estate.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type EngineUnderTest, type Place } from "../places.ts";
import { Chain, expectToldRightly } from "../saved-chain.ts";

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
