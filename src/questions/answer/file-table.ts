import type { JudgedMachine } from "../../health/snapshot.ts";
import type { Asked } from "../asked.ts";

/** All that a file's content rests on. */
export type Exporting = Pick<Asked, "query" | "view" | "syncing" | "asker" | "now">;

/** What a file holds, from one snapshot; its rows can be gone through again and again. Times are ISO 8601, UTC. */
export interface FileTable {
  readonly columns: readonly string[];
  /** One after the other: the whole set, never all of it at once. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** Text is as it came from outside: whoever writes it into a file neutralises it. */
export type Cell = string | number | boolean | undefined;

/** What to do about an unhealthy machine, in words; "" where there is nothing to say. */
export interface FileAdvice {
  readonly fix: string;
  /** Defender's own instructions, without their markup. */
  readonly remediation: string;
  /** Whether a redeploy would help. */
  readonly redeploy: string;
  /** Paths and commands to look at on the machine. */
  readonly logs: string;
}

/** Words that a file needs beside facts; the cards have them. */
export interface FileWords {
  /** Undefined for a machine that is not unhealthy. */
  advice(judged: JudgedMachine): FileAdvice | undefined;
}

/** ISO 8601, UTC; `at` is epoch milliseconds. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
