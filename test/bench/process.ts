import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { createInterface } from "node:readline";

/** Ticks a second of /proc's CPU times; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** A program of ours under measurement. CPU and memory are the operating system's own account of it (Linux). */
export interface Measured {
  readonly pid: number;
  /** The first JSON line that the program printed. */
  readonly ready: Record<string, unknown>;
  /** User and system time since its start, in milliseconds. */
  cpuMs(): number;
  /** Resident memory now, in MB. */
  rssMb(): number;
  /** The most resident memory so far, in MB. */
  peakRssMb(): number;
  /** The next JSON line that it prints. */
  nextLine(): Promise<Record<string, unknown>>;
  /** Writes a line to it, and gives what it prints then. */
  ask<Answer>(line: string): Promise<Answer>;
  stop(): Promise<void>;
}

function status(pid: number, field: string): number {
  const line = readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`^${field}:\\s+(\\d+)`, "m"));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** User and system time of a process since its start, in milliseconds. */
export function cpuMs(pid: number): number {
  // The command's name stands in brackets and may hold spaces: fields are counted after it.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const tooLong = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(tooLong);
}

const START: readonly string[] = JSON.parse(readFileSync("package.json", "utf8")).scripts.start.split(" ");
/** What `npm start` runs, and its heap flags: what is measured runs as it runs in production. */
export const PROGRAM = String(START.at(-1));
export const HEAP_FLAGS: readonly string[] = START.filter((word) => word.startsWith("--"));

/** A port where nobody listens, for a program that is told its port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a script with this Node and waits until it prints its first JSON line. */
export async function start(
  script: string,
  env: Record<string, string>,
  flags: readonly string[] = HEAP_FLAGS,
): Promise<Measured> {
  const child = spawn(process.execPath, [...flags, script], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { pid, stdin, stdout } = child;
  if (pid === undefined) throw new Error(`${script} did not start`);
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} ended before it said what was awaited`);
      if (value.startsWith("{")) return JSON.parse(value) as Record<string, unknown>;
    }
  };
  const ready = await nextLine();
  return {
    pid,
    ready,
    nextLine,
    ask: async <Answer>(line: string) => {
      stdin.write(`${line}\n`);
      return (await nextLine()) as Answer;
    },
    cpuMs: () => cpuMs(pid),
    rssMb: () => status(pid, "VmRSS"),
    peakRssMb: () => status(pid, "VmHWM"),
    stop: () => stop(child),
  };
}
