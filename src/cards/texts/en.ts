import { answers } from "./en/answers.ts";
import { digests } from "./en/digests.ts";
import { insights } from "./en/insights.ts";
import { knownMessages } from "./en/known-messages.ts";
import { machine } from "./en/machine.ts";
import { reasons } from "./en/reasons.ts";
import { talk } from "./en/talk.ts";
import { topics } from "./en/topics.ts";
import { words } from "./en/words.ts";

/** Every text in English, as ICU messages. Other languages translate these keys; what they lack is said in English. */
export const en = {
  ...words,
  ...reasons,
  ...knownMessages,
  ...answers,
  ...machine,
  ...talk,
  ...insights,
  ...topics,
  ...digests,
};

export type TextKey = keyof typeof en;
