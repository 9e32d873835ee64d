import type { Tenant } from "../../src/demo/tenant.ts";
import type { Cost } from "./measure.ts";
import { type Measured, start } from "./process.ts";
import { median } from "./statistics.ts";
import type { SyncCost } from "./sync-cost.ts";
import type { Pages } from "./sync-floors.ts";

/** Of each kind of sync and of each floor; a noisy machine is noisy to all of them alike. */
const ROUNDS = 3;
/** Of all kinds together; the memory after each is kept. */
export const USUAL_SYNCS = 10;
export const BETWEEN_SYNCS_MS = 15 * 60_000;

/** The tenant's clock, which stands still but for this. */
export interface BenchClock {
  now: number;
}

export interface SyncCosts {
  readonly pages: Pages;
  readonly first: SyncCost;
  /** After a quarter of an hour of the estate's life, in which Defender scans a sixteenth of the machines. */
  readonly ordinary: SyncCost;
  readonly unchanged: SyncCost;
  /** Of an unchanged one, in bytes. */
  readonly storeGrowth: number;
  /** Refused for want of quota, in all syncs. */
  readonly refused: number;
  /** After each sync, in MB. */
  readonly rss: readonly number[];
  readonly parse: Cost;
  readonly http: Cost;
  readonly sdk: Cost;
}

/** Syncs again and again, the floors in between. Leaves its store behind in `dataDir`, for the start with a stored snapshot. */
export async function syncCosts(
  tenant: Tenant,
  clock: BenchClock,
  dataDir: string,
  times = USUAL_SYNCS,
): Promise<SyncCosts> {
  const env = { ARM: tenant.url, ...tenant.identityEnvironment, DATA: dataDir };
  const syncing = await start("test/bench/sync-cost.ts", env);
  const floors = await start("test/bench/sync-floors.ts", env);
  try {
    return await measure(syncing, floors, clock, times);
  } finally {
    await Promise.all([syncing.stop(), floors.stop()]);
  }
}

async function measure(syncing: Measured, floors: Measured, clock: BenchClock, times: number): Promise<SyncCosts> {
  const sync = () => syncing.ask<SyncCost>(`sync ${clock.now}`);
  const later = () => {
    clock.now += BETWEEN_SYNCS_MS;
    return sync();
  };
  const first = await sync();
  const pages = await floors.ask<Pages>("pages");
  const floor = { parse: [] as Cost[], http: [] as Cost[], sdk: [] as Cost[] };
  const ordinary: SyncCost[] = [];
  const unchanged: SyncCost[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    ordinary.push(await later());
    // The one after a change still writes what that brought: the reports of new scans count from then on.
    unchanged.push(await sync());
    for (const name of ["parse", "http", "sdk"] as const) floor[name].push(await floors.ask<Cost>(name));
  }
  while (1 + ordinary.length + unchanged.length < times) ordinary.push(await later());
  const { storeBytes } = await sync();
  const after: SyncCost[] = [];
  for (let n = 0; n < ROUNDS; n += 1) after.push(await sync());
  const all = [first, ...interleaved(ordinary, unchanged), ...after];
  return {
    pages,
    first,
    ordinary: middle(ordinary),
    unchanged: middle(unchanged),
    storeGrowth: ((after.at(-1)?.storeBytes ?? Number.NaN) - storeBytes) / ROUNDS,
    refused: all.reduce((sum, one) => sum + one.refused, 0),
    rss: all.map(({ rss }) => rss),
    parse: middle(floor.parse),
    http: middle(floor.http),
    sdk: middle(floor.sdk),
  };
}

/** In the order in which they were measured. */
function interleaved<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return some.flatMap((one, n) => [one, ...others.slice(n, n + 1)]);
}

/** Each figure's median; what grows all the time is taken at its end. */
function middle<T extends Cost>(costs: readonly T[]): T {
  const last = costs.at(-1);
  if (!last) throw new Error("nothing was measured");
  const of = (name: keyof Cost) => median(costs.map((one) => one[name]));
  return { ...last, cpu: of("cpu"), wall: of("wall"), delayP99: of("delayP99"), delayMost: of("delayMost") };
}
