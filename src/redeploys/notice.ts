import type { StopReason } from "./redeploy.ts";

/** What is said in the thread of a request's card, beside the card itself. */
export type Notice =
  /** Half of the time to decide has passed; approvers are mentioned. */
  | { readonly tells: "Reminder" }
  /** Approvers are asked again and mentioned. */
  | { readonly tells: "AskedAgain"; readonly because: StopReason | { readonly why: "Drifted" } }
  /** The decision, or that there was none. */
  | { readonly tells: "Decided" }
  /** After an hour: these sensors are not back. */
  | { readonly tells: "TakesLong"; readonly machineIds: readonly string[] }
  /** After twelve hours; approvers are mentioned. */
  | { readonly tells: "Escalation"; readonly machineIds: readonly string[] }
  /** Everything has ended: how, for asker and approvers, who are mentioned. */
  | { readonly tells: "Verdict" };
