import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { DemoFault } from "./fault.ts";

export interface ChildWish {
  /** For sentences: "The bot". */
  readonly name: string;
  /** Arguments for this same Node. */
  readonly args: readonly string[];
  /** The child's whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Everything that it says goes here. */
  readonly logFile: string;
  /** Another log that the child keeps, where its last words are if it says nothing. */
  readonly ownLog?: string;
  /** How long it may take to end politely; default 12 s, since the bot finishes turns for 10. */
  readonly graceMs?: number;
}

/** How many of its last words are told when it ends by itself. */
const LAST_LINES = 20;

/** A program that the demo runs, and ends. */
export class Child {
  readonly #wish: ChildWish;
  readonly #process: ChildProcess;
  readonly #log: WriteStream;
  readonly #lines: string[] = [];
  readonly #listeners = new Set<(line: string) => void>();
  readonly #exited: Promise<DemoFault>;
  #isStopping = false;

  constructor(wish: ChildWish) {
    this.#wish = wish;
    this.#log = createWriteStream(wish.logFile);
    // In a group of its own, so that Ctrl-C reaches only the demo, which then ends its children in order.
    const detached = process.platform !== "win32";
    this.#process = spawn(process.execPath, wish.args, {
      env: { ...wish.env },
      cwd: wish.cwd,
      detached,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const { stdout, stderr } = this.#process;
    for (const input of [stdout, stderr]) {
      if (input) createInterface({ input }).on("line", (line) => this.#hear(line));
    }
    this.#exited = this.#end();
  }

  /** Resolves when the child has ended by itself, with what there is to say about it; never if it was stopped. */
  get died(): Promise<DemoFault> {
    return this.#exited.then((fault) => (this.#isStopping ? new Promise<DemoFault>(() => {}) : fault));
  }

  /** The next line that matches; rejects with a `DemoFault` if the child ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const listener = (line: string) => {
        const match = pattern.exec(line);
        if (!match) return;
        this.#listeners.delete(listener);
        resolve(match);
      };
      this.#listeners.add(listener);
      this.#exited.then(reject);
    });
  }

  /** Asks it to end, and makes it end if it does not. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#process.kill("SIGTERM");
    const impatience = setTimeout(() => this.#process.kill("SIGKILL"), this.#wish.graceMs ?? 12_000);
    await this.#exited;
    clearTimeout(impatience);
  }

  #hear(line: string): void {
    this.#log.write(`${line}\n`);
    this.#lines.push(line);
    if (this.#lines.length > LAST_LINES) this.#lines.shift();
    for (const listener of [...this.#listeners]) listener(line);
  }

  async #end(): Promise<DemoFault> {
    // "close" comes when its last words are read, too.
    const [code, signal] = await once(this.#process, "close").catch((error: Error) => [error.message, undefined]);
    this.#log.end();
    const words = [...this.#lines, ...(await lastLines(this.#wish.ownLog))].map((line) => `  ${line}`).join("\n");
    return new DemoFault(
      `${this.#wish.name} ended by itself (${signal ?? code}).${words ? ` Its last words:\n${words}` : ""}`,
    );
  }
}

async function lastLines(file: string | undefined): Promise<readonly string[]> {
  const text = file ? await readFile(file, "utf8").catch(() => "") : "";
  return text.split("\n").filter(Boolean).slice(-LAST_LINES);
}
