import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { type Expression, madeExpressions, readsOwnText, regularExpressions } from "./regular-expressions.ts";

const { written, made } = regularExpressions();
const loaded = madeExpressions();

/** How a text could make it try over and over, by the checker's word. What it cannot know, the bench measures. */
function weaknessesOf({ pattern, flags }: Pick<Expression, "pattern" | "flags">): readonly string[] {
  return analyse({ source: pattern, flags }).reports.map(({ type, exponential }) =>
    exponential ? `${type}, 2^n` : type,
  );
}

const named = ({ where, pattern, flags }: Expression) => `${where.split(":")[0]} /${pattern}/${flags}`;

describe("no text makes a regular expression of the program try over and over:", () => {
  test.each(Object.entries(Object.groupBy([...written, ...loaded], ({ where }) => where.split(":")[0] ?? "")))(
    "%s",
    (_, expressions = []) => {
      const weak = expressions.filter((one) => !readsOwnText(one) && weaknessesOf(one).length > 0);
      expect(weak.map(named)).toEqual([]);
    },
  );
});

test("none is missed: every place that puts one together has done so", () => {
  expect(written.length).toBeGreaterThan(250);
  const places = new Set(loaded.map(({ where }) => where.split(":")[0]));
  expect([...new Set(made)].filter((file) => !places.has(file))).toEqual([]);
});

test("what is excepted is there", () => {
  const excepted = written.filter((one) => readsOwnText(one) && weaknessesOf(one).length > 0);
  expect(excepted).toHaveLength(2);
});

test.each(["(a+)+$", "(?:a|a)*b", "\\s+$", "^(.*),(.*),(.*)$", "^a*[ab]*c", "x\\w*\\d"])(
  "/%s/ would be found",
  (pattern) => {
    expect(weaknessesOf({ pattern, flags: "" })).not.toEqual([]);
  },
);
