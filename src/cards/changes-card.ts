import type { Change, ChangeRow, ChangesAnswer } from "../questions/insight.ts";
import type { Rendered } from "./actions.ts";
import { carries, machineQuery, openButton } from "./buttons.ts";
import { dropButtons, filterLine } from "./filters.ts";
import { footingWords, nowOf } from "./footing.ts";
import { pageCard, pagingButtons, type Row, shownLine } from "./list-card.ts";
import type { Pen } from "./pen.ts";
import { groupLine } from "./rows.ts";
import { transitionLine, transitionWords } from "./transition-words.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** In this order kinds of changes are told: first what asks for an act. */
const CHANGES: readonly Change[] = ["New", "OtherIssue", "Recovered", "Appeared", "Gone", "Other"];

/** Who changed, the newest first, from what to what; each row opens its machine. */
export function changesCard(answer: ChangesAnswer, pen: Pen): Rendered {
  const { footing, understood, query, rows } = answer;
  const heading = headingOf(answer, pen);
  const unseen = footing.notReadable.length;
  const remarks = unseen > 0 ? pen.say("remark.notReadable", { count: unseen }) : "";
  const page = {
    ...footingWords(footing, pen),
    heading,
    remarks,
    filters: filterLine(understood.parts, pen),
    columns: { machine: pen.say("list.machine"), state: pen.say("changes.change"), for: pen.say("changes.when") },
    rows: rows.map((row) => rowOf(row, nowOf(footing), pen)),
    shown: shownLine(answer, pen),
    paging: pagingButtons(answer, pen),
    buttons: carries(dropButtons(query, understood, pen), pen.room),
    links: [],
  };
  return pageCard(sentenceOf(answer, heading, remarks, pen), page, pen);
}

/** "Since 9:00 AM: 7 newly unhealthy · 3 recovered", in words of ours alone. */
function headingOf({ since, byChange, total, footing }: ChangesAnswer, pen: Pen): string {
  const time = pen.voice.time(since, nowOf(footing));
  if (total === 0) return pen.say("changes.none", { time });
  const counts = CHANGES.filter((change) => byChange[change] > 0).map((change) =>
    pen.say(`changes.${change}`, { count: byChange[change] }),
  );
  return pen.say("changes.heading", { time, counts: counts.join(" · ") });
}

function sentenceOf(answer: ChangesAnswer, heading: string, remarks: string, pen: Pen): string {
  const { rows, page, footing, understood } = answer;
  const [newest] = page === 0 ? rows : [];
  const told = newest ? pen.say("changes.newest", { heading, ...exampleValues(newest, pen) }) : heading;
  const text = remarks === "" ? told : pen.say("sentence.and", { first: told, second: remarks });
  const unsaid = understood.parts.filter(({ field }) => field !== "sinceWithin");
  return wholeSentence(text, unsaid, footing, pen);
}

function exampleValues({ machineName, from, to }: ChangeRow, pen: Pen) {
  return { name: pen.name(machineName), change: transitionLine(from, to, pen) };
}

/** `now` is epoch milliseconds, UTC. A machine that is gone has no card to open. */
function rowOf({ machineId, machineName, at, change, from, to, row }: ChangeRow, now: number, pen: Pen): Row {
  const { symbol, colour, says } = transitionWords(from, to, pen);
  const name = pen.name(machineName);
  const kind = pen.say(`change.${change}`);
  return {
    name,
    where: row ? groupLine(row, pen) : kind,
    detail: row ? kind : "",
    symbol,
    state: says,
    colour,
    for: pen.voice.time(at, now),
    open: openButton(pen.say("list.open", { name }), machineQuery(machineId)),
    opens: row !== undefined && machineId.length <= pen.room.id,
  };
}
