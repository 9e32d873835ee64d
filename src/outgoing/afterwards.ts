import type { Claimed, Outcome } from "./ports.ts";

/** A message that Teams has not taken for an hour is about a time that has passed. */
const RETRIED_FOR_MS = 60 * 60_000;
const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;

/** What becomes of a message after a try. Times are epoch milliseconds. */
export type Settlement =
  | { readonly kind: "Sent"; readonly activityId: string | undefined }
  /** `holdUntil`: nothing is sent into the conversation before that. */
  | { readonly kind: "Retry"; readonly at: number; readonly because: string; readonly holdUntil: number | undefined }
  /** `pauses`: the conversation takes nothing from us any more. */
  | { readonly kind: "GivenUp"; readonly because: string; readonly pauses: boolean };

/** `random` gives numbers from 0 up to 1. */
export function afterwards(outcome: Outcome, claimed: Claimed, now: number, random: () => number): Settlement {
  switch (outcome.kind) {
    case "Accepted":
      return { kind: "Sent", activityId: outcome.activityId };
    case "Forbidden":
      return { kind: "GivenUp", because: outcome.why, pauses: true };
    case "Refused":
      return { kind: "GivenUp", because: outcome.why, pauses: false };
    case "RetryAfter":
      return later(outcome, claimed, now, random);
  }
}

function later(
  { ms, why }: Extract<Outcome, { kind: "RetryAfter" }>,
  { message, attempts, firstTriedAt }: Claimed,
  now: number,
  random: () => number,
): Settlement {
  const holdUntil = ms === undefined ? undefined : now + ms;
  const at = (holdUntil ?? now) + Math.floor(random() * backOff(attempts));
  const lastAt = Math.min(message.giveUpAt, firstTriedAt + RETRIED_FOR_MS);
  if (at >= lastAt) return { kind: "GivenUp", because: `${why}, after ${attempts} tries`, pauses: false };
  return { kind: "Retry", at, because: why, holdUntil };
}

/** Doubles with each try. Full jitter: what failed together must not come again together. */
function backOff(attempts: number): number {
  return Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** Math.min(attempts - 1, 20));
}
