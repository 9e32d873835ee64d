import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Child, type ChildWish } from "../../src/demo/child.ts";
import { DemoFault } from "../../src/demo/fault.ts";

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vitals-child-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A child that runs this script; it is gone when the test is over. */
async function aChild(script: string, wish: Partial<ChildWish> = {}): Promise<Child & { readonly logFile: string }> {
  const folder = await aFolder();
  const logFile = join(folder, "child.log");
  const env = { GREETING: "hello" };
  const child = new Child({ name: "The child", args: ["-e", script], env, cwd: folder, logFile, ...wish });
  onTestFinished(() => child.stop());
  return Object.assign(child, { logFile });
}

/** Does nothing, for ever, unless a signal ends it. */
const IDLE = "setInterval(() => {}, 1000);";

describe("a child of the demo", () => {
  test("is heard line by line, on both channels, and written down", async () => {
    const child = await aChild(`console.log("first"); console.error("port 4711 " + process.env.GREETING); ${IDLE}`);
    const [, port] = await child.says(/^port (\d+) hello$/);
    expect(port).toBe("4711");
    await child.stop();
    await expect.poll(() => readFile(child.logFile, "utf8")).toContain("port 4711 hello\n");
    expect(await readFile(child.logFile, "utf8")).toContain("first\n");
  });

  test("has no other environment than it is given", async () => {
    const child = await aChild(`console.log(JSON.stringify(Object.keys(process.env).sort())); ${IDLE}`);
    const [names = ""] = await child.says(/^\[.*\]$/);
    expect(JSON.parse(names)).toEqual(expect.arrayContaining(["GREETING"]));
    expect(JSON.parse(names)).not.toContain("PATH");
  });

  test("that ends by itself is reported with its code and last words", async () => {
    const child = await aChild('console.log("so far so good"); console.error("no port left"); process.exitCode = 3;');
    const fault = await child.died;
    expect(fault).toBeInstanceOf(DemoFault);
    expect(fault.message).toBe("The child ended by itself (3). Its last words:\n  so far so good\n  no port left");
  });

  test("that ends in silence is reported with the end of its own log", async () => {
    const ownLog = join(await aFolder(), "own.log");
    await writeFile(ownLog, "started\nerror: the config file is wrong\n");
    const child = await aChild("process.exitCode = 1", { ownLog });
    expect((await child.died).message).toContain("error: the config file is wrong");
  });

  test("that cannot be started at all is reported", async () => {
    const child = await aChild(IDLE, { cwd: join(tmpdir(), "no-such-folder-of-vitals") });
    expect((await child.died).message).toMatch(/^The child ended by itself \(.*ENOENT.*\)\.$/);
  });

  test("does not keep waiting those who listen for something that never comes", async () => {
    const child = await aChild('console.log("nothing of interest")');
    await expect(child.says(/never said/)).rejects.toThrow("The child ended by itself (0)");
  });

  test("that was stopped did not die by itself", async () => {
    const child = await aChild(`console.log("up"); ${IDLE}`);
    await child.says(/up/);
    let died = false;
    child.died.then(() => {
      died = true;
    });
    await child.stop();
    expect(died).toBe(false);
  });

  test("ends politely when it is stopped", async () => {
    const child = await aChild(
      `process.on("SIGTERM", () => { console.log("good-bye"); process.exit(0); }); console.log("up"); ${IDLE}`,
    );
    await child.says(/up/);
    const heard = child.says(/good-bye/);
    await child.stop();
    expect((await heard)[0]).toBe("good-bye");
  });

  test("is made to end if it does not want to", async () => {
    const child = await aChild(`process.on("SIGTERM", () => {}); console.log("up"); ${IDLE}`, { graceMs: 50 });
    await child.says(/up/);
    await child.stop();
    await expect(child.says(/anything/)).rejects.toThrow("The child ended by itself (SIGKILL)");
  });

  test("can be stopped twice, and after it is gone", async () => {
    const child = await aChild("process.exitCode = 0");
    await child.died;
    await child.stop();
    await expect(child.stop()).resolves.toBeUndefined();
  });
});
