import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { CHAINS } from "./corpus/chains.ts";
import { CONVERSATIONS } from "./corpus/conversations.ts";
import { writtenQuery } from "./corpus/notation.ts";
import { estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };

/** What each text of a conversation is understood as, with the page where it is not the first. */
function understoodAll(texts: readonly string[]): string[] {
  let previous: Parameters<typeof understand>[3];
  return texts.map((text) => {
    const found = understand(text, names, calendar, previous);
    if (found.kind !== "Query") return "?";
    previous = { query: found.query, page: found.page };
    return writtenQuery(found.query) + (found.page === 0 ? "" : ` page=${found.page}`);
  });
}

describe("a conversation", () => {
  it.each([...CONVERSATIONS, ...CHAINS].map((turns) => ({ turns, name: turns.map(([text]) => text).join(" / ") })))(
    "$name",
    ({ turns }) => {
      const texts = turns.map(([text]) => text);
      expect(understoodAll(texts).map((query, index) => [texts[index], query])).toEqual(turns);
    },
  );

  it("takes up nothing that is not there", () => {
    for (const text of ["next", "back", "show me", "how about that", "export that"]) {
      expect([text, ...understoodAll([text])]).toEqual([text, "?"]);
    }
  });

  it("leaves a full question as it is, whatever came before", () => {
    const questions = [
      "which machines are unhealthy?",
      "show me healthy windows servers in contoso prod",
      "unhealthy linux",
      "how many machines are unknown?",
      "status",
      "help",
      "web-01",
      "which subscriptions are not covered?",
      "trend",
    ];
    for (const question of questions) {
      expect(understoodAll(["unhealthy in contoso dev by region", question])[1]).toBe(understoodAll([question])[0]);
    }
  });

  it("is not led on by what was not understood", () => {
    expect(understoodAll(["unhealthy", "the weather?", "only linux"])[2]).toBe("List os=Linux state=Unhealthy");
  });
});
