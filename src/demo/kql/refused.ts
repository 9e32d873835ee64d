import type { Syntax } from "../kusto.ts";

/** A query that Resource Graph refuses: one entry per fault, in the words of its `error.details[]`. */
export interface Refusal {
  readonly code: "ParserFailure" | "InvalidQueryLanguage" | "InvalidQuery";
  readonly message: string;
  /** 1-based; -1 where Resource Graph gives none. */
  readonly line: number;
  readonly characterPositionInLine: number;
  readonly token: string;
}

/** Thrown while compiling, for whatever the evaluator does not know; `compileQuery` turns it into a refusal. */
export class NotEvaluated extends Error {
  readonly node: Syntax;

  constructor(node: Syntax) {
    super(`not evaluated: ${node.kind}`);
    this.node = node;
  }
}
