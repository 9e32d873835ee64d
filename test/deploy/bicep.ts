import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Language, type Node, Parser } from "web-tree-sitter";

/** A literal of Bicep, or the text of what only a deployment can work out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

export class Expression {
  readonly text: string;
  /** The outermost objects and arrays that it holds: the branches of a condition, the body of a loop. */
  readonly literals: readonly Value[];

  constructor(text: string, literals: readonly Value[] = []) {
    this.text = text;
    this.literals = literals;
  }
}

export interface Declaration {
  readonly kind: "param" | "var" | "resource" | "module" | "output";
  readonly symbol: string;
  /** Of a param or an output: its type. Of a resource: type and API version. Of a module: its file. */
  readonly of: string;
  readonly existing: boolean;
  /** Undefined: unconditional. */
  readonly condition: string | undefined;
  readonly decorators: Readonly<Record<string, readonly Value[]>>;
  /** Undefined: a param without a default. */
  readonly value: Value | undefined;
}

export interface BicepFile {
  readonly declarations: readonly Declaration[];
  /** What does not fit the grammar, each with its line. */
  readonly errors: readonly string[];
  /** Names that expressions refer to, keys and functions left out. */
  readonly references: ReadonlySet<string>;
  readonly text: string;
}

const KINDS = {
  parameter_declaration: "param",
  variable_declaration: "var",
  resource_declaration: "resource",
  module_declaration: "module",
  output_declaration: "output",
} as const;

/** By the grammar of Bicep that editors use: there is no compiler in any package registry of ours. */
const parser = await openParser();

async function openParser(): Promise<Parser> {
  await Parser.init();
  const grammar = fileURLToPath(import.meta.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm"));
  return new Parser().setLanguage(await Language.load(grammar));
}

export function parseBicep(text: string): BicepFile {
  const root = parser.parse(text)?.rootNode;
  if (!root) throw new Error("the parser gave nothing");
  const declarations: Declaration[] = [];
  let decorators: Declaration["decorators"] = {};
  for (const node of root.namedChildren) {
    if (node.type === "decorators") decorators = decoratorsOf(node);
    if (!Object.hasOwn(KINDS, node.type)) continue;
    declarations.push(declarationOf(node, decorators));
    decorators = {};
  }
  const errors = within(root)
    .filter((node) => node.isError || node.isMissing)
    .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
  return { declarations, errors, references: referencesOf(root), text };
}

export function readBicep(url: URL): BicepFile {
  return parseBicep(readFileSync(url, "utf8"));
}

function declarationOf(node: Node, decorators: Declaration["decorators"]): Declaration {
  const kind = KINDS[node.type as keyof typeof KINDS];
  const [symbol, ...rest] = node.namedChildren.filter((child) => child.type !== "comment");
  const typed = kind !== "var" ? rest.shift() : undefined;
  const [given] = rest;
  const conditional = given?.type === "if_statement" ? given.namedChildren : undefined;
  const body = conditional ? conditional[1] : given;
  return {
    kind,
    symbol: symbol?.text ?? "",
    of: (typed?.type === "string" ? String(literalOf(typed)) : typed?.text) ?? "",
    existing: node.children.some(({ type }) => type === "existing"),
    condition: conditional?.[0]?.text,
    decorators,
    value: body && literalOf(body),
  };
}

function decoratorsOf(node: Node): Declaration["decorators"] {
  return Object.fromEntries(
    node.namedChildren.map((decorator) => {
      const call = decorator.namedChildren[0];
      return [call?.namedChildren[0]?.text ?? "", (call?.namedChildren[1]?.namedChildren ?? []).map(literalOf)];
    }),
  );
}

function literalOf(node: Node): Value {
  const inner = node.namedChildren.filter(({ type }) => type !== "comment");
  switch (node.type) {
    case "string":
      return inner.some(({ type }) => type === "interpolation")
        ? new Expression(node.text)
        : inner.map(({ type, text }) => (type === "escape_sequence" ? text.slice(1) : text)).join("");
    case "number":
      return Number(node.text);
    case "boolean":
      return node.text === "true";
    case "null":
      return null;
    case "array":
      return inner.map(literalOf);
    case "object":
      return Object.fromEntries(inner.map((property) => propertyOf(property)));
    default:
      return new Expression(node.text, inner.flatMap(literalsIn));
  }
}

function literalsIn(node: Node): Value[] {
  return node.type === "object" || node.type === "array" ? [literalOf(node)] : node.namedChildren.flatMap(literalsIn);
}

function propertyOf(property: Node): [string, Value] {
  const [key, value] = property.namedChildren.filter(({ type }) => type !== "comment");
  if (!key || !value) throw new Error(`no property: ${property.text}`);
  const name = literalOf(key);
  return [name instanceof Expression ? name.text : String(name), literalOf(value)];
}

function within(node: Node): Node[] {
  return [node, ...node.children.flatMap((child) => (child ? within(child) : []))];
}

function referencesOf(root: Node): Set<string> {
  const bound = new Set(
    within(root)
      .filter(({ type }) => type === "lambda_expression" || type === "for_statement")
      .map((binding) => binding.namedChildren[0]?.text),
  );
  const names = within(root).filter((node) => node.type === "identifier" && !isName(node) && !bound.has(node.text));
  return new Set(names.map(({ text }) => text));
}

/** The name of something, or of one of its parts, and not a reference to it. */
function isName(node: Node): boolean {
  const { parent } = node;
  if (!parent) return true;
  if (Object.hasOwn(KINDS, parent.type)) return parent.namedChildren[0]?.id === node.id;
  if (parent.type === "object_property" || parent.type === "call_expression")
    return parent.namedChildren[0]?.id === node.id;
  return false;
}
