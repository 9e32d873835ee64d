import type { Decision } from "./decision.ts";

/** Why an act changes nothing. */
export type Refusal =
  | Unauthorised
  /** Late, or a press on a card of an earlier round. */
  | { readonly why: "AlreadyDecided"; readonly decision: Decision }
  /** This person's vote of this round stands already: a second press, or the same one delivered again. */
  | { readonly why: "AlreadyVoted"; readonly at: number }
  | { readonly why: "TooLate"; readonly expiredAt: number }
  | { readonly why: "NothingTicked" }
  /** Ticked machines that are not in this round. */
  | { readonly why: "OutsidePlan"; readonly machineIds: readonly string[] }
  /** None of the ticked machines is in a subscription that this person approves. */
  | { readonly why: "NotYours"; readonly machineIds: readonly string[] }
  | { readonly why: "ReasonMissing" }
  /** Vitals' own acts, when their time has not come or their work is done. */
  | { readonly why: "NotDue" };

/** The person may not. Written into the audit. */
export type Unauthorised =
  | { readonly why: "Guest" }
  | { readonly why: "ForeignTenant" }
  | { readonly why: "OwnRequest" }
  | { readonly why: "NotAsker" }
  | { readonly why: "NotApprover" }
  | { readonly why: "NoneConfigured" }
  | { readonly why: "CouldNotCheck" };
