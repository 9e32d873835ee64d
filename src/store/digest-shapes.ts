import { z } from "zod";
import type { AlarmRecord } from "../digests/alarm.ts";
import type { DigestRecord } from "../digests/digest.ts";
import type { Mute } from "../digests/mute.ts";
import type { Settings, SettingsChange } from "../digests/subscriber.ts";

/** Records of digests as JSON holds them; what is undefined is left out there. */

const time = z.int();
const person = z.object({ id: z.string(), name: z.string() });
const mentioned = person.extend({ objectId: z.string().optional() });
const where = z.array(z.object({ field: z.string(), values: z.array(z.string()), not: z.boolean() }));
const hour = z.int().min(0).max(24);

const settings = z.object({
  where,
  schedule: z.object({ hours: z.array(hour), days: z.enum(["Every", "Working"]) }),
  timeZone: z.string(),
  locale: z.string(),
  mode: z.enum(["Always", "OnChange"]),
  severity: z.enum(["Everything", "Unhealthy", "Installation", "Heartbeat"]),
  quiet: z.object({ from: hour, to: hour }).optional(),
  mentions: z.object({ people: z.array(mentioned), atLeast: z.int() }).optional(),
  alarm: z.object({ machines: z.number(), percent: z.number() }),
});

/** A subscriber without what has a column of its own. */
export const subscriberShape = settings.extend({ conversationId: z.string(), createdAt: time, createdBy: person });

export const changeShape: z.ZodType<Omit<SettingsChange, "settings"> & { settings: z.output<typeof settings> }> =
  z.object({
    subscriberId: z.string(),
    version: z.int(),
    at: time,
    by: person,
    what: z.enum(["Subscribed", "Changed", "Unsubscribed"]),
    settings,
  });

/** With a key for each setting, set or not. */
export function wholeSettings(read: z.output<typeof settings>): Settings {
  return { ...read, quiet: read.quiet, mentions: read.mentions };
}

const number = z.int();
const counts = z.object({
  total: number,
  byState: z.object({ Healthy: number, Unhealthy: number, NotApplicable: number, Unknown: number }),
  byIssue: z.object({ Installation: number, Heartbeat: number, Other: number }),
});

export const digestShape = z
  .object({
    subscriberId: z.string(),
    slot: time,
    at: time,
    outcome: z.enum(["Posted", "Unchanged"]),
    snapshotTakenAt: time,
    snapshotVersion: z.int(),
    counts,
    asked: z.string().optional(),
    messageId: z.string().optional(),
  })
  .transform((read): DigestRecord => ({ ...read, messageId: read.messageId }));

const muted = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("Machine"), machineId: z.string(), name: z.string() }),
  z.object({ kind: z.literal("Filter"), where }),
  z.object({ kind: z.literal("Error"), error: z.string() }),
]);

export const muteShape = z
  .object({
    id: z.string(),
    what: muted,
    reason: z.string(),
    by: person,
    at: time,
    until: time,
    ended: z.object({ at: time, by: person }).optional(),
  })
  .transform((read): Mute => ({ ...read, ended: read.ended }));

export const alarmShape = z
  .object({
    subscriberId: z.string(),
    at: time,
    cause: z.string(),
    machineIds: z.array(z.string()),
    messageId: z.string(),
    overAt: time.optional(),
  })
  .transform((read): AlarmRecord => ({ ...read, overAt: read.overAt }));
