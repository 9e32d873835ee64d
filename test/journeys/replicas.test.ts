import { describe, expect, inject, onTestFinished, test } from "vitest";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMessage } from "../builders/activity.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { aDatabase } from "../store/places.ts";
import { anOperator, Program } from "./program.ts";

/** Two whole programs start, and one of them twice. */
const PATIENCE = 120_000;

const OWN = "a snapshot was taken";
const OTHERS = "another process's snapshot was taken over";

/** One database and one tenant, on which programs are started. */
async function aPlace() {
  const database = await aDatabase();
  const connector = await FakeConnector.open();
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: Date.now() }),
    quota: { requests: 1000, windowMs: 5000 },
  });
  const programs: Program[] = [];
  onTestFinished(async () => {
    for (const program of programs) program.signal("SIGKILL");
    await Promise.all(programs.map((program) => program.ended()));
    await Promise.all([connector.close(), tenant.close()]);
    await database.remove();
  });
  const azure = { VITALS_ARM_ENDPOINT: tenant.url, ...tenant.identityEnvironment };
  const start = async () => {
    const program = new Program(await anOperator({ ...azure, DATABASE_URL: database.config.url }));
    programs.push(program);
    return program;
  };
  const ask = async (program: Program, text: string): Promise<string> => {
    const before = connector.messages.length;
    await program.send(aMessage(connector.url, text));
    return JSON.stringify((await connector.until(before + 1)).at(-1)?.activity);
  };
  /** How often a snapshot was saved, and which is stored. */
  const saved = async () => {
    const [row] = await database.sql(
      "select count(*) as times, (select version from snapshot) as version from estate_count",
    );
    return { times: Number(row?.times), version: Number(row?.version) };
  };
  return { start, ask, saved };
}

describe.skipIf(inject("postgresUrl") === undefined)("two replicas", { timeout: PATIENCE }, () => {
  test("that start at once read Azure once, and both answer from it", async () => {
    const { start, ask, saved } = await aPlace();
    const both = await Promise.all([start(), start()]);
    const took = await Promise.all(
      both.map((program) =>
        Promise.race([program.logged(OWN).then(() => OWN), program.logged(OTHERS).then(() => OTHERS)]),
      ),
    );
    expect(took.sort()).toEqual([OWN, OTHERS]);
    const machines = Number(/of (\d+) machines/.exec(await ask(both[0], "how many are unhealthy?"))?.[1]);
    expect(machines).toBeGreaterThan(200);
    expect(await ask(both[1], "how many are unhealthy?")).toContain(`of ${machines} machines`);
    expect(await saved()).toEqual({ times: 1, version: 1 });
  });

  test("share what the one that was killed had read, and the other goes on", async () => {
    const { start, ask, saved } = await aPlace();
    const first = await start();
    await first.logged(OWN);
    const second = await start();
    await second.logged(OWN);
    await first.logged(OTHERS);
    expect(await saved()).toEqual({ times: 2, version: 2 });
    first.signal("SIGKILL");
    await first.ended();
    await ask(second, "refresh");
    await expect.poll(saved, { timeout: 60_000 }).toEqual({ times: 3, version: 3 });
    expect(await ask(second, "how many are unhealthy?")).toMatch(/of \d+ machines/);
  });

  test("are replaced one by one, and people are answered throughout", async () => {
    const { start, ask, saved } = await aPlace();
    let old = await start();
    await old.logged(OWN);
    for (let release = 1; release <= 2; release += 1) {
      const next = await start();
      expect(await ask(next, "how many are unhealthy?")).toMatch(/of \d+ machines/);
      expect(await ask(old, "how many are unhealthy?")).toMatch(/of \d+ machines/);
      const [ended, asked] = await Promise.all([old.stop(), ask(next, "how many are unhealthy?")]);
      expect([ended.code, asked]).toEqual([0, expect.stringMatching(/of \d+ machines/)]);
      await next.logged(OWN);
      old = next;
    }
    const { times, version } = await saved();
    expect(times, "each version was saved once").toBe(version);
    expect(version).toBeGreaterThanOrEqual(3);
  });
});
