import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import { aDevice, anAssessment, anExtension, aRedeploy, aReport, evidence, NOW } from "../builders/evidence.ts";
import { at, DAY, HOUR } from "../builders/time.ts";

const ACCEPTED = at("03:00");
const BACK = at("04:30");
/** Back for four and a half hours, unless told otherwise; the assessment is from long before. */
const under = (overrides: Partial<Evidence>, mark: Partial<Parameters<typeof aRedeploy>[0]> = {}) =>
  judge(evidence({ redeploy: aRedeploy({ acceptedAt: ACCEPTED, backAt: BACK, ...mark }), ...overrides }), NOW);

const REDEPLOYING = { state: "Unknown", rule: "redeployOfOursIsUnderWay", why: { reason: "Redeploying" } };
const SICK = anAssessment({ status: "Unhealthy" });

describe("rule 5: a redeploy of ours is under way", () => {
  it("from ARM's acceptance on, while the extension is away", () => {
    expect(under({ extension: undefined }, { acceptedAt: NOW, backAt: undefined })).toMatchObject(REDEPLOYING);
  });

  it.each(["Creating", "Updating", "Deleting", "Other"] as const)("while the extension is %s", (provisioning) => {
    const extension = anExtension({ provisioning, changedAt: at("05:00") });
    expect(under({ extension })).toMatchObject(REDEPLOYING);
  });

  it("while Resource Graph still shows the extension that was deleted", () => {
    expect(under({}, { backAt: undefined })).toMatchObject(REDEPLOYING);
  });

  test.each([
    ["until its deadline", NOW - DAY + 1, REDEPLOYING],
    ["not at its deadline", NOW - DAY, { state: "Unhealthy", cause: "ExtensionAbsent" }],
  ])("%s", (_, acceptedAt, expected) => {
    const track = { firstSeenAt: at("00:00", -9), extensionLastSeenAt: acceptedAt, extensionStateSince: undefined };
    expect(under({ extension: undefined, track }, { acceptedAt, backAt: undefined })).toMatchObject(expected);
  });

  it("not without a mark", () => {
    expect(judge(evidence(), NOW).state).toBe("Healthy");
  });
});

describe("a redeploy ends when the extension failed again", () => {
  const failed = anExtension({ provisioning: "Failed", message: "exit code 21" });

  test.each([
    ["it is back and Failed", failed, BACK, "Unhealthy"],
    ["it is back with a status that is an error", anExtension({ statusIsError: true }), BACK, "Unhealthy"],
    ["it failed after the deletion, by Azure's time", { ...failed, changedAt: ACCEPTED + 1 }, undefined, "Unhealthy"],
    ["Azure still shows the failure from before", { ...failed, changedAt: ACCEPTED }, BACK, "Unknown"],
    ["it is Failed, but not known to be back", failed, undefined, "Unknown"],
  ])("%s", (_, extension, backAt, state) => {
    expect(under({ extension }, { backAt }).state).toBe(state);
  });
});

describe("a redeploy ends when the extension is back and something says how it is", () => {
  test.each([
    ["a report that was scanned since", { reports: [aReport({ status: "NotHealthy" })] }, "Unhealthy"],
    ["an assessment that changed since", { edr: anAssessment({ changedAt: ACCEPTED + 1 }) }, "Healthy"],
    ["a device that was seen since", { mde: aDevice({ lastSeenAt: ACCEPTED + 1 }) }, "Healthy"],
    [
      "a silent device that was seen since",
      { mde: aDevice({ health: "NoSensorData", lastSeenAt: at("08:00") }) },
      "Unhealthy",
    ],
  ] as const)("%s", (_, news, state) => {
    expect(under({ edr: SICK, ...news }).state).toBe(state);
  });

  test.each([
    ["a report from before its return", { reports: [aReport({ scannedAt: BACK })] }],
    ["an assessment from before the deletion", { edr: anAssessment({ status: "Unhealthy", changedAt: ACCEPTED }) }],
    ["an assessment without a date", { edr: anAssessment({ status: "Unhealthy", changedAt: undefined }) }],
    ["a device that was last seen before", { mde: aDevice({ lastSeenAt: ACCEPTED }) }],
    ["a device without a date", { mde: aDevice({ lastSeenAt: undefined }) }],
    ["a device of which MDE knows nothing", { mde: aDevice({ health: "Unknown", lastSeenAt: at("08:00") }) }],
  ] as const)("but not by %s", (_, old) => {
    expect(under({ edr: SICK, ...old })).toMatchObject(REDEPLOYING);
  });

  it("but not by anything while it is still away", () => {
    const news = { edr: anAssessment({ changedAt: at("08:00") }), mde: aDevice() };
    expect(under({ ...news, extension: undefined }, { backAt: undefined })).toMatchObject(REDEPLOYING);
  });
});

describe("a redeploy ends when the extension has been back long enough", () => {
  test.each([
    ["four hours, with a Healthy assessment of whatever date", NOW - 4 * HOUR, { edr: anAssessment() }, "Healthy"],
    ["four hours, with an Unhealthy one from before", NOW - 4 * HOUR, { edr: SICK }, "Unknown"],
    ["less than four hours, with a Healthy one from before", NOW - 4 * HOUR + 1, { edr: anAssessment() }, "Unknown"],
    ["an hour, with no source for its heartbeat", NOW - HOUR, { edr: undefined }, "Healthy"],
    ["less than an hour, with none", NOW - HOUR + 1, { edr: undefined }, "Unknown"],
    [
      "an hour, with an old report",
      NOW - HOUR,
      { edr: undefined, reports: [aReport({ scannedAt: ACCEPTED })] },
      "Unknown",
    ],
    ["an hour, with a device", NOW - HOUR, { edr: undefined, mde: aDevice({ lastSeenAt: ACCEPTED }) }, "Unknown"],
    [
      "an hour, with an exempt assessment",
      NOW - HOUR,
      { edr: anAssessment({ status: "NotApplicable", cause: "Exempt", changedAt: undefined }) },
      "Healthy",
    ],
  ] as const)("%s", (_, backAt, known, state) => {
    expect(under(known, { backAt }).state).toBe(state);
  });

  it("then is healthy as far as the deployment goes", () => {
    const verdict = under({ edr: undefined }, { backAt: NOW - HOUR });
    expect(verdict).toMatchObject({ rule: "onlyDeploymentIsKnown", heartbeatVerified: false });
  });
});
