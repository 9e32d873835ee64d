import type { Reader, Rendered } from "../cards/actions.ts";
import type { FreezeDeed } from "../cards/redeploy-desk-card.ts";
import type { NowhereToAsk } from "../cards/redeploy-refusal.ts";
import type { UnclearRedeploy } from "../questions/operations/redeploy-operation.ts";
import type { AskRefusal } from "../redeploys/ask.ts";
import type { FreezeRefusal } from "../redeploys/decide-freeze.ts";
import type { EarlierOfMachine } from "../redeploys/earlier.ts";
import type { Freeze } from "../redeploys/freeze.ts";
import type { Plan } from "../redeploys/plan.ts";
import type { Redeploy } from "../redeploys/redeploy.ts";
import type { Refusal } from "../redeploys/refusal.ts";
import type { RequestView } from "../redeploys/view.ts";

/** Why nothing came of it: what the core says, and what is known here alone. */
export type DeskRefusal = AskRefusal | Refusal | FreezeRefusal | { readonly why: "NoSuchRequest" } | NowhereToAsk;

/** For whom, and when: epoch milliseconds, UTC. */
export interface Look {
  readonly reader: Reader;
  readonly now: number;
}

/** What the desk needs drawn. Everything is facts; the words are the cards'. */
export interface RedeployCards {
  /** The plan as it would be, with the input for a reason; `reason` is what was said already. Its button is "askRedeploy". */
  draft(plan: Plan, reason: string, look: Look): Rendered;
  /** In place of the draft: it was asked, and where the request stands. `here`: in this conversation alone. */
  asked(redeploy: Redeploy, here: boolean, look: Look): Rendered;
  /** The request's card for one person. */
  request(view: RequestView, look: Look): Rendered;
  refused(because: DeskRefusal, look: Look): Rendered;
  /** Requests that wait for approvers, the oldest first. */
  pending(all: readonly Redeploy[], look: Look): Rendered;
  /** The newest first. */
  history(all: readonly Redeploy[], look: Look): Rendered;
  /** The newest first. */
  ofMachine(machine: Named, all: readonly EarlierOfMachine[], look: Look): Rendered;
  /** `freeze` undefined: none holds. `after`: what was just done, or asked. */
  freeze(freeze: Freeze | undefined, after: FreezeDeed, look: Look): Rendered;
  /** Requests for approval are posted here from now on. */
  approvalPlace(look: Look): Rendered;
  unclear(unclear: UnclearRedeploy, candidates: readonly Named[], look: Look): Rendered;
  /** A line below a pressed card: the answer takes longer, and follows below. */
  later(look: Look): string;
}

export interface Named {
  /** Lower-cased resource id. */
  readonly id: string;
  readonly name: string;
}
