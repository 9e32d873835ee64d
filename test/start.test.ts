import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Two programs are started one in the other. */
const PATIENCE = 60_000;
/** Prints at the end whether Node's parser for types was loaded, by Node's own list of what it loaded of itself. */
const TELL = `data:text/javascript,process.on("exit",()=>console.log(process.moduleLoadList.some((one)=>/amaro/.test(one))))`;
/** The program may read files, but start no other. */
const ALONE = ["--permission", "--allow-fs-read=*", "--disable-warning=SecurityWarning"];

/** Runs what is given to its end, without any setting: the program refuses that as soon as it has read its modules. */
function run(script: string, flags: readonly string[] = []) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, "--import", TELL, script], {
    env: { PATH: process.env.PATH },
    encoding: "utf8",
  });
  return { parserLoaded: stdout.trim(), stderr, status };
}

describe("npm start", { timeout: PATIENCE }, () => {
  test("runs start.js", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(scripts.start).toMatch(/ src\/start\.js$/);
  });

  test("is the program, without the parser that Node strips types with", () => {
    const program = run("src/main.ts");
    expect(program).toMatchObject({ parserLoaded: "true", status: 1 });
    expect(run("src/start.js")).toEqual({ ...program, parserLoaded: "false" });
  });

  test("strips types by itself where no other process may be started", () => {
    expect(run("src/start.js", ALONE)).toEqual({ ...run("src/main.ts"), parserLoaded: "true" });
  });
});

describe("the stripped modules", { timeout: PATIENCE }, () => {
  const { stdout } = spawnSync(process.execPath, ["src/strip-types.js"], { encoding: "utf8", maxBuffer: Infinity });
  const modules: readonly (readonly [address: string, source: string])[] = JSON.parse(stdout);

  test("keep each line in its place", () => {
    const lines = (text: string) => text.split("\n").map(({ length }) => length);
    for (const [address, source] of modules)
      expect(lines(source)).toEqual(lines(readFileSync(new URL(address), "utf8")));
  });

  test("are the program's, not the demo's", () => {
    const addresses = modules.map(([address]) => address);
    expect(addresses).toContainEqual(expect.stringMatching(/\/src\/main\.ts$/));
    expect(addresses).not.toContainEqual(expect.stringContaining("/src/demo/"));
  });
});
