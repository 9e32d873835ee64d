import { withoutThread } from "./conversation-id.ts";
import type { Waiting } from "./ports.ts";

/** What can be done now about everything that waits. */
export interface SortedOut {
  /** The oldest message of each conversation that may be sent, by the conversation without its thread. */
  readonly ready: ReadonlyMap<string, Waiting>;
  readonly hopeless: readonly Hopeless[];
  /** When something that is not ready may become so by itself. Undefined: never. */
  readonly nextAt: number | undefined;
}

interface Hopeless {
  readonly message: Waiting;
  readonly because: string;
}

/** What one rule says of a message: it is never sent, not before a time, or not until something else has happened. */
type Word = { readonly never: string } | { readonly notBefore: number } | "Blocked" | undefined;

interface Others {
  readonly now: number;
  /** The newest Update of each post that is due. */
  readonly newestUpdates: ReadonlyMap<string, Waiting>;
  /** Posts about which an older message waits. */
  readonly spokenFor: ReadonlySet<string>;
}

type Rule = (message: Waiting, others: Others) => Word;

const isBeingTried: Rule = ({ leasedUntil }, { now }) =>
  leasedUntil !== undefined && leasedUntil > now ? { notBefore: leasedUntil } : undefined;

const isTooLate: Rule = ({ giveUpAt }, { now }) => (giveUpAt <= now ? { never: "it came too late" } : undefined);

const isSuperseded: Rule = (message, { newestUpdates }) =>
  message.deed.kind === "Update" && (newestUpdates.get(message.deed.post) ?? message).order > message.order
    ? { never: "a newer update took its place" }
    : undefined;

const hasNoPost: Rule = ({ post }) =>
  post === "GivenUp" || post === "Unknown" ? { never: "the post that it refers to was never sent" } : undefined;

const waitsForItsPost: Rule = ({ post }) => (post === "Waiting" ? "Blocked" : undefined);

const isNotDue: Rule = ({ dueAt }, { now }) => (dueAt > now ? { notBefore: dueAt } : undefined);

/** A retry must not be overtaken by what was said after it about the same post. */
const isNotItsTurn: Rule = (message, { spokenFor }) =>
  message.deed.kind !== "Post" && spokenFor.has(subjectOf(message)) ? "Blocked" : undefined;

/** Asked in this order; the first that speaks is right. */
const RULES: readonly Rule[] = [
  isBeingTried,
  isTooLate,
  isSuperseded,
  hasNoPost,
  waitsForItsPost,
  isNotDue,
  isNotItsTurn,
];

/** Sorts out what waits, which is in the order of its enqueueing. `now` is epoch milliseconds. */
export function sortOut(waiting: readonly Waiting[], now: number): SortedOut {
  const ready = new Map<string, Waiting>();
  const hopeless: Hopeless[] = [];
  const spokenFor = new Set<string>();
  const others: Others = { now, newestUpdates: newestUpdates(waiting, now), spokenFor };
  let nextAt: number | undefined;
  for (const message of waiting) {
    const word = wordOn(message, others);
    if (typeof word === "object" && "never" in word) {
      hopeless.push({ message, because: word.never });
      continue;
    }
    spokenFor.add(subjectOf(message));
    // Whatever holds it back: then it comes too late.
    nextAt = Math.min(nextAt ?? Number.POSITIVE_INFINITY, message.giveUpAt);
    if (typeof word === "object") nextAt = Math.min(nextAt, word.notBefore);
    const conversation = withoutThread(message.conversationId);
    if (word === undefined && !ready.has(conversation)) ready.set(conversation, message);
  }
  return { ready, hopeless, nextAt };
}

function wordOn(message: Waiting, others: Others): Word {
  for (const rule of RULES) {
    const word = rule(message, others);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The post that a message is, or is about. */
function subjectOf({ id, deed }: Waiting): string {
  return deed.kind === "Post" ? id : deed.post;
}

function newestUpdates(waiting: readonly Waiting[], now: number): ReadonlyMap<string, Waiting> {
  const newest = new Map<string, Waiting>();
  for (const message of waiting) {
    if (message.deed.kind === "Update" && message.dueAt <= now) newest.set(message.deed.post, message);
  }
  return newest;
}
