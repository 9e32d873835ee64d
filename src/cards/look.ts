import type { HealthState, Verdict } from "../health/verdict.ts";
import type { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";

/** How a state looks: never by its colour alone, a symbol and a word always stand with it. */
export interface Look {
  readonly symbol: string;
  /** Adaptive Cards' name of the colour, which the client makes legible in its light, dark and high-contrast themes. */
  readonly colour: "good" | "attention" | "warning" | "default";
  /** Adaptive Cards' name of a container in that colour. */
  readonly style: "good" | "attention" | "warning" | "emphasis";
  /** Teams' name of that colour in charts. */
  readonly chart: "good" | "attention" | "warning" | "neutral";
}

export const LOOKS: Readonly<Record<HealthState, Look>> = {
  Healthy: { symbol: "●", colour: "good", style: "good", chart: "good" },
  Unhealthy: { symbol: "▲", colour: "attention", style: "attention", chart: "attention" },
  NotApplicable: { symbol: "■", colour: "default", style: "emphasis", chart: "neutral" },
  Unknown: { symbol: "?", colour: "warning", style: "warning", chart: "warning" },
};

/** The symbol before a word, not to be torn off it at the end of a line. */
export function symbolBefore(state: HealthState): string {
  return `${LOOKS[state].symbol}\u00a0`;
}

/** A bar of all parts has about as many blocks: they fit into one line of the narrowest card. */
const BLOCKS = 14;

/** A state's part of a bar in characters, for where charts cannot be drawn; its symbol is at its beginning. */
export function drawnPart(state: HealthState, count: number, total: number): string {
  return `${LOOKS[state].symbol}${"█".repeat(Math.max(1, Math.round((BLOCKS * count) / total)))} `;
}

/** What stands beside the state: the kind of issue or the reason; undefined for a healthy machine. */
export function detailKey(verdict: Verdict): TextKey | undefined {
  switch (verdict.state) {
    case "Healthy":
      return undefined;
    case "Unhealthy":
      return `issue.${verdict.issue}`;
    case "NotApplicable":
      return `notApplicable.${verdict.reason}`;
    case "Unknown":
      return `reason.${verdict.why.reason}`;
  }
}

/** The shortest words for a verdict: "Heartbeat", "Not running", "Healthy". */
export function shortWords(verdict: Verdict, pen: Pen): string {
  return pen.say(detailKey(verdict) ?? `state.${verdict.state}`);
}
