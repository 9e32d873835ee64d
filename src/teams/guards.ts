import restify, { type Next, type Request, type RequestHandler, type RequestHandlerType, type Response } from "restify";
import type { Clock } from "../health/ports.ts";

/** An activity with 100 KB of text in it, every character escaped, fits; nothing that Teams sends comes near. */
const LARGEST_BODY = 256 * 1024;
/** A body comes in one piece from the channel; who drips it means harm. */
const BODY_WITHIN_MS = 10_000;

/** Answers with a status and a word, and nothing of what was sent or of what is inside. */
export function refuse(response: Response, status: number, because: string): void {
  if (!response.headersSent) response.json(status, { error: because });
}

/** A name or an address, and a port: nothing that would become a part of the path behind it. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Only paths of ours, on a host that can be one. Restify makes one address of both, outside of any try: what is none would
 * end the program, whoever sent it.
 */
export function onlyAddresses(request: Request, response: Response, next: Next): void {
  const host = request.header("host", "localhost");
  const accepted = request.url?.startsWith("/") && HOST.test(host) && URL.canParse(`http://${host}`);
  if (!accepted) refuse(response, 400, "no address of ours");
  next(accepted ? undefined : false);
}

/** JSON and nothing else, uncompressed: a compressed body may be a thousand times what its size says. */
function onlyJson(request: Request, response: Response, next: Next): void {
  const compressed = request.header("content-encoding", "identity") !== "identity";
  const accepted = !compressed && request.contentType() === "application/json";
  if (!accepted) refuse(response, 415, "only application/json, not compressed");
  next(accepted ? undefined : false);
}

function notTooLarge(request: Request, response: Response, next: Next): void {
  const accepted = Number(request.header("content-length", "0")) <= LARGEST_BODY;
  if (!accepted) {
    // Nobody reads that body: the connection ends with the answer.
    response.setHeader("connection", "close");
    refuse(response, 413, "too large");
  }
  next(accepted ? undefined : false);
}

/** Ends requests whose body does not arrive. */
function notTooSlow(clock: Clock): RequestHandler {
  return (request, response, next) => {
    const cancel = clock.after(BODY_WITHIN_MS, () => {
      response.once("finish", () => request.destroy());
      response.setHeader("connection", "close");
      refuse(response, 408, "too slow");
    });
    request.once("end", cancel);
    request.once("close", cancel);
    next();
  };
}

/** What a body has to pass before anybody looks at it; leaves the parsed JSON in `request.body`. */
export function bodyGuards(clock: Clock): RequestHandlerType[] {
  const parse = restify.plugins.bodyParser({ maxBodySize: LARGEST_BODY, mapParams: false, rejectUnknown: true });
  return [onlyJson, notTooLarge, notTooSlow(clock), ...parse];
}
