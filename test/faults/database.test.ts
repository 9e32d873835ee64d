import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { resettled, subscribed, usualSettings } from "../../src/digests/subscriber.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { ALEX } from "../builders/subscriber.ts";
import { DatabaseProxy, type Wire } from "../fakes/database-proxy.ts";
import { aLog } from "../store/opened.ts";
import { aDatabase, type TestDatabase } from "../store/places.ts";
import { type Column, casesOf } from "./rows.ts";

interface Case {
  /** What happens to the wire between the program and its database. */
  readonly wire: Wire;
}

const BACK = "is known to be away, refuses decisions at once, and is well again without a restart";
const REFUSING = (sqlState: string): Case => ({ wire: { sqlState } });
const ENGINES = "test/store/engines";

const COLUMN: Column<Case> = {
  "401, the token expired in flight": [
    { does: BACK, ...REFUSING("28P01") },
    { testedIn: `${ENGINES}/postgres.test.ts: each connection asks for a token of its own` },
  ],
  "403": [{ does: BACK, ...REFUSING("28000") }, { testedIn: `${ENGINES}/postgres.test.ts: may not make its tables` }],
  "404": [
    { does: BACK, ...REFUSING("3D000") },
    { testedIn: `${ENGINES}/postgres.test.ts: does not exist, at the start` },
  ],
  "409": { testedIn: "below: of two changes at once one is kept, and the other is told" },
  "412": { testedIn: "below: of two changes at once one is kept, and the other is told" },
  "413": { cannotOccur: "PostgreSQL takes a gigabyte in one value; snapshots are written in slices far below that" },
  "429 with headers": { cannotOccur: "PostgreSQL says in no answer when to come again" },
  "429 without headers": { does: BACK, ...REFUSING("53300") },
  "500": { does: BACK, ...REFUSING("XX000") },
  "502": { does: BACK, ...REFUSING("08006") },
  "503": { does: BACK, ...REFUSING("57P03") },
  "504": { testedIn: `${ENGINES}/guarded-pool.test.ts: a statement that took too long for the server` },
  "connection refused": { does: BACK, wire: "Refusing" },
  "reset in the body": { does: BACK, wire: "ResetInAnswer" },
  "never answering": { does: BACK, wire: "Silent" },
  "truncated JSON": {
    testedIn: "test/store/contract/unreadable.test.ts: is refused, not shown in part",
  },
  "HTML body": { does: BACK, wire: "Html" },
  "wrong shape": { testedIn: "test/store/contract/unreadable.test.ts: is refused, not shown in part" },
  "a page token that repeats": { cannotOccur: "no answer of the database has pages" },
  "totals that change between pages": {
    cannotOccur: "no answer of the database has pages; a snapshot is read in one transaction",
  },
  "clock skew": { cannotOccur: "no statement asks the database what time it is; its migrations' times are for people" },
  "DNS failure": { testedIn: "below: a host that nobody knows is a refusal at the start" },
};

describe.skipIf(inject("postgresUrl") === undefined)("the database", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let store: Store;
  beforeEach(async () => {
    database = await aDatabase();
    proxy = await DatabaseProxy.open(database.config.url);
    store = await openStore({ kind: "postgres", url: proxy.url }, aLog().log);
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
    await database.remove();
  });

  const until = (answers: boolean) =>
    expect.poll(() => store.snapshots.answers, { timeout: 50_000, interval: 20 }).toBe(answers);
  const made = () => subscribed("s1", "19:ops@thread.tacv2", usualSettings("UTC", "en-US"), ALEX, NOW);

  test.each(casesOf(COLUMN))("%s: %s", async (_, _does, { wire }) => {
    const snapshot = aSnapshot([judged()]);
    await store.snapshots.save(snapshot, []);
    await proxy.set(wire);
    await until(false);
    await expect(store.digests.save(made())).rejects.toMatchObject({ name: "StoreAway", changed: "Nothing" });
    await expect(store.snapshots.save({ ...snapshot, version: 2 }, [])).rejects.toMatchObject({ name: "StoreAway" });
    expect(await database.sql("select id from subscriber")).toEqual([]);
    await proxy.set("Through");
    await until(true);
    expect(await store.snapshots.load()).toStrictEqual(snapshot);
    expect(await store.digests.save(made())).toBe(true);
  });

  test("of two changes at once one is kept, and the other is told", async () => {
    const { subscriber } = made();
    await store.digests.save(made());
    const change = (timeZone: string) =>
      store.digests.save(resettled(subscriber, usualSettings(timeZone, "en-US"), ALEX, NOW));
    const kept = await Promise.all([change("UTC"), change("Europe/Berlin")]);
    expect(kept.toSorted()).toEqual([false, true]);
  });
});

test("a host that nobody knows is a refusal at the start", async () => {
  const url = "postgres://vitals@database.invalid/vitals";
  await expect(openStore({ kind: "postgres", url }, aLog().log)).rejects.toThrow(
    /on database\.invalid cannot be reached.*(ENOTFOUND|EAI_AGAIN)/,
  );
});
