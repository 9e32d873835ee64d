import type { Log } from "../../src/log.ts";
import type { Conversations, Estate, History } from "../../src/questions/ports.ts";
import { Answers } from "../../src/teams/answers.ts";
import { LastQuestions } from "../../src/teams/last-questions.ts";
import { ConversationMemory } from "../fakes/conversation-memory.ts";
import { FakeHistory } from "../fakes/history.ts";
import type { VirtualClock } from "./clock.ts";

/** Everything that an answer comes from; what a test is not about has no past. */
export interface AnswersOf {
  readonly estate: Estate;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly history?: History;
  readonly conversations?: Conversations;
}

export function answersOf({ estate, clock, log, history, conversations }: AnswersOf): Answers {
  return new Answers({
    estate,
    history: history ?? new FakeHistory(),
    lastQuestions: new LastQuestions(conversations ?? new ConversationMemory(), clock, log),
    clock,
    cloud: "public",
    tenantId: undefined,
  });
}
