import type { TransitionState } from "../health/snapshot.ts";
import type { HealthState } from "../health/verdict.ts";
import { LOOKS, type Look, symbolBefore } from "./look.ts";
import type { Pen } from "./pen.ts";
import { en, type TextKey } from "./texts/en.ts";

/** "● Healthy → ▲ Unhealthy: Heartbeat", its first symbol apart, so that it can be coloured. Words of ours alone. */
export interface TransitionWords {
  readonly symbol: string;
  readonly colour: Look["colour"];
  readonly says: string;
}

/** `from` undefined: the machine was seen for the first time. */
export function transitionWords(
  from: TransitionState | undefined,
  to: TransitionState | "Gone",
  pen: Pen,
): TransitionWords {
  const begin = stateOf(from ?? to);
  const first = stateWords(from ?? to, pen);
  const says =
    from === undefined
      ? pen.say("transition.first", { to: first })
      : pen.say("transition.says", { from: first, to: withSymbol(to, pen) });
  return { symbol: symbolBefore(begin), colour: LOOKS[begin].colour, says };
}

/** For a sentence, which may be read aloud: without symbols. */
export function transitionLine(from: TransitionState | undefined, to: TransitionState | "Gone", pen: Pen): string {
  const now = to === "Gone" ? pen.say("transition.goneAloud") : stateWords(to, pen);
  if (from === undefined) return pen.say("transition.first", { to: now });
  return pen.say("transition.aloud", { from: stateWords(from, pen), to: now });
}

function withSymbol(to: TransitionState | "Gone", pen: Pen): string {
  if (to === "Gone") return pen.say("transition.gone");
  return `${symbolBefore(stateOf(to))}${stateWords(to, pen)}`;
}

/** What is kept may have been written by another version: a state that is not known is unknown. */
function stateOf(transition: TransitionState): HealthState {
  const [state = ""] = transition.split("/");
  return state in LOOKS ? (state as HealthState) : "Unknown";
}

/** "Unhealthy: Heartbeat", "Unknown: Not running", "Healthy". */
function stateWords(transition: TransitionState, pen: Pen): string {
  const state = stateOf(transition);
  const [, detail = ""] = transition.split("/");
  const key = state === "Unhealthy" ? `issue.${detail}` : `reason.${detail}`;
  const word = pen.say(`state.${state}`);
  return Object.hasOwn(en, key) ? pen.say("transition.state", { state: word, what: pen.say(key as TextKey) }) : word;
}
