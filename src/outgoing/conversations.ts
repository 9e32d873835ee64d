import { withoutThread } from "./conversation-id.ts";
import { threadWindows } from "./limits.ts";
import type { RecentTries, Waiting } from "./ports.ts";
import type { Windows } from "./windows.ts";

interface State {
  readonly windows: Windows;
  /** Teams asked for silence until then. */
  heldUntil: number;
  /** The round in which it had its last turn; 0: never. */
  turn: number;
}

/** Whose turn it is, or when it may be somebody's. Undefined: nobody waits. */
export type Turn = { readonly message: Waiting } | { readonly notBefore: number } | undefined;

/**
 * The conversations that are sent to: their windows, and turns that go round, so that one with a thousand messages holds
 * up nobody. Named without their threads, as everything here. Times are epoch milliseconds.
 */
export class Conversations {
  readonly #states = new Map<string, State>();
  readonly #busy = new Set<string>();
  #turns = 0;

  /** What was sent before this process began to send. All tries of a message count as made at its last. */
  restore(recent: readonly RecentTries[]): void {
    this.#states.clear();
    for (const { conversationId, at, tries } of recent.toSorted((a, b) => a.at - b.at)) {
      this.#stateOf(withoutThread(conversationId)).windows.note(at, tries);
    }
  }

  get busy(): number {
    return this.#busy.size;
  }

  /** Of those that may be sent to now, the one whose last turn was the longest ago. One message at a time is under way to each. */
  next(ready: ReadonlyMap<string, Waiting>, now: number): Turn {
    let best: { message: Waiting; turn: number } | undefined;
    let notBefore = Number.POSITIVE_INFINITY;
    for (const [conversation, message] of ready) {
      if (this.#busy.has(conversation)) continue;
      const state = this.#states.get(conversation);
      const freeAt = state ? Math.max(state.heldUntil, state.windows.freeAt(now)) : now;
      const turn = state?.turn ?? 0;
      if (freeAt > now) notBefore = Math.min(notBefore, freeAt);
      else if (!best || turn < best.turn || (turn === best.turn && message.order < best.message.order)) {
        best = { message, turn };
      }
    }
    if (best) return { message: best.message };
    return notBefore === Number.POSITIVE_INFINITY ? undefined : { notBefore };
  }

  /** It is about to be sent to; nothing else goes there before `release`. */
  occupy(conversation: string): void {
    this.#busy.add(conversation);
    this.#turns += 1;
    this.#stateOf(conversation).turn = this.#turns;
  }

  noteSent(conversation: string, now: number): void {
    this.#stateOf(conversation).windows.note(now);
  }

  hold(conversation: string, until: number): void {
    this.#stateOf(conversation).heldUntil = until;
  }

  release(conversation: string): void {
    this.#busy.delete(conversation);
  }

  /** Forgets those that nothing holds back. Their turns, too: after an hour without a message nobody remembers them. */
  tidy(now: number): void {
    for (const [conversation, { windows, heldUntil }] of this.#states) {
      if (heldUntil <= now && windows.isEmpty(now) && !this.#busy.has(conversation)) this.#states.delete(conversation);
    }
  }

  #stateOf(conversation: string): State {
    let state = this.#states.get(conversation);
    if (!state) {
      state = { windows: threadWindows(), heldUntil: 0, turn: 0 };
      this.#states.set(conversation, state);
    }
    return state;
  }
}
