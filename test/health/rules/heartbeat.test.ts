import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../../src/health/evidence.ts";
import { judge } from "../../../src/health/judge.ts";
import { aDevice, anAssessment, anExtension, aRedeploy, evidence, NOW } from "../../builders/evidence.ts";
import { at, DAY, MINUTE } from "../../builders/time.ts";

const verdict = (overrides: Partial<Evidence>) => judge(evidence(overrides), NOW);
const UNHEALTHY = anAssessment({ status: "Unhealthy", description: "EDR is not installed on the machine." });

describe("rule 10: a device that does not report", () => {
  test.each(["Inactive", "ImpairedCommunication", "NoSensorData", "NoSensorDataImpairedCommunication"] as const)(
    "is a heartbeat issue where MDE says %s",
    (health) => {
      expect(verdict({ mde: aDevice({ health }) })).toEqual({
        state: "Unhealthy",
        basis: "Derived",
        rule: "deviceDoesNotReport",
        issue: "Heartbeat",
        message: "",
        remediation: "",
        cause: "HeartbeatBad",
        known: "not-reporting",
        others: [],
        overruled: undefined,
      });
    },
  );

  it("is one although the assessment is Healthy", () => {
    expect(verdict({ mde: aDevice({ health: "Inactive" }), edr: anAssessment() }).state).toBe("Unhealthy");
  });

  it("is one that MDE knows, even where the extension is in no known state", () => {
    const extension = anExtension({ provisioning: "Other" });
    expect(verdict({ extension, mde: aDevice({ health: "Inactive" }) })).toMatchObject({ issue: "Heartbeat" });
  });

  it("has the assessment's description as its message, where that is Unhealthy, too", () => {
    const evidenceOf = { mde: aDevice({ health: "Inactive" }), edr: UNHEALTHY };
    expect(verdict(evidenceOf)).toMatchObject({ rule: "deviceDoesNotReport", message: UNHEALTHY.description });
  });
});

describe("rule 10: an EDR assessment that is Unhealthy", () => {
  it("for over 24 hours is a heartbeat issue with the assessment's description", () => {
    expect(verdict({ edr: UNHEALTHY })).toMatchObject({
      state: "Unhealthy",
      rule: "assessmentFindsNoSensor",
      issue: "Heartbeat",
      message: "EDR is not installed on the machine.",
      cause: "HeartbeatBad",
      known: "not-reporting",
    });
  });

  const track = (firstSeenAt: number, extensionStateSince: number) => ({
    firstSeenAt,
    extensionLastSeenAt: undefined,
    extensionStateSince,
  });
  const LONG_AGO = at("00:00", -20);
  const EDGE = NOW - DAY;

  test.each([
    ["its change exactly a day ago", EDGE, undefined, track(LONG_AGO, LONG_AGO), "Unknown"],
    ["its change over a day ago", EDGE - 1, undefined, track(LONG_AGO, LONG_AGO), "Unhealthy"],
    ["the extension's change a day ago, by Azure's time", LONG_AGO, EDGE, track(LONG_AGO, LONG_AGO), "Unknown"],
    ["the extension's change before that", LONG_AGO, EDGE - 1, track(LONG_AGO, LONG_AGO), "Unhealthy"],
    ["a change of the extension that we saw", LONG_AGO, undefined, track(LONG_AGO, EDGE), "Unknown"],
    ["one that we saw longer ago", LONG_AGO, undefined, track(LONG_AGO, EDGE - 1), "Unhealthy"],
    ["an unknown change of the extension, long ago", LONG_AGO, undefined, track(EDGE, EDGE), "Unhealthy"],
    ["no date, first seen by us a day ago", undefined, undefined, track(EDGE, EDGE), "Unknown"],
    ["no date, first seen by us before that", undefined, undefined, track(EDGE - 1, EDGE - 1), "Unhealthy"],
  ])("counts from the later: %s", (_, changedAt, extensionChange, tracked, state) => {
    const found = verdict({
      edr: { ...UNHEALTHY, changedAt },
      extension: anExtension({ changedAt: extensionChange }),
      track: tracked,
    });
    expect(found).toMatchObject({ state, rule: "assessmentFindsNoSensor" });
  });

  it("is provisioning while it is younger, since it may take a day", () => {
    expect(verdict({ edr: { ...UNHEALTHY, changedAt: NOW - MINUTE } })).toMatchObject({
      why: { reason: "Provisioning" },
    });
  });

  test.each([
    ["the extension succeeded", { extension: anExtension(), mde: undefined }, "Heartbeat"],
    ["MDE knows the device", { extension: anExtension({ provisioning: "Other" }), mde: aDevice() }, "Heartbeat"],
    ["neither", { extension: anExtension({ provisioning: "Other" }), mde: undefined }, undefined],
  ] as const)("speaks of the heartbeat only where the sensor may be there: %s", (_, deployed, issue) => {
    const found = verdict({ edr: UNHEALTHY, ...deployed });
    expect("issue" in found ? found.issue : undefined).toBe(issue);
  });

  describe("within a redeploy's deadline", () => {
    const back = aRedeploy({ acceptedAt: at("10:00", -1), backAt: at("11:00", -1) });
    const device = aDevice({ lastSeenAt: at("08:00") });

    test.each([
      ["from before the deletion does not speak", at("09:59", -1), { state: "Healthy", rule: "deviceIsActive" }],
      ["of the very moment does not speak", at("10:00", -1), { state: "Healthy", rule: "deviceIsActive" }],
      ["without a date does not speak", undefined, { state: "Healthy", rule: "deviceIsActive" }],
      ["from after it speaks", at("10:01", -1), { state: "Unknown", rule: "assessmentFindsNoSensor" }],
    ])("one %s", (_, changedAt, expected) => {
      expect(verdict({ edr: { ...UNHEALTHY, changedAt }, redeploy: back, mde: device })).toMatchObject(expected);
    });

    it("speaks again when the deadline has passed: it never gets a new date", () => {
      const over = aRedeploy({ acceptedAt: NOW - DAY, backAt: NOW - DAY + 1 });
      expect(verdict({ edr: UNHEALTHY, redeploy: over })).toMatchObject({ issue: "Heartbeat" });
    });
  });
});

describe("rule 11: a sensor that works", () => {
  it("is one that MDE calls Active, whatever state its extension is in", () => {
    expect(verdict({ mde: aDevice(), edr: undefined, extension: anExtension({ provisioning: "Other" }) })).toEqual({
      state: "Healthy",
      basis: "Derived",
      rule: "deviceIsActive",
      heartbeatVerified: true,
      overruled: undefined,
    });
  });

  it("is one whose extension succeeded and whose assessment is Healthy", () => {
    expect(verdict({})).toEqual({
      state: "Healthy",
      basis: "Derived",
      rule: "assessmentFindsTheSensor",
      heartbeatVerified: true,
      overruled: undefined,
    });
  });

  it("is not proven by a Healthy assessment alone", () => {
    expect(verdict({ extension: anExtension({ provisioning: "Other" }) })).toMatchObject({
      why: { reason: "NoReport" },
    });
  });

  it("is not proven by an assessment that another vendor's EDR made Healthy", () => {
    const edr = anAssessment({ otherEdr: "CrowdStrike Falcon" });
    expect(verdict({ edr })).toMatchObject({ state: "Healthy", heartbeatVerified: false });
  });
});

describe("rule 12: a deployment that nothing speaks about", () => {
  test.each([
    ["no assessment", {}],
    ["an assessment that is off by policy", { edr: anAssessment({ status: "NotApplicable", cause: "OffByPolicy" }) }],
    ["an assessment that is exempt", { edr: anAssessment({ status: "NotApplicable", cause: "Exempt" }) }],
    [
      "an assessment outside its plan",
      { edr: anAssessment({ status: "NotApplicable", cause: "UnsupportedPricingPlan" }) },
    ],
    ["a device of which MDE knows nothing", { mde: aDevice({ health: "Unknown" }) }],
  ] as const)("is healthy, marked as not verified: %s", (_, silent) => {
    expect(verdict({ edr: undefined, ...silent })).toEqual({
      state: "Healthy",
      basis: "Derived",
      rule: "onlyDeploymentIsKnown",
      heartbeatVerified: false,
      overruled: undefined,
    });
  });

  it("needs an extension that succeeded", () => {
    expect(verdict({ edr: undefined, extension: anExtension({ provisioning: "Other" }) }).state).toBe("Unknown");
  });
});

describe("rule 13: where nothing spoke", () => {
  it("there is no report", () => {
    expect(verdict({ edr: undefined, extension: anExtension({ provisioning: "Other" }) })).toEqual({
      state: "Unknown",
      basis: "Derived",
      rule: "nothingSpoke",
      why: { reason: "NoReport" },
    });
  });
});
