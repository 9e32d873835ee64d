import { describe, expect, test } from "vitest";
import { renderDigest } from "../../src/cards/digest-card.ts";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import type { Cause, Digest } from "../../src/digests/digest.ts";
import { aDigestRow, aFullDigest, anAlarm, counts, digestRows, SHOWN_AS_IS, sight } from "../builders/digest.ts";
import { alarmCard, deskCard, fullDigestCard, told, toldMute } from "../builders/digest-cards.ts";
import { NOW } from "../builders/evidence.ts";
import { unhealthy } from "../builders/snapshot.ts";
import { aMute, aSubscriber } from "../builders/subscriber.ts";
import { HOUR } from "../builders/time.ts";
import { buttonsOf, linesOf, nodesOf } from "./reading.ts";

/** As an installer writes it, into the report of each machine. */
const LOG = `VM has reported a failure when processing extension 'MDE.Linux'. Error message: 'Enable failed with exit code 52. ${"[stderr] No Python interpreter found on the box, looked in /usr/bin. ".repeat(120)}'`;
const LONG = "production-kubernetes-nodepool-westeurope-shopfrontend-0000001"; // 64 is the longest that Azure allows
const PLACE = {
  machine: { resourceGroup: `rg-${"shop-frontend-".repeat(6)}` },
  verdict: unhealthy({ message: LOG, known: "python-missing" }),
};
const where = [
  { field: "os", values: ["Linux"], not: false },
  { field: "subscription", values: ["11111111-1111-4111-8111-111111111111"], not: false },
  { field: "tag", values: ["environment=production"], not: false },
];

function realCause(_: unknown, index: number): Cause {
  const oldest = aDigestRow({ machine: { name: `${LONG}${index}` } }, { forMs: 72 * HOUR });
  return { error: `${index} ${LOG.slice(0, 500)}`, issue: "Installation", machines: 5, oldest };
}

/** 500 new ones, 200 recovered, 40 causes, a week of hourly digests. */
function bigDigest(overrides: Partial<Digest> = {}): Digest {
  return aFullDigest({
    subscriber: aSubscriber({ where, mentions: { people: manyPeople(), atLeast: 300 } }),
    counts: counts({ Healthy: 98_000, Unhealthy: 700, NotApplicable: 300, Unknown: 1_000 }),
    newly: digestRows(500, LONG, PLACE),
    seenAgain: digestRows(50, LONG, PLACE),
    otherIssue: digestRows(50, LONG, PLACE),
    joined: digestRows(50, LONG, PLACE),
    recovered: digestRows(200, LONG, PLACE),
    left: digestRows(80, LONG, PLACE),
    muted: {
      machines: 900,
      unhealthy: 30,
      mutes: Array.from({ length: 30 }, () => aMute({ what: { kind: "Filter", where } })),
    },
    gone: Array.from({ length: 90 }, () => LONG),
    still: Array.from({ length: 40 }, realCause),
    notApplicable: [{ reason: "ClientOs", machines: 300, newly: digestRows(100, LONG) }],
    unknown: (["NoReport", "NotRunning", "NotVisible", "NotCovered", "Provisioning"] as const).map((reason) => ({
      reason,
      machines: 200,
      newly: digestRows(100, LONG),
    })),
    past: Array.from({ length: 168 }, (_, hour) => ({ at: NOW - (168 - hour) * HOUR, machines: 200 + hour })),
    unmuted: Array.from({ length: 30 }, (_, index) =>
      aMute({ what: { kind: "Error", error: `${index} ${LOG.slice(0, 300)}` } }),
    ),
    missed: [12, 8, 4].map((hours) => ({
      slot: NOW - hours * HOUR,
      because: "503 ServiceUnavailable, after 14 tries",
    })),
    sight: sight({
      freshness: "Stale",
      ageMs: 5 * HOUR,
      whole: false,
      notReadable: Array.from({ length: 40 }, () => `Contoso ${LONG}`),
      failures: Array.from({ length: 6 }, () => ({ source: "Plans" as const, truncated: true, message: LOG })),
    }),
    worst: { subscriptionName: "Contoso Production Landing Zone, Retail and Wholesale (EMEA)", machines: 300 },
    ...overrides,
  });
}

function manyPeople() {
  return Array.from({ length: 50 }, (_, index) => ({ id: `29:${"1".repeat(80)}${index}`, name: `Person ${LONG}` }));
}

describe("a digest of the longest real lists and messages", () => {
  const { card, sentence } = renderDigest(bigDigest(), SHOWN_AS_IS);
  const lines = linesOf(card);

  test("keeps its weight", () => {
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(sentence.length).toBeLessThan(250);
  });

  test("tells the true totals of what it cuts", () => {
    for (const total of [
      "Newly unhealthy (500)",
      "Recovered (200)",
      "Still unhealthy, by cause (200)",
      "Not applicable (300)",
      "Unknown (1,000)",
    ]) {
      expect(lines).toContain(total);
    }
    for (const rest of [/^and 49\d more$/m, /^and 3\d more causes$/m, /and 19\d more/])
      expect(lines.join("\n")).toMatch(rest);
  });

  test("still names machines, and says the message in a line", () => {
    expect(lines.filter((line) => line.startsWith("production-kubernetes-nodepool")).length).toBeGreaterThan(3);
    expect(lines.join("\n")).toMatch(/Enable failed with exit code 52/);
  });

  test("can still be acted on: what is cut opens, and so does everything", () => {
    const titles = buttonsOf(card).map(({ title }) => title);
    for (const title of [
      "Show all 500",
      "Show all 200",
      "Show all unhealthy",
      "Redeploy eligible…",
      "Settings",
      "Mute…",
    ]) {
      expect(titles).toContain(title);
    }
  });
});

const MONSTER = "字".repeat(10_000);
const MONSTROUS_MUTE = { reason: MONSTER, what: { kind: "Machine", machineId: "/m/a", name: MONSTER } } as const;
const monstrousTold = told(
  { mentions: { people: manyPeople().map(({ id }) => ({ id, name: MONSTER })), atLeast: 1 }, timeZone: MONSTER },
  { understood: { parts: [{ filter: 0, field: "tag", values: [MONSTER, MONSTER], not: false }] } },
);

describe("whatever things are called, a card keeps its weight:", () => {
  test.each([
    [
      "a digest",
      () =>
        renderDigest(
          bigDigest({
            newly: digestRows(500, MONSTER),
            recovered: digestRows(200, MONSTER),
            missed: [1, 2, 3, 4].map((n) => ({ slot: NOW - n * HOUR, because: `${n}${MONSTER}` })),
          }),
          SHOWN_AS_IS,
        ),
    ],
    [
      "an alarm",
      () => alarmCard({ machines: digestRows(500, MONSTER).map((row) => row.judged), common: traits() }, () => MONSTER),
    ],
    ["the settings", () => deskCard({ kind: "Settings", told: monstrousTold })],
    ["a subscription", () => deskCard({ kind: "Subscribed", told: monstrousTold })],
    ["why this", () => deskCard({ kind: "Why", all: many(monstrousTold) })],
    ["the next digests", () => deskCard({ kind: "Next", all: many(monstrousTold) })],
    ["which digest", () => deskCard({ kind: "Which", act: "Now", all: many(monstrousTold) })],
    ["who gets digests", () => deskCard({ kind: "Who", all: many(monstrousTold), conversations: 200 })],
    ["mutes", () => deskCard({ kind: "Mutes", all: many(toldMute(MONSTROUS_MUTE)) })],
    [
      "unclear words",
      () => deskCard({ kind: "Unclear", do: "Unclear", what: "Mute", words: MONSTER, because: "Filter" }),
    ],
  ])("%s", (_, draw) => {
    const { card, sentence } = draw();
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(sentence.length).toBeLessThan(1_500);
  });
});

test("a week of hourly digests is one line of fewer points, from the first to the last", () => {
  const [line] = nodesOf(fullDigestCard({ past: bigDigest().past }).card).filter(({ type }) => type === "Chart.Line");
  const points = nodesOf(line?.data).filter((node) => "y" in node);
  expect(points.length).toBeGreaterThan(30);
  expect(points.length).toBeLessThan(50);
  expect([points[0], points.at(-1)]).toEqual([
    { x: -7, y: 200 },
    { x: 0, y: 41 },
  ]);
});

function many<T>(one: T): T[] {
  return Array.from({ length: 200 }, () => one);
}

function traits() {
  return anAlarm().common.map((one) => ({ ...one, value: MONSTER }));
}
