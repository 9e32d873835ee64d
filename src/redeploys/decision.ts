import type { Person } from "./person.ts";
import { type Ending, type Redeploy, roundOf } from "./redeploy.ts";

/** What was decided last, for whoever presses too late. `by` is empty where nobody decided. Epoch milliseconds, UTC. */
export interface Decision {
  readonly what: "Approved" | Ending["is"];
  readonly by: readonly Person[];
  readonly at: number;
}

/** The newest decision about this request; undefined while its first round waits. */
export function decisionOf(redeploy: Redeploy): Decision | undefined {
  const ending = roundOf(redeploy) ? undefined : endingOf(redeploy);
  if (ending) return { what: ending.is, by: decidersOf(ending), at: ending.at };
  const approval = redeploy.approvals.at(-1);
  return approval && { what: "Approved", by: approval.votes.map(({ by }) => by), at: approval.at };
}

/** How the last round ended, if it ended without an approval. */
export function endingOf({ state }: Redeploy): Ending | undefined {
  switch (state.is) {
    case "Rejected":
    case "Withdrawn":
    case "Expired":
    case "Void":
      return state;
    case "Watching":
    case "Finished":
      return state.ended ?? undefined;
    default:
      return undefined;
  }
}

function decidersOf(ending: Ending): readonly Person[] {
  if (ending.is === "Rejected") return ending.by;
  return ending.is === "Withdrawn" ? [ending.by] : [];
}
