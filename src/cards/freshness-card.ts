import type { FreshnessAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { refreshButton } from "./buttons.ts";
import { footingWords, nowOf } from "./footing.ts";
import { LOOKS, symbolBefore } from "./look.ts";
import type { Pen } from "./pen.ts";
import { type TableRow, tableCard } from "./table-card.ts";

type Reading = FreshnessAnswer["sources"][number];

/** How old the data is, source by source, and when it will be read again. */
export function freshnessCard(answer: FreshnessAnswer, pen: Pen): Rendered {
  const { footing, nextSyncAt, sources } = answer;
  const now = nowOf(footing);
  const heading = pen.say("freshness.headline", { span: pen.voice.span(footing.ageMs) });
  const next = nextSyncAt === undefined ? "" : pen.say("freshness.next", { time: pen.voice.time(nextSyncAt, now) });
  const text = next === "" ? heading : pen.say("sentence.and", { first: heading, second: next });
  const table = {
    sentence: pen.say("sentence.end", { text }),
    heading,
    remark: next === "" ? "" : pen.say("freshness.nextSync", { time: pen.voice.time(nextSyncAt ?? now, now) }),
    columns: [pen.say("freshness.source"), pen.say("list.state"), pen.say("freshness.read")],
    rows: sources.map((reading) => rowOf(reading, now, pen)),
    more: "",
    // What failed stands in the table.
    footing: footingWords({ ...footing, failures: footing.failures.filter(({ source }) => source === "Sync") }, pen),
    buttons: [refreshButton(pen.say("button.refresh"))],
  } as const;
  return tableCard(table, pen);
}

function rowOf({ source, readAt, failure }: Reading, now: number, pen: Pen): TableRow {
  const state = failure || readAt === undefined ? "Unknown" : "Healthy";
  return {
    what: pen.say(`source.${source}`),
    symbol: symbolBefore(state),
    colour: LOOKS[state].colour,
    says: readingWords(readAt, failure, pen),
    figure: readAt === undefined ? pen.say("freshness.never") : pen.voice.ago(readAt, now),
  };
}

function readingWords(readAt: Reading["readAt"], failure: Reading["failure"], pen: Pen): string {
  if (!failure) return pen.say(readAt === undefined ? "freshness.notYet" : "freshness.complete");
  return pen.say(failure.truncated ? "freshness.truncated" : "freshness.failed", {
    message: pen.fault(failure.message),
  });
}
