/** Kinds of names that people shorten: "the dev subscription", "the web group". */
export type Shortened = "subscription" | "resourceGroup";

/** Who gets more than a few to choose from types more of the name. */
const MOST_TO_CHOOSE = 3;

/** Which subscriptions and resource groups have a word in their name. */
export class NamesInPart {
  readonly #byWord: Readonly<Record<Shortened, Map<string, string[]>>> = {
    subscription: new Map(),
    resourceGroup: new Map(),
  };

  /** `name` in any case. A word has three letters or digits at least, and a letter. */
  add(name: string, field: Shortened, value: string): void {
    const ofKind = this.#byWord[field];
    const words = new Set(name.toLowerCase().match(/(?<![\p{L}\d])\d*\p{L}[\p{L}\d]*/gu));
    for (const word of words) {
      const named = ofKind.get(word);
      if (word.length < 3 || (named && named.length > MOST_TO_CHOOSE)) continue;
      if (named) named.push(value);
      else ofKind.set(word, [value]);
    }
  }

  /** All of that kind that have the lower-cased word in their name; none where more than a few have it. */
  with(word: string, field: Shortened): readonly string[] {
    const named = this.#byWord[field].get(word) ?? [];
    return named.length > MOST_TO_CHOOSE ? [] : named;
  }
}
