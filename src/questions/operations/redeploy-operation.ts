import type { Filter, Order } from "../query.ts";

/** Machines that a person means: all for which the filters hold, or the first of them ("the top 5"). */
export interface Meant {
  readonly where: readonly Filter[];
  readonly order: Order;
  readonly limit: number | undefined;
}

/** Something that a person wants done or told about redeploys, understood. What comes of it is decided where it is done. */
export type RedeployOperation =
  /** `because` is text from outside, "" where no reason was given yet. */
  | { readonly do: "Redeploy"; readonly machines: Meant; readonly because: string }
  | { readonly do: "PendingApprovals" }
  | { readonly do: "RedeployHistory" }
  /** Of one machine, by its lower-cased id. */
  | { readonly do: "WhoRedeployed"; readonly machineId: string }
  /** `until` is epoch milliseconds, UTC; null: until somebody ends it. `because` as above. */
  | { readonly do: "Freeze"; readonly until: number | null; readonly because: string }
  | { readonly do: "Thaw" }
  | { readonly do: "FreezeState" }
  | { readonly do: "ApproveHere" };

/** An operation that was meant, but not all of it was understood. Nothing is done then. */
export interface UnclearRedeploy {
  readonly do: "Unclear";
  readonly what: "Redeploy" | "WhoRedeployed" | "Freeze";
  /** The part that was not understood; text from outside. */
  readonly words: string;
  /** "Previous": "these" were meant, and no list of machines was shown lately. "Machine": one was named that is not there, or there twice. */
  readonly because: "Filter" | "Time" | "Nothing" | "Previous" | "Machine";
  /** Ids of machines that may have been meant, the nearest first; empty unless `because` is "Machine". */
  readonly candidates: readonly string[];
}
