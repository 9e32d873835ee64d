import { numberOf } from "../understanding/spans.ts";

/** When digests are wanted, where it was said. */
export interface Rhythm {
  /** Whole hours, 0 to 23, by the clock on the wall; undefined: as usual. */
  readonly schedule: { readonly hours: readonly number[]; readonly days: "Every" | "Working" } | undefined;
  /** Nothing is wanted where nothing changed. */
  readonly onChange: boolean;
}

const HOUR = "(?: at)? (?:(\\d{1,2})(?:[:.]00)?|(\\w+)) ?(am|pm|a\\.m|p\\.m|o'clock|h|in the morning|in the evening)?";
const EVERY =
  "daily|every day|each day|every (?:morning|evening)|each (?:morning|evening)|(?:every|on|each) (?:week|work|working )days?";
/** A time alone is another condition, unless "at" announces it. */
const WHEN = new RegExp(`^(.*?)(?: ,)?(?:^| )(${EVERY})(?:${HOUR})?$`);
const AT = new RegExp(`^(.+?)(?: ,)?( at) ${HOUR.replace("(?: at)? ", "")}$`);
const ON_CHANGE =
  /^(.*?)(?: ,)?(?: and| but)?(?:^| )(?:(?:only )?changes only|only (?:the )?changes|only (?:if|when|on) (?:something|anything|things|there are|there is) ?(?:has |is |was )?(?:changed|changes|different|new|a change)?|(?:only )?on changes?|(?:only )?if there are changes)$/;
const USUAL_HOURS = { morning: 8, evening: 18 };

/** "Red Linux daily at 8, changes only": the words before the rhythm, and the rhythm; undefined where none is said, or none that can be kept. */
export function withRhythm(said: string): { readonly words: string; readonly rhythm: Rhythm } | undefined {
  const changes = ON_CHANGE.exec(said);
  const rest = (changes?.[1] ?? said).replace(/[ ,]{1,3}$/, "");
  const when = WHEN.exec(rest) ?? AT.exec(rest);
  if (!when) return changes ? { words: rest, rhythm: { schedule: undefined, onChange: true } } : undefined;
  const [, words = "", every = "", digits, word, half = ""] = when;
  const hour = hourOf(digits ?? (word === undefined ? undefined : String(numberOf(word) ?? word)), half, every);
  if (hour === undefined) return undefined;
  const days = /days?$/.test(every) && /week|work/.test(every) ? "Working" : "Every";
  return { words: words.trim(), rhythm: { schedule: { hours: [hour], days }, onChange: changes !== null } };
}

function hourOf(said: string | undefined, half: string, every: string): number | undefined {
  if (said === undefined) return every.endsWith("evening") ? USUAL_HOURS.evening : USUAL_HOURS.morning;
  if (said === "noon") return 12;
  const hour = /^\d{1,2}$/.test(said) ? Number(said) : Number.NaN;
  const later = /^p|evening/.test(half) || (half === "" && every.endsWith("evening") && hour < 12);
  const halved = half !== "" && /^[ap]|^in /.test(half);
  if (halved && (hour < 1 || hour > 12)) return undefined;
  const found = halved || later ? (hour % 12) + (later ? 12 : 0) : hour;
  return found >= 0 && found <= 23 ? found : undefined;
}
