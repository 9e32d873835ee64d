import type { IssueKind } from "../../health/evidence.ts";

/** "Installed but not reporting" is no installation issue: the word counts only where something is not installed. */
const INSTALLATION = /install(?!ed)|\bnot\s+(?:be(?:en)?\s+)?installed|extension|provision|deploy|onboard/i;
const HEARTBEAT = /heartbeat|heart beat|report|communicat|connectiv|inactive|sensor data/i;

/**
 * The kind of a health report's issue, told from its texts, the most telling first (key and name before description).
 * [INF]: nothing documents how a report names the two kinds of the documentation, so this is the one place that guesses.
 */
export function issueKind(texts: readonly string[]): IssueKind {
  for (const text of texts) {
    const installation = text.search(INSTALLATION);
    const heartbeat = text.search(HEARTBEAT);
    if (installation < 0 && heartbeat < 0) continue;
    // Both: the sentence begins with what it is about.
    return heartbeat < 0 || (installation >= 0 && installation < heartbeat) ? "Installation" : "Heartbeat";
  }
  return "Other";
}
