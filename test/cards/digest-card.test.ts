import { describe, expect, test } from "vitest";
import type { Rendered } from "../../src/cards/actions.ts";
import { plain } from "../../src/cards/buttons.ts";
import type { Digest } from "../../src/digests/digest.ts";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";
import { aDigestRow, counts, digestRows, sight } from "../builders/digest.ts";
import { digestCard, fullDigestCard } from "../builders/digest-cards.ts";
import { NOW } from "../builders/evidence.ts";
import { unknown } from "../builders/snapshot.ts";
import { aMute, aSubscriber } from "../builders/subscriber.ts";
import { HOUR } from "../builders/time.ts";
import { buttonsOf, buttonTitled, linesOf, nodesOf, tableOf } from "./reading.ts";

const SOME = counts({ Healthy: 1_163, Unhealthy: 41 });
const worst = { subscriptionName: "Contoso Prod", machines: 25 };

describe("the sentence of a digest", () => {
  test.each<[string, Partial<Digest>, string]>([
    [
      "news",
      { newly: digestRows(7, "a"), recovered: digestRows(3, "b"), counts: SOME, worst, changed: true },
      "7 newly unhealthy, 3 recovered; 41 unhealthy of 1,204, worst: Contoso Prod.",
    ],
    ["nothing new, all well", {}, "Nothing new. No machine is unhealthy."],
    ["nothing new", { counts: SOME, worst }, "Nothing new; 41 unhealthy of 1,204, worst: Contoso Prod."],
    ["other news", { counts: SOME, changed: true }, "Nothing newly unhealthy; 41 unhealthy of 1,204."],
    [
      "the first",
      { since: undefined, before: undefined, counts: SOME, worst, changed: true },
      "Sensor health; 41 unhealthy of 1,204, worst: Contoso Prod.",
    ],
    ["the last recovered", { recovered: digestRows(1, "a"), changed: true }, "1 recovered. No machine is unhealthy."],
    [
      "not the whole scope seen",
      { sight: sight({ whole: false, notReadable: ["Contoso Dev"] }) },
      "Nothing new. No unhealthy machine was seen, but not everything could be seen.",
    ],
    [
      "old data",
      { sight: sight({ whole: false, freshness: "Stale" }) },
      "Nothing new. No unhealthy machine was seen, but not everything could be seen.",
    ],
    [
      "machines that could not be judged",
      { counts: counts({ Healthy: 1, Unknown: 37 }) },
      "Nothing new. No machine is unhealthy, but 37 could not be judged.",
    ],
    [
      "only muted ones unhealthy",
      { muted: { machines: 3, unhealthy: 2, mutes: [] } },
      "Nothing new. All 2 unhealthy machines are muted.",
    ],
    [
      "all muted",
      { counts: counts(), muted: { machines: 3, unhealthy: 0, mutes: [] } },
      "Nothing new. Every machine is muted.",
    ],
    ["no machines", { counts: counts() }, "Nothing new. No machine matches."],
    [
      "other issues than installation",
      { notHeardOf: 2, subscriber: aSubscriber({ severity: "Installation" }) },
      "Nothing new. No machine has an issue that is told of here, but 2 are unhealthy in another way.",
    ],
  ])("%s", (_, overrides, sentence) => {
    expect(digestCard(overrides).sentence).toBe(sentence);
  });
});

const text = (overrides: Partial<Digest>) => linesOf(digestCard(overrides).card).join("\n");

describe("a digest says", () => {
  test.each<[string, Partial<Digest>, string]>([
    ["that it is the first", { since: undefined }, "This is the first digest here"],
    [
      "what was missed",
      { missed: [8, 4].map((hours) => ({ slot: NOW - hours * HOUR, because: undefined })) },
      "2 digests were missed before this one (1:00 AM UTC, 5:00 AM UTC), while Vitals was away.",
    ],
    [
      "what could not be posted, and why",
      { missed: [{ slot: NOW - 4 * HOUR, because: "503, after 14 tries" }] },
      "A digest could not be posted before this one (5:00 AM UTC): 503, after 14 tries.",
    ],
    [
      "when it was looked last, and since when nothing had changed",
      { lookedLast: { at: NOW - 2 * HOUR, unchangedSince: NOW - 6 * HOUR } },
      "Looked last at 7:00 AM UTC: nothing had changed since 3:00 AM UTC, so nothing was posted.",
    ],
    [
      "when the last one was posted",
      { lookedLast: { at: NOW - 2 * HOUR, unchangedSince: undefined } },
      "The last digest was posted at 7:00 AM UTC.",
    ],
    ["how old its data are", { sight: sight({ freshness: "Stale", ageMs: 5 * HOUR }) }, "These data are 5 h old"],
    [
      "what could not be read",
      { sight: sight({ failures: [{ source: "Plans", truncated: false, message: "Forbidden" }] }) },
      "could not be read: Forbidden",
    ],
    ["whom it cannot see", { sight: sight({ notReadable: ["Contoso Dev"] }) }, "not readable: Contoso Dev"],
    [
      "how many are muted, by whom and until when",
      { muted: { machines: 3, unhealthy: 2, mutes: [aMute()] } },
      "3 machines are muted, 2 of them unhealthy: web-01 (by Alex Wilber until Sep 16, 9:00 AM UTC)",
    ],
    ["what is muted no longer", { unmuted: [aMute()] }, "Muted no longer: web-01"],
    [
      "which filter is muted no longer, negation included",
      { unmuted: [aMute({ what: { kind: "Filter", where: [{ field: "os", values: ["Linux"], not: true }] } })] },
      "Muted no longer: not Linux",
    ],
    ["what redeploys came to", { redeploys: { underWay: 1, worked: 2, failed: 3 } }, "1 under way, 2 worked, 3 failed"],
    ["its age, and when the next one comes", {}, "Data from 8:50 AM UTC (10 min ago) · next digest at 1:00 PM UTC"],
  ])("%s", (_, overrides, words) => {
    expect(text(overrides)).toContain(words);
  });

  test("how each state changed since the digest before, in numbers", () => {
    const { card } = digestCard({
      counts: counts({ Healthy: 9, Unhealthy: 5 }),
      before: counts({ Healthy: 10, Unhealthy: 4, Unknown: 0 }),
    });
    expect(tableOf(card)).toEqual([
      ["▲ Unhealthy", "5", "+1"],
      ["? Unknown", "0", "±0"],
      ["■ Not applicable", "0", "±0"],
      ["● Healthy", "9", "−1"],
    ]);
  });

  test("the numbers of its donut and of its line in text too", () => {
    const { card } = fullDigestCard();
    const [donut] = nodesOf(card).filter(({ type }) => type === "Chart.Donut");
    const drawn = nodesOf(donut?.data).map(({ legend, value }) => [legend, value]);
    const told = tableOf(card).map(([state = "", count = ""]) => [state.slice(2), Number(count.replace(",", ""))]);
    expect(drawn).toEqual(told);
    expect(linesOf(card)).toContain("Unhealthy: 52 at first, 41 now, 52 at most");
  });

  test("what is new first, then what recovered, then what goes on", () => {
    const titles = linesOf(fullDigestCard().card).filter((line) => /\(\d+\)$/.test(line));
    expect(titles).toEqual([
      "Newly unhealthy (7)",
      "Unhealthy before, and new under these filters (1)",
      "Unhealthy, and out of sight last time (1)",
      "Unhealthy in another way (2)",
      "Recovered (3)",
      "Unhealthy last time, and not recovered (2)",
      "Still unhealthy, by cause (34)",
      "Not applicable (12)",
      "Unknown (53)",
    ]);
  });

  test("nothing of the not applicable and unknown to who wants the unhealthy alone", () => {
    const { card } = fullDigestCard({ subscriber: aSubscriber({ severity: "Unhealthy" }) });
    expect(linesOf(card).filter((line) => /^(?:Not applicable|Unknown) \(/.test(line))).toEqual([]);
  });
});

test("an error without a message is told in words, not by its code", () => {
  const causes = ["ExtensionFailed", "ExtensionStuck", "ExtensionAbsent", "HeartbeatBad", "NotOnboarded"];
  const still = causes.map((error) => ({ error, issue: "Other" as const, machines: 1, oldest: aDigestRow() }));
  const said = text({ still });
  expect(causes.filter((code) => said.includes(code))).toEqual([]);
  expect(said).toContain("The extension is not there");
});

describe("what was left out of an error is told of once", () => {
  const saidOf = (error: string) =>
    text({ still: [{ error, issue: "Installation", machines: 2, oldest: aDigestRow() }] });
  test.each([
    ["at its beginning", "… […][Error] Failed to configure", "· …[Error] Failed to configure ·"],
    ["where the line ends", `${"no heartbeat for ".repeat(7).slice(0, 118)}… hours and more`, "for… ·"],
    ["in its middle", "failed in … s on …, exit code 22", "failed in … s on …, exit code 22 ·"],
  ])("%s", (_, error, line) => {
    expect(saidOf(error)).toContain(line);
    expect(saidOf(error)).not.toMatch(/…[ [\]]*…/);
  });
});

test("reasons are one line, and those with new machines before it a line each", () => {
  const reason = (name: "NotRunning" | "NoReport" | "Exempted", machines: number, newly = digestRows(0, "x")) => ({
    reason: name,
    machines,
    newly,
  });
  const unknown = [reason("NotRunning", 50), reason("NoReport", 3, digestRows(1, "desk")), reason("Exempted", 1)];
  const lines = linesOf(fullDigestCard({ unknown }).card);
  const [, ...after] = lines.slice(lines.findIndex((line) => /^Unknown \(/.test(line)));
  expect(after.slice(0, 2)).toEqual(["No report: 3, new: desk-1", "Not running: 50 · Exempted: 1"]);
});

describe("numbers and times are the subscriber's", () => {
  const told = (locale: string, timeZone: string) =>
    linesOf(
      fullDigestCard({
        counts: counts({ Healthy: 12_345, Unhealthy: 41 }),
        subscriber: aSubscriber({ locale, timeZone }),
      }).card,
    );
  test.each([
    ["de-DE", "Europe/Berlin", "41 unhealthy of 12.386, worst: Contoso Prod", /next digest at 15:00$/],
    ["en-US", "America/New_York", "41 unhealthy of 12,386, worst: Contoso Prod", /next digest at 9:00\sAM$/],
    ["fr-FR", "UTC", "41 unhealthy of 12\u202f386, worst: Contoso Prod", /next digest at 13:00 UTC$/],
  ])("in %s, %s", (locale, timeZone, total, footing) => {
    expect(told(locale, timeZone)).toContain(total);
    expect(told(locale, timeZone)).toContainEqual(expect.stringMatching(footing));
  });
});

describe("a digest of filters on health", () => {
  const subscriber = aSubscriber({ where: [{ field: "sinceOver", values: ["259200000"], not: false }] });
  const matches = (overrides: Partial<Digest> = {}) =>
    digestCard({
      subscriber,
      counts: counts({ Unhealthy: 12 }),
      before: counts({ Unhealthy: 12 }),
      outOf: 1_204,
      worst,
      ...overrides,
    });

  test.each<[string, Partial<Digest>, string]>([
    [
      "news",
      {
        newly: digestRows(1, "a"),
        joined: digestRows(2, "b"),
        recovered: digestRows(1, "c"),
        left: digestRows(1, "d"),
      },
      "3 new, 1 recovered, 1 left without recovering; 12 match of 1,204, worst: Contoso Prod.",
    ],
    ["no news", {}, "Nothing new; 12 match of 1,204, worst: Contoso Prod."],
    ["other news", { changed: true }, "Nothing new matches; 12 match of 1,204, worst: Contoso Prod."],
    ["one alone", { counts: counts({ Unhealthy: 1 }) }, "Nothing new; 1 matches of 1,204, worst: Contoso Prod."],
    ["none", { counts: counts() }, "Nothing new. None of 1,204 machines matches."],
    [
      "none that was seen",
      { counts: counts(), sight: sight({ whole: false }) },
      "Nothing new. None of 1,204 machines matches, but not everything could be seen.",
    ],
  ])("says in a sentence: %s", (_, overrides, sentence) => {
    expect(matches(overrides).sentence).toBe(sentence);
  });

  test("lists what came in one list, and what left by what it is now, never as recovered", () => {
    const stopped = digestRows(1, "stopped", { verdict: unknown({ reason: "NotRunning", power: "off" }) });
    const lines = linesOf(
      matches({ newly: digestRows(1, "a"), joined: digestRows(2, "b"), left: [...digestRows(2, "d"), ...stopped] })
        .card,
    );
    expect(lines).toContain("New (3)");
    const at = lines.indexOf("Matching no longer, and not recovered (3)");
    expect(lines.slice(at + 1, at + 3).join("\n")).toBe(
      "Still unhealthy (Installation): 2 · d-1, d-2\nNot running: 1 · stopped-1",
    );
    expect(lines.join("\n")).not.toContain("Recovered");
  });

  test("shows the states that occur in it alone, and opens all that match", () => {
    const { card } = matches();
    expect(tableOf(card).map(([state]) => state)).toEqual(["▲ Unhealthy"]);
    expect(buttonTitled(card, "Show all that match")?.data).toMatchObject({ query: { where: subscriber.where } });
  });

  test("opens the causes of the unhealthy ones alone, as it counts them", () => {
    const still = Array.from({ length: 20 }, (_, n) => ({
      error: `error ${n}`,
      issue: "Installation" as const,
      machines: 1,
      oldest: aDigestRow(),
    }));
    const query = buttonTitled(matches({ still }).card, "Show all 20")?.data;
    expect(query).toMatchObject({ query: { where: [{ field: "state", values: ["Unhealthy"] }, ...subscriber.where] } });
  });

  test("says that there is nothing to compare with, where the filters are new", () => {
    expect(linesOf(matches({ since: undefined, otherFilters: true }).card).join("\n")).toMatch(
      /no earlier digest of these/,
    );
  });
});

describe("people are mentioned", () => {
  const mentions = { people: [{ id: "29:alex", name: "Alex Wilber" }], atLeast: 41 };
  const entities = ({ card }: Rendered) => (card.msteams as { entities: unknown[] }).entities;
  const had = (unhealthy: number) => counts({ Healthy: 9, Unhealthy: unhealthy });

  test.each<[string, Partial<Digest>, number]>([
    ["when the threshold is reached", { counts: had(41), before: had(40) }, 1],
    ["when it is passed at the first digest", { counts: had(50), before: undefined }, 1],
    ["not again while it stays passed", { counts: had(50), before: had(41) }, 0],
    ["not below it", { counts: had(40), before: had(0) }, 0],
    ["not when it is left", { counts: had(40), before: had(41) }, 0],
    ["not by a digest that somebody asked for", { counts: had(41), before: had(40), slot: undefined }, 0],
  ])("%s", (_, overrides, times) => {
    const drawn = digestCard({ ...overrides, subscriber: aSubscriber({ mentions }) });
    expect(entities(drawn)).toHaveLength(times);
    expect(linesOf(drawn.card).filter((line) => line === "<at>Alex Wilber</at>")).toHaveLength(times);
  });
});

describe("the buttons of a digest", () => {
  const linux = [{ field: "os", values: ["Linux"], not: false }] as const;

  test("ask about the subscriber's own machines", () => {
    const { card } = digestCard({ subscriber: aSubscriber({ where: linux }) });
    const unhealthy = { field: "state", values: ["Unhealthy"], not: false };
    expect(buttonTitled(card, "Show all unhealthy")?.data).toMatchObject({
      verb: "open",
      query: { ask: "List", where: [unhealthy, ...linux] },
    });
    expect(buttonTitled(card, "Export")?.data).toMatchObject({ query: { ask: "Export", where: linux } });
    expect(buttonTitled(card, "Settings")?.data).toEqual({ verb: "digest", act: "Settings", subscriber: "s1" });
    expect(buttonTitled(card, "Mute…")?.data).toEqual({ verb: "muteForm" });
  });

  test("offer a redeploy of the subscriber's broken installations, where one may help", () => {
    const { card } = digestCard({ subscriber: aSubscriber({ where: linux }), redeployMayHelp: true });
    const { data } = buttonTitled(card, "Redeploy eligible…") ?? {};
    const broken = { field: "issue", values: ["Installation"], not: false } as const;
    const unmuted = { field: "muted", values: ["Muted"], not: true } as const;
    expect(data).toEqual({ verb: "draftRedeploy", query: plain("List", [broken, ...linux, unmuted]) });
    expect(readRedeployPress(data)).toEqual(data);
  });

  test("offer none where no identity may delete", () => {
    const { card } = digestCard({ redeployMayHelp: true }, { redeploys: "None" });
    expect(buttonTitled(card, "Redeploy eligible…")).toBeUndefined();
  });

  test("lead into the portal", () => {
    const { card } = digestCard();
    const links = nodesOf(card).filter(({ type }) => type === "Action.OpenUrl");
    expect(links).toMatchObject([{ title: "Cloud Security Explorer" }]);
  });

  test("lead to no settings where nobody subscribed", () => {
    const titles = buttonsOf(digestCard({ subscriber: aSubscriber({ id: "" }) }).card).map(({ title }) => title);
    expect(titles).toEqual(["Show all unhealthy", "Export", "Mute…"]);
  });

  test("show one kind of issue to who subscribed to it alone", () => {
    const { card } = digestCard({ subscriber: aSubscriber({ severity: "Heartbeat" }) });
    expect(buttonTitled(card, "Show all unhealthy")?.data).toMatchObject({
      query: { where: [{ field: "issue", values: ["Heartbeat"] }] },
    });
  });

  test("open what a list cuts: the newest first, and what recovered since", () => {
    const { card } = digestCard({ newly: digestRows(9, "a"), recovered: digestRows(20, "b"), counts: SOME });
    expect(buttonTitled(card, "Show all 9")?.data).toMatchObject({ query: { ask: "List", order: "Newest" } });
    expect(buttonTitled(card, "Show all 20")?.data).toMatchObject({
      query: {
        ask: "Changes",
        where: [{ values: ["Recovered"] }, { field: "sinceWithin", values: [String(4 * HOUR)] }],
      },
    });
  });
});
