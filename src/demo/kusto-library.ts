import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

// The slice of the parser's interface that is used here; Bridge.NET compiled it from C#, hence the capital letters.

export interface List<T> {
  readonly Count: number;
  getItem(index: number): T;
}
interface SymbolOfKusto {
  readonly Name: string;
  /** Of a table: every query operator gives one. */
  readonly Columns?: List<SymbolOfKusto & { readonly Type: SymbolOfKusto }>;
}
interface TableSymbol extends SymbolOfKusto {
  WithName(name: string): TableSymbol;
}
export interface KustoNode {
  readonly Kind: number;
  readonly TextStart: number;
  readonly End: number;
  readonly ChildCount: number;
  readonly ResultType?: SymbolOfKusto | null;
  readonly LiteralValue?: unknown;
  GetChild(index: number): KustoNode | null;
  GetName(index: number): string | null;
}
interface KustoDiagnostic {
  readonly Code: string;
  readonly Severity: string;
  readonly Message: string;
  readonly Start: number;
  readonly Length: number;
}
interface KustoCode {
  readonly Syntax: KustoNode;
  readonly ResultType: SymbolOfKusto | null;
  GetDiagnostics(): List<KustoDiagnostic>;
}
export interface Globals {
  WithDatabase(database: object): Globals;
}
interface Language {
  readonly KustoCode: { ParseAndAnalyze(query: string, globals: Globals): KustoCode };
  readonly GlobalState: { readonly Default: Globals };
  readonly Symbols: {
    readonly Symbol: object;
    readonly TableSymbol: { From(schema: string): TableSymbol };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: object) => object };
  };
  readonly Syntax: { readonly SyntaxKind: object };
}
export interface Library {
  readonly Kusto: { readonly Language: Language };
  readonly System: {
    readonly Array: { init(items: readonly unknown[], type: object): object };
    readonly Enum: { toString(type: object, value: number): string };
  };
}

let loaded: Library | undefined;

/** Loads Microsoft's parser once (about 0.3 s, 50 MB). It expects browser globals, so it gets a context of its own. */
export function library(): Library {
  if (loaded) return loaded;
  const find = createRequire(import.meta.url).resolve;
  const context = createContext({});
  for (const file of ["bridge.min.js", "Kusto.Language.Bridge.min.js"]) {
    const path = find(`@kusto/language-service-next/${file}`);
    runInContext(readFileSync(path, "utf8"), context, { filename: path });
  }
  loaded = context as unknown as Library;
  return loaded;
}
