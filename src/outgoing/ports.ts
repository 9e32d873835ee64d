import type { Deed, OutgoingMessage } from "./message.ts";

/** A message that is neither sent nor given up, without its body. Times are epoch milliseconds, UTC. */
export interface Waiting {
  readonly id: string;
  readonly conversationId: string;
  readonly deed: Deed;
  /** Grows with each message that is enqueued. */
  readonly order: number;
  /** Not to be tried before this: `notBefore`, then whatever the last try led to. */
  readonly dueAt: number;
  readonly giveUpAt: number;
  /** Until then somebody is trying it; a lapsed one is taken up by anyone. */
  readonly leasedUntil: number | undefined;
  /** How often it was tried: the mark by which two who claim it are told apart. */
  readonly attempts: number;
  /** What became of the post that `deed` refers to; a Post refers to none. */
  readonly post: PostState;
}

export type PostState = "None" | "Waiting" | "Accepted" | "GivenUp" | "Unknown";

/** A message that is ours to try, once. */
export interface Claimed {
  readonly message: OutgoingMessage;
  /** This try included. */
  readonly attempts: number;
  readonly firstTriedAt: number;
  /** Teams' id of the post that the deed refers to. Undefined: it refers to none, or Teams gave none. */
  readonly postActivityId: string | undefined;
}

/** Messages that were tried lately, for windows that a restart must not forget. `tries` counts all of the message's, `at` is the last. */
export interface RecentTries {
  readonly conversationId: string;
  readonly at: number;
  readonly tries: number;
}

/**
 * The queue as who sends sees it. Enqueueing is the part of the stores that know why: `enqueue` in src/store/enqueue.ts, in
 * their own transactions. Every verb is durable before it returns, and rejects where the store does not answer.
 */
export interface Outbox {
  /**
   * Makes this process the one that sends, until `until`, unless another one is. So the windows towards Teams are kept in
   * one memory, and are exact whatever the number of replicas.
   */
  lead(now: number, until: number): Promise<boolean>;
  /** Lets another process lead at once. */
  resign(): Promise<void>;
  /** Everything that waits, due or not, in its order; of one conversation the oldest 100. */
  waiting(): Promise<readonly Waiting[]>;
  /** Compare-and-set by `attempts` and lease. Undefined: somebody else was first, or it no longer waits. */
  claim(seen: Waiting, now: number, leaseUntil: number): Promise<Claimed | undefined>;
  /** Teams has it: true whoever holds the lease by now. `activityId` is kept as long as an Update may refer to it. */
  sent(id: string, activityId: string | undefined, now: number): Promise<void>;
  /** Frees the lease of that very try; does nothing where the message was taken up by somebody else. */
  retry(id: string, attempts: number, at: number, because: string): Promise<void>;
  /** Does nothing to a message that was sent. */
  giveUp(id: string, because: string, now: number): Promise<void>;
  triesSince(time: number): Promise<readonly RecentTries[]>;
}

/** For messages that tell of nothing else that is kept: in a transaction of their own, durable once it resolves. */
export interface Outgoing {
  enqueue(messages: readonly OutgoingMessage[]): Promise<void>;
}

/** What became of a message. */
export type Delivery =
  | {
      readonly state: "Waiting";
      readonly dueAt: number;
      readonly attempts: number;
      readonly because: string | undefined;
    }
  | { readonly state: "Sent"; readonly at: number; readonly activityId: string | undefined }
  | { readonly state: "GivenUp"; readonly at: number; readonly because: string };

/** Answers for people who ask what became of a digest. Messages are remembered for eight days after their end. */
export interface Deliveries {
  /** By message id; an id that is not known has no entry. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>>;
}

/** How a conversation is reached, as the last authenticated turn in it showed. */
export interface Address {
  /** Teams' id of the conversation without a thread, see `withoutThread`. */
  readonly conversationId: string;
  /** The team that the channel belongs to, by Teams' own id; undefined outside channels. */
  readonly teamId: string | undefined;
  /** Whose personal chat it is: an Entra object id, lower-cased; undefined or left out elsewhere. */
  readonly personId?: string | undefined;
  /** For the channel alone to read, which checks it. */
  readonly reference: string;
}

/** An address that was kept, and whether Teams still takes messages there. */
export interface KnownAddress extends Address {
  readonly paused: { readonly at: number; readonly because: string } | undefined;
}

/** Where messages may be sent: only where an authenticated turn came from. Ids are Teams' own, without a thread. */
export interface Addresses {
  /** From an authenticated turn: kept, refreshed, and no longer paused. Writes only where that changes something. */
  keep(address: Address, now: number): Promise<void>;
  of(conversationId: string): Promise<KnownAddress | undefined>;
  /** Somebody's personal chat, the one that was heard from last. `personId` as in an address. */
  ofPerson(personId: string): Promise<KnownAddress | undefined>;
  /** Nothing is sent there until the next authenticated turn. */
  pause(conversationId: string, because: string, now: number): Promise<void>;
  /** Uninstalled, or the channel deleted. */
  remove(conversationId: string): Promise<void>;
  /** The team was deleted, or the bot removed from it. Gives the ids of the conversations that were known in it. */
  removeTeam(teamId: string): Promise<readonly string[]>;
}

/** What came of one try. `why` is for people who look after the bot: a status and Teams' code, never its text. */
export type Outcome =
  /** `activityId`: undefined where Teams gave none; then nothing can refer to the message. */
  | { readonly kind: "Accepted"; readonly activityId: string | undefined }
  /** It may be taken later. `ms`: not before, for the whole conversation, if Teams said so. */
  | { readonly kind: "RetryAfter"; readonly ms: number | undefined; readonly why: string }
  /** The bot may not speak there any more. */
  | { readonly kind: "Forbidden"; readonly why: string }
  /** This message will never be taken. */
  | { readonly kind: "Refused"; readonly why: string };

/** Teams. */
export interface Channel {
  /**
   * Tries once, for ten seconds at most, and hides no retries. Never rejects: a fault on the way is RetryAfter, because
   * nobody knows whether Teams has the message.
   */
  send(address: Address, claimed: Claimed): Promise<Outcome>;
}
