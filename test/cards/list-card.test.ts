import { describe, expect, test } from "vitest";
import {
  aFooting,
  aList,
  anEmptyList,
  anUnhealthyRow,
  aQuery,
  aRow,
  is,
  isNot,
  understood,
} from "../builders/answers.ts";
import { NOW } from "../builders/evidence.ts";
import { healthy, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { buttonsOf, buttonTitled, cardOf, linesOf, linksOf, nodesOf, tableOf } from "./reading.ts";

const FILTERED = aQuery([is("state", "Unhealthy"), isNot("os", "Windows"), is("subscription", "Contoso Prod")], {
  order: "Oldest",
  limit: 25,
});

describe("a list", () => {
  test("says first how many there are, then how that was understood, then what the number leaves open", () => {
    const query = FILTERED;
    const [heading, filters, open] = linesOf(cardOf(aList({ query, understood: understood(query) })));
    expect(heading).toBe("41 of 1,204 machines are unhealthy");
    expect(filters).toBe("Unhealthy · not Windows · Contoso Prod");
    expect(open).toBe("? 37 machines could not be judged");
  });

  test("shows a row for each machine: name, place, message, issue, and for how long", () => {
    const row = aRow({ verdict: unhealthy({ message: "No Python interpreter found" }) }, { forMs: 3 * DAY });
    expect(tableOf(cardOf(aList({ rows: [row] })))).toEqual([
      ["Machine", "Issue", "For"],
      ["web-01 | Contoso Prod · rg-web | No Python interpreter found", "▲\u00a0Installation", "3 days"],
    ]);
  });

  test("leaves out what is not known of a machine's place", () => {
    const row = aRow({ machine: { resourceGroup: "" } });
    expect(tableOf(cardOf(aList({ rows: [row] })))[1]?.[0]).toBe("web-01 | Contoso Prod");
  });

  test.each([
    { verdict: unhealthy({ message: "a\nb" }), detail: "a b", state: "▲\u00a0Installation" },
    {
      verdict: unhealthy({ message: "", cause: "ExtensionAbsent" }),
      detail: "The extension is not there",
      state: "▲\u00a0Installation",
    },
    {
      verdict: unhealthy({ message: "", cause: "HeartbeatBad", issue: "Heartbeat" }),
      detail: "The sensor does not report as it should",
      state: "▲\u00a0Heartbeat",
    },
    { verdict: unhealthy({ message: "", cause: "Reported", issue: "Other" }), detail: "", state: "▲\u00a0Other issue" },
    { verdict: healthy(), detail: "", state: "●\u00a0Healthy" },
    { verdict: healthy({ heartbeatVerified: false }), detail: "Heartbeat not verified", state: "●\u00a0Healthy" },
    { verdict: notApplicable(), detail: "", state: "■\u00a0Client OS" },
    {
      verdict: notApplicable({ reason: "UnsupportedOs", detail: "Debian 8" }),
      detail: "Debian 8",
      state: "■\u00a0Unsupported OS",
    },
    { verdict: unknown(), detail: "", state: "?\u00a0No report" },
    {
      verdict: unknown({ reason: "NotRunning", power: "deallocated" }),
      detail: "deallocated",
      state: "?\u00a0Not running",
    },
    {
      verdict: unknown({ reason: "NotCovered", missing: ["ServersPlan", "EndpointProtection"] }),
      detail: "Missing: Defender for Servers, Endpoint protection",
      state: "?\u00a0Not covered",
    },
    {
      verdict: unknown({ reason: "NotVisible", because: "TooOld", source: undefined }),
      detail: "Data over 8 hours old",
      state: "?\u00a0Not visible",
    },
    { verdict: unknown({ reason: "OtherEdr", edr: "Falcon" }), detail: "Falcon", state: "?\u00a0Other EDR" },
  ])("tells $state with its detail “$detail”, a symbol and a word", ({ verdict, detail, state }) => {
    const [machine, shown] = tableOf(cardOf(aList({ rows: [aRow({ verdict })] })))[1] ?? [];
    expect(machine?.split(" | ").slice(2)).toEqual(detail === "" ? [] : [detail]);
    expect(shown).toBe(state);
  });

  test("calls the column State where not all machines are unhealthy", () => {
    const rows = [anUnhealthyRow(), aRow({ verdict: healthy() })];
    expect(tableOf(cardOf(aList({ rows })))[0]).toEqual(["Machine", "State", "For"]);
  });

  test("says “at least” where the clock began only when we first saw it", () => {
    const row = aRow({ verdict: unhealthy() });
    const seen = { ...row, judged: { ...row.judged, since: { at: NOW - 2 * HOUR, how: "FirstSeen" as const } } };
    expect(tableOf(cardOf(aList({ rows: [seen] })))[1]?.[2]).toBe("≥ 2 h");
  });

  test("without machines shows no table and no pages", () => {
    const card = cardOf(anEmptyList({ notJudged: 37 }));
    expect(tableOf(card)).toEqual([]);
    expect(linesOf(card).slice(0, 3)).toEqual([
      "No machine is unhealthy",
      "Unhealthy",
      "? 37 machines could not be judged",
    ]);
    expect(buttonTitled(card, "Next")).toBeUndefined();
  });
});

describe("the buttons of a list", () => {
  test("open each machine in a message of its own", () => {
    const row = anUnhealthyRow("sql-01");
    const { id } = row.judged.evidence.machine;
    expect(buttonTitled(cardOf(aList({ rows: [row] })), "Open sql-01")?.data).toEqual({
      verb: "open",
      query: { ask: "Machine", where: [is("machine", id)], order: "Worst", limit: undefined },
      page: 0,
    });
  });

  test.each([
    { page: 0, pages: 5, turns: ["Next"] },
    { page: 2, pages: 5, turns: ["Previous", "Next"] },
    { page: 4, pages: 5, turns: ["Previous"] },
    { page: 0, pages: 1, turns: [] },
  ])("turn the pages of the same card: $page of $pages", ({ page, pages, turns }) => {
    const buttons = buttonsOf(cardOf(aList({ page, pages }))).filter(({ title }) => /^(Next|Previous)$/.test(title));
    expect(buttons.map(({ title }) => title)).toEqual(turns);
    for (const { title, data } of buttons) {
      expect(data).toEqual({
        verb: "show",
        query: aQuery([is("state", "Unhealthy")]),
        page: title === "Next" ? page + 1 : page - 1,
      });
    }
  });

  test("drop one filter each, and keep the rest of the question", () => {
    const card = cardOf(aList({ query: FILTERED }));
    expect(buttonTitled(card, "✕ not Windows")?.data).toEqual({
      verb: "show",
      query: { ...FILTERED, where: [FILTERED.where[0], FILTERED.where[2]] },
      page: 0,
    });
    const drops = buttonsOf(card).filter(({ title }) => title.startsWith("✕ "));
    expect(drops.map(({ title }) => title)).toEqual(["✕ Unhealthy", "✕ not Windows", "✕ Contoso Prod"]);
  });

  test("lead to Cloud Security Explorer", () => {
    expect(linksOf(cardOf(aList()))).toEqual({
      "Cloud Security Explorer":
        "https://portal.azure.com/#view/Microsoft_Azure_Security/SecurityMenuBlade/~/SecurityGraph",
    });
  });
});

describe("the pages of a list", () => {
  test.each([
    { page: 0, rows: 10, total: 41, shown: "1–10 of 41" },
    { page: 4, rows: 1, total: 41, shown: "41–41 of 41" },
    { page: 120, rows: 4, total: 1_204, shown: "1,201–1,204 of 1,204" },
    { page: 0, rows: 5, total: 41, shown: "1–5 of 41" },
  ])("say where one is: $shown", ({ page, rows, total, shown }) => {
    const card = cardOf(aList({ page, pages: 200, total, rows: Array.from({ length: rows }, () => anUnhealthyRow()) }));
    expect(linesOf(card)).toContain(shown);
  });

  test("say nothing where all is seen", () => {
    expect(linesOf(cardOf(aList({ total: 1, pages: 1, rows: [anUnhealthyRow()] }))).join("\n")).not.toMatch(/\d–\d/);
  });
});

describe("what stands above and below a list", () => {
  const footingOf = (footing: Parameters<typeof aFooting>[0]) =>
    linesOf(cardOf(aList({ footing: aFooting(footing) }))).at(-1);
  const noticesOf = (footing: Parameters<typeof aFooting>[0]) => {
    const box = nodesOf(cardOf(aList({ footing: aFooting(footing) }))).find(
      ({ style }) => style === "warning" || style === "attention",
    );
    return { style: box?.style, lines: linesOf(box) };
  };

  test.each([
    { footing: {}, line: "Data from 8:48 AM UTC (12 min ago) · Verdicts: Defender’s health reports" },
    {
      footing: { basis: "Derived", ageMs: 30 * MINUTE },
      line: "Data from 8:30 AM UTC (30 min ago) · Verdicts: derived from extensions and assessments",
    },
    {
      footing: { basis: "Mixed", notReadable: ["Contoso Finance", "Fabrikam"], notCovered: 1, syncing: true },
      line: "Data from 8:48 AM UTC (12 min ago) · 2 of 14 subscriptions not readable: Contoso Finance, Fabrikam · 1 subscription not covered · Verdicts: Defender’s health reports, derived where there are none · A sync is running",
    },
    {
      footing: { notReadable: ["a", "b", "c", "d", "e"] },
      line: "Data from 8:48 AM UTC (12 min ago) · 5 of 14 subscriptions not readable: a, b, c and 2 more · Verdicts: Defender’s health reports",
    },
  ] as const)("the last line tells age, coverage and source: $line", ({ footing, line }) => {
    expect(footingOf(footing)).toBe(line);
  });

  test("fresh data needs no notice", () => {
    expect(noticesOf({})).toEqual({ style: undefined, lines: [] });
  });

  test("stale data is said to be stale, where one looks first", () => {
    expect(noticesOf({ ageMs: 5 * HOUR, freshness: "Stale" })).toEqual({
      style: "warning",
      lines: ["The data is 5 h old. Defender refreshes every 4 hours, so newer changes are missing here."],
    });
  });

  test("expired data is said to be no ground for a judgement", () => {
    expect(noticesOf({ ageMs: 9 * HOUR, freshness: "Expired" })).toEqual({
      style: "attention",
      lines: ["The data is 9 h old, too old to judge by: machines count as unknown until a sync succeeds."],
    });
  });

  test("what could not be read is named, with the reason", () => {
    const failures = [
      { source: "Assessments", truncated: false, message: "Resource Graph answered 503." },
      { source: "Plans", truncated: true, message: "Half a page came." },
      { source: "Sync", truncated: false, message: "It was interrupted." },
      { source: "Inventory", truncated: false, message: "a" },
      { source: "Extensions", truncated: false, message: "b" },
    ] as const;
    expect(noticesOf({ failures })).toEqual({
      style: "warning",
      lines: [
        "Assessments could not be read anew, older readings stand in: Resource Graph answered 503.",
        "Plans came back incomplete, older readings stand in: Half a page came.",
        "The newest sync failed, older readings stand in: It was interrupted.",
        "2 more sources could not be read anew.",
      ],
    });
  });
});
