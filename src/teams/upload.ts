import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import { z } from "zod";
import type { CsvFile } from "./files.ts";

/** A multiple of 320 KiB, as an upload session of OneDrive wants it. */
const CHUNK_BYTES = 10 * 320 * 1024;
const CHUNK_WITHIN_MS = 60_000;
const ALL_WITHIN_MS = 15 * 60_000;
const GIVE_UP_WITHIN_MS = 5_000;
const RETRIES = 4;
const LONGEST_PAUSE_MS = 60_000;
/** Answers that pass; 409 and 423 mean that OneDrive is busy with the file. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 423, 429]);

/** SharePoint's hosts in Microsoft's clouds: where Teams has files uploaded to. */
const SHAREPOINT = /(^|\.)(sharepoint\.(com|us|cn|de)|sharepoint-df\.com|sharepoint-mil\.us|svc\.ms)$/;

/** Whether Teams gives out such an address. */
export function isUploadUrl(url: string): boolean {
  const { protocol, hostname, username, password, port } = URL.parse(url) ?? {};
  const plain = protocol === "https:" && port === "" && username === "" && password === "";
  return plain && SHAREPOINT.test(hostname ?? "");
}

/** How long to wait before a new try. */
export interface Patience {
  /** Before the first, milliseconds; before each further one twice as long. */
  readonly first: number;
  /** Besides, where OneDrive says how long it is busy. */
  pause(ms: number, signal: AbortSignal): Promise<unknown>;
}

const PATIENCE: Patience = { first: 1_000, pause: (ms, signal) => pause(ms, undefined, { signal }) };

/** An upload session of OneDrive, by the address that Teams gave for it, and how large its file will be. */
interface Session {
  readonly url: string;
  readonly bytes: number;
  readonly signal: AbortSignal;
  readonly pause: Patience["pause"];
}

/**
 * Sends the file to an upload session, chunk by chunk; `bytes` is its size. Throws where a chunk is not taken after a few
 * tries, and gives the session up then.
 * Source: https://learn.microsoft.com/graph/api/driveitem-createuploadsession
 */
export async function upload(file: CsvFile, bytes: number, url: string, patience = PATIENCE): Promise<void> {
  const session = { url, bytes, signal: AbortSignal.timeout(ALL_WITHIN_MS), pause: patience.pause };
  const retries = { retries: RETRIES, minTimeout: patience.first, signal: session.signal };
  try {
    let from = 0;
    for await (const chunk of chunksOf(file.content())) {
      const start = from;
      await pRetry(() => put(session, chunk, start), retries);
      from += chunk.length;
    }
  } catch (error) {
    // Else OneDrive keeps the part that it has for days.
    await asked({ ...session, signal: AbortSignal.timeout(GIVE_UP_WITHIN_MS) }, "DELETE").then(
      (response) => response.body?.cancel(),
      () => undefined,
    );
    throw error;
  }
}

async function put(session: Session, chunk: Buffer<ArrayBuffer>, from: number): Promise<void> {
  const range = `bytes ${from}-${from + chunk.length - 1}/${session.bytes}`;
  const response = await asked(session, "PUT", { headers: { "Content-Range": range }, body: chunk });
  await response.body?.cancel();
  if (response.ok) return;
  // Its answer to an earlier try got lost.
  if (response.status === 416 && (await expects(session)) === from + chunk.length) return;
  const error = new Error(`the upload was answered with ${response.status}`);
  if (response.status < 500 && !PASSING.has(response.status)) throw new AbortError(error);
  const pauseMs = Number(response.headers.get("retry-after") ?? 0) * 1_000;
  if (pauseMs > 0) await session.pause(Math.min(pauseMs, LONGEST_PAUSE_MS), session.signal);
  throw error;
}

const status = z.object({ nextExpectedRanges: z.tuple([z.string().regex(/^\d{1,15}-/)], z.string()) });

/** The byte that the session waits for. */
async function expects(session: Session): Promise<number> {
  const response = await asked(session, "GET");
  const { nextExpectedRanges } = status.parse(await response.json());
  return Number.parseInt(nextExpectedRanges[0], 10);
}

/** Never follows: the address was looked at, the next would not be. */
function asked({ url, signal }: Session, method: string, more: RequestInit = {}): Promise<Response> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(CHUNK_WITHIN_MS)]);
  return fetch(url, { ...more, method, redirect: "error", signal: within });
}

async function* chunksOf(content: Readable): AsyncGenerator<Buffer<ArrayBuffer>> {
  let kept: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    kept.push(piece);
    size += piece.length;
    for (; size >= CHUNK_BYTES; size -= CHUNK_BYTES) {
      const all = Buffer.concat(kept);
      yield all.subarray(0, CHUNK_BYTES);
      kept = [all.subarray(CHUNK_BYTES)];
    }
  }
  if (size > 0) yield Buffer.concat(kept);
}
