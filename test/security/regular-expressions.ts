import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A regular expression in the sources. */
export interface Expression {
  /** As in a stack: file and line. */
  readonly where: string;
  readonly pattern: string;
  readonly flags: string;
}

/** What the sources hold: expressions that are written out, and places that put one together while the program runs. */
export interface Found {
  readonly written: readonly Expression[];
  readonly made: readonly string[];
}

/** Every regular expression of the program, found by TypeScript's own parser; the demo's are not the program's. */
export function regularExpressions(): Found {
  const written: Expression[] = [];
  const made: string[] = [];
  for (const file of sources()) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) written.push({ where, ...partsOf(node.text) });
      if (makesOne(node)) made.push(file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { written, made };
}

function sources(): readonly string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file) && !file.startsWith("demo/"))
    .map((file) => `src/${file}`)
    .toSorted();
}

function partsOf(literal: string): { readonly pattern: string; readonly flags: string } {
  const end = literal.lastIndexOf("/");
  return { pattern: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** `RegExp(…)`, with `new` or without, and methods of texts that make one of a text. */
function makesOne(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text === "RegExp";
  if (!ts.isPropertyAccessExpression(expression) || !["match", "matchAll", "search"].includes(expression.name.text))
    return false;
  const [given] = node.arguments ?? [];
  return given !== undefined && (ts.isStringLiteralLike(given) || ts.isTemplateExpression(given));
}

/** Every one that the sources put together while they are loaded; see made-expressions.ts. */
export function madeExpressions(): readonly Expression[] {
  const script = fileURLToPath(new URL("made-expressions.ts", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
}

/** Those that read our own lexicon, once, as the program is loaded: nothing from outside comes near them. */
export function readsOwnText({ where }: Expression): boolean {
  return where.startsWith("src/questions/understanding/lexicon.ts:");
}
