import { describe, expect, test } from "vitest";
import { type FileWay, renderExport } from "../../src/cards/export-card.ts";
import type { MachineEvent, Reply } from "../../src/questions/insight.ts";
import { TOPICS } from "../../src/questions/query.ts";
import { aFooting, aQuery, is } from "../builders/answers.ts";
import { NOW } from "../builders/evidence.ts";
import {
  aChange,
  aChanges,
  aGroup,
  aGroupAnswer,
  aHistory,
  anAbout,
  anExport,
  aTrend,
  aTwoWayGroup,
  pointsOf,
} from "../builders/insights.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { buttonTitled, cardOf, linesOf, linksOf, type Node, nodesOf, sentenceOf, tableOf } from "./reading.ts";

const chartsOf = (card: unknown) => nodesOf(card).filter(({ type }) => String(type).startsWith("Chart."));
const UNHEALTHY = is("state", "Unhealthy");
const NO_CHANGES = { New: 0, Recovered: 0, OtherIssue: 0, Appeared: 0, Gone: 0, Other: 0 };
const nothing = { total: 0, rows: [], pages: 1, byChange: NO_CHANGES };
const trendOf = (numbers: readonly (number | undefined)[]) => aTrend({ points: pointsOf(numbers) });

describe("the sentence", () => {
  test.each<[string, Reply]>([
    ["Unhealthy machines by region: West Europe 12, North Europe 9, None 2.", aGroupAnswer()],
    [
      "Unhealthy machines by operating system: Linux 1 and 14 more.",
      aGroupAnswer({
        query: aQuery([UNHEALTHY], { ask: "Group", by: ["os"] }),
        groups: [aGroup("Linux", 1)],
        more: { groups: 14, machines: 37 },
      }),
    ],
    ["Unhealthy machines by region and operating system: West Europe 12, North Europe 9.", aTwoWayGroup()],
    [
      "Unhealthy machines by region: none of 1,204 machines; machines that could not be judged are not among them.",
      aGroupAnswer({ groups: [], total: 0 }),
    ],
    [
      "Since Sep 14, 9:00 AM UTC: 7 newly unhealthy · 3 recovered; the newest is web-01 (Healthy, now Unhealthy: Heartbeat).",
      aChanges(),
    ],
    ["Since Sep 14, 9:00 AM UTC: no change.", aChanges(nothing)],
    [
      "Since Sep 14, 9:00 AM UTC: no change; 1 subscription is not readable.",
      aChanges({ ...nothing, footing: aFooting({ notReadable: ["Contoso Finance"] }) }),
    ],
    ["12 fewer unhealthy machines than 7 days ago: 41 now.", aTrend()],
    ["1 fewer unhealthy machine than 7 days ago: 2 now.", trendOf([3, 2, 2, 2, 2, 2, 2])],
    ["1,000 more unhealthy machines than 7 days ago: 1,001 now.", trendOf([1, 2, 2, 2, 2, 2, 1001])],
    ["As many unhealthy machines as 7 days ago: 2 now.", trendOf([2, 9, 9, 9, 9, 9, 2])],
    ["1 more unhealthy machine than 3 days ago: 2 now.", trendOf([undefined, undefined, undefined, 1, 1, 1, 2])],
    ["2 unhealthy machines now; nothing earlier is known.", trendOf([undefined, undefined, 2])],
    ["Nothing is known of the last 7 days.", trendOf([undefined, undefined])],
    ["web-01 is unhealthy (Heartbeat, 2 h); 2 events are kept since Sep 12, 9:00 AM UTC.", aHistory()],
    ["web-01 is unhealthy (Heartbeat, 2 h); no change of it has been seen yet.", aHistory({ events: [] })],
    [
      "I cannot give out files here; the answer would have 1 row.",
      anExport({ query: aQuery([], { ask: "Export" }), total: 1 }),
    ],
  ])("is: %s", (sentence, answer) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });

  test("writes numbers as the reader's region does", () => {
    const reader = { locale: "de-DE", timeZone: "UTC" };
    expect(sentenceOf(trendOf([1, 2, 2, 2, 2, 2, 1001]), reader)).toContain("1.001 now");
  });

  test("names the last time that something was known, where that is not now", () => {
    expect(sentenceOf(trendOf([5, 4, 3, undefined]))).toContain("3 at Sep 14, 9:00 AM UTC");
  });
});

describe("groups", () => {
  test("are drawn and told in numbers, each to be opened as a list", () => {
    const card = cardOf(aGroupAnswer());
    expect(chartsOf(card)[0]?.data).toEqual([
      { x: "West Europe", y: 12, color: "attention" },
      { x: "North Europe", y: 9, color: "attention" },
      { x: "None", y: 2, color: "attention" },
    ]);
    expect(tableOf(card)[1]).toEqual(["West Europe", "12 of 40"]);
    const query = aQuery([UNHEALTHY, is("region", "westeurope")]);
    expect(buttonTitled(card, "Show West Europe (12)")?.data).toEqual({ verb: "open", query, page: 0 });
  });

  test("that no filter can name cannot be pressed", () => {
    expect(buttonTitled(cardOf(aGroupAnswer()), "Show None (2)")).toBeUndefined();
  });

  test("of two dimensions are stacked, without parts that are empty", () => {
    const card = cardOf(aTwoWayGroup());
    const [chart] = chartsOf(card);
    expect(chart?.type).toBe("Chart.HorizontalBar.Stacked");
    expect(nodesOf(chart?.data).flatMap(({ value }) => (value === undefined ? [] : [value]))).toEqual([8, 4, 9]);
    expect(tableOf(card)[1]).toEqual(["West Europe | Windows: 8 · Linux: 4", "12 of 40"]);
  });

  test("beyond fifteen are told in one line, those beyond the answer with them", () => {
    const groups = Array.from({ length: 20 }, (_, index) => aGroup(`r${index}`, 2));
    const card = cardOf(aGroupAnswer({ groups, more: { groups: 9, machines: 27 } }));
    expect(tableOf(card)).toHaveLength(16);
    expect(linesOf(card)).toContain("and 14 more groups with 37 machines");
  });
});

describe("changes", () => {
  test("tell who, from what to what, and when; a row opens its machine", () => {
    const card = cardOf(aChanges());
    expect(tableOf(card)[1]).toEqual([
      "web-01 | Contoso Prod · rg-web | Newly unhealthy",
      "●\u00a0Healthy → ▲\u00a0Unhealthy: Heartbeat",
      "7:00 AM UTC",
    ]);
    expect(buttonTitled(card, "Open web-01")?.data.verb).toBe("open");
    expect(buttonTitled(card, "Next")?.data).toMatchObject({ verb: "show", page: 1 });
  });

  test("of a machine that is gone open nothing", () => {
    const card = cardOf(aChanges({ rows: [aChange({ change: "Gone", to: "Gone", row: undefined })] }));
    expect(tableOf(card)[1]?.[1]).toBe("●\u00a0Healthy → ✕ Gone");
    expect(buttonTitled(card, "Open web-01")).toBeUndefined();
  });

  test("to a state of another version are unknown, never healthy", () => {
    const card = cardOf(aChanges({ rows: [aChange({ from: "Splendid", to: "Unhealthy/Novel" })] }));
    expect(tableOf(card)[1]?.[1]).toBe("?\u00a0Unknown → ▲\u00a0Unhealthy");
  });
});

describe("a trend", () => {
  test("leaves its gaps open: each piece of the line is a line", () => {
    const [chart] = chartsOf(cardOf(aTrend()));
    const pieces = ((chart?.data ?? []) as Node[]).map(({ values }) => values);
    expect(pieces).toEqual([
      [
        { x: -6, y: 53 },
        { x: -5, y: 55 },
      ],
      [
        { x: -2, y: 38 },
        { x: -1, y: 40 },
        { x: 0, y: 41 },
      ],
    ]);
    expect(linesOf(chart?.fallback)).toEqual(["██\u00a0\u00a0▆▆▆"]);
  });

  test("tells first, last, lowest and highest, and how much is not known", () => {
    const card = cardOf(aTrend());
    expect(tableOf(card).map(([what, count]) => [what, count])).toEqual([
      ["First", "53"],
      ["Last", "41"],
      ["Lowest", "38"],
      ["Highest", "55"],
    ]);
    expect(linesOf(card)).toContain("Nothing is known of 2 of 7 points in time. They are left out.");
  });

  test("of one number is that number alone: no line, and not the same four times", () => {
    const card = cardOf(trendOf([undefined, 41]));
    expect(chartsOf(card)).toEqual([]);
    expect(tableOf(card)).toEqual([]);
    expect(linesOf(card)[0]).toBe("41 unhealthy machines now; nothing earlier is known");
  });

  test("counts hours where its steps are hours", () => {
    const [chart] = chartsOf(cardOf(aTrend({ stepMs: HOUR, since: NOW - DAY, points: pointsOf([1, 2], HOUR) })));
    expect(chart?.xAxisTitle).toBe("Hours from now");
    expect(nodesOf(chart?.data).flatMap(({ x }) => (x === undefined ? [] : [x]))).toEqual([-1, 0]);
  });

  test("says which filters its numbers do not follow, and does not claim to", () => {
    const answer = aTrend({
      query: aQuery([UNHEALTHY, is("region", "westeurope"), is("os", "Linux")], { ask: "Trend" }),
    });
    expect(linesOf(cardOf(answer))).toContain(
      "? Numbers over time are not kept for this, so it is left out: westeurope",
    );
    expect(sentenceOf(answer)).toMatch(/^Linux: 12 fewer/);
  });
});

const A_REDEPLOY = { what: "Redeploy", at: NOW - 3 * HOUR, askedBy: "Alex Wilber" } as const;

describe("a history", () => {
  test("is a row for each change, with how long it stayed so", () => {
    const card = cardOf(aHistory());
    expect(tableOf(card).slice(1)).toEqual([
      ["7:00 AM UTC", "●\u00a0Healthy → ▲\u00a0Unhealthy: Heartbeat", "2 h"],
      ["Sep 12, 9:00 AM UTC", "●\u00a0Healthy (first seen)", "2 days"],
    ]);
    expect(linesOf(card)).toContain("Nothing is kept before Sep 12, 9:00 AM UTC.");
  });

  const state = { what: "State", from: "Healthy", to: "Unhealthy/Heartbeat" } as const;
  const mute = { what: "Mute", at: NOW - 3 * HOUR, until: NOW + 2 * DAY, by: "Megan Bowen" } as const;
  test.each<[string, MachineEvent, string, string]>([
    [
      "a redeploy that worked, who asked and who approved",
      { ...A_REDEPLOY, outcome: "Worked", approvedBy: ["Megan Bowen", "Adele Vance"] },
      "●\u00a0Redeployed: worked. Asked by Alex Wilber, approved by Megan Bowen, Adele Vance",
      "–",
    ],
    [
      "one that nobody had to approve",
      { ...A_REDEPLOY, outcome: "FailedAgain", approvedBy: [] },
      "▲\u00a0Redeployed: failed again. Asked by Alex Wilber",
      "–",
    ],
    [
      "a mute with its reason and for how long",
      { ...mute, reason: "it is rebuilt" },
      "■\u00a0Muted until Sep 17, 9:00 AM UTC by Megan Bowen, because it is rebuilt",
      "2 days",
    ],
    [
      "a mute without a reason",
      { ...mute, reason: "" },
      "■\u00a0Muted until Sep 17, 9:00 AM UTC by Megan Bowen",
      "2 days",
    ],
    [
      "who took a mute back",
      { what: "Unmute", at: NOW - 3 * HOUR, by: "Alex Wilber" },
      "■\u00a0Muted no longer, by Alex Wilber",
      "–",
    ],
  ])("tells %s", (_, event, says, figure) => {
    const rows = tableOf(cardOf(aHistory({ events: [event] })));
    expect(rows.slice(1)).toEqual([[expect.stringMatching(/\d/), says, figure]]);
  });

  test("says of a state how long it lasted, whatever was done meanwhile", () => {
    const events = [
      { ...state, at: NOW - 1 * HOUR, from: "Unhealthy/Heartbeat", to: "Healthy" },
      { ...mute, reason: "" },
      { ...state, at: NOW - 5 * HOUR },
    ];
    const figures = tableOf(cardOf(aHistory({ events }))).map((cells) => cells[2]);
    expect(figures.slice(1)).toEqual(["1 h", "2 days", "4 h"]);
  });
});

describe("about the integration", () => {
  test.each(TOPICS)("%s is answered in two to four sentences, with Microsoft's page", (topic) => {
    const card = cardOf(anAbout(topic));
    const [, text = ""] = linesOf(card);
    const sentences = text.split(/[.?!](?:\s|$)/).filter((one) => one !== "").length;
    expect(sentences).toBeGreaterThanOrEqual(2);
    expect(sentences).toBeLessThanOrEqual(4);
    expect(linksOf(card)).toEqual({ "Microsoft’s page": anAbout(topic).link });
  });
});

describe("a file", () => {
  const READER = { locale: "en-US", timeZone: "UTC" };
  const shown = (way: FileWay, answer = anExport()) => renderExport(answer, way, READER).card;

  test("by link: the card leads to it, and says until when and how often", () => {
    const url = "https://vitals.example/exports/token";
    const card = shown({ kind: "Link", url, expiresAt: NOW + 10 * MINUTE });
    expect(linesOf(card)).toContain("The file holds 41 rows.");
    expect(linesOf(card).join(" ")).toMatch(/once, until 9:10\sAM UTC/);
    expect(JSON.stringify(card)).toContain(`"url":"${url}"`);
  });

  test("that cannot be given out: the card says where it can be, and offers the list", () => {
    const card = shown({ kind: "Elsewhere" });
    expect(linesOf(card)[0]).toBe("No file from here");
    expect(linesOf(card).join(" ")).toContain("personal chat");
    expect(linesOf(card).join(" ")).toContain("public address");
    expect(buttonTitled(card, "Show them")?.data).toEqual({ verb: "show", query: aQuery([UNHEALTHY]), page: 0 });
  });

  test("that Teams takes nowhere: the card sends nobody to a chat in vain", () => {
    const text = linesOf(shown({ kind: "Nowhere" })).join(" ");
    expect(text).toContain("public address");
    expect(text).not.toContain("personal chat");
  });

  test("of nothing is not offered", () => {
    const card = shown({ kind: "Link", url: "https://vitals.example", expiresAt: NOW }, anExport({ total: 0 }));
    expect(linesOf(card)[0]).toBe("Nothing to export");
    expect(linesOf(card).join(" ")).not.toContain("rows");
    expect(JSON.stringify(card)).not.toContain("vitals.example");
  });

  test("of another answer than a list offers no list", () => {
    const query = { ...aQuery([], { ask: "Export" }), of: "Changes" as const };
    expect(buttonTitled(shown({ kind: "Consent" }, anExport({ query })), "Show them")).toBeUndefined();
  });
});
