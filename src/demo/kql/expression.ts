import type { Syntax } from "../kusto.ts";
import { COMPARISONS } from "./comparisons.ts";
import { FUNCTIONS } from "./functions.ts";
import { NotEvaluated } from "./refused.ts";
import { asString, member, type Row, type Value } from "./value.ts";

/** An expression, ready to be asked for each row. */
export type Evaluate = (row: Row) => Value;

/** Turns an expression's syntax into a closure, once per query, so that a row costs no walk over the tree. */
export function compileExpression(node: Syntax): Evaluate {
  if (node.value !== undefined) return constant(node.value);
  const comparison = COMPARISONS[node.kind];
  if (comparison) return compileComparison(node, comparison);
  const compile = COMPILERS[node.kind];
  if (!compile) throw new NotEvaluated(node);
  return compile(node);
}

const COMPILERS: Readonly<Record<string, (node: Syntax) => Evaluate>> = {
  ParenthesizedExpression: (node) => compileExpression(part(node, "Expression")),
  NameReference: (node) => column(nameOf(node), node.type === "string" ? "" : null),
  PathExpression: compilePath,
  ElementExpression: compilePath,
  FunctionCallExpression: compileCall,
  AndExpression: (node) => compileLogic(node, false),
  OrExpression: (node) => compileLogic(node, true),
};

/** A child that the parser promises for this kind of node. */
export function part(node: Syntax, role: string): Syntax {
  const child = node.parts[role];
  if (!child) throw new NotEvaluated(node);
  return child;
}

/** The name in a NameReference or NameDeclaration: plain, or quoted in brackets. */
export function nameOf(node: Syntax): string {
  const name = part(node, "Name");
  if (name.kind === "TokenName") return name.text;
  throw new NotEvaluated(name);
}

function constant(value: Value): Evaluate {
  return () => value;
}

function literal(node: Syntax): Value {
  if (node.value === undefined) throw new NotEvaluated(node);
  return node.value;
}

function column(name: string, absent: Value): Evaluate {
  return (row) => row[name] ?? absent;
}

function compileComparison(node: Syntax, compare: (left: Value, right: Value) => Value): Evaluate {
  const left = compileExpression(part(node, "Left"));
  const right = part(node, "Right");
  if (right.kind === "ExpressionList") {
    const options = part(right, "Expressions").items.map(literal);
    return (row) => compare(left(row), options);
  }
  if (node.kind === "EqualTildeExpression" && typeof right.value === "string") return sameText(left, right.value);
  const other = compileExpression(right);
  return (row) => compare(left(row), other(row));
}

/** `=~` with a literal, as in every query's `type =~ '…'`: the literal is lower-cased once, not for each of a million rows. */
function sameText(left: Evaluate, literal: string): Evaluate {
  const wanted = literal.toLowerCase();
  return (row) => {
    const text = asString(left(row));
    return text === wanted || (text.length === wanted.length && text.toLowerCase() === wanted);
  };
}

/** `and`, `or` in three values: `decisive` on either side decides, else a null stays a null. */
function compileLogic(node: Syntax, decisive: boolean): Evaluate {
  const left = compileExpression(part(node, "Left"));
  const right = compileExpression(part(node, "Right"));
  return (row) => {
    const first = left(row);
    if (first === decisive) return decisive;
    const second = right(row);
    return second === decisive ? decisive : first === null || second === null ? null : !decisive;
  };
}

function compileCall(node: Syntax): Evaluate {
  const apply = FUNCTIONS[nameOf(part(node, "Name"))];
  if (!apply) throw new NotEvaluated(node);
  const values = part(part(node, "ArgumentList"), "Expressions").items.map(compileExpression);
  return (row) => apply(values.map((value) => value(row)));
}

/** `a.b['c d'][0]`: one closure over the whole list of keys. */
function compilePath(node: Syntax): Evaluate {
  const keys: (string | number)[] = [];
  let base = node;
  while (base.kind === "PathExpression" || base.kind === "ElementExpression") {
    keys.unshift(keyOf(part(base, "Selector")));
    base = part(base, "Expression");
  }
  const start = compileExpression(base);
  return (row) => {
    let value = start(row);
    for (const key of keys) {
      if (value === null) return null;
      value = member(value, key);
    }
    return value;
  };
}

function keyOf(selector: Syntax): string | number {
  if (selector.kind === "NameReference") return nameOf(selector);
  const { value } = part(selector, "Expression");
  if (typeof value === "string" || typeof value === "number") return value;
  throw new NotEvaluated(selector);
}
