import type { FoundMachine } from "../cards/found-machine.ts";
import type { Incoming } from "./activity.ts";
import type { CallReply } from "./conversation.ts";
import { choiceOf } from "./searches.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
const THUMBNAIL = "application/vnd.microsoft.card.thumbnail";
const LINE = "application/vnd.microsoft.activity.message";

/**
 * The body that Teams expects for a call: of an Action.Execute, or of the search while a message is written. Sent with 200,
 * a refusal too: Teams shows nothing of a body that comes with another status.
 */
export function bodyOf({ name }: Pick<Incoming, "name">, reply: CallReply): Record<string, unknown> {
  switch (reply.kind) {
    case "Card":
      return { statusCode: 200, type: CARD, value: reply.card };
    case "Nothing":
      return {};
    case "Found":
      return {
        composeExtension: { type: "result", attachmentLayout: "list", attachments: reply.machines.map(result) },
      };
    case "Inserted":
      return { composeExtension: { type: "result", attachmentLayout: "list", attachments: [inserted(reply)] } };
    case "Line":
      return name?.startsWith("composeExtension/")
        ? { composeExtension: { type: "message", text: reply.text } }
        : { statusCode: 200, type: LINE, value: reply.text };
  }
}

/** A line that, when it is chosen, asks for the machine's card. */
function result({ machineId, title, detail }: FoundMachine): Record<string, unknown> {
  const tap = { type: "invoke", value: choiceOf(machineId) };
  const content = { title, text: detail };
  return { contentType: THUMBNAIL, content, preview: { contentType: THUMBNAIL, content: { ...content, tap } } };
}

function inserted({ rendered }: Extract<CallReply, { kind: "Inserted" }>): Record<string, unknown> {
  const preview = { contentType: THUMBNAIL, content: { title: rendered.sentence } };
  return { contentType: CARD, content: rendered.card, preview };
}
