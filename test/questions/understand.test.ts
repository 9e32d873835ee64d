import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { ASKS } from "./corpus/asks.ts";
import { COLLEAGUES } from "./corpus/colleagues.ts";
import { FREE_WORDING } from "./corpus/free-wording.ts";
import { ISSUES } from "./corpus/issues.ts";
import { LANGUAGES } from "./corpus/languages.ts";
import { LOOKING } from "./corpus/looking.ts";
import { MACHINES } from "./corpus/machines.ts";
import { NOT_UNDERSTOOD } from "./corpus/not-understood.ts";
import { linesOf, written } from "./corpus/notation.ts";
import { OPERATORS } from "./corpus/operators.ts";
import { PASSERS_BY } from "./corpus/passers-by.ts";
import { PROPERTIES } from "./corpus/properties.ts";
import { STATES } from "./corpus/states.ts";
import { TIME_AND_ORDER } from "./corpus/time-and-order.ts";
import { estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };

describe.each([
  ["states", STATES],
  ["issues and reasons", ISSUES],
  ["properties", PROPERTIES],
  ["one machine", MACHINES],
  ["other questions", ASKS],
  ["groups, the past, files and the integration itself", LOOKING],
  ["the main questions in other languages", LANGUAGES],
  ["time and order", TIME_AND_ORDER],
  ["free wording", FREE_WORDING],
  ["colleagues", COLLEAGUES],
  ["operators", OPERATORS],
  ["passers-by", PASSERS_BY],
  ["what is not a question", NOT_UNDERSTOOD],
])("%s", (_topic, corpus) => {
  it.each(linesOf(corpus))("understands $text", ({ text, expected }) => {
    expect(written(understand(text, names, calendar), expected)).toBe(expected);
  });
});
