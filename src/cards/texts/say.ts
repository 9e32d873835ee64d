import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import { de } from "./de.ts";
import { en, type TextKey } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";

type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** Languages with texts of their own, by their BCP 47 language. */
const CATALOGS: Readonly<Record<string, Partial<Record<TextKey, string>>>> = { en, de, fr, es, pt, ja };
const FALLBACK = "en";

/**
 * The locale for words, numbers and times: a language that there are texts in, with the reader's region, whose habits numbers
 * and times follow ("de-AT"; "zh-CN" without Chinese texts: "en-CN"). One that does not exist is "en-US".
 */
export function spokenLocale(locale: string): string {
  const { language, region } = parseLocale(locale).maximize();
  return inRegion(language in CATALOGS ? language : FALLBACK, region);
}

/** The same for what there are only English texts of. */
export function englishLocale(locale: string): string {
  return inRegion(FALLBACK, parseLocale(locale).maximize().region);
}

function inRegion(language: string, region: string | undefined): string {
  return region ? `${language}-${region}` : language;
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
