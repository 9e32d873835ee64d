import { describe, expect, test } from "vitest";
import type { Rendered } from "../../src/cards/actions.ts";
import { renderAlarm } from "../../src/cards/alarm-card.ts";
import { renderDigest } from "../../src/cards/digest-card.ts";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import type { Understood } from "../../src/questions/answer.ts";
import { aDigest, aDigestRow, anAlarm, SHOWN_AS_IS, sight } from "../builders/digest.ts";
import { alarmCard, deskCard, digestCard, fullDigestCard, told, toldMute } from "../builders/digest-cards.ts";
import { notApplicable, unhealthy } from "../builders/snapshot.ts";
import { aMute, aSubscriber } from "../builders/subscriber.ts";
import { ATTACKS, MARK } from "./outside.ts";
import { type Node, nodesOf } from "./reading.ts";

type Place = (text: string) => Rendered;

const tagged = (text: string): Understood => ({ parts: [{ filter: 0, field: "tag", values: [text], not: false }] });
const person = (name: string) => ({ id: "44444444-aaaa-4bbb-8ccc-000000000004", name });
const named = (name: string) => aDigestRow({ machine: { name } });
const changed = { at: 0, subscriberId: "s1", version: 2, what: "Changed" } as const;
const tagMute = (text: string) =>
  aMute({ what: { kind: "Filter", where: [{ field: "tag", values: [text], not: false }] } });

/** Every place on the cards of digests, mutes and alarms where text from outside may stand. */
const PLACES: Readonly<Record<string, Place>> = {
  "a newly unhealthy machine": (text) => fullDigestCard({ newly: [named(text)] }),
  "its resource group": (resourceGroup) => fullDigestCard({ newly: [aDigestRow({ machine: { resourceGroup } })] }),
  "its subscription": (subscriptionName) => fullDigestCard({ newly: [aDigestRow({}, { subscriptionName })] }),
  "its message": (message) => fullDigestCard({ newly: [aDigestRow({ verdict: unhealthy({ message }) })] }),
  "a machine seen again": (text) => fullDigestCard({ seenAgain: [named(text)] }),
  "a machine with another issue": (text) => fullDigestCard({ otherIssue: [named(text)] }),
  "a recovered machine": (text) => fullDigestCard({ recovered: [named(text)] }),
  "a cause": (error) =>
    fullDigestCard({ still: [{ error, issue: "Installation", machines: 2, oldest: aDigestRow() }] }),
  "the longest of a cause": (text) =>
    fullDigestCard({ still: [{ error: "x", issue: "Heartbeat", machines: 2, oldest: named(text) }] }),
  "a machine newly not applicable": (name) =>
    fullDigestCard({
      notApplicable: [
        { reason: "ClientOs", machines: 1, newly: [aDigestRow({ machine: { name }, verdict: notApplicable() })] },
      ],
    }),
  "a machine newly unknown": (text) =>
    fullDigestCard({ unknown: [{ reason: "NoReport", machines: 1, newly: [named(text)] }] }),
  "a machine that is gone": (text) => fullDigestCard({ gone: [text] }),
  "the worst subscription": (subscriptionName) => fullDigestCard({ worst: { subscriptionName, machines: 3 } }),
  "a subscription that is not readable": (text) => digestCard({ sight: sight({ notReadable: [text], whole: false }) }),
  "why a source failed": (message) =>
    digestCard({ sight: sight({ failures: [{ source: "Plans", truncated: false, message }], whole: false }) }),
  "a machine that is muted no longer": (name) =>
    digestCard({ unmuted: [aMute({ what: { kind: "Machine", machineId: "/m/a", name } })] }),
  "an error that is muted no longer": (error) => digestCard({ unmuted: [aMute({ what: { kind: "Error", error } })] }),
  "a filter that is muted no longer": (text) => digestCard({ unmuted: [tagMute(text)] }),
  "a filter of the digest": (text) => renderDigest(aDigest(), { ...SHOWN_AS_IS, understood: tagged(text) }),
  "a filter of a subscriber": (text) => deskCard({ kind: "Subscribed", told: told({}, { understood: tagged(text) }) }),
  "a filter on the form": (text) => deskCard({ kind: "Settings", told: told({}, { understood: tagged(text) }) }),
  "a time zone": (timeZone) => deskCard({ kind: "SettingsSaved", leftOut: 0, told: told({ timeZone }) }),
  "a person to be mentioned, on the settings": (name) =>
    deskCard({ kind: "Settings", told: told({ mentions: { people: [{ id: "29:x", name }], atLeast: 3 } }) }),
  "who subscribed": (text) => deskCard({ kind: "Why", all: [told({ createdBy: person(text) })] }),
  "who changed the settings": (text) =>
    deskCard({
      kind: "Why",
      all: [told({}, { changed: { ...changed, by: person(text), settings: aSubscriber() } })],
    }),
  "why a digest was missed": (because) => digestCard({ missed: [{ slot: 0, because }] }),
  "why a digest is paused": (because) =>
    deskCard({ kind: "Why", all: [told({ state: { is: "Paused", at: 0, because } })] }),
  "who else subscribed": (text) =>
    deskCard({ kind: "Who", all: [told({ createdBy: person(text) })], conversations: 1 }),
  "a filter among several": (text) =>
    deskCard({ kind: "Which", act: "Now", all: [told({}, { understood: tagged(text) }), told({ id: "s2" })] }),
  "a filter of the next digest": (text) => deskCard({ kind: "Next", all: [told({}, { understood: tagged(text) })] }),
  "a muted machine": (name) =>
    deskCard({ kind: "Muted", told: toldMute({ what: { kind: "Machine", machineId: "/m/a", name } }) }),
  "a mute's reason": (reason) => deskCard({ kind: "Muted", told: toldMute({ reason }) }),
  "a listed mute's reason": (reason) => deskCard({ kind: "Mutes", all: [toldMute({ reason })] }),
  "a listed mute's author": (text) => deskCard({ kind: "Mutes", all: [toldMute({ by: person(text) })] }),
  "a muted error": (error) => deskCard({ kind: "Mutes", all: [toldMute({ what: { kind: "Error", error } })] }),
  "words that are not understood": (words) =>
    deskCard({ kind: "Unclear", do: "Unclear", what: "Mute", words, because: "Filter" }),
  "a time that is not understood": (words) =>
    deskCard({ kind: "Unclear", do: "Unclear", what: "Mute", words, because: "Time" }),
  "a machine of an alarm": (text) => alarmCard({ machines: [named(text).judged] }),
  "an error in common": (text) =>
    alarmCard({ common: [{ trait: "error", value: "x", machines: 1, outOf: 2 }] }, () => text),
  "a subscription in common": (text) =>
    alarmCard({ common: [{ trait: "subscription", value: "x", machines: 1, outOf: 2 }] }, () => text),
  "a filter of an alarm": (text) =>
    renderAlarm(anAlarm(), aSubscriber(), { ...SHOWN_AS_IS, understood: tagged(text), display: () => "x" }),
};

/** Where Teams reads Markdown and makes links. */
function markdownOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ type, text, label, title, placeholder }) => {
    if (type === "TextBlock") return [String(text)];
    return String(type).startsWith("Input.") ? [String(label), String(title), String(placeholder)] : [];
  });
}

/** Where Teams shows text as it is. */
function plainOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ type, text, title, legend }) => {
    if (type === "TextRun") return [String(text)];
    return [title, legend].filter((one) => typeof one === "string");
  });
}

const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
const UNESCAPED_MARKDOWN = /(?<!\\)(?:\\\\)*[`*_[\]#<>~|]/;
const ADDRESS = /:\/\/|www\.\w/;
const CARD_FUNCTION = /\{\{\s*(?:DATE|TIME)\s*\(/i;

describe.each(Object.entries(PLACES))("in %s", (_, place) => {
  test.each(Object.entries(ATTACKS))("%s is plain text that one sees, and nothing else", (_attack, text) => {
    const { card, sentence } = place(`${text} ${MARK}`);
    const plain = plainOf(card);
    expect(plain.filter((one) => one.includes(MARK)).length).toBeGreaterThan(0);
    expect(markdownOf(card).filter((one) => one.includes(MARK))).toEqual([]);
    for (const one of [...plain, sentence]) expect(one).not.toMatch(NOT_VISIBLE);
    for (const one of plain) expect(one).not.toMatch(CARD_FUNCTION);
    expect(card.fallbackText).not.toMatch(UNESCAPED_MARKDOWN);
    expect(card.fallbackText).not.toMatch(ADDRESS);
    expect(card.speak).not.toMatch(/[<>&]/);
  });

  test.each(Object.entries(ATTACKS))("%s adds no mention and no link", (_attack, text) => {
    const { card } = place(`${text} ${MARK}`);
    const nodes = nodesOf(card);
    expect(nodes.flatMap(({ entities }) => (entities as Node[] | undefined) ?? [])).toEqual([]);
    const addresses = nodes.flatMap(({ url }) => (url === undefined ? [] : [String(url)]));
    for (const address of addresses) expect(address).toMatch(/^https:\/\/(?:portal\.azure|security\.microsoft)\.com\//);
  });

  test.each(["字", "👍", "a\u0301", "\u202e"])("10,000 of %j are cut", (character) => {
    const { card, sentence } = place(character.repeat(10_000));
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(sentence.length).toBeLessThan(700);
    expect(JSON.stringify(card).isWellFormed()).toBe(true);
  });
});

describe("the name of a person who is mentioned", () => {
  const mentioning = (name: string) => {
    const mentions = { people: [{ id: "29:x", name }], atLeast: 40 };
    const { card } = fullDigestCard({ subscriber: aSubscriber({ mentions }) });
    const blocks = nodesOf(card).filter(({ type, text }) => type === "TextBlock" && String(text).includes("<at>"));
    return { entities: (card.msteams as { entities: Node[] }).entities, text: blocks.map(({ text }) => String(text)) };
  };

  test.each(Object.entries(ATTACKS))(
    "as %s makes one mention, whose words stand in the card, and nothing else",
    (_, name) => {
      const { entities, text } = mentioning(`${name} ${MARK}`);
      const [entity, ...others] = entities;
      expect([others, text]).toEqual([[], [String(entity?.text)]]);
      const [, inside = ""] = /^<at>([^<>]+)<\/at>$/.exec(String(entity?.text)) ?? [];
      expect(entity).toEqual({ type: "mention", text: `<at>${inside}</at>`, mentioned: { id: "29:x", name: inside } });
      expect(inside).toContain(MARK);
      expect(inside).not.toMatch(/[\\`*_[\]#<>~|&/:@]|\.\w/);
      expect(inside).not.toMatch(NOT_VISIBLE);
    },
  );

  test("keeps its letters, accents and dots", () => {
    expect(mentioning("Zoë O'Brien-Ålund Jr.").text).toEqual(["<at>Zoë O'Brien-Ålund Jr.</at>"]);
  });

  test("that shows nothing mentions nobody", () => {
    expect(mentioning("<>\u200b")).toEqual({ entities: [], text: [] });
  });
});
