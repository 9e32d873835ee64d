import { pipeline } from "node:stream/promises";
import type { Request, Response } from "restify";
import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { SignedLinks } from "./export-links.ts";
import { causeOf } from "./failure.ts";
import type { CsvFile, Files } from "./files.ts";

/** Minutes for a file of the largest estate over a slow line; who reads more slowly only holds a place. */
const DOWNLOAD_WITHIN_MS = 10 * 60_000;

export interface DownloadParts {
  readonly links: SignedLinks;
  readonly files: Pick<Files, "ready" | "open">;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What whoever follows a link sees: a button. Teams and mail scanners follow links too, and must not use them up; a form
 * they do not send. Never throws.
 */
export async function offerDownload(parts: DownloadParts, request: Request, response: Response): Promise<void> {
  await safely(parts, response, async () => {
    const holds = await parts.links.holds(tokenOf(request), parts.clock.now());
    page(response, ...(holds ? READY : GONE));
  });
}

/** Sends the file, to the first who asks for it. Never throws. */
export async function download(parts: DownloadParts, request: Request, response: Response): Promise<void> {
  await safely(parts, response, async () => {
    const { links, files, clock } = parts;
    // Asked first: the link is still good when there is something to send.
    if (!files.ready) return page(response, ...EARLY);
    const asked = await links.redeem(tokenOf(request), clock.now());
    const file = asked && (await files.open(asked));
    if (!file) return page(response, ...GONE);
    await send(file, response, clock);
  });
}

/** For whoever comes when too many are served already; the link stays good. */
export function comeAgain(response: Response): void {
  page(response, ...BUSY);
}

async function safely({ log }: DownloadParts, response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn({ cause: causeOf(error) }, "a file could not be sent");
    if (!response.headersSent) page(response, ...FAILED);
  }
}

/** A file that breaks off ends the connection with it: nobody takes a part for the whole. */
async function send(file: CsvFile, response: Response, clock: Clock): Promise<void> {
  harden(response);
  response.setHeader("Content-Type", "text/csv; charset=utf-8");
  response.setHeader("Content-Disposition", `attachment; filename="${file.name}"`);
  const cancel = clock.after(DOWNLOAD_WITHIN_MS, () => response.destroy());
  try {
    await pipeline(file.content(), response);
  } finally {
    cancel();
  }
}

function tokenOf({ params }: Request): string {
  const { token } = params ?? {};
  return typeof token === "string" ? token : "";
}

/** A status, the one sentence of a page, and what stands below it. */
type Page = readonly [status: number, sentence: string, more?: string];

const READY: Page = [
  200,
  "The file is ready. It can be fetched once.",
  `<form method="post"><button>Download</button></form>`,
];
/** Used, expired or forged: nobody is told which. */
const GONE: Page = [404, "This link does not hold any more, or never did. Ask Vitals for the file again."];
const EARLY: Page = [503, "Vitals has only just started. Try this link again in a minute."];
const BUSY: Page = [503, "Many files are being fetched just now. Try this link again in a minute."];
const FAILED: Page = [500, "The file could not be made. Ask Vitals for it again."];

function page(response: Response, ...[status, sentence, more = ""]: Page): void {
  harden(response);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const head = `<meta name="viewport" content="width=device-width"><title>Vitals</title>`;
  response.sendRaw(status, `<!doctype html><html lang="en">${head}<p>${sentence}</p>${more}</html>`);
}

function harden(response: Response): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Robots-Tag", "noindex");
  response.setHeader(
    "Content-Security-Policy",
    "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
}
