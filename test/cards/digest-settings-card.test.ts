import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/digests/subscriber.ts";
import type { Speaker } from "../../src/teams/answers.ts";
import { readPress } from "../../src/teams/presses.ts";
import { settingsOf } from "../../src/teams/settings-form.ts";
import { deskCard, told } from "../builders/digest-cards.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { SOMEONE } from "../builders/teams-answers.ts";
import { buttonTitled, nodesOf } from "./reading.ts";

const MEGAN: Speaker = {
  reader: { locale: "en-US", timeZone: "UTC" },
  conversationId: "19:channel",
  personal: false,
  person: { ...SOMEONE, name: "Megan Bowen", teamsId: "29:megan" },
};
const ALEX = { id: "29:alex", name: "Alex Wilber" };

/** What Teams sends when somebody presses "Save", with some inputs filled in anew; values come as texts. */
function pressed(settings: Partial<Settings>, filledIn: Readonly<Record<string, string>> = {}) {
  const { card } = deskCard({ kind: "Settings", told: told(settings) });
  const inputs = nodesOf(card).filter(({ type }) => String(type).startsWith("Input."));
  const values = Object.fromEntries(
    inputs.map(({ id, value }) => [String(id), value === undefined ? "" : String(value)]),
  );
  const press = readPress({ ...buttonTitled(card, "Save")?.data, ...values, ...filledIn });
  if (press?.verb !== "saveDigest") throw new Error("not a form");
  return press;
}

function saved(settings: Partial<Settings>, filledIn: Readonly<Record<string, string>> = {}) {
  return settingsOf(pressed(settings, filledIn), aSubscriber(settings), MEGAN);
}

describe("a form that is saved as it came", () => {
  test.each<[string, Partial<Settings>]>([
    ["the usual settings", {}],
    ["eight hours", { schedule: { hours: [0, 8, 16], days: "Every" } }],
    ["daily", { schedule: { hours: [7], days: "Every" }, timeZone: "Asia/Tokyo" }],
    ["working days, at midnight", { schedule: { hours: [0], days: "Working" } }],
    ["quiet hours from midnight", { quiet: { from: 0, to: 6 } }],
    ["changes alone", { mode: "OnChange", severity: "Heartbeat" }],
    ["another alarm", { alarm: { machines: 1, percent: 0 } }],
    ["somebody else's mention", { mentions: { people: [ALEX], atLeast: 5 } }],
  ])("changes nothing: %s", (_, settings) => {
    const { schedule, timeZone, mode, severity, quiet, mentions, alarm } = aSubscriber(settings);
    expect(saved(settings)).toEqual({ schedule, timeZone, mode, severity, quiet, mentions, alarm });
  });

  test("carries whose settings of which version they are", () => {
    expect(pressed({})).toMatchObject({ subscriber: "s1", version: 1 });
  });
});

describe("a form that is changed", () => {
  test("with a threshold mentions who set it", () => {
    expect(saved({}, { mentionAtLeast: "5" }).mentions).toEqual({
      people: [{ id: "29:megan", name: "Megan Bowen" }],
      atLeast: 5,
    });
  });

  test("with another threshold keeps those who are mentioned already", () => {
    const { mentions } = saved({ mentions: { people: [ALEX], atLeast: 5 } }, { mentionAtLeast: "6" });
    expect(mentions).toEqual({ people: [ALEX, { id: "29:megan", name: "Megan Bowen" }], atLeast: 6 });
  });

  test.each([
    ["empty", ""],
    ["zero", "0"],
  ])("with a threshold that is %s mentions nobody", (_, mentionAtLeast) => {
    expect(saved({ mentions: { people: [ALEX], atLeast: 5 } }, { mentionAtLeast }).mentions).toBeUndefined();
  });

  test("to daily falls due at the hour beside it", () => {
    expect(saved({}, { rhythm: "daily", hour: "17" }).schedule).toEqual({ hours: [17], days: "Every" });
  });

  test("cannot ask for an alarm of no machines", () => {
    expect(() => pressed({}, { alarmMachines: "0" })).toThrow("not a form");
  });
});
