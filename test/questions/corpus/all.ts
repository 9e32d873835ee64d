import { ABOUT_US } from "./about-us.ts";
import { AROUND_A_QUESTION } from "./around-a-question.ts";
import { ASKS } from "./asks.ts";
import { AT_SECOND_SIGHT } from "./at-second-sight.ts";
import { BACK_IN_TIME } from "./back-in-time.ts";
import { COLLEAGUES } from "./colleagues.ts";
import { DIVIDED_AND_CHANGED } from "./divided-and-changed.ts";
import { ENGINEERS } from "./engineers.ts";
import { EVERYDAY_MIXTURE } from "./everyday-mixture.ts";
import { FILTERS_COMBINED } from "./filters-combined.ts";
import { FREE_WORDING } from "./free-wording.ts";
import { IN_OTHER_WORDS } from "./in-other-words.ts";
import { ISSUES } from "./issues.ts";
import { LANGUAGES } from "./languages.ts";
import { LANGUAGES_IN_EVERYDAY_WORDS } from "./languages-in-everyday-words.ts";
import { LISTS_AND_COUNTS } from "./lists-and-counts.ts";
import { LOOKING } from "./looking.ts";
import { MACHINES } from "./machines.ts";
import { MUTES_AND_DEEDS } from "./mutes-and-deeds.ts";
import { NOT_FLUENT } from "./not-fluent.ts";
import { NOT_UNDERSTOOD } from "./not-understood.ts";
import { ON_CALL } from "./on-call.ts";
import { ONE_AND_GROUPS } from "./one-and-groups.ts";
import { OPERATORS } from "./operators.ts";
import { OUT_OF_SCOPE } from "./out-of-scope.ts";
import { OVERHEARD } from "./overheard.ts";
import { PASSERS_BY } from "./passers-by.ts";
import { PROPERTIES } from "./properties.ts";
import { SECURITY_AND_PLATFORM } from "./security-and-platform.ts";
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
  ["all kinds in everyday words", EVERYDAY_MIXTURE],
  ["coverage, freshness, files, the integration and help in everyday words", ABOUT_US],
  ["the past in everyday words", BACK_IN_TIME],
  ["filters in everyday words", FILTERS_COMBINED],
  ["other languages in everyday words", LANGUAGES_IN_EVERYDAY_WORDS],
  ["lists and counts in everyday words", LISTS_AND_COUNTS],
  ["in a hurry, or not fluent", NOT_FLUENT],
  ["one machine and groups in everyday words", ONE_AND_GROUPS],
  ["mutes, and what was done to one machine", MUTES_AND_DEEDS],
  ["engineers in a hurry", ENGINEERS],
  ["security and platform engineers", SECURITY_AND_PLATFORM],
  ["people on call", ON_CALL],
  ["what is out of scope", OUT_OF_SCOPE],
  ["what stands around a question", AROUND_A_QUESTION],
  ["divisions and changes in other words", DIVIDED_AND_CHANGED],
  ["times, problems and lists in other words", IN_OTHER_WORDS],
  ["what came to mind later", AT_SECOND_SIGHT],
  ["what was overheard", OVERHEARD],
];
