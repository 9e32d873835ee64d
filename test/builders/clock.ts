import type { Clock } from "../../src/health/ports.ts";
import { NOW } from "./evidence.ts";

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on; due tasks then run in the order of their times. */
export class VirtualClock implements Clock {
  #now: number;
  #tasks: Task[] = [];
  breaths = 0;

  constructor(now: number = NOW) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async breathe(): Promise<void> {
    this.breaths += 1;
  }

  after(ms: number, run: () => void): () => void {
    const task = { at: this.#now + ms, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((one) => one !== task);
    };
  }

  /** How many tasks wait. */
  get waiting(): number {
    return this.#tasks.length;
  }

  /** Goes on by `ms`, runs what falls due on the way, and lets each task's promises settle before the next. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (let due = this.#dueBy(until); due; due = this.#dueBy(until)) {
      this.#now = Math.max(this.#now, due.at);
      this.#tasks = this.#tasks.filter((one) => one !== due);
      due.run();
      await settled();
    }
    this.#now = until;
    await settled();
  }

  /** The clock is set to another time, as by a person; nothing runs for it. */
  set(now: number): void {
    this.#now = now;
  }

  #dueBy(until: number): Task | undefined {
    return this.#tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets promises that are already resolved run their course, chains of them included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
