import type { Log } from "../../src/log.ts";
import type { Conversations, Estate, History } from "../../src/questions/ports.ts";
import { Answers } from "../../src/teams/answers.ts";
import type { SignedLinks } from "../../src/teams/export-links.ts";
import { Exports } from "../../src/teams/exports.ts";
import { Files } from "../../src/teams/files.ts";
import { LastQuestions } from "../../src/teams/last-questions.ts";
import { ConversationMemory } from "../fakes/conversation-memory.ts";
import { FakeHistory } from "../fakes/history.ts";
import type { VirtualClock } from "./clock.ts";

/** Everything that an answer comes from; what a test is not about has no past. */
export interface AnswersOf {
  readonly estate: Estate;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly history?: History | undefined;
  readonly conversations?: Conversations;
  readonly links?: SignedLinks | undefined;
}

/** How files are given out: by Teams' question and by links, both to this machine alone. */
export function exportsOf({ estate, clock, history, links }: Omit<AnswersOf, "log" | "conversations">): Exports {
  const files = new Files(estate, history ?? new FakeHistory(), clock);
  const mayUploadTo = (url: string) => new URL(url).hostname === "127.0.0.1";
  return new Exports({ files, links, consent: true, mayUploadTo, clock });
}

export function answersOf({ estate, clock, log, history, conversations, links }: AnswersOf): Answers {
  return new Answers({
    estate,
    history: history ?? new FakeHistory(),
    exports: exportsOf({ estate, clock, history, links }),
    lastQuestions: new LastQuestions(conversations ?? new ConversationMemory(), clock, log),
    clock,
    cloud: "public",
    tenantId: undefined,
  });
}
