import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/health/snapshot.ts";
import type { Query } from "../../src/questions/query.ts";
import type { Speaker } from "../../src/teams/answers.ts";
import type { DeskParts } from "../../src/teams/digest-desk.ts";
import { ownId } from "../../src/teams/own-id.ts";
import { readPress } from "../../src/teams/presses.ts";
import type { Member } from "../../src/teams/roster.ts";
import { VirtualClock } from "../builders/clock.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { aRecord } from "../builders/subscriber.ts";
import { deskOf, SOMEONE } from "../builders/teams-answers.ts";
import { DAY, MINUTE } from "../builders/time.ts";
import { nodesOf } from "../cards/reading.ts";
import { DigestMemory } from "../fakes/digest-store.ts";
import { FakeEstate } from "../fakes/estate.ts";

const CHANNEL = "19:Channel@thread.tacv2";
const speaker = (overrides: Partial<Speaker> = {}): Speaker => ({
  reader: { locale: "en-US", timeZone: "Europe/Berlin" },
  conversationId: `${CHANNEL};messageid=17`,
  personal: false,
  person: SOMEONE,
  ...overrides,
});
const estateOf = (): Snapshot =>
  aSnapshot([
    judged({ machine: { id: "/m/web-01", name: "web-01" }, verdict: unhealthy() }),
    judged({ machine: { id: "/m/dc-01", name: "dc-01", os: "Windows" }, verdict: healthy() }),
  ]);

const ADELE: Member = {
  id: "29:adele",
  name: "Adele Vance",
  aadObjectId: "66666666-aaaa-4bbb-8ccc-000000000006",
};
const STRANGER = "77777777-aaaa-4bbb-8ccc-000000000007";

function aDesk(lastQuestions?: DeskParts["lastQuestions"]) {
  const clock = new VirtualClock();
  const store = new DigestMemory();
  const estate = new FakeEstate(estateOf());
  const desk = deskOf({ estate, clock, store, members: [ADELE], lastQuestions });
  const says = async (words: string, who = speaker()) => (await desk.toWords(words, who))?.now.sentence;
  const card = async (words: string, who = speaker()) => JSON.stringify((await desk.toWords(words, who))?.now.card);
  const presses = async (data: unknown, who = speaker()) => {
    const press = readPress(data);
    if (!press || press.verb === "show" || press.verb === "open" || press.verb === "refresh")
      throw new Error("not a press of the desk");
    return (await desk.toPress(press, who)).now.sentence;
  };
  /** What a field of the form holds. */
  const field = async (id: string) => {
    const answered = await desk.toWords("digest settings", speaker());
    return nodesOf(answered?.now.card ?? {}).find((node) => node.id === id)?.value;
  };
  const only = () => [...store.all.values()][0];
  return { desk, clock, store, estate, says, card, presses, field, only };
}

/** The first subscriber of this channel to everything. */
const ID = ownId("subscriber", CHANNEL, JSON.stringify(["Everything", []]), "0");

const FORM = {
  verb: "saveDigest",
  subscriber: ID,
  version: 1,
  rhythm: "daily",
  hours: "7",
  timeZone: "America/New_York",
  mode: "OnChange",
  severity: "Unhealthy",
  quietFrom: "",
  quietTo: "",
  mentionAtLeast: "5",
  alarmMachines: 3,
  alarmPercent: "2",
};

describe("subscribing", () => {
  test("is for the whole channel, not for a thread, in the asker's zone and language", async () => {
    const { says, only } = aDesk();
    expect(await says("subscribe to unhealthy linux")).toMatch(/^Subscribed\. .*Linux/);
    expect(only()).toMatchObject({
      conversationId: CHANNEL,
      timeZone: "Europe/Berlin",
      locale: "en-US",
      severity: "Unhealthy",
      where: [{ field: "os", values: ["Linux"], not: false }],
      createdBy: { id: SOMEONE.id, name: SOMEONE.name },
    });
  });

  test("at times that were said is not every four hours", async () => {
    const { says, only } = aDesk();
    await says("subscribe to unhealthy linux on weekdays at 7am, changes only");
    expect(only()).toMatchObject({
      schedule: { hours: [7], days: "Working" },
      mode: "OnChange",
      severity: "Unhealthy",
    });
  });

  test("to the same twice is once; to another part of the estate is another digest", async () => {
    const { says, store } = aDesk();
    await says("subscribe");
    expect(await says("subscribe")).toMatch(/^Already subscribed/);
    await says("subscribe to windows");
    expect(store.all.size).toBe(2);
  });

  test("to what is not understood changes nothing, and says so", async () => {
    const { card, store } = aDesk();
    expect(await card("subscribe to narnia")).toContain("Nothing was changed");
    expect(store.all.size).toBe(0);
  });

  test("by the button on the welcome card is to everything", async () => {
    const { presses, only } = aDesk();
    expect(await presses({ verb: "subscribe" })).toMatch(/^Subscribed\./);
    expect(only()).toMatchObject({ conversationId: CHANNEL, where: [], severity: "Everything" });
  });

  test("ends for this conversation alone", async () => {
    const { says, store } = aDesk();
    await says("subscribe");
    await says("subscribe", speaker({ conversationId: "19:other" }));
    expect(await says("unsubscribe")).toMatch(/^Unsubscribed/);
    expect((await store.subscribers()).map(({ conversationId }) => conversationId)).toEqual(["19:other"]);
    expect(await says("unsubscribe")).toMatch(/^No digests here/);
  });

  test("where several stand, each can be chosen", async () => {
    const { says, card, store } = aDesk();
    await says("subscribe to linux");
    await says("subscribe to windows");
    const which = await card("unsubscribe");
    expect(store.all.size).toBe(2);
    for (const name of ["Linux", "Windows", ...store.all.keys()]) expect(which).toContain(name);
  });

  test("by a press that is delivered twice, one after the other or at once, is once, with the same answer", async () => {
    const { presses, store, clock } = aDesk();
    const [one, two] = await Promise.all([presses({ verb: "subscribe" }), presses({ verb: "subscribe" })]);
    await clock.pass(10_000);
    expect(new Set([one, two, await presses({ verb: "subscribe" })]).size).toBe(1);
    expect(one).toMatch(/^Subscribed\./);
    expect(store.all.size).toBe(1);
    expect(store.history).toHaveLength(1);
    await clock.pass(MINUTE);
    expect(await presses({ verb: "subscribe" })).toMatch(/^Already subscribed/);
  });

  test("by somebody else's press says that somebody was first", async () => {
    const { presses } = aDesk();
    await presses({ verb: "subscribe" });
    const other = speaker({ person: { ...SOMEONE, id: "55555555-aaaa-4bbb-8ccc-000000000005" } });
    expect(await presses({ verb: "subscribe" }, other)).toMatch(/^Already subscribed/);
  });

  test("again, after it has ended, begins anew each time", async () => {
    const { says, store } = aDesk();
    for (let time = 0; time < 3; time += 1) {
      expect(await says("subscribe")).toMatch(/^Subscribed\./);
      expect(await says("unsubscribe")).toMatch(/^Unsubscribed/);
    }
    expect([...store.all.values()].map(({ state }) => state.is)).toEqual(["Ended", "Ended", "Ended"]);
  });
});

describe("digest settings", () => {
  test("are reached by a button that names no digest: of the one there is, or which of several, or how to get one", async () => {
    const { says, presses } = aDesk();
    expect(await presses({ verb: "digestSettings" })).toMatch(/^No digests here/);
    await says("subscribe");
    expect(await presses({ verb: "digestSettings" })).toMatch(/^Digest settings/);
    await says("subscribe to Linux");
    expect(await presses({ verb: "digestSettings" })).toMatch(/^Which digest/);
  });

  test("that nobody has yet begin with a button that subscribes", async () => {
    expect(await aDesk().card("settings")).toContain('"verb":"subscribe"');
  });

  test("are saved from the form, with who changed them", async () => {
    const { says, presses, only, store } = aDesk();
    await says("subscribe");
    expect(await presses(FORM)).toMatch(/^Settings saved/);
    expect(only()).toMatchObject({
      version: 2,
      schedule: { hours: [7], days: "Every" },
      timeZone: "America/New_York",
      mode: "OnChange",
      severity: "Unhealthy",
      quiet: undefined,
      mentions: { people: [{ id: SOMEONE.teamsId, name: SOMEONE.name }], atLeast: 5 },
      alarm: { machines: 3, percent: 2 },
    });
    expect(store.history[0]).toMatchObject({ what: "Changed", by: { id: SOMEONE.id } });
  });

  test.each([
    ["an old form", { version: 2 }, /Somebody else changed this/],
    ["machines that nobody knows", { filter: "narnia" }, /filter was not understood/],
    ["a zone that does not exist", { timeZone: "Mars/Olympus" }, /no such time zone/],
    ["hours that a day does not have", { hours: "8, 24" }, /hours are whole numbers/],
    ["words for hours", { hours: "at eight" }, /hours are whole numbers/],
    ["half of the quiet hours", { quietFrom: "22" }, /hours are whole numbers/],
    ["quiet hours that leave nothing", { quietFrom: "0", quietTo: "23", hours: "8" }, /leave no time/],
    ["people who are not there", { people: STRANGER }, /nobody who was chosen/],
    ["another subscriber", { subscriber: "id-7" }, /have ended/],
  ])("from %s are not saved", async (_, change, sentence) => {
    const { desk, says, presses, only } = aDesk();
    await says("subscribe");
    const press = { ...FORM, ...change };
    expect(await presses(press)).toMatch(sentence);
    expect(only()?.version).toBe(1);
    expect(desk).toBeDefined();
  });

  test("mention whom the picker gave, say who was left out, and are saved once however often they come", async () => {
    const { says, presses, only } = aDesk();
    await says("subscribe");
    const form = { ...FORM, people: `${ADELE.aadObjectId},${STRANGER}` };
    const saved = await presses(form);
    expect(saved).toMatch(/1 person who was chosen is not in this conversation/);
    expect(only()?.mentions?.people).toEqual([{ id: ADELE.id, name: ADELE.name, objectId: ADELE.aadObjectId }]);
    expect(await presses(form)).toBe(saved);
    expect(only()?.version).toBe(2);
  });

  test("of another conversation cannot be changed from here", async () => {
    const { says, presses, only } = aDesk();
    await says("subscribe");
    expect(await presses(FORM, speaker({ conversationId: "19:other" }))).toMatch(/have ended/);
    expect(only()?.version).toBe(1);
  });

  test("may be for other machines, in the words of a subscription; without words they stay", async () => {
    const { says, presses, only } = aDesk();
    await says("subscribe");
    await presses({ ...FORM, filter: "Linux in Contoso Prod" });
    expect(only()?.where.map(({ field }) => field)).toEqual(["os", "subscription"]);
    await presses({ ...FORM, version: 2, filter: " " });
    expect(only()?.where).toHaveLength(2);
    await presses({ ...FORM, version: 3, filter: "everything" });
    expect(only()).toMatchObject({ version: 4, where: [], severity: "Unhealthy" });
  });

  test.each<[string, string, string, readonly string[]]>([
    ["unhealthy linux for more than 3 days", "Everything", "Everything", ["state", "os", "sinceOver"]],
    ["not healthy", "Everything", "Everything", ["state"]],
    ["linux with error code 51", "Unhealthy", "Unhealthy", ["os", "text"]],
    ["unhealthy linux", "Everything", "Unhealthy", ["os"]],
    ["unhealthy linux", "Heartbeat", "Heartbeat", ["os"]],
    ["heartbeat issues", "Everything", "Heartbeat", []],
    ["linux", "Installation", "Installation", ["os"]],
  ])("take “%s” beside the choice “%s”: told of is %s", async (filter, chosen, severity, fields) => {
    const { says, presses, only } = aDesk();
    await says("subscribe");
    await presses({ ...FORM, filter, severity: chosen });
    expect([only()?.severity, only()?.where.map(({ field }) => field)]).toEqual([severity, fields]);
  });

  test.each([
    ["subscribe to windows", "Windows"],
    ["subscribe to unhealthy linux for more than 3 days", "Unhealthy Linux for over 3 days"],
    ["subscribe to linux with error code 51", 'Linux error "51"'],
    ["subscribe to not healthy", "not Healthy"],
    ["subscribe to heartbeat issues on linux", "Linux"],
    ["subscribe", ""],
  ])("after “%s” show “%s” in the field, which means the very same", async (words, shown) => {
    const { says, field, presses, only } = aDesk();
    await says(words);
    const { where, id, severity } = only() ?? {};
    expect(await field("filter")).toBe(shown);
    await presses({ ...FORM, subscriber: id, severity, filter: shown });
    expect(only()).toMatchObject({ version: 2, where, severity });
  });

  test("that are delivered twice are saved once, with the same answer; somebody else's later ones are not passed over", async () => {
    const { says, presses, only } = aDesk();
    await says("subscribe");
    const saved = await presses(FORM);
    expect(await presses(FORM)).toBe(saved);
    expect(only()?.version).toBe(2);
    const other = speaker({ person: { ...SOMEONE, id: "55555555-aaaa-4bbb-8ccc-000000000005" } });
    expect(await presses(FORM, other)).not.toBe(saved);
    expect(await presses({ ...FORM, hours: "9" })).not.toBe(saved);
    expect(only()?.version).toBe(2);
  });

  test.each([
    [{ ...FORM, hours: "8".repeat(101) }],
    [{ ...FORM, rhythm: "hourly" }],
    [{ ...FORM, timeZone: "x".repeat(65) }],
    [{ ...FORM, version: "1" }],
    [{ ...FORM, alarmPercent: "101" }],
    [{ verb: "digest", act: "Delete", subscriber: ID }],
  ])("forged as %j are no press", (data) => {
    expect(readPress(data)).toBeUndefined();
  });
});

describe("digests that are paused", () => {
  const BECAUSE = "403 BotNotInConversationRoster";

  test.each(["digest settings", "next digest", "why do we get this?"])("say so to “%s”", async (words) => {
    const { says, card, store } = aDesk();
    await says("subscribe");
    await store.pause(CHANNEL, BECAUSE, NOW);
    const said = await card(words);
    for (const part of [/Paused since/, /403 BotNotInConversationRoster/, /next message to Vitals/]) {
      expect(said).toMatch(part);
    }
  });

  test.each(["digest settings", "next digest", "why do I get this?"])(
    "in a channel, say so in the chat of who subscribed there, to “%s”",
    async (words) => {
      const { says, card, store } = aDesk();
      await says("subscribe to linux");
      await store.pause(CHANNEL, BECAUSE, NOW);
      const personal = speaker({ conversationId: "a:alex", personal: true });
      expect(await card(words, personal)).toMatch(/Paused in another conversation since .*Linux.*403/);
      const other = speaker({ conversationId: "a:megan", personal: true, person: { ...SOMEONE, id: "megan" } });
      expect(await card(words, other)).not.toMatch(/Paused/);
    },
  );

  test("say so to who asks who gets them", async () => {
    const { says, card, store } = aDesk();
    await says("subscribe");
    await store.pause(CHANNEL, BECAUSE, NOW);
    expect(await card("who gets digests?")).toMatch(/paused since/);
  });
});

describe("questions about digests", () => {
  test("when the next one falls due", async () => {
    const { says, card } = aDesk();
    expect(await says("next digest?")).toMatch(/^No digests here/);
    await says("subscribe");
    expect(await card("next digest?")).toMatch(/12:00/);
  });

  test("why this conversation gets one, and who asked for it", async () => {
    const { says, card } = aDesk();
    await says("subscribe to linux");
    const why = await card("why do we get this?");
    for (const words of ["Linux", "Alex Wilber", "Every four hours"]) expect(why).toContain(words);
  });

  test("who else gets one", async () => {
    const { says, card } = aDesk();
    await says("subscribe");
    await says("subscribe to windows", speaker({ conversationId: "19:other" }));
    expect(await card("who else gets it?")).toContain("2 subscriptions in 2 conversations");
  });

  test("the digest as it is now, which tells no slot; also where nobody has subscribed", async () => {
    const { says, store } = aDesk();
    expect(await says("digest now")).toContain("1 unhealthy of 2");
    await says("subscribe to windows");
    expect(await says("digest now")).toContain("No machine is unhealthy");
    expect([store.records, store.messages.size]).toEqual([[], 0]);
  });

  test("in other words are left to others", async () => {
    const { desk } = aDesk();
    expect(await desk.toWords("which machines are unhealthy?", speaker())).toBeUndefined();
  });
});

describe("a mute", () => {
  const asked = (where: Query["where"], at: number) => ({
    of: async () => ({ query: { ask: "List", where, order: "Worst", limit: undefined } as const, page: 0, at }),
  });
  const UNHEALTHY = [{ field: "state", values: ["Unhealthy"], not: false }] as const;

  test("of these is of the machines that were shown, and of none that come to be like them", async () => {
    const { says, store, clock, card } = aDesk(asked(UNHEALTHY, new VirtualClock().now()));
    expect(await says("mute these for a week")).toMatch(/^Muted\b.*web-01/);
    const [mute] = await store.mutes(clock.now());
    expect(mute?.what).toMatchObject({ kind: "Machine", machineId: "/m/web-01" });
    expect(await card("mute these dragons")).toContain("Nothing was changed");
  });

  test("of these is lifted where it holds for machines that were shown, and nowhere else", async () => {
    const { says, store, clock } = aDesk(asked(UNHEALTHY, new VirtualClock().now()));
    await says("mute web-01 for a week");
    await says("mute windows for a week");
    const before = (await store.mutes(clock.now())).length;
    expect(await says("unmute these")).toMatch(/^Muted no longer\. web-01/);
    const held = (await store.mutes(clock.now())).filter(({ ended }) => !ended);
    expect({ before, held: held.map(({ what }) => what.kind) }).toEqual({ before: 2, held: ["Filter"] });
  });

  test("of these is lifted after no answer that is long ago", async () => {
    const { card, says, store, clock } = aDesk(asked(UNHEALTHY, new VirtualClock().now() - DAY));
    await says("mute web-01 for a week");
    expect(await card("unmute these")).toContain("Nothing was changed");
    expect((await store.mutes(clock.now())).filter(({ ended }) => ended)).toEqual([]);
  });

  test("of these needs an answer that is not long ago, with machines in it", async () => {
    const now = new VirtualClock().now();
    const none = [
      { field: "os", values: ["Linux"], not: false },
      { field: "name", values: ["x*"], not: false },
    ] as const;
    for (const before of [undefined, asked(UNHEALTHY, now - DAY), asked(none, now), asked([], now)]) {
      const { card, store } = aDesk(before);
      expect(await card("mute these")).toContain("Nothing was changed");
      expect(await store.mutes(now)).toEqual([]);
    }
  });

  test("is kept with its reason and author, and its machine is counted apart", async () => {
    const { says, card, store } = aDesk();
    expect(await card("mute web-01 for 3 days because it is being rebuilt")).toContain("it is being rebuilt");
    expect([...store.allMutes.values()]).toMatchObject([
      {
        what: { kind: "Machine", machineId: "/m/web-01", name: "web-01" },
        reason: "it is being rebuilt",
        by: { id: SOMEONE.id, name: SOMEONE.name },
      },
    ]);
    expect(await card("digest now")).toContain("1 machine is muted, 1 of them unhealthy");
    expect(await says("digest now")).not.toContain("unhealthy of");
  });

  test("is listed, and can be taken back", async () => {
    const { says, card } = aDesk();
    await says("mute web-01 because of CHG-1");
    await says("mute windows until 2099-01-01");
    await says("mute windows for a week");
    expect(await card("what is muted?")).toMatch(/web-01.*CHG-1/);
    expect(await says("unmute web-01")).toMatch(/^Muted no longer\. web-01 \(was muted until /);
    expect(await card("mutes")).not.toContain("web-01");
    expect(await says("unmute web-01")).toMatch(/Nothing like that is muted/);
  });

  const FILLED = { verb: "mute", form: "f1", what: "web-01", days: "7", reason: "it is being rebuilt" };

  test("from a form that is delivered twice, one after the other or at once, is one, with the same answer", async () => {
    const { presses, store, clock } = aDesk();
    const [one, two] = await Promise.all([presses(FILLED), presses(FILLED)]);
    await clock.pass(10_000);
    expect(new Set([one, two, await presses(FILLED)]).size).toBe(1);
    expect([...store.allMutes.values()]).toMatchObject([{ at: clock.now() - 10_000, reason: "it is being rebuilt" }]);
  });

  test("that was taken back is not begun anew by a press that comes late", async () => {
    const { presses, says, card } = aDesk();
    await presses(FILLED);
    await says("unmute web-01");
    await presses(FILLED);
    expect(await card("mutes")).not.toContain("web-01");
  });

  test.each([
    ["another form", { form: "f2" }, speaker()],
    ["no form, as on cards of before", { form: undefined }, speaker()],
    ["another reason", { reason: "CHG-4711" }, speaker()],
    ["another time", { days: "8" }, speaker()],
    ["somebody else", {}, speaker({ person: { ...SOMEONE, id: "55555555-aaaa-4bbb-8ccc-000000000005" } })],
  ])("of %s is another one", async (_, change, who) => {
    const { presses, store } = aDesk();
    await presses(FILLED);
    await presses({ ...FILLED, ...change }, who);
    expect(store.allMutes.size).toBe(2);
  });

  test("has a form of its own each time", async () => {
    const { desk } = aDesk();
    const form = async () => JSON.stringify((await desk.toPress({ verb: "muteForm" }, speaker())).now.card);
    expect(await form()).not.toBe(await form());
  });

  test("ends by itself, and the digest says so", async () => {
    const { says, card, clock, estate, store } = aDesk();
    await says("subscribe");
    await says("mute web-01 for a day");
    await clock.pass(2 * DAY);
    estate.known = { ...estateOf(), takenAt: clock.now() };
    const then = clock.now() - 1.5 * DAY;
    await store.record(aRecord({ subscriberId: ID, slot: then, at: then, snapshotTakenAt: then }), undefined);
    expect(await card("digest now")).toContain("Muted no longer: web-01");
  });
});
