import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runsOf } from "../../../src/redeploys/redeploy.ts";
import { openStore } from "../../../src/store/open.ts";
import { approveRedeploy } from "../approved-redeploy.ts";
import { startChild } from "../children/process.ts";
import { aLog, type Opened, onEachEngine } from "../opened.ts";

const MACHINES = 3;
/** A machine over which a process dies for the third time is given up, as it should be. */
const KILLS_EACH = 2;
/** The long version is `npm run test:crash`. */
const STORIES = Math.ceil(Number(process.env.VITALS_TEST_KILLS ?? 4) / KILLS_EACH);
/** Calls of ports until nothing is left but to watch, about: a later kill finds nothing that could be done twice. */
const LATEST = 40;

/** After how many calls each process is killed. The first kills of all stories are spread evenly, so that no part is left out. */
function killsOf(story: number): readonly number[] {
  const shares = [(story + Math.random()) / STORIES, ...Array.from({ length: KILLS_EACH - 1 }, Math.random)];
  return shares.map((share) => 1 + Math.floor(share * LATEST));
}

const KILLS = Array.from({ length: STORIES }, (_, story) => killsOf(story));

/** Carries redeploys out in a process of its own, which is killed after so many calls if it has not ended before; its last line. */
async function killedAfter(calls: number, { place }: Opened, azure: string): Promise<string | undefined> {
  const child = startChild("redeploying.ts", place.config, azure, String(MACHINES));
  let last: string | undefined;
  for (let call = 0; call < calls; call += 1) {
    const line = await child.nextLine();
    if (line === undefined) break;
    last = line;
  }
  await child.kill();
  return last;
}

onEachEngine("a process that is killed in the middle of a redeploy, and again,", (opened) => {
  it.each(KILLS)(
    "leaves one that goes on where it was: nothing is deleted twice, and the audit holds (%i, %i)",
    {
      timeout: 60_000,
    },
    async (...kills) => {
      const folder = mkdtempSync(join(tmpdir(), "vitals-azure-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const azure = join(folder, "deleted");
      await approveRedeploy(opened.store, MACHINES);
      await opened.store.close();
      for (const calls of kills) {
        await killedAfter(calls, opened, azure);
        const store = await openStore(opened.place.config, aLog().log);
        expect(await store.audit.verify()).toMatchObject({ ok: true });
        expect(await store.redeploys.load("r-1")).toBeDefined();
        await store.close();
      }
      expect(await killedAfter(Number.POSITIVE_INFINITY, opened, azure)).toBe("finished");
      const store = await opened.reopen();
      const redeploy = await store.redeploys.load("r-1");
      expect(redeploy?.state.is).toBe("Finished");
      expect(redeploy && Object.values(runsOf(redeploy)).map(({ is }) => is)).toEqual(Array(MACHINES).fill("Worked"));
      const deleted = readFileSync(azure, "utf8").trimEnd().split("\n");
      expect(new Set(deleted.map((each) => JSON.parse(each).extensionId)).size).toBe(MACHINES);
      expect(deleted).toHaveLength(MACHINES);
      expect(await store.audit.verify()).toMatchObject({ ok: true });
      const ids = redeploy?.plan.machines.map(({ machineId }) => machineId) ?? [];
      expect(await store.redeploys.openRequests(ids)).toEqual(new Map());
    },
  );
});
