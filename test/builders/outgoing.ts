import type { OutgoingMessage } from "../../src/outgoing/message.ts";
import type { Address, Claimed, Waiting } from "../../src/outgoing/ports.ts";
import { at, HOUR } from "./time.ts";

let sequence = 0;

/** A new post in a personal chat, due at 09:00 and worthless four hours later. */
export function anOutgoing(overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  sequence += 1;
  return {
    id: `message-${sequence}`,
    conversationId: "a:personal",
    deed: { kind: "Post" },
    body: aBody(),
    notBefore: at("09:00"),
    giveUpAt: at("09:00") + 4 * HOUR,
    ...overrides,
  };
}

export function aBody(sentence = "12 machines are unhealthy."): OutgoingMessage["body"] {
  return { sentence, card: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: sentence }] } };
}

/** The same message as the queue shows it. */
export function aWaiting(overrides: Partial<Waiting> = {}): Waiting {
  sequence += 1;
  return {
    id: `message-${sequence}`,
    conversationId: "a:personal",
    deed: { kind: "Post" },
    order: sequence,
    dueAt: at("09:00"),
    giveUpAt: at("13:00"),
    leasedUntil: undefined,
    attempts: 0,
    post: "None",
    ...overrides,
  };
}

/** A first try of a message. */
export function aClaimed(overrides: Partial<Claimed> = {}): Claimed {
  return { message: anOutgoing(), attempts: 1, firstTriedAt: at("09:00"), postActivityId: undefined, ...overrides };
}

/** An address whose reference nobody here reads. */
export function anAddress(conversationId = "a:personal", overrides: Partial<Address> = {}): Address {
  return { conversationId, teamId: undefined, reference: `reference of ${conversationId}`, ...overrides };
}
