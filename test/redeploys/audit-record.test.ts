import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type AuditEntry, type AuditRecord, chained, faultOf, verify } from "../../src/redeploys/audit-record.ts";
import { NOW } from "../builders/evidence.ts";
import { sha256 } from "../builders/hash.ts";
import { MEGAN } from "../builders/redeploy.ts";

const entryOf = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  at: NOW,
  by: MEGAN,
  deed: "Approved",
  requestId: "r-1",
  machineId: null,
  screen: "screen",
  azureRequestId: null,
  facts: { round: 1 },
  ...overrides,
});

function aChain(length: number): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (let index = 0; index < length; index += 1) {
    records.push(chained(entryOf({ at: NOW + index, facts: { index } }), records.at(-1), sha256));
  }
  return records;
}

/** The chain with one record replaced. */
const withRecord = (records: readonly AuditRecord[], sequence: number, change: Partial<AuditRecord>) =>
  records.map((one) => (one.sequence === sequence ? { ...one, ...change } : one));

describe("the audit chain", () => {
  it("is empty at first, and that is in order", () => {
    expect(verify([], sha256)).toEqual({ ok: true, records: 0, last: undefined });
  });

  it("counts from one, and each record holds the hash of the one before", () => {
    const [first, second] = aChain(2);
    expect(first).toMatchObject({ sequence: 1, previous: "" });
    expect(second).toMatchObject({ sequence: 2, previous: first?.hash });
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  const chain = aChain(6);
  const forged = chained(entryOf({ facts: { index: 99 } }), chain[2], sha256);
  test.each([
    ["untouched", chain, { ok: true, records: 6 }],
    ["another time", withRecord(chain, 3, { entry: entryOf({ at: 1 }) }), { sequence: 3, because: "Altered" }],
    [
      "another fact",
      withRecord(chain, 1, { entry: entryOf({ facts: { index: 7 } }) }),
      { sequence: 1, because: "Altered" },
    ],
    ["another hash", withRecord(chain, 4, { hash: "00" }), { sequence: 4, because: "Altered" }],
    ["rewritten with a hash that fits", withRecord(chain, 4, forged), { sequence: 5, because: "NotLinked" }],
    ["a record taken out", chain.filter(({ sequence }) => sequence !== 2), { sequence: 2, because: "Missing" }],
    ["the first taken out", chain.slice(1), { sequence: 1, because: "Missing" }],
    ["one put in twice", [...chain.slice(0, 3), ...chain.slice(2)], { sequence: 4, because: "Missing" }],
    ["two swapped", [chain[1], chain[0], ...chain.slice(2)], { sequence: 1, because: "Missing" }],
    ["renumbered after a loss", renumbered(chain), { sequence: 2, because: "NotLinked" }],
  ])("%s", (_, records, expected) => {
    expect(verify(records as AuditRecord[], sha256)).toMatchObject(expected);
  });

  function renumbered(records: readonly AuditRecord[]): readonly AuditRecord[] {
    return records.filter(({ sequence }) => sequence !== 2).map((one, index) => ({ ...one, sequence: index + 1 }));
  }

  it("shows that its end was cut off to whoever kept a later hash", () => {
    const kept = chain.at(-1)?.hash;
    expect(verify(chain.slice(0, 4), sha256)).toMatchObject({ ok: true, records: 4 });
    expect(verify(chain.slice(0, 4), sha256, kept)).toEqual({ ok: false, sequence: 5, because: "Missing" });
    expect(verify(chain, sha256, chain[3]?.hash)).toMatchObject({ ok: true });
  });

  it("is read in pages just as well", () => {
    const faults = chain.map((record, index) => faultOf(record, chain[index - 1], sha256));
    expect(faults).toEqual(chain.map(() => undefined));
  });

  it("survives a store that keeps records as text", () => {
    const stored = aChain(3).map((one) => JSON.parse(JSON.stringify(one)) as AuditRecord);
    expect(verify(stored, sha256)).toMatchObject({ ok: true });
  });

  it("notices any change of any field", () => {
    const anyFacts = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.nat({ max: 5 }), anyFacts, fc.string(), (index, facts, requestId) => {
        const record = chain[index] as AuditRecord;
        const entry = entryOf({ facts, requestId, at: record.entry.at });
        const changed = withRecord(chain, record.sequence, { entry });
        expect(verify(changed, sha256)).toEqual({ ok: false, sequence: record.sequence, because: "Altered" });
      }),
    );
  });
});
