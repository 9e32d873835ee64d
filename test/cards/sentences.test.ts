import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/questions/answer.ts";
import type { Filter } from "../../src/questions/query.ts";
import {
  aCount,
  aCoverage,
  aFooting,
  aFreshness,
  aList,
  aMachineAnswer,
  aNotUnderstood,
  anEmptyList,
  anUnhealthyRow,
  aQuery,
  aRow,
  aSummary,
  aWhichMachine,
  counts,
  is,
  isNot,
} from "../builders/answers.ts";
import { NOW } from "../builders/evidence.ts";
import { healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { sentenceOf } from "./reading.ts";

interface Told {
  readonly answer: Answer;
  readonly sentence: string;
}

const list = (where: readonly Filter[], overrides: Parameters<typeof aList>[0] = {}) =>
  aList({ query: aQuery(where), rows: [], ...overrides });
const none = (where: readonly Filter[], overrides: Parameters<typeof aList>[0] = {}) =>
  anEmptyList({ query: aQuery(where), ...overrides });
const UNHEALTHY = is("state", "Unhealthy");
const HEALTHY = is("state", "Healthy");
const UNREADABLE = aFooting({ notReadable: ["Contoso Finance", "Fabrikam"] });
const STALE = aFooting({ ageMs: 5 * HOUR, freshness: "Stale" });

describe("a list's sentence", () => {
  test.each<Told>([
    { answer: aList(), sentence: "41 of 1,204 machines are unhealthy; the newest is web-01 (Heartbeat, 2 h)." },
    {
      answer: aList({ query: aQuery([UNHEALTHY], { order: "Oldest" }) }),
      sentence: "41 of 1,204 machines are unhealthy; the longest is web-01 (Heartbeat, 2 h).",
    },
    {
      answer: aList({ total: 1, rows: [anUnhealthyRow()] }),
      sentence: "1 of 1,204 machines is unhealthy; the newest is web-01 (Heartbeat, 2 h).",
    },
    {
      answer: aList({ total: 1, outOf: 1, rows: [anUnhealthyRow()] }),
      sentence: "1 of 1 machine is unhealthy; the newest is web-01 (Heartbeat, 2 h).",
    },
    {
      answer: aList({ query: aQuery([UNHEALTHY, is("issue", "Heartbeat")]) }),
      sentence: "41 of 1,204 machines have a heartbeat issue; the newest is web-01 (Heartbeat, 2 h).",
    },
    {
      answer: list([is("issue", "Installation")], { total: 1, notJudged: 0 }),
      sentence: "1 of 1,204 machines has an installation issue.",
    },
    {
      answer: list([is("issue", "Other")], { notJudged: 0 }),
      sentence: "41 of 1,204 machines have an issue of another kind.",
    },
    {
      answer: list([is("state", "NotApplicable")], { notJudged: 0 }),
      sentence: "41 of 1,204 machines are not applicable.",
    },
  ])("is what a toast should say: $sentence", ({ answer, sentence }) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });

  test("of a later page names no newest: that one stands on the first", () => {
    expect(sentenceOf(aList({ page: 1 }))).not.toContain("newest");
  });

  test("by name names no newest: the first row is not that one", () => {
    expect(sentenceOf(aList({ query: aQuery([UNHEALTHY], { order: "Name" }) }))).not.toContain("newest");
  });

  test("says where the clock began only when we first saw it", () => {
    const row = anUnhealthyRow();
    const seen = { ...row, judged: { ...row.judged, since: { at: NOW, how: "FirstSeen" as const } } };
    expect(sentenceOf(aList({ rows: [seen] }))).toContain("(Heartbeat, ≥ 2 h)");
  });

  test.each<Told>([
    {
      answer: list([UNHEALTHY, is("os", "Linux"), is("subscription", "Contoso Prod")], { notJudged: 0 }),
      sentence: "Linux · Contoso Prod: 41 of 1,204 machines are unhealthy.",
    },
    {
      answer: list([UNHEALTHY, isNot("os", "Windows")], { notJudged: 0 }),
      sentence: "not Windows: 41 of 1,204 machines are unhealthy.",
    },
    {
      answer: list([UNHEALTHY, is("region", "West Europe", "North Europe")], { notJudged: 0 }),
      sentence: "West Europe, North Europe: 41 of 1,204 machines are unhealthy.",
    },
    { answer: list([is("os", "Linux")], { total: 7, notJudged: 0 }), sentence: "Linux: There are 7 machines." },
    { answer: list([], { total: 1, outOf: 1, notJudged: 0 }), sentence: "There is 1 machine." },
    { answer: list([], { total: 0, outOf: 0, notJudged: 0 }), sentence: "There is no machine." },
  ])("says within which filters: $sentence", ({ answer, sentence }) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });

  test.each<{ readonly why: string; readonly where: readonly Filter[]; readonly sentence: string }>([
    {
      why: "the state is negated",
      where: [isNot("state", "Healthy")],
      sentence: "not Healthy: 41 of 1,204 machines match.",
    },
    {
      why: "there are several states",
      where: [is("state", "Unhealthy", "Unknown")],
      sentence: "Unhealthy, Unknown: 41 of 1,204 machines match.",
    },
    {
      why: "state and issue contradict each other",
      where: [HEALTHY, is("issue", "Heartbeat")],
      sentence: "Healthy · Heartbeat: 41 of 1,204 machines match.",
    },
    {
      why: "only those that have been so for long are counted",
      where: [UNHEALTHY, is("sinceOver", String(3 * DAY))],
      sentence: "Unhealthy · for over 3 days: 41 of 1,204 machines match.",
    },
    {
      why: "only those with these words are counted",
      where: [UNHEALTHY, is("text", "python")],
      sentence: "Unhealthy · “python”: 41 of 1,204 machines match.",
    },
  ])("does not say more than was counted where $why", ({ where, sentence }) => {
    expect(sentenceOf(list(where, { notJudged: 0 }))).toBe(sentence);
  });
});

describe("a sentence never sounds as if all were well", () => {
  test.each<Told>([
    { answer: none([UNHEALTHY]), sentence: "No machine is unhealthy." },
    {
      answer: none([UNHEALTHY], { notJudged: 37 }),
      sentence: "No machine is unhealthy, but 37 could not be judged.",
    },
    {
      answer: none([UNHEALTHY], { footing: UNREADABLE }),
      sentence: "No machine is unhealthy; 2 subscriptions are not readable.",
    },
    {
      answer: none([UNHEALTHY], { notJudged: 1, footing: UNREADABLE }),
      sentence: "No machine is unhealthy, but 1 could not be judged; 2 subscriptions are not readable.",
    },
    {
      answer: none([is("issue", "Heartbeat")], { notJudged: 37 }),
      sentence: "No machine has a heartbeat issue, but 37 could not be judged.",
    },
    {
      answer: none([UNHEALTHY, is("os", "Linux")], { notJudged: 1_000 }),
      sentence: "Linux: No machine is unhealthy, but 1,000 could not be judged.",
    },
    {
      answer: none([UNHEALTHY], { outOf: 0 }),
      sentence: "No machine is in what you asked about.",
    },
    {
      answer: none([UNHEALTHY], { outOf: 0, footing: UNREADABLE }),
      sentence: "No machine is in what you asked about; 2 subscriptions are not readable.",
    },
    {
      answer: none([UNHEALTHY], { footing: STALE }),
      sentence: "No machine is unhealthy. The data is 5 h old.",
    },
    {
      answer: list([HEALTHY], { total: 1_100, notJudged: 37 }),
      sentence: "1,100 of 1,204 machines are healthy; 37 machines could not be judged.",
    },
    {
      answer: list([HEALTHY], { total: 1_204, notJudged: 0, footing: UNREADABLE }),
      sentence: "1,204 of 1,204 machines are healthy; 2 subscriptions are not readable.",
    },
    {
      answer: list([HEALTHY], {
        total: 1_204,
        notJudged: 0,
        counts: counts({ Healthy: 1_204 }, { heartbeatNotVerified: 12 }),
      }),
      sentence: "1,204 of 1,204 machines are healthy; for 12 of them the heartbeat is not verified.",
    },
    {
      answer: aCount({ total: 0, counts: counts() }),
      sentence: "No machine is unhealthy, but 37 could not be judged.",
    },
    {
      answer: aSummary({ counts: counts({ Healthy: 1_000, Unknown: 1 }) }),
      sentence: "0 of 1,001 machines are unhealthy, 1,000 healthy, 0 not applicable; 1 could not be judged.",
    },
    {
      answer: aSummary({ footing: UNREADABLE }),
      sentence:
        "41 of 1,204 machines are unhealthy, 1,000 healthy, 126 not applicable; 37 could not be judged; 2 subscriptions are not readable.",
    },
    {
      answer: aMachineAnswer(aRow({ verdict: healthy({ heartbeatVerified: false }) })),
      sentence: "web-01 has its sensor installed, but its heartbeat is not verified.",
    },
    {
      answer: aMachineAnswer(aRow({ verdict: healthy() }), { footing: STALE }),
      sentence: "web-01 is healthy. The data is 5 h old.",
    },
  ])("$sentence", ({ answer, sentence }) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });

  test.each(["NotVisible", "NotCovered", "NotRunning", "NoReport"])(
    "machines asked for by the reason %s are themselves what is unknown",
    (reason) => {
      expect(sentenceOf(list([is("reason", reason)]))).not.toContain("judged");
    },
  );

  test.each<Told>([
    { answer: list([is("state", "Unknown")]), sentence: "41 of 1,204 machines could not be judged." },
    { answer: none([is("state", "Unknown")]), sentence: "No machine is unknown." },
    { answer: list([is("reason", "NotRunning")]), sentence: "41 of 1,204 machines are not running." },
    {
      answer: list([is("state", "Unknown"), is("reason", "OtherEdr")]),
      sentence: "41 of 1,204 machines have another EDR.",
    },
  ])("what is unknown is said once: $sentence", ({ answer, sentence }) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });
});

describe("a machine's sentence", () => {
  test.each<Told>([
    { answer: aMachineAnswer(), sentence: "web-01 is unhealthy (Heartbeat, 2 h)." },
    {
      answer: aMachineAnswer(aRow({ verdict: unhealthy() }, { forMs: 3 * DAY })),
      sentence: "web-01 is unhealthy (Installation, 3 days).",
    },
    { answer: aMachineAnswer(aRow({ verdict: healthy() })), sentence: "web-01 is healthy." },
    {
      answer: aMachineAnswer(aRow({ verdict: notApplicable() })),
      sentence: "Defender for Endpoint does not apply to web-01 (Client OS).",
    },
    {
      answer: aMachineAnswer(aRow({ verdict: unknown({ reason: "NotRunning", power: "stopped" }) })),
      sentence: "web-01 could not be judged (Not running).",
    },
  ])("says how it is: $sentence", ({ answer, sentence }) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });
});

describe("the other sentences", () => {
  const several = ["rg-a", "rg-b"].map((resourceGroup) => ({
    id: judged({ machine: { resourceGroup } }).evidence.machine.id,
    name: "web-01",
    subscriptionName: "Contoso Prod",
    resourceGroup,
  }));

  test.each<Told>([
    {
      answer: aCoverage(),
      sentence: "12 of 14 subscriptions are covered by the integration; 1 subscription is not readable.",
    },
    { answer: aCoverage({ covered: 1, gaps: [] }), sentence: "1 of 1 subscription is covered by the integration." },
    { answer: aFreshness(), sentence: "The data is 12 min old; the next sync is at 9:03 AM UTC." },
    { answer: aFreshness({ nextSyncAt: undefined }), sentence: "The data is 12 min old." },
    { answer: aWhichMachine(), sentence: "No machine is named “wbe-01”." },
    {
      answer: aWhichMachine({ asked: "web-01", exact: true, candidates: several }),
      sentence: "2 machines are named “web-01”.",
    },
    {
      answer: aNotUnderstood(),
      sentence: "I did not understand that. The card offers what you may have meant.",
    },
    {
      answer: aNotUnderstood({ readings: [] }),
      sentence: "I did not understand that. Type “help” to see what you can ask.",
    },
    {
      answer: { kind: "Refresh", outcome: { done: "TooSoon", nextAt: NOW + 20_000 }, footing: aFooting() },
      sentence: "Azure was read only just now. The next reading can be asked for at 9:01 AM UTC.",
    },
    {
      answer: { kind: "Refresh", outcome: { done: "AlreadyRunning", startedAt: NOW - MINUTE }, footing: undefined },
      sentence: "Vitals is already reading Azure, since 8:59 AM UTC. Ask your question anew in a moment.",
    },
    {
      answer: { kind: "NothingYet", syncing: true, failures: [] },
      sentence: "Vitals is reading your estate for the first time. Ask again in a minute.",
    },
    {
      answer: { kind: "NothingYet", syncing: false, failures: [{ source: "Plans", truncated: false, message: "x" }] },
      sentence: "The first reading of your estate failed. Vitals tries again by itself.",
    },
    {
      answer: { kind: "Help", because: "Greeting" },
      sentence:
        "Hello! Ask me about your sensors. I know whether the Defender for Endpoint sensors on your machines are healthy, and what to do where they are not. I change nothing by myself: a sensor is redeployed only where one person asks and another approves.",
    },
    { answer: { kind: "Help", because: "Thanks" }, sentence: "You are welcome. Ask again whenever you like." },
  ])("$sentence", ({ answer, sentence }) => {
    expect(sentenceOf(answer)).toBe(sentence);
  });
});

describe("in another region", () => {
  test.each([
    { locale: "en-US", timeZone: "America/New_York", sentence: "The data is 12 min old; the next sync is at 5:03 AM." },
    { locale: "en-GB", timeZone: "Europe/London", sentence: "The data is 12 min old; the next sync is at 10:03." },
    { locale: "ja-JP", timeZone: "Asia/Tokyo", sentence: "データは 12 分前のものです。次の同期は 18:03 です。" },
    {
      locale: "de-DE",
      timeZone: "Europe/Berlin",
      sentence: "Die Daten sind 12 min alt; die nächste Synchronisierung: 11:03.",
    },
    { locale: "tlh", timeZone: "Mars/Olympus", sentence: "The data is 12 min old; the next sync is at 9:03 AM UTC." },
  ])("times are told as in $locale and $timeZone", ({ locale, timeZone, sentence }) => {
    expect(sentenceOf(aFreshness(), { locale, timeZone })).toBe(sentence);
  });

  test.each([
    ["en-US", "41 of 1,204 machines"],
    ["de-DE", "41 von 1.204 Maschinen"],
    ["fr-FR", "41 machines sur 1\u202f204"],
    ["hi-IN", "41 of 1,204 machines"],
  ])("numbers are written as in %s", (locale, words) => {
    expect(sentenceOf(aList(), { locale, timeZone: "UTC" })).toContain(words);
  });
});
