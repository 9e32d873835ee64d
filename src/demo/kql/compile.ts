import type { ArgTable } from "../arg-tables.ts";
import { ARG_TABLES } from "../arg-tables.ts";
import { type Diagnostic, parseKusto, type Syntax } from "../kusto.ts";
import { part } from "./expression.ts";
import { compileOperator, type Step } from "./operators.ts";
import { NotEvaluated, type Refusal } from "./refused.ts";
import type { Row } from "./value.ts";

export interface CompiledQuery {
  readonly table: ArgTable;
  /** Whether Resource Graph would page the result: it needs `id` in it, and no `limit`. */
  readonly pageable: boolean;
  /** Runs the pipeline over raw rows of `table`. */
  run(rows: readonly Row[]): readonly Row[];
}

/** Compiles a Resource Graph query; whatever is wrong with it or not known here comes back as refusals. */
export function compileQuery(query: string): CompiledQuery | { readonly refused: readonly Refusal[] } {
  const { tree, columns, diagnostics } = parseKusto(query, ARG_TABLES);
  const errors = diagnostics.filter((found) => found.severity === "Error");
  if (errors.length > 0) return { refused: errors.map((found) => parserFailure(query, found)) };
  try {
    const { table, steps } = pipeline(tree);
    return {
      table,
      pageable: columns.some((column) => column.name === "id") && !steps.some((step) => step.limits),
      run: (rows) => steps.reduce((left, step) => step.apply(left), rows),
    };
  } catch (error) {
    if (error instanceof NotEvaluated) return { refused: [unknownLanguage(error.node)] };
    throw error;
  }
}

/** The table at the far end of the pipe, and the operators in the order in which they are written. */
function pipeline(tree: Syntax): { table: ArgTable; steps: Step[] } {
  const statements = part(tree, "Statements").items;
  const [statement] = statements;
  if (!statement || statements.length > 1) throw new NotEvaluated(tree);
  const steps: Step[] = [];
  let source = part(statement, "Expression");
  while (source.kind === "PipeExpression") {
    steps.unshift(compileOperator(part(source, "Operator")));
    source = part(source, "Expression");
  }
  if (!isTable(source.text)) throw new NotEvaluated(source);
  return { table: source.text, steps };
}

function isTable(name: string): name is ArgTable {
  return Object.hasOwn(ARG_TABLES, name);
}

function parserFailure(query: string, { start, length, code, message }: Diagnostic): Refusal {
  const before = query.slice(0, start).split("\n");
  const token = query.slice(start, start + length);
  // Resource Graph gives no reason for a syntax error, but names what it cannot resolve.
  const resolving = code === "KS142" || code === "KS204" || code === "KS211";
  return {
    code: resolving ? "InvalidQuery" : "ParserFailure",
    message: resolving ? message : "ParserFailure",
    line: before.length,
    characterPositionInLine: before.at(-1)?.length ?? 0,
    token,
  };
}

function unknownLanguage(node: Syntax): Refusal {
  const token = node.text.split(/\W/)[0] ?? "";
  return {
    code: "InvalidQueryLanguage",
    message: "InvalidQueryLanguage",
    line: -1,
    characterPositionInLine: -1,
    token,
  };
}
