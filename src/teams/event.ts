import { z } from "zod";
import { type Incoming, wordsOf } from "./activity.ts";

/** What an activity means to the bot. */
export type Event =
  | { readonly kind: "Said"; readonly words: string }
  /** A button of the older kind, Action.Submit; the card is the message `cardId`, where Teams says so. */
  | { readonly kind: "Submitted"; readonly data: unknown; readonly cardId: string | undefined }
  /** A button of the newer kind, Action.Execute; it waits for a reply. */
  | { readonly kind: "Pressed"; readonly data: unknown }
  /** Somebody searches for a machine while writing a message; and then chooses one. Both wait for a reply. */
  | { readonly kind: "Searched"; readonly search: unknown }
  | { readonly kind: "Chosen"; readonly choice: unknown }
  /** Somebody answered Teams' question whether a file may be sent. */
  | { readonly kind: "Consented"; readonly consent: unknown }
  /** The bot was added here. */
  | { readonly kind: "Joined" }
  /** Some other call that waits for an answer of a kind that the bot does not have. */
  | { readonly kind: "OtherCall" }
  /** Edits, deletions, reactions, people who come and go, and what is not known yet. */
  | { readonly kind: "Nothing" };

const executeSchema = z.object({
  action: z.object({ verb: z.string().optional(), data: z.record(z.string(), z.unknown()).optional() }),
});

function pressed(value: unknown): Event {
  const read = executeSchema.safeParse(value);
  if (!read.success) return { kind: "Pressed", data: undefined };
  const { verb, data } = read.data.action;
  return { kind: "Pressed", data: { ...data, verb } };
}

function called({ name, value }: Incoming): Event {
  switch (name) {
    case "adaptiveCard/action":
      return pressed(value);
    case "composeExtension/query":
      return { kind: "Searched", search: value };
    case "composeExtension/selectItem":
      return { kind: "Chosen", choice: value };
    case "fileConsent/invoke":
      return { kind: "Consented", consent: value };
    default:
      return { kind: "OtherCall" };
  }
}

function said(activity: Incoming): Event {
  const words = wordsOf(activity);
  if (words === "" && activity.value != null) {
    return { kind: "Submitted", data: activity.value, cardId: activity.replyToId ?? undefined };
  }
  return { kind: "Said", words };
}

function joined({ membersAdded, recipient }: Incoming): boolean {
  return recipient?.id != null && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

/** Reads what happened out of an activity. Never throws. */
export function eventOf(activity: Incoming): Event {
  switch (activity.type) {
    case "message":
      return said(activity);
    case "invoke":
      return called(activity);
    case "installationUpdate":
      return { kind: activity.action === "add" ? "Joined" : "Nothing" };
    case "conversationUpdate":
      return { kind: joined(activity) ? "Joined" : "Nothing" };
    default:
      return { kind: "Nothing" };
  }
}
