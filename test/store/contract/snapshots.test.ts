import fc from "fast-check";
import { expect, it } from "vitest";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { anyJudged, anySnapshot } from "../../builders/any-snapshot.ts";
import { anAssessment, anExtension, aReport, COVERED, NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { following, onEachEngine } from "../opened.ts";

onEachEngine("the stored snapshot", (opened) => {
  it("is absent at first", async () => {
    expect(await opened.store.snapshots.load()).toBeUndefined();
  });

  it("comes back after a restart with every fact that was saved, whatever it says", async () => {
    await fc.assert(
      fc.asyncProperty(anySnapshot(), async (snapshot) => {
        await opened.store.snapshots.save(snapshot, []);
        const store = await opened.reopen();
        expect(await store.snapshots.load()).toStrictEqual(snapshot);
      }),
      { numRuns: 25 },
    );
  });

  it("is the last of many, whatever changed, came and went in between, and over restarts", async () => {
    const anyMachines = fc
      .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
      .chain((numbers) => fc.tuple(...numbers.map((number) => anyJudged(number))));
    const anyStep = fc.record({ machines: anyMachines, kept: fc.integer({ min: 0, max: 9 }), restart: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(anySnapshot(), fc.array(anyStep, { maxLength: 5 }), async (first, steps) => {
        let last = first;
        await opened.store.snapshots.save(last, []);
        for (const { machines, kept, restart } of steps) {
          if (restart) last = (await (await opened.reopen()).snapshots.load()) ?? last;
          const stay = [...last.machines].slice(0, kept);
          const fresh = machines.map((one) => [one.evidence.machine.id, one] as const);
          last = following(last, new Map([...stay, ...fresh]));
          await opened.store.snapshots.save(last, []);
        }
        const store = await opened.reopen();
        expect(await store.snapshots.load()).toStrictEqual(last);
      }),
      { numRuns: 15 },
    );
  });

  it("shares again what was shared: visibility, coverage, tags, verdict, messages, empty lists", async () => {
    const message = "The extension failed because of a conflicting product.";
    const parts = {
      evidence: { extension: anExtension({ message }), edr: undefined, coverage: { ...COVERED } },
      verdict: unhealthy({ message }),
    };
    const [web, db] = ["web-01", "db-01"].map((name) => judged({ ...parts, machine: { name, tags: { env: "prod" } } }));
    if (!web || !db) throw new Error("two machines");
    await opened.store.snapshots.save(aSnapshot([web, structuredClone(db)]), []);
    const store = await opened.reopen();
    const snapshot = await store.snapshots.load();
    const [one, other] = [...(snapshot?.machines.values() ?? [])];
    expect(one?.evidence.machine.tags).toBe(other?.evidence.machine.tags);
    expect(one?.evidence.machine.power).toBe(other?.evidence.machine.power);
    expect(one?.evidence.coverage).toBe(other?.evidence.coverage);
    expect(one?.evidence.extension).toBe(other?.evidence.extension);
    expect(one?.evidence.reports).toBe(other?.evidence.reports);
    expect(one?.evidence.antivirus).toBe(other?.evidence.antivirus);
    expect(one?.evidence.track).toBe(other?.evidence.track);
    expect(one?.verdict).toBe(other?.verdict);
  });

  it("gives a machine the visibility of its subscription, but one of its own where it had one", async () => {
    const unseen = { seen: false, because: "SourceFailed", source: "Plans" } as const;
    const own = judged({ machine: { name: "own" }, evidence: { visibility: unseen } });
    await opened.store.snapshots.save(aSnapshot([judged(), own]), []);
    const store = await opened.reopen();
    const snapshot = await store.snapshots.load();
    const [web, other] = [...(snapshot?.machines.values() ?? [])].sort((a, b) =>
      a.evidence.machine.name < b.evidence.machine.name ? 1 : -1,
    );
    expect(web?.evidence.visibility).toStrictEqual({ seen: true });
    expect(other?.evidence.visibility).toStrictEqual(unseen);
  });

  it("keeps a machine whose id no database takes as a key, and lets it go again", async () => {
    const ids = ["nul \0", "half \uDC00", "long".repeat(2_000), "nul \uFFFD"];
    const machines = ids.map((id) => judged({ machine: { id } }));
    const first = aSnapshot(machines);
    await opened.store.snapshots.save(first, []);
    expect((await (await opened.reopen()).snapshots.load())?.machines).toStrictEqual(first.machines);
    const second = following(first, new Map([...first.machines].slice(3)));
    await opened.store.snapshots.save(second, []);
    expect([...((await (await opened.reopen()).snapshots.load())?.machines.keys() ?? [])]).toEqual(["nul \uFFFD"]);
  });

  it("survives a save that fails half-way as it was, and the next save as it should be", async () => {
    const machines = Array.from({ length: 500 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    const first = aSnapshot(machines);
    await opened.store.snapshots.save(first, []);

    const changed = machines.map((one) => ({ ...one, verdict: unhealthy({ message: one.evidence.machine.name }) }));
    const poisoned = { ...changed[499], since: { at: 1n as unknown as number, how: "Azure" as const } };
    const second = following(first, aSnapshot(changed).machines);
    const broken = new Map([...second.machines].slice(0, 499)).set("poison", poisoned as (typeof machines)[0]);
    await expect(opened.store.snapshots.save({ ...second, machines: broken }, [])).rejects.toThrow(TypeError);
    await expectStored(first);

    await opened.store.snapshots.save(second, []);
    await expectStored(second);
  });

  it("lets other reads go on while a large one is saved", async () => {
    const machines = Array.from({ length: 3_000 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    const order: string[] = [];
    const save = opened.store.snapshots.save(aSnapshot(machines), []).then(() => order.push("saved"));
    const ping = opened.store.ping().then(() => order.push("answered"));
    await Promise.all([save, ping]);
    expect(order).toEqual(["answered", "saved"]);
  });

  it("is whole when the store was closed while it was being saved", async () => {
    const snapshot = aSnapshot(Array.from({ length: 1_000 }, (_, n) => judged({ machine: { name: `vm-${n}` } })));
    const save = opened.store.snapshots.save(snapshot, []);
    const store = await opened.reopen();
    await save;
    expect((await store.snapshots.load())?.machines.size).toBe(1_000);
  });

  it("keeps the dates of reports and assessments apart, though the rest of them is alike", async () => {
    const dated = [1, 2].map((hours) =>
      judged({
        machine: { name: `vm-${hours}` },
        evidence: {
          reports: [aReport({ scannedAt: NOW - hours })],
          edr: anAssessment({ changedAt: NOW - hours }),
        },
      }),
    );
    await opened.store.snapshots.save(aSnapshot(dated), []);
    await expectStored(aSnapshot(dated));
  });

  async function expectStored(snapshot: Snapshot): Promise<void> {
    const store = await opened.reopen();
    expect(await store.snapshots.load()).toStrictEqual(snapshot);
  }
});
