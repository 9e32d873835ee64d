import type { Meaning, Of, Piece } from "./pieces.ts";
import { add, negationOf, nextOf, type Reading } from "./reading.ts";
import type { FilterSense } from "./senses.ts";

export function takeFilter(reading: Reading, piece: Piece, means: FilterSense): void {
  if (isInterjection(reading, piece)) return;
  // "Break the Linux ones down by region"
  if (reading.opening && piece.text === "break" && reading.pieces.some(({ means: { is } }) => is === "By")) return;
  // "Exempt web-01" orders it.
  if (reading.opening && piece.text === "exempt" && nextOf(reading)?.means.is !== "Noun") reading.draft.act = true;
  if (isVerb(reading, means)) {
    if (means.values[0] === "NotRunning") reading.negation = "Not";
    return;
  }
  const { field, values, not, weak } = means;
  // "Make them healthy" orders it; "make that Windows" asks for others.
  if (ON_STATE.has(field) && /^make (?:it|that|this|those|them)$/.test(reading.pieces[reading.at - 1]?.text ?? ""))
    reading.draft.act = true;
  reading.absent = field === "issue" && /\b(?:not|no|without|never)\b/.test(piece.text);
  if (!weak) {
    add(reading, field, values, not);
    return;
  }
  const turned = not !== (negationOf(reading, field) !== undefined);
  reading.draft.weak.push({ field, values, not: turned });
  reading.negation = undefined;
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
  const joined = reading.pieces[reading.at + 2]?.means;
  return next !== "And" || joined?.is !== "Filter" || joined.field !== "state";
}

/** "Running Linux" says what runs, not that it runs; "reporting exit code 51", what it reports. */
function isVerb(reading: Reading, { field }: FilterSense): boolean {
  const text = reading.pieces[reading.at]?.text;
  const next = nextOf(reading)?.means;
  const runs = field === "power" && (text === "running" || text === "not running");
  const tells = /^(?:reporting|reports|report)$/.test(text ?? "") && next?.is === "Text";
  return tells || (runs && next?.is === "Filter" && (next.field === "os" || next.field === "release"));
}

const ON_STATE: ReadonlySet<string> = new Set(["state", "issue", "reason", "power"]);

/** "Why isn't web-01 healthy?" denies the health, not the machine; "isn't web-01 healthy?" denies nothing. */
export function takeNot(reading: Reading): void {
  const next = nextOf(reading)?.means;
  // "No red ones in Contoso Dev?" asks whether there are any.
  if (reading.opening && reading.pieces[reading.at]?.text === "no" && next && hopesForNone(reading, next)) {
    reading.draft.list = true;
    return;
  }
  // "No, the Windows ones" denies what was answered.
  const { means: joint } = reading.pieces[reading.at + 1] ?? {};
  if (reading.opening && reading.pieces[reading.at]?.text === "no" && joint?.is === "And") return;
  // "Is none of them red?" asks whether any is.
  if (
    reading.pieces[reading.at]?.text === "none of" &&
    (reading.opening || (reading.draft.yesOrNo && reading.at === 1))
  ) {
    reading.draft.any = true;
    reading.draft.list = true;
    return;
  }
  const before = reading.pieces[reading.at - 1]?.means.is;
  const opens = before === "About" || (before === "Be" && reading.at === 1);
  const inverted = opens && !(next?.is === "Filter" && ON_STATE.has(next.field));
  if (!inverted) reading.negation = "Not";
  else if (before === "About") reading.later = true;
}

/** What nobody wants to have; more words say where. */
function hopesForNone({ pieces, at }: Reading, next: Meaning): boolean {
  if (next.is !== "Filter" || next.not) return false;
  const feared = next.field === "issue" || (next.field === "state" && next.values.join() === "Unhealthy");
  return feared && pieces.slice(at + 1).some(({ means: { is } }) => is === "In" || is === "Name" || is === "Key");
}

/** An order at the start of a text is never carried out; later in it the word may mean something else ("that run Linux"). */
export function takeAct(reading: Reading, piece: Piece, { later }: Of<"Act">): void {
  // "How did the number of issues change?"
  if (piece.text === "change" && reading.draft.asks.has("Trend")) return;
  const begins = reading.opening || reading.pieces[reading.at - 1]?.text === ";";
  if (begins || !later) reading.draft.act = true;
  else if (later.is === "Filter") add(reading, later.field, later.values, later.not);
}
