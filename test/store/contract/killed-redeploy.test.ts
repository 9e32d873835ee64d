import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runsOf } from "../../../src/redeploys/redeploy.ts";
import { review } from "../../../src/redeploys/review.ts";
import { openStore } from "../../../src/store/open.ts";
import { MEGAN } from "../../builders/redeploy.ts";
import { RedeployWorld } from "../../fakes/redeploy-world.ts";
import { startChild } from "../children/process.ts";
import { aLog, type Opened, onEachEngine } from "../opened.ts";

const MACHINES = 3;
/** The long version is `npm run test:kills`. */
const KILLS = Number(process.env.VITALS_TEST_KILLS ?? 4);
const PATIENCE = 60_000 + KILLS * 10_000;
/** Calls of ports before the kill, at most: the whole story has about fifty. */
const LATEST = 50;

/** Alex asked, Megan approved, and nothing was begun. */
async function approved(opened: Opened): Promise<void> {
  const world = new RedeployWorld(MACHINES);
  const parts = { ...world.process(), store: opened.store.redeploys };
  await world.ask(parts);
  const megan = { person: MEGAN, standing: "Member" } as const;
  await review("r-1", { do: "Approve", round: 1, machines: "All" }, megan, parts, world.settings);
  await opened.store.close();
}

onEachEngine("a process that is killed in the middle of a redeploy, again and again,", (opened) => {
  it("leaves one that goes on where it was: nothing is deleted twice, and the audit holds", {
    timeout: PATIENCE,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "vitals-azure-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const azure = join(folder, "deleted");
    await approved(opened);
    const kills: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild("redeploying.ts", opened.place.config, azure, String(MACHINES));
      const calls = 1 + Math.floor(Math.random() * LATEST);
      kills.push(calls);
      for (let call = 0; call < calls; call += 1) if ((await child.nextLine()) === undefined) break;
      await child.kill();
      const store = await openStore(opened.place.config, aLog().log);
      expect(await store.audit.verify(), `killed after ${kills} calls`).toMatchObject({ ok: true });
      expect(await store.redeploys.load("r-1")).toBeDefined();
      await store.close();
    }
    const last = startChild("redeploying.ts", opened.place.config, azure, String(MACHINES));
    let end: string | undefined;
    for (let line = await last.nextLine(); line !== undefined; line = await last.nextLine()) end = line;
    expect(end, `killed after ${kills} calls`).toBe("finished");
    const store = await opened.reopen();
    const redeploy = await store.redeploys.load("r-1");
    expect(redeploy?.state.is).toBe("Finished");
    expect(redeploy && Object.values(runsOf(redeploy)).map(({ is }) => is)).toEqual(Array(MACHINES).fill("Worked"));
    const deleted = readFileSync(azure, "utf8").trimEnd().split("\n");
    expect(new Set(deleted.map((each) => JSON.parse(each).extensionId)).size).toBe(MACHINES);
    expect(deleted, `killed after ${kills} calls`).toHaveLength(MACHINES);
    expect(await store.audit.verify()).toMatchObject({ ok: true });
    expect(await store.redeploys.openRequests(redeploy?.plan.machines.map(({ machineId }) => machineId) ?? [])).toEqual(
      new Map(),
    );
  });
});
