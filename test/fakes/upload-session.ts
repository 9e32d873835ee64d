import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** An upload session as OneDrive has it: takes chunks in order, and is done when it has them all. */
export class UploadSession {
  readonly #server: Server;
  readonly #chunks: Buffer[] = [];
  /** Answered in turn before anything is taken. */
  refusals: number[] = [];
  size: number | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<UploadSession> {
    const server = createServer();
    const session = new UploadSession(server);
    server.on("request", async (request, response) => {
      const chunk = await buffer(request);
      response.statusCode = session.refusals.shift() ?? session.#take(request.headers["content-range"] ?? "", chunk);
      response.end();
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

  #take(range: string, chunk: Buffer): number {
    const [, from, to, size] = range.match(/^bytes (\d+)-(\d+)\/(\d+)$/) ?? [];
    const have = this.#chunks.reduce((sum, { length }) => sum + length, 0);
    this.size = Number(size);
    if (Number(from) !== have || Number(to) !== have + chunk.length - 1) return 416;
    this.#chunks.push(chunk);
    return have + chunk.length === this.size ? 201 : 202;
  }
}
