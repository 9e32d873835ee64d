import type { JudgedMachine, Subscription } from "../health/snapshot.ts";
import type { Columns } from "./columns.ts";
import { NamePlaces } from "./name-places.ts";
import { NamesInPart, type Shortened } from "./names-in-part.ts";
import { NearMachines } from "./near-machines.ts";
import { REGIONS } from "./regions.ts";
import { mistypes, Spelling } from "./understanding/spelling.ts";
import { wordsOf } from "./understanding/tokens.ts";

/** Something of the estate that has a name, with the value that a filter on it holds. */
export interface Named {
  readonly field: "subscription" | "resourceGroup" | "region" | "tag" | "machine";
  readonly value: string;
  /** Means this only after a word that announces it: "tagged owner". */
  readonly keyed: boolean;
}

export interface NameMatch {
  /** In words. */
  readonly length: number;
  readonly named: readonly Named[];
}

/** What the estate is called. Words are folded as `tokensOf` does it. */
export interface Names {
  /** The longest name that begins there, and everything that is called so. */
  longestAt(words: readonly string[], from: number): NameMatch | undefined;
  /** Ids of the machines with this name, lower-cased. */
  machines(name: string): readonly string[];
  /** Ids of the machines whose names are nearest to this one, the nearest first, five at most. */
  nearMachines(typed: string): readonly string[];
  isTagKey(word: string): boolean;
  /** Whether the word stands in any name (machines' names aside). */
  knows(word: string): boolean;
  /** Words of names that this one may be a misspelling of. */
  nearWords(word: string): readonly string[];
  /** Subscriptions or groups that have this word in their name; none where more than a few have it. */
  inPart(word: string, field: Shortened): readonly Named[];
  /** Names that hold these words or are near to them, the nearest first, three at most: for asking back. */
  nearNames(words: readonly string[]): readonly Named[];
}

const NEAREST_MACHINES = 5;
const NEAREST_NAMES = 3;
/** A tag with more values than this is an identifier, not a label: its values are known only as "key=value". */
const MOST_TAG_VALUES = 500;

/** What names are gathered from; the view of a snapshot is one. */
interface NameSource {
  readonly rows: readonly JudgedMachine[];
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly columns: Pick<Columns, "resourceGroup" | "region" | "tags" | "names">;
}

const known = new WeakMap<NameSource, Names>();

/** The names of a snapshot's estate; gathered once, on the first question at the latest. */
export function namesOf(source: NameSource): Names {
  const gathered = known.get(source);
  if (gathered) return gathered;
  const gathering = gatherNames(source);
  for (let step = gathering.next(); ; step = gathering.next()) if (step.done) return step.value;
}

/** Gathers them in slices, so that the caller can let the event loop breathe. */
export function* gatherNames(source: NameSource): Generator<undefined, Names> {
  const names = new EstateNames(source);
  yield* names.gather();
  known.set(source, names);
  return names;
}

/** How many machines' names are taken in before the caller may let the event loop breathe. */
const SLICE = 10_000;

class EstateNames implements Names {
  readonly #source: NameSource | undefined;
  readonly #named = new Map<string, Named[]>();
  /** First word of a name → most words of a name that begins with it. */
  readonly #longest = new Map<string, number>();
  readonly #words = new Set<string>();
  readonly #tagKeys = new Set<string>();
  readonly #inPart = new NamesInPart();
  readonly #places: NamePlaces;
  #spelling: Spelling | undefined;
  #near: NearMachines | undefined;
  /** One question looks for the same name more than once. */
  #lastNear: { readonly typed: string; readonly ids: readonly string[] } | undefined;

  constructor(source: NameSource | undefined) {
    this.#source = source;
    this.#places = new NamePlaces(source?.columns.names ?? []);
    for (const [region, name] of REGIONS) this.#add([region, name, turnedRound(name)], "region", region);
  }

  *gather(): Generator<undefined, void> {
    if (!this.#source) return;
    const { resourceGroup, region, tags } = this.#source.columns;
    for (const { id, name } of this.#source.subscriptions.values()) {
      this.#add([id, name, withoutRemark(name)], "subscription", id);
      this.#inPart.add(name, "subscription", id);
    }
    yield;
    for (const name of new Set(resourceGroup.values)) {
      if (name !== "") this.#add([name], "resourceGroup", name);
      this.#inPart.add(name, "resourceGroup", name);
    }
    yield;
    for (const name of region.values) if (name !== "" && !REGIONS.has(name)) this.#add([name], "region", name);
    this.#addTags(tags.values);
    yield;
    const names = this.#source.columns.names;
    for (let place = 0; place < names.length; place += 1) {
      if (place % SLICE === 0) yield;
      this.#addMachine(names[place] as string, place);
    }
  }

  #addTags(records: readonly Readonly<Record<string, string>>[]): void {
    const values = new Map<string, Set<string>>();
    for (const tags of records) {
      for (const [key, value] of Object.entries(tags)) {
        const known = values.get(key.toLowerCase()) ?? new Set();
        if (known.size <= MOST_TAG_VALUES) values.set(key.toLowerCase(), known.add(value.toLowerCase()));
      }
    }
    for (const [key, ofKey] of values) {
      this.#tagKeys.add(wordsOf(key).join(" "));
      this.#add([key], "tag", key, true);
      if (ofKey.size > MOST_TAG_VALUES) continue;
      for (const value of ofKey) {
        const bare = /^\p{L}.+/u.test(value) ? [value] : [];
        this.#add([`${key} ${value}`, ...bare], "tag", `${key}=${value}`);
      }
    }
  }

  #addMachine(name: string, place: number): void {
    this.#places.add(place);
    // A name that the tokenizer takes apart or folds is found as a run of words.
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(name)) this.#add([name], "machine", name);
  }

  #add(names: readonly string[], field: Named["field"], value: string, keyed = false): void {
    for (const name of names) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined) continue;
      const key = words.join(" ");
      const same = this.#named.get(key) ?? [];
      if (same.some((one) => one.field === field && one.value === value)) continue;
      this.#named.set(key, [...same, { field, value, keyed }]);
      this.#longest.set(first, Math.max(words.length, this.#longest.get(first) ?? 0));
      for (const word of words) this.#words.add(word);
    }
  }

  longestAt(words: readonly string[], from: number): NameMatch | undefined {
    const first = words[from] as string;
    for (let length = this.#longest.get(first) ?? 0; length > 1; length -= 1) {
      const named = this.#named.get(words.slice(from, from + length).join(" "));
      if (named && from + length <= words.length) return { length, named };
    }
    const named = this.#named.get(first) ?? [];
    const machine: Named[] = this.#places.has(first) ? [{ field: "machine", value: first, keyed: false }] : [];
    const all = machine.length > 0 ? [...named.filter(({ field }) => field !== "machine"), ...machine] : named;
    return all.length > 0 ? { length: 1, named: all } : undefined;
  }

  machines(name: string): readonly string[] {
    return this.#places.of(name).flatMap((place) => this.#idAt(place));
  }

  #idAt(place: number): string[] {
    const row = this.#source?.rows[place];
    return row ? [row.evidence.machine.id] : [];
  }

  nearMachines(typed: string): readonly string[] {
    if (this.#lastNear?.typed === typed) return this.#lastNear.ids;
    this.#near ??= new NearMachines(this.#source?.columns.names ?? []);
    const ids = this.#near.nearest(typed, NEAREST_MACHINES).flatMap((place) => this.#idAt(place));
    this.#lastNear = { typed, ids };
    return ids;
  }

  isTagKey(word: string): boolean {
    return this.#tagKeys.has(word);
  }

  knows(word: string): boolean {
    return this.#words.has(word) || this.#places.has(word);
  }

  inPart(word: string, field: Shortened): readonly Named[] {
    return this.#inPart.with(word, field).map((value) => ({ field, value, keyed: false }));
  }

  nearWords(word: string): readonly string[] {
    this.#spelling ??= new Spelling(this.#words);
    return this.#spelling.nearest(word);
  }

  nearNames(words: readonly string[]): readonly Named[] {
    const asked = words.join(" ");
    const limit = Math.min(3, Math.floor(asked.length / 3));
    // Too short to be near to anything but itself, and that would be known.
    if (limit === 0) return [];
    const found: { named: Named; far: number }[] = [];
    for (const [name, all] of this.#named) {
      const far = nameFarness(asked, name);
      if (far <= limit) for (const named of all) if (!named.keyed) found.push({ named, far });
    }
    return found
      .sort((a, b) => a.far - b.far)
      .slice(0, NEAREST_NAMES)
      .map(({ named }) => named);
  }
}

/** "West Europe" is also called "Europe West", as other clouds do it. */
function turnedRound(region: string): string {
  return region.replace(/^(North|South|East|West|Central|Southeast|Northeast) (\S+)/, "$2 $1");
}

/** "Corp IT (EMEA)" is also called "Corp IT". */
function withoutRemark(name: string): string {
  const at = name.lastIndexOf("(");
  return at > 0 && name.trimEnd().endsWith(")") ? name.slice(0, at) : name;
}

/** A name that holds the words asked for is nearer than one that is spelt like them. */
function nameFarness(asked: string, name: string): number {
  if (asked.length > 2 && name.includes(asked)) {
    if (` ${name} `.includes(` ${asked} `)) return 0;
    if (name.startsWith(asked)) return 0.5;
  }
  const alike = asked[0] === name[0] && Math.abs(asked.length - name.length) <= 3;
  return alike ? mistypes(asked, name) : Number.POSITIVE_INFINITY;
}

/** Of an estate that was not read yet: only Azure's regions have names. */
export const NO_NAMES: Names = new EstateNames(undefined);
