import type { Judged } from "./budgets.ts";
import { start } from "./process.ts";

const MOST_OF_FLOOR = 1.1;

/** What test/bench/redeploy-pace.ts prints: the same requests by two sets of limits. */
export interface RedeployPace {
  readonly machines: number;
  readonly floorSeconds: number;
  readonly atArms: CarriedOut;
  readonly atOurs: CarriedOut;
}

interface CarriedOut {
  readonly deleted: number;
  readonly needless: number;
  readonly faults: number;
  readonly seconds: number;
  readonly pollsInTheBusiestSecond: number;
}

/** What test/bench/press-cost.ts prints: milliseconds, the middle of its rounds. */
export interface PressCosts {
  readonly approvals: number;
  readonly p50: number;
  readonly p99: number;
  readonly floorP50: number;
  readonly floorP99: number;
}

export async function pressCosts(): Promise<PressCosts> {
  const pressing = await start("test/bench/press-cost.ts", {});
  return pressing.ready as unknown as PressCosts;
}

export function pressBudgets({ p99, floorP99 }: PressCosts): readonly Judged[] {
  const figure = p99 - floorP99;
  return [{ budget: "approving p99 beyond a bare bot's, ms", figure, limit: 5, kept: figure <= 5 }];
}

export async function redeployPace(): Promise<RedeployPace> {
  const carrying = await start("test/bench/redeploy-pace.ts", {});
  return carrying.ready as unknown as RedeployPace;
}

export function redeployBudgets({ machines, floorSeconds, atArms }: RedeployPace): readonly Judged[] {
  const figures = [
    [
      `redeploying ${machines.toLocaleString("en")} machines ÷ ARM's floor`,
      atArms.seconds / floorSeconds,
      MOST_OF_FLOOR,
    ],
    ["machines of these whose sensor was not deleted", machines - atArms.deleted, 0],
    ["deletions sent needlessly, and faults", atArms.needless + atArms.faults, 0],
  ] as const;
  return figures.map(([budget, figure, limit]) => ({ budget, figure, limit, kept: figure <= limit }));
}
