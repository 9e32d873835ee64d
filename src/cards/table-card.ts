import type { Rendered } from "./actions.ts";
import { type Button, carries } from "./buttons.ts";
import type { FootingWords } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Look } from "./look.ts";
import type { Pen } from "./pen.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/table.json binds. */
interface TableData extends Frame, FootingWords {
  readonly heading: string;
  readonly about: string;
  readonly remark: string;
  readonly columns: readonly { readonly title: string; readonly align: "Left" | "Right" }[];
  readonly rows: readonly TableRow[];
  readonly more: string;
  readonly buttons: readonly Button[];
}

/** `what` and `says` may hold text from outside, inert; `figure` is a number or a time. */
export interface TableRow {
  readonly what: string;
  readonly symbol: string;
  readonly colour: Look["colour"];
  readonly says: string;
  readonly figure: string;
}

/** A table of three columns. `heading`, `remark`, `columns` and `more` are words of ours alone; empty ones are left out. */
export interface Table {
  readonly sentence: string;
  readonly heading: string;
  /** What the table is about; inert, as it may hold text from outside. */
  readonly about?: string;
  readonly remark: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly TableRow[];
  readonly more: string;
  readonly footing: FootingWords;
  readonly buttons: readonly Button[];
}

const expand = openTemplate<TableData>("table");

export function tableCard(table: Table, pen: Pen): Rendered {
  const { sentence, heading, about = "", remark, columns, rows, more, footing, buttons } = table;
  const card = expand({
    ...frameOf(sentence, pen),
    ...footing,
    heading,
    about,
    remark,
    columns: columns.map((title, index) => ({ title, align: index === columns.length - 1 ? "Right" : "Left" })),
    rows,
    more,
    buttons: carries(buttons, pen.room),
  });
  return { card, sentence };
}
