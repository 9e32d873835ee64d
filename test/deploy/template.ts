import { globSync } from "node:fs";
import { type BicepFile, type Declaration, Expression, readBicep, type Value } from "./bicep.ts";

export const folder = new URL("../../deploy/", import.meta.url);
export const names = globSync("*.bicep", { cwd: folder }).sort();
const files = new Map(names.map((name) => [name, readBicep(new URL(name, folder))]));

/** A file of the template; throws where there is none. */
export function file(name: string): BicepFile {
  const found = files.get(name);
  if (!found) throw new Error(`deploy/${name} is missing`);
  return found;
}

export function all(of: BicepFile, kind: Declaration["kind"]): readonly Declaration[] {
  return of.declarations.filter((one) => one.kind === kind);
}

/** The value at a path of a declaration, as in "properties.authConfig"; undefined where the path leads nowhere. */
export function at(name: string, symbol: string, path = ""): Value | undefined {
  const found = file(name).declarations.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`${symbol} is missing in deploy/${name}`);
  const steps = path === "" ? [] : path.split(".");
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], found.value) as Value;
}

/** The same as Bicep text where it is an expression, else as JSON. */
export function textAt(name: string, symbol: string, path = ""): string {
  const value = at(name, symbol, path);
  return value instanceof Expression ? value.text : JSON.stringify(value);
}
