import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** An upload session as OneDrive has it: takes chunks in order, and is done when it has them all. */
export class UploadSession {
  readonly #server: Server;
  readonly #chunks: Buffer[] = [];
  /** Answered in turn before anything is taken. */
  refusals: number[] = [];
  /** Said with each refusal, where it is not "". */
  retryAfter = "";
  /** How many chunks are taken without an answer: the connection breaks instead. */
  lost = 0;
  /** Where every request is sent on to, where it is not "". */
  movedTo = "";
  /** Whether somebody gave the session up. */
  givenUp = false;
  /** Nothing is answered before. */
  until: Promise<void> = Promise.resolve();
  /** Requests of any kind. */
  asked = 0;
  /** Tries to send a chunk. */
  tries = 0;
  size: number | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<UploadSession> {
    const server = createServer();
    const session = new UploadSession(server);
    server.on("request", async (request, response) => {
      session.asked += 1;
      const body = await buffer(request);
      await session.until;
      session.#answer(request, response, body);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return session;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/upload`;
  }

  get content(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  get chunks(): readonly number[] {
    return this.#chunks.map(({ length }) => length);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  #answer({ method, headers }: IncomingMessage, response: ServerResponse, body: Buffer): void {
    if (this.movedTo !== "") {
      response.setHeader("location", this.movedTo);
      response.statusCode = 307;
      response.end();
    } else if (method === "DELETE") {
      this.givenUp = true;
      response.end();
    } else if (method === "GET") {
      response.end(JSON.stringify({ nextExpectedRanges: [`${this.#size()}-`] }));
    } else this.#put(headers["content-range"] ?? "", body, response);
  }

  #put(range: string, chunk: Buffer, response: ServerResponse): void {
    this.tries += 1;
    const refusal = this.refusals.shift();
    if (refusal !== undefined && this.retryAfter !== "") response.setHeader("retry-after", this.retryAfter);
    response.statusCode = refusal ?? this.#take(range, chunk);
    if (this.lost === 0) return void response.end();
    this.lost -= 1;
    response.destroy();
  }

  #size(): number {
    return this.#chunks.reduce((sum, { length }) => sum + length, 0);
  }

  #take(range: string, chunk: Buffer): number {
    const [, from, to, size] = range.match(/^bytes (\d+)-(\d+)\/(\d+)$/) ?? [];
    const have = this.#size();
    this.size = Number(size);
    if (Number(from) !== have || Number(to) !== have + chunk.length - 1) return 416;
    this.#chunks.push(chunk);
    return have + chunk.length === this.size ? 201 : 202;
  }
}
