import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import { en, type TextKey } from "./en.ts";

type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** Languages with texts of their own, by their BCP 47 language. */
const CATALOGS: Readonly<Record<string, Partial<Record<TextKey, string>>>> = { en };
const FALLBACK = "en";

/**
 * The locale for words, numbers and times: a language that there are texts in, with the reader's region, whose habits numbers
 * and times follow ("de-DE" without German texts: "en-DE"). One that does not exist is "en-US".
 */
export function spokenLocale(locale: string): string {
  const { language, region } = parseLocale(locale).maximize();
  const spoken = language in CATALOGS ? language : FALLBACK;
  return region ? `${spoken}-${region}` : spoken;
}

function parseLocale(locale: string): Intl.Locale {
  try {
    return new Intl.Locale(locale);
  } catch {
    return new Intl.Locale(FALLBACK);
  }
}

/**
 * Says texts in one locale of `spokenLocale`. A message is compiled when it is first said. Values are put in as they are, never
 * read as messages. It throws where a message needs a value that it did not get.
 */
export function sayerOf(locale: string): Say {
  const catalog = CATALOGS[new Intl.Locale(locale).language] ?? en;
  const options = { ignoreTag: true, formatters: formattersOf(locale) };
  const compiled = new Map<TextKey, IntlMessageFormat>();
  return (key, values) => {
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(catalog[key] ?? en[key], locale, undefined, options);
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}

/** By itself every message would make its own: Intl's formatters are slow to make and large to keep. */
function formattersOf(locale: string): Formatters {
  const number = new Intl.NumberFormat(locale);
  const cardinal = new Intl.PluralRules(locale);
  return {
    getNumberFormat: (_, options) => (options ? new Intl.NumberFormat(locale, options) : number),
    getPluralRules: (_, options) => (options?.type === "ordinal" ? new Intl.PluralRules(locale, options) : cardinal),
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(locale, options),
  };
}
