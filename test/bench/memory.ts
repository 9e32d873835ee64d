/**
 * `node test/bench/memory.ts [machines] [syncs]`: what holds memory while an estate is synced again and again, its questions'
 * view with it, a quarter of an hour of the estate's life between two syncs. Each line is after one sync; "live" is what a
 * full collection leaves. MB. Linux only.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { HEAP_FLAGS, type Measured, start } from "./process.ts";
import { median } from "./statistics.ts";
import type { Held, SyncCost } from "./sync-cost.ts";

const [machines = 100_000, syncs = 6] = process.argv.slice(2).map(Number);
const BETWEEN_SYNCS_MS = 15 * 60_000;
const TOKEN_LIFETIME_MS = 30 * 24 * 3_600_000;
const clock = { now: Date.now() };

interface Line {
  readonly settled: Held;
  readonly live: Held;
  readonly peak: number;
  readonly cpu: number;
}

/** The peak is the process's so far. */
async function once(syncing: Measured): Promise<Line> {
  clock.now += BETWEEN_SYNCS_MS;
  const { cpu } = await syncing.ask<SyncCost>(`sync ${clock.now}`);
  const settled = await syncing.ask<Held>("held");
  const peak = syncing.peakRssMb();
  return { settled, live: await syncing.ask<Held>("live"), peak, cpu };
}

function print(what: string, { settled, live, peak, cpu }: Line): void {
  const figures = { rss: settled.rss, peak, heap: settled.heap, live: live.heap, buffers: live.buffers, cpu };
  const words = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(0)}`.padEnd(13));
  console.log(`${what.padEnd(12)}${words.join("")}`);
}

const tenant = await startTenant({
  estate: makeEstate({ seed: 1, now: clock.now, machines }),
  quota: { requests: 1_000_000, windowMs: 5_000 },
  clock: () => clock.now,
  tokenLifetimeMs: TOKEN_LIFETIME_MS,
});
const dataDir = await mkdtemp(join(tmpdir(), "vitals-memory-"));
const env = { ARM: tenant.url, ...tenant.identityEnvironment, DATA: dataDir };
const syncing = await start("test/bench/sync-cost.ts", env, [...HEAP_FLAGS, "--expose-gc"]);
try {
  const lines: Line[] = [];
  for (let n = 1; n <= syncs; n += 1) {
    const line = await once(syncing);
    print(n === 1 ? "first sync" : `sync ${n}`, line);
    lines.push(line);
  }
  const settled = median(lines.slice(1).map(({ settled }) => settled.rss));
  console.log(`settled, the median: ${settled.toFixed(0)} MB; at most ${syncing.peakRssMb().toFixed(0)} MB`);
} finally {
  await syncing.stop();
  await tenant.close();
  await rm(dataDir, { recursive: true, force: true });
}
