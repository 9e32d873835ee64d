/** Whether two plain records say the same: strings, numbers, arrays and objects of them, compared by value. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => key in other && same(value, (other as Record<string, unknown>)[key]))
  );
}

/** The old record where the new one says the same, so that whoever compares references sees no change. */
export function keepIfSame<T>(old: T | undefined, fresh: T): T {
  return old !== undefined && same(old, fresh) ? old : fresh;
}
