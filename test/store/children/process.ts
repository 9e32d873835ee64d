import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { StoreConfig } from "../../../src/store/open.ts";

/** Another process with a store of ours; ends with the test at the latest. */
export interface Child {
  /** The next line that it prints; undefined when it has ended. */
  nextLine(): Promise<string | undefined>;
  /** Ends it as a power cut does: no handler runs. */
  kill(): Promise<void>;
  /** By which signal it ended, its own included; null: by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

/** Runs a script of this folder with the Node that runs the tests, and tells it where the store is. */
export function startChild(script: string, config: StoreConfig, ...more: readonly string[]): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(config), ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => killed(child));
  const ended = once(child, "exit").then(([, signal]) => signal);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    nextLine: async () => (await lines.next()).value,
    kill: () => killed(child),
    ended,
  };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
