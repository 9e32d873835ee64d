import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFolder, anOperator, Program } from "./journeys/program.ts";

/** The program loads a few hundred modules; many of them start at once here. */
const PATIENCE = 60_000;

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  return port;
}

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

  test("is ready while its first sync runs, and ends in the midst of it", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    onTestFinished(() => void silent.close());
    const azure = `http://127.0.0.1:${portOf(silent)}`;
    const identity = { IDENTITY_ENDPOINT: `${azure}/msi/token`, IDENTITY_HEADER: "x" };
    const program = new Program(await anOperator({ VITALS_ARM_ENDPOINT: azure, ...identity }));
    expect((await fetch(`${await program.url()}/readyz`)).status).toBe(200);
    expect((await program.stop()).code).toBe(0);
  });

  test("is not ready when its first sync brought nothing", async () => {
    const program = new Program(await anOperator());
    const url = await program.url();
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: PATIENCE }).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test("ends with 0 while it still starts", async () => {
    const port = await aFreePort();
    const program = new Program(await anOperator({ PORT: String(port) }));
    const up = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(up, { timeout: PATIENCE, interval: 5 }).toBe(200);
    const { code, stderr } = await program.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
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
    const port = portOf(other);
    const { code, stderr } = await new Program(await anOperator({ PORT: String(port) })).ended();
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
