import { count } from "./answer/count.ts";
import { coverage } from "./answer/coverage.ts";
import { freshness } from "./answer/freshness.ts";
import { group } from "./answer/group.ts";
import { list } from "./answer/list.ts";
import { machine } from "./answer/machine.ts";
import { summary } from "./answer/summary.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { GroupAnswer } from "./insight.ts";
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

export const groups: (asked: Asked) => GroupAnswer = group;
