import type { PartTable } from "../schema.ts";
import { parsed, shaped, Unreadable } from "../unreadable.ts";
import { PART_SHAPES, type PartKind, type Parts } from "./part-shapes.ts";

interface StoredPart {
  readonly kind: string;
  readonly value: unknown;
  used: boolean;
}

/** The parts of a stored snapshot while it is loaded. */
export class StoredParts {
  readonly #parts = new Map<number, StoredPart>();

  /** `share` makes equal strings one. Throws Unreadable. */
  constructor(rows: readonly PartTable[], share: (value: unknown) => unknown) {
    for (const { id, kind, record } of rows) {
      const what = `Part ${id} (${kind})`;
      if (!isKind(kind)) throw new Unreadable(`${what} is of no known kind`);
      const value: unknown = shaped<unknown>(PART_SHAPES[kind], share(parsed(record, what)), what);
      this.#parts.set(id, { kind, value, used: false });
    }
  }

  /** The one object of that number. Throws Unreadable where there is none of that kind. */
  get<Kind extends PartKind>(kind: Kind, id: number): Parts[Kind] {
    const part = this.#parts.get(id);
    if (part?.kind !== kind) throw new Unreadable(`Part ${id} (${kind}) is missing`);
    part.used = true;
    return part.value as Parts[Kind];
  }

  /** How many were asked for so far. */
  used(): number {
    let used = 0;
    for (const part of this.#parts.values()) if (part.used) used += 1;
    return used;
  }
}

function isKind(kind: string): kind is PartKind {
  return Object.hasOwn(PART_SHAPES, kind);
}
