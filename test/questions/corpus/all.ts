import { ASKS } from "./asks.ts";
import { COLLEAGUES } from "./colleagues.ts";
import { FREE_WORDING } from "./free-wording.ts";
import { ISSUES } from "./issues.ts";
import { LANGUAGES } from "./languages.ts";
import { LOOKING } from "./looking.ts";
import { MACHINES } from "./machines.ts";
import { NOT_UNDERSTOOD } from "./not-understood.ts";
import { OPERATORS } from "./operators.ts";
import { PASSERS_BY } from "./passers-by.ts";
import { PROPERTIES } from "./properties.ts";
import { STATES } from "./states.ts";
import { TIME_AND_ORDER } from "./time-and-order.ts";

/** Every part of the corpus, by what it is about. */
export const CORPUS: readonly (readonly [string, string])[] = [
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
];
