import { z } from "zod";
import type {
  Coverage,
  DatedVisibility,
  Extension,
  ReportIssue,
  Source,
  Track,
  Visibility,
} from "../../health/evidence.ts";

// Every stored record is parsed where it comes back. JSON leaves undefined properties out: each shape that has some puts
// them back, so that a loaded record has the very properties of a fresh one and V8 keeps one hidden class for both.

export const SOURCES = [
  "Inventory",
  "Extensions",
  "Assessments",
  "HealthReports",
  "Plans",
  "Subscriptions",
  "EndpointProtection",
] as const satisfies readonly Source[];

const unseen = z
  .object({
    seen: z.literal(false),
    because: z.enum(["SubscriptionNotReadable", "SourceFailed", "SourceTruncated"]),
    source: z.enum(SOURCES).optional(),
  })
  .transform(({ source, ...rest }) => ({ ...rest, source }));

export const visibility: z.ZodType<Visibility> = z.discriminatedUnion("seen", [
  z.object({ seen: z.literal(true) }),
  unseen,
]);

export const datedVisibility: z.ZodType<DatedVisibility> = z.discriminatedUnion("seen", [
  z.object({ seen: z.literal(true), asOf: z.number() }),
  unseen,
]);

export const coverage: z.ZodType<Coverage> = z.object({
  serversPlan: z.enum(["P2", "P1", "Off"]),
  planOf: z.enum(["Subscription", "Machine"]),
  cspm: z.boolean(),
  endpointProtection: z.boolean(),
});

export const reportIssue: z.ZodType<ReportIssue> = z.object({
  kind: z.enum(["Installation", "Heartbeat", "Other"]),
  name: z.string(),
  message: z.string(),
  remediation: z.string(),
});

export const extension: z.ZodType<Extension> = z
  .object({
    name: z.string(),
    type: z.enum(["MDE.Windows", "MDE.Linux"]),
    provisioning: z.enum(["Succeeded", "Failed", "Creating", "Updating", "Deleting", "Other"]),
    statusIsError: z.boolean(),
    code: z.string(),
    message: z.string(),
    changedAt: z.number().optional(),
  })
  .transform(({ changedAt, ...rest }) => ({ ...rest, changedAt }));

export const track: z.ZodType<Track> = z
  .object({
    firstSeenAt: z.number(),
    extensionLastSeenAt: z.number().optional(),
    extensionStateSince: z.number().optional(),
  })
  .transform(({ firstSeenAt, extensionLastSeenAt, extensionStateSince }) => ({
    firstSeenAt,
    extensionLastSeenAt,
    extensionStateSince,
  }));
