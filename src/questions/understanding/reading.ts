import type { Names } from "../names.ts";
import type { Field } from "../query.ts";
import { type Draft, emptyDraft, type Thing } from "./draft.ts";
import { addFilter, type Valued } from "./filters.ts";
import type { Meaning, Of, Piece } from "./pieces.ts";

/** Where the reading stands between two pieces. */
export interface Reading {
  readonly draft: Draft;
  readonly pieces: readonly Piece[];
  readonly names: Names;
  at: number;
  negation: "Not" | "Except" | undefined;
  /** What the last filter was negated by; it goes on over "and". */
  carried: { readonly by: "Not" | "Except"; readonly field: Field } | undefined;
  /** What stood between the last filter and this: a comma joins less than a word does. */
  joined: "Word" | "Or" | "Comma" | undefined;
  /** A negation that turns round the next filter on the state, whatever stands between. */
  later: boolean;
  /** Right after "in". */
  inPlace: boolean;
  /** What was announced and is to come: a name of this kind, a pattern, words of an error, a number. */
  key: Thing | undefined;
  /** The key stood after "in": it is a place, not what is asked about. */
  keyInPlace: boolean;
  /** "by" was said, and what to divide by is to come. */
  by: Piece | undefined;
  /** Right after a dimension, or the "and" behind it. */
  dividing: boolean;
  pattern: Shape | undefined;
  /** The shape of the last pattern, for another one joined to it: "starting with sql or web". */
  shape: Shape | undefined;
  text: Piece | undefined;
  top: Piece | undefined;
  sort: Piece | undefined;
  /** The last filter spoke of something that is absent: "no heartbeat in the last 4 hours" lasts for 4 hours. */
  absent: boolean;
  /** Nothing but chatter so far. */
  opening: boolean;
  /** Two states with nothing between them that joins them: "van mal" in words that are not known together. */
  clashed: boolean;
  /** Positive values in the order in which they came. */
  readonly valued: Valued[];
}

type Shape = Of<"Pattern">["shape"];

export function begin(pieces: readonly Piece[], names: Names): Reading {
  return {
    draft: emptyDraft(),
    pieces,
    names,
    at: 0,
    negation: undefined,
    carried: undefined,
    joined: undefined,
    later: false,
    inPlace: false,
    key: undefined,
    keyInPlace: false,
    by: undefined,
    dividing: false,
    pattern: undefined,
    shape: undefined,
    text: undefined,
    top: undefined,
    sort: undefined,
    absent: false,
    opening: true,
    clashed: false,
    valued: [],
  };
}

/** Adds a filter, turned round if a negation reaches it. */
export function add(reading: Reading, field: Field, values: readonly string[], turned = false): void {
  if (reading.later && LATER.has(field)) reading.negation = "Not";
  const by = negationOf(reading, field);
  const not = turned !== (by !== undefined);
  if (!not) reading.draft.either ??= otherwise(reading, field);
  // "Web-01 and sql*": both sets, which no filters say.
  const named = reading.draft.mentions.some((one) => !one.not);
  if (field === "name" && !not && reading.joined && named) reading.draft.either ??= ["name", "machine"];
  addFilter(reading.draft.filters, { field, values, not }, reading.joined !== undefined, reading.joined === "Or");
  if (!not) reading.valued.push({ field, value: values.join() });
  reading.carried = by && { by, field };
  reading.negation = undefined;
  reading.joined = undefined;
  reading.key = undefined;
  reading.by = undefined;
  reading.pattern = undefined;
  if (LATER.has(field)) reading.later = false;
}

/** "Linux or in Contoso Prod": either will do, which no filters say that must all hold. */
function otherwise({ draft, joined }: Reading, field: Field): Draft["either"] {
  const last = draft.filters.at(-1);
  return joined === "Or" && last && last.field !== field ? [last.field, field] : undefined;
}

const LATER: ReadonlySet<Field> = new Set<Field>(["state", "issue", "reason", "power"]);

/** "Not" goes on to values of the same kind ("not Linux or Windows"), "except" to all that "and" joins to it. */
export function negationOf({ negation, joined, carried }: Reading, field: Field): "Not" | "Except" | undefined {
  if (negation || !joined || !carried) return negation;
  // "Without owner tag and red": how a machine is is not left out with what it is called.
  const another = LATER.has(field) && carried.field === "tag";
  const goesOn = carried.field === field || (carried.by === "Except" && joined !== "Comma" && !another);
  return goesOn ? carried.by : undefined;
}

export function unknown({ draft, inPlace }: Reading, { raw, text }: Piece, named = inPlace): void {
  draft.unknown.push({ raw, text, named });
}

/** Settles what was announced and did not come before `next`, or before the end. */
export function settle(reading: Reading, next: Meaning | undefined): void {
  const { draft, text, top, key } = reading;
  if (key) thingAsked(reading, key);
  const listed = (draft.list || draft.all) && !draft.nouns && draft.filters.length === 0;
  const byNumber = next?.is === "Order" && next.order === "Worst";
  const ranks = draft.limit !== undefined || draft.order !== undefined || listed || byNumber;
  if (text && ranks && /^(?:(?:with|the) )?(?:errors|(?:error )?(?:messages|codes))\b/.test(text.text))
    draft.by.push("error");
  else if (text && /^errors?\b/.test(text.text)) draft.weak.push({ field: "state", values: ["Unhealthy"], not: false });
  else if (text) unknown(reading, text);
  if (top && next?.is !== "Order") {
    // "The top offenders" are the worst; "the first" says too little.
    if (/\btop$/.test(top.text)) draft.order ??= "Worst";
    else if (next || !draft.order || !/\bfirst$/.test(top.text)) unknown(reading, top);
    reading.top = undefined;
  }
  // "by" also stands before whoever does something: "not supported by MDE".
  const someoneDoes = reading.by?.text === "by" && (next?.is === "Sensor" || next?.is === "Filter");
  if (reading.by && !someoneDoes) unknown(reading, reading.by);
  reading.by = undefined;
  reading.key = undefined;
  reading.text = undefined;
  reading.pattern = undefined;
}

/** A kind of name was spoken of without a name. */
export function thingAsked(reading: Reading, key: Thing): void {
  const { draft } = reading;
  draft.things.add(key);
  if (!draft.nouns && !reading.keyInPlace) draft.subject ??= key;
  reading.key = undefined;
}

/** The next piece that is no chatter. */
export function nextOf({ pieces, at }: Reading): Piece | undefined {
  let next = at + 1;
  while (pieces[next]?.means.is === "Filler") next += 1;
  return pieces[next];
}

/** Adds a machine that the question names. */
export function mention(reading: Reading, { raw }: Piece, name: string): void {
  const by = negationOf(reading, "machine");
  const last = reading.draft.filters.at(-1);
  // "The sql machines and web-01"
  if (!by && reading.joined && last?.field === "name" && !last.not) reading.draft.either ??= ["name", "machine"];
  reading.draft.mentions.push({ asked: raw, name, not: by !== undefined });
  reading.carried = by && { by, field: "machine" };
  reading.negation = undefined;
  reading.joined = undefined;
}
