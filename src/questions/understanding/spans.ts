import { NUMBERS } from "./numbers.ts";

/** A length of time that was read: in tokens, and in milliseconds. */
export interface Amount {
  readonly length: number;
  readonly ms: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [MINUTE, "m min mins minute minutes"],
      [HOUR, "h hr hrs hour hours"],
      [DAY, "d day days"],
      [7 * DAY, "w wk wks week weeks"],
      [14 * DAY, "fortnight fortnights"],
      [30 * DAY, "mo mos month months"],
      [90 * DAY, "quarter quarters"],
      [365 * DAY, "y yr yrs year years"],
    ] as const
  ).flatMap(([ms, words]) => words.split(" ").map((word) => [word, ms] as const)),
);

/** Words of lengths of time. */
export const SPAN_WORDS: readonly string[] = [...UNITS.keys(), "half", "couple", "full"];

/** "hour" → an hour in milliseconds. Months have 30 days here and years 365. */
export function unitOf(word: string | undefined): number | undefined {
  return UNITS.get(word ?? "");
}

/** "3 days", "a week", "36h", "half an hour", "a couple of days". "A few days" is no amount: nobody knows how many. */
export function amountAt(words: readonly string[], from: number): Amount | undefined {
  const compact = compactAmount(words[from]);
  if (compact !== undefined) return { length: 1, ms: compact };
  for (const [phrase, count] of COUNTS) {
    const length = phrase.length;
    const unit = unitOf(words[from + length]);
    if (unit && phrase.every((word, offset) => words[from + offset] === word)) {
      return { length: length + 1, ms: count * unit };
    }
  }
  const count = numberOf(words[from]);
  const unit = unitOf(words[from + 1]);
  return count !== undefined && unit ? { length: 2, ms: count * unit } : undefined;
}

/** "weekly trend", "a monthly chart", "the graph for the week". */
export function everyAt(words: readonly string[], from: number): Amount | undefined {
  const ms = EVERY.get(words[from] ?? "");
  if (ms !== undefined) return { length: 1, ms };
  const unit = words[from] === "the" && PERIODS.has(words[from + 1] ?? "") ? unitOf(words[from + 1]) : undefined;
  return unit === undefined ? undefined : { length: 2, ms: unit };
}

const PERIODS: ReadonlySet<string> = new Set(["week", "month", "quarter", "year"]);

const EVERY: ReadonlyMap<string, number> = new Map([
  ["hourly", HOUR],
  ["daily", DAY],
  ["weekly", 7 * DAY],
  ["monthly", 30 * DAY],
  ["quarterly", 90 * DAY],
]);

const COUNTS: readonly (readonly [readonly string[], number])[] = [
  [["a", "couple", "of"], 2],
  [["couple", "of"], 2],
  [["half", "an"], 0.5],
  [["half", "a"], 0.5],
  [["half"], 0.5],
  [["a", "full"], 1],
  [["a"], 1],
  [["an"], 1],
];

/** "36h", "3-days". */
function compactAmount(word = ""): number | undefined {
  const [, count, unit] = /^(\d{1,5}(?:\.\d{1,3})?)-?([a-z]{1,8})$/.exec(word) ?? [];
  const ms = unitOf(unit);
  return ms === undefined ? undefined : Number(count) * ms;
}

/** "between 2 and 5 days", "2 to 5 days", "2-5 days": the shorter and the longer length. */
export function rangeAt(words: readonly string[], from: number): (Amount & { readonly least: number }) | undefined {
  const between = words[from] === "between" || words[from] === "from" ? 1 : 0;
  const first = words.slice(from + between, from + between + 2);
  const [, low, high] = /^(\d{1,4})[-–](\d{1,4})$/.exec(first[0] ?? "") ?? [];
  const joint = words[from + between + 1];
  const joined = low === undefined && (joint === "to" || (between === 1 && joint === "and"));
  const unit = unitOf(words[from + between + (joined ? 3 : 1)]);
  const least = numberOf(joined ? first[0] : low);
  const most = numberOf(joined ? words[from + between + 2] : high);
  if (!unit || least === undefined || most === undefined || least >= most) return undefined;
  return { length: between + (joined ? 4 : 2), ms: most * unit, least: least * unit };
}

/** "3+ days", "72h+": at least that long. */
export function atLeastAt(words: readonly string[], from: number): Amount | undefined {
  const word = words[from] ?? "";
  return word.endsWith("+") ? amountAt(words.toSpliced(from, 1, word.slice(0, -1)), from) : undefined;
}

/** Digits, or a number in words. */
export function numberOf(word = ""): number | undefined {
  if (/^\d{1,6}(\.\d{1,3})?$/.test(word)) return Number(word);
  return NUMBERS.get(word);
}
