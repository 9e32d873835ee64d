import { describe, expect, it, test } from "vitest";
import type { Verdict } from "../../src/health/verdict.ts";
import type { FoundExtension, Look } from "../../src/redeploys/ports.ts";
import { afterLook, alarmDue, lookAgainAt, withAlarm } from "../../src/redeploys/watch-steps.ts";
import { aRedeploy, NOW } from "../builders/evidence.ts";
import { aFoundExtension, aLook } from "../builders/look.ts";
import { aPlannedMachine } from "../builders/redeploy.ts";
import { accepted, back, deleted } from "../builders/run.ts";
import { healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";

const LATER = NOW + 30 * MINUTE;
const PLANNED = aPlannedMachine();
const BACK_AT = NOW + 20 * MINUTE;
const gone = aLook({ extension: undefined });
const NOTHING: Look = { saw: "Nothing", retryAfterMs: 1 };
const seen = (provisioning: FoundExtension["provisioning"], overrides: Partial<FoundExtension> = {}) =>
  aLook({
    extension: aFoundExtension({
      provisioning,
      statusIsError: provisioning === "Failed",
      mark: "second",
      ...overrides,
    }),
  });
const judgedAs = (verdict: Verdict, redeploy = aRedeploy({ acceptedAt: NOW, backAt: BACK_AT })) =>
  judged({ verdict, evidence: { redeploy } });

describe("a sensor that is awaited", () => {
  test.each([
    ["half a minute", 0, 30_000],
    ["a quarter of the time waited", 8 * MINUTE, 2 * MINUTE],
    ["five minutes", 3 * HOUR, 5 * MINUTE],
  ])("is looked at again after %s", (_, waited, pause) => {
    expect(lookAgainAt({ acceptedAt: NOW }, NOW + waited)).toBe(NOW + waited + pause);
  });

  test.each<[string, Look, object]>([
    ["is still away", gone, { is: "Deleted", checkAt: LATER + 5 * MINUTE }],
    ["cannot be looked at", NOTHING, { is: "Deleted" }],
    ["is still on its way out", seen("Deleting"), { is: "Deleted" }],
    ["comes back", seen("Creating"), { is: "Back", backAt: LATER, provisionedAt: null }],
    ["is back at once", seen("Succeeded"), { is: "Back", backAt: LATER, provisionedAt: LATER }],
    [
      "fails again",
      seen("Failed", { message: "exit code 31" }),
      { is: "FailedAgain", backAt: LATER, message: "exit code 31" },
    ],
    ["succeeded with an error", seen("Succeeded", { statusIsError: true }), { is: "FailedAgain" }],
    ["has lost its machine", { saw: "Gone" }, { is: "GaveUp", because: "MachineGone" }],
  ])("%s", (_, look, expected) => {
    expect(afterLook(deleted(), PLANNED, look, undefined, LATER)).toMatchObject(expected);
  });

  it("keeps the time at which it was first back and first provisioned", () => {
    const creating = back({ provisionedAt: null });
    const now = afterLook(creating, PLANNED, seen("Succeeded"), undefined, LATER);
    expect(now).toMatchObject({ backAt: BACK_AT, provisionedAt: LATER });
    expect(afterLook(back(), PLANNED, seen("Succeeded"), undefined, LATER)).toMatchObject({ provisionedAt: BACK_AT });
  });

  test.each<[string, string, boolean]>([
    ["as before", "The extension failed with exit code 22.", true],
    ["as before, in other casing", "THE EXTENSION FAILED WITH EXIT CODE 22.", true],
    ["otherwise", "No Python interpreter found", false],
  ])("that fails again says whether it does so %s", (_, message, sameMessage) => {
    const planned = aPlannedMachine("web-01", { messageKey: "known:uninstall-failed" });
    expect(afterLook(deleted(), planned, seen("Failed", { message }), undefined, LATER)).toMatchObject({ sameMessage });
  });

  test.each<[string, Verdict, object]>([
    ["healthy: it worked", healthy(), { is: "Worked", backAt: BACK_AT, heartbeatVerified: true }],
    ["healthy by deployment only", healthy({ heartbeatVerified: false }), { is: "Worked", heartbeatVerified: false }],
    [
      "unhealthy",
      unhealthy({ message: "No heartbeat." }),
      { is: "FailedAgain", message: "No heartbeat.", sameMessage: false },
    ],
    ["redeploying still", unknown({ reason: "Redeploying" }), { is: "Back" }],
    ["stopped", unknown({ reason: "NotRunning", power: "stopped" }), { is: "Back" }],
    ["not applicable", notApplicable(), { is: "Back" }],
  ])("that is back is judged by the health model: %s", (_, verdict, expected) => {
    expect(afterLook(back(), PLANNED, seen("Succeeded"), judgedAs(verdict), LATER)).toMatchObject(expected);
  });

  test.each([
    ["knows nothing of this redeploy", judged({ verdict: healthy() })],
    ["knows an earlier redeploy", judgedAs(healthy(), aRedeploy({ acceptedAt: NOW - DAY, backAt: NOW - HOUR }))],
    ["does not know that it is back", judgedAs(healthy(), aRedeploy({ acceptedAt: NOW, backAt: undefined }))],
    ["does not know the machine", undefined],
  ])("is not believed healthy by a snapshot that %s", (_, word) => {
    expect(afterLook(back(), PLANNED, seen("Succeeded"), word, LATER)).toMatchObject({ is: "Back" });
  });

  it("is not believed healthy before ARM showed it again", () => {
    expect(afterLook(deleted(), PLANNED, gone, judgedAs(healthy()), LATER)).toMatchObject({ is: "Deleted" });
  });

  test.each([
    ["away", deleted(), gone, null],
    ["back without a word about its health", back(), seen("Succeeded"), BACK_AT],
    ["not to be looked at", deleted(), NOTHING, null],
  ])("is given up after a day: %s", (_, run, look, backAt) => {
    expect(afterLook(run, PLANNED, look, undefined, NOW + DAY)).toMatchObject({
      is: "GaveUp",
      because: "Deadline",
      backAt,
    });
    expect(afterLook(run, PLANNED, look, undefined, NOW + DAY - 1).is).not.toBe("GaveUp");
  });

  it("that became healthy in the last moment worked", () => {
    expect(afterLook(back(), PLANNED, seen("Succeeded"), judgedAs(healthy()), NOW + DAY)).toMatchObject({
      is: "Worked",
    });
  });
});

describe("the alarm", () => {
  const warned = { warnedAt: NOW + HOUR, escalatedAt: null };
  test.each([
    ["none within the hour", deleted(), NOW + HOUR - 1, undefined],
    ["a warning after an hour away", deleted(), NOW + HOUR, "Warn"],
    ["a warning while ARM still deletes", accepted(), NOW + HOUR, "Warn"],
    ["a warning while it is back but not provisioned", back({ provisionedAt: null }), NOW + HOUR, "Warn"],
    ["none for one that is provisioned and waits for its health", back(), NOW + 11 * HOUR, undefined],
    ["none after it was given", deleted({ alarms: warned }), NOW + 2 * HOUR, undefined],
    ["an escalation after twelve hours", deleted({ alarms: warned }), NOW + 12 * HOUR, "Escalate"],
    ["an escalation for one that waits for its health", back(), NOW + 12 * HOUR, "Escalate"],
    ["an escalation alone where nobody could warn", deleted(), NOW + 13 * HOUR, "Escalate"],
    ["none after that", deleted({ alarms: { ...warned, escalatedAt: NOW + 12 * HOUR } }), NOW + 20 * HOUR, undefined],
  ] as const)("%s", (_, run, now, expected) => {
    expect(alarmDue(run, now)).toBe(expected);
  });

  it("is noted, so that it is given once", () => {
    const once = withAlarm(deleted(), "Warn", LATER);
    expect(once.alarms).toEqual({ warnedAt: LATER, escalatedAt: null });
    const late = withAlarm(deleted(), "Escalate", LATER);
    expect(late.alarms).toEqual({ warnedAt: LATER, escalatedAt: LATER });
    expect(alarmDue(late, NOW + 20 * HOUR)).toBeUndefined();
  });
});
