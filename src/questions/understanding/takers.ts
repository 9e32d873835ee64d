import type { Named } from "../names.ts";
import type { Dimension } from "../query.ts";
import { addFilter } from "./filters.ts";
import type { Meaning, Piece } from "./pieces.ts";
import { add, negationOf, type Reading, unknown } from "./reading.ts";
import type { FilterSense } from "./senses.ts";

type Of<Is extends Meaning["is"]> = Extract<Meaning, { is: Is }>;

function nextOf({ pieces, at }: Reading): Piece | undefined {
  let next = at + 1;
  while (pieces[next]?.means.is === "Filler") next += 1;
  return pieces[next];
}

export function takeFilter(reading: Reading, piece: Piece, means: FilterSense): void {
  if (isInterjection(reading, piece)) return;
  if (isVerb(reading, means)) {
    if (means.values[0] === "NotRunning") reading.negation = "Not";
    return;
  }
  const { field, values, not, weak } = means;
  reading.absent = field === "issue" && /\b(?:not|no|without|never)\b/.test(piece.text);
  if (!weak) {
    add(reading, field, values, not);
    return;
  }
  const turned = not !== (negationOf(reading, field) !== undefined);
  reading.draft.weak.push({ field, values, not: turned });
  reading.negation = undefined;
}

/** How long a machine is in its state. */
export function takeTime(reading: Reading, { text }: Piece, { filters }: Of<"Time">): void {
  if (text === "today" && speaksOfNow(reading)) return;
  const lasts = reading.absent && /^(?:in|within|over|during|the|last|past)\b/.test(text);
  const not = reading.negation !== undefined;
  for (const { field, values } of filters) {
    const read = lasts && field === "sinceWithin" ? "sinceOver" : field;
    addFilter(reading.draft.filters, { field: read, values, not }, false);
  }
  reading.draft.timed = true;
  reading.draft.stretch ||= /^(?:over|for) (?!more|longer|at least|over|upwards)/.test(text);
  reading.negation = undefined;
}

/** "Which machines are unhealthy today?" asks for what is so now; "which broke today?" for what became so. */
function speaksOfNow({ pieces }: Reading): boolean {
  const words = pieces.map(({ text }) => text).join(" ");
  const becomes = /\b(?:became|become|went|gone|turned|broke|failed|stopped|lost|got|started|new|newly)\b/.test(words);
  return !becomes && /\b(?:are|is|am|needs?)\b/.test(words);
}

const INTERJECTIONS = new Set(["ok", "okay", "good", "fine", "well", "alright", "all right"]);

/** "OK, show me …": says nothing about machines, unless machines or another state follow it at once. */
function isInterjection(reading: Reading, { text }: Piece): boolean {
  const next = reading.pieces[reading.at + 1]?.means.is;
  if (next === undefined && reading.opening && INTERJECTIONS.has(text)) {
    reading.draft.asks.add("Thanks");
    return true;
  }
  const speaksOfMachines = next === undefined || next === "Noun" || next === "Sensor" || next === "Filter";
  if (!reading.opening || !INTERJECTIONS.has(text) || speaksOfMachines) return false;
  return next !== "And" || reading.pieces[reading.at + 2]?.means.is !== "Filter";
}

/** "Running Linux" says what runs, not that it runs. */
function isVerb(reading: Reading, { field }: FilterSense): boolean {
  const text = reading.pieces[reading.at]?.text;
  const next = nextOf(reading)?.means;
  const runs = field === "power" && (text === "running" || text === "not running");
  return runs && next?.is === "Filter" && (next.field === "os" || next.field === "release");
}

const ON_STATE: ReadonlySet<string> = new Set(["state", "issue", "reason", "power"]);

/** "Why isn't web-01 healthy?" denies the health, not the machine; "isn't web-01 healthy?" denies nothing. */
export function takeNot(reading: Reading): void {
  const next = nextOf(reading)?.means;
  const before = reading.pieces[reading.at - 1]?.means.is;
  const opens = before === "About" || (before === "Be" && reading.at === 1);
  const inverted = opens && !(next?.is === "Filter" && ON_STATE.has(next.field));
  if (!inverted) reading.negation = "Not";
  else if (before === "About") reading.later = true;
}

export function divideBy(reading: Reading, dimension: Dimension): void {
  if (!reading.draft.by.includes(dimension)) reading.draft.by.push(dimension);
  reading.by = undefined;
  reading.dividing = true;
}

/** A tag's key by itself: "by env". */
export function tagDimension(means: Meaning): Dimension | undefined {
  const key = means.is === "Name" && means.named.find(({ field, keyed }) => field === "tag" && keyed);
  return key ? `tag:${key.value}` : undefined;
}

export function takeName(reading: Reading, piece: Piece, means: Of<"Name">): void {
  const { named } = means;
  const dimension = reading.by && tagDimension(means);
  if (dimension) {
    divideBy(reading, dimension);
    return;
  }
  if (reading.pattern) {
    takeWord(reading, piece);
    return;
  }
  const fitting = fittingOf(reading, named);
  reading.key = undefined;
  const [only, another] = fitting;
  if (!only) unknown(reading, piece, true);
  else if (another) choose(reading, fitting);
  else if (only.field === "machine") mention(reading, piece, only.value);
  else add(reading, only.field, [only.value]);
}

/** What the name can mean here: what was announced, or what the word after it says ("the Contoso Dev subscription"). */
function fittingOf(reading: Reading, named: readonly Named[]): readonly Named[] {
  const after = reading.pieces[reading.at + 1]?.means;
  const said = named.filter(({ field }) => after?.is === "Key" && after.field === field);
  if (said.length > 0) {
    reading.at += 1;
    return said;
  }
  if (reading.key) return named.filter(({ field }) => field === reading.key);
  const free = named.filter(({ keyed }) => !keyed);
  const places = free.filter(({ field }) => field !== "machine");
  return reading.inPlace && places.length > 0 ? places : free;
}

function choose(reading: Reading, named: readonly Named[]): void {
  const not = reading.negation !== undefined;
  reading.negation = undefined;
  reading.draft.choices.push(
    named.map(({ field, value }) => ({
      is: "Filter",
      field,
      values: field === "machine" ? reading.names.machines(value) : [value],
      not,
      weak: false,
    })),
  );
}

function mention(reading: Reading, { raw }: Piece, name: string): void {
  const by = negationOf(reading, "machine");
  reading.draft.mentions.push({ asked: raw, name, not: by !== undefined });
  reading.carried = by && { by, field: "machine" };
  reading.negation = undefined;
  reading.joined = undefined;
}

/** Windows' own way of writing them; nothing else looks like it. */
const ERROR_CODE = /^0x[0-9a-f]{4,16}$/;

/** A word that means nothing by itself: what was announced, or unknown. */
export function takeWord(reading: Reading, piece: Piece): void {
  const { pattern, key, text } = reading;
  if (pattern) takePattern(reading, piece, pattern);
  else if (text) takeText(reading, piece);
  else if (key === "machine") mention(reading, piece, piece.text);
  else if (ERROR_CODE.test(piece.text)) add(reading, "text", [piece.text]);
  else if (reading.joined && reading.draft.filters.at(-1)?.field === "text") add(reading, "text", [piece.text]);
  else if (piece.means.is === "Quoted" && !key && piece.text.includes(" ")) add(reading, "text", [piece.text]);
  else unknown(reading, piece, key !== undefined || reading.inPlace);
  reading.key = undefined;
}

function takePattern(reading: Reading, piece: Piece, shape: NonNullable<Reading["pattern"]>): void {
  const bare = piece.text.replaceAll("*", "");
  if (shape === "Exact") mention(reading, piece, piece.text);
  else if (shape === "Prefix") add(reading, "name", [`${bare}*`]);
  else if (shape === "Suffix") add(reading, "name", [`*${bare}`]);
  else add(reading, "name", [`*${bare}*`]);
}

/** Words of an error go on as long as nothing else is understood: "message contains no python interpreter". */
function takeText(reading: Reading, piece: Piece): void {
  let text = piece.text;
  while (reading.pieces[reading.at + 1]?.means.is === "Word") {
    reading.at += 1;
    text += ` ${reading.pieces[reading.at]?.text}`;
  }
  reading.text = undefined;
  add(reading, "text", [text]);
}

export function takeNumber(reading: Reading, piece: Piece, { value }: Of<"Number">): void {
  const another = reading.joined && reading.draft.filters.at(-1)?.field === "text";
  if (reading.text || reading.pattern || another) takeWord(reading, piece);
  else if (isRelease(reading)) takeRelease(reading, piece.text);
  else if (isLimit(reading, value)) {
    reading.draft.limit = value;
    if (reading.top?.means.is === "Top") reading.draft.order ??= reading.top.means.order;
    reading.top = undefined;
  } else unknown(reading, piece);
}

/** "Windows 2019", "Windows Server 2022", "Ubuntu 22.04". */
function isRelease({ pieces, at, joined, draft }: Reading): boolean {
  if (joined) return draft.filters.at(-1)?.field === "release";
  const back = /^servers?$/.test(pieces[at - 1]?.text ?? "") ? 2 : 1;
  const before = pieces[at - back]?.means;
  return (
    before?.is === "Filter" && (before.field === "release" || (before.field === "os" && before.values[0] === "Windows"))
  );
}

/** Images write versions with an underscore. A version narrows the release that it follows. */
function takeRelease(reading: Reading, version: string): void {
  const values = [...new Set([version, version.replaceAll(".", "_")])];
  if (reading.joined) add(reading, "release", values);
  else reading.draft.filters.push({ field: "release", values, not: false });
}

function isLimit(reading: Reading, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || reading.draft.limit !== undefined) return false;
  const next = nextOf(reading)?.means.is;
  if (reading.pieces[reading.at - 1]?.means.is === "Order") return true;
  return reading.top !== undefined || next === "Noun" || next === "Filter" || next === "Order" || next === "Sensor";
}

/** An order at the start of a text is never carried out; later in it the word may mean something else ("that run Linux"). */
export function takeAct(reading: Reading, _piece: Piece, { later }: Of<"Act">): void {
  if (reading.opening || !later) reading.draft.act = true;
  else if (later.is === "Filter") add(reading, later.field, later.values, later.not);
}
