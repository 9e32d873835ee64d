import { IntlMessageFormat } from "intl-messageformat";
import { de } from "../../src/cards/texts/de.ts";
import type { Translation } from "../../src/cards/texts/en.ts";
import { es } from "../../src/cards/texts/es.ts";
import { fr } from "../../src/cards/texts/fr.ts";
import { ja } from "../../src/cards/texts/ja.ts";
import { pt } from "../../src/cards/texts/pt.ts";
import type { Reply } from "../../src/questions/insight.ts";
import { SAMPLES } from "../builders/answer-samples.ts";

export type MainKey = keyof Translation;

/** The languages beside English, each with where most of its readers are. */
export const TRANSLATIONS: readonly { readonly locale: string; readonly texts: Translation }[] = [
  { locale: "de-DE", texts: de },
  { locale: "fr-FR", texts: fr },
  { locale: "es-ES", texts: es },
  { locale: "pt-BR", texts: pt },
  { locale: "ja-JP", texts: ja },
];

export const MAIN_KEYS = Object.keys(de) as MainKey[];

const ENGLISH_ALONE = ["Group", "Changes", "Trend", "History", "About"];

/** Answers whose cards are in the reader's language, and those whose are not. */
export const SAMPLES_IN_ALL = samplesWhere(({ kind }) => !ENGLISH_ALONE.includes(kind));
export const SAMPLES_IN_ENGLISH = samplesWhere(({ kind }) => ENGLISH_ALONE.includes(kind));

function samplesWhere(holds: (answer: Reply) => boolean): [name: string, answer: Reply][] {
  return Object.entries(SAMPLES).filter(([, answer]) => holds(answer));
}

/** A part of an ICU message, as its parser has it. */
export interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const LITERAL = 0;
const PLURAL = 6;
const POUND = 7;

/** Every part of a message, those inside plurals too. */
function partsOf(message: string): Part[] {
  const parts = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst() as readonly Part[];
  return parts.flatMap(withInner);
}

function withInner(part: Part): Part[] {
  const inner = Object.values(part.options ?? {}).flatMap(({ value }) => value);
  return [part, ...inner.flatMap(withInner)];
}

export function pluralsOf(message: string): Part[] {
  return partsOf(message).filter(({ type }) => type === PLURAL);
}

export function placeholdersOf(message: string): string[] {
  const named = partsOf(message).filter(({ type }) => type !== LITERAL && type !== POUND);
  return [...new Set(named.map(({ value }) => String(value)))].sort();
}

/** What a message says by itself, without its values. */
export function literalsOf(message: string): string[] {
  return partsOf(message).flatMap(({ type, value }) => (type === LITERAL ? [String(value)] : []));
}
