/** As many as pages are asked for at once, and what a page of a thousand rows takes. */
const MOST_KEPT = 4;
const USUAL_BYTES = 1024 * 1024;

const free: Buffer[] = [];

/**
 * Bytes that come in pieces, put together in a buffer that was used before. A sync reads hundreds of pages of half a
 * megabyte; a new buffer for each would let the process grow by 50 MB before the collector sees a need to free them.
 */
export async function gathered(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  let buffer = free.pop() ?? Buffer.allocUnsafeSlow(USUAL_BYTES);
  let size = 0;
  for await (const piece of pieces) {
    if (size + piece.length > buffer.length) buffer = larger(buffer, size, size + piece.length);
    size += piece.copy(buffer, size);
  }
  return buffer.subarray(0, size);
}

/** The bytes are needed no more and may be overwritten. To be called once at most for what `gathered` gave. */
export function release(bytes: Buffer): void {
  if (free.length < MOST_KEPT) free.push(Buffer.from(bytes.buffer));
}

/** The reading is over: the next one is a quarter of an hour away, and the buffers are not worth keeping until then. */
export function releaseAll(): void {
  free.length = 0;
}

function larger(buffer: Buffer, size: number, needed: number): Buffer {
  const grown = Buffer.allocUnsafeSlow(Math.max(2 * buffer.length, needed));
  buffer.copy(grown, 0, 0, size);
  return grown;
}
