import { CALENDAR_WORDS, type Calendar, type Stretch, stretchAt } from "./days.ts";
import { hoursOfDayAt, withHours } from "./hours.ts";
import { momentAt, withTimeOfDay } from "./moments.ts";
import { type FilterSense, filter } from "./senses.ts";
import { amountAt, atLeastAt, rangeAt, SPAN_WORDS, unitOf } from "./spans.ts";

/** A word on time that was read: in tokens, and as filters on how long a machine is in its state. */
export interface TimeMatch {
  readonly length: number;
  readonly filters: readonly FilterSense[];
}

type Relation = "Over" | "Within" | "LastOne" | "Since" | "After" | "Before" | "On";

/** Longer ones first where one begins with another. */
const RELATIONS: readonly (readonly [Relation, readonly (readonly string[])[]])[] = [
  ["Over", phrases("for the last|for the past|over the entire last")],
  [
    "LastOne",
    phrases(
      "in the last|in the past|within the last|within the past|over the last|over the past|during the last|" +
        "during the past|in last|in past|within last|the last|the past|last|past|within the previous|in the previous",
    ),
  ],
  [
    "Within",
    phrases(
      "for less than|for under|for fewer than|for no more than|for at most|less than|fewer than|no longer than|" +
        "no more than|not more than|at most|younger than|newer than|within|in under|under|since less than|<|<=",
    ),
  ],
  [
    "Over",
    phrases(
      "for more than|for over|for longer than|for at least|for upwards of|for >|since more than|since over|since at least|" +
        "more than|longer than|older than|older|longer|at least|upwards of|in excess of|over|exceeding|beyond|>|>=|for",
    ),
  ],
  ["Before", phrases("since at least|since before|at least since")],
  ["Since", phrases("ever since|since|from|starting|as of|beginning")],
  ["After", phrases("after")],
  ["Before", phrases("before|prior to|until|till|earlier than")],
  ["On", phrases("on|during|in|at")],
];

/** Every word that speaks of time; a mistyped one is looked for among them. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...SPAN_WORDS,
  ...CALENDAR_WORDS,
  ...RELATIONS.flatMap(([, openings]) => openings.flat()),
]);

function phrases(text: string): string[][] {
  return text.split("|").map((phrase) => phrase.split(" ").filter(Boolean));
}

/** The words on time that begin there: "for more than 3 days", "since yesterday", "in the last 4 hours", "before May 1st". */
export function timeAt(words: readonly string[], from: number, calendar: Calendar): TimeMatch | undefined {
  // "Every Monday" is a rhythm.
  if (words[from - 1] === "every" || words[from - 1] === "each") return undefined;
  const early = sinceDigestAt(words, from, calendar) ?? betweenAt(words, from, calendar) ?? lastingBetween(words, from);
  if (early) return early;
  for (const { relation, opening } of BY_FIRST_WORD.get(words[from] ?? "") ?? []) {
    if (!opening.every((word, offset) => words[from + offset] === word)) continue;
    const read = after(relation, words, from + opening.length, calendar);
    if (read) return { length: opening.length + read.length, filters: read.filters };
  }
  return atLeast(words, from) ?? day("On", words, from, calendar);
}

const SINCE_DIGEST = phrases(
  "since the last digest|since last digest|since the previous digest|since the digest|since our last digest",
);

/** Where there was no digest, the words are not understood: any other time would look right. */
function sinceDigestAt(words: readonly string[], from: number, { now, lastDigestAt }: Calendar): TimeMatch | undefined {
  if (lastDigestAt === undefined || words[from] !== "since") return undefined;
  const phrase = SINCE_DIGEST.find((one) => one.every((word, offset) => words[from + offset] === word));
  return phrase && { length: phrase.length, filters: [filter("sinceWithin", ms(now - lastDigestAt))] };
}

/** "between Monday and Wednesday", "from 1 May to 3 May". */
function betweenAt(words: readonly string[], from: number, { ...calendar }: Calendar): TimeMatch | undefined {
  if (words[from] !== "between" && words[from] !== "from") return undefined;
  const hours = hoursOfDayAt(words, from, calendar);
  if (hours) return during(hours, calendar);
  const first = stretchAt(words, from + 1, calendar);
  const joint = from + 1 + (first?.length ?? 0);
  const now = first && UNTIL.has(words[joint] ?? "") && /^(?:now|today)$/.test(words[joint + 1] ?? "");
  if (now && first.from <= calendar.now) {
    return { length: first.length + 3, filters: [filter("sinceWithin", ms(calendar.now - first.from))] };
  }
  const last = first && UNTIL.has(words[joint] ?? "") ? stretchAt(words, joint + 1, calendar) : undefined;
  if (!first || !last || last.to <= first.from || first.from > calendar.now) return undefined;
  return during({ length: 2 + first.length + last.length, from: first.from, to: last.to }, calendar);
}

/** Came into the state between two times; the later one may be to come. */
function during({ length, from, to }: Stretch, { now }: Calendar): TimeMatch | undefined {
  if (from > now) return undefined;
  const until = to > now ? [] : [filter("sinceOver", ms(now - to))];
  return { length, filters: [filter("sinceWithin", ms(now - from)), ...until] };
}

/** "for 2 to 5 days", "between 2 and 5 days": in the state for so long. */
function lastingBetween(words: readonly string[], from: number): TimeMatch | undefined {
  const opening = words[from] === "for" ? 1 : 0;
  const read = rangeAt(words, from + opening);
  if (!read) return undefined;
  const filters = [filter("sinceWithin", ms(read.ms)), filter("sinceOver", ms(read.least))];
  return { length: opening + read.length, filters };
}

const UNTIL: ReadonlySet<string> = new Set(["and", "to", "until", "till", "through"]);

const BY_FIRST_WORD = Map.groupBy(
  RELATIONS.flatMap(([relation, openings]) => openings.map((opening) => ({ relation, opening }))),
  ({ opening }) => opening[0] as string,
);

function after(relation: Relation, words: readonly string[], from: number, calendar: Calendar): TimeMatch | undefined {
  if (relation === "Over" || relation === "Within") return amount(relation, words, from);
  if (relation === "LastOne") return lastOne(words, from);
  if (relation === "On" || relation === "Before") return day(relation, words, from, calendar);
  const start = from + eventAt(words, from);
  // "After the update on Monday" is since that Monday.
  const since = start > from ? "Since" : relation;
  const found = sinceAmount(relation, words, start) ?? day(since, words, start, calendar);
  return found && { ...found, length: found.length + start - from };
}

/** "Since the patch on Tuesday": since Tuesday; how many words name what was then. */
function eventAt(words: readonly string[], from: number): number {
  const article = ARTICLES.has(words[from] ?? "") ? 1 : 0;
  const kind = EVENTS.has(words[from + article] ?? "") ? 0 : 1;
  const event = from + article + kind;
  if (!EVENTS.has(words[event] ?? "")) return 0;
  // "The maintenance window", in which a mistyped "windows" is seen.
  const more = /^windows?$/.test(words[event + 1] ?? "") ? 1 : 0;
  const joint = /^(?:on|of|from|at|in)$/.test(words[event + 1 + more] ?? "") ? 1 : 0;
  return article + kind + 1 + more + joint;
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "our", "my", "that", "a"]);
const EVENTS: ReadonlySet<string> = new Set(
  `patch patching update updates upgrade deployment rollout change freeze maintenance reboot reboots migration outage incident
   window release power-cut failover switchover work`.split(/\s+/),
);

/** "72h+", "4 days or longer", "a week or less". */
function atLeast(words: readonly string[], from: number): TimeMatch | undefined {
  const plain = amountAt(words, from);
  const tail = plain ? TAILS.find(([phrase]) => startsAt(words, from + plain.length, phrase)) : undefined;
  if (plain && tail) return { length: plain.length + tail[0].length, filters: [filter(tail[1], ms(plain.ms))] };
  const read = atLeastAt(words, from);
  return read && { length: read.length, filters: [filter("sinceOver", ms(read.ms))] };
}

const TAILS: readonly (readonly [readonly string[], "sinceOver" | "sinceWithin"])[] = [
  ...phrases("or more|or longer|or over|and more|and longer|and counting|plus|straight|in a row|at least").map(
    (phrase) => [phrase, "sinceOver"] as const,
  ),
  ...phrases("or less|or fewer|at most|max|tops").map((phrase) => [phrase, "sinceWithin"] as const),
];

function startsAt(words: readonly string[], from: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[from + offset] === word);
}

const LATER = phrases("or more|or longer|or over|and more|and counting|or less|ago|now|already|straight|in a row|old");

function amount(relation: "Over" | "Within", words: readonly string[], from: number): TimeMatch | undefined {
  const read = amountAt(words, from) ?? unitAlone(words, from, relation === "Over" && words[from - 1] !== "for");
  if (!read) return undefined;
  const field = relation === "Over" ? "sinceOver" : "sinceWithin";
  return { length: read.length + tailAt(words, from + read.length), filters: [filter(field, ms(read.ms))] };
}

/** "for the past week": one of it. */
function unitAlone(words: readonly string[], from: number, allowed: boolean): ReturnType<typeof amountAt> {
  const unit = allowed && (words[from]?.length ?? 0) > 2 ? unitOf(words[from]) : undefined;
  return unit ? { length: 1, ms: unit } : undefined;
}

/** "in the last 4 hours", "in the past week"; "last week" without more is a stretch of the calendar. */
function lastOne(words: readonly string[], from: number): TimeMatch | undefined {
  // "The last weeks" are nobody knows how many.
  const counted = !/s$/.test(words[from] ?? "");
  const calendarWeek = words[from - 1] === "last" && !["the", "in", "within"].includes(words[from - 2] ?? "");
  const read =
    amountAt(words, from) ??
    unitAlone(words, from, counted && (!calendarWeek || /^(hour|minute|day|quarter)/.test(words[from] ?? "")));
  return read && { length: read.length, filters: [filter("sinceWithin", ms(read.ms))] };
}

/** "since 3 days" is German English for "for 3 days", as is "still red after 3 days"; with "ago" it names a time. */
function sinceAmount(relation: Relation, words: readonly string[], from: number): TimeMatch | undefined {
  const read = amountAt(words, from);
  if (!read) return undefined;
  const ago = words[from + read.length] === "ago";
  // "After 3 days ago" is nothing that anybody says.
  if (ago && relation === "After") return undefined;
  return { length: read.length + (ago ? 1 : 0), filters: [filter(ago ? "sinceWithin" : "sinceOver", ms(read.ms))] };
}

function day(relation: Relation, words: readonly string[], start: number, calendar: Calendar): TimeMatch | undefined {
  const on = relation === "On" ? stretchAt(words, start, calendar) : undefined;
  const read = on
    ? withHours(on, words, start, calendar)
    : relation === "On"
      ? undefined
      : pointAt(words, start, calendar);
  if (!read || read.from > calendar.now) return undefined;
  const { length, from, to } = read;
  const since = filter("sinceWithin", ms(calendar.now - from));
  if (relation === "Since" || to > calendar.now) {
    return { length, filters: relation === "Before" ? [filter("sinceOver", ms(calendar.now - from))] : [since] };
  }
  if (relation === "Before") return { length, filters: [filter("sinceOver", ms(calendar.now - from))] };
  if (relation === "After") return { length, filters: [filter("sinceWithin", ms(calendar.now - to))] };
  return { length, filters: [since, filter("sinceOver", ms(calendar.now - to))] };
}

function pointAt(words: readonly string[], from: number, calendar: Calendar): ReturnType<typeof stretchAt> {
  const day = stretchAt(words, from, calendar);
  return day ? withTimeOfDay(day, words, from, calendar.timeZone) : momentAt(words, from, calendar);
}

function tailAt(words: readonly string[], from: number): number {
  const tail = LATER.find((phrase) => phrase.every((word, offset) => words[from + offset] === word));
  return tail?.length ?? 0;
}

function ms(value: number): string {
  return String(Math.max(0, Math.round(value)));
}
