import { describe, expect, inject, onTestFinished, test } from "vitest";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMessage, aPress } from "../builders/activity.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { DatabaseProxy, type Wire } from "../fakes/database-proxy.ts";
import { aDatabase } from "../store/places.ts";
import { anOperator, Program } from "./program.ts";

/** A whole program starts, meets a dead network, and waits for it to come back. */
const PATIENCE = 240_000;
/** On a busy machine the database may once more not answer in time. */
const SOON = { timeout: 60_000, interval: 100 };

/** The program on PostgreSQL, with a wire between them that can be cut. */
async function aReplica() {
  const database = await aDatabase();
  const proxy = await DatabaseProxy.open(database.config.url);
  const connector = await FakeConnector.open();
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: Date.now() }),
    quota: { requests: 1000, windowMs: 5000 },
  });
  const azure = { VITALS_ARM_ENDPOINT: tenant.url, ...tenant.identityEnvironment };
  const program = new Program(await anOperator({ ...azure, DATABASE_URL: proxy.url }));
  onTestFinished(async () => {
    program.signal("SIGKILL");
    await program.ended();
    await Promise.all([proxy.close(), connector.close(), tenant.close()]);
    await database.remove();
  });
  await program.logged("a snapshot was taken");
  const say = async (text: string): Promise<string> => {
    const before = connector.messages.length;
    await program.send(aMessage(connector.url, text));
    return JSON.stringify((await connector.until(before + 1)).at(-1)?.activity);
  };
  const subscribers = () => database.sql("select id from subscriber");
  const ready = async () => {
    const response = await fetch(`${await program.url()}/readyz`);
    return [response.status, await response.json()];
  };
  const press = async (verb: "approve" | "reject"): Promise<string> =>
    (await program.send(aPress(connector.url, verb, { verb, request: "r1", round: 1, reason: "no" }))).text();
  return { program, proxy, database, say, subscribers, ready, press };
}

describe.skipIf(inject("postgresUrl") === undefined)("a replica", { timeout: PATIENCE }, () => {
  test.each<[string, Wire]>([
    ["refuses every connection", "Refusing"],
    ["swallows everything without a word", "Silent"],
  ])(
    "whose network to the database %s answers from memory, keeps nothing, and is well again by itself",
    async (...given) => {
      const [, wire] = given;
      const { program, proxy, say, subscribers, ready, press } = await aReplica();
      await expect.poll(() => say("status"), SOON).not.toContain("From memory");

      await proxy.set(wire);
      await expect.poll(ready, SOON).toEqual([503, { status: "the store does not answer" }]);
      expect(await say("status")).toContain("From memory: the store does not answer");
      expect(await say("subscribe")).toContain("The store does not answer now. This cannot be looked up or kept");
      expect(await say("mute linux for 3 days because of tests")).toContain("nothing was changed");
      expect(await press("approve")).toMatch(/nothing was changed/i);
      expect(await press("reject")).toMatch(/nothing was changed/i);
      expect(await subscribers()).toEqual([]);

      await proxy.set("Through");
      await expect.poll(ready, SOON).toEqual([200, { status: "ready" }]);
      await expect.poll(() => say("status"), SOON).not.toContain("From memory");
      expect(await say("subscribe")).toContain("Subscribed");
      expect(await subscribers()).toHaveLength(1);
      expect((await program.stop()).code).toBe(0);
    },
  );

  test("whose connections were all ended by the server goes on with new ones", async () => {
    const { program, database, say, subscribers } = await aReplica();
    await database.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vitals' and datname = current_database()",
    );
    expect(await say("status")).toContain("machines");
    await expect.poll(() => say("subscribe"), { timeout: PATIENCE, interval: 200 }).toMatch(/ubscribed/);
    expect(await subscribers()).toHaveLength(1);
    expect((await program.stop()).code).toBe(0);
  });

  test("that is ended while it is cut off ends all the same", async () => {
    const { program, proxy } = await aReplica();
    await proxy.set("Silent");
    await program.logged("The database does not answer");
    expect((await program.stop()).code).toBe(0);
  });
});
