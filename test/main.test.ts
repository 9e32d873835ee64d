import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFolder, anOperator, Program } from "./journeys/program.ts";

/** The program loads a few hundred modules; many of them start at once here. */
const PATIENCE = 60_000;

describe("the real program", { timeout: PATIENCE }, () => {
  test.each(["SIGTERM", "SIGINT"] as const)("starts in local mode, answers, and ends with 0 on %s", async (signal) => {
    const program = new Program(await anOperator());
    const url = await program.url();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    program.signal(signal);
    const { code, stderr } = await program.ended();
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test("is ready once its first sync runs", async () => {
    const program = new Program(await anOperator());
    const url = await program.url();
    // Nobody listens where Azure should be: the sync soon fails, and then there is nothing to answer from.
    const statuses = new Set<number>();
    await expect
      .poll(async () => statuses.add((await fetch(`${url}/readyz`)).status), { timeout: PATIENCE })
      .toContain(503);
    expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true);
  });

  test("cannot be reached from elsewhere in local mode", async () => {
    const program = new Program(await anOperator());
    expect((await program.logged("Vitals is up")).host).toBe("127.0.0.1");
  });
});

describe("a refusal is one clear block on stderr, with 1 and no stack", { timeout: PATIENCE }, () => {
  test("of settings names all that are wrong", async () => {
    const { code, stderr, log } = await new Program({}).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Vitals cannot start with these settings \(3 to fix\):\n/);
    for (const name of ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId"])
      expect(stderr).toContain(`  ${name}: `);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(log).toEqual([]);
  });

  test("of a port that is taken says what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { code, stderr } = await new Program(await anOperator({ PORT: port })).ended();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program: stop it, or set PORT to another one.\n`,
    );
  });

  test("of a store that cannot be had is the store's own sentence", async () => {
    const notAFolder = join(await aFolder(), "file");
    await writeFile(notAFolder, "");
    const { code, stderr } = await new Program(await anOperator({ VITALS_DATA_DIR: notAFolder })).ended();
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(notAFolder)]);
  });

  test("of a data folder in use leaves the first program alone", async () => {
    const operator = await anOperator();
    const first = new Program(operator);
    const url = await first.url();
    const { code, stderr } = await new Program(operator).ended();
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
