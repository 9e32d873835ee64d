import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

export interface Instruction {
  readonly verb: string;
  readonly rest: string;
}

/** The stages of the Dockerfile, each from its FROM to the next. */
function stagesOf(dockerfile: string): readonly (readonly Instruction[])[] {
  const lines = dockerfile.replaceAll(/\\\n/g, " ").split("\n");
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, verb, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (verb === undefined || rest === undefined) continue;
    if (verb === "FROM") stages.push([]);
    stages.at(-1)?.push({ verb, rest });
  }
  return stages;
}

export function readDockerfile(): readonly (readonly Instruction[])[] {
  return stagesOf(readFileSync(new URL("Dockerfile", root), "utf8"));
}

/** The one instruction of this kind in a stage, in Docker's JSON form: ["node", "main.js"]. */
export function commandOf(stage: readonly Instruction[], verb: string): readonly string[] {
  const rest = stage.filter((one) => one.verb === verb).map((one) => one.rest);
  const json = /\[.*\]$/.exec(rest[0] ?? "")?.[0];
  if (rest.length !== 1 || json === undefined) throw new Error(`${verb} must stand once, in its JSON form`);
  return JSON.parse(json);
}

/** What ENV sets in a stage. */
export function environmentOf(stage: readonly Instruction[]): Record<string, string> {
  const pairs = stage.filter(({ verb }) => verb === "ENV").flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/**
 * Whether a path of the work tree reaches the build, by .dockerignore: the last line that names it or a folder above it
 * decides. Knows only what our file uses: `*`, names, and `!` before a name.
 */
export function reachesTheBuild(path: string, dockerignore: string = readIgnored()): boolean {
  const lines = dockerignore.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const last = lines.findLast((line) => {
    const name = line.replace(/^!/, "");
    return name === "*" || path === name || path.startsWith(`${name}/`);
  });
  return last === undefined || last.startsWith("!");
}

function readIgnored(): string {
  return readFileSync(new URL(".dockerignore", root), "utf8");
}
