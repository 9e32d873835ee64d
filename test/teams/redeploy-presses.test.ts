import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";

const query = {
  ask: "List",
  where: [{ field: "issue", values: ["Installation"], not: false }],
  order: "Worst",
};

describe("a press about redeploys that a card could have sent is read", () => {
  it.each<[string, unknown, unknown]>([
    ["a draft", { verb: "draftRedeploy", query }, { verb: "draftRedeploy", query: { ...query, limit: undefined } }],
    [
      "a request, its ids in lower case",
      { verb: "askRedeploy", machines: ["/M/Web-01"], reason: "Broken" },
      { verb: "askRedeploy", machines: ["/m/web-01"], reason: "Broken" },
    ],
    [
      "a request whose reason was left empty, which does not come at all",
      { verb: "askRedeploy", machines: ["/m/web-01"] },
      { verb: "askRedeploy", machines: ["/m/web-01"], reason: "" },
    ],
    [
      "an approval with what was left ticked",
      { verb: "approve", request: "r-1", round: 2, tick0: "true", tick1: "false", tick12: "true" },
      { verb: "approve", request: "r-1", round: 2, ticks: { tick0: "true", tick12: "true" } },
    ],
    [
      "a rejection",
      { verb: "reject", request: "r-1", round: 1, reason: "Not now" },
      { verb: "reject", request: "r-1", round: 1, reason: "Not now" },
    ],
    ["a withdrawal", { verb: "withdraw", request: "r-1" }, { verb: "withdraw", request: "r-1" }],
    ["a look", { verb: "request", request: "r-1" }, { verb: "request", request: "r-1" }],
  ])("%s", (_, data, press) => {
    expect(readRedeployPress(data)).toEqual(press);
  });

  it("without what a forger adds to be somebody else", () => {
    const forged = { verb: "approve", request: "r-1", round: 1, by: "megan", approver: true, ticks: { tick0: "true" } };
    expect(readRedeployPress(forged)).toEqual({ verb: "approve", request: "r-1", round: 1, ticks: {} });
  });
});

describe("anything else is not", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a press of another card", { verb: "refresh" }],
    ["no request", { verb: "approve", round: 1 }],
    ["an empty request", { verb: "approve", request: "", round: 1 }],
    ["a request beyond reason", { verb: "approve", request: "r".repeat(65), round: 1 }],
    ["no round", { verb: "approve", request: "r-1" }],
    ["a round that is a text", { verb: "reject", request: "r-1", round: "1", reason: "x" }],
    ["a round before the first", { verb: "approve", request: "r-1", round: 0 }],
    ["half a round", { verb: "approve", request: "r-1", round: 1.5 }],
    ["a reason beyond the input", { verb: "reject", request: "r-1", round: 1, reason: "x".repeat(501) }],
    ["a reason that is no text", { verb: "askRedeploy", machines: ["/m/a"], reason: { $ne: "" } }],
    ["no machines", { verb: "askRedeploy", machines: [], reason: "x" }],
    ["machines beyond reason", { verb: "askRedeploy", machines: Array(201).fill("/m/a"), reason: "x" }],
    ["a machine beyond reason", { verb: "askRedeploy", machines: ["x".repeat(513)], reason: "x" }],
    ["a draft of no query", { verb: "draftRedeploy", query: { ask: "Everything" } }],
    ["execution", { verb: "execute", request: "r-1" }],
  ])("%s", (_, data) => {
    expect(readRedeployPress(data)).toBeUndefined();
  });

  test("and nothing that comes makes it throw", () => {
    const verbs = fc.constantFrom("approve", "reject", "withdraw", "request", "askRedeploy", "draftRedeploy");
    fc.assert(
      fc.property(verbs, fc.dictionary(fc.string(), fc.jsonValue()), (verb, data) => {
        readRedeployPress({ ...data, verb });
      }),
    );
  });
});
