import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCovered } from "../../src/health/coverage.ts";
import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import { judging } from "../../src/health/judge-estate.ts";
import { rulesFor } from "../../src/health/rules.ts";
import { anyEvidence } from "../builders/any-evidence.ts";
import { aReport, evidence, NOW } from "../builders/evidence.ts";

const RUNS = { numRuns: 1_500, seed: 20260915 };
// A matcher's own return value must not be taken for the property's.
const holds = (property: (evidence: Evidence) => void) =>
  fc.assert(
    fc.property(anyEvidence, (one) => {
      property(one);
    }),
    RUNS,
  );
const judged = (overrides: Partial<Evidence>) => (one: Evidence) => judge({ ...one, ...overrides }, NOW);
const stateWith = (overrides: Partial<Evidence>) => (one: Evidence) =>
  expect(judged(overrides)(one).state).not.toBe("Healthy");

describe("no evidence whatsoever makes Healthy", () => {
  it("out of a machine in an unreadable subscription", () => {
    const visibility = { seen: false, because: "SubscriptionNotReadable", source: undefined } as const;
    holds((one) => expect(judged({ visibility })(one)).toMatchObject({ why: { reason: "NotVisible" } }));
  });

  it("out of a machine whose source failed or was truncated", () => {
    for (const because of ["SourceFailed", "SourceTruncated"] as const)
      holds(stateWith({ visibility: { seen: false, because, source: "Extensions" } }));
  });

  it("out of a machine that the plan does not cover", () => {
    holds((one) => {
      fc.pre(!isCovered(one.coverage));
      expect(judge(one, NOW).state).toBe("Unknown");
    });
  });

  it("out of a host that does not run", () => {
    holds((one) => {
      const machine = { ...one.machine, power: { is: "NotRunning", code: "stopped" } } as const;
      expect(judged({ machine })(one).state).not.toBe("Healthy");
    });
  });

  it("out of nothing: a report, a device, an assessment or an extension that works says so", () => {
    holds((one) => {
      const { reports, mde, edr, extension } = one;
      const good =
        reports.some(({ status }) => status === "Healthy") ||
        mde?.health === "Active" ||
        edr?.status === "Healthy" ||
        extension?.provisioning === "Succeeded";
      fc.pre(!good);
      expect(judge(one, NOW).state).not.toBe("Healthy");
    });
  });

  it("out of a counting report that says otherwise", () => {
    const reports = [aReport({ status: "NotHealthy", scannedAt: NOW }), aReport({ scannedAt: NOW })];
    holds(stateWith({ reports, redeploy: undefined }));
  });
});

describe("judge", () => {
  it("is asked about evidence that makes every rule speak", () => {
    const spoke = new Set(fc.sample(anyEvidence, RUNS).map((one) => judge(one, NOW).rule));
    const rules = [...rulesFor("AzureVm"), ...rulesFor("DirectServer")].map(({ name }) => name);
    expect([...spoke].sort()).toEqual([...new Set(rules)].sort());
  });

  it("has a verdict for any evidence, by a rule of its list, which rests on nothing but the evidence and the time", () => {
    holds((one) => {
      const before = structuredClone(one);
      const verdict = judge(one, NOW);
      expect(rulesFor(one.machine.host).map(({ name }) => name)).toContain(verdict.rule);
      expect(judge(structuredClone(one), NOW)).toEqual(verdict);
      expect(one).toEqual(before);
    });
  });

  it("says 'by report' exactly where a report decides", () => {
    holds((one) => expect(judge(one, NOW).basis === "Report").toBe(judge(one, NOW).rule.startsWith("report")));
  });

  it("calls a sensor verified only where its heartbeat was", () => {
    holds((one) => {
      const verdict = judge({ ...one, reports: [], mde: undefined, edr: undefined }, NOW);
      expect(verdict.state === "Healthy" && verdict.heartbeatVerified).toBe(false);
    });
  });
});

describe("judging a machine again", () => {
  it("gives the same objects where nothing changed", () => {
    const judgeOne = judging(NOW);
    holds((one) => {
      const first = judgeOne(one, undefined);
      const again = judgeOne(structuredClone(one), structuredClone(first));
      const third = judgeOne(one, again);
      expect([third.verdict === again.verdict, third.since === again.since]).toEqual([true, true]);
    });
  });

  it("gives a new verdict where something did", () => {
    const first = judging(NOW)(evidence(), undefined);
    const second = judging(NOW)(evidence({ edr: undefined }), first);
    expect(second.verdict).toMatchObject({ state: "Healthy", heartbeatVerified: false });
  });
});
