import { count } from "./answer/count.ts";
import { coverage } from "./answer/coverage.ts";
import { freshness } from "./answer/freshness.ts";
import { list } from "./answer/list.ts";
import { machine } from "./answer/machine.ts";
import { summary } from "./answer/summary.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Ask } from "./query.ts";

/** The questions that need no snapshot; ask.ts answers them itself. */
export type WithoutEstate = "Refresh" | "Help" | "Greeting" | "Thanks";

/** Every question about the estate and what answers it. A new question is one line here, one file and one test. */
export const catalog: Record<Exclude<Ask, WithoutEstate>, (asked: Asked) => Answer> = {
  List: list,
  Count: count,
  Summary: summary,
  Machine: machine,
  Coverage: coverage,
  Freshness: freshness,
};
