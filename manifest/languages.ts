import { readFileSync } from "node:fs";
import { de } from "../src/cards/texts/de.ts";
import type { Translation } from "../src/cards/texts/en.ts";
import { es } from "../src/cards/texts/es.ts";
import { fr } from "../src/cards/texts/fr.ts";
import { ja } from "../src/cards/texts/ja.ts";
import { pt } from "../src/cards/texts/pt.ts";

const TEXTS: Readonly<Record<string, Translation>> = { de, es, fr, ja, pt };
export const LANGUAGES = Object.keys(TEXTS);

/** The questions that other languages have words for, by their command; the rest stays as it can be asked, in English. */
const QUESTIONS: Readonly<Record<string, (texts: Translation) => string | undefined>> = {
  unhealthy: (texts) => texts["ask.Unhealthy"],
  status: (texts) => texts["ask.Summary"],
  why: (texts) => texts["help.examples"].split("\n")[0],
  tour: (texts) => texts["reading.Tour"],
  help: (texts) => texts["button.help"],
};

/** The file of the package with the app's strings in a language of LANGUAGES. `commands`: those of the lists, in their order. */
export function languageFile(language: string, commands: readonly string[]): Readonly<Record<string, string>> {
  const texts = TEXTS[language];
  if (!texts) throw new Error(`no texts in ${language}`);
  const app = JSON.parse(readFileSync(new URL(`languages/${language}.json`, import.meta.url), "utf8"));
  return Object.assign(app, ...commands.map((command, at) => strings(at, QUESTIONS[command]?.(texts))));
}

/** What is behind a mention stays as it is typed; its meaning is told. */
function strings(at: number, question: string | undefined): Record<string, string> {
  if (question === undefined) return {};
  return {
    [`bots[0].commandLists[0].commands[${at}].title`]: question,
    [`bots[0].commandLists[0].commands[${at}].prompt`]: question,
    [`bots[0].commandLists[1].commands[${at}].description`]: question,
  };
}
