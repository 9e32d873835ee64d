import { describe, expect, test } from "vitest";
import { readPress } from "../../src/teams/presses.ts";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";
import { SAMPLES } from "../builders/answer-samples.ts";
import { aList, anUnhealthyRow, aQuery, is } from "../builders/answers.ts";
import { judged } from "../builders/snapshot.ts";
import { buttonsOf, cardOf, nodesOf } from "./reading.ts";

/** As Teams sends it back. */
const returned = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe.each(Object.entries(SAMPLES))("the buttons of %s", (_, answer) => {
  const buttons = buttonsOf(cardOf(answer));

  test("carry what the bot reads back as the same", () => {
    for (const { data } of buttons) {
      expect(readPress(returned(data)) ?? readRedeployPress(returned(data))).toEqual(data);
    }
  });

  test("have each a title of its own, and one that fits", () => {
    const titles = buttons.map(({ title }) => title).filter((title) => !title.startsWith("Open "));
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^\S.{0,120}$/);
  });

  test("are no more than Teams shows beside each other", () => {
    const sets = nodesOf(cardOf(answer)).flatMap(({ actions }) => (Array.isArray(actions) ? [actions] : []));
    for (const actions of sets) expect(actions.length).toBeLessThanOrEqual(6);
  });
});

describe("a button", () => {
  test("that would be too heavy is left out, and the row is still there", () => {
    const row = anUnhealthyRow();
    const machine = { ...row.judged.evidence.machine, id: `/subscriptions/${"x".repeat(600)}` };
    const heavy = { ...row, judged: judged({ evidence: { machine } }) };
    const card = cardOf(aList({ rows: [heavy, row] }));
    expect(buttonsOf(card).filter(({ title }) => title.startsWith("Open "))).toHaveLength(1);
    expect(nodesOf(card).filter(({ type }) => type === "TableRow")).toHaveLength(3);
  });

  test("that drops a filter is left out where the rest is too heavy to carry", () => {
    const query = aQuery([is("state", "Unhealthy"), is("name", ...Array.from({ length: 32 }, () => "x".repeat(500)))]);
    const titles = buttonsOf(cardOf(aList({ query }))).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("✕ "))).toEqual([expect.stringMatching(/^✕ named x/)]);
  });
});
