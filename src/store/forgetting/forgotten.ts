/** What stands in place of a name. */
const FORGOTTEN = "(forgotten)";

/** Somebody who is to be forgotten. */
export interface Forgotten {
  /** Entra object id, lower-cased. */
  readonly id: string;
  /** Every name under which they were found. */
  readonly names: ReadonlySet<string>;
}

type Json = Readonly<Record<string, unknown>>;

/** Where people write in their own words. */
const IN_OWN_WORDS = new Set(["reason", "because"]);
/** A redeploy's plan names machines and no people, and a fingerprint of every field of it was approved. */
const LEFT_ALONE = new Set(["plan"]);

/** The names that stand beside an id in a stored record. */
export function namesIn(value: unknown, id: string): readonly string[] {
  if (!isJson(value)) return [];
  const own = isPerson(value, id) && value.name !== FORGOTTEN ? [value.name] : [];
  return [...own, ...Object.values(value).flatMap((one) => namesIn(one, id))];
}

/**
 * A stored record without a person's name, the very same one where there was none. The id stays: without it nobody could tell
 * any more that a request was approved by another than its asker.
 */
export function withoutName(value: unknown, who: Forgotten): unknown {
  if (Array.isArray(value))
    return sameOr(
      value,
      value.map((one) => withoutName(one, who)),
    );
  if (!isJson(value)) return value;
  const own = isPerson(value, who.id) ? { ...value, name: FORGOTTEN } : value;
  return sameOr(value, Object.fromEntries(Object.entries(own).map(([key, one]) => [key, fieldOf(key, one, who)])));
}

function fieldOf(key: string, value: unknown, who: Forgotten): unknown {
  if (LEFT_ALONE.has(key)) return value;
  if (typeof value === "string") return IN_OWN_WORDS.has(key) ? withoutNames(value, who) : value;
  if (key === "mentions" && isMentions(value)) {
    return sameOr(value, { ...value, people: value.people.filter((one) => !isMentioned(one, who)) });
  }
  return withoutName(value, who);
}

function withoutNames(text: string, { names }: Forgotten): string {
  let left = text;
  for (const name of names) if (name !== "") left = left.replaceAll(name, FORGOTTEN);
  return left;
}

/** Digests mention people by Teams' own ids, which no object id leads to: there the name alone tells. */
function isMentioned(value: unknown, { names }: Forgotten): boolean {
  return isJson(value) && typeof value.name === "string" && names.has(value.name);
}

function isMentions(value: unknown): value is Json & { readonly people: readonly unknown[] } {
  return isJson(value) && Array.isArray(value.people);
}

function isPerson(value: Json, id: string): value is Json & { readonly name: string } {
  return typeof value.id === "string" && value.id.toLowerCase() === id && typeof value.name === "string";
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function sameOr<T>(before: unknown, after: T): unknown {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
