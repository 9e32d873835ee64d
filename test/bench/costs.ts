import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant, type Tenant } from "../../src/demo/tenant.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { type Measured, start } from "./process.ts";
import { askOnce, type QuestionCosts, questionCosts, untilReady } from "./question-cost.ts";

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** What test/bench/sync-cost.ts prints. Milliseconds and MB. */
interface SyncCosts {
  readonly pages: number;
  readonly megabytes: number;
  readonly first: Cost;
  /** As in production, with the heap kept small. */
  readonly unchanged: Cost;
  /** The same work with as much memory as V8 likes to take. */
  readonly atEase: Cost;
  /** The bare SDK on the same pages: what no reading through it can undercut. */
  readonly sdk: Cost;
  /** The bare JSON.parse of the same pages. */
  readonly floor: Cost;
  readonly peakRss: number;
  readonly peakRssUnchanged: number;
}

export interface Costs {
  readonly machines: number;
  readonly sync: SyncCosts;
  readonly questions: QuestionCosts;
  readonly start: { readonly firstAnswerMs: number };
  readonly understanding: UnderstandingCosts;
}

/** What test/bench/understanding-cost.ts prints. Milliseconds. */
interface UnderstandingCosts {
  readonly texts: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the slowest text, and of the slowest filter. */
  readonly most: number;
  readonly answer: number;
  readonly slowest: string;
}

/** The estate stands still: what is measured is Vitals, not the weather. */
const STILL = 0;
/** Ten times Azure's own quota, which would make each sync of 100,000 machines two minutes of waiting that cost nothing. */
const WIDE_QUOTA = { requests: 150, windowMs: 5_000 };

export async function costsOf(machines: number): Promise<Costs> {
  const estate = makeEstate({ seed: 1, now: Date.now(), machines, speed: STILL });
  const tenant = await startTenant({ estate, quota: WIDE_QUOTA });
  const connector = await FakeConnector.open();
  const dataDir = await mkdtemp(join(tmpdir(), "vitals-bench-"));
  try {
    const sync = await syncCosts(tenant, dataDir);
    const started = performance.now();
    const bot = await startBot(tenant, dataDir);
    const firstAnswerMs = await firstAnswer(bot.url, connector, started);
    await untilSynced(bot.url, connector);
    const questions = await questionCosts(bot, connector);
    await bot.process.stop();
    const understanding = await understandingCosts(machines);
    return { machines, sync, questions, start: { firstAnswerMs }, understanding };
  } finally {
    await connector.close();
    await tenant.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Leaves its store behind in `dataDir`, for the start with a stored snapshot. */
async function syncCosts(tenant: Tenant, dataDir: string): Promise<SyncCosts> {
  const env = { ARM: tenant.url, ...tenant.identityEnvironment, DATA: dataDir };
  const syncing = await start("test/bench/sync-cost.ts", env);
  await syncing.stop();
  return syncing.ready as unknown as SyncCosts;
}

async function understandingCosts(machines: number): Promise<UnderstandingCosts> {
  const measured = await start("test/bench/understanding-cost.ts", { MACHINES: String(machines) }, []);
  await measured.stop();
  return measured.ready as unknown as UnderstandingCosts;
}

async function startBot(tenant: Tenant, dataDir: string): Promise<{ url: string; process: Measured }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const process = await start("src/main.ts", {
    VITALS_LOCAL: "1",
    PORT: String(port),
    VITALS_ARM_ENDPOINT: tenant.url,
    VITALS_DATA_DIR: dataDir,
    ...tenant.identityEnvironment,
  });
  return { url: `http://127.0.0.1:${port}`, process };
}

async function firstAnswer(url: string, connector: FakeConnector, started: number): Promise<number> {
  await untilReady(url);
  await askOnce(url, connector, "which VMs are unhealthy?");
  return performance.now() - started;
}

/** Questions are measured after the bot's own first sync, which would else run beside them. */
async function untilSynced(url: string, connector: FakeConnector): Promise<void> {
  await askOnce(url, connector, "refresh");
}
