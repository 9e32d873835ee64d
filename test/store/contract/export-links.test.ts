import { expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { MINUTE } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";

const LINK = {
  query: { ask: "Export", where: [], order: "Worst", limit: undefined },
  expiresAt: NOW + 10 * MINUTE,
} as const;

onEachEngine("a link to a file", (opened) => {
  it("is redeemed once", async () => {
    const { exportLinks } = opened.store;
    await exportLinks.keep("a", LINK, NOW);
    expect(await exportLinks.redeem("a", NOW + MINUTE)).toEqual(LINK);
    expect(await exportLinks.redeem("a", NOW + MINUTE)).toBeUndefined();
    expect(await exportLinks.redeem("b", NOW)).toBeUndefined();
  });

  it("is there until it is redeemed or expires, however often somebody looks", async () => {
    const { exportLinks } = opened.store;
    await exportLinks.keep("a", LINK, NOW);
    for (let look = 0; look < 3; look += 1) expect(await exportLinks.holds("a", NOW + MINUTE)).toBe(true);
    expect(await exportLinks.holds("a", LINK.expiresAt)).toBe(false);
    expect(await exportLinks.holds("b", NOW)).toBe(false);
    await exportLinks.redeem("a", NOW);
    expect(await exportLinks.holds("a", NOW)).toBe(false);
  });

  it("is redeemed by one of many that ask at once", async () => {
    const { exportLinks } = opened.store;
    await exportLinks.keep("a", LINK, NOW);
    const redeemed = await Promise.all(Array.from({ length: 20 }, () => exportLinks.redeem("a", NOW)));
    expect(redeemed.filter((link) => link !== undefined)).toEqual([LINK]);
  });

  it("expires, and is forgotten with the next one that is kept", async () => {
    const { exportLinks } = opened.store;
    await exportLinks.keep("a", LINK, NOW);
    expect(await exportLinks.redeem("a", LINK.expiresAt)).toBeUndefined();
    await exportLinks.keep("b", { ...LINK, expiresAt: NOW + 60 * MINUTE }, NOW + 11 * MINUTE);
    expect(await opened.place.sql("select id from export_link")).toEqual([{ id: "b" }]);
  });

  it("outlives a restart, and so does the key that it is signed with", async () => {
    await opened.store.exportLinks.keep("a", LINK, NOW);
    const key = await opened.store.exportLinks.key();
    expect(key).toHaveLength(32);
    const store = await opened.reopen();
    expect(await store.exportLinks.key()).toEqual(key);
    expect(await store.exportLinks.redeem("a", NOW)).toEqual(LINK);
  });

  it("with a question that nobody can read any more is a fault, not a file", async () => {
    await opened.place.sql(
      `insert into export_link (id, query, expires_at) values ('a', '{"ask":"Delete"}', ${NOW + 1})`,
    );
    await expect(opened.store.exportLinks.redeem("a", NOW)).rejects.toThrow("not as expected");
  });

  it("is the same for two processes", async () => {
    if (opened.place.config.kind !== "postgres") return;
    const other = await openStore(opened.place.config, opened.log);
    try {
      expect(await other.exportLinks.key()).toEqual(await opened.store.exportLinks.key());
      await opened.store.exportLinks.keep("a", LINK, NOW);
      const both = await Promise.all([opened.store, other].map((store) => store.exportLinks.redeem("a", NOW)));
      expect(both.filter((link) => link !== undefined)).toEqual([LINK]);
    } finally {
      await other.close();
    }
  });
});
