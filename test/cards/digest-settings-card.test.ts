import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/digests/subscriber.ts";
import type { Speaker } from "../../src/teams/answers.ts";
import { peopleToMention } from "../../src/teams/people-to-mention.ts";
import { readPress } from "../../src/teams/presses.ts";
import { settingsOf } from "../../src/teams/settings-form.ts";
import { deskCard, told } from "../builders/digest-cards.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { aRoster, SOMEONE } from "../builders/teams-answers.ts";
import { buttonTitled, nodesOf } from "./reading.ts";

const MEGAN: Speaker = {
  reader: { locale: "en-US", timeZone: "UTC" },
  conversationId: "19:channel",
  personal: false,
  person: { ...SOMEONE, name: "Megan Bowen", teamsId: "29:megan" },
};
const ALEX = { id: "29:alex", name: "Alex Wilber" };
const ADELE = { id: "29:adele", name: "Adele Vance", objectId: "66666666-aaaa-4bbb-8ccc-000000000006" };

/** What Teams sends when somebody presses "Save", with some inputs filled in anew; values come as texts. */
function pressed(settings: Partial<Settings>, filledIn: Readonly<Record<string, string>> = {}) {
  const { card } = deskCard({ kind: "Settings", told: told(settings), filterText: "", elsewhere: [] });
  const inputs = nodesOf(card).filter(({ type }) => String(type).startsWith("Input."));
  const values = Object.fromEntries(
    inputs.map(({ id, value }) => [String(id), value === undefined ? "" : String(value)]),
  );
  const press = readPress({ ...buttonTitled(card, "Save")?.data, ...values, ...filledIn });
  if (press?.verb !== "saveDigest") throw new Error("not a form");
  return press;
}

async function saved(settings: Partial<Settings>, filledIn: Readonly<Record<string, string>> = {}) {
  const form = pressed(settings, filledIn);
  const wanted = await peopleToMention(form, aSubscriber(settings), MEGAN, aRoster([]));
  if ("fault" in wanted) throw new Error(wanted.fault);
  return { ...settingsOf(form), mentions: wanted.mentions };
}

describe("a form that is saved as it came", () => {
  test.each<[string, Partial<Settings>]>([
    ["the usual settings", {}],
    ["eight hours", { schedule: { hours: [0, 8, 16], days: "Every" } }],
    ["daily", { schedule: { hours: [7], days: "Every" }, timeZone: "Asia/Tokyo" }],
    ["eight hours, from six", { schedule: { hours: [6, 14, 22], days: "Every" } }],
    ["daily, at several hours", { schedule: { hours: [7, 19], days: "Every" } }],
    ["working days, at several hours", { schedule: { hours: [0, 8, 16], days: "Working" } }],
    ["working days, at midnight", { schedule: { hours: [0], days: "Working" } }],
    ["quiet hours from midnight", { quiet: { from: 0, to: 6 } }],
    ["changes alone", { mode: "OnChange", severity: "Heartbeat" }],
    ["another alarm", { alarm: { machines: 1, percent: 0 } }],
    ["somebody else's mention", { mentions: { people: [ALEX], atLeast: 5 } }],
    ["somebody whom the picker knows", { mentions: { people: [ALEX, ADELE], atLeast: 5 } }],
  ])("changes nothing: %s", async (_, settings) => {
    const { schedule, timeZone, mode, severity, quiet, mentions, alarm } = aSubscriber(settings);
    expect(await saved(settings)).toEqual({ schedule, timeZone, mode, severity, quiet, mentions, alarm });
  });

  test("carries whose settings of which version they are", () => {
    expect(pressed({})).toMatchObject({ subscriber: "s1", version: 1 });
  });
});

describe("a form that is changed", () => {
  test("with a threshold and nobody chosen mentions who set it", async () => {
    expect((await saved({}, { mentionAtLeast: "5" })).mentions).toEqual({
      people: [{ id: "29:megan", name: "Megan Bowen", objectId: MEGAN.person.id }],
      atLeast: 5,
    });
  });

  test.each([
    ["those whom the picker knows", [ADELE]],
    ["those whom it does not know", [ALEX]],
  ])("with another threshold keeps %s", async (_, people) => {
    const { mentions } = await saved({ mentions: { people, atLeast: 5 } }, { mentionAtLeast: "6" });
    expect(mentions).toEqual({ people, atLeast: 6 });
  });

  test.each([
    ["empty", ""],
    ["zero", "0"],
  ])("with a threshold that is %s mentions nobody", async (_, mentionAtLeast) => {
    expect((await saved({ mentions: { people: [ALEX], atLeast: 5 } }, { mentionAtLeast })).mentions).toBeUndefined();
  });

  test.each<[string, Readonly<Record<string, string>>, readonly number[]]>([
    ["daily falls due at the hour beside it", { rhythm: "daily", hours: "17" }, [17]],
    ["daily falls due at several hours, in their order", { rhythm: "daily", hours: "17, 8;12:00 8" }, [8, 12, 17]],
    ["daily without an hour falls due at eight", { rhythm: "daily" }, [8]],
    ["every eight hours begins at the hour beside it", { rhythm: "8h", hours: "6" }, [6, 14, 22]],
    ["every eight hours begins as early as it can", { rhythm: "8h", hours: "22" }, [6, 14, 22]],
    ["every four hours begins at midnight", { rhythm: "4h" }, [0, 4, 8, 12, 16, 20]],
  ])("to %s", async (_, filledIn, hours) => {
    expect((await saved({}, filledIn)).schedule).toEqual({ hours, days: "Every" });
  });

  test("cannot ask for an alarm of no machines", () => {
    expect(() => pressed({}, { alarmMachines: "0" })).toThrow("not a form");
  });
});

describe("the picker of people", () => {
  const pickerOf = (settings: Partial<Settings>) => {
    const { card } = deskCard({ kind: "Settings", told: told(settings), filterText: "", elsewhere: [] });
    return nodesOf(card).find(({ id }) => id === "people");
  };

  test("offers the members of the conversation, several at once", () => {
    expect(pickerOf({})).toMatchObject({
      type: "Input.ChoiceSet",
      isMultiSelect: true,
      "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users?scope=currentContext" },
    });
  });

  test("shows as chosen who is mentioned, where it can", () => {
    expect(pickerOf({ mentions: { people: [ALEX, ADELE], atLeast: 5 } })?.value).toBe(ADELE.objectId);
    expect(pickerOf({})?.value).toBe("");
  });
});
