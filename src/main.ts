import type { TokenCredential } from "@azure/core-auth";
import { openCredential } from "./azure/credential.ts";
import { openEstateReader } from "./azure/estate-reader.ts";
import { type Config, explainFaults, readConfig } from "./config.ts";
import { frugalSync } from "./frugal-sync.ts";
import { LiveEstate, type LiveEstateOptions } from "./health/live-estate.ts";
import type { Snapshot } from "./health/snapshot.ts";
import type { SyncPorts } from "./health/sync.ts";
import { heldUntil } from "./held-reader.ts";
import { type Log, openLog } from "./log.ts";
import { type Opened, openBot } from "./open-bot.ts";
import { prepareView } from "./questions/estate-view.ts";
import type { Redeploying } from "./redeploying.ts";
import { marksFrom } from "./redeploys/marks.ts";
import { openStore, type Store, type StoreConfig } from "./store/open.ts";
import { StoreRefusal } from "./store/refusal.ts";
import { databaseToken } from "./store/token.ts";
import { systemClock as clock } from "./system-clock.ts";
import { TeamsAdapter } from "./teams/adapter.ts";
import { doneWithin } from "./teams/deadline.ts";
import { causeOf } from "./teams/failure.ts";
import { openServer, type TeamsServer } from "./teams/server.ts";
import { watchAzureCalls } from "./telemetry/azure-calls.ts";
import { watchEstate } from "./telemetry/estate-gauges.ts";
import { measuredStore } from "./telemetry/measured-store.ts";
import { measuredSync, type SyncCount } from "./telemetry/measured-sync.ts";
import { openTelemetry, type Telemetry } from "./telemetry/open.ts";
import { traceIds } from "./telemetry/spans.ts";
import type { Unasked } from "./unasked.ts";

/** How long the end waits for a start, and then for a sync, that is being broken off. */
const STOP_WITHIN_MS = 5_000;

/** After a restart, first questions are answered from the store without the first sync beside them. */
const FIRST_QUESTIONS_MS = 2_000;

/** What runs, as far as it has been started; ended in this order. */
interface Running {
  ending: boolean;
  telemetry?: Telemetry;
  server?: TeamsServer;
  /** Settles once everything is open, or will never be. */
  opening?: Promise<unknown>;
  estate?: LiveEstate;
  redeploying?: Redeploying;
  unasked?: Unasked;
  store?: Store;
}

const read = readConfig();
if (read.ok) await run(read.config, openLog(read.config.logLevel, undefined, traceIds));
else refuse(explainFaults(read.faults));

/** Says on stderr why the program does not start, in words for whoever runs it, and ends it. */
function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

async function run(config: Config, log: Log): Promise<void> {
  quietLibraries(log);
  const running: Running = { ending: false };
  endOnSignal(running, log);
  try {
    await start(config, log, running);
  } catch (error) {
    log.debug({ cause: causeOf(error) }, "the start failed");
    // Whoever ends it while it starts does not want to hear why it did not.
    if (!running.ending) refuse(refusalOf(error, config));
  }
}

async function start(config: Config, log: Log, running: Running): Promise<void> {
  const opened = Promise.withResolvers<Opened>();
  running.opening = opened.promise.catch(() => undefined);
  try {
    const telemetry = await openTelemetry(config.telemetry, log, () => performance.now());
    running.telemetry = telemetry;
    running.server = await listen(config, log, running, opened.promise);
    opened.resolve(await open(config, log, running, telemetry));
  } catch (error) {
    opened.reject(error);
    throw error;
  }
  log.info({ host: config.host, port: running.server.port, local: config.bot.kind === "Anonymous" }, "Vitals is up");
}

/** Listens first: whoever watches over the process hears from it at once, and first messages wait for the bot. */
function listen(config: Config, log: Log, running: Running, opened: Promise<Opened>): Promise<TeamsServer> {
  const adapter = new TeamsAdapter(config.bot, clock);
  const { tenants, host, port } = config;
  const ready = () => isReady(running);
  const storeAnswers = () => running.estate?.syncing().fromMemory !== true;
  const bot = opened.then((parts) => parts.bot);
  const downloads = config.publicUrl === undefined ? undefined : opened.then((parts) => parts.downloads);
  for (const waited of [bot, downloads]) waited?.catch(() => undefined);
  return openServer({ adapter, bot, downloads, tenants, clock, log, ready, storeAnswers }, host, port);
}

/** There is something to answer from, or there soon will be. */
function isReady({ estate }: Running): boolean {
  return estate !== undefined && (estate.snapshot() !== undefined || estate.syncing().startedAt !== undefined);
}

async function open(config: Config, log: Log, running: Running, telemetry: Telemetry): Promise<Opened> {
  const { meter, spans } = telemetry;
  watchAzureCalls(meter);
  const credential = openCredential(config.azure);
  const store = measuredStore(await openStore(withToken(config.store, credential), log), meter);
  running.store = store;
  const free = Promise.withResolvers<void>();
  const syncs = measuredSync(openEstateReader(config.azure, credential, log), meter, spans);
  const sync = frugalSync({ reader: syncs.reader, store: store.snapshots });
  const ports = { ...sync, reader: heldUntil(free.promise, sync.reader), marks: marksFrom(store.redeploys), clock };
  const estate = liveEstate(config, log, running, ports, syncs, store.syncTurns);
  running.estate = estate;
  const ready = () => isReady(running);
  watchEstate(meter, { snapshot: () => estate.snapshot(), ready, memory: () => process.memoryUsage.rss(), clock });
  await estate.start();
  const stored = estate.snapshot();
  if (stored) await prepareView(stored, clock.breathe);
  clock.after(stored ? FIRST_QUESTIONS_MS : 0, free.resolve);
  const opened = openBot(config, log, estate, store, credential, telemetry);
  running.unasked = opened.unasked;
  running.redeploying = opened.redeploying;
  opened.unasked.start();
  opened.redeploying.start();
  // A process that ended between a sync and its alarm has not told it; one that was told is not told again.
  if (stored) opened.unasked.afterSync(stored);
  return opened;
}

function withToken(store: StoreConfig, credential: TokenCredential): StoreConfig {
  return store.kind === "postgres" ? { ...store, token: databaseToken(credential) } : store;
}

function liveEstate(
  config: Config,
  log: Log,
  running: Running,
  ports: SyncPorts,
  syncs: SyncCount,
  turns: Store["syncTurns"],
): LiveEstate {
  const options: LiveEstateOptions = {
    everyMs: config.syncEveryMs,
    onFault: (error) => {
      log.error({ cause: causeOf(error) }, "a sync failed");
      syncs.failed();
    },
    onSnapshot: (snapshot, own) => {
      if (own) syncs.taken(estate.syncing().failures);
      prepare(snapshot, own, log);
      running.unasked?.afterSync(snapshot);
      running.redeploying?.afterSync();
    },
  };
  const estate = new LiveEstate(ports, options, turns);
  return estate;
}

/** So that the first question after a sync finds everything in order. */
function prepare(snapshot: Snapshot, own: boolean, log: Log): void {
  const said = own ? "a snapshot was taken" : "another process's snapshot was taken over";
  log.info({ version: snapshot.version, machines: snapshot.machines.size }, said);
  prepareView(snapshot, clock.breathe).catch((error) => log.error({ cause: causeOf(error) }, "no view of a snapshot"));
}

/** botframework-connector prints every bad token's error with its stack: whoever sends many could fill a disk. */
function quietLibraries(log: Log): void {
  console.error = (...said: unknown[]) => log.debug({ said: said.map(String) }, "a library complained");
  console.warn = console.error;
}

function refusalOf(error: unknown, { host, port }: Config): string {
  if (error instanceof StoreRefusal) return error.message;
  const { code, message } = causeOf(error);
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken by another program: stop it, or set PORT to another one.`;
  if (code === "EACCES") return `Port ${port} on ${host} may not be used by this user: set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL")
    return `The address ${host} is not one of this machine's: set HOST to one that is, or leave it out.`;
  return `Vitals cannot start: ${message}`;
}

/** A second signal does not wait. */
function endOnSignal(running: Running, log: Log): void {
  const end = (signal: string) => {
    if (running.ending) process.exit(1);
    running.ending = true;
    log.info({ signal }, "Vitals is ending");
    stop(running, log).then(
      () => process.exit(0),
      (error) => {
        log.error({ cause: causeOf(error) }, "the end was not orderly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

async function stop(running: Running, log: Log): Promise<void> {
  await running.server?.close();
  if (running.opening) await doneWithin(clock, STOP_WITHIN_MS, running.opening);
  const { estate, redeploying, unasked, store, telemetry } = running;
  if (estate) await doneWithin(clock, STOP_WITHIN_MS, estate.stop());
  // Before the queue: what it enqueues at last may still be sent.
  if (redeploying) await doneWithin(clock, STOP_WITHIN_MS, redeploying.stop());
  if (unasked) await doneWithin(clock, STOP_WITHIN_MS, unasked.stop());
  await store?.close();
  // Last: the end is measured too. Where nobody takes the measurements, it does not wait for that.
  const sent = !telemetry || (await doneWithin(clock, STOP_WITHIN_MS, telemetry.close()));
  if (!sent) log.warn({ said: "not within the time that an end has" }, "measurements cannot be sent");
}
