import type { Round, Vote } from "./redeploy.ts";
import type { RedeploySettings } from "./settings.ts";

/** Different approvers that a round needs. Unticking does not lower it: what was asked for counts. */
export function votesNeeded(
  { machines }: Pick<Round, "machines">,
  { quorum }: Pick<RedeploySettings, "quorum">,
): number {
  const needed = machines.length > quorum.largeAbove ? quorum.large : quorum.small;
  // A setting of nought would approve by itself.
  return Math.max(1, needed);
}

/** "Waiting": some machine lacks votes. Else the machines that are approved, which may be none. */
export type Tally =
  | { readonly is: "Waiting"; readonly lacking: readonly string[] }
  | { readonly is: "Decided"; readonly approved: readonly string[] };

/**
 * A round is decided when each of its machines has as many votes about it as are needed; a vote is only about machines of
 * subscriptions that the voter approves. Approved are the machines that everybody ticked who voted about them: so with a
 * quorum of two each approver can take a machine out, and none can put one in alone.
 */
export function tally(round: Round, settings: Pick<RedeploySettings, "quorum">): Tally {
  const needed = votesNeeded(round, settings);
  const lacking = round.machines.filter((id) => votesAbout(round, id).length < needed);
  if (lacking.length > 0) return { is: "Waiting", lacking };
  const approved = round.machines.filter((id) => votesAbout(round, id).every(({ ticked }) => ticked.includes(id)));
  return { is: "Decided", approved };
}

function votesAbout({ votes }: Round, machineId: string): readonly Vote[] {
  return votes.filter(({ about }) => about.includes(machineId));
}
