import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ARG_QUOTA } from "../../src/demo/arm/quota.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import type { Judged } from "./budgets.ts";
import { start } from "./process.ts";
import type { SyncCost } from "./sync-cost.ts";

const MACHINES = 10_000;
const SYNCS = 2;

/** Syncs of a tenant that keeps Azure's own quota, one after the other. */
export interface QuotaCosts {
  readonly requests: number;
  readonly refused: number;
  readonly seconds: number;
  /** What the quota alone takes. */
  readonly floorSeconds: number;
}

export async function quotaCosts(): Promise<QuotaCosts> {
  const tenant = await startTenant({ estate: makeEstate({ seed: 1, now: Date.now(), machines: MACHINES }) });
  const dataDir = await mkdtemp(join(tmpdir(), "vitals-bench-"));
  const syncing = await start("test/bench/sync-cost.ts", {
    ARM: tenant.url,
    ...tenant.identityEnvironment,
    DATA: dataDir,
  });
  try {
    const syncs: SyncCost[] = [];
    for (let n = 0; n < SYNCS; n += 1) syncs.push(await syncing.ask<SyncCost>(`sync ${Date.now()}`));
    const sum = (of: (one: SyncCost) => number) => syncs.reduce((total, one) => total + of(one), 0);
    const requests = sum((one) => one.requests);
    const windows = Math.ceil(requests / ARG_QUOTA.requests) - 1;
    return {
      requests,
      refused: sum((one) => one.refused),
      seconds: sum((one) => one.wall) / 1000,
      floorSeconds: (windows * ARG_QUOTA.windowMs) / 1000,
    };
  } finally {
    await syncing.stop();
    await tenant.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

export function quotaBudgets({ refused }: QuotaCosts): readonly Judged[] {
  return [{ budget: "requests that Azure's own quota refused", figure: refused, limit: 0, kept: refused === 0 }];
}
