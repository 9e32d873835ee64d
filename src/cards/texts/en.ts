import { answers } from "./en/answers.ts";
import { digests } from "./en/digests.ts";
import { files } from "./en/files.ts";
import { insights } from "./en/insights.ts";
import { knownMessages } from "./en/known-messages.ts";
import { machine } from "./en/machine.ts";
import { reasons } from "./en/reasons.ts";
import { redeploys } from "./en/redeploys.ts";
import { talk } from "./en/talk.ts";
import { topics } from "./en/topics.ts";
import { tour } from "./en/tour.ts";
import { words } from "./en/words.ts";

/** What the main questions' cards say, in every language. */
const main = { ...words, ...reasons, ...knownMessages, ...answers, ...machine, ...talk, ...tour, ...files };

/** Every text in English, as ICU messages. Other languages translate the main ones; what they lack is said in English. */
export const en = { ...main, ...insights, ...topics, ...digests, ...redeploys };

export type TextKey = keyof typeof en;

/** The main texts in another language, each with the placeholders that it has in English. */
export type Translation = Readonly<Record<keyof typeof main, string>>;
