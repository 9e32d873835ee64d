import type { Clock } from "../health/ports.ts";
import type { Conversation } from "./conversation.ts";

/** A moment: who waits longer wants to see that somebody is at it. */
const MOMENT_MS = 300;

/** The work's own outcome; shows "typing" where it takes longer than a moment. */
export async function typingWhile<T>(clock: Clock, conversation: Conversation, work: Promise<T>): Promise<T> {
  let shown = Promise.resolve();
  const cancel = clock.after(MOMENT_MS, () => {
    // Whoever only lacks the indicator still gets the answer.
    shown = conversation.typing().catch(() => {});
  });
  try {
    return await work;
  } finally {
    cancel();
    // An indicator that arrives after the answer would stay.
    await shown;
  }
}
