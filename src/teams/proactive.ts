import type { Activity } from "botbuilder";
import type { ConnectorClient } from "botframework-connector";
import type { Clock } from "../health/ports.ts";
import { threadOf } from "../outgoing/conversation-id.ts";
import type { Address, Channel, Claimed, Outcome } from "../outgoing/ports.ts";
import { type Reference, readReference } from "./address.ts";
import { cardMessage } from "./card-message.ts";
import type { Connectors } from "./connectors.ts";
import { within } from "./deadline.ts";
import { accepted, answerOf, failed } from "./outcome.ts";

const SEND_WITHIN_MS = 10_000;

type Send = (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<unknown>;

/**
 * Speaks in Teams unasked. Calls the connector directly: the SDK's continueConversationAsync swallows what its callback
 * throws, and the message would be lost while the caller believes it sent.
 */
export class ProactiveChannel implements Channel {
  readonly #connectors: Pick<Connectors, "for">;
  readonly #clock: Clock;

  constructor(connectors: Pick<Connectors, "for">, clock: Clock) {
    this.#connectors = connectors;
    this.#clock = clock;
  }

  async send(address: Address, claimed: Claimed): Promise<Outcome> {
    const reference = readReference(address.reference);
    if (!reference) return { kind: "Refused", why: "the kept address cannot be read" };
    const send = sendingOf(claimed, reference);
    if (!send) return { kind: "Refused", why: "Teams gave no id for the post that it refers to" };
    const abort = new AbortController();
    try {
      const result = await within(
        this.#clock,
        SEND_WITHIN_MS,
        "sending unasked",
        this.#send(reference.serviceUrl, send, abort.signal),
      );
      return accepted(answerOf((result as { readonly _response?: unknown } | undefined)?._response));
    } catch (error) {
      return failed(error, this.#clock.now());
    } finally {
      abort.abort();
    }
  }

  async #send(serviceUrl: string, send: Send, abortSignal: AbortSignal): Promise<unknown> {
    const client = await this.#connectors.for(serviceUrl);
    return send(client, { abortSignal });
  }
}

/** Undefined: it refers to a post that has no id. */
function sendingOf({ message, postActivityId }: Claimed, reference: Reference): Send | undefined {
  const { deed, conversationId } = message;
  const activity = (id: string) => activityFor(message, id, reference);
  if (deed.kind === "Post") {
    return ({ conversations }, options) =>
      conversations.sendToConversation(conversationId, activity(conversationId), options);
  }
  if (postActivityId === undefined) return undefined;
  if (deed.kind === "Update") {
    return ({ conversations }, options) =>
      conversations.updateActivity(
        conversationId,
        postActivityId,
        { ...activity(conversationId), id: postActivityId },
        options,
      );
  }
  if (reference.conversationType === "channel") {
    const thread = threadOf(conversationId, postActivityId);
    return ({ conversations }, options) => conversations.sendToConversation(thread, activity(thread), options);
  }
  // Chats have no threads; who can shows it as a reply.
  const reply = { ...activity(conversationId), replyToId: postActivityId };
  return ({ conversations }, options) => conversations.replyToActivity(conversationId, postActivityId, reply, options);
}

function activityFor({ body }: Claimed["message"], conversationId: string, reference: Reference): Partial<Activity> {
  const { channelId, serviceUrl, conversationType, tenantId, bot } = reference;
  const conversation = {
    id: conversationId,
    conversationType,
    tenantId,
    isGroup: conversationType !== undefined && conversationType !== "personal",
  };
  return {
    ...cardMessage(body.card, body.sentence),
    channelId,
    serviceUrl,
    from: { id: bot.id, name: bot.name ?? "" },
    conversation: conversation as Activity["conversation"],
  };
}
