/**
 * Whether two plain records say the same, however deep. A key that `other` lacks counts as undefined there:
 * a snapshot that went through JSON has lost those keys, and is no change for it.
 */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one) as (keyof typeof one)[];
  if (Object.keys(other).length > keys.length) return false;
  for (const key of keys) if (!same(one[key], other[key])) return false;
  return true;
}
