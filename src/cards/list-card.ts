import type { ListAnswer, MachineRow } from "../questions/answer.ts";
import { exportedOf, PAGE_ROWS, type Query } from "../questions/query.ts";
import type { Rendered } from "./actions.ts";
import { type Button, carries, machineQuery, openButton, showButton } from "./buttons.ts";
import { dropButtons, filterLine } from "./filters.ts";
import { type FootingWords, footingWords } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import { headlineOf } from "./headline.ts";
import { explorerUrl, type Link } from "./links.ts";
import { LOOKS, type Look, shortWords, symbolBefore } from "./look.ts";
import type { Pen } from "./pen.ts";
import { listOffer } from "./redeploy-offer.ts";
import { detailLine } from "./row-detail.ts";
import { groupLine, rowSpan } from "./rows.ts";
import { openTemplate } from "./template.ts";

/** A page of machines, in rows that open their cards. `heading`, `remarks`, `columns` and `shown` are words of ours alone. */
export interface Page extends FootingWords {
  readonly heading: string;
  readonly remarks: string;
  readonly filters: string;
  readonly columns: { readonly machine: string; readonly state: string; readonly for: string };
  readonly rows: readonly Row[];
  readonly shown: string;
  readonly paging: readonly Button[];
  /** What can be done with the machines, and the filters that can be dropped. */
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

export interface Row {
  readonly name: string;
  readonly where: string;
  readonly detail: string;
  readonly symbol: string;
  readonly state: string;
  readonly colour: Look["colour"];
  readonly for: string;
  readonly open: Button;
  /** False: the button would be too heavy, and the row cannot be pressed. */
  readonly opens: boolean;
}

const expand = openTemplate<Page & Frame>("list");

export function pageCard(sentence: string, page: Page, pen: Pen): Rendered {
  return { card: expand({ ...frameOf(sentence, pen), ...page }), sentence };
}

/** One page of machines, the worst and newest first, each of which opens its own card. */
export function listCard(answer: ListAnswer, pen: Pen): Rendered {
  const { heading, remarks, sentence } = headlineOf(answer, pen);
  const page = {
    ...footingWords(answer.footing, pen),
    heading,
    remarks,
    filters: filterLine(answer.understood.parts, pen),
    columns: columnsOf(answer, pen),
    rows: answer.rows.map((row) => rowOf(row, pen)),
    shown: shownLine(answer, pen),
    paging: pagingButtons(answer, pen),
    buttons: carries([...listOffer(answer, pen), ...dropButtons(answer.query, answer.understood, pen)], pen.room),
    links: [{ title: pen.say("button.explorer"), url: explorerUrl(pen.cloud) }],
  };
  return pageCard(sentence, page, pen);
}

function columnsOf({ rows }: ListAnswer, pen: Pen): Page["columns"] {
  const unhealthy = rows.every(({ judged }) => judged.verdict.state === "Unhealthy");
  return {
    machine: pen.say("list.machine"),
    state: pen.say(unhealthy ? "list.issue" : "list.state"),
    for: pen.say("list.for"),
  };
}

function rowOf(row: MachineRow, pen: Pen): Row {
  const { evidence, verdict } = row.judged;
  const { id, name } = evidence.machine;
  const shownName = pen.name(name);
  const open = openButton(pen.say("list.open", { name: shownName }), machineQuery(id));
  return {
    name: shownName,
    where: groupLine(row, pen),
    detail: detailLine(row.judged, pen),
    symbol: symbolBefore(verdict.state),
    state: shortWords(verdict, pen),
    colour: LOOKS[verdict.state].colour,
    for: rowSpan(row, pen),
    open,
    opens: id.length <= pen.room.id,
  };
}

type Paged = Pick<ListAnswer, "query" | "total" | "page" | "pages"> & { readonly rows: readonly unknown[] };

/** "11–20 of 41", where there is more than what is seen. */
export function shownLine({ rows, total, page }: Paged, pen: Pen): string {
  if (rows.length === 0 || rows.length === total) return "";
  const from = page * PAGE_ROWS + 1;
  return pen.say("list.shown", { from, to: from + rows.length - 1, total });
}

export function pagingButtons({ query, page, pages }: Paged, pen: Pen): readonly Button[] {
  const buttons: Button[] = [];
  if (page > 0) buttons.push(showButton(pen.say("button.previous"), query, page - 1));
  if (page < pages - 1) buttons.push(showButton(pen.say("button.next"), query, page + 1));
  if (page === 0 && pages > 1) buttons.push(exportButton(query, pen));
  return carries(buttons, pen.room);
}

/** Who would have to page takes the whole of it home. */
function exportButton(query: Query, pen: Pen): Button {
  const of = exportedOf(query);
  return openButton(pen.say("button.export"), { ...query, ask: "Export", ...(of && { of }) });
}
