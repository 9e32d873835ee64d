import type { HealthState } from "../health/verdict.ts";
import type { Group, GroupAnswer } from "../questions/insight.ts";
import type { Dimension, Query } from "../questions/query.ts";
import type { Rendered } from "./actions.ts";
import { type Button, carries, openButton, plain } from "./buttons.ts";
import { dropButtons, filterLine } from "./filters.ts";
import { bytesOf } from "./fit.ts";
import { type FootingWords, footingWords } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import { dimensionWords, groupHeading, groupName, groupSentence, notCounted } from "./group-words.ts";
import { LOOKS } from "./look.ts";
import type { Pen } from "./pen.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/group.json binds. A chart draws its labels as plain text. */
interface GroupData extends Frame, FootingWords {
  readonly heading: string;
  readonly filters: string;
  readonly remark: string;
  readonly bars: readonly Bar[];
  readonly stacks: readonly { readonly name: string; readonly parts: readonly Part[]; readonly drawn: string }[];
  readonly columns: { readonly group: string; readonly machines: string };
  readonly rows: readonly GroupRow[];
  readonly more: string;
  readonly buttons: readonly Button[];
}

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly colour: string;
  /** The bar in blocks, where charts cannot be drawn. */
  readonly drawn: string;
}

interface Part {
  readonly legend: string;
  readonly value: number;
  readonly colour: string;
}

interface GroupRow {
  readonly name: string;
  readonly parts: string;
  readonly figure: string;
  readonly open: Button;
  /** False: no filter can name the group, or the button would be too heavy. */
  readonly opens: boolean;
}

/** More rows than this nobody reads in a chat. */
const MOST_ROWS = 15;
const MOST_BLOCKS = 24;
/** Teams' names of colours that mean nothing; red and green are left to the states. */
const COLOURS = [
  "categoricalBlue",
  "categoricalMarigold",
  "categoricalTeal",
  "categoricalPurple",
  "categoricalLightBlue",
  "categoricalLavender",
] as const;

const expand = openTemplate<GroupData>("group");

/** Machines divided into groups, the largest first: drawn, in numbers, and each group to open as a list. */
export function groupCard(answer: GroupAnswer, pen: Pen): Rendered {
  const sentence = groupSentence(answer, pen);
  const shown = answer.groups.slice(0, MOST_ROWS);
  const two = isDivided(answer, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    ...footingWords(answer.footing, pen),
    heading: groupHeading(answer, pen),
    filters: filterLine(answer.understood.parts, pen),
    remark: shown.length === 0 ? noneRemark(answer, pen) : "",
    bars: two ? [] : shown.map((group) => barOf(group, answer, pen)),
    stacks: two ? shown.map((group) => ({ ...barOf(group, answer, pen), parts: partsOf(group, answer, pen) })) : [],
    columns: {
      group: pen.voice.capital(answer.by.map((one) => dimensionWords(one, pen)).join(" · ")),
      machines: pen.say("group.machines"),
    },
    rows: shown.map((group) => rowOf(group, answer, pen)),
    more: moreLine(answer, pen),
    buttons: carries(buttonsOf(answer, pen), pen.room),
  });
  return { card, sentence };
}

/** In the narrowest room, for names that nobody would read, the parts of the groups would outweigh the card. */
function isDivided({ columns }: GroupAnswer, pen: Pen): boolean {
  return columns.length > 0 && pen.room.line > 0;
}

function noneRemark(answer: GroupAnswer, pen: Pen): string {
  const remark = notCounted(answer, pen);
  const heading = groupHeading(answer, pen);
  const none = pen.say("group.none", { heading, outOf: answer.outOf });
  return remark === "" ? none : pen.say("sentence.and", { first: none, second: remark });
}

function barOf(group: Group, { by, groups, query }: GroupAnswer, pen: Pen): Bar {
  const [dimension] = by as readonly [Dimension];
  const largest = groups[0]?.total ?? group.total;
  const state = dimension === "state" ? group.value : stateAsked(query);
  return {
    name: groupName(group, dimension, pen),
    value: group.total,
    colour: colourOf(state, 0),
    drawn: "█".repeat(Math.max(1, Math.round((MOST_BLOCKS * group.total) / Math.max(1, largest)))),
  };
}

function stateAsked({ where }: Query): string | undefined {
  const [value, ...others] = where.find(({ field, not }) => field === "state" && !not)?.values ?? [];
  return others.length === 0 ? value : undefined;
}

function colourOf(state: string | undefined, index: number): string {
  if (state !== undefined && state in LOOKS) return LOOKS[state as HealthState].chart;
  return COLOURS[index % COLOURS.length] as string;
}

/** Without what there is none of. */
function partsOf({ cells }: Group, { columns, by }: GroupAnswer, pen: Pen): Part[] {
  const dimension = by[1] as Dimension;
  const parts = columns.map((column, index) => ({
    legend: groupName(column, dimension, pen),
    value: cells[index] ?? 0,
    colour: colourOf(dimension === "state" ? column.value : undefined, index),
  }));
  return parts.filter(({ value }) => value > 0);
}

function rowOf(group: Group, answer: GroupAnswer, pen: Pen): GroupRow {
  const { total, outOf, query } = group;
  const name = groupName(group, answer.by[0] as Dimension, pen);
  const parts = (isDivided(answer, pen) ? partsOf(group, answer, pen) : []).map(({ legend, value }) =>
    pen.say("group.cell", { group: legend, count: value }),
  );
  const open = openButton(pen.say("group.open", { group: name, count: total }), query ?? plain("Summary"));
  return {
    name,
    parts: parts.join(" · "),
    figure: total === outOf ? pen.voice.number(total) : pen.say("group.of", { total, outOf }),
    open,
    opens: query !== undefined && bytesOf(open.data) <= Math.min(pen.room.buttonBytes, pen.room.id * 2),
  };
}

/** "and 14 more groups with 37 machines": those of the answer that the card does not show, and those beyond it. */
function moreLine({ groups, more }: GroupAnswer, pen: Pen): string {
  const hidden = groups.slice(MOST_ROWS);
  const count = more.groups + hidden.length;
  const machines = hidden.reduce((sum, { total }) => sum + total, more.machines);
  return count > 0 ? pen.say("group.more", { groups: count, machines }) : "";
}

function buttonsOf({ query, understood }: GroupAnswer, pen: Pen): Button[] {
  const all = openButton(pen.say("button.show"), { ask: "List", where: query.where, order: "Worst", limit: undefined });
  return [all, ...dropButtons(query, understood, pen)];
}
