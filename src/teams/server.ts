import { once } from "node:events";
import restify, { type Next, type Request, type Response, type Server, type ServerOptions } from "restify";
import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import { doneWithin } from "./deadline.ts";
import { comeAgain, type DownloadParts, download, offerDownload } from "./downloads.ts";
import { EXPORTS_PATH } from "./export-links.ts";
import { bodyGuards, onlyAddresses, refuse } from "./guards.ts";
import { type MessageParts, receive } from "./messages.ts";
import { TurnsInFlight } from "./turns.ts";

/**
 * A turn holds its request and its card, a few hundred KB at worst: this many fit beside the largest estate. Who comes
 * on top waits in line.
 */
const MOST_TURNS = 128;
/** Who waits holds a message, some KB. After a digest to 500 places they may all ask at once; who comes on top is to come again. */
const MOST_WAITING = 512;
/** Teams sends again what is not acknowledged in 15 s, and a turn is acknowledged within 10 s of its beginning. */
const WAITS_AT_MOST_MS = 4_000;
/** A file of the largest estate takes a second of CPU time, and who reads slowly keeps a snapshot from being forgotten. */
const MOST_DOWNLOADS = 16;
/** Node's own limits are one minute and five, and it looks every half minute: thousands who drip would hold their sockets. */
const PATIENCE: Patience = { headersMs: 10_000, requestMs: 30_000, checkedEveryMs: 5_000 };
/** How long an end waits for turns under way. */
const DRAIN_WITHIN_MS = 10_000;

export interface ServerParts extends Omit<MessageParts, "turns"> {
  /** Whether questions can be answered: the store is open, and there is a snapshot or a first sync runs. */
  readonly ready: () => boolean;
  /** False as long as the store is known not to answer: other replicas may do better. */
  readonly storeAnswers?: () => boolean;
  /** Undefined where no links are given out; else there once the store is open. */
  readonly downloads: Promise<DownloadParts> | undefined;
  /** Default: what Teams needs many times over. */
  readonly patience?: Patience;
}

/** How long a request may take to arrive, its headers and all of it, and how often that is looked at; milliseconds. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly checkedEveryMs: number;
}

/** A listening server. */
export interface TeamsServer {
  readonly port: number;
  /** Accepts nothing more, waits up to 10 s for turns under way, then ends every connection. */
  close(): Promise<void>;
}

/** Listens for Teams and for whoever watches over the process. Throws where the address cannot be had (`EADDRINUSE`, …). */
export async function openServer(parts: ServerParts, host: string, port: number): Promise<TeamsServer> {
  const server = restify.createServer({ name: "vitals", log: silent(parts.log) });
  limit(parts.patience ?? PATIENCE, server);
  const line = { most: MOST_WAITING, withinMs: WAITS_AT_MOST_MS, clock: parts.clock };
  const turns = new TurnsInFlight(MOST_TURNS, line);
  server.on("restifyError", plainly);
  server.pre(onlyAddresses);
  // Restify takes connections that ask for another protocol, answers none of them, and no limit of time holds for them any more.
  server.server.removeAllListeners("upgrade");
  server.post("/api/messages", ...bodyGuards(parts.clock), async (request: Request, response: Response) =>
    receive({ ...parts, turns }, request, response),
  );
  const downloads = new TurnsInFlight(MOST_DOWNLOADS);
  if (parts.downloads) routeDownloads(server, parts.downloads, downloads);
  server.get("/healthz", async (_: Request, response: Response) => {
    response.json(200, { status: "up" });
  });
  server.get("/readyz", async (_: Request, response: Response) => {
    const status = readiness(parts);
    response.json(status === "ready" ? 200 : 503, { status });
  });
  server.listen(port, host);
  await once(server, "listening");
  return { port: server.address().port, close: () => close(server, [turns, downloads], parts.clock, parts.log) };
}

function readiness({ ready, storeAnswers }: ServerParts): string {
  if (!ready()) return "starting";
  return storeAnswers?.() === false ? "the store does not answer" : "ready";
}

/** Node reads the interval when it begins to listen. */
function limit({ headersMs, requestMs, checkedEveryMs }: Patience, { server }: Server): void {
  const limits = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkedEveryMs };
  Object.assign(server, limits);
}

function routeDownloads(server: Server, parts: Promise<DownloadParts>, downloads: TurnsInFlight): void {
  const path = `${EXPORTS_PATH}/:token`;
  server.get(path, async (request: Request, response: Response) => offerDownload(await parts, request, response));
  server.post(path, async (request: Request, response: Response) => {
    if (downloads.full) return comeAgain(response);
    await downloads.run(async () => download(await parts, request, response));
  });
}

/** Restify logs whole requests where something surprises it, their tokens included. Its types still mean another library's log. */
function silent(log: Log): ServerOptions["log"] {
  return log.child({}, { level: "silent" }) as unknown as ServerOptions["log"];
}

/** Restify's own refusals name paths and parsers; the caller gets the status and its name. */
function plainly(_: Request, response: Response, error: { statusCode?: number; name?: string }, done: Next): void {
  const status = error.statusCode ?? 500;
  refuse(response, status, status < 500 ? (error.name ?? "refused") : "failed");
  done();
}

async function close(server: Server, underWay: readonly TurnsInFlight[], clock: Clock, log: Log): Promise<void> {
  const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
  server.server.closeIdleConnections();
  if (!(await doneWithin(clock, DRAIN_WITHIN_MS, Promise.all(underWay.map((turns) => turns.none())))))
    log.warn("turns were cut off by the end");
  server.server.closeAllConnections();
  await closed;
}
