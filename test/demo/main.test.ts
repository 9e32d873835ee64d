import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access } from "node:fs/promises";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";

/** `npm run demo`, as a person starts it, with what it says. */
function theDemo(env: Readonly<Record<string, string>> = {}, command = [process.execPath, "src/demo/main.ts"]) {
  const [program = "", ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    env: { ...process.env, PORT: "0", VITALS_DEMO_PLAYGROUND_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    if (input) createInterface({ input }).on("line", (line) => lines.push(line));
  }
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said: lines.join("\n") }));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return { child, lines, ended };
}

type Demo = ReturnType<typeof theDemo>;

/** The first group of the pattern, as soon as the demo has said it. */
async function told({ lines, ended }: Demo, pattern: RegExp): Promise<string> {
  const early = ended.then(({ said }) => {
    throw new Error(`the demo ended early: ${said}`);
  });
  early.catch(() => undefined);
  const said = expect.poll(() => lines.join("\n"), { timeout: 40_000, interval: 50 }).toMatch(pattern);
  await Promise.race([said, early]);
  return pattern.exec(lines.join("\n"))?.[1] ?? "";
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const reachable = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => undefined,
  );

describe("the demo", { timeout: 60_000 }, () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "runs tenant, bot and Playground, and %s ends all of it",
    async (signal) => {
      const demo = theDemo();
      const playground = await told(demo, /open (http:\/\/localhost:\d+)/);
      const bot = (await told(demo, /bot +(http:\/\/127\.0\.0\.1:\d+)\/api\/messages/)) ?? "";
      const azure = await told(demo, /simulated at (http:\/\/127\.0\.0\.1:\d+)/);
      const folder = await told(demo, /logs +(\S+)/);
      await told(demo, /(Ctrl-C ends all of it)/);
      expect(await reachable(playground)).toBe(200);
      expect(await reachable(`${bot}/healthz`)).toBe(200);
      expect(await reachable(azure)).toBe(401);
      expect(await exists(folder)).toBe(true);
      expect(demo.lines.filter((line) => line.startsWith("    "))).toHaveLength(5);
      demo.child.kill(signal);
      const { code, said } = await demo.ended;
      expect({ code, faults: /fault|error/i.test(said) }).toEqual({ code: 0, faults: false });
      expect(await Promise.all([playground, `${bot}/healthz`, azure].map(reachable))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(await exists(folder)).toBe(false);
    },
  );

  test("ends when the shell ends through which npm started it", async () => {
    const script = `${JSON.stringify(process.execPath)} src/demo/main.ts; true`;
    const demo = theDemo({ npm_lifecycle_event: "demo" }, ["/bin/sh", "-c", script]);
    const folder = await told(demo, /logs +(\S+)/);
    demo.child.kill("SIGTERM");
    // The demo holds the pipes: they close when it is gone.
    expect((await demo.ended).said).toContain("Ending …");
    expect(await exists(folder)).toBe(false);
  });

  test("can be ended while it starts", async () => {
    const demo = theDemo();
    await told(demo, /(Starting the simulated tenant)/);
    demo.child.kill("SIGINT");
    const { code, said } = await demo.ended;
    expect(code).toBe(0);
    expect(said).not.toMatch(/ready|fault|error/i);
  });

  test("says which port is taken, by the setting that changes it, and ends with 1", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const { code, said } = await theDemo({ PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken by another program: set PORT to another one.`);
    expect(said).not.toContain("    at ");
  });

  test("says which setting is wrong, and ends with 1", async () => {
    const { code, said } = await theDemo({ VITALS_DEMO_SPEED: "quick" }).ended;
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining("VITALS_DEMO_SPEED must be a number from 0 to 10000."),
    });
  });
});
