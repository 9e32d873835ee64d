import { describe, expect, it } from "vitest";
import { catalog, withoutEstate } from "../../src/questions/catalog.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "UTC", locale: "en-US" };
const LISTED = { ask: "List", where: [], order: "Worst", limit: undefined } as const;

const QUESTIONS = [...Object.entries(catalog).map(([ask, { examples }]) => ({ ask, examples }))];
const EXAMPLES = [...QUESTIONS, ...Object.entries(withoutEstate).map(([ask, examples]) => ({ ask, examples }))].flatMap(
  ({ ask, examples }) => examples.map((example) => ({ ...example, ask })),
);

describe("an example", () => {
  it.each(EXAMPLES)("$text is understood as what it is an example of", ({ text, ask }) => {
    expect(understand(text, names, calendar)).toMatchObject({ kind: "Query", query: { ask } });
  });

  it.each(EXAMPLES.filter(({ command }) => !["why", "history"].includes(command)))(
    "$command alone is enough",
    ({ command }) => {
      expect(understand(command, names, calendar, { query: LISTED, page: 0 })).toMatchObject({ kind: "Query" });
    },
  );

  it("is given once", () => {
    expect(new Set(EXAMPLES.map(({ command }) => command)).size).toBe(EXAMPLES.length);
  });

  it.each(QUESTIONS)("is given of $ask", ({ examples }) => {
    expect(examples).not.toEqual([]);
  });
});
