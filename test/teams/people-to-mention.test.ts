import { describe, expect, test } from "vitest";
import type { MentionedPerson, Settings } from "../../src/digests/subscriber.ts";
import type { Speaker } from "../../src/teams/answers.ts";
import { peopleToMention } from "../../src/teams/people-to-mention.ts";
import { readPress } from "../../src/teams/presses.ts";
import type { Member } from "../../src/teams/roster.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { aRoster, SOMEONE } from "../builders/teams-answers.ts";

const guid = (n: number) => `66666666-aaaa-4bbb-8ccc-${String(n).padStart(12, "0")}`;
const person = (n: number): MentionedPerson => ({ id: `29:${n}`, name: `Person ${n}`, objectId: guid(n) });
const member = (n: number): Member => ({ id: `29:${n}`, name: `Person ${n}`, aadObjectId: guid(n).toUpperCase() });
const SPEAKER: Speaker = {
  reader: { locale: "en-US", timeZone: "UTC" },
  conversationId: "19:channel;messageid=1",
  personal: false,
  person: SOMEONE,
};
const LOCAL: Speaker = { ...SPEAKER, person: { ...SOMEONE, id: "" } };
const FROM_BEFORE = { id: "29:old", name: "Old" };

/** A form as Teams sends it. */
function formOf(people: string | undefined, mentionAtLeast = "5") {
  const press = readPress({
    verb: "saveDigest",
    subscriber: "s1",
    version: 1,
    rhythm: "4h",
    timeZone: "UTC",
    mode: "Always",
    severity: "Everything",
    mentionAtLeast,
    people,
  });
  return press?.verb === "saveDigest" ? press : undefined;
}

/** What comes of these people, chosen where the first twelve are members; asked: whom the roster was asked for. */
async function wanted(people: string, before: readonly MentionedPerson[] = [], speaker = SPEAKER) {
  const form = formOf(people);
  if (!form) throw new Error("not a form");
  const asked: [string, string][] = [];
  const members = Array.from({ length: 12 }, (_, n) => member(n));
  const roster = {
    member: async (id: string, conversation: string) => {
      asked.push([id, conversation]);
      return members.find(({ aadObjectId }) => aadObjectId?.toLowerCase() === id);
    },
  };
  const mentions: Settings["mentions"] = before.length > 0 ? { people: before, atLeast: 3 } : undefined;
  return { ...(await peopleToMention(form, aSubscriber({ mentions }), speaker, roster)), asked };
}

describe("the people to mention", () => {
  test("are those who were chosen, by the names of the conversation's roster", async () => {
    const { asked, ...rest } = await wanted(`${guid(2)}, ${guid(1).toUpperCase()},${guid(2)}`, [person(3)]);
    expect(rest).toEqual({ mentions: { people: [person(2), person(1)], atLeast: 5 }, leftOut: 0 });
    expect(asked).toEqual([guid(2), guid(1)].map((id) => [id, SPEAKER.conversationId]));
  });

  test("leave out who is not in the conversation, and say how many", async () => {
    expect(await wanted([1, 40, 41].map(guid).join())).toMatchObject({
      mentions: { people: [person(1)] },
      leftOut: 2,
    });
  });

  test("are not saved where nobody of them is in the conversation", async () => {
    expect(await wanted(guid(40))).toMatchObject({ fault: "strangers" });
  });

  test("are ten at most, and no more are looked up", async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, n) => guid(n)).join();
    expect((await wanted(ids(10))).asked).toHaveLength(10);
    expect(await wanted(ids(11))).toEqual({ fault: "crowd", asked: [] });
  });

  test("who are chosen already are not looked up again", async () => {
    const people = [person(1), person(40), FROM_BEFORE];
    expect(await wanted([40, 1].map(guid).join(), people)).toEqual({
      mentions: { people, atLeast: 5 },
      leftOut: 0,
      asked: [],
    });
  });

  test("keep whom the picker could not show", async () => {
    expect(await wanted(guid(2), [FROM_BEFORE, person(1)])).toMatchObject({
      mentions: { people: [FROM_BEFORE, person(2)] },
    });
  });

  test("are, with nobody chosen, those before, and the speaker where there were none", async () => {
    expect(await wanted("", [person(1)])).toMatchObject({ mentions: { people: [person(1)] } });
    const { id, name, teamsId } = SOMEONE;
    expect(await wanted("")).toMatchObject({ mentions: { people: [{ id: teamsId, name, objectId: id }] } });
    expect(await wanted("", [], LOCAL)).toMatchObject({ mentions: { people: [{ id: teamsId, objectId: undefined }] } });
  });

  test.each<[string, Member | undefined]>([
    ["names somebody else", { ...member(1), aadObjectId: guid(2) }],
    ["names no account", { id: "29:1", name: "Person 1" }],
    ["gives no name", { id: "29:1", aadObjectId: guid(1) }],
    ["gives no id of Teams", { name: "Person 1", aadObjectId: guid(1) }],
  ])("are nobody of whom the roster %s", async (_, found) => {
    const form = formOf(guid(1));
    const roster = { member: async () => found };
    expect(form && (await peopleToMention(form, aSubscriber(), SPEAKER, roster))).toEqual({ fault: "strangers" });
  });

  test("are nobody without a threshold", async () => {
    const form = formOf(guid(1), "");
    expect(form && (await peopleToMention(form, aSubscriber(), SPEAKER, aRoster([])))).toEqual({
      mentions: undefined,
      leftOut: 0,
    });
  });

  test("cannot be told where the roster does not answer", async () => {
    const form = formOf(guid(1));
    const roster = { member: () => Promise.reject(new Error("503")) };
    await expect(form && peopleToMention(form, aSubscriber(), SPEAKER, roster)).rejects.toThrow("503");
  });
});

describe("people in a form", () => {
  test.each([
    ["a name", "Alex"],
    ["an id of Teams", "29:alex"],
    ["one that is no id among ids", `${guid(1)},${guid(2)}x`],
    ["a crowd", Array.from({ length: 51 }, (_, n) => guid(n)).join()],
    ["a flood", `${guid(1)},`.repeat(60)],
  ])("that are %s are no form of ours", (_, people) => {
    expect(formOf(people)).toBeUndefined();
  });

  test("may be missing: older cards and other clients have no picker", () => {
    expect(formOf(undefined)?.people).toEqual([]);
  });
});
