import { z } from "zod";
import { withoutThread } from "../outgoing/conversation-id.ts";
import type { Address } from "../outgoing/ports.ts";
import type { Incoming } from "./activity.ts";

const text = z.string().min(1).max(2_000);

/** What it takes to speak in a conversation unasked, as it is kept. */
const referenceShape = z.object({
  channelId: text,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2_000),
  /** "personal", "groupChat" or "channel"; undefined where the client did not say. */
  conversationType: text.optional(),
  tenantId: text.optional(),
  /** The bot as the conversation knows it. */
  bot: z.object({ id: text, name: z.string().max(2_000).optional() }),
});

export type Reference = z.output<typeof referenceShape>;

const teamsDataShape = z.object({
  team: z.object({ id: text }).optional(),
  channel: z.object({ id: text }).optional(),
  eventType: z.string().optional(),
});

/**
 * Where an activity came from. Only for activities whose caller was authenticated: the service URL in it is what the token
 * vouches for, and the bot's own token is sent there. Undefined: it does not say who the bot is.
 */
export function addressOf(activity: Incoming): Address | undefined {
  const { channelId, serviceUrl, conversation, recipient, channelData } = activity;
  const reference = referenceShape.safeParse({
    channelId,
    serviceUrl,
    conversationType: conversation.conversationType,
    tenantId: conversation.tenantId ?? channelData?.tenant?.id ?? undefined,
    bot: { id: recipient?.id, name: recipient?.name ?? undefined },
  });
  if (!reference.success) return undefined;
  return {
    conversationId: withoutThread(conversation.id),
    teamId: teamsData(activity).team?.id,
    personId: personOf(activity),
    reference: JSON.stringify(reference.data),
  };
}

function personOf({ conversation, from }: Incoming): string | undefined {
  if (conversation.conversationType !== "personal") return undefined;
  return from?.aadObjectId?.toLowerCase() ?? undefined;
}

/** Reads a kept reference. Undefined: it is not one. */
export function readReference(kept: string): Reference | undefined {
  try {
    const read = referenceShape.safeParse(JSON.parse(kept));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Where the bot can no longer speak. Teams' own ids, without a thread. */
export type Parting =
  | { readonly kind: "Conversation"; readonly conversationId: string }
  | { readonly kind: "Team"; readonly teamId: string };

/** What an activity says about the bot's leaving; undefined: nothing. From authenticated callers alone, too. */
export function partingOf(activity: Incoming): Parting | undefined {
  const { team, channel, eventType } = teamsData(activity);
  if (activity.type === "conversationUpdate" && eventType === "channelDeleted" && channel) {
    return { kind: "Conversation", conversationId: channel.id };
  }
  if (!isTeamDeleted(activity, eventType) && !isUninstalled(activity)) return undefined;
  // An app is installed in a team, not in its channels.
  if (team) return { kind: "Team", teamId: team.id };
  return { kind: "Conversation", conversationId: withoutThread(activity.conversation.id) };
}

function isTeamDeleted({ type }: Incoming, eventType: string | undefined): boolean {
  return type === "conversationUpdate" && (eventType === "teamDeleted" || eventType === "teamHardDeleted");
}

const removedShape = z.array(z.looseObject({ id: z.string() }));

function isUninstalled({ type, action, recipient, membersRemoved }: Incoming): boolean {
  if (type === "installationUpdate") return action === "remove" || action === "remove-upgrade";
  if (type !== "conversationUpdate") return false;
  const removed = removedShape.safeParse(membersRemoved);
  return removed.success && recipient?.id != null && removed.data.some(({ id }) => id === recipient.id);
}

function teamsData({ channelData }: Incoming): z.output<typeof teamsDataShape> {
  const read = teamsDataShape.safeParse(channelData ?? {});
  return read.success ? read.data : {};
}
