import { asFile } from "./answer/as-file.ts";
import { changes } from "./answer/changes.ts";
import { count } from "./answer/count.ts";
import { coverage } from "./answer/coverage.ts";
import { freshness } from "./answer/freshness.ts";
import { group } from "./answer/group.ts";
import { history } from "./answer/history.ts";
import { list } from "./answer/list.ts";
import { machine } from "./answer/machine.ts";
import { summary } from "./answer/summary.ts";
import { trend } from "./answer/trend.ts";
import type { Asked } from "./asked.ts";
import type { Example } from "./examples.ts";
import type { Reply } from "./insight.ts";
import type { History } from "./ports.ts";
import type { Ask } from "./query.ts";

/** What answers a question, and how people would ask it: for the help, the app's commands and its prompt starters. */
interface Question {
  readonly answer: (asked: Asked, past: History) => Reply | Promise<Reply>;
  readonly examples: readonly Example[];
}

/** The questions that need no snapshot. */
export type WithoutEstate = "Refresh" | "Help" | "Tour" | "Greeting" | "Thanks" | "About";

/**
 * Every question about the estate, those first that people start with. A new question is one line here, one file and one
 * test.
 */
export const catalog: Record<Exclude<Ask, WithoutEstate>, Question> = {
  List: {
    answer: list,
    examples: [
      { command: "unhealthy", text: "Which machines are unhealthy?" },
      { command: "silent", text: "Which Linux servers stopped reporting in the last 4 hours?" },
    ],
  },
  Summary: { answer: summary, examples: [{ command: "status", text: "How are we doing?" }] },
  Machine: { answer: machine, examples: [{ command: "why", text: "Why is web-01 unhealthy?" }] },
  Group: { answer: group, examples: [{ command: "by subscription", text: "Unhealthy machines by subscription" }] },
  Changes: { answer: changes, examples: [{ command: "changes", text: "What changed since yesterday?" }] },
  Trend: { answer: trend, examples: [{ command: "trend", text: "Are we getting better?" }] },
  Count: {
    answer: count,
    examples: [{ command: "how many", text: "How many machines are unhealthy for more than 3 days?" }],
  },
  Coverage: { answer: coverage, examples: [{ command: "coverage", text: "Which subscriptions are not covered?" }] },
  Export: { answer: asFile, examples: [{ command: "export", text: "Export the unhealthy Windows servers" }] },
  History: { answer: history, examples: [{ command: "history", text: "What happened to web-01?" }] },
  Freshness: { answer: freshness, examples: [{ command: "freshness", text: "How fresh is the data?" }] },
};

/** How the rest is asked for. */
export const withoutEstate: Record<WithoutEstate, readonly Example[]> = {
  Refresh: [{ command: "refresh", text: "Refresh the data" }],
  Help: [{ command: "help", text: "What can you do?" }],
  Tour: [{ command: "tour", text: "Show me around" }],
  About: [{ command: "prerequisites", text: "What are the prerequisites?" }],
  Greeting: [],
  Thanks: [],
};

export function needsNoEstate(ask: Ask): ask is WithoutEstate {
  return ask in withoutEstate;
}
