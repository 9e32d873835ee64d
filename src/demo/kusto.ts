import { type Globals, type KustoNode, type List, library } from "./kusto-library.ts";

/** Columns of a table: name → Kusto type ("string", "dynamic", "datetime", …). */
export type Columns = Readonly<Record<string, string>>;

/** Tables that a query may name: table name → columns. */
export type Schema = Readonly<Record<string, Columns>>;

/** One node of the syntax tree, as plain data. `kind` and the names of `parts` are Microsoft's own. */
export interface Syntax {
  /** "FilterOperator", "EqualTildeExpression", "NameReference", … */
  readonly kind: string;
  /** The source text without the white space and comments around it. */
  readonly text: string;
  /** Offset of `text` in the query. */
  readonly start: number;
  /** Kusto's type of an expression ("string", "bool", "dynamic"); undefined where the node is none. */
  readonly type: string | undefined;
  /** Names of the columns that a query operator gives, in order; empty for every other node. */
  readonly columns: readonly string[];
  /** The value of a string, number or boolean literal; undefined for everything else. */
  readonly value: string | number | boolean | undefined;
  /** Children by their role: "Condition", "Left", "Right", "Operator", "Expression", … */
  readonly parts: Readonly<Record<string, Syntax>>;
  /** Elements of a list, commas dropped; empty for every other node. */
  readonly items: readonly Syntax[];
}

export interface Diagnostic {
  /** "KS142"; Microsoft's numbering. */
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly length: number;
}

export interface ParsedQuery {
  readonly tree: Syntax;
  /** Columns of the result, in order, as Kusto would name them (`project properties.a` → "properties_a"). */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Syntax errors and everything that does not fit the schema; empty for a sound query. */
  readonly diagnostics: readonly Diagnostic[];
}

const globalsOf = new WeakMap<Schema, Globals>();

function globalsFor(schema: Schema): Globals {
  const known = globalsOf.get(schema);
  if (known) return known;
  const { Kusto, System } = library();
  const { Symbols, GlobalState } = Kusto.Language;
  const tables = Object.entries(schema).map(([table, columns]) => {
    const list = Object.entries(columns).map(([name, type]) => `['${name}']:${type}`);
    return Symbols.TableSymbol.From(`(${list.join(", ")})`).WithName(table);
  });
  const database = new Symbols.DatabaseSymbol.ctor("demo", System.Array.init(tables, Symbols.Symbol));
  const globals = GlobalState.Default.WithDatabase(database);
  globalsOf.set(schema, globals);
  return globals;
}

function elements<T>(list: List<T>): T[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}

/** Numbers are boxed 64-bit objects in Bridge: their text is the simpler source. */
function literal(kind: string, node: KustoNode, text: string): Syntax["value"] {
  if (kind === "StringLiteralExpression" || kind === "CompoundStringLiteralExpression")
    return String(node.LiteralValue);
  if (kind === "LongLiteralExpression" || kind === "RealLiteralExpression") return Number(text);
  if (kind === "BooleanLiteralExpression") return text.toLowerCase() === "true";
  return undefined;
}

function plain(node: KustoNode, query: string): Syntax {
  const { System, Kusto } = library();
  const kind = System.Enum.toString(Kusto.Language.Syntax.SyntaxKind, node.Kind);
  const text = query.slice(node.TextStart, node.End);
  const parts: Record<string, Syntax> = {};
  const items: Syntax[] = [];
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (!child) continue;
    const name = node.GetName(index);
    if (name) parts[name] = plain(child, query);
    else items.push(plain(child, query));
  }
  // A list of separated elements holds (element, comma) pairs: only the elements mean something.
  const flat = kind === "List" ? items.map((item) => (item.kind === "SeparatedElement" ? item.items[0] : item)) : [];
  return {
    kind,
    text,
    start: node.TextStart,
    type: node.ResultType?.Name || undefined,
    columns: node.ResultType?.Columns ? elements(node.ResultType.Columns).map((column) => column.Name) : [],
    value: literal(kind, node, text),
    parts,
    items: kind === "SeparatedElement" ? items : flat.filter((item) => item !== undefined),
  };
}

/**
 * Parses `query` with Microsoft's own Kusto parser and checks it against `schema`.
 * Never throws for a bad query: what is wrong with it stands in `diagnostics`.
 */
export function parseKusto(query: string, schema: Schema): ParsedQuery {
  const code = library().Kusto.Language.KustoCode.ParseAndAnalyze(query, globalsFor(schema));
  const columns = code.ResultType?.Columns;
  return {
    tree: plain(code.Syntax, query),
    columns: columns ? elements(columns).map((column) => ({ name: column.Name, type: column.Type.Name })) : [],
    diagnostics: elements(code.GetDiagnostics()).map((found) => ({
      code: found.Code,
      severity: found.Severity,
      message: found.Message,
      start: found.Start,
      length: found.Length,
    })),
  };
}
