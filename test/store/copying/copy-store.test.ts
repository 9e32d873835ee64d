import { describe, expect, it, onTestFinished } from "vitest";
import { copyStore } from "../../../src/store/copying/copy-store.ts";
import { openStore } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { DAY } from "../../builders/time.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type EngineUnderTest, type Place } from "../places.ts";
import { STEP_NAMES, tablesAfter } from "../steps.ts";
import { fill } from "./filled.ts";

const LATER = NOW + DAY;
const { log } = aLog();
const EVERY_TABLE = tablesAfter("").toSorted();

async function aPlace({ newPlace }: EngineUnderTest): Promise<Place> {
  const place = await newPlace();
  onTestFinished(() => place.remove());
  return place;
}

async function aFilledPlace(engine: EngineUnderTest): Promise<Place> {
  const place = await aPlace(engine);
  const store = await openStore(place.config, log);
  await fill(store, place);
  await store.close();
  return place;
}

/** What a table holds, as text, in an order of its own. */
async function rowsOf(place: Place, table: string): Promise<readonly string[]> {
  const rows = await place.sql(`select * from ${table}`);
  const asText = (row: Record<string, unknown>) =>
    Object.entries(row)
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join("|");
  return rows.map(asText).sort();
}

const WAYS = ENGINES.flatMap((from) => ENGINES.map((to) => ({ from, to, way: `${from.engine} to ${to.engine}` })));

for (const { from, to, way } of WAYS) {
  describe.skipIf(from.missing || to.missing)(`a store that is copied from ${way}`, () => {
    it("holds the same in every table, and says how much that is", async () => {
      const [source, target] = [await aFilledPlace(from), await aPlace(to)];
      const before = await Promise.all(EVERY_TABLE.map((table) => rowsOf(source, table)));
      const { tables, audit } = await copyStore(source.config, target.config, log, LATER);
      const after = await Promise.all(EVERY_TABLE.map((table) => rowsOf(target, table)));
      expect(after).toEqual(before);
      expect(await Promise.all(EVERY_TABLE.map((table) => rowsOf(source, table)))).toEqual(before);
      expect(tables.map(({ table }) => table).toSorted()).toEqual(EVERY_TABLE);
      expect(tables.every(({ rows, hash }) => rows > 0 && /^[0-9a-f]{64}$/.test(hash))).toBe(true);
      expect(audit).toMatchObject({ ok: true, records: 5 });
    });

    it("opens as the other did: snapshot, people's decisions, the key of links, and a chain that goes on", async () => {
      const [source, target] = [await aFilledPlace(from), await aPlace(to)];
      await copyStore(source.config, target.config, log, LATER);
      const one = await openStore(source.config, log);
      const other = await openStore(target.config, log);
      onTestFinished(async () => {
        await one.close();
        await other.close();
      });
      expect(await other.snapshots.load()).toStrictEqual(await one.snapshots.load());
      expect(await other.digests.subscribers()).toEqual(await one.digests.subscribers());
      expect(await other.redeploys.pending()).toEqual(await one.redeploys.pending());
      expect(await other.exportLinks.key()).toEqual(await one.exportLinks.key());
      expect(await other.turns.claim("a turn", NOW)).toBe(false);
      await other.redeploys.setFreeze({ version: 2, freeze: null }, { audit: [], outgoing: [] });
      expect(await other.audit.verify()).toMatchObject({ ok: true, records: 5 });
    });

    it("is in no table a little: where a row cannot be written, none is", async () => {
      const [source, target] = [await aFilledPlace(from), await aPlace(to)];
      await (await openStore(target.config, log)).close();
      // The last table but one.
      await target.sql("alter table audit rename column entry to another");
      await expect(copyStore(source.config, target.config, log, LATER)).rejects.toThrow();
      for (const table of EVERY_TABLE.filter((one) => one !== "audit_end"))
        expect(await rowsOf(target, table)).toEqual([]);
      expect(await rowsOf(target, "audit_end")).toEqual(["hash=|id=1|sequence=0"]);
    });
  });
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`copying on ${engine.engine}`, () => {
    const refusal = (source: Place, target: Place, now = LATER) => copyStore(source.config, target.config, log, now);

    it("writes over nothing", async () => {
      const [source, target] = [await aFilledPlace(engine), await aPlace(engine)];
      await (await openStore(target.config, log)).close();
      await target.sql("insert into answered_turn (key, claimed_at) values ('a', 1)");
      await expect(refusal(source, target)).rejects.toThrow("The target is not empty (answered_turn)");
      expect(await rowsOf(target, "machine")).toEqual([]);
    });

    it("takes no store for its own copy", async () => {
      const source = await aFilledPlace(engine);
      await expect(refusal(source, source)).rejects.toThrow(/is not empty|in use/);
    });

    it("refuses an older and a newer store on either side, and leaves it as it is", async () => {
      const [source, target] = [await aFilledPlace(engine), await aPlace(engine)];
      await (await openStore(target.config, log)).close();
      for (const place of [source, target]) {
        await place.sql(`delete from vitals_migration where name = '${STEP_NAMES.at(-1)}'`);
        await expect(refusal(source, target)).rejects.toThrow("start Vitals once");
        await place.sql(`insert into vitals_migration (name, timestamp) values ('${STEP_NAMES.at(-1)}', '')`);
        await place.sql("insert into vitals_migration (name, timestamp) values ('9999-later', '')");
        await expect(refusal(source, target)).rejects.toThrow("newer Vitals");
        await place.sql("delete from vitals_migration where name = '9999-later'");
      }
      await expect(refusal(source, target)).resolves.toMatchObject({ audit: { ok: true } });
    });

    it("refuses an empty source", async () => {
      const [source, target] = [await aPlace(engine), await aPlace(engine)];
      await (await openStore(source.config, log)).close();
      await expect(refusal(source, target)).rejects.toThrow("nothing in the source");
    });

    it("refuses a store that a running Vitals uses, on either side", async () => {
      const [source, target] = [await aFilledPlace(engine), await aPlace(engine)];
      for (const place of [source, target]) {
        const running = await openStore(place.config, log);
        await expect(refusal(source, target)).rejects.toThrow(/in use by/);
        await running.close();
      }
      await expect(refusal(source, target)).resolves.toMatchObject({ audit: { ok: true } });
    });
  });
}

describe.skipIf(ENGINES[1]?.missing)("copying from PostgreSQL", () => {
  it("waits for the lease of a process that was killed", async () => {
    const [source, target] = [
      await aFilledPlace(ENGINES[1] as EngineUnderTest),
      await aPlace(ENGINES[0] as EngineUnderTest),
    ];
    await source.sql(`update sender set until = ${LATER + 1}`);
    await expect(copyStore(source.config, target.config, log, LATER)).rejects.toThrow("in use by");
    await expect(copyStore(source.config, target.config, log, LATER + 1)).resolves.toMatchObject({
      audit: { ok: true },
    });
  });
});
