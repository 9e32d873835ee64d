import { z } from "zod";
import type { OutgoingBody, OutgoingMessage } from "../outgoing/message.ts";
import { rowKey } from "./row-key.ts";
import type { OutgoingTable as Row } from "./schema.ts";
import { parsed, shaped } from "./unreadable.ts";

const WHAT = "An outgoing message";

const deedShape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("Post") }),
  z.object({ kind: z.literal("Answer"), post: z.string() }),
  z.object({ kind: z.literal("Update"), post: z.string() }),
]);

const headShape = z.object({
  id: z.string(),
  conversationId: z.string(),
  deed: deedShape,
  notBefore: z.int(),
});

const bodyShape = z.object({ card: z.record(z.string(), z.unknown()), sentence: z.string() });

/** All of a message but its body and its end. */
export type Head = z.output<typeof headShape>;

export function rowOf(message: OutgoingMessage, seq: number): Row {
  const { id, conversationId, deed, notBefore, giveUpAt, body } = message;
  const head: Head = { id, conversationId, deed, notBefore };
  return {
    key: rowKey(id),
    conversation: rowKey(conversationId),
    subject: rowKey(deed.kind === "Post" ? id : deed.post),
    seq,
    state: "Waiting",
    due_at: notBefore,
    give_up_at: giveUpAt,
    leased_until: null,
    attempts: 0,
    first_tried_at: null,
    tried_at: null,
    settled_at: null,
    activity_id: null,
    because: null,
    head: JSON.stringify(head),
    body: JSON.stringify(body),
  };
}

/** Throws Unreadable. */
export function headFrom(text: string): Head {
  return shaped(headShape, parsed(text, WHAT), WHAT);
}

/** Throws Unreadable. */
export function messageFrom(row: Pick<Row, "head" | "body" | "give_up_at">): OutgoingMessage {
  const body: OutgoingBody = shaped(bodyShape, parsed(row.body, WHAT), WHAT);
  return { ...headFrom(row.head), giveUpAt: row.give_up_at, body };
}
