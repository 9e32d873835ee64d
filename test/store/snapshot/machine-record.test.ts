import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedMachine, Subscription } from "../../../src/health/snapshot.ts";
import { machineRecord, machineRecordOf } from "../../../src/store/snapshot/machine-record.ts";
import { restoring } from "../../../src/store/snapshot/machine-restoring.ts";
import { ownVisibilities } from "../../../src/store/snapshot/own-visibility.ts";
import { PartNumbers } from "../../../src/store/snapshot/part-numbers.ts";
import { StoredParts } from "../../../src/store/snapshot/stored-parts.ts";
import { Unreadable } from "../../../src/store/unreadable.ts";
import { anyJudged } from "../../builders/any-snapshot.ts";
import { aReport, SEEN } from "../../builders/evidence.ts";
import { CONTOSO_DEV } from "../../builders/machine.ts";
import { aSubscription, judged } from "../../builders/snapshot.ts";

const SUBSCRIPTIONS = [aSubscription(), aSubscription({ id: CONTOSO_DEV })];

/** Writes machines as the store does and reads them again, without a database in between. */
function andBack(machines: readonly JudgedMachine[], subscriptions: readonly Subscription[] = SUBSCRIPTIONS) {
  const numbers = new PartNumbers();
  const own = ownVisibilities(SUBSCRIPTIONS);
  const records = machines.map((one) => machineRecordOf(one, own(one), numbers));
  const parts = new StoredParts(numbers.takeUnwritten(), (value) => value);
  const restore = restoring(parts, subscriptions);
  const restored = machines.map((one, index) =>
    restore(one.evidence.machine.id, machineRecord.parse(JSON.parse(String(records[index])))),
  );
  return { records, restored };
}

describe("a machine's record", () => {
  it("gives the machine back as it was, whatever it says", () => {
    fc.assert(
      fc.property(anyJudged(1), anyJudged(2), (one, other) => {
        expect(andBack([one, other]).restored).toStrictEqual([one, other]);
      }),
    );
  });

  it("is the same text for the same facts, so that comparing texts finds changes", () => {
    fc.assert(
      fc.property(anyJudged(1), (one) => {
        const [first, second] = andBack([one, structuredClone(one)]).records;
        expect(second).toBe(first);
      }),
    );
  });

  it("holds neither the id, which is the row's key, nor the visibility, which is the subscription's", () => {
    const [record] = andBack([judged()]).records;
    expect(record).not.toContain("/subscriptions/");
    expect(record).not.toContain("isibility");
  });

  it("is short, since what machines share is elsewhere", () => {
    const machines = Array.from({ length: 50 }, (_, number) =>
      judged({
        machine: { name: `vm-${number}`, tags: { owner: "team@contoso.example" } },
        evidence: { reports: [aReport()] },
      }),
    );
    const { records } = andBack(machines);
    for (const record of records) expect(record.length).toBeLessThan(350);
  });

  it("makes one object of what was one by time: the sync in which many were first seen", () => {
    const machines = ["web-01", "db-01"].map((name) => ({ ...judged({ machine: { name } }), since: firstSeen() }));
    const [web, db] = andBack(machines).restored;
    expect(web?.since).toStrictEqual(firstSeen());
    expect(web?.since).toBe(db?.since);
  });

  it("is not believed where its subscription is not known", () => {
    expect(() => andBack([judged({ evidence: { visibility: SEEN } })], [])).toThrow(Unreadable);
  });

  const firstSeen = () => ({ at: 1, how: "FirstSeen" as const });
});
