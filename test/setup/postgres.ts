import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { postgresPrograms } from "./postgres-programs.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a PostgreSQL server on which tests may create databases; undefined where none can be had. */
    readonly postgresUrl: string | undefined;
  }
}

/** "nobody" on every Linux: PostgreSQL refuses to run as root, so that root's tests run it as nobody. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Gives all tests of this run one PostgreSQL server: the one of VITALS_TEST_DATABASE_URL, else an own one, ended with the run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.VITALS_TEST_DATABASE_URL;
  if (given) {
    project.provide("postgresUrl", given);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "vitals-postgres-"));
  chmodSync(folder, 0o755);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const programs = postgresPrograms(folder);
  if (!programs) {
    console.warn("No PostgreSQL here: its tests are skipped. `npm ci` brings one for common platforms.");
    project.provide("postgresUrl", undefined);
    removeFolder();
    return undefined;
  }
  const { server, url } = await started(programs, folder);
  project.provide("postgresUrl", url);
  return async () => {
    await stopped(server);
    removeFolder();
  };
}

async function started(programs: string, folder: string): Promise<{ server: ChildProcess; url: string }> {
  const owner = process.getuid?.() === 0 ? NOBODY : undefined;
  const options = { ...owner, cwd: folder, env: {} };
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  const password = randomBytes(12).toString("hex");
  mkdirSync(data);
  writeFileSync(passwordFile, password);
  if (owner) for (const path of [data, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const fresh = [
    "-D",
    data,
    "-U",
    "tests",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--locale=C",
    "-E",
    "UTF8",
  ];
  execFileSync(join(programs, "initdb"), [...fresh, "--no-sync"], {
    ...options,
    stdio: ["ignore", "ignore", "inherit"],
  });

  const port = await freePort();
  // Nothing here outlives the run, so that nothing needs to reach the disk.
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "shared_buffers=32MB"];
  const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(programs, "postgres"), args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  process.once("exit", () => server.kill("SIGINT"));
  await ready(server);
  return { server, url: `postgres://tests:${password}@127.0.0.1:${port}/postgres` };
}

async function ready(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error("PostgreSQL's messages cannot be read");
  const lines: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    lines.push(line);
    if (line.includes("ready to accept connections")) {
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join("\n")}`);
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGINT");
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
