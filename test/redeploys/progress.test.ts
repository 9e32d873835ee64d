import { describe, expect, it, test } from "vitest";
import { progress } from "../../src/redeploys/progress.ts";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { waveOf } from "../../src/redeploys/waves.ts";
import { NOW } from "../builders/evidence.ts";
import { anApproval, aPlanFor, aRedeployRequest, aRunning, machineIds, settings } from "../builders/redeploy.ts";
import { accepted, back, deleted, deleting, drifted, failedToDelete, waiting } from "../builders/run.ts";
import { HOUR } from "../builders/time.ts";

const WORKED: Run = {
  is: "Worked",
  acceptedAt: NOW,
  deletedAt: NOW,
  backAt: NOW,
  provisionedAt: NOW,
  at: NOW,
  heartbeatVerified: true,
};
const FAILED_AGAIN: Run = {
  is: "FailedAgain",
  acceptedAt: NOW,
  deletedAt: NOW,
  backAt: NOW,
  at: NOW,
  message: "",
  sameMessage: true,
};
const CAME_BACK = settings({ waveRule: "CameBack" });

/** A running request whose wave is its first machines. */
function running(runs: readonly Run[], inWave: number, number = 1): Redeploy {
  const plan = aPlanFor(runs.length);
  return aRunning(plan, runs, { number, machines: machineIds(plan).slice(0, inWave) });
}
const moved = (redeploy: Redeploy, of = settings(), now = NOW) => progress(redeploy, of, now);
const wave = ({ state }: Redeploy) =>
  state.is === "Running" ? [state.wave.number, state.wave.machines.length] : state.is;

describe("waves", () => {
  const W = waiting();
  test.each<[string, readonly Run[], number, number, unknown]>([
    ["the first machine alone, then five", [deleted(), W, W, W, W, W, W, W, W], 1, 1, [2, 5]],
    ["then the rest", [deleted(), deleted(), deleted(), deleted(), deleted(), deleted(), W, W, W], 6, 2, [3, 3]],
    ["the next waits while the first is asked about", [accepted(), W, W], 1, 1, [1, 1]],
    ["the next waits while its intent is open", [deleting(), W, W], 1, 1, [1, 1]],
    ["a machine left out shows nothing: again one alone", [drifted(), W, W, W], 1, 1, [1, 1]],
    ["a machine that worked already counts as deleted", [WORKED, W, W, W], 1, 1, [2, 3]],
  ])("%s", (_, runs, inWave, number, expected) => {
    const { next } = moved(running(runs, inWave, number));
    expect(wave(next)).toEqual(expected);
  });

  test.each<[string, Run, unknown]>([
    ["is away", deleted(), [1, 1]],
    ["is back but not provisioned", back({ provisionedAt: null }), [1, 1]],
    ["is back and provisioned", back(), [2, 2]],
    ["is known to work", WORKED, [2, 2]],
  ])("where the operator wants it so, the next waits while the first %s", (_, run, expected) => {
    expect(wave(moved(running([run, W, W], 1), CAME_BACK).next)).toEqual(expected);
  });

  it("take the machines in the plan's order, those that wait", () => {
    const ids = ["a", "b", "c", "d"];
    const runs = { a: deleted(), b: W, c: drifted(), d: W };
    expect(waveOf(2, { machines: ids }, runs)).toEqual({ number: 2, machines: ["b", "d"] });
  });
});

describe("a run stops and asks again", () => {
  const W = waiting();
  test.each<[string, Redeploy, object]>([
    [
      "after a wave with a failure",
      running([failedToDelete("X"), W, W], 1),
      { is: "Stopped", because: { why: "WaveFailed", wave: 1, kind: "Failed/X" } },
    ],
    [
      "after two failures of a kind, in the middle of a wave",
      running([deleted(), failedToDelete("X"), failedToDelete("X"), W, W, W, W], 6, 2),
      { is: "Stopped", because: { why: "SameFailureTwice", kind: "Failed/X" } },
    ],
    [
      "after two sensors that failed again",
      running([FAILED_AGAIN, FAILED_AGAIN, W, W], 4, 2),
      { because: { why: "SameFailureTwice", kind: "FailedAgain" } },
    ],
  ])("%s", (_, redeploy, state) => {
    const { next, audit, notices } = moved(redeploy);
    expect(next.state).toMatchObject(state);
    expect(audit.map(({ deed }) => deed)).toEqual(["Stopped"]);
    expect(notices).toMatchObject([{ tells: "AskedAgain" }]);
  });

  it("about the machines that are left, in a new round with a new time to decide", () => {
    const redeploy = running([failedToDelete(), W, W], 1);
    const ids = machineIds(redeploy.plan);
    expect(moved(redeploy, settings(), NOW + HOUR).next.state).toMatchObject({
      round: { number: 2, machines: ids.slice(1), votes: [], openedAt: NOW + HOUR, expiresAt: NOW + 5 * HOUR },
    });
  });

  it("when the approval has run out", () => {
    const redeploy = running([deleted(), W, W], 3, 2);
    expect(wave(moved(redeploy, settings(), NOW + 4 * HOUR - 1).next)).toEqual([2, 3]);
    expect(moved(redeploy, settings(), NOW + 4 * HOUR).next.state).toMatchObject({
      because: { why: "ApprovalRanOut" },
    });
  });

  it("not after failures of two kinds while the wave goes on", () => {
    expect(moved(running([failedToDelete("X"), failedToDelete("Y"), W], 3, 3)).next.state.is).toBe("Running");
  });

  it("not while an answer is awaited: nobody could say what is left", () => {
    const redeploy = running([failedToDelete("X"), failedToDelete("X"), deleting(), W], 4, 2);
    expect(moved(redeploy).next).toBe(redeploy);
  });

  it("not when nothing is left: the rest is watched", () => {
    expect(moved(running([failedToDelete("X"), failedToDelete("X"), accepted()], 3, 3)).next.state.is).toBe("Watching");
  });
});

describe("a request goes back to the approvers", () => {
  const W = waiting();
  test.each<[string, readonly Run[], string]>([
    ["if over half of its machines drifted", [drifted(), drifted(), W], "SentBack"],
    ["not if it was half", [drifted(), drifted(), W, W], "Running"],
    ["not if all did: nothing is left to ask about", [drifted(), drifted()], "Finished"],
  ])("%s", (_, runs, expected) => {
    expect(moved(running(runs, runs.length, 3)).next.state.is).toBe(expected);
  });

  it("and says how many", () => {
    const { next, notices } = moved(running([drifted(), drifted(), W], 3, 3));
    expect(next.state).toMatchObject({ drifted: 2, of: 3, round: { number: 2, machines: [machineIds(next.plan)[2]] } });
    expect(notices).toEqual([{ tells: "AskedAgain", because: { why: "Drifted" } }]);
  });

  it("machines that the approvers took out have not drifted", () => {
    const redeploy = running([{ is: "LeftOut", at: NOW, because: { why: "NotApproved" } }, W], 2, 3);
    const [, second = ""] = machineIds(redeploy.plan);
    const state = { ...redeploy.state, approval: anApproval([second]), wave: { number: 3, machines: [second] } };
    expect(moved({ ...redeploy, state } as Redeploy).next.state.is).toBe("Running");
  });
});

describe("a request ends", () => {
  it("watching while sensors are awaited, and finished with the last one", () => {
    expect(moved(running([back(), WORKED], 2, 3)).next.state.is).toBe("Watching");
    const { next, notices, audit } = moved(running([FAILED_AGAIN, WORKED], 2, 3));
    expect(next.state).toMatchObject({ is: "Finished", at: NOW, ended: null });
    expect(notices).toEqual([{ tells: "Verdict" }]);
    expect(audit).toMatchObject([{ deed: "Finished", facts: { FailedAgain: 1, Worked: 1 } }]);
  });

  it("once: asking again changes nothing", () => {
    for (const runs of [[WORKED], [back()], [drifted(), drifted(), waiting()], [deleted(), waiting()]]) {
      const once = moved(running(runs, 1)).next;
      expect(moved(once)).toEqual({ next: once, audit: [], notices: [] });
    }
  });

  it("or stands where people have to decide", () => {
    const open = aRedeployRequest();
    expect(moved(open).next).toBe(open);
  });
});
