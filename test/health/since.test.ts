import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../src/health/evidence.ts";
import { judging } from "../../src/health/judge-estate.ts";
import type { Since } from "../../src/health/verdict.ts";
import {
  aDevice,
  anAssessment,
  anExtension,
  aRedeploy,
  aReport,
  COVERED,
  evidence,
  NOW,
} from "../builders/evidence.ts";
import { aConnectorMachine, aMachine, anArcMachine } from "../builders/machine.ts";
import { at, HOUR } from "../builders/time.ts";

const CHANGED = at("09:00", -3);
const CREATED = at("09:00", -30);
const judged = (overrides: Partial<Evidence>, now = NOW) => judging(now)(evidence(overrides), undefined);
const edr = (status: "Healthy" | "Unhealthy" | "NotApplicable", cause = "", otherEdr = "") =>
  anAssessment({ status, cause, otherEdr, changedAt: CHANGED });
const track = (firstSeenAt: number, times: Partial<Evidence["track"]> = {}) => ({
  firstSeenAt,
  extensionLastSeenAt: undefined,
  extensionStateSince: undefined,
  ...times,
});

describe("since when, by Azure's own time", () => {
  const failed = anExtension({ provisioning: "Failed", changedAt: CHANGED });
  const laptop = aMachine({ clientOs: true });
  test.each<[string, Partial<Evidence>, string, number]>([
    ["a healthy report", { reports: [aReport({ changedAt: CHANGED })] }, "reportSaysHealthy", CHANGED],
    [
      "a sick report",
      { reports: [aReport({ status: "NotHealthy", changedAt: CHANGED })] },
      "reportSaysNotHealthy",
      CHANGED,
    ],
    [
      "a report that MDE does not apply",
      { reports: [aReport({ status: "NotApplicable", changedAt: CHANGED })] },
      "reportSaysNotApplicable",
      CHANGED,
    ],
    ["a healthy assessment", { edr: edr("Healthy") }, "assessmentFindsTheSensor", CHANGED],
    ["a sick assessment", { edr: edr("Unhealthy") }, "assessmentFindsNoSensor", CHANGED],
    [
      "an assessment that MDE does not apply",
      { edr: edr("NotApplicable", "VmNotSupported") },
      "assessmentSaysNotApplicable",
      CHANGED,
    ],
    [
      "a deployment",
      { edr: undefined, extension: anExtension({ changedAt: CHANGED }) },
      "onlyDeploymentIsKnown",
      CHANGED,
    ],
    ["a failed extension", { extension: failed }, "extensionFailed", CHANGED],
    ["a stuck extension", { extension: { ...failed, provisioning: "Creating" } }, "extensionIsInTransition", CHANGED],
    [
      "an unsupported OS",
      { extension: { ...failed, code: "ProvisioningState/failed/10" } },
      "extensionSaysUnsupportedOs",
      CHANGED,
    ],
    [
      "an absent extension",
      { extension: undefined, machine: aMachine({ createdAt: CREATED }) },
      "extensionIsAbsent",
      CREATED,
    ],
    [
      "a client OS",
      { extension: undefined, machine: { ...laptop, createdAt: CREATED } },
      "clientOsHasNoSensor",
      CREATED,
    ],
    [
      "a Uniform scale set",
      { machine: aMachine({ host: "ScaleSetInstance", createdAt: CREATED }) },
      "isUniformScaleSetInstance",
      CREATED,
    ],
    [
      "an inactive device",
      { mde: aDevice({ health: "Inactive", lastSeenAt: CHANGED }) },
      "deviceDoesNotReport",
      CHANGED,
    ],
    [
      "a silent device with a sick assessment",
      { edr: edr("Unhealthy"), mde: aDevice({ health: "Inactive" }) },
      "deviceDoesNotReport",
      CHANGED,
    ],
    ["an exemption", { extension: undefined, edr: edr("NotApplicable", "Exempt") }, "extensionIsAbsent", CHANGED],
    ["another EDR", { extension: undefined, edr: edr("Healthy", "", "Falcon") }, "extensionIsAbsent", CHANGED],
    [
      "a redeploy",
      { redeploy: aRedeploy({ acceptedAt: CHANGED + 60 * HOUR }) },
      "redeployOfOursIsUnderWay",
      CHANGED + 60 * HOUR,
    ],
    [
      "a machine that nobody onboarded",
      { machine: aConnectorMachine(), extension: undefined, edr: edr("Unhealthy") },
      "assessmentAloneFindsNoSensor",
      CHANGED,
    ],
    [
      "a machine without a resource",
      { machine: aConnectorMachine(), extension: undefined, edr: edr("Healthy") },
      "assessmentAloneFindsASensor",
      CHANGED,
    ],
  ])("%s", (_, overrides, rule, since) => {
    const one = judged(overrides);
    expect([one.verdict.rule, one.since]).toEqual([rule, { at: since, how: "Azure" }]);
  });

  test.each<[string, Partial<Evidence>]>([
    [
      "an extension that is being created",
      { extension: anExtension({ provisioning: "Creating", changedAt: at("08:30") }) },
    ],
    ["an extension that is not there yet", { extension: undefined, machine: aMachine({ createdAt: at("08:30") }) }],
    [
      "an assessment that may not have noticed yet",
      { edr: anAssessment({ status: "Unhealthy", changedAt: at("08:30") }) },
    ],
    [
      "one of a machine without a resource",
      {
        machine: aConnectorMachine(),
        extension: undefined,
        edr: anAssessment({ status: "Unhealthy", changedAt: at("08:30") }),
      },
    ],
  ])("provisioning: %s", (_, overrides) => {
    const one = judged(overrides);
    expect(one.verdict).toMatchObject({ why: { reason: "Provisioning" } });
    expect(one.since).toEqual({ at: at("08:30"), how: "Azure" });
  });

  it("is never later than now, whatever Azure's clock says", () => {
    expect(judged({ edr: anAssessment({ changedAt: NOW + HOUR }) }).since).toEqual({ at: NOW, how: "Azure" });
  });
});

describe("since when, by our own readings", () => {
  test.each<[string, Partial<Evidence>, Since]>([
    [
      "an extension that we saw fail",
      { extension: anExtension({ provisioning: "Failed" }), track: track(CREATED, { extensionStateSince: CHANGED }) },
      { at: CHANGED, how: "Transition" },
    ],
    [
      "one that had failed when we first saw it: at least",
      { extension: anExtension({ provisioning: "Failed" }), track: track(CREATED, { extensionStateSince: CREATED }) },
      { at: CREATED, how: "FirstSeen" },
    ],
    [
      "an extension that we saw go",
      { extension: undefined, track: track(CREATED, { extensionLastSeenAt: CHANGED }) },
      { at: CHANGED, how: "Transition" },
    ],
    [
      "one that was never there, on a machine without a date: at least",
      { extension: undefined, machine: anArcMachine(), track: track(CREATED) },
      { at: CREATED, how: "FirstSeen" },
    ],
  ])("%s", (_, overrides, since) => {
    expect(judged(overrides).since).toEqual(since);
  });
});

describe("since when, where neither tells", () => {
  const uncovered = { coverage: { ...COVERED, endpointProtection: false } };
  const mute: Partial<Evidence> = { edr: undefined, extension: anExtension({ provisioning: "Other" }) };

  it("it is our first sight of the machine: at least", () => {
    expect(judged(uncovered).since).toEqual({ at: NOW, how: "FirstSeen" });
  });

  it("it stays as it was while the state stays", () => {
    const first = judged(uncovered);
    const second = judging(NOW + HOUR)(evidence(uncovered), first);
    expect(second.since).toBe(first.since);
  });

  it("it is the transition that we saw", () => {
    const second = judging(NOW + HOUR)(evidence(uncovered), judged({}));
    expect(second.since).toEqual({ at: NOW + HOUR, how: "Transition" });
  });

  it("another reason of an Unknown is a transition", () => {
    const second = judging(NOW + HOUR)(evidence({ ...mute, ...uncovered }), judged(mute));
    expect(second.since).toEqual({ at: NOW + HOUR, how: "Transition" });
  });

  it("Azure's time of before is kept when the state stays and Azure gives none any more", () => {
    const first = judged({ edr: edr("Healthy") });
    const second = judging(NOW + HOUR)(evidence({ edr: undefined }), first);
    expect([second.verdict.rule, second.since]).toEqual(["onlyDeploymentIsKnown", first.since]);
  });

  it("a device's health without a date tells nothing", () => {
    expect(judged({ edr: undefined, mde: aDevice() }).since.how).toBe("FirstSeen");
    expect(judged({ edr: undefined, mde: aDevice({ health: "NoSensorData" }) }).since.how).toBe("FirstSeen");
  });

  it("a report without a date tells nothing", () => {
    expect(judged({ reports: [aReport({ changedAt: undefined })] }).since.how).toBe("FirstSeen");
  });
});
