import { Readable } from "node:stream";
import { type HttpClient, type PipelineRequest, type PipelineResponse, RestError } from "@azure/core-rest-pipeline";
import { gathered, release } from "./page-buffers.ts";

/** Where the rows of an answer begin, and where one of them ends and the next begins; see `apart`. */
const DATA = '"data":[{';
export const BETWEEN_ROWS = Buffer.from('},{"id":"');

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
      const deadline = request.timeout > 0 ? performance.now() + request.timeout : undefined;
      ROWS.delete(request);
      request.streamResponseStatusCodes = new Set(STREAMED);
      const response = await client.sendRequest(request);
      const { readableStreamBody: stream } = response;
      if (!(stream instanceof Readable)) return response;
      const body = await bytesOf(stream, response, deadline);
      const { text, rows } = apart(body);
      if (rows) ROWS.set(request, rows);
      else release(body);
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

/** The rows of the answer to this request were read: their bytes may be overwritten. */
export function rowsDone(request: PipelineRequest): void {
  const rows = ROWS.get(request);
  if (rows && ROWS.delete(request)) release(rows);
}

/**
 * The whole body. The SDK's own limit ends with the headers, and it calls a body that breaks off a PARSE_ERROR.
 * `deadline` is a time of `performance.now()`; undefined: none.
 */
async function bytesOf(stream: Readable, response: PipelineResponse, deadline: number | undefined): Promise<Buffer> {
  const giveUp = () => stream.destroy(new DOMException("The answer took too long", "AbortError"));
  const timer = deadline === undefined ? undefined : setTimeout(giveUp, Math.max(1, deadline - performance.now()));
  try {
    return await gathered(stream);
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    throw new RestError(`The answer broke off: ${error.message}`, {
      code: RestError.PARSE_ERROR,
      request: response.request,
      response,
    });
  } finally {
    clearTimeout(timer);
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
