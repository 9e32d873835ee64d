import type { Readable } from "node:stream";
import pRetry, { AbortError } from "p-retry";
import type { CsvFile } from "./files.ts";

/** A multiple of 320 KiB, as an upload session of OneDrive wants it. */
const CHUNK_BYTES = 10 * 320 * 1024;
const CHUNK_WITHIN_MS = 60_000;
const RETRIES = 3;

/** SharePoint's hosts in Microsoft's clouds: where Teams has files uploaded to. */
const SHAREPOINT = /(^|\.)(sharepoint\.(com|us|cn|de)|sharepoint-df\.com|sharepoint-mil\.us|svc\.ms)$/;

/** Whether Teams gives out such an address. */
export function isUploadUrl(url: string): boolean {
  const { protocol, hostname, username, port } = new URL(url);
  return protocol === "https:" && port === "" && username === "" && SHAREPOINT.test(hostname);
}

/**
 * Sends the file to an upload session, chunk by chunk; `bytes` is its size. Throws where a chunk is not taken, after a few
 * tries. `first`: how long to wait before the first new try, milliseconds.
 */
export async function upload(file: CsvFile, bytes: number, url: string, first = 1_000): Promise<void> {
  let from = 0;
  for await (const chunk of chunksOf(file.content())) {
    const start = from;
    await pRetry(() => put(url, chunk, start, bytes), { retries: RETRIES, minTimeout: first });
    from += chunk.length;
  }
}

async function put(url: string, chunk: Buffer, from: number, bytes: number): Promise<void> {
  const response = await fetch(url, {
    method: "PUT",
    headers: { "Content-Range": `bytes ${from}-${from + chunk.length - 1}/${bytes}` },
    body: new Uint8Array(chunk),
    redirect: "error",
    signal: AbortSignal.timeout(CHUNK_WITHIN_MS),
  });
  await response.body?.cancel();
  if (response.ok) return;
  const error = new Error(`the upload was answered with ${response.status}`);
  throw response.status >= 500 || response.status === 429 ? error : new AbortError(error);
}

async function* chunksOf(content: Readable): AsyncGenerator<Buffer> {
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
