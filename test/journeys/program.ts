import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import type { Environment } from "../../src/config-fault.ts";
import type { RawActivity } from "../builders/activity.ts";

/** How a program ended, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly log: readonly Record<string, unknown>[];
}

/** The real program, `node src/main.ts`, as an operator starts it; ended with its test. */
export class Program {
  readonly #child: ChildProcess;
  readonly #log: Record<string, unknown>[] = [];
  readonly #ended: Promise<Ended>;
  #stderr = "";
  #waiting: (() => void)[] = [];

  /** Nothing of the tests' own environment reaches it but the path. */
  constructor(env: Environment) {
    this.#child = spawn(process.execPath, ["src/main.ts"], { env: { PATH: process.env.PATH, ...env } });
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) throw new Error("no pipes");
    stderr.setEncoding("utf8").on("data", (text) => {
      this.#stderr += text;
    });
    createInterface({ input: stdout }).on("line", (line) => {
      this.#log.push(JSON.parse(line));
      for (const tell of this.#waiting.splice(0)) tell();
    });
    this.#ended = once(this.#child, "close").then(([code]) => {
      for (const tell of this.#waiting.splice(0)) tell();
      return { code, stderr: this.#stderr, log: this.#log };
    });
    onTestFinished(() => void this.#child.kill("SIGKILL"));
  }

  get log(): readonly Record<string, unknown>[] {
    return this.#log;
  }

  /** The first line with this message, once it is logged. Throws if the program ends without it. */
  async logged(message: string): Promise<Record<string, unknown>> {
    for (;;) {
      const line = this.#log.find(({ msg }) => msg === message);
      if (line) return line;
      if (this.#child.exitCode !== null) throw new Error(`it ended with ${this.#child.exitCode}: ${this.#stderr}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Where it listens, once it does. */
  async url(): Promise<string> {
    const { port } = await this.logged("Vitals is up");
    return `http://127.0.0.1:${port}`;
  }

  async send(activity: RawActivity, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${await this.url()}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(activity),
    });
  }

  signal(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): void {
    this.#child.kill(signal);
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  async stop(): Promise<Ended> {
    this.signal("SIGTERM");
    return this.#ended;
  }
}

/** A folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vitals-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Local mode on a free port, with a data folder of its own, and an Azure where nobody listens. */
export async function anOperator(overrides: Environment = {}): Promise<Environment> {
  return {
    VITALS_LOCAL: "1",
    PORT: "0",
    VITALS_DATA_DIR: await aFolder(),
    VITALS_ARM_ENDPOINT: "http://127.0.0.1:9",
    ...overrides,
  };
}
