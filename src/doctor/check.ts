import type { Clock } from "../health/ports.ts";
import { TooSlow, within } from "../teams/deadline.ts";

/** What became of a check. `NotChecked` is no failure, and no success either. */
export type Finding =
  | { readonly is: "Passed"; readonly found: string }
  /** `fixes`: commands or settings that put it right, in their order. */
  | { readonly is: "Failed"; readonly missing: string; readonly fixes: readonly string[] }
  | { readonly is: "NotChecked"; readonly because: string };

/** One thing that must be so for Vitals to work. */
export interface Check {
  /** For programs: it stays the same from version to version. */
  readonly id: string;
  /** What is true if it passes: "Reads the virtual machines". */
  readonly title: string;
  /** Ids of checks that stand before it and without which it means nothing. */
  readonly needs?: readonly string[];
  /** `signal` ends when its time is over. What it throws is a failure too: `onFault` makes it one. */
  readonly run: (signal: AbortSignal) => Promise<Finding>;
  readonly onFault: (error: unknown) => Finding;
}

export interface Checked {
  readonly id: string;
  readonly title: string;
  readonly finding: Finding;
}

export interface Limits {
  readonly clock: Clock;
  /** For each check, milliseconds. */
  readonly limitMs: number;
}

export function passed(found: string): Finding {
  return { is: "Passed", found };
}

export function failed(missing: string, fixes: readonly string[]): Finding {
  return { is: "Failed", missing, fixes };
}

export function notChecked(because: string): Finding {
  return { is: "NotChecked", because };
}

/** Makes all checks, those at once that do not need each other; what they found, in the order of the list. Never rejects. */
export async function runChecks(checks: readonly Check[], limits: Limits): Promise<readonly Checked[]> {
  const done = new Map<string, Promise<Checked>>();
  for (const check of checks) {
    const needed = (check.needs ?? []).flatMap((id) => done.get(id) ?? []);
    done.set(check.id, afterThose(check, needed, limits));
  }
  return Promise.all(done.values());
}

async function afterThose(check: Check, needed: readonly Promise<Checked>[], limits: Limits): Promise<Checked> {
  const { id, title } = check;
  const stopped = (await Promise.all(needed)).find(({ finding }) => finding.is !== "Passed");
  if (!stopped) return { id, title, finding: await tried(check, limits) };
  const why = stopped.finding.is === "Failed" ? "failed" : "could not be checked";
  return { id, title, finding: notChecked(`"${stopped.title}" ${why}`) };
}

async function tried({ run, onFault, title }: Check, { clock, limitMs }: Limits): Promise<Finding> {
  const late = new AbortController();
  try {
    return await within(clock, limitMs, title, run(late.signal));
  } catch (error) {
    return error instanceof TooSlow ? tooSlow(limitMs) : onFault(error);
  } finally {
    late.abort();
  }
}

function tooSlow(limitMs: number): Finding {
  return failed(`there was no answer within ${limitMs / 1000} s`, [
    "Look whether a firewall or a proxy holds the connection back, and try again, with a longer --wait where the estate is large.",
  ]);
}
