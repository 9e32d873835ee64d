import type { HealthState, Verdict } from "../health/verdict.ts";
import type { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";

/** A state is never shown by its colour alone: a symbol and a word always stand with it. */
export const SYMBOLS: Readonly<Record<HealthState, string>> = {
  Healthy: "●",
  Unhealthy: "▲",
  NotApplicable: "■",
  Unknown: "?",
};

/** Adaptive Cards' own names of colours, which the client makes legible in its light, dark and high-contrast themes. */
export type Colour = "good" | "attention" | "warning" | "default";

export const COLOURS: Readonly<Record<HealthState, Colour>> = {
  Healthy: "good",
  Unhealthy: "attention",
  NotApplicable: "default",
  Unknown: "warning",
};

/** Adaptive Cards' names of the containers in those colours. */
export type Style = "good" | "attention" | "warning" | "emphasis";

export const STYLES: Readonly<Record<HealthState, Style>> = {
  Healthy: "good",
  Unhealthy: "attention",
  NotApplicable: "emphasis",
  Unknown: "warning",
};

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
