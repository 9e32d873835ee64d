/** What a Kusto expression can give here. Dynamic values are JSON; a Date stands for a datetime. */
export type Value = null | boolean | number | string | Date | readonly Value[] | { readonly [key: string]: Value };

/** One row of a table: column name → value. */
export type Row = Readonly<Record<string, Value>>;

/** `tostring()`: a null becomes the empty string, since Kusto's strings are never null. */
export function asString(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** `tobool()`: "true" and "false" in any case, numbers by being zero; anything else is null. */
export function asBool(value: Value): Value {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  const text = typeof value === "string" ? value.toLowerCase() : "";
  return text === "true" ? true : text === "false" ? false : null;
}

/** `toint()`: cut towards zero; null where the value is no number. */
export function asInt(value: Value): Value {
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? Math.trunc(number) : null;
}

/** `todatetime()`; null where the value is no date. */
export function asDate(value: Value): Value {
  if (value instanceof Date) return value;
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

/** A property of a dynamic value, or an element of an array; null where there is none. Names are case-sensitive. */
export function member(value: Value, key: string | number): Value {
  if (typeof value !== "object" || value === null || value instanceof Date) return null;
  if (isArray(value)) return typeof key === "number" ? (value[key] ?? null) : null;
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** `isempty()`: null or the empty string. */
export function isEmpty(value: Value): boolean {
  return value === null || value === "";
}
