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
}

export type Ask =
  | "List"
  | "Count"
  | "Summary"
  | "Machine"
  | "Coverage"
  | "Freshness"
  | "Refresh"
  | "Help"
  | "Greeting"
  | "Thanks";

export type Field =
  | "state" // Healthy, Unhealthy, NotApplicable, Unknown
  | "issue" // Installation, Heartbeat, Other
  | "reason" // of an Unknown: NotVisible, NotCovered, NotRunning, Redeploying, Provisioning, Exempted, OtherEdr, NoReport
  | "os" // Windows, Linux
  | "platform" // Azure, Arc, ScaleSet, AWS, GCP, OnPremises
  | "subscription" // lower-cased GUID
  | "resourceGroup" // lower-cased name
  | "region" // short name
  | "tag" // "key=value" or "key", lower-cased
  | "machine" // lower-cased resource id
  | "name" // lower-cased pattern: "web-01", "web*", "*sql*"
  | "text" // words of the message or an error code, lower-cased
  | "power" // Running, NotRunning, Unknown
  | "plan" // P1, P2, Off
  | "sinceOver" // in the state for longer than so many milliseconds
  | "sinceWithin"; // came into the state within so many milliseconds

export interface Filter {
  readonly field: Field;
  readonly values: readonly string[];
  readonly not: boolean;
}

/** Worst: unhealthy before unknown before the rest, the newest first. Oldest and Newest go by time in the state. */
export type Order = "Worst" | "Oldest" | "Newest" | "Name";

export const PAGE_ROWS = 10;
