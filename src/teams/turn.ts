import type { Incoming } from "./activity.ts";
import type { CallReply, Conversation } from "./conversation.ts";
import type { StandingSpeaker } from "./presser.ts";
import { readerOf } from "./reader.ts";
import type { Tenants } from "./registration.ts";
import { standingOf } from "./standing.ts";

/** One activity and the ways to react to it. */
export interface Turn {
  readonly activity: Incoming;
  readonly speaker: StandingSpeaker;
  readonly conversation: Conversation;
  readonly replied: () => boolean;
  /** Answers a call that waits; it counts once. */
  reply(reply: CallReply): void;
}

/** `own`: tenants whose members may decide, lower-cased. Who speaks comes from the authenticated envelope alone. */
export function turnOf(
  activity: Incoming,
  own: Tenants,
  conversation: Conversation,
  reply: (reply: CallReply) => void,
): Turn {
  let replied = false;
  return {
    activity,
    conversation,
    speaker: speakerOf(activity, own),
    replied: () => replied,
    reply: (given) => {
      replied = true;
      reply(given);
    },
  };
}

function speakerOf(activity: Incoming, own: Tenants): StandingSpeaker {
  const { conversation, from } = activity;
  return {
    reader: readerOf(activity),
    conversationId: conversation.id,
    personal: conversation.conversationType === "personal",
    person: { id: from?.aadObjectId?.toLowerCase() ?? "", name: from?.name ?? "", teamsId: from?.id ?? "" },
    standing: standingOf(activity, own),
  };
}
