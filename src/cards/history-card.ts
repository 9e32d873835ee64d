import type { HistoryAnswer, MachineEvent } from "../questions/insight.ts";
import type { Rendered } from "./actions.ts";
import { machineQuery, openButton } from "./buttons.ts";
import { footingWords, nowOf } from "./footing.ts";
import { eventWords } from "./history-words.ts";
import { machineClause } from "./machine-words.ts";
import type { Pen } from "./pen.ts";
import { type TableRow, tableCard } from "./table-card.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** More rows than this nobody reads in a chat. */
const MOST_ROWS = 20;

/** What happened to one machine and who had a hand in it, the newest first, each state with how long it stayed so; and where the record begins. */
export function historyCard(answer: HistoryAnswer, pen: Pen): Rendered {
  const { row, events, footing } = answer;
  const { machine } = row.judged.evidence;
  const now = nowOf(footing);
  const rows = events
    .slice(0, MOST_ROWS)
    .map((event, index) => eventRow(event, untilOf(event, events.slice(0, index), now), now, pen));
  const more = events.length - rows.length;
  const table = {
    sentence: sentenceOf(answer, now, pen),
    heading: pen.say("history.title"),
    about: machineClause(row, pen),
    remark: recordWords(answer, now, pen),
    columns: [pen.say("history.when"), pen.say("history.what"), pen.say("history.for")],
    rows,
    more: more > 0 ? pen.say("history.more", { count: more }) : "",
    footing: footingWords(footing, pen),
    buttons: [openButton(pen.say("list.open", { name: pen.name(machine.name) }), machineQuery(machine.id))],
  } as const;
  return tableCard(table, pen);
}

/** `until`: how long it lasted; undefined for what lasts no time. All epoch milliseconds, UTC. */
function eventRow(event: MachineEvent, until: number | undefined, now: number, pen: Pen): TableRow {
  const figure = until === undefined ? NO_TIME : pen.voice.span(until - event.at);
  return { ...eventWords(event, now, pen), what: pen.voice.time(event.at, now), figure };
}

const NO_TIME = "–";

/** A state lasts until the next one, whatever was done meanwhile; a mute until it was to end. `later`: the newest first. */
function untilOf(event: MachineEvent, later: readonly MachineEvent[], now: number): number | undefined {
  if (event.what === "Mute") return event.until;
  if (event.what !== "State") return undefined;
  return later.findLast(({ what }) => what === "State")?.at ?? now;
}

function recordWords({ events }: HistoryAnswer, now: number, pen: Pen): string {
  const oldest = events.at(-1);
  return oldest ? pen.say("history.kept", { time: pen.voice.time(oldest.at, now) }) : pen.say("history.none");
}

function sentenceOf({ row, events, footing }: HistoryAnswer, now: number, pen: Pen): string {
  const machine = machineClause(row, pen);
  const oldest = events.at(-1);
  const text = oldest
    ? pen.say("history.sentence", {
        machine,
        changes: pen.say("history.count", { count: events.length }),
        time: pen.voice.time(oldest.at, now),
      })
    : pen.say("history.sentenceNone", { machine });
  return wholeSentence(text, [], footing, pen);
}
