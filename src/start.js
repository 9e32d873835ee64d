/**
 * What `npm start` runs: main.ts, with its types stripped by a process that ends. The parser that Node loads to strip them
 * is never unloaded and takes 28 MB. This file is JavaScript, since one TypeScript module is enough to load it.
 */
import { execFileSync } from "node:child_process";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const MOST_BYTES = 64 * 1024 * 1024;

/** Source by address; none where no process can be started: then Node strips the types as it always does. */
function strippedSources() {
  const program = fileURLToPath(new URL("strip-types.js", import.meta.url));
  const options = { encoding: "utf8", maxBuffer: MOST_BYTES, stdio: ["ignore", "pipe", "ignore"] };
  try {
    return new Map(JSON.parse(execFileSync(process.execPath, [program], options)));
  } catch {
    return new Map();
  }
}

const sources = strippedSources();

registerHooks({
  load(url, context, next) {
    const source = sources.get(url);
    // V8 keeps what it was given.
    sources.delete(url);
    return source === undefined ? next(url, context) : { format: "module", source, shortCircuit: true };
  },
});

await import("./main.ts");
