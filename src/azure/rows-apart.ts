import { Readable } from "node:stream";
import { type HttpClient, type PipelineRequest, type PipelineResponse, RestError } from "@azure/core-rest-pipeline";

/** Where the rows of an answer begin, and where one of them ends and the next begins; see `apart`. */
const DATA = '"data":[{';
export const BETWEEN_ROWS = '},{"id":"';

const STREAMED: ReadonlySet<number> = new Set([200]);
const ROWS = new WeakMap<PipelineRequest, Buffer>();

/**
 * An HTTP client for Resource Graph that reads an answer once, as bytes, and hands on to the SDK as text only what is
 * around the rows, with the last of them. The others wait as bytes in `rowsApart`, so that those that are known from the
 * last reading need not be made into text and parsed again. An answer of another form is handed on whole.
 */
export function withRowsApart(client: HttpClient): HttpClient {
  return {
    async sendRequest(request) {
      const began = performance.now();
      ROWS.delete(request);
      request.streamResponseStatusCodes = new Set(STREAMED);
      const response = await client.sendRequest(request);
      const { readableStreamBody: stream } = response;
      if (!(stream instanceof Readable)) return response;
      const { text, rows } = apart(await bytesOf(stream, response, began + request.timeout - performance.now()));
      if (rows) ROWS.set(request, rows);
      response.readableStreamBody = undefined;
      response.bodyAsText = text;
      return response;
    },
  };
}

/** All rows but the last of the answer to this request, with commas between them; undefined if the SDK got the whole answer. */
export function rowsApart(request: PipelineRequest): Buffer | undefined {
  return ROWS.get(request);
}

/** The SDK's own limit ends with the headers, and it calls a body that breaks off a PARSE_ERROR. */
async function bytesOf(stream: Readable, response: PipelineResponse, withinMs: number): Promise<Buffer> {
  const tooLate = setTimeout(
    () => stream.destroy(new DOMException("The answer took too long", "AbortError")),
    withinMs,
  );
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    throw new RestError(`The answer broke off: ${error.message}`, {
      code: RestError.PARSE_ERROR,
      request: response.request,
      response,
    });
  } finally {
    clearTimeout(tooLate);
  }
}

interface Apart {
  /** JSON of the answer, with its last row alone if `rows` are apart. */
  readonly text: string;
  readonly rows: Buffer | undefined;
}

/**
 * Takes an answer's rows out of it. A quotation mark inside a JSON string has a backslash before it, so what is looked for
 * never stands in one; should it stand deeper than between two rows, what is left does not parse, and nothing is taken out.
 */
export function apart(body: Buffer): Apart {
  const first = body.indexOf(DATA) + DATA.length - 1;
  const last = body.lastIndexOf(BETWEEN_ROWS) + 1;
  if (first >= DATA.length && last > first) {
    const text = body.toString("utf8", 0, first) + body.toString("utf8", last + 1);
    if (hasOneRow(text)) return { text, rows: body.subarray(first, last) };
  }
  return { text: body.toString("utf8"), rows: undefined };
}

function hasOneRow(text: string): boolean {
  try {
    const { data } = JSON.parse(text);
    return Array.isArray(data) && data.length === 1;
  } catch {
    return false;
  }
}
