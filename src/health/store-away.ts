/**
 * The store does not answer now, or takes nothing: a database that is cut off, a disk that is full. It passes by itself.
 * Whoever meets it in memory goes on from there; whoever was to decide something is told that it could not be kept.
 */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
  /** "Nothing": what was to be written is not. "Unknown": it was sent, and the answer was lost. */
  readonly changed: "Nothing" | "Unknown";

  constructor(changed: StoreAway["changed"], cause?: unknown) {
    super("the store does not answer", { cause });
    this.changed = changed;
  }
}
