import { describe, expect, test } from "vitest";
import { filterLine } from "../../src/cards/filters.ts";
import { Pen } from "../../src/cards/pen.ts";
import { voiceFor } from "../../src/cards/voice.ts";
import type { Filter } from "../../src/questions/query.ts";
import { aQuery, is, isNot, understood } from "../builders/answers.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { READER } from "./reading.ts";

const ROOM = { name: 20, line: 20, block: 20, buttonBytes: 500, id: 512, rows: 10 };
const pen = new Pen(voiceFor(READER), ROOM, "public");
const lineOf = (...where: readonly Filter[]) => filterLine(understood(aQuery(where)).parts, pen);

describe("a filter in words", () => {
  test.each<[Filter, string]>([
    [is("state", "NotApplicable"), "Not applicable"],
    [is("issue", "Other"), "Other issue"],
    [is("reason", "NotCovered"), "Not covered"],
    [is("reason", "OtherEdr"), "Other EDR"],
    [is("os", "Windows"), "Windows"],
    [is("release", "ubuntu"), "ubuntu"],
    [is("platform", "OnPremises"), "On-premises"],
    [is("platform", "ScaleSet"), "Scale set"],
    [is("subscription", "Contoso Prod"), "Contoso Prod"],
    [is("resourceGroup", "rg-web"), "rg-web"],
    [is("region", "West Europe"), "West Europe"],
    [is("tag", "env=prod"), "tag env=prod"],
    [is("machine", "web-01"), "web-01"],
    [is("name", "web*"), "named web*"],
    [is("text", "python"), "“python”"],
    [is("error", "exit code 22"), "exit code 22"],
    [is("error", "ExtensionAbsent"), "The extension is not there"],
    [is("power", "NotRunning"), "Not running"],
    [is("plan", "Off"), "No Servers plan"],
    [is("muted", "Muted"), "Muted"],
    [is("sinceOver", String(3 * DAY)), "for over 3 days"],
    [is("sinceWithin", String(4 * HOUR)), "within 4 h"],
  ])("%j is “%s”", (filter, words) => {
    expect(lineOf(filter)).toBe(words);
  });

  test.each<[Filter, string]>([
    [isNot("os", "Windows"), "not Windows"],
    [isNot("muted", "Muted"), "not Muted"],
    [isNot("region", "West Europe", "North Europe"), "not West Europe, North Europe"],
    [is("state", "Unhealthy", "Unknown"), "Unhealthy, Unknown"],
    [is("name", "a", "b", "c", "d", "e"), "named a, named b, named c and 2 more"],
  ])("%j is “%s”: several values and their opposite", (filter, words) => {
    expect(lineOf(filter)).toBe(words);
  });

  test("is cut where it is long, and shown on one line", () => {
    expect(lineOf(is("subscription", "Contoso\nProduction Landing Zone"))).toBe("Contoso Production…");
  });
});

describe("the filters in one line", () => {
  test("stand in the order of the question", () => {
    expect(lineOf(is("state", "Unhealthy"), isNot("os", "Windows"), is("tag", "env=prod"))).toBe(
      "Unhealthy · not Windows · tag env=prod",
    );
  });

  test("are none where all is asked for", () => {
    expect(lineOf()).toBe("");
  });

  test("are eight at most, and the line says how many there are beside", () => {
    const where = Array.from({ length: 11 }, (_, index) => is("resourceGroup", `rg-${index}`));
    expect(lineOf(...where)).toBe("rg-0 · rg-1 · rg-2 · rg-3 · rg-4 · rg-5 · rg-6 · rg-7 and 3 more");
  });
});
