import { hash } from "node:crypto";
import type { PartTable } from "../schema.ts";
import type { PartKind, Parts } from "./part-shapes.ts";

/** How many objects are remembered by identity; beyond that, content decides as well, only slower. */
const OBJECTS = 10_000;

/**
 * Which number each stored part has. Equal content has one number. New parts are handed out once for writing, and are
 * forgotten again if their transaction fails.
 */
export class PartNumbers {
  // By hash, because the texts of all messages and tags of a large estate are not worth keeping in memory.
  readonly #byContent = new Map<string, number>();
  readonly #byObject = new Map<object, number>();
  readonly #unconfirmed: string[] = [];
  #unwritten: PartTable[] = [];
  #last = 0;

  /** The parts that the store holds already. */
  static of(stored: Iterable<PartTable>): PartNumbers {
    const numbers = new PartNumbers();
    for (const { id, kind, record } of stored) {
      numbers.#byContent.set(contentKey(kind, record), id);
      numbers.#last = Math.max(numbers.#last, id);
    }
    return numbers;
  }

  get size(): number {
    return this.#byContent.size;
  }

  /** The number of a part that machines share as one object. */
  numberOf<Kind extends PartKind>(kind: Kind, part: Parts[Kind]): number {
    const known = this.#byObject.get(part);
    if (known !== undefined) return known;
    const number = this.numberOfCopy(kind, part);
    if (this.#byObject.size >= OBJECTS) this.#byObject.clear();
    this.#byObject.set(part, number);
    return number;
  }

  /** The number of a part that was put together just now, so that its identity says nothing. */
  numberOfCopy<Kind extends PartKind>(kind: Kind, part: Parts[Kind]): number {
    const record = JSON.stringify(part);
    const key = contentKey(kind, record);
    return this.#byContent.get(key) ?? this.#add(key, kind, record);
  }

  /** Parts that were numbered since the last call and are not in the store yet. */
  takeUnwritten(): PartTable[] {
    const taken = this.#unwritten;
    this.#unwritten = [];
    return taken;
  }

  /** The transaction that wrote what was taken has ended, well or not. */
  settle(committed: boolean): void {
    if (!committed) for (const key of this.#unconfirmed) this.#byContent.delete(key);
    this.#unconfirmed.length = 0;
    this.#unwritten = [];
    this.#byObject.clear();
  }

  #add(key: string, kind: PartKind, record: string): number {
    this.#last += 1;
    this.#byContent.set(key, this.#last);
    this.#unconfirmed.push(key);
    this.#unwritten.push({ id: this.#last, kind, record });
    return this.#last;
  }
}

function contentKey(kind: string, record: string): string {
  return hash("sha256", `${kind} ${record}`, "base64url");
}
