import { z } from "zod";

/** Teams' ids are a few hundred characters at most; what is longer is not Teams'. */
const id = z.string().min(1).max(2_000);

/** Nesting that no activity of Teams comes near; beyond it, code that walks the body could run out of stack. */
const DEEPEST = 40;

const account = z.looseObject({ id: id.optional(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

const activitySchema = z.looseObject({
  type: z.string().min(1).max(200),
  id: id.nullish(),
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2_000),
  conversation: z.looseObject({ id, tenantId: z.string().nullish(), conversationType: z.string().nullish() }),
  from: account.nullish(),
  recipient: account.nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  replyToId: id.nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  value: z.unknown().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).nullish(),
});

/** What Teams sent, in its own words, as far as anything here reads it; further fields are kept as they came. */
export type Incoming = z.output<typeof activitySchema>;

/** Reads the body of a request. Undefined: it is no activity. */
export function readActivity(body: unknown): Incoming | undefined {
  if (deeperThan(DEEPEST, body)) return undefined;
  const read = activitySchema.safeParse(body);
  return read.success ? read.data : undefined;
}

function deeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => deeperThan(levels - 1, inner));
}

/** Tenant of the person who speaks, lower-cased. The token does not carry one: this is the channel's word. */
export function tenantOf({ channelData, conversation }: Incoming): string | undefined {
  return (channelData?.tenant?.id ?? conversation.tenantId)?.toLowerCase();
}

const mentionSchema = z.object({
  type: z.string().regex(/^mention$/i),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

/** The words that are meant for the bot: the message without mentions of the bot itself, by their entities. */
export function wordsOf({ text, entities, recipient }: Incoming): string {
  let words = text ?? "";
  for (const entity of entities ?? []) {
    const mention = mentionSchema.safeParse(entity);
    if (mention.success && mention.data.mentioned.id === recipient?.id) {
      words = words.replaceAll(mention.data.text, " ");
    }
  }
  return words.trim();
}
