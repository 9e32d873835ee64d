import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { en } from "../../src/cards/texts/en.ts";
import { topicOf } from "../../src/cards/topic.ts";
import type { Filter } from "../../src/questions/query.ts";
import { is, isNot } from "../builders/answers.ts";

const STATES = ["Healthy", "Unhealthy", "NotApplicable", "Unknown"];
const ISSUES = ["Installation", "Heartbeat", "Other"];
const REASONS = [
  "NotVisible",
  "NotCovered",
  "NotRunning",
  "Redeploying",
  "Provisioning",
  "Exempted",
  "OtherEdr",
  "NoReport",
];
const ELSEWHERE = [
  is("os", "Linux"),
  isNot("subscription", "x"),
  is("tag", "env"),
  is("power", "Running"),
  is("plan", "P1"),
];

describe("what a number of machines has in common", () => {
  test.each(STATES)("is the state %s where that is asked for", (state) => {
    expect(topicOf([is("state", state)]).headline).toBe(`headline.${state}`);
  });

  test.each(ISSUES)("is the issue %s, with its state or without", (issue) => {
    expect(topicOf([is("issue", issue)]).headline).toBe(`headline.${issue}`);
    expect(topicOf([is("state", "Unhealthy"), is("issue", issue)]).headline).toBe(`headline.${issue}`);
  });

  test.each(REASONS)("is the reason %s, with its state or without", (reason) => {
    expect(topicOf([is("reason", reason)]).headline).toBe(`headline.${reason}`);
    expect(topicOf([is("reason", reason), is("state", "Unknown")]).headline).toBe(`headline.${reason}`);
  });

  test.each(ELSEWHERE)("is nothing but being there where only %j is asked for", (filter) => {
    expect(topicOf([filter]).headline).toBe("headline.All");
    expect(topicOf([filter, is("state", "Healthy")]).headline).toBe("headline.Healthy");
  });

  test.each<{ readonly why: string; readonly where: readonly Filter[] }>([
    { why: "a state is excluded", where: [isNot("state", "Healthy")] },
    { why: "there are two states", where: [is("state", "Healthy", "Unknown")] },
    { why: "a state is asked for twice", where: [is("state", "Healthy"), is("state", "Unknown")] },
    { why: "issue and state contradict", where: [is("issue", "Heartbeat"), is("state", "Healthy")] },
    { why: "reason and state contradict", where: [is("reason", "NotRunning"), is("state", "Unhealthy")] },
    { why: "reason and issue contradict", where: [is("reason", "NotRunning"), is("issue", "Heartbeat")] },
    { why: "an issue is excluded", where: [is("state", "Unhealthy"), isNot("issue", "Heartbeat")] },
    { why: "only those with these words are counted", where: [is("state", "Unhealthy"), is("text", "python")] },
    { why: "only the old ones are counted", where: [is("state", "Unhealthy"), is("sinceOver", "1")] },
    { why: "only the new ones are counted", where: [is("sinceWithin", "1")] },
  ])("is not said where $why: the filters are told in full instead", ({ where }) => {
    expect(topicOf(where)).toEqual({ headline: "headline.Matching", says: [], leavesOpen: true });
  });
});

describe("what a number leaves open", () => {
  test.each([...STATES.filter((state) => state !== "Unknown")])(
    "are the machines that could not be judged, for %s",
    (state) => {
      expect(topicOf([is("state", state)]).leavesOpen).toBe(true);
    },
  );

  test.each(ISSUES)("are the machines that could not be judged, for the issue %s", (issue) => {
    expect(topicOf([is("issue", issue)]).leavesOpen).toBe(true);
  });

  test.each(REASONS)("is nothing where those themselves are counted: %s", (reason) => {
    expect(topicOf([is("reason", reason)]).leavesOpen).toBe(false);
    expect(topicOf([is("state", "Unknown")]).leavesOpen).toBe(false);
  });
});

test("whatever is asked for, there are words for it, and none of the filters is lost", () => {
  const anyFilter: fc.Arbitrary<Filter> = fc.record({
    field: fc.constantFrom("state", "issue", "reason", "os", "text", "sinceOver"),
    values: fc.array(fc.constantFrom(...STATES, ...ISSUES, ...REASONS), { minLength: 1, maxLength: 2 }),
    not: fc.boolean(),
  });
  const sensible = ({ field, values }: Filter) =>
    values.every((value) => {
      const known: Record<string, readonly string[]> = { state: STATES, issue: ISSUES, reason: REASONS };
      return known[field]?.includes(value) ?? true;
    });
  fc.assert(
    fc.property(fc.array(anyFilter.filter(sensible), { maxLength: 4 }), (where) => {
      const { headline, says } = topicOf(where);
      expect(en).toHaveProperty([headline]);
      const silent = where.filter(({ field }) => !says.includes(field));
      const told = where.filter(({ field }) => says.includes(field));
      expect(told.every(({ values, not }) => values.length === 1 && !not)).toBe(true);
      expect(silent.length + told.length).toBe(where.length);
    }),
  );
});
