/** A one-way fingerprint of a text: SHA-256 in lower-case hex, of its UTF-8. */
export type Hash = (text: string) => string;

/**
 * The one way to write a value down: JSON without spaces, keys in the order of their UTF-16 units, undefined fields left out.
 * So that equal values have equal fingerprints, whatever the order in which they were built or stored.
 * Throws a TypeError for what JSON cannot hold (NaN, functions, bigint, undefined in an array).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") return `{${fields(value).join(",")}}`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} cannot be written down`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`A ${typeof value} cannot be written down`);
  return text;
}

function fields(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
}
