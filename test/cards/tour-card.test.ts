import { describe, expect, test } from "vitest";
import { render } from "../../src/cards/render.ts";
import { sayerOf } from "../../src/cards/texts/say.ts";
import { TOUR_STOPS } from "../../src/questions/answer/tour.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understandOperation } from "../../src/questions/operations/understand-operation.ts";
import { understandRedeploy } from "../../src/questions/operations/understand-redeploy.ts";
import type { Query } from "../../src/questions/query.ts";
import { understand } from "../../src/questions/understand.ts";
import { aQuery, is } from "../builders/answers.ts";
import { NOW } from "../builders/evidence.ts";
import { estate } from "../questions/corpus-estate.ts";
import { TRANSLATIONS } from "./catalogs.ts";
import { buttonsOf, cardOf, linesOf, READER } from "./reading.ts";

const LAST = TOUR_STOPS.length - 1;
const stops = TOUR_STOPS.map((stop, at) => ({ stop, at }));
const names = namesOf(viewOf(estate));
const UNHEALTHY: Query = aQuery([is("state", "Unhealthy")]);

/** Where the buttons lead that turn the card into another stop. */
function leadsTo(at: number): number[] {
  const stop = TOUR_STOPS[at] ?? "Ask";
  const turning = buttonsOf(cardOf({ kind: "Tour", stop })).filter(({ data }) => data.verb === "show");
  for (const { data } of turning) expect(data).toMatchObject({ query: { ask: "Tour" } });
  return turning.map(({ data }) => Number((data as { page?: number }).page));
}

describe.each(stops)("the stop $stop of the tour", ({ stop, at }) => {
  test("says which it is, of how many", () => {
    const [heading] = linesOf(cardOf({ kind: "Tour", stop }));
    expect(heading).toMatch(new RegExp(`^${at + 1} of ${TOUR_STOPS.length}: \\w`));
  });

  test("leads on and back, as far as there is anything", () => {
    expect(leadsTo(at)).toEqual([...(at < LAST ? [at + 1] : []), ...(at > 0 ? [at - 1] : [])]);
  });

  test("leaves its card in place when something is tried from it", () => {
    const tries = buttonsOf(cardOf({ kind: "Tour", stop })).filter(({ data }) => data.verb !== "show");
    for (const { data } of tries) expect(["open", "subscribe", "digestSettings"]).toContain(data.verb);
  });
});

test("digests can be begun and set from the tour", () => {
  const verbs = buttonsOf(cardOf({ kind: "Tour", stop: "Digests" })).map(({ data }) => data.verb);
  expect(verbs).toEqual(expect.arrayContaining(["subscribe", "digestSettings"]));
});

test("where redeploys are not set up, the tour says so and names the setting", () => {
  const answer = { kind: "Tour", stop: "Redeploys" } as const;
  const lines = (redeploys: "None" | "Installations") => linesOf(render(answer, READER, "public", redeploys).card);
  expect(lines("None").at(-1)).toMatch(/not set up here.*VITALS.{1,2}REDEPLOY.{1,2}CLIENT.{1,2}ID/);
  expect(lines("Installations").join("\n")).not.toContain("not set up");
});

/** What the texts of the tour and of the help have in quotes. */
function quotedIn(locale: string): string[] {
  const say = sayerOf(locale);
  return [say("help.acts"), ...TOUR_STOPS.map((stop) => say(`tour.${stop}`))].flatMap((text) =>
    [...text.matchAll(/[„«“「]\s*([^“»”」]+?)\s*[“»”」]/gu)].map(([, words = ""]) => words),
  );
}

/** What a text does or asks for, after a list of the unhealthy. */
function understood(text: string, locale: string): string {
  const calendar = { now: NOW, timeZone: "UTC", locale };
  const operation = understandRedeploy(text, names, calendar, UNHEALTHY) ?? understandOperation(text, names, calendar);
  if (operation) return operation.do;
  const found = understand(text, names, calendar, { query: UNHEALTHY, page: 0 });
  return found.kind === "Query" ? found.query.ask : found.kind;
}

test.each([{ locale: "en-US" }, ...TRANSLATIONS])(
  "all that the tour and the help quote in $locale can be typed as it stands",
  ({ locale }) => {
    const quoted = quotedIn(locale);
    expect(quoted.length).toBeGreaterThanOrEqual(10);
    const ways = quoted.map((text) => [text, understood(text, locale)]);
    expect(ways.filter(([, way]) => /Unclear|NotUnderstood|WhichMachine/.test(way ?? ""))).toEqual([]);
  },
);

test.each([
  { locale: "en-US", typed: "tour" },
  { locale: "en-US", typed: "show me around" },
  { locale: "en-US", typed: "take the tour" },
  { locale: "de-DE", typed: "Rundgang" },
  { locale: "fr-FR", typed: "visite guidée" },
  { locale: "es-ES", typed: "visita guiada" },
  { locale: "pt-BR", typed: "visita guiada" },
  { locale: "ja-JP", typed: "ツアー" },
])("“$typed” begins the tour", ({ typed, locale }) => {
  expect(understood(typed, locale)).toBe("Tour");
});

test("a tour of some machines is none", () => {
  expect(understood("tour of the unhealthy Linux machines", "en-US")).toBe("NotUnderstood");
});
