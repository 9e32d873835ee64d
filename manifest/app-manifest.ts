import { readFileSync } from "node:fs";
import { catalog, withoutEstate } from "../src/questions/catalog.ts";

/** Teams shows no more in a list. */
const MOST_COMMANDS = 12;

const template = JSON.parse(readFileSync(new URL("manifest.json", import.meta.url), "utf8"));

const examples = [
  ...Object.values(catalog).map((question) => question.examples),
  ...Object.values(withoutEstate),
].flat();

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
          { scopes: ["personal"], commands: prompts.slice(0, MOST_COMMANDS) },
          { scopes: ["team", "groupChat"], commands: commands.slice(0, MOST_COMMANDS) },
        ],
      },
    ],
    composeExtensions: [{ ...search, botId: appId }],
    validDomains: publicHost === undefined ? [] : [publicHost],
  };
}
