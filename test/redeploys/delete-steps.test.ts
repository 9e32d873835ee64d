import { describe, expect, it, test } from "vitest";
import { afterAnswer, afterLapse, afterLostPoller, afterPoll } from "../../src/redeploys/delete-steps.ts";
import type { DeleteAnswer, Look } from "../../src/redeploys/ports.ts";
import { NOW } from "../builders/evidence.ts";
import { aFoundExtension, aLook } from "../builders/look.ts";
import { aPlannedMachine } from "../builders/redeploy.ts";
import { accepted, deleting } from "../builders/run.ts";
import { DAY, MINUTE } from "../builders/time.ts";

const LATER = NOW + 6 * MINUTE;
const PLANNED = aPlannedMachine();
const gone = aLook({ extension: undefined });
const withMark = (mark: string) => aLook({ extension: aFoundExtension({ mark }) });
const beingDeleted = aLook({ extension: aFoundExtension({ provisioning: "Deleting" }) });
const renamed = aLook({ extension: aFoundExtension({ id: `${PLANNED.machineId}/extensions/Other` }) });

describe("ARM's answer to a DELETE", () => {
  test.each<[DeleteAnswer, object]>([
    [
      { answer: "Accepted", poller: "p" },
      { is: "Accepted", acceptedAt: LATER, poller: "p", mark: "first" },
    ],
    [{ answer: "AlreadyGone" }, { is: "Deleted", acceptedAt: LATER, deletedAt: LATER }],
    [{ answer: "MachineGone" }, { is: "LeftOut", because: { why: "MachineGone" } }],
    [{ answer: "NotRunning" }, { is: "NotDeleted", failure: { why: "NotRunning" } }],
    [
      { answer: "Locked", scope: "/s" },
      { is: "NotDeleted", failure: { why: "Locked", scope: "/s" } },
    ],
    [
      { answer: "Denied", action: "delete", scope: "/s" },
      { failure: { why: "Denied", action: "delete", scope: "/s" } },
    ],
    [{ answer: "Failed", code: "X", message: "m" }, { failure: { why: "Failed", code: "X", message: "m" } }],
    [
      { answer: "Throttled", retryAfterMs: 7_000 },
      { is: "Waiting", attempts: 0, notBefore: LATER + 7_000 },
    ],
    [{ answer: "NotSent" }, { is: "Waiting", attempts: 0, notBefore: LATER + 15_000 }],
    [{ answer: "Throttled", retryAfterMs: 0 }, { notBefore: LATER + 1_000 }],
  ])("%j", (answer, expected) => {
    expect(afterAnswer(deleting(), answer, LATER)).toMatchObject(expected);
  });

  it("that never came leaves the intent to lapse", () => {
    const run = deleting();
    expect(afterAnswer(run, { answer: "Unclear" }, LATER)).toBe(run);
  });
});

describe("an intent that lapsed", () => {
  const NOTHING: Look = { saw: "Nothing", retryAfterMs: 1_000 };
  test.each<[string, Look, object]>([
    ["was carried out where the extension is gone", gone, { is: "Deleted", acceptedAt: NOW, deletedAt: LATER }],
    ["was carried out where another installation stands there", withMark("second"), { is: "Deleted", acceptedAt: NOW }],
    ["was carried out where it stands under another name", renamed, { is: "Deleted", acceptedAt: NOW }],
    [
      "is being carried out while the extension is Deleting",
      beingDeleted,
      { is: "Accepted", acceptedAt: NOW, poller: null },
    ],
    ["never arrived where the same installation stands there", withMark("first"), { is: "Waiting", attempts: 1 }],
    ["is unclear where nothing tells them apart", withMark(""), { is: "NotDeleted", failure: { why: "Unclear" } }],
    ["has no machine any more", { saw: "Gone" }, { is: "LeftOut", because: { why: "MachineGone" } }],
    ["is looked at again later while ARM says nothing", NOTHING, { is: "Deleting", until: LATER + 5 * MINUTE }],
    [
      "is looked at again later while ARM denies the look",
      { saw: "Denied", action: "read", scope: "/s" },
      { is: "Deleting" },
    ],
  ])("%s", (_, look, expected) => {
    expect(afterLapse(deleting(), PLANNED, look, LATER)).toMatchObject(expected);
  });

  it("without a mark of its own is unclear, whatever stands there", () => {
    expect(afterLapse(deleting({ mark: "" }), PLANNED, withMark("second"), LATER)).toMatchObject({
      failure: { why: "Unclear" },
    });
  });

  it("is not tried for ever: the third one that came to nothing is the last", () => {
    expect(afterLapse(deleting({ attempt: 2 }), PLANNED, withMark("first"), LATER)).toMatchObject({ is: "Waiting" });
    expect(afterLapse(deleting({ attempt: 3 }), PLANNED, withMark("first"), LATER)).toMatchObject({ is: "NotDeleted" });
  });

  it("is given up after a day without a look", () => {
    expect(afterLapse(deleting(), PLANNED, NOTHING, NOW + DAY)).toMatchObject({ failure: { why: "Unclear" } });
    expect(afterLapse(deleting(), PLANNED, NOTHING, NOW + DAY - 1)).toMatchObject({ is: "Deleting" });
  });
});

describe("a deletion that ARM accepted", () => {
  const run = accepted();
  test.each([
    ["is done", { progress: "Done" }, { is: "Deleted", acceptedAt: NOW, deletedAt: LATER }],
    ["goes on", { progress: "Running", retryAfterMs: undefined }, { is: "Accepted", checkAt: LATER + 15_000 }],
    ["goes on, and ARM says when to ask", { progress: "Running", retryAfterMs: 60_000 }, { checkAt: LATER + MINUTE }],
    ["goes on, and ARM says to ask at once", { progress: "Running", retryAfterMs: 0 }, { checkAt: LATER + 15_000 }],
    [
      "failed",
      { progress: "Failed", code: "X", message: "m" },
      { is: "NotDeleted", failure: { code: "X", message: "m" } },
    ],
    ["is known no more", { progress: "Lost" }, { is: "Accepted", poller: null, checkAt: LATER }],
  ] as const)("%s", (_, progress, expected) => {
    expect(afterPoll(run, progress, LATER)).toMatchObject(expected);
  });

  it("is given up after a day", () => {
    expect(afterPoll(run, { progress: "Running", retryAfterMs: undefined }, NOW + DAY)).toMatchObject({
      is: "GaveUp",
      because: "Deadline",
    });
  });

  const lost = accepted({ poller: null });
  test.each<[string, Look, object]>([
    ["the extension is gone", gone, { is: "Deleted", acceptedAt: NOW }],
    ["another installation stands there", withMark("second"), { is: "Deleted" }],
    ["nothing tells it from a new one: ARM had accepted", withMark(""), { is: "Deleted" }],
    ["it is still being deleted", beingDeleted, { is: "Accepted", checkAt: LATER + 15_000 }],
    ["the same installation stands there", withMark("first"), { is: "NotDeleted", failure: { code: "StillThere" } }],
    ["the machine is gone", { saw: "Gone" }, { is: "GaveUp", because: "MachineGone" }],
    ["ARM says nothing", { saw: "Nothing", retryAfterMs: 1 }, { is: "Accepted", checkAt: LATER + 5 * MINUTE }],
  ])("and whose poller was lost is looked at: %s", (_, look, expected) => {
    expect(afterLostPoller(lost, PLANNED, look, LATER)).toMatchObject(expected);
  });
});
