import { type Bot, Crowd, middle, type TurnCost } from "./crowd.ts";
import { sameQuestion } from "./crowd-questions.ts";
import type { Replies } from "./replies.ts";

const PEOPLE = 50;
const ROUNDS = 7;
const TURNS_EACH = 10;

/** Fifty people who ask at once. */
export interface CrowdCosts {
  /** Each asks something else, which nobody asked before. */
  readonly different: TurnCost;
  /** All ask the same few questions, as after a digest. */
  readonly same: TurnCost;
  readonly floor: TurnCost;
}

/** Fifty people ask both bots in turn, round by round. */
export async function crowdCosts(
  vitals: Bot,
  floor: Bot,
  replies: Replies,
  different: () => string,
): Promise<CrowdCosts> {
  const crowd = new Crowd(PEOPLE, replies);
  const costs = { different: [] as TurnCost[], same: [] as TurnCost[], floor: [] as TurnCost[] };
  // The first round warms both up.
  for (let n = 0; n <= ROUNDS; n += 1) {
    const round = {
      different: await crowd.ask(vitals, TURNS_EACH, different),
      floor: await crowd.ask(floor, TURNS_EACH, different),
      same: await crowd.ask(vitals, TURNS_EACH, (_, turn) => sameQuestion(turn)),
    };
    if (n > 0) for (const kind of ["different", "floor", "same"] as const) costs[kind].push(round[kind]);
  }
  crowd.close();
  return { different: middle(costs.different), same: middle(costs.same), floor: middle(costs.floor) };
}
