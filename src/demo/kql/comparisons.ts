import { asString, isArray, type Value } from "./value.ts";

type Comparison = (left: Value, right: Value) => Value;

/** Kusto's `==`: a null equals nothing, two nulls give null ("Null values" in the KQL reference). */
function equals(left: Value, right: Value): Value {
  if (left === null || right === null) return left === right ? null : false;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (typeof left === "object" || typeof right === "object") return JSON.stringify(left) === JSON.stringify(right);
  return left === right;
}

function equalsIgnoringCase(left: Value, right: Value): boolean {
  const [one, other] = [asString(left), asString(right)];
  return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
}

/** Less than, where both sides have one order; null otherwise. */
function ordered(holds: (sign: number) => boolean): Comparison {
  return (left, right) => {
    const [one, other] = [orderKey(left), orderKey(right)];
    if (one === undefined || other === undefined) return null;
    return holds(one - other);
  };
}

function orderKey(value: Value): number | undefined {
  if (value instanceof Date) return value.getTime();
  return typeof value === "number" ? value : undefined;
}

function onText(holds: (text: string, part: string) => boolean): Comparison {
  return (left, right) => holds(asString(left).toLowerCase(), asString(right).toLowerCase());
}

/** `has` finds whole terms: runs of letters and digits, bounded by anything else. */
function hasTerm(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + term.length])) return true;
  }
  return false;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Three-valued negation: what is not known stays not known. */
export function negate(value: Value): Value {
  return value === null ? null : value !== true;
}

function not(comparison: Comparison): Comparison {
  return (left, right) => negate(comparison(left, right));
}

function anyOf(same: Comparison): Comparison {
  return (left, right) => isArray(right) && right.some((one) => same(left, one) === true);
}

const contains = onText((text, part) => text.includes(part));
const has = onText(hasTerm);

/** Comparisons by the kind of their syntax node. Those on text ignore case, as Kusto's do unless they end in `_cs`. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  EqualExpression: equals,
  NotEqualExpression: not(equals),
  EqualTildeExpression: equalsIgnoringCase,
  BangTildeExpression: not(equalsIgnoringCase),
  LessThanExpression: ordered((sign) => sign < 0),
  LessThanOrEqualExpression: ordered((sign) => sign <= 0),
  GreaterThanExpression: ordered((sign) => sign > 0),
  GreaterThanOrEqualExpression: ordered((sign) => sign >= 0),
  HasExpression: has,
  NotHasExpression: not(has),
  ContainsExpression: contains,
  NotContainsExpression: not(contains),
  StartsWithExpression: onText((text, part) => text.startsWith(part)),
  EndsWithExpression: onText((text, part) => text.endsWith(part)),
  InExpression: anyOf(equals),
  NotInExpression: not(anyOf(equals)),
  InCsExpression: anyOf(equalsIgnoringCase),
  NotInCsExpression: not(anyOf(equalsIgnoringCase)),
};
