import { describe, expect, test } from "vitest";
import { bytesOf, CARD_BYTES, fitted, type Room } from "../../src/cards/fit.ts";
import { render } from "../../src/cards/render.ts";
import type { Reply } from "../../src/questions/insight.ts";
import { SAMPLES } from "../builders/answer-samples.ts";
import {
  aCount,
  aCoverage,
  aFooting,
  aList,
  aMachineAnswer,
  aNotUnderstood,
  aQuery,
  aRow,
  aSummary,
  aWhichMachine,
  is,
} from "../builders/answers.ts";
import { anIssue, aReport } from "../builders/evidence.ts";
import { aChange, aChanges, aGroup, aHistory, anExport, aTrend, aTwoWayGroup } from "../builders/insights.ts";
import { aSubscription, unhealthy } from "../builders/snapshot.ts";
import { TRANSLATIONS } from "./catalogs.ts";
import { buttonsOf, cardOf, linesOf, READER, tableOf } from "./reading.ts";

/** The longest messages that the field knows, as an installer writes them. */
const LOG = `VM has reported a failure when processing extension 'MDE.Linux' (publisher 'Microsoft.Azure.AzureDefenderForServers').
Error message: 'Enable failed with exit code 52. ${"[stderr] 2026-09-15 08:59:58 No Python interpreter found on the box, looked in /usr/bin. ".repeat(120)}'`;
const LONG_NAME = "production-kubernetes-nodepool-westeurope-shopfrontend-0000001"; // 64 is the longest that Azure allows
const REAL_ROW = aRow(
  {
    machine: { name: LONG_NAME, resourceGroup: `rg-${"shop-frontend-".repeat(6)}`, region: "germanywestcentral" },
    verdict: unhealthy({ message: LOG, known: "python-missing" }),
  },
  { subscriptionName: "Contoso Production Landing Zone, Retail and Wholesale (EMEA)" },
);
const REAL_FILTERS = aQuery([
  is("state", "Unhealthy"),
  is("os", "Linux"),
  is("subscription", "11111111-1111-4111-8111-111111111111"),
  is("region", "germanywestcentral"),
  is("tag", "environment=production"),
]);

/** 10,000 characters, of three bytes each. */
const MONSTER = "字".repeat(10_000);
const MONSTROUS_FILTERS = aQuery(
  Array.from({ length: 16 }, () => is("name", ...Array.from({ length: 32 }, () => "字".repeat(512)))),
);
const MONSTROUS_ROW = aRow(
  {
    machine: {
      name: MONSTER,
      resourceGroup: MONSTER,
      region: MONSTER,
      osName: MONSTER,
      scaleSet: MONSTER,
      tags: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}${MONSTER}`, MONSTER])),
    },
    verdict: unhealthy({
      message: `${MONSTER}\n`.repeat(50),
      remediation: `<li>${MONSTER}</li>`.repeat(50),
      others: Array.from({ length: 50 }, () => anIssue({ name: MONSTER, message: MONSTER })),
    }),
    evidence: {
      reports: Array.from({ length: 50 }, () => aReport({ reason: MONSTER })),
      antivirus: ["ScansOutOfDate"],
    },
  },
  { subscriptionName: MONSTER },
);
const MONSTROUS_FOOTING = aFooting({
  freshness: "Stale",
  notReadable: Array.from({ length: 500 }, () => MONSTER),
  failures: Array.from({ length: 50 }, () => ({ source: "Plans", truncated: true, message: MONSTER })),
});
const MONSTROUS: Readonly<Record<string, Reply>> = {
  list: aList({
    query: MONSTROUS_FILTERS,
    rows: Array.from({ length: 10 }, () => MONSTROUS_ROW),
    page: 2,
    footing: MONSTROUS_FOOTING,
  }),
  count: aCount({ query: MONSTROUS_FILTERS, footing: MONSTROUS_FOOTING }),
  summary: aSummary({ query: MONSTROUS_FILTERS, worst: { name: MONSTER, unhealthy: 1 }, footing: MONSTROUS_FOOTING }),
  machine: aMachineAnswer(MONSTROUS_ROW, { footing: MONSTROUS_FOOTING }),
  coverage: aCoverage({
    gaps: Array.from({ length: 500 }, () => ({
      subscription: aSubscription({ name: MONSTER }),
      missing: ["ServersPlan", "Cspm", "EndpointProtection"],
      machines: 7,
    })),
    footing: MONSTROUS_FOOTING,
  }),
  "which machine": aWhichMachine({
    asked: MONSTER,
    candidates: Array.from({ length: 100 }, () => ({
      id: MONSTER,
      name: MONSTER,
      subscriptionName: MONSTER,
      resourceGroup: MONSTER,
    })),
    footing: MONSTROUS_FOOTING,
  }),
  "not understood": aNotUnderstood({
    asked: MONSTER,
    unknownWords: Array.from({ length: 500 }, () => MONSTER),
    readings: [MONSTROUS_FILTERS, MONSTROUS_FILTERS, MONSTROUS_FILTERS],
  }),
  groups: aTwoWayGroup({
    query: { ...MONSTROUS_FILTERS, ask: "Group", by: [`tag:${MONSTER}`, "region"] },
    groups: Array.from({ length: 20 }, () =>
      aGroup(MONSTER, 800, { cells: Array.from({ length: 8 }, () => 100), query: MONSTROUS_FILTERS }),
    ),
    columns: Array.from({ length: 8 }, () => ({ value: MONSTER, label: MONSTER })),
    footing: MONSTROUS_FOOTING,
  }),
  changes: aChanges({
    query: MONSTROUS_FILTERS,
    rows: Array.from({ length: 10 }, () => aChange({ machineName: MONSTER, row: MONSTROUS_ROW })),
    footing: MONSTROUS_FOOTING,
  }),
  trend: aTrend({ query: MONSTROUS_FILTERS, footing: MONSTROUS_FOOTING }),
  history: aHistory({
    row: MONSTROUS_ROW,
    events: Array.from({ length: 500 }, () => ({ what: "State", at: 0, from: "Unknown/NoReport", to: "Healthy" })),
    footing: MONSTROUS_FOOTING,
  }),
  export: anExport({ query: MONSTROUS_FILTERS, footing: MONSTROUS_FOOTING }),
  "nothing yet": {
    kind: "NothingYet",
    syncing: false,
    failures: Array.from({ length: 50 }, () => ({ source: "Plans", truncated: true, message: MONSTER })),
  },
};

describe("a card's weight", () => {
  test("leaves room for the rest of an activity of 25 KB", () => {
    expect(CARD_BYTES).toBeLessThanOrEqual(25_000 - 1_000);
  });

  test.each(Object.entries(SAMPLES))("is kept for %s", (_, answer) => {
    expect(bytesOf(cardOf(answer))).toBeLessThanOrEqual(CARD_BYTES);
  });

  test.each(Object.entries(MONSTROUS))("is kept for the most monstrous %s", (_, answer) => {
    const { card, sentence } = render(answer, READER);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(sentence.length).toBeLessThan(2_000);
  });

  describe.each(TRANSLATIONS)("in $locale", ({ locale }) => {
    test.each(Object.entries(MONSTROUS))("is kept for the most monstrous %s", (_, answer) => {
      expect(bytesOf(cardOf(answer, { ...READER, locale }))).toBeLessThanOrEqual(CARD_BYTES);
    });

    test("is kept for the largest page of real names and messages, and nothing is missing from it", () => {
      const rows = Array.from({ length: 10 }, () => REAL_ROW);
      const card = cardOf(aList({ query: REAL_FILTERS, rows, page: 2 }), { ...READER, locale });
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
      expect(tableOf(card).slice(1)).toHaveLength(10);
      const opening = buttonsOf(card).filter(({ data }) => data.verb === "open");
      expect(opening).toHaveLength(10);
    });
  });

  test("is kept for the largest page with the longest names and messages that Azure allows, and nothing is missing from it", () => {
    const rows = Array.from({ length: 10 }, () => REAL_ROW);
    const card = cardOf(
      aList({ query: REAL_FILTERS, rows, page: 2, footing: aFooting({ notReadable: [LONG_NAME, LONG_NAME] }) }),
    );
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(tableOf(card).slice(1)).toHaveLength(10);
    const titles = buttonsOf(card).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Open "))).toHaveLength(10);
    expect(titles).toEqual(expect.arrayContaining(["Previous", "Next", "✕ Unhealthy", "✕ tag environment=production"]));
    for (const [machine] of tableOf(card).slice(1)) expect(machine).toContain("No Python interpreter found");
  });

  test("is kept for the log of an installer, whose beginning is shown", () => {
    const card = cardOf(aMachineAnswer(REAL_ROW));
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(/^Error message: 'Enable failed with exit code 52\..*…$/),
    );
  });

  test("is of bytes, not of characters", () => {
    expect(bytesOf("字")).toBe(5);
  });
});

describe("the room for text from outside", () => {
  const roomsOf = (bytes: (room: Room) => number): Room[] => {
    const tried: Room[] = [];
    fitted((room) => {
      tried.push(room);
      return { card: { text: "x".repeat(bytes(room)) } };
    });
    return tried;
  };

  test("is the largest that fits, and one drawing is enough for that", () => {
    expect(roomsOf(() => 10)).toHaveLength(1);
  });

  test("shrinks in everything until the card fits", () => {
    const rooms = roomsOf(({ name }) => (name > 24 ? 30_000 : 10));
    expect(rooms.length).toBeGreaterThan(1);
    rooms.reduce((wider, narrower) => {
      for (const key of ["name", "line", "block", "buttonBytes"] as const)
        expect(narrower[key]).toBeLessThan(wider[key]);
      return narrower;
    });
    expect(rooms.at(-1)?.name).toBeLessThanOrEqual(24);
  });

  test("ends somewhere, even for a card that never fits", () => {
    expect(roomsOf(() => 30_000).at(-1)).toMatchObject({ line: 0, buttonBytes: 0 });
  });
});
