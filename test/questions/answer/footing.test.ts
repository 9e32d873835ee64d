import { describe, expect, it } from "vitest";
import { footingOf } from "../../../src/questions/answer/footing.ts";
import { viewOf } from "../../../src/questions/estate-view.ts";
import type { Syncing } from "../../../src/questions/ports.ts";
import type { Filter } from "../../../src/questions/query.ts";
import { COVERED, NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aSnapshot, aSubscription, sourcesReadAt } from "../../builders/snapshot.ts";
import { HOUR, MINUTE } from "../../builders/time.ts";

const IDLE: Syncing = { startedAt: undefined, nextAt: undefined, failures: [] };
const PROD_ONLY: Filter = { field: "subscription", values: [CONTOSO_PROD], not: false };

describe("the footing of an answer", () => {
  it.each([
    [0, "Fresh"],
    [4 * HOUR, "Fresh"],
    [4 * HOUR + 1, "Stale"],
    [8 * HOUR, "Stale"],
    [8 * HOUR + 1, "Expired"],
  ])("calls data of %d ms age %s", (ageMs, freshness) => {
    expect(footingOf(viewOf(aSnapshot()), [], IDLE, NOW + ageMs)).toMatchObject({ ageMs, freshness, takenAt: NOW });
  });

  it("never has an age below zero", () => {
    expect(footingOf(viewOf(aSnapshot()), [], IDLE, NOW - MINUTE).ageMs).toBe(0);
  });

  it("names the subscriptions that are not readable and counts those that are not covered", () => {
    const view = viewOf(
      aSnapshot([], {
        subscriptions: [
          aSubscription({ id: "a", name: "Zeta", readable: false, coverage: undefined }),
          aSubscription({ id: "b", name: "Alpha", readable: false, coverage: undefined }),
          aSubscription({ id: "c", coverage: { ...COVERED, endpointProtection: false } }),
          aSubscription({ id: "d", coverage: { ...COVERED, serversPlan: "P1" } }),
          aSubscription({ id: "e", coverage: { ...COVERED, serversPlan: "P1", cspm: true } }),
          aSubscription({ id: "f", coverage: undefined }),
        ],
      }),
    );
    expect(footingOf(view, [], IDLE, NOW)).toMatchObject({
      subscriptions: 6,
      notReadable: ["Alpha", "Zeta"],
      notCovered: 2,
    });
  });

  it("names every source whose newest reading failed", () => {
    const failure = { source: "Assessments", truncated: true, message: "Azure cut the answer short." } as const;
    const sources = sourcesReadAt(NOW, { Assessments: { readAt: NOW - HOUR, failure } });
    expect(footingOf(viewOf(aSnapshot([], { sources })), [], IDLE, NOW).failures).toEqual([failure]);
  });

  it("says whether a sync runs", () => {
    expect(footingOf(viewOf(aSnapshot()), [], IDLE, NOW).syncing).toBe(false);
    expect(footingOf(viewOf(aSnapshot()), [], { ...IDLE, startedAt: NOW }, NOW).syncing).toBe(true);
  });

  it("says whether the store does not answer", () => {
    expect(footingOf(viewOf(aSnapshot()), [], IDLE, NOW).fromMemory).toBe(false);
    expect(footingOf(viewOf(aSnapshot()), [], { ...IDLE, fromMemory: true }, NOW).fromMemory).toBe(true);
  });
});

describe("the basis of the verdicts", () => {
  const view = viewOf(
    aSnapshot([], {
      subscriptions: [
        aSubscription({ id: CONTOSO_PROD, hasReports: true }),
        aSubscription({ id: CONTOSO_DEV }),
        aSubscription({ id: "hidden", readable: false }),
      ],
    }),
  );

  it.each<[string, Filter[], string]>([
    ["all subscriptions", [], "Mixed"],
    ["one with reports", [PROD_ONLY], "Reports"],
    ["all but that one", [{ ...PROD_ONLY, not: true }], "Derived"],
    ["one that cannot be read", [{ ...PROD_ONLY, values: ["hidden"] }], "Derived"],
  ])("for %s", (_what, where, basis) => {
    expect(footingOf(view, where, IDLE, NOW).basis).toBe(basis);
  });
});
