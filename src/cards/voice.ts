import type { Reader } from "./actions.ts";
import { englishLocale, type Say, sayerOf, spokenLocale } from "./texts/say.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Nobody counts the hours of two weeks. */
const LONG = 14 * DAY;
const MOST_OF_A_YEAR = 300 * DAY;
const LEAST_SHARE = 0.001;

/** Speaks to one kind of reader: words in their language, numbers and times as they are written in their region and time zone. */
export class Voice {
  /** BCP 47, of the words, numbers and times. */
  readonly locale: string;
  /** Its language alone: a card's `lang` may hold no more. */
  readonly language: string;
  readonly say: Say;
  readonly #number: Intl.NumberFormat;
  readonly #share: Intl.NumberFormat;
  /** Between the items of a list, where no "and" may stand: ", " or "、". */
  readonly #comma: string;
  readonly #day: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #dayAndTime: Intl.DateTimeFormat;
  readonly #dateAndTime: Intl.DateTimeFormat;

  /** A time zone that does not exist is UTC. */
  constructor(reader: Reader) {
    this.locale = spokenLocale(reader.locale);
    this.language = new Intl.Locale(this.locale).language;
    this.say = sayerOf(this.locale);
    this.#number = new Intl.NumberFormat(this.locale);
    this.#share = new Intl.NumberFormat(this.locale, { style: "percent", maximumFractionDigits: 1 });
    this.#comma = commaOf(this.locale);
    const timeZone = existingZone(reader.timeZone);
    // A time without its zone would be read as the reader's own.
    const timeZoneName = timeZone === "UTC" ? "short" : undefined;
    const time = { hour: "numeric", minute: "2-digit", timeZone, timeZoneName } as const;
    this.#day = new Intl.DateTimeFormat(this.locale, { dateStyle: "short", timeZone });
    this.#time = new Intl.DateTimeFormat(this.locale, time);
    const day = { month: "short", day: "numeric" } as const;
    this.#dayAndTime = new Intl.DateTimeFormat(this.locale, { ...day, ...time });
    this.#dateAndTime = new Intl.DateTimeFormat(this.locale, { ...day, year: "numeric", ...time });
  }

  /** With a capital letter at its beginning, as a heading has it. */
  capital(words: string): string {
    const [first = ""] = words;
    return first.toLocaleUpperCase(this.locale) + words.slice(first.length);
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** "3.4%"; less than a thousandth, but not nothing, is "<0.1%". */
  share(part: number, whole: number): string {
    const share = part / whole;
    return part > 0 && share < LEAST_SHARE ? `<${this.#share.format(LEAST_SHARE)}` : this.#share.format(share);
  }

  /** "a, b, c": the first `most` items, each as `word` has it, then how many more there are. */
  list<Item>(items: readonly Item[], most: number, word: (item: Item) => string): string {
    const names = items.slice(0, most).map(word).join(this.#comma);
    return items.length <= most ? names : this.say("andMore", { names, count: items.length - most });
  }

  /** "12 min", "2 h", "3 days"; `ms` milliseconds. Never rounded up. */
  span(ms: number): string {
    const { unit, count } = spanOf(ms);
    return this.say(`span.${unit}`, { count });
  }

  /** As `span`, of a length that somebody asked for: in the unit in which it is whole, or nearly, so that 67 h are not "2 days". */
  length(ms: number): string {
    const { unit, count } = lengthOf(ms);
    return this.say(`span.${unit}`, { count });
  }

  /** "3 days ago": how long before `now`. Both epoch milliseconds, UTC. */
  ago(at: number, now: number): string {
    const { unit, count } = spanOf(now - at);
    return this.say(`ago.${unit}`, { count });
  }

  /** "10:15" on the day of `now`, else with its day, and with its year where that may be in doubt. Both epoch milliseconds, UTC. */
  time(at: number, now: number): string {
    if (Math.abs(now - at) > MOST_OF_A_YEAR) return this.#dateAndTime.format(at);
    return (this.#day.format(at) === this.#day.format(now) ? this.#time : this.#dayAndTime).format(at);
  }

  /** "8:00 AM", "22:00": a full hour (0 to 23) of whatever day and zone. */
  hour(hour: number): string {
    const format = { hour: "numeric", minute: "2-digit", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(this.locale, format).format(hour * HOUR);
  }
}

/** Intl writes no list without its last "and" in every language; between the first two of three there is none. */
function commaOf(locale: string): string {
  return new Intl.ListFormat(locale).formatToParts(["1", "2", "3"])[1]?.value ?? ", ";
}

/** In the largest unit that still tells something: two days are clearer than 48 hours, 47 hours than a day. */
function spanOf(ms: number): { readonly unit: "minutes" | "hours" | "days"; readonly count: number } {
  if (ms < HOUR) return { unit: "minutes", count: Math.max(1, Math.floor(ms / MINUTE)) };
  if (ms < 2 * DAY) return { unit: "hours", count: Math.floor(ms / HOUR) };
  return { unit: "days", count: Math.floor(ms / DAY) };
}

/** Rounded to a hundredth or so: "since Monday" is no whole number of anything. */
function lengthOf(ms: number): ReturnType<typeof spanOf> {
  const [minutes, hours, days] = [MINUTE, HOUR, DAY].map((unit) => Math.round(ms / unit)) as [number, number, number];
  if (ms >= LONG || (ms >= 2 * DAY && hours % 24 === 0)) return { unit: "days", count: days };
  if (ms >= 3 * HOUR || (ms >= HOUR && minutes % 60 === 0)) return { unit: "hours", count: hours };
  return { unit: "minutes", count: Math.max(1, minutes) };
}

function existingZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/** A voice is slow to make, and there are few locales and zones in one company. */
const MOST_KEPT = 64;
const kept = new Map<string, Voice>();

/** The voice for this reader; the same one for the same locale and time zone. */
export function voiceFor(reader: Reader): Voice {
  const key = `${reader.locale} ${reader.timeZone}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const voice = new Voice(reader);
  kept.set(key, voice);
  return voice;
}

/**
 * The voice for cards whose texts are English alone, in the reader's region. A card speaks one language: without this its
 * footing and filters would be in another.
 */
export function englishVoiceFor({ locale, timeZone }: Reader): Voice {
  return voiceFor({ locale: englishLocale(locale), timeZone });
}
