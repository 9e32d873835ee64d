import { describe, expect, it, test } from "vitest";
import { judge } from "../../../src/health/judge.ts";
import { anIssue, aReport, COVERED, evidence, NOW } from "../../builders/evidence.ts";
import { aConnectorMachine, aMachine, anArcMachine } from "../../builders/machine.ts";

describe("rule 1: a machine that cannot be seen is not visible", () => {
  test.each([
    ["its subscription was not readable", "SubscriptionNotReadable", undefined],
    ["a source failed", "SourceFailed", "Plans"],
    ["a source was truncated", "SourceTruncated", "Inventory"],
  ] as const)("%s, and the verdict says which", (_, because, source) => {
    expect(judge(evidence({ visibility: { seen: false, because, source } }), NOW)).toEqual({
      state: "Unknown",
      basis: "Derived",
      rule: "machineCannotBeSeen",
      why: { reason: "NotVisible", because, source },
    });
  });
});

describe("rule 2: a machine that the plan does not cover is not covered", () => {
  it("names every missing prerequisite", () => {
    const coverage = { serversPlan: "Off", planOf: "Machine", cspm: false, endpointProtection: false } as const;
    expect(judge(evidence({ coverage }), NOW)).toEqual({
      state: "Unknown",
      basis: "Derived",
      rule: "planDoesNotCoverIt",
      why: { reason: "NotCovered", missing: ["ServersPlanOfMachine", "EndpointProtection"] },
    });
  });

  it("holds for a machine that Defender reports as unhealthy: the finding stays in the evidence", () => {
    const uncovered = {
      coverage: { ...COVERED, endpointProtection: false },
      reports: [aReport({ status: "NotHealthy" })],
    };
    expect(judge(evidence(uncovered), NOW)).toMatchObject({ why: { reason: "NotCovered" } });
  });
});

describe("rule 4: a host that is known not to run is not running", () => {
  test.each(["deallocated", "stopped", "stopping", "deallocating", "starting"])("a VM that is %s", (code) => {
    const machine = aMachine({ power: { is: "NotRunning", code } });
    expect(judge(evidence({ machine }), NOW)).toEqual({
      state: "Unknown",
      basis: "Derived",
      rule: "hostDoesNotRun",
      why: { reason: "NotRunning", power: code },
    });
  });

  test.each(["Disconnected", "Expired", "Error"])("an Arc machine that is %s", (code) => {
    const machine = anArcMachine({ power: { is: "NotRunning", code } });
    expect(judge(evidence({ machine }), NOW)).toMatchObject({ why: { reason: "NotRunning", power: code } });
  });

  it("is not a broken sensor, whatever Defender found before", () => {
    const machine = aMachine({ power: { is: "NotRunning", code: "stopped" } });
    const reports = [aReport({ status: "NotHealthy", issues: [anIssue()] })];
    expect(judge(evidence({ machine, reports }), NOW)).toMatchObject({ why: { reason: "NotRunning" } });
  });

  test.each([
    ["a running VM", aMachine()],
    ["a VM whose power is unknown", aMachine({ power: { is: "Unknown", code: "" } })],
    ["a machine of a connector", aConnectorMachine()],
  ])("does not speak of %s", (_, machine) => {
    expect(judge(evidence({ machine }), NOW).state).toBe("Healthy");
  });
});
