import { z } from "zod";

/**
 * A question, understood: the only thing that an answer rests on. Values are canonical
 * (lower-cased ids and regions, the states' own names), never the asker's spelling.
 * Queries ride in the buttons of cards, so a query grants nothing: it can only read.
 */
export interface Query {
  readonly ask: Ask;
  /** All must hold. Several values in one filter: any of them. */
  readonly where: readonly Filter[];
  readonly order: Order;
  /** Rows wanted at most ("top 5"); undefined: all, in pages. */
  readonly limit: number | undefined;
  /** What the machines are divided by, for a group: "by OS and region"; two at most. */
  readonly by?: readonly Dimension[];
  /** Of an export: which answer the file holds; undefined: the machines of a list. */
  readonly of?: Exported;
}

/** Answers that are no list of machines, and make a file of their own. */
export type Exported = (typeof EXPORTED)[number];

const EXPORTED = ["Group", "Changes", "Trend", "History", "Coverage"] as const;

/** What a file of this question's answer holds. */
export function exportedOf({ ask, of }: Query): Exported | undefined {
  return EXPORTED.find((one) => one === ask) ?? of;
}

/** "tag:env" divides by the values of a tag, its key lower-cased; "error" by error messages without what differs from machine to machine. */
export type Dimension =
  | "state"
  | "issue"
  | "reason"
  | "error"
  | "os"
  | "release"
  | "platform"
  | "subscription"
  | "resourceGroup"
  | "region"
  | "power"
  | "plan"
  | `tag:${string}`;

export type Ask = (typeof ASKS)[number];

const ASKS = [
  "List",
  "Count",
  "Summary",
  "Machine",
  "Coverage",
  "Freshness",
  "Refresh",
  "Help",
  "Tour",
  "Greeting",
  "Thanks",
  "Group",
  "Changes",
  "Trend",
  "History",
  "About",
  "Export",
] as const;

export type Field =
  | "state" // Healthy, Unhealthy, NotApplicable, Unknown
  | "issue" // Installation, Heartbeat, Other
  | "reason" // of an Unknown: NotVisible, NotCovered, NotRunning, Redeploying, Provisioning, Exempted, OtherEdr, NoReport
  | "os" // Windows, Linux
  | "release" // a word or words of the OS release, lower-cased: "ubuntu", "2019"
  | "platform" // Azure, Arc, ScaleSet, AWS, GCP, OnPremises
  | "subscription" // lower-cased GUID
  | "resourceGroup" // lower-cased name
  | "region" // short name
  | "tag" // "key=value" or "key", lower-cased
  | "machine" // lower-cased resource id
  | "name" // lower-cased pattern: "web-01", "web*", "*sql*"
  | "text" // words of the message or an error code, lower-cased
  | "error" // an error message as groups name it
  | "power" // Running, NotRunning, Unknown
  | "plan" // P1, P2, Off
  | "muted" // Muted: counted apart for a time, as somebody decided
  | "sinceOver" // in the state for longer than so many milliseconds
  | "sinceWithin" // came into the state within so many milliseconds
  | "change" // of Changes: New, Recovered, OtherIssue, Appeared, Gone, Other
  | "topic"; // of About

export interface Filter {
  readonly field: Field;
  readonly values: readonly string[];
  readonly not: boolean;
}

/** Worst: unhealthy before unknown before the rest, the newest first. Oldest and Newest go by time in the state. */
export type Order = (typeof ORDERS)[number];

const ORDERS = ["Worst", "Oldest", "Newest", "Name"] as const;

export const PAGE_ROWS = 10;

/** Longest name or pattern that a filter may hold; a resource id fits. */
const VALUE_CHARACTERS = 512;

/** Values of one filter at most. */
export const MOST_VALUES = 32;

/** What can be asked about the integration itself; the words on each are the cards'. */
export type Topic = (typeof TOPICS)[number];

export const TOPICS = [
  "Integration",
  "Licensing",
  "Provisioning",
  "Prerequisites",
  "IssueTypes",
  "HealthStates",
  "RefreshInterval",
  "DataLocation",
  "MoveSubscription",
  "MoveTenant",
  "DeleteExtension",
  "Verdicts",
] as const;

const words = z.string().min(1).max(VALUE_CHARACTERS);
/** Milliseconds; fifteen digits are more than 30,000 years. */
const span = z.string().regex(/^\d{1,15}$/);

/** What the values of each field may be. */
const VALUES: Record<Field, z.ZodType<string>> = {
  state: z.enum(["Healthy", "Unhealthy", "NotApplicable", "Unknown"]),
  issue: z.enum(["Installation", "Heartbeat", "Other"]),
  reason: z.enum([
    "NotVisible",
    "NotCovered",
    "NotRunning",
    "Redeploying",
    "Provisioning",
    "Exempted",
    "OtherEdr",
    "NoReport",
  ]),
  os: z.enum(["Windows", "Linux"]),
  release: words,
  platform: z.enum(["Azure", "Arc", "ScaleSet", "AWS", "GCP", "OnPremises"]),
  subscription: words,
  resourceGroup: words,
  region: words,
  tag: words,
  machine: words,
  name: words,
  text: words,
  error: words,
  power: z.enum(["Running", "NotRunning", "Unknown"]),
  plan: z.enum(["P1", "P2", "Off"]),
  muted: z.enum(["Muted"]),
  sinceOver: span,
  sinceWithin: span,
  change: z.enum(["New", "Recovered", "OtherIssue", "Appeared", "Gone", "Other"]),
  topic: z.enum(TOPICS),
};

const DIMENSIONS = [
  "state",
  "issue",
  "reason",
  "error",
  "os",
  "release",
  "platform",
  "subscription",
  "resourceGroup",
  "region",
  "power",
  "plan",
] as const;

const dimensionSchema = z.union([
  z.enum(DIMENSIONS),
  z.templateLiteral(["tag:", z.string().min(1).max(VALUE_CHARACTERS)]),
]);

/** All fields, in the order in which the filters of a query stand. */
export const FIELDS = Object.keys(VALUES) as readonly Field[];

const filterSchema = z.union(
  FIELDS.map((field) =>
    z.strictObject({
      field: z.literal(field),
      values: z.array(VALUES[field]).min(1).max(MOST_VALUES),
      not: z.boolean(),
    }),
  ),
);

const querySchema = z.strictObject({
  ask: z.enum(ASKS),
  where: z.array(filterSchema).max(16),
  order: z.enum(ORDERS),
  limit: z.number().int().min(1).max(1_000_000).optional(),
  by: z.array(dimensionSchema).min(1).max(2).optional(),
  of: z.enum(EXPORTED).optional(),
});

/** Reads a query that comes back from a card's button. Strict: anything unknown, missing or oversized gives undefined. */
export function readQuery(data: unknown): Query | undefined {
  const read = querySchema.safeParse(data);
  return read.success ? { ...read.data, limit: read.data.limit } : undefined;
}
