import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { CORPUS } from "./corpus/all.ts";
import { linesOf, written } from "./corpus/notation.ts";
import { estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };

describe.each(CORPUS)("%s", (_topic, corpus) => {
  it.each(linesOf(corpus))("understands $text", ({ text, expected }) => {
    expect(written(understand(text, names, calendar), expected)).toBe(expected);
  });
});
