/**
 * Prints the regular expressions that the sources put together while they are loaded, as JSON. A process of its own, since
 * modules are loaded once.
 */
import { fileURLToPath } from "node:url";
import { type Expression, regularExpressions } from "./regular-expressions.ts";

const made: Expression[] = [];
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The place in our sources from which one was asked for; undefined: it was asked for elsewhere. */
function placeIn(stack: string): string | undefined {
  return stack
    .split("\n")
    .map((line) => /src\/[\w./-]+:\d+/.exec(line)?.[0])
    .find((place) => place !== undefined);
}

function note(expression: RegExp): RegExp {
  const where = placeIn(new Error().stack ?? "");
  if (where) made.push({ where, pattern: expression.source, flags: expression.flags });
  return expression;
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, given) => note(Reflect.construct(target, given)),
  apply: (target, self, given) => note(Reflect.apply(target, self, given)),
});

const files = new Set(regularExpressions().made);
// What these make of words that others give them is made as the others are loaded.
files.add("src/questions/operations/understand-operation.ts");
for (const file of files) await import(ROOT + file);
console.log(JSON.stringify(made));
