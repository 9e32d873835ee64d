import type { Ask } from "./query.ts";

/** A question as a person would type it: for the help, the manifest's command list and the prompt starters. */
export interface Example {
  readonly ask: Ask;
  /** A word or two that is enough: the title of a command. */
  readonly command: string;
  readonly text: string;
}

/** At least one for each kind of question that people start with, the most useful first. English, as the command list is. */
export const EXAMPLES: readonly Example[] = [
  { ask: "List", command: "unhealthy", text: "Which machines are unhealthy?" },
  { ask: "Summary", command: "status", text: "How are we doing?" },
  { ask: "Machine", command: "why", text: "Why is web-01 unhealthy?" },
  { ask: "List", command: "silent", text: "Which Linux servers stopped reporting in the last 4 hours?" },
  { ask: "Group", command: "by subscription", text: "Unhealthy machines by subscription" },
  { ask: "Changes", command: "changes", text: "What changed since yesterday?" },
  { ask: "Trend", command: "trend", text: "Are we getting better?" },
  { ask: "Count", command: "how many", text: "How many machines are unhealthy for more than 3 days?" },
  { ask: "Coverage", command: "coverage", text: "Which subscriptions are not covered?" },
  { ask: "Freshness", command: "freshness", text: "How fresh is the data?" },
  { ask: "Export", command: "export", text: "Export the unhealthy Windows servers" },
  { ask: "About", command: "prerequisites", text: "What are the prerequisites?" },
  { ask: "Refresh", command: "refresh", text: "Refresh the data" },
  { ask: "Help", command: "help", text: "What can you do?" },
];
