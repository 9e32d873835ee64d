import { pipeline } from "node:stream/promises";
import type { Request, Response } from "restify";
import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { SignedLinks } from "./export-links.ts";
import { causeOf } from "./failure.ts";
import type { Files } from "./files.ts";

export interface DownloadParts {
  readonly links: SignedLinks;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What whoever follows a link sees: a button. Teams and mail scanners follow links too, and must not use them up; a form
 * they do not send.
 */
export async function offerDownload(
  { links, clock }: DownloadParts,
  request: Request,
  response: Response,
): Promise<void> {
  if (!(await links.holds(tokenOf(request), clock.now()))) return gone(response);
  page(
    response,
    200,
    "The file is ready. It can be fetched once.",
    `<form method="post"><button>Download</button></form>`,
  );
}

/** Sends the file, to the first who asks for it. Never throws. */
export async function download(parts: DownloadParts, request: Request, response: Response): Promise<void> {
  const { links, files, clock, log } = parts;
  try {
    const link = await links.redeem(tokenOf(request), clock.now());
    const file = link && (await files.open(link.query));
    if (!file) return gone(response);
    harden(response);
    response.setHeader("Content-Type", "text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", `attachment; filename="${file.name}"`);
    await pipeline(file.content(), response);
  } catch (error) {
    log.warn({ cause: causeOf(error) }, "a file could not be sent");
    if (!response.headersSent) page(response, 500, "The file could not be made. Ask for it again.", "");
  }
}

function tokenOf({ params }: Request): string {
  const { token } = params ?? {};
  return typeof token === "string" ? token : "";
}

/** Used, expired or forged: nobody is told which. */
function gone(response: Response): void {
  page(response, 404, "This link does not hold any more, or never did. Ask Vitals for the file again.", "");
}

function page(response: Response, status: number, sentence: string, more: string): void {
  harden(response);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const html = `<!doctype html><html lang="en"><title>Vitals</title><p>${sentence}</p>${more}</html>`;
  response.sendRaw(status, html);
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
