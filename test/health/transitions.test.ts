import { describe, expect, it, test } from "vitest";
import { transitions } from "../../src/health/transitions.ts";
import type { Verdict } from "../../src/health/verdict.ts";
import { aMachine } from "../builders/machine.ts";
import { aSnapshot, healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { at } from "../builders/time.ts";

const web = aMachine({ name: "web-01" });
const snapshot = (verdict: Verdict) => aSnapshot([judged({ machine: web, verdict })], { takenAt: at("09:15") });
const between = (before: Verdict, after: Verdict) => transitions(snapshot(before), snapshot(after));

describe("a transition", () => {
  test.each<[string, Verdict, Verdict, string, string]>([
    ["another state", healthy(), unhealthy(), "Healthy", "Unhealthy/Installation"],
    ["recovery", unhealthy({ issue: "Heartbeat" }), healthy(), "Unhealthy/Heartbeat", "Healthy"],
    ["another issue kind", unhealthy(), unhealthy({ issue: "Other" }), "Unhealthy/Installation", "Unhealthy/Other"],
    [
      "another reason of an Unknown",
      unknown({ reason: "NotRunning", power: "stopped" }),
      unknown({ reason: "Provisioning" }),
      "Unknown/NotRunning",
      "Unknown/Provisioning",
    ],
    ["out of scope", healthy(), notApplicable(), "Healthy", "NotApplicable"],
    ["out of sight", notApplicable(), unknown({ reason: "Redeploying" }), "NotApplicable", "Unknown/Redeploying"],
  ])("is %s, at the time of the new snapshot", (_, before, after, from, to) => {
    expect(between(before, after)).toEqual([{ machineId: web.id, machineName: "web-01", at: at("09:15"), from, to }]);
  });

  test.each<[string, Verdict, Verdict]>([
    ["nothing", healthy(), healthy()],
    ["how sure the heartbeat is", healthy(), healthy({ heartbeatVerified: false })],
    ["the message", unhealthy(), unhealthy({ message: "Another." })],
    ["the cause of the same issue", unhealthy(), unhealthy({ cause: "ExtensionAbsent" })],
    ["the reason that MDE does not apply", notApplicable(), notApplicable({ reason: "UniformScaleSet" })],
    [
      "what hides the machine",
      unknown({ reason: "NotVisible", because: "TooOld", source: undefined }),
      unknown({ reason: "NotVisible", because: "SourceFailed", source: "Plans" }),
    ],
  ])("is not made where %s changed", (_, before, after) => {
    expect(between(before, after)).toEqual([]);
  });

  it("comes from nowhere for a machine that is new", () => {
    expect(transitions(aSnapshot([], { takenAt: at("09:00") }), snapshot(unhealthy()))).toEqual([
      { machineId: web.id, machineName: "web-01", at: at("09:15"), from: undefined, to: "Unhealthy/Installation" },
    ]);
  });

  it("goes to Gone for a machine that left, while another came", () => {
    const other = aMachine({ name: "web-02" });
    const next = aSnapshot([judged({ machine: other })], { takenAt: at("09:15") });
    expect(transitions(snapshot(unhealthy()), next)).toEqual([
      { machineId: other.id, machineName: "web-02", at: at("09:15"), from: undefined, to: "Healthy" },
      { machineId: web.id, machineName: "web-01", at: at("09:15"), from: "Unhealthy/Installation", to: "Gone" },
    ]);
  });
});

it("the very first snapshot makes none", () => {
  expect(transitions(undefined, snapshot(unhealthy()))).toEqual([]);
});
