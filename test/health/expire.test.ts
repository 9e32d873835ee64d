import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expire, expiresAt } from "../../src/health/expire.ts";
import { judge } from "../../src/health/judge.ts";
import { anyEvidence } from "../builders/any-evidence.ts";
import { NOW } from "../builders/evidence.ts";
import { aMachine, CONTOSO_DEV } from "../builders/machine.ts";
import { aSnapshot, aSubscription, judged, unknown } from "../builders/snapshot.ts";
import { at, HOUR } from "../builders/time.ts";

const UNREADABLE = "33333333-3333-4333-8333-333333333333";
const FRESH = { seen: true, asOf: at("09:00") } as const;
const OLDER = { seen: true, asOf: at("07:00") } as const;
const HIDDEN = { seen: false, because: "SubscriptionNotReadable", source: undefined } as const;
const fresh = judged({ machine: aMachine({ name: "fresh" }) });
const older = judged({ machine: aMachine({ name: "older", subscriptionId: CONTOSO_DEV }) });
const hidden = judged({
  machine: aMachine({ name: "hidden", subscriptionId: UNREADABLE }),
  evidence: { visibility: HIDDEN },
  verdict: unknown({ reason: "NotVisible", because: "SubscriptionNotReadable", source: undefined }),
});
const snapshot = aSnapshot([fresh, older, hidden], {
  subscriptions: [
    aSubscription({ visibility: FRESH }),
    aSubscription({ id: CONTOSO_DEV, visibility: OLDER }),
    aSubscription({ id: UNREADABLE, visibility: HIDDEN }),
  ],
});
const reasons = (now: number) =>
  [...expire(snapshot, now).machines.values()].map(({ verdict }) =>
    verdict.state === "Unknown" && verdict.why.reason === "NotVisible" ? verdict.why.because : verdict.state,
  );

describe("a snapshot that grows old", () => {
  it.each([
    [
      "is itself while all of it is at most eight hours old",
      at("15:00"),
      ["Healthy", "Healthy", "SubscriptionNotReadable"],
    ],
    ["loses first what was read longest ago", at("15:00") + 1, ["Healthy", "TooOld", "SubscriptionNotReadable"]],
    ["then the rest", at("17:00") + 1, ["TooOld", "TooOld", "SubscriptionNotReadable"]],
  ])("%s", (_, now, expected) => {
    expect(reasons(now)).toEqual(expected);
  });

  it("leaves nothing healthy that is too old, whatever the evidence, and nothing that nobody can date", () => {
    fc.assert(
      fc.property(anyEvidence, fc.boolean(), (one, dated) => {
        const evidence = { ...one, visibility: { seen: true } } as const;
        const held = aSnapshot([{ evidence, verdict: judge(evidence, NOW), since: { at: NOW, how: "Azure" } }], {
          subscriptions: dated ? [aSubscription({ id: one.machine.subscriptionId, visibility: OLDER })] : [],
        });
        const [machine] = expire(held, at("15:00") + 1).machines.values();
        expect(machine?.verdict).toMatchObject({ state: "Unknown", why: { because: "TooOld" } });
      }),
    );
  });

  it("is the very same object while nothing has to be withdrawn", () => {
    expect(expire(snapshot, at("15:00"))).toBe(snapshot);
    const expired = expire(snapshot, at("23:00"));
    expect(expire(expired, at("23:59"))).toBe(expired);
  });

  it("is not changed itself, and keeps version, evidence and what it does not touch", () => {
    const expired = expire(snapshot, at("15:01"));
    expect([expired.version, expired.machines.get(fresh.evidence.machine.id)]).toEqual([snapshot.version, fresh]);
    expect(expired.machines.get(older.evidence.machine.id)?.evidence).toBe(older.evidence);
    expect(snapshot.machines.get(older.evidence.machine.id)).toBe(older);
  });

  it("withdraws nothing of a machine that was not seen, though its subscription was", () => {
    const unseen = judged({ evidence: { visibility: HIDDEN }, verdict: hidden.verdict });
    const of = aSnapshot([unseen], { subscriptions: [aSubscription({ visibility: OLDER })] });
    expect(expire(of, at("23:00"))).toBe(of);
  });

  it("says since when a machine is out of sight", () => {
    const found = expire(snapshot, at("23:00")).machines.get(older.evidence.machine.id);
    expect(found?.since).toEqual({ at: OLDER.asOf + 8 * HOUR, how: "Transition" });
  });
});

describe("the next time that something expires", () => {
  it.each([
    ["is a moment after the oldest reading's eight hours", at("09:00"), at("15:00") + 1],
    ["then after the next one's", at("15:00") + 1, at("17:00") + 1],
    ["is never, when all has expired", at("17:00") + 1, undefined],
  ])("%s", (_, now, expected) => {
    expect(expiresAt(snapshot, now)).toBe(expected);
  });

  it("is never, where nothing was seen", () => {
    expect(expiresAt(aSnapshot(), at("09:00"))).toBeUndefined();
  });
});
