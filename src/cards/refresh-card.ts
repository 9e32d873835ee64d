import type { RefreshAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { plain, showButton } from "./buttons.ts";
import { footingWords, nowOf } from "./footing.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

/** What came of asking for a sync. */
export function refreshCard({ outcome, footing }: RefreshAnswer, pen: Pen): Rendered {
  const sentence = outcomeWords(outcome, footing ? nowOf(footing) : undefined, pen);
  const note = {
    sentence,
    heading: pen.say("refresh.title"),
    lines: [sentence],
    footing: footing && footingWords(footing, pen),
    buttons: [showButton(pen.say("button.freshness"), plain("Freshness"))],
  };
  return noteCard(note, pen);
}

/** Without a snapshot `now` is unknown; then the times are of today. */
function outcomeWords(outcome: RefreshAnswer["outcome"], now: number | undefined, pen: Pen): string {
  switch (outcome.done) {
    case "Started":
      return pen.say("refresh.Started");
    case "AlreadyRunning":
      return pen.say("refresh.AlreadyRunning", {
        time: pen.voice.time(outcome.startedAt, now ?? outcome.startedAt),
      });
    case "TooSoon":
      return pen.say("refresh.TooSoon", { time: pen.voice.time(nextMinute(outcome.nextAt), now ?? outcome.nextAt) });
  }
}

/** Times are told in minutes: told a minute too early, one would ask in vain again. */
function nextMinute(at: number): number {
  return Math.ceil(at / 60_000) * 60_000;
}
