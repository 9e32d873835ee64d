/**
 * Syncs the estate at ARM (the simulated tenant's URL) whenever it is asked to, in a process of its own: the real reader,
 * the real rules and the real store, put together as main.ts does. "sync <now>" syncs at that time (epoch milliseconds);
 * "held" tells what the process holds, "live" the same after a full collection.
 */
import { subscribe } from "node:diagnostics_channel";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import Database from "better-sqlite3";
import { openCredential } from "../../src/azure/credential.ts";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { frugalSync } from "../../src/frugal-sync.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import { openLog } from "../../src/log.ts";
import { prepareView } from "../../src/questions/estate-view.ts";
import { openStore } from "../../src/store/open.ts";
import { type Cost, costOf, serve } from "./measure.ts";

/** One sync. Bytes and MB. */
export interface SyncCost extends Cost {
  /** Machines with a part that is new. */
  readonly changed: number;
  /** To Resource Graph, and how many of them it refused for want of quota. */
  readonly requests: number;
  readonly refused: number;
  readonly storeBytes: number;
  readonly rss: number;
  readonly peakRss: number;
}

/** Memory of the process, in MB. `heap` is what objects take in V8's heap, dead ones not yet collected among them. */
export interface Held {
  readonly rss: number;
  readonly heap: number;
  readonly buffers: number;
}

const dataDir = String(process.env.DATA);
const log = openLog("fatal");
const config = { cloud: "public", armEndpoint: String(process.env.ARM), scope: { kind: "all" } } as const;
const store = await openStore({ kind: "embedded", dataDir }, log);
const ports = frugalSync({ reader: openEstateReader(config, openCredential(config), log), store: store.snapshots });

let now = 0;
const around = {
  marks: { current: async () => new Map() },
  clock: {
    now: () => now,
    breathe: () => breathe(),
    after(ms: number, task: () => void) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  },
};

let requests = 0;
let refused = 0;
subscribe("http.client.response.finish", (message) => {
  const { request, response } = message as { request: { path: string }; response: { statusCode: number } };
  if (!request.path.includes("/Microsoft.ResourceGraph/")) return;
  requests += 1;
  if (response.statusCode === 429) refused += 1;
});

let snapshot: Snapshot | undefined;

async function syncAt(time: number): Promise<SyncCost> {
  now = time;
  requests = 0;
  refused = 0;
  const before = snapshot;
  const cost = await costOf(async () => {
    const synced = await sync({ ...ports, ...around }, before, AbortSignal.timeout(600_000));
    if (synced.failures.length > 0) throw new Error(`the sync was not complete: ${JSON.stringify(synced.failures)}`);
    snapshot = synced.snapshot;
  });
  // What a bot holds beside the snapshot; its cost is the questions'.
  if (snapshot) await prepareView(snapshot, around.clock.breathe);
  return {
    ...cost,
    changed: changedMachines(before, snapshot),
    requests,
    refused,
    storeBytes: storeBytes(),
    rss: process.memoryUsage.rss() / 1024 ** 2,
    peakRss: process.resourceUsage().maxRSS / 1024,
  };
}

async function held(): Promise<Held> {
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss: rss / 1024 ** 2, heap: heapUsed / 1024 ** 2, buffers: arrayBuffers / 1024 ** 2 };
}

async function live(): Promise<Held> {
  globalThis.gc?.();
  return held();
}

const PARTS = ["machine", "reports", "extension", "edr", "antivirus", "track"] as const;

function changedMachines(before: Snapshot | undefined, after: Snapshot | undefined): number {
  const isNew = (judged: JudgedMachine) => {
    const was = before?.machines.get(judged.evidence.machine.id)?.evidence;
    return PARTS.some((part) => was?.[part] !== judged.evidence[part]);
  };
  return [...(after?.machines.values() ?? [])].filter(isNew).length;
}

/** What is in the database, whether it stands in the file yet or in its log. */
function storeBytes(): number {
  const database = new Database(join(dataDir, "vitals.db"), { readonly: true });
  const pragma = (name: string) => Number(database.pragma(name, { simple: true }));
  const bytes = (pragma("page_count") - pragma("freelist_count")) * pragma("page_size");
  database.close();
  return bytes;
}

await serve({ sync: syncAt, held, live });
await store.close();
