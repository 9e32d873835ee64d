import { about } from "./answer/about.ts";
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
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Insight } from "./insight.ts";
import type { History } from "./ports.ts";
import type { Ask } from "./query.ts";

/** The questions that need no snapshot. */
export type WithoutEstate = "Refresh" | "Help" | "Greeting" | "Thanks";

/** The questions whose answers look back in time, or lead out of the estate. */
export type Looking = "Group" | "Changes" | "Trend" | "History" | "About" | "Export";

/** Every question about the estate as it is, and what answers it. A new question is one line here, one file and one test. */
export const catalog: Record<Exclude<Ask, WithoutEstate | Looking>, (asked: Asked) => Answer> = {
  List: list,
  Count: count,
  Summary: summary,
  Machine: machine,
  Coverage: coverage,
  Freshness: freshness,
};

/** The same for the questions that look back, or lead out of the estate. */
export const lookings: Record<Looking, (asked: Asked, history: History) => Insight | Promise<Insight>> = {
  Group: group,
  Changes: changes,
  Trend: trend,
  History: history,
  About: about,
  Export: asFile,
};
