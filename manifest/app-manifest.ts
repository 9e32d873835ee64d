import { readFileSync } from "node:fs";
import { catalog, withoutEstate } from "../src/questions/catalog.ts";
import { LANGUAGES } from "./languages.ts";

/** Teams shows no more in a list. */
const MOST_COMMANDS = 12;

const template = JSON.parse(readFileSync(new URL("manifest.json", import.meta.url), "utf8"));

/** The way back is always there. */
const last = [...withoutEstate.Tour, ...withoutEstate.Help];
const questions = Object.values(catalog).flatMap((question) => question.examples);
const examples = [...questions.slice(0, MOST_COMMANDS - last.length), ...last];

/** The commands of both lists, in their order. */
export const COMMANDS: readonly string[] = examples.map(({ command }) => command);

/** In a personal chat a question is sent as it stands, and is offered as a prompt starter. */
const prompts = examples.map(({ command, text }) => ({
  title: text,
  description: command,
  type: "prompt",
  prompt: text,
}));
/** Elsewhere a command is put behind the mention of the bot, and can be written on. */
const commands = examples.map(({ command, text }) => ({ title: command, description: text }));

/**
 * The manifest of the app for one bot registration: the template, with its ids and the questions of the catalog.
 * `appId` is the bot's app id, a GUID; it stands for the app, too. `publicHost`: where links of the bot lead; undefined: none.
 */
export function appManifest(appId: string, publicHost: string | undefined) {
  const [bot] = template.bots;
  const [search] = template.composeExtensions;
  return {
    ...template,
    id: appId,
    bots: [
      {
        ...bot,
        botId: appId,
        commandLists: [
          { scopes: ["personal"], commands: prompts },
          { scopes: ["team", "groupChat"], commands },
        ],
      },
    ],
    localizationInfo: {
      defaultLanguageTag: "en",
      additionalLanguages: LANGUAGES.map((language) => ({ languageTag: language, file: `${language}.json` })),
    },
    composeExtensions: [{ ...search, botId: appId }],
    validDomains: publicHost === undefined ? [] : [publicHost],
  };
}
