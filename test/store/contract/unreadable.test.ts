import { expect, it } from "vitest";
import { aReport } from "../../builders/evidence.ts";
import { aSnapshot, judged, notApplicable, unhealthy } from "../../builders/snapshot.ts";
import { following, onEachEngine } from "../opened.ts";

const machines = [
  judged({ machine: { name: "db-01" }, verdict: unhealthy() }),
  judged({ machine: { name: "web-01" }, evidence: { reports: [aReport()] } }),
  judged({ machine: { name: "web-02" }, verdict: notApplicable() }),
];

/** What may have happened to the tables, and what the log then says. */
const DAMAGES: readonly (readonly [string, string, RegExp])[] = [
  ["a machine is gone", "delete from machine where id like '%web-01'", /has 3 machines, but 2 are stored/],
  ["a part is gone", "delete from part where kind = 'verdict'", /Part \d+ \(verdict\) is missing/],
  ["a part has changed its kind", "update part set kind = 'track' where kind = 'coverage'", /not as expected/],
  ["a part is of a kind unheard of", "update part set kind = 'aura' where kind = 'coverage'", /no known kind/],
  ["a machine's record is cut off", "update machine set record = substr(record, 1, 40)", /is no JSON/],
  ["a machine's record is of another shape", 'update machine set record = \'{"name":"x"}\'', /not as expected/],
  [
    "a machine's record is two",
    "update machine set record = record || ',' || record where id like '%web-01'",
    /is no JSON/,
  ],
  [
    "a verdict is of a state unheard of",
    "update part set record = replace(record, '\"Healthy\"', '\"Fine\"') where kind = 'verdict'",
    /not as expected/,
  ],
  ["the sources are of another shape", "update snapshot set sources = '{}'", /Sources is not as expected/],
  ["the subscriptions are no JSON", "update snapshot set subscriptions = 'x'", /Subscriptions is no JSON/],
  [
    "a machine's subscription is missing",
    "update snapshot set subscriptions = '[]'",
    /subscription of machine .* is missing/,
  ],
];

onEachEngine("a stored snapshot that cannot be read as a whole", (opened) => {
  it.each(DAMAGES)("is refused, not shown in part: %s", async (_what, damage, reason) => {
    const snapshot = aSnapshot(machines);
    await opened.store.snapshots.save(snapshot, []);
    await opened.place.sql(damage);
    const store = await opened.reopen();
    expect(await store.snapshots.load()).toBeUndefined();
    expect(opened.lines.at(-1)).toMatchObject({ level: 40, reason: expect.stringMatching(reason) });
  });

  it("is replaced by the next one that is saved", async () => {
    await opened.store.snapshots.save(aSnapshot(machines), []);
    await opened.place.sql("update machine set record = '{}' where id like '%web-01'");
    const store = await opened.reopen();
    await store.snapshots.load();
    const next = following(aSnapshot(machines.slice(1)));
    await store.snapshots.save(next, []);
    expect(await (await opened.reopen()).snapshots.load()).toStrictEqual(next);
  });

  it("says nothing of the stored content in the log", async () => {
    await opened.store.snapshots.save(aSnapshot([judged({ verdict: unhealthy({ message: "secret-words" }) })]), []);
    await opened.place.sql("update part set record = replace(record, '\"state\"', '\"sate\"')");
    const store = await opened.reopen();
    await store.snapshots.load();
    expect(JSON.stringify(opened.lines)).toContain("not as expected");
    expect(JSON.stringify(opened.lines)).not.toContain("secret-words");
  });
});
