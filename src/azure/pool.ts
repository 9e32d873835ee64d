import type { Evidence } from "../health/evidence.ts";
import type { Machine } from "../health/machine.ts";
import type { Snapshot } from "../health/snapshot.ts";
import { redact } from "./redact.ts";
import { same } from "./same.ts";

type Tags = Machine["tags"];

const NO_TAGS: Tags = Object.freeze({});

/** A machine as the pool knows it. */
export interface Known {
  /** Lower-cased; one copy for all tables and both snapshots. */
  readonly id: string;
  /** What the previous snapshot held of it. */
  readonly before: Evidence | undefined;
}

/**
 * One reading's pool of strings and records. An estate of 100,000 machines has a few dozen regions, a few hundred groups
 * and mostly the same extension; each is kept once. What equals the previous snapshot is given back as that snapshot's object.
 */
export class Pool {
  readonly #previous: Snapshot["machines"] | undefined;
  readonly #texts = new Map<string, string>();
  readonly #messages = new Map<string, string>();
  readonly #records = new Map<string, object>();

  constructor(previous?: Snapshot) {
    this.#previous = previous?.machines;
  }

  /** The one copy of a string that repeats. */
  text(value: string): string {
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    this.#texts.set(value, value);
    return value;
  }

  /** The one copy of a message from outside, redacted. The same message stands on many machines, and redacting it costs. */
  message(raw: string): string {
    if (raw === "") return raw;
    let message = this.#messages.get(raw);
    if (message === undefined) {
      message = this.text(redact(raw));
      this.#messages.set(raw, message);
    }
    return message;
  }

  /** A machine by its id in any spelling. One look-up, because there is one for every row of every table. */
  machine(rawId: string): Known {
    const id = rawId.toLowerCase();
    const before = this.#previous?.get(id)?.evidence;
    return { id: before?.machine.id ?? this.#ownText(id), before };
  }

  /** V8 keeps the whole of a longer text alive for a part that was cut out of it, as ids of machines are out of other ids. */
  #ownText(part: string): string {
    return this.#texts.get(part) ?? this.text(Buffer.from(part).toString());
  }

  /** The one copy of a set of tags: `before`, if that says the same. */
  tags(raw: Tags | null | undefined, before?: Tags): Tags {
    if (!raw) return NO_TAGS;
    if (before && same(raw, before)) return before;
    const key = JSON.stringify(raw);
    if (key === "{}") return NO_TAGS;
    return this.record(key, () =>
      Object.fromEntries(Object.entries(raw).map(([name, value]) => [this.text(name), this.text(value)])),
    );
  }

  /** `previous` where it says the same as `fresh`, else `fresh`. */
  keep<T>(fresh: T, previous: T | undefined): T {
    return previous !== undefined && same(fresh, previous) ? previous : fresh;
  }

  /** The one record under `key`, which must say everything that is in it. */
  record<T extends object>(key: string, make: () => T): T {
    const known = this.#records.get(key);
    if (known) return known as T;
    const made = make();
    this.#records.set(key, made);
    return made;
  }
}
