import { z } from "zod";
import type { CardAction } from "../cards/actions.ts";
import { MOST_MUTE_DAYS } from "../cards/mute-card.ts";
import { RHYTHMS } from "../cards/rhythm.ts";
import { type Query, readQuery } from "../questions/query.ts";

const query = z.unknown().transform((data, context): Query => {
  const read = readQuery(data);
  if (read) return read;
  context.addIssue("not a query");
  return z.NEVER;
});

/** No estate has more pages; an answer brings the number into range anyway. */
const page = z.number().int().min(0).max(1_000_000);

/** Ids are ours, and short. */
const subscriber = z.string().min(1).max(64);

/** Inputs come as texts; an empty one is none. */
function numberInput(least: number, most: number) {
  const digits = z.union([z.number(), z.string().regex(/^\d{0,9}$/)]);
  return digits
    .optional()
    .transform((given) => (given === undefined || given === "" ? undefined : Number(given)))
    .pipe(z.number().int().min(least).max(most).optional());
}

/** Longer than anybody types into a form; "" where nothing was typed. */
const wishes = z
  .string()
  .max(2_000)
  .transform((text) => text.trim())
  .pipe(z.string().max(500))
  .default("");

/** More than anybody chooses; how many may be chosen is the form's to say. */
const MOST_CHOSEN = 50;

/** Teams' people picker gives Entra object ids with commas between; none twice, lower-cased. */
const people = z
  .string()
  .max(MOST_CHOSEN * 40)
  .default("")
  .transform((text) =>
    [
      ...new Set(
        text
          .toLowerCase()
          .split(",")
          .map((id) => id.trim()),
      ),
    ].filter((id) => id !== ""),
  )
  .pipe(z.array(z.guid()).max(MOST_CHOSEN));

const formSchema = z.object({
  verb: z.literal("saveDigest"),
  subscriber,
  version: z.number().int().min(1),
  filter: wishes,
  rhythm: z.enum(RHYTHMS),
  /** As somebody typed them: whether they are hours is the form's to say. */
  hours: z.string().max(100).default(""),
  timeZone: z.string().trim().min(1).max(64),
  mode: z.enum(["Always", "OnChange"]),
  severity: z.enum(["Everything", "Unhealthy", "Installation", "Heartbeat"]),
  quietFrom: numberInput(0, 23),
  quietTo: numberInput(0, 23),
  mentionAtLeast: numberInput(0, 1_000_000),
  people,
  alarmMachines: numberInput(1, 1_000_000),
  alarmPercent: numberInput(0, 100),
});

/** Digest settings as somebody filled them in. */
export type SettingsForm = z.output<typeof formSchema>;

/** Longer than anybody types into a form. */
const typed = z
  .string()
  .max(2_000)
  .transform((text) => text.trim())
  .pipe(z.string().min(1).max(500));

const muteSchema = z.object({
  verb: z.literal("mute"),
  /** Undefined on cards from before forms had one. */
  form: z.string().min(1).max(64).optional(),
  what: typed,
  days: numberInput(1, MOST_MUTE_DAYS).pipe(z.number()),
  reason: typed,
});

/** A mute as somebody filled it in. */
export type MuteForm = z.output<typeof muteSchema>;

/** What was pressed, with what was filled in beside it. */
export type Press = Exclude<CardAction, { verb: "saveDigest" | "mute" }> | SettingsForm | MuteForm;

/** Further keys are dropped, not refused: Teams adds some of its own and the values of inputs. */
const actionSchema = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("show"), query, page }),
  z.object({ verb: z.literal("open"), query, page }),
  z.object({ verb: z.literal("refresh") }),
  z.object({ verb: z.literal("subscribe") }),
  z.object({ verb: z.literal("digestSettings") }),
  z.object({ verb: z.literal("digest"), act: z.enum(["Settings", "Next", "Now", "Unsubscribe"]), subscriber }),
  formSchema,
  z.object({ verb: z.literal("muteForm") }),
  muteSchema,
]);

/**
 * Reads what a pressed button carries, strictly: the user can forge all of it.
 * Undefined: it is nothing that a card of the bot could have sent.
 */
export function readPress(data: unknown): Press | undefined {
  const read = actionSchema.safeParse(data);
  if (!read.success) return undefined;
  // What sets something in motion has one way in.
  return "query" in read.data && read.data.query.ask === "Refresh" ? { verb: "refresh" } : read.data;
}
