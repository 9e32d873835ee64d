import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { StoreAway } from "../../../src/health/store-away.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { DatabaseProxy, type Wire } from "../../fakes/database-proxy.ts";
import { aLog, type Logged } from "../opened.ts";
import { aDatabase, type TestDatabase } from "../places.ts";

const PATIENCE = { timeout: 50_000 };
const OWN = "application_name = 'vitals' and datname = current_database()";

describe.skipIf(inject("postgresUrl") === undefined)("a store whose database goes away and comes back", () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let store: Store;
  let logged: Logged;
  beforeEach(async () => {
    database = await aDatabase();
    proxy = await DatabaseProxy.open(database.config.url);
    logged = aLog();
    store = await openStore({ kind: "postgres", url: proxy.url }, logged.log);
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
    await database.remove();
  });

  const away = (promise: Promise<unknown>) => expect(promise).rejects.toBeInstanceOf(StoreAway);
  const until = (answers: boolean) => expect.poll(() => store.snapshots.answers, PATIENCE).toBe(answers);

  it.each<Wire>(["Refusing", "Silent", "Html", "ResetAtAnswer"])(
    "says so, refuses at once, and goes on without a restart: %s",
    PATIENCE,
    async (wire) => {
      const snapshot = aSnapshot([judged()]);
      await store.snapshots.save(snapshot, []);
      await proxy.set(wire);
      await until(false);
      await away(store.ping());
      await away(store.digests.save(subscribed("s1", "19:ops@thread.tacv2", usualSettings("UTC", "en-US"), ALEX, NOW)));
      await proxy.set("Through");
      await until(true);
      expect(await store.snapshots.load()).toStrictEqual(snapshot);
      expect(await store.digests.subscribers()).toEqual([]);
      expect(logged.lines.map(({ msg }) => msg)).toContain("The database answers again");
    },
  );

  it("ends whoever waits for an answer that never comes", PATIENCE, async () => {
    await proxy.set("Silent");
    await away(store.ping());
    await proxy.set("Through");
    await until(true);
    await store.ping();
  });

  it("tries ever less often, and only by one connection", PATIENCE, async () => {
    await proxy.set("Html");
    await until(false);
    const before = proxy.tried;
    await Promise.all(Array.from({ length: 50 }, () => away(store.ping())));
    expect(proxy.tried - before).toBeLessThan(3);
  });

  it("goes on after the server ended every connection", PATIENCE, async () => {
    await store.ping();
    await database.sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${OWN}`);
    await expect.poll(() => store.ping().then(() => "answered", String), PATIENCE).toBe("answered");
    await until(true);
  });

  it("is ended in time though its database is silent", PATIENCE, async () => {
    await proxy.set("Silent");
    await away(store.ping());
    await store.close();
  });
});
