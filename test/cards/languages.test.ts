import { describe, expect, test } from "vitest";
import type { Reader } from "../../src/cards/actions.ts";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { foundMachine } from "../../src/cards/found-machine.ts";
import { APPROVERS_SETTING } from "../../src/cards/redeploy-setting.ts";
import { render } from "../../src/cards/render.ts";
import { logsToReadOn } from "../../src/health/known-messages.ts";
import type { Reply } from "../../src/questions/insight.ts";
import { displayName } from "../../src/questions/regions.ts";
import {
  aCount,
  aFooting,
  aList,
  aMachineAnswer,
  anEmptyList,
  aQuery,
  aRow,
  aSummary,
  counts,
  is,
} from "../builders/answers.ts";
import { aMachine } from "../builders/machine.ts";
import { healthy, unhealthy } from "../builders/snapshot.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { literalsOf, MAIN_KEYS, SAMPLES_IN_ALL, SAMPLES_IN_ENGLISH, TRANSLATIONS } from "./catalogs.ts";
import { complaintsAbout } from "./parsing.ts";
import { linesOf, nodesOf } from "./reading.ts";

const WORD = /[\p{Script=Latin}\p{M}]{2,}/gu;
const wordsOf = (text: string) => (text.match(WORD) ?? []).map((word) => word.toLowerCase());

/** Everything that a reader sees or hears: texts, titles, what stands in for the card. */
function allText(answer: Reply, reader: Reader): string[] {
  const { card, sentence } = render(answer, reader);
  const seen = nodesOf(card).flatMap(({ text, title, legend }) => [text, title, legend]);
  return [sentence, ...seen].filter((text) => typeof text === "string");
}

/** Literal paths and commands, names of settings and of regions: the same in every language. */
const LITERAL = [
  ...logsToReadOn("MDE.Windows", "ArcMachine"),
  ...logsToReadOn("MDE.Linux", "AzureVm"),
  displayName(aMachine().region),
  "UTC",
  APPROVERS_SETTING,
];

describe.each(TRANSLATIONS)("in $locale", ({ locale, texts }) => {
  const reader = { locale, timeZone: "UTC" };
  const vocabulary = new Set(
    [...MAIN_KEYS.flatMap((key) => literalsOf(texts[key])), ...LITERAL, ...monthsIn(locale)].flatMap(wordsOf),
  );

  describe.each(SAMPLES_IN_ALL)("%s", (_, answer) => {
    test("has no word that is neither of the language nor from outside", () => {
      const outside = new Set(wordsOf(JSON.stringify(answer).replaceAll("\\n", " ")));
      const foreign = allText(answer, reader)
        .flatMap(wordsOf)
        .filter((word) => !vocabulary.has(word) && !outside.has(word));
      expect(foreign).toEqual([]);
    });

    test("is a sound card of the language", () => {
      const { card, sentence } = render(answer, reader);
      expect(complaintsAbout(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toContain("${");
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
      expect(card.lang).toBe(locale.slice(0, 2));
      expect(sentence).toMatch(/^\S.*\S?[.?!。]$/);
    });
  });

  test.each(SAMPLES_IN_ENGLISH)("%s is in English as a whole, with the region's numbers", (_, answer) => {
    expect(render(answer, reader)).toEqual(render(answer, { ...reader, locale: `en-${locale.slice(3)}` }));
  });

  test("a machine in a search box has words of the language", () => {
    const { detail } = foundMachine(aRow({ verdict: healthy() }), reader);
    expect(detail).toContain(texts["state.Healthy"]);
  });
});

function monthsIn(locale: string): string[] {
  const month = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 15)));
}

/** Read by somebody who speaks the language. */
describe("sentences", () => {
  const unhealthyOf = (total: number, outOf = 2_000_000) =>
    aCount({ query: aQuery([is("state", "Unhealthy")], { ask: "Count" }), total, outOf, notJudged: 0 });
  const headingOf = (answer: Reply, locale: string) => linesOf(render(answer, { locale, timeZone: "UTC" }).card)[0];

  test.each([
    ["de-DE", 0, "Keine Maschine ist fehlerhaft"],
    ["de-DE", 1, "1 von 2.000.000 Maschinen ist fehlerhaft"],
    ["de-AT", 2, "2 von 2\u00a0000\u00a0000 Maschinen sind fehlerhaft"],
    ["fr-FR", 0, "Aucune machine n’est défaillante"],
    ["fr-FR", 1, "1 machine sur 2\u202f000\u202f000 est défaillante"],
    ["fr-CA", 2, "2 machines sur 2\u00a0000\u00a0000 sont défaillantes"],
    ["fr-FR", 1_000_000, "1\u202f000\u202f000 de machines sur 2\u202f000\u202f000 sont défaillantes"],
    ["es-ES", 0, "Ninguna máquina está en mal estado"],
    ["es-ES", 1, "1 de 2.000.000 de máquinas está en mal estado"],
    ["es-MX", 2, "2 de 2,000,000 de máquinas están en mal estado"],
    ["pt-BR", 0, "Nenhuma máquina está com problemas"],
    ["pt-BR", 1, "1 de 2.000.000 de máquinas está com problemas"],
    ["pt-PT", 0, "Nenhuma máquina está com problemas"],
    ["pt-PT", 2, "2 de 2\u00a0000\u00a0000 de máquinas estão com problemas"],
    ["ja-JP", 0, "異常なマシンはありません"],
    ["ja-JP", 2, "2,000,000 台中 2 台が異常です"],
    ["zh-CN", 2, "2 of 2,000,000 machines are unhealthy"],
  ])("in %s of %d unhealthy machines: %s", (locale, total, words) => {
    expect(headingOf(unhealthyOf(total), locale)).toBe(words);
  });

  test.each([
    ["de-DE", "vor 3 Tagen", "3 Tage"],
    ["fr-FR", "il y a 3 jours", "3 jours"],
    ["es-ES", "hace 3 días", "3 días"],
    ["pt-BR", "há 3 dias", "3 dias"],
    ["ja-JP", "3 日前", "3 日"],
  ])("in %s a time ago is %s, and a span is %s", (locale, ago, span) => {
    const row = aRow({ verdict: unhealthy() }, { forMs: 3 * DAY + HOUR });
    const lines = linesOf(
      render(aList({ rows: [row], footing: aFooting({ ageMs: 3 * DAY }) }), { locale, timeZone: "UTC" }).card,
    );
    expect(lines.at(-1)).toContain(`(${ago})`);
    expect(lines).toContain(span);
  });

  test.each([
    [
      "de-DE",
      "34 von 1.204 Maschinen fehlerhaft, 1.103 fehlerfrei, 30 nicht anwendbar; 37 konnten nicht beurteilt werden.",
    ],
    [
      "fr-FR",
      "34 défaillantes sur 1\u202f204 machines, 1\u202f103 saines, 30 non applicables\u00a0; 37 n’ont pas pu être évaluées.",
    ],
    ["es-ES", "34 de 1204 máquinas en mal estado, 1103 en buen estado, 30 no aplicables; 37 no se pudieron evaluar."],
    ["pt-BR", "34 de 1.204 máquinas com problemas, 1.103 saudáveis, 30 não aplicáveis; 37 não puderam ser avaliadas."],
    ["ja-JP", "1,204 台中、異常 34 台、正常 1,103 台、適用対象外 30 台。37 台は判定できませんでした。"],
  ])("in %s a summary says all four numbers", (locale, words) => {
    const numbers = counts({ Healthy: 1_103, Unhealthy: 34, NotApplicable: 30, Unknown: 37 });
    expect(render(aSummary({ counts: numbers }), { locale, timeZone: "UTC" }).sentence).toBe(words);
  });

  test.each([
    ["de-DE", "Keine Maschine ist fehlerhaft, aber 37 konnten nicht beurteilt werden."],
    ["fr-FR", "Aucune machine n’est défaillante, mais 37 n’ont pas pu être évaluées."],
    ["es-ES", "Ninguna máquina está en mal estado, pero 37 no se pudieron evaluar."],
    ["pt-BR", "Nenhuma máquina está com problemas, mas 37 não puderam ser avaliadas."],
    ["ja-JP", "異常なマシンはありません。ただし 37 台は判定できませんでした。"],
  ])("in %s none unhealthy never sounds as if all were well", (locale, words) => {
    expect(render(anEmptyList({ notJudged: 37 }), { locale, timeZone: "UTC" }).sentence).toBe(words);
  });

  test.each([
    ["de-DE", "web-01 ist fehlerhaft (Heartbeat, 2 h)."],
    ["fr-FR", "web-01 est défaillante (Pulsation, 2 h)."],
    ["es-ES", "web-01 está en mal estado (Latido, 2 h)."],
    ["pt-BR", "web-01 está com problemas (Pulsação, 2 h)."],
    ["ja-JP", "web-01 は異常です (ハートビート、2 時間)。"],
  ])("in %s a machine is told of with its name", (locale, words) => {
    const row = aRow({ machine: { name: "web-01" }, verdict: unhealthy({ issue: "Heartbeat" }) }, { forMs: 2 * HOUR });
    expect(render(aMachineAnswer(row), { locale, timeZone: "UTC" }).sentence).toBe(words);
  });
});

test("Defender's message stays literal in every language", () => {
  const message = "Enable failed with exit code 52: No Python interpreter found.";
  const answer = aMachineAnswer(aRow({ verdict: unhealthy({ message, known: "python-missing" }) }));
  for (const { locale } of TRANSLATIONS)
    expect(linesOf(render(answer, { locale, timeZone: "UTC" }).card)).toContain(message);
});
