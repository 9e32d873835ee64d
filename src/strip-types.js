/** Prints the modules of the program (the demo's are not) without their types, as JSON: [address, source], … See start.js. */
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";

const { dirname } = import.meta;
const names = readdirSync(dirname, { recursive: true, encoding: "utf8" });
const modules = names.filter((name) => name.endsWith(".ts") && !name.startsWith(`demo${sep}`));
const stripped = modules.map((name) => {
  const path = join(dirname, name);
  // Types become spaces: lines and columns of stack traces stay right.
  return [pathToFileURL(path).href, stripTypeScriptTypes(readFileSync(path, "utf8"))];
});
process.stdout.write(JSON.stringify(stripped));
