import { asFile } from "./answer/as-file.ts";
import { changes } from "./answer/changes.ts";
import { count } from "./answer/count.ts";
import { coverage } from "./answer/coverage.ts";
import { freshness } from "./answer/freshness.ts";
import { group } from "./answer/group.ts";
import { history } from "./answer/history.ts";
import { list } from "./answer/list.ts";
import { machine } from "./answer/machine.ts";
import { summary } from "./answer/summary.ts";
import { trend } from "./answer/trend.ts";
import type { Asked } from "./asked.ts";
import type { Reply } from "./insight.ts";
import type { History } from "./ports.ts";
import type { Ask } from "./query.ts";

/** The questions that need no snapshot. */
export type WithoutEstate = "Refresh" | "Help" | "Greeting" | "Thanks" | "About";

/** Every question about the estate, and what answers it. A new question is one line here, one file and one test. */
export const catalog: Record<Exclude<Ask, WithoutEstate>, (asked: Asked, past: History) => Reply | Promise<Reply>> = {
  List: list,
  Count: count,
  Summary: summary,
  Machine: machine,
  Coverage: coverage,
  Freshness: freshness,
  Group: group,
  Changes: changes,
  Trend: trend,
  History: history,
  Export: asFile,
};

export function needsNoEstate(ask: Ask): ask is WithoutEstate {
  return !(ask in catalog);
}
