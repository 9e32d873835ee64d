import { monitorEventLoopDelay } from "node:perf_hooks";
import { createInterface } from "node:readline";

/** What a piece of work took in this process. CPU is that of all its threads, the collector's among them. Milliseconds. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  /** How late the event loop came to what waited for it; the sampling's own millisecond is part of it. */
  readonly delayP99: number;
  readonly delayMost: number;
}

const SAMPLED_EVERY_MS = 1;

export async function costOf(work: () => unknown): Promise<Cost> {
  const delay = monitorEventLoopDelay({ resolution: SAMPLED_EVERY_MS });
  delay.enable();
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  const wall = performance.now() - began;
  delay.disable();
  return {
    cpu: (user + system) / 1000,
    wall,
    delayP99: delay.percentile(99) / 1e6,
    delayMost: delay.max / 1e6,
  };
}

/** Does what each line of the standard input asks for, and prints what comes of it as a line of JSON. */
export async function serve(deeds: Readonly<Record<string, (argument: number) => Promise<object>>>): Promise<void> {
  console.log("{}");
  for await (const line of createInterface({ input: process.stdin })) {
    const [name = "", argument = "0"] = line.split(" ");
    const deed = deeds[name];
    if (!deed) throw new Error(`nobody knows how to ${name}`);
    console.log(JSON.stringify(await deed(Number(argument))));
  }
}
