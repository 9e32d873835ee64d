import { expect, it } from "vitest";
import type { JudgedMachine, Snapshot } from "../../../src/health/snapshot.ts";
import { aDevice, anAssessment, anExtension, aRedeploy, aReport, COVERED, evidence } from "../../builders/evidence.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { following, type Opened, onEachEngine } from "../opened.ts";

const NAMES = ["db-01", "web-01", "web-02"];
const estate = aSnapshot(NAMES.map((name) => judged({ machine: { name } })));

/** The snapshot after `estate`, with `change` made to web-01. */
function withChanged(change: (was: JudgedMachine) => JudgedMachine): Snapshot {
  const machines = [...estate.machines].map(([id, one]) => [id, id.endsWith("web-01") ? change(one) : one] as const);
  return following(estate, new Map(machines));
}

async function versions({ place }: Opened): Promise<Record<string, number>> {
  const rows = await place.sql("select id, version from machine order by id");
  return Object.fromEntries(rows.map(({ id, version }) => [String(id).split("/").at(-1), Number(version)]));
}

const withEvidence = (overrides: Partial<JudgedMachine["evidence"]>) => (was: JudgedMachine) => ({
  ...was,
  evidence: { ...was.evidence, ...overrides },
});

onEachEngine("saving", (opened) => {
  it.each([
    ["machine", withEvidence({ machine: { ...evidence().machine, region: "northeurope" } })],
    ["coverage", withEvidence({ coverage: { ...COVERED, endpointProtection: false } })],
    ["reports", withEvidence({ reports: [aReport()] })],
    ["extension", withEvidence({ extension: anExtension({ provisioning: "Failed" }) })],
    ["assessment", withEvidence({ edr: anAssessment({ status: "Unhealthy" }) })],
    ["antivirus finding", withEvidence({ antivirus: ["ScansOutOfDate"] })],
    ["MDE device", withEvidence({ mde: aDevice() })],
    ["redeploy", withEvidence({ redeploy: aRedeploy() })],
    ["track", withEvidence({ track: { firstSeenAt: 1, extensionLastSeenAt: 2, extensionStateSince: undefined } })],
    ["own visibility", withEvidence({ visibility: { seen: false, because: "SourceFailed", source: "Plans" } })],
    ["verdict", (was: JudgedMachine) => ({ ...was, verdict: unhealthy() })],
    ["since", (was: JudgedMachine) => ({ ...was, since: { at: 1, how: "FirstSeen" as const } })],
  ])("writes only the machine whose %s changed", async (_part, change) => {
    await opened.store.snapshots.save(estate, []);
    await opened.store.snapshots.save(withChanged(change), []);
    expect(await versions(opened)).toEqual({ "db-01": 1, "web-01": 2, "web-02": 1 });
  });

  it("writes a machine that came, and removes one that went", async () => {
    await opened.store.snapshots.save(estate, []);
    const [db, web] = [...estate.machines.values()];
    await opened.store.snapshots.save(
      following(estate, aSnapshot([db, web, judged({ machine: { name: "new" } })] as JudgedMachine[]).machines),
      [],
    );
    expect(await versions(opened)).toEqual({ "db-01": 1, "web-01": 1, new: 2 });
  });

  it("does not write again what is equal, though the objects are new, nor after a restart", async () => {
    await opened.store.snapshots.save(estate, []);
    const copies = [...estate.machines].map(([id, one]) => [id, structuredClone(one)] as const);
    await opened.store.snapshots.save(following(estate, new Map(copies)), []);
    const { snapshots } = await opened.reopen();
    const loaded = await snapshots.load();
    await snapshots.save(following(loaded ?? aSnapshot()), []);
    expect(await versions(opened)).toEqual({ "db-01": 1, "web-01": 1, "web-02": 1 });
  });

  it("writes no machine again because the time of its subscription's reading moved on", async () => {
    await opened.store.snapshots.save(estate, []);
    const visibility = { seen: true, asOf: estate.takenAt + 1 } as const;
    const subscriptions = estate.subscriptions.map((one) => ({ ...one, visibility }));
    const second = { ...following(estate), subscriptions };
    await opened.store.snapshots.save(second, []);
    expect(await versions(opened)).toEqual({ "db-01": 1, "web-01": 1, "web-02": 1 });
    expect(await (await opened.reopen()).snapshots.load()).toStrictEqual(second);
  });

  it.each([
    ["a later version", "version = 40"],
    ["the same version at another time", "taken_at = 40"],
  ])("writes nothing where another process saved %s in between, until it has loaded that", async (_what, change) => {
    const { store, place } = opened;
    await store.snapshots.save(estate, []);
    await place.sql(`update snapshot set ${change}`);
    const stored = await place.sql("select * from snapshot");
    const moved = following(estate, aSnapshot([judged({ machine: { name: "web-09" } })]).machines);
    await expect(store.snapshots.save(moved, [])).rejects.toThrow(/Another process has saved/);
    expect(await place.sql("select * from snapshot")).toEqual(stored);
    expect(Object.keys(await versions(opened)).sort()).toEqual(["db-01", "web-01", "web-02"]);
    const loaded = await store.snapshots.load();
    await store.snapshots.save(following(loaded ?? estate, moved.machines), []);
    expect(Object.keys(await versions(opened))).toEqual(["web-09"]);
  });

  it("writes everything anew where the snapshot was taken out of the store", async () => {
    const { store, place } = opened;
    await store.snapshots.save(estate, []);
    await place.sql("delete from snapshot");
    await store.snapshots.save(following(estate), []);
    expect(await versions(opened)).toEqual({ "db-01": 2, "web-01": 2, "web-02": 2 });
  });

  it("stores a part that machines share once, and lets go of parts that are no longer used before they outgrow the rest", async () => {
    const names = Array.from({ length: 700 }, (_, number) => `vm-${number}`);
    const broken = (round: number) =>
      names.map((name) =>
        judged({ machine: { name }, verdict: unhealthy({ message: `${name} failed ${round} times` }) }),
      );
    const parts = async () => Number((await opened.place.sql("select count(*) as parts from part"))[0]?.parts);

    let last = aSnapshot(names.map((name) => judged({ machine: { name } })));
    await opened.store.snapshots.save(last, []);
    const shared = await parts();
    expect(shared).toBeLessThan(10);
    const seen: number[] = [];
    for (const round of [1, 2, 3]) {
      last = following(last, aSnapshot(broken(round)).machines);
      await opened.store.snapshots.save(last, []);
      seen.push(await parts());
    }
    expect(seen).toEqual([shared + 700, shared + 1_400, shared - 1 + 700]);
    expect(await (await opened.reopen()).snapshots.load()).toStrictEqual(last);
  });
});
