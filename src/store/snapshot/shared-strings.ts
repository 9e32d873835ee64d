/** Shorter ones V8 shares by itself when it parses JSON. */
const LONG = 10;

/**
 * Makes equal long strings of parsed JSON one string: a message of Defender's stands in an extension and in the verdict
 * that rests on it, on many machines. Changes `value` in place and returns it; keep the function only while loading.
 */
export function stringSharing(): (value: unknown) => unknown {
  const pool = new Map<string, string>();
  const share = (value: unknown): unknown => {
    if (typeof value === "string") return value.length > LONG ? pooled(pool, value) : value;
    if (typeof value !== "object" || value === null) return value;
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) record[key] = share(record[key]);
    return value;
  };
  return share;
}

function pooled(pool: Map<string, string>, text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  pool.set(text, text);
  return text;
}
