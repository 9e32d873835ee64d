import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant, type Tenant } from "../../src/demo/tenant.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { BotLog } from "./bot-log.ts";
import { askWhileSyncing } from "./loaded-sync.ts";
import { freePort, HEAP_FLAGS, type Measured, PROGRAM, start } from "./process.ts";
import { askOnce, type QuestionCosts, questionCosts, untilReady } from "./question-cost.ts";
import { BETWEEN_SYNCS_MS, type SyncCosts, syncCosts } from "./sync-round.ts";

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

/** Azure's own would make each sync of 100,000 machines two minutes of waiting, in which the event loop is free. */
const NO_QUOTA = { requests: 1_000_000, windowMs: 5_000 };
/** The clock stands still while anything is measured, so tokens live by it. */
const TOKEN_LIFETIME_MS = 30 * 24 * 3_600_000;

/** `syncs`: how many there are, for a leak to show. */
export async function costsOf(machines: number, syncs?: number): Promise<Costs> {
  const clock = { now: Date.now() };
  const estate = makeEstate({ seed: 1, now: clock.now, machines });
  const tenant = await startTenant({
    estate,
    quota: NO_QUOTA,
    clock: () => clock.now,
    tokenLifetimeMs: TOKEN_LIFETIME_MS,
  });
  const connector = await FakeConnector.open();
  const dataDir = await mkdtemp(join(tmpdir(), "vitals-bench-"));
  try {
    const sync = await syncCosts(tenant, clock, dataDir, syncs);
    const started = performance.now();
    const bot = await startBot(tenant, dataDir);
    const firstAnswerMs = await firstAnswer(bot.url, connector, started);
    await untilSynced(bot.url, connector);
    const asked = [...estate.machines].filter(({ host }) => host === "AzureVm" || host === "ArcMachine");
    const log = new BotLog(bot.process);
    const questions = await questionCosts(bot, connector, asked, (driver) =>
      askWhileSyncing(bot.process, log, driver, () => {
        clock.now += BETWEEN_SYNCS_MS;
        return askOnce(bot.url, connector, "refresh");
      }),
    );
    await bot.process.stop();
    const understanding = await understandingCosts(machines);
    return { machines, sync, questions, start: { firstAnswerMs }, understanding };
  } finally {
    await connector.close();
    await tenant.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function understandingCosts(machines: number): Promise<UnderstandingCosts> {
  const measured = await start("test/bench/understanding-cost.ts", { MACHINES: String(machines) }, []);
  await measured.stop();
  return measured.ready as unknown as UnderstandingCosts;
}

async function startBot(tenant: Tenant, dataDir: string): Promise<{ url: string; process: Measured }> {
  const port = await freePort();
  const env = {
    VITALS_LOCAL: "1",
    PORT: String(port),
    VITALS_ARM_ENDPOINT: tenant.url,
    VITALS_DATA_DIR: dataDir,
    ...tenant.identityEnvironment,
  };
  const process = await start(PROGRAM, env, [...HEAP_FLAGS, "--import", "./test/bench/watched.js"]);
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
