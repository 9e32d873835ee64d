import { expect, test } from "vitest";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { readerOf } from "../../src/teams/reader.ts";
import { aMessage, type RawActivity } from "../builders/activity.ts";

const reader = (overrides: RawActivity) =>
  readerOf(readActivity(aMessage("https://smba.example", "x", overrides)) as Incoming);

test.each([
  ["de-DE", "de-DE"],
  ["EN-us", "en-US"],
  ["pt", "pt"],
  ["", "en"],
  [undefined, "en"],
  ["not a language", "en"],
  ["<script>", "en"],
])("the locale %o is read as %s", (locale, expected) => {
  expect(reader({ locale }).locale).toBe(expected);
});

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["america/new_york", "America/New_York"],
  ["UTC", "UTC"],
  ["", "UTC"],
  [undefined, "UTC"],
  ["Mars/Olympus", "UTC"],
  ["../../etc/passwd", "UTC"],
])("the time zone %o is read as %s", (localTimezone, expected) => {
  expect(reader({ localTimezone }).timeZone).toBe(expected);
  expect(reader({ localTimezone }).timeZone, "the second time, too").toBe(expected);
});

test("made-up zones without end are read as UTC, and a real one still as itself", () => {
  for (let made = 0; made < 1_100; made += 1) expect(reader({ localTimezone: `Zone/${made}` }).timeZone).toBe("UTC");
  expect(reader({ localTimezone: "Europe/Berlin" }).timeZone).toBe("Europe/Berlin");
});
