import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../../src/health/evidence.ts";
import { judge } from "../../../src/health/judge.ts";
import { anAssessment, anExtension, evidence, NOW } from "../../builders/evidence.ts";
import { aMachine, anArcMachine } from "../../builders/machine.ts";
import { at, HOUR } from "../../builders/time.ts";

describe("rule 8: an extension that failed", () => {
  const failed = anExtension({
    provisioning: "Failed",
    code: "ProvisioningState/failed/52",
    message: "No Python interpreter found on the system",
  });

  it("is an installation issue with the literal message, and the known one that it is", () => {
    expect(judge(evidence({ extension: failed }), NOW)).toEqual({
      state: "Unhealthy",
      basis: "Derived",
      rule: "extensionFailed",
      issue: "Installation",
      message: "No Python interpreter found on the system",
      remediation: "",
      cause: "ExtensionFailed",
      known: "python-missing",
      others: [],
      overruled: undefined,
    });
  });

  it("is one with a message that nobody knows, or none", () => {
    const extension = anExtension({ provisioning: "Failed" });
    expect(judge(evidence({ extension }), NOW)).toMatchObject({
      cause: "ExtensionFailed",
      message: "",
      known: undefined,
    });
  });

  it("is one whose status is an error, whatever its provisioning state says", () => {
    const extension = anExtension({ provisioning: "Succeeded", statusIsError: true, message: "MDE stopped" });
    expect(judge(evidence({ extension }), NOW)).toMatchObject({ rule: "extensionFailed", message: "MDE stopped" });
  });

  it("is not one in any other state", () => {
    const extension = anExtension({ provisioning: "Other" });
    expect(judge(evidence({ extension, edr: undefined }), NOW)).toMatchObject({ why: { reason: "NoReport" } });
  });
});

describe("rule 9: an extension in transition", () => {
  describe.each(["Creating", "Updating", "Deleting"] as const)("%s", (provisioning) => {
    test.each([
      ["for exactly an hour is provisioning", HOUR, { state: "Unknown", why: { reason: "Provisioning" } }],
      ["for longer is stuck", HOUR + 1, { state: "Unhealthy", issue: "Installation", cause: "ExtensionStuck" }],
    ])("%s", (_, age, expected) => {
      const extension = anExtension({ provisioning, changedAt: NOW - age });
      expect(judge(evidence({ extension }), NOW)).toMatchObject({ ...expected, rule: "extensionIsInTransition" });
    });
  });

  const reasonWith = (track: Partial<Evidence["track"]>, changedAt: number | undefined = undefined) => {
    const extension = anExtension({ provisioning: "Updating", changedAt });
    const base = { firstSeenAt: at("00:00"), extensionLastSeenAt: undefined, extensionStateSince: undefined };
    return judge(evidence({ extension, track: { ...base, ...track } }), NOW).state;
  };

  it("is timed by Azure where Azure gives a time", () => {
    expect(reasonWith({ extensionStateSince: at("07:00") }, at("08:30"))).toBe("Unknown");
    expect(reasonWith({ extensionStateSince: at("08:30") }, at("07:00"))).toBe("Unhealthy");
  });

  it("is timed by our own readings where it gives none", () => {
    expect(reasonWith({ extensionStateSince: at("08:00") })).toBe("Unknown");
    expect(reasonWith({ extensionStateSince: at("07:59") })).toBe("Unhealthy");
  });

  it("is timed from our first sight of the machine where there is neither", () => {
    expect(reasonWith({ firstSeenAt: at("08:00") })).toBe("Unknown");
    expect(reasonWith({ firstSeenAt: at("07:59") })).toBe("Unhealthy");
  });

  it("names the known message, if it has one, else that it is stuck", () => {
    const stuck = anExtension({ provisioning: "Updating", changedAt: at("07:00") });
    const broken = { ...stuck, message: "exit code 64" };
    expect(judge(evidence({ extension: stuck }), NOW)).toMatchObject({ known: "extension-stuck" });
    expect(judge(evidence({ extension: broken }), NOW)).toMatchObject({ known: "path-noexec" });
  });
});

describe("rule 9: an absent extension", () => {
  const absent = (overrides: Partial<Evidence>) => judge(evidence({ extension: undefined, ...overrides }), NOW);
  const track = (firstSeenAt: number, extensionLastSeenAt: number | undefined = undefined) => ({
    track: { firstSeenAt, extensionLastSeenAt, extensionStateSince: undefined },
  });

  test.each([
    ["created exactly twelve hours ago", NOW - 12 * HOUR, undefined, "Unknown"],
    ["created over twelve hours ago", NOW - 12 * HOUR - 1, undefined, "Unhealthy"],
    [
      "created long ago, its extension last seen exactly twelve hours ago",
      at("00:00", -30),
      NOW - 12 * HOUR,
      "Unknown",
    ],
    ["created long ago, its extension last seen before that", at("00:00", -30), NOW - 12 * HOUR - 1, "Unhealthy"],
    ["created twelve hours ago, after another of its name had one", NOW - 12 * HOUR, at("00:00", -2), "Unknown"],
  ])("on a machine %s", (_, createdAt, lastSeen, state) => {
    const verdict = absent({ machine: aMachine({ createdAt }), ...track(at("00:00", -40), lastSeen) });
    expect(verdict).toMatchObject({ state, rule: "extensionIsAbsent" });
  });

  test.each([
    ["exactly twelve hours ago", NOW - 12 * HOUR, "Unknown"],
    ["over twelve hours ago", NOW - 12 * HOUR - 1, "Unhealthy"],
  ])("on an Arc machine, which has no time of creation, first seen by us %s", (_, firstSeenAt, state) => {
    expect(absent({ machine: anArcMachine(), ...track(firstSeenAt) }).state).toBe(state);
  });

  it("is an installation issue without a message", () => {
    expect(absent({})).toMatchObject({
      issue: "Installation",
      cause: "ExtensionAbsent",
      message: "",
      known: "extension-absent",
    });
  });

  it("is provisioning until then", () => {
    expect(absent({ machine: aMachine({ createdAt: NOW }) })).toMatchObject({ why: { reason: "Provisioning" } });
  });

  test.each([
    ["long ago", aMachine()],
    ["just now", aMachine({ createdAt: NOW })],
  ])("is exempted where the assessment is exempt, on a machine created %s", (_, machine) => {
    const edr = anAssessment({ status: "NotApplicable", cause: "Exempt" });
    expect(absent({ machine, edr })).toMatchObject({ why: { reason: "Exempted" } });
  });

  it.each(["OffByPolicy", "UnsupportedPricingPlan"])("is not excused by the cause %s", (cause) => {
    expect(absent({ edr: anAssessment({ status: "NotApplicable", cause }) })).toMatchObject({
      cause: "ExtensionAbsent",
    });
  });

  it.each(["Healthy", "Unhealthy"] as const)("gives the name of another vendor's EDR, assessed as %s", (status) => {
    const edr = anAssessment({ status, otherEdr: "CrowdStrike Falcon" });
    expect(absent({ edr })).toMatchObject({ why: { reason: "OtherEdr", edr: "CrowdStrike Falcon" } });
  });

  it("is not excused by a healthy assessment without a name", () => {
    expect(absent({ edr: anAssessment() })).toMatchObject({ cause: "ExtensionAbsent" });
  });
});
