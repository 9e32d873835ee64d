import { describe, expect, test } from "vitest";
import { type ReportTexts, sensorReports } from "../../../src/azure/queries/sensor-reports.ts";

function report(texts: Partial<ReportTexts>): ReportTexts {
  return { component: "", scenario: "", issues: [], ...texts };
}

describe("without a filter", () => {
  const isSensors = sensorReports(undefined);

  test.each([
    "MDE",
    "mde",
    "MDE.Linux",
    "mde_agent",
    "MDEHealth",
    "MdeSensor",
    "VmMDEAgent",
    "Microsoft Defender for Endpoint",
    "DefenderForEndpoint",
    "defender-for-endpoint",
    "Endpoint protection",
    "EndpointProtection",
  ])("the component %s is the sensor", (component) => {
    expect(isSensors(report({ component }))).toBe(true);
  });

  test("a scenario or an issue may name it as well", () => {
    expect(isSensors(report({ scenario: "MdeAgentHealth" }))).toBe(true);
    expect(isSensors(report({ issues: ["", "Microsoft Defender for Endpoint is inactive"] }))).toBe(true);
  });

  test.each(["AgentlessScanner", "GuestConfiguration", "cmdexec", "Amdelta", "Defender for Servers", "endpoint", ""])(
    "the component %j is not",
    (component) => {
      expect(isSensors(report({ component }))).toBe(false);
    },
  );
});

describe("with a filter", () => {
  const isSensors = sensorReports("Unified Agent, wdatp");

  test.each(["UnifiedAgent", "unified-agent", "UNIFIED_AGENT", "WDATP"])(
    "the component %s is the sensor",
    (component) => {
      expect(isSensors(report({ component }))).toBe(true);
      expect(isSensors(report({ scenario: component }))).toBe(true);
    },
  );

  test("nothing else is, not even MDE by name", () => {
    expect(isSensors(report({ component: "MDE", issues: ["MDE"] }))).toBe(false);
    expect(isSensors(report({ component: "UnifiedAgentExtension" }))).toBe(false);
  });
});

test.each(["", " ", ",", " , "])("the filter %j is none", (filter) => {
  expect(sensorReports(filter)(report({ component: "MDE" }))).toBe(true);
});
