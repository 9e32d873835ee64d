/**
 * Syncs the estate at ARM (the simulated tenant's URL) several times, in a process of its own, and prints one JSON line:
 * CPU and wall time of the first sync and of the following, unchanged ones, the memory they took, and what the bare
 * JSON.parse of the very same pages costs. The real reader, the real rules and the real store.
 */
import { setImmediate as breathe } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import pRetry from "p-retry";
import { openArmClients } from "../../src/azure/arm-clients.ts";
import { openCredential } from "../../src/azure/credential.ts";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { ARC_EXTENSIONS } from "../../src/azure/queries/arc-extensions.ts";
import { ARC_MACHINES } from "../../src/azure/queries/arc-machines.ts";
import { ASSESSMENTS } from "../../src/azure/queries/assessments.ts";
import { HEALTH_REPORTS } from "../../src/azure/queries/health-reports.ts";
import { PRICINGS } from "../../src/azure/queries/pricings.ts";
import { SCALE_SET_INSTANCES } from "../../src/azure/queries/scale-set-instances.ts";
import { SUBSCRIPTIONS } from "../../src/azure/queries/subscriptions.ts";
import { VIRTUAL_MACHINES } from "../../src/azure/queries/virtual-machines.ts";
import { VM_EXTENSIONS } from "../../src/azure/queries/vm-extensions.ts";
import { frugalSync } from "../../src/frugal-sync.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import { openLog } from "../../src/log.ts";
import { openStore } from "../../src/store/open.ts";
import { median } from "./statistics.ts";

const QUERIES = [
  VIRTUAL_MACHINES,
  SCALE_SET_INSTANCES,
  ARC_MACHINES,
  VM_EXTENSIONS,
  ARC_EXTENSIONS,
  HEALTH_REPORTS,
  ASSESSMENTS,
  PRICINGS,
  SUBSCRIPTIONS,
];
const ROUNDS = 3;
/** Shorter texts are headers, tokens and settings: the floor is the pages. */
const PAGE_CHARACTERS = 2_000;

const dataDir = String(process.env.DATA);
const log = openLog("fatal");
const config = { cloud: "public", armEndpoint: String(process.env.ARM), scope: { kind: "all" } } as const;
const store = await openStore({ kind: "embedded", dataDir }, log);
const { graph } = openArmClients(config, openCredential(config));
const plain = { reader: openEstateReader(config, openCredential(config), log), store: store.snapshots };
const around = {
  marks: { current: async () => new Map() },
  clock: {
    now: Date.now,
    breathe: () => breathe(),
    after(ms: number, task: () => void) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  },
};

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

async function costOf(work: () => unknown): Promise<Cost> {
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / 1000, wall: performance.now() - began };
}

const middle = (costs: readonly Cost[]): Cost => ({
  cpu: median(costs.map(({ cpu }) => cpu)),
  wall: median(costs.map(({ wall }) => wall)),
});

let snapshot: Snapshot | undefined;
const syncWith = (ports: typeof plain) => async () => {
  const synced = await sync({ ...ports, ...around }, snapshot, AbortSignal.timeout(600_000));
  if (synced.failures.length > 0) throw new Error(`the sync was not complete: ${JSON.stringify(synced.failures)}`);
  snapshot = synced.snapshot;
};
/** As main.ts does it, with a small heap; and the work alone, with as much memory as V8 likes to take. */
const syncOnce = syncWith(frugalSync(plain));
const syncAtEase = syncWith(plain);

/** The texts that the SDK parses during one more sync, caught at JSON.parse itself. */
async function pagesOfOneSync(): Promise<readonly string[]> {
  const pages: string[] = [];
  const parse = JSON.parse;
  JSON.parse = (text, reviver) => {
    if (typeof text === "string" && text.length > PAGE_CHARACTERS) pages.push(text);
    return parse(text, reviver);
  };
  await syncOnce();
  JSON.parse = parse;
  return pages;
}

/** The bare SDK: it fetches and parses the same pages one after the other, and nothing is done with them. */
async function pageThroughAll(): Promise<void> {
  for (const { text: query } of QUERIES) {
    let skipToken: string | undefined;
    do {
      const options = { resultFormat: "objectArray" as const, top: 1000, skipToken };
      // Throttled like anybody: waiting costs no CPU time.
      const page = await pRetry(() => graph.resources({ query, options }), {
        retries: 20,
        minTimeout: 1000,
        factor: 1,
      });
      skipToken = page.skipToken;
    } while (skipToken);
  }
}

const first = await costOf(syncOnce);
const peakRss = process.resourceUsage().maxRSS / 1024;
const unchanged: Cost[] = [];
for (let n = 0; n < ROUNDS; n += 1) unchanged.push(await costOf(syncOnce));
const peakRssUnchanged = process.resourceUsage().maxRSS / 1024;
setFlagsFromString("--heap-growing-percent=0");
const atEase: Cost[] = [];
for (let n = 0; n < ROUNDS; n += 1) atEase.push(await costOf(syncAtEase));
const sdk: Cost[] = [];
for (let n = 0; n < ROUNDS; n += 1) sdk.push(await costOf(pageThroughAll));
const pages = await pagesOfOneSync();
const parsing: Cost[] = [];
for (let n = 0; n < ROUNDS; n += 1) {
  parsing.push(
    await costOf(() => {
      for (const page of pages) JSON.parse(page);
    }),
  );
}
await store.close();
console.log(
  JSON.stringify({
    machines: snapshot?.machines.size,
    pages: pages.length,
    megabytes: pages.reduce((sum, page) => sum + page.length, 0) / 1e6,
    first,
    unchanged: middle(unchanged),
    atEase: middle(atEase),
    sdk: middle(sdk),
    floor: middle(parsing),
    peakRss,
    peakRssUnchanged,
  }),
);
