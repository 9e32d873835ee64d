import type { Incoming } from "./teams/activity.ts";
import type { Bot } from "./teams/bot.ts";
import type { Conversation } from "./teams/conversation.ts";
import type { Meter } from "./telemetry/meter.ts";
import type { Spans } from "./telemetry/spans.ts";

/** By the name of a call; names come from outside, and others stay out of the metrics. */
const CALLS: Readonly<Record<string, string>> = {
  "adaptiveCard/action": "Press",
  "composeExtension/query": "Search",
  "composeExtension/selectItem": "Choice",
  "fileConsent/invoke": "Consent",
};

/** The bot, with every turn timed from the activity to its end, and each card on its way a step of the turn. */
export function measuredTurns(bot: Pick<Bot, "react">, meter: Meter, spans: Spans): Pick<Bot, "react"> {
  return {
    react(activity, conversation, reply) {
      const kind = kindOf(activity);
      const end = meter.begin("vitals.turn.duration");
      const react = () => bot.react(activity, stepByStep(conversation, spans), reply);
      return spans.within(`turn ${kind}`, "SERVER", {}, react).finally(() => end({ kind }));
    },
  };
}

function kindOf({ type, name }: Incoming): string {
  if (type === "message") return "Message";
  const call = type === "invoke" ? (name ?? "") : "";
  return Object.hasOwn(CALLS, call) ? (CALLS[call] ?? "Other") : "Other";
}

function stepByStep(conversation: Conversation, spans: Spans): Conversation {
  const step = (name: string, work: () => Promise<void>) => spans.within(name, "CLIENT", {}, work);
  return {
    post: (rendered) => step("card", () => conversation.post(rendered)),
    replace: (messageId, rendered) => step("card", () => conversation.replace(messageId, rendered)),
    offerFile: (offer) => step("file", () => conversation.offerFile(offer)),
    postFile: (file) => step("file", () => conversation.postFile(file)),
    typing: () => conversation.typing(),
  };
}
