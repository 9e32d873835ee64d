import { describe, expect, it, test } from "vitest";
import { checkAgainstPlan } from "../../src/redeploys/drift.ts";
import type { Look } from "../../src/redeploys/ports.ts";
import { anExtension, NOW } from "../builders/evidence.ts";
import { aFoundExtension, aLook } from "../builders/look.ts";
import { aPlannedMachine, settings } from "../builders/redeploy.ts";
import { healthy, judged, unhealthy } from "../builders/snapshot.ts";

const PLANNED = aPlannedMachine();
const STILL = judged({ evidence: { extension: anExtension({ provisioning: "Failed" }) }, verdict: unhealthy() });
const check = (look: Look, now: ReturnType<typeof judged> | undefined = STILL) =>
  checkAgainstPlan(PLANNED, now, look, settings(), NOW);

describe("a machine against its part of the plan", () => {
  it("is as planned while ARM and the snapshot say the same as then", () => {
    expect(check(aLook())).toEqual({ is: "AsPlanned", mark: "first" });
  });

  it("is as planned in whatever casing ARM spells the id", () => {
    const extension = aFoundExtension({ id: PLANNED.extensionId.toUpperCase() });
    expect(check(aLook({ extension }))).toMatchObject({ is: "AsPlanned" });
  });

  test.each<[string, Look, object]>([
    ["it is gone", { saw: "Gone" }, { why: "MachineGone" }],
    ["it may not be read", { saw: "Denied", action: "read", scope: "/s" }, { why: "Denied", scope: "/s" }],
    ["it was stopped", aLook({ power: { running: false, code: "stopped" } }), { why: "NotRunning", power: "stopped" }],
    ["it was locked", aLook({ lockedBy: "/s" }), { why: "Locked", scope: "/s" }],
    ["its plan was changed", aLook({ covered: false }), { why: "NotCovered" }],
    ["its extension is gone", aLook({ extension: undefined }), { why: "NoExtension" }],
    [
      "somebody else deletes it",
      aLook({ extension: aFoundExtension({ provisioning: "Deleting" }) }),
      { why: "BeingDeleted" },
    ],
    [
      "its extension is another one",
      aLook({ extension: aFoundExtension({ id: "/other" }) }),
      { why: "OtherExtension", found: "/other" },
    ],
    [
      "its extension works by now",
      aLook({ extension: aFoundExtension({ provisioning: "Succeeded", statusIsError: false }) }),
      { why: "Recovered" },
    ],
  ])("has drifted where %s", (_, look, because) => {
    expect(check(look)).toMatchObject({ is: "Drifted", because });
  });

  test.each([
    ["is healthy by now", { ...STILL, verdict: healthy() }, { why: "NotUnhealthy" }],
    [
      "fails of something else by now",
      { ...STILL, verdict: unhealthy({ message: "exit code 5" }) },
      { why: "OtherFinding", message: "exit code 5" },
    ],
    [
      "fails of something against which a redeploy does not help",
      { ...STILL, verdict: unhealthy({ known: "python-missing" }) },
      { why: "WouldNotHelp" },
    ],
  ])("has drifted where it %s", (_, now, because) => {
    expect(check(aLook(), now)).toMatchObject({ is: "Drifted", because });
  });

  it("has drifted where the snapshot does not know it any more", () => {
    expect(checkAgainstPlan(PLANNED, undefined, aLook(), settings(), NOW)).toMatchObject({
      is: "Drifted",
      because: { why: "NotVisible" },
    });
  });

  it("is not judged while ARM does not answer", () => {
    expect(check({ saw: "Nothing", retryAfterMs: 9 })).toEqual({ is: "NotSeen", retryAfterMs: 9 });
  });
});
