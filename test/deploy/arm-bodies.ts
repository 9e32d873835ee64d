import { type BicepFile, type Declaration, Expression, type Value } from "./bicep.ts";

type Settings = Readonly<Record<string, Value>>;
type Known = (expression: string) => Value | undefined;

/**
 * What a declaration makes, with the file's own variables put in: one body, or one for each item of a loop.
 * Throws where a loop goes over what the file does not write out.
 */
export function bodiesOf(file: BicepFile, { symbol, value }: Declaration): readonly Value[] {
  const variables: Known = (text) => file.declarations.find((one) => one.kind === "var" && one.symbol === text)?.value;
  if (!(value instanceof Expression)) return value === undefined ? [] : [filledIn(value, variables)];
  const [, item, items = ""] = /^\[for (\w+) in (\w+):/.exec(value.text) ?? [];
  const over = variables(items);
  const [body] = value.literals;
  if (!Array.isArray(over) || body === undefined) throw new Error(`${symbol} is no loop over a list of the file`);
  return over.map((one) =>
    filledIn(body, (text) => (text.startsWith(`${item}.`) ? memberOf(one, text) : variables(text))),
  );
}

function memberOf(item: Value, text: string): Value | undefined {
  return (item as Settings)[text.slice(text.indexOf(".") + 1)];
}

function filledIn(value: Value, known: Known): Value {
  if (value instanceof Expression) {
    const found = known(value.text);
    if (found !== undefined) return filledIn(found, known);
    return new Expression(
      value.text,
      value.literals.map((one) => filledIn(one, known)),
    );
  }
  if (Array.isArray(value)) return value.map((one) => filledIn(one, known));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, known)]));
}
