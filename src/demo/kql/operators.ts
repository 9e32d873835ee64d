import type { Syntax } from "../kusto.ts";
import { compileExpression, type Evaluate, nameOf, part } from "./expression.ts";
import { NotEvaluated } from "./refused.ts";
import { asString, type Row, type Value } from "./value.ts";

/** One operator of the pipe. */
export interface Step {
  /** `limit` and `take`: Resource Graph then gives no further pages. */
  readonly limits: boolean;
  apply(rows: readonly Row[]): readonly Row[];
}

const OPERATORS: Readonly<Record<string, (node: Syntax) => Step["apply"]>> = {
  FilterOperator: compileWhere,
  ExtendOperator: compileExtend,
  ProjectOperator: compileProject,
  SortOperator: compileOrder,
  TakeOperator: compileTake,
  CountOperator: () => (rows) => [{ Count: rows.length }],
};

/** Compiles one operator; throws `NotEvaluated` for those that nobody here uses. */
export function compileOperator(node: Syntax): Step {
  const compile = OPERATORS[node.kind];
  if (!compile || (node.parts.Parameters?.items.length ?? 0) > 0) throw new NotEvaluated(node);
  return { limits: node.kind === "TakeOperator", apply: compile(node) };
}

function compileWhere(node: Syntax): Step["apply"] {
  const condition = compileExpression(part(node, "Condition"));
  return (rows) => rows.filter((row) => condition(row) === true);
}

function compileExtend(node: Syntax): Step["apply"] {
  const added = part(node, "Expressions").items.map((item) => {
    if (item.kind !== "SimpleNamedExpression") throw new NotEvaluated(item);
    return named(nameOf(part(item, "Name")), part(item, "Expression"));
  });
  return (rows) =>
    rows.map((row) => {
      // Assigned one by one: a later expression of the same extend does not see an earlier one's column.
      const extended: Record<string, Value> = { ...row };
      for (const { name, evaluate } of added) extended[name] = evaluate(row);
      return extended;
    });
}

function compileProject(node: Syntax): Step["apply"] {
  const columns = part(node, "Expressions").items.map((item, index) => {
    const expression = item.kind === "SimpleNamedExpression" ? part(item, "Expression") : item;
    // The parser knows what Kusto calls a column without a name ("properties_a_b").
    return named(node.columns[index] ?? item.text, expression);
  });
  return (rows) =>
    rows.map((row) => {
      const projected: Record<string, Value> = {};
      for (const { name, evaluate } of columns) projected[name] = evaluate(row);
      return projected;
    });
}

function named(name: string, expression: Syntax): { readonly name: string; readonly evaluate: Evaluate } {
  return { name, evaluate: compileExpression(expression) };
}

function compileTake(node: Syntax): Step["apply"] {
  const count = part(node, "Expression").value;
  if (typeof count !== "number") throw new NotEvaluated(node);
  return (rows) => rows.slice(0, count);
}

function compileOrder(node: Syntax): Step["apply"] {
  const keys = part(node, "Expressions").items.map((item) => {
    if (item.kind !== "OrderedExpression") return { evaluate: compileExpression(item), sign: -1 };
    const ordering = part(item, "Ordering");
    // Without a word Kusto sorts descending; `nulls first` and the like are nobody's need here.
    if (ordering.parts.NullsClause) throw new NotEvaluated(item);
    const ascending = ordering.parts.AscOrDescKeyword?.text === "asc";
    return { evaluate: compileExpression(part(item, "Expression")), sign: ascending ? 1 : -1 };
  });
  return (rows) => {
    const keyed = rows.map((row) => ({ row, key: keys.map(({ evaluate }) => evaluate(row)) }));
    keyed.sort((one, other) => {
      for (const [index, { sign }] of keys.entries()) {
        const order = compare(one.key[index] ?? null, other.key[index] ?? null);
        if (order !== 0) return order * sign;
      }
      return 0;
    });
    return keyed.map(({ row }) => row);
  };
}

/** Nulls come first when ascending; text goes by code unit. */
function compare(one: Value, other: Value): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (one instanceof Date && other instanceof Date) return one.getTime() - other.getTime();
  const [left, right] = [asString(one), asString(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
