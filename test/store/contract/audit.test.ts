import { expect, it } from "vitest";
import type { AuditEntry } from "../../../src/redeploys/audit-record.ts";
import { NOW } from "../../builders/evidence.ts";
import { sha256 } from "../../builders/hash.ts";
import { ALEX, aRedeployRequest } from "../../builders/redeploy.ts";
import { type Opened, onEachEngine } from "../opened.ts";

const entryOf = (n: number): AuditEntry => ({
  at: NOW + n,
  by: ALEX,
  deed: "Refused",
  requestId: "r-1",
  machineId: null,
  screen: null,
  azureRequestId: null,
  facts: { n, text: "\0 \ud800 'quoted'", not: undefined },
});

/** Takes the triggers away, as whoever owns the database can. */
async function unguarded(opened: Opened): Promise<void> {
  const statements =
    opened.place.config.kind === "postgres"
      ? ["alter table audit disable trigger all"]
      : ["update", "delete", "replace"].map((what) => `drop trigger audit_no_${what}`);
  for (const statement of statements) await opened.place.sql(statement);
}

/** What was done to five records, and the first that does not follow. */
const DAMAGES = [
  [
    "an entry was changed",
    "update audit set entry = replace(entry, '\"n\":3', '\"n\":4') where sequence = 3",
    3,
    "Altered",
  ],
  ["an entry is no JSON", "update audit set entry = 'x' where sequence = 2", 2, "Altered"],
  [
    "a field was added",
    'update audit set entry = replace(entry, \'{"at"\', \'{"aa":1,"at"\') where sequence = 2',
    2,
    "Altered",
  ],
  ["a record was taken out", "delete from audit where sequence = 4", 4, "Missing"],
  ["the first was taken out", "delete from audit where sequence = 1", 1, "Missing"],
  ["the end was cut off", "delete from audit where sequence > 3", 4, "Missing"],
  ["all of it is gone", "delete from audit", 1, "Missing"],
  ["a link was changed", "update audit set previous = 'x' where sequence = 5", 5, "NotLinked"],
  ["the end is another one", "update audit_end set hash = 'x'", 5, "Altered"],
] as const;

onEachEngine("the audit", (opened) => {
  const fiveNotes = async () => {
    for (let n = 1; n <= 5; n += 1) await opened.store.redeploys.note([entryOf(n)]);
  };

  it("holds, and comes back as it was written, over a restart", async () => {
    await fiveNotes();
    const store = await opened.reopen();
    await store.redeploys.note([entryOf(6)]);
    expect(await store.audit.verify()).toMatchObject({ ok: true, records: 6 });
    const records = [];
    for await (const record of store.audit.records()) records.push(record);
    expect(records.map(({ entry }) => entry)).toEqual([1, 2, 3, 4, 5, 6].map(entryOf));
  });

  it("holds while nothing is in it", async () => {
    expect(await opened.store.audit.verify()).toEqual({ ok: true, records: 0, last: undefined });
  });

  it("can be checked with nothing but its rows and SHA-256", async () => {
    await fiveNotes();
    const rows = await opened.place.sql("select * from audit order by sequence");
    const hashes = rows.map(({ entry, previous, sequence }) =>
      sha256(`{"entry":${entry},"previous":"${previous}","sequence":${sequence}}`),
    );
    expect(rows.map(({ hash }) => hash)).toEqual(hashes);
  });

  it.each(["update audit set entry = entry", "delete from audit", "delete from audit where sequence = 5"])(
    "refuses to be changed: %s",
    async (statement) => {
      await fiveNotes();
      await expect(opened.place.sql(statement)).rejects.toThrow("only ever appended");
      expect(await opened.store.audit.verify()).toMatchObject({ ok: true, records: 5 });
    },
  );

  it("refuses to be replaced or emptied in the engine's own ways", async () => {
    await fiveNotes();
    const own =
      opened.place.config.kind === "postgres"
        ? "truncate audit"
        : "insert or replace into audit (sequence, entry, previous, hash) values (3, '', '', '')";
    await expect(opened.place.sql(own)).rejects.toThrow("only ever appended");
  });

  it.each(DAMAGES)("shows the first broken link where %s past its guard", async (_, damage, sequence, because) => {
    await fiveNotes();
    await unguarded(opened);
    await opened.place.sql(damage);
    expect(await opened.store.audit.verify()).toEqual({ ok: false, sequence, because });
  });

  it("keeps the gap for ever where its end was cut off, whatever is appended then", async () => {
    await fiveNotes();
    await unguarded(opened);
    await opened.place.sql("delete from audit where sequence = 5");
    await opened.store.redeploys.note([entryOf(6), entryOf(7)]);
    expect(await opened.store.audit.verify()).toEqual({ ok: false, sequence: 5, because: "Missing" });
  });

  it("must hold the record whose hash was kept elsewhere", async () => {
    await fiveNotes();
    const [kept] = await opened.place.sql("select hash from audit where sequence = 4");
    expect(await opened.store.audit.verify(String(kept?.hash))).toMatchObject({ ok: true });
    expect(await opened.store.audit.verify("elsewhere")).toEqual({ ok: false, sequence: 6, because: "Missing" });
  });

  it("and the change that it tells of are written both or not at all", async () => {
    const { redeploys } = opened.store;
    await redeploys.create(aRedeployRequest(), { audit: [], outgoing: [] });
    await opened.place.sql("insert into audit (sequence, entry, previous, hash) values (1, '{}', '', '')");
    const swap = redeploys.swap(
      { ...aRedeployRequest(), version: 2, reason: "changed" },
      { audit: [entryOf(1)], outgoing: [] },
    );
    await expect(swap).rejects.toThrow();
    expect(await redeploys.load("r-1")).toEqual(aRedeployRequest());
  });

  it("is longer than a page", async () => {
    const entries = Array.from({ length: 1_000 }, (_, n) => entryOf(n));
    for (let round = 0; round < 3; round += 1) await opened.store.redeploys.note(entries);
    expect(await opened.store.audit.verify()).toMatchObject({ ok: true, records: 3_000 });
  });
});
