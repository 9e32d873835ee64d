import { negate } from "./comparisons.ts";
import { asBool, asDate, asInt, asString, isArray, isEmpty, type Value } from "./value.ts";

type ScalarFunction = (values: readonly Value[]) => Value;

/** A function of one argument; the parser has checked how many there are. */
function ofOne(apply: (value: Value) => Value): ScalarFunction {
  return ([value = null]) => apply(value);
}

/** The scalar functions that are evaluated, by name. A null argument is null, never an error. */
export const FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  not: ofOne(negate),
  isempty: ofOne(isEmpty),
  isnotempty: ofOne((value) => !isEmpty(value)),
  isnull: ofOne((value) => value === null),
  isnotnull: ofOne((value) => value !== null),
  tolower: ofOne((value) => asString(value).toLowerCase()),
  toupper: ofOne((value) => asString(value).toUpperCase()),
  tostring: ofOne(asString),
  tobool: ofOne(asBool),
  toint: ofOne(asInt),
  tolong: ofOne(asInt),
  todatetime: ofOne(asDate),
  strlen: ofOne((value) => asString(value).length),
  array_length: ofOne((value) => (isArray(value) ? value.length : null)),
  coalesce: (values) => values.find((value) => !isEmpty(value)) ?? null,
  iff: ([condition, then = null, otherwise = null]) => (condition === true ? then : otherwise),
  iif: ([condition, then = null, otherwise = null]) => (condition === true ? then : otherwise),
  strcat: (values) => values.map(asString).join(""),
  split: ([text = null, delimiter = null, index]) => {
    const parts = asString(text).split(asString(delimiter));
    return typeof index === "number" ? parts.slice(index, index + 1) : parts;
  },
};
