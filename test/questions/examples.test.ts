import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { EXAMPLES } from "../../src/questions/examples.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "UTC", locale: "en-US" };

describe("an example", () => {
  it.each(EXAMPLES)("$text is understood as what it is an example of", ({ text, ask }) => {
    expect(understand(text, names, calendar)).toMatchObject({ kind: "Query", query: { ask } });
  });

  it.each(EXAMPLES.filter(({ command }) => command !== "why"))("$command alone is enough", ({ command }) => {
    expect(understand(command, names, calendar, { query: LISTED, page: 0 })).toMatchObject({ kind: "Query" });
  });

  it("is given once", () => {
    expect(new Set(EXAMPLES.map(({ command }) => command)).size).toBe(EXAMPLES.length);
  });
});

const LISTED = { ask: "List", where: [], order: "Worst", limit: undefined } as const;
