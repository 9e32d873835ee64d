import type { HttpClient, PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";

/** A request was held back: it is too late for it, it was given up, or it would have been the second. */
export class HeldBack extends Error {
  override readonly name = "HeldBack";
}

/**
 * The network side of a client that may send one request, once, before a time. It stands behind every policy of the SDK,
 * so that no retry, redirect, renewed token or poller can send another, and nothing that happens before can make it late.
 */
export class OneShot implements HttpClient {
  readonly #under: HttpClient;
  readonly #notAfter: number;
  readonly #now: () => number;
  #closed = false;
  #sent = false;
  #answer: PipelineResponse | undefined;

  /** `notAfter` and `now` are epoch milliseconds, UTC; at `notAfter` it is too late. */
  constructor(under: HttpClient, notAfter: number, now: () => number) {
    this.#under = under;
    this.#notAfter = notAfter;
    this.#now = now;
  }

  /** Whether the request left, as far as anybody can tell. */
  get sent(): boolean {
    return this.#sent;
  }

  /** The whole answer; undefined as long as there is none. */
  get answer(): PipelineResponse | undefined {
    return this.#answer;
  }

  /** Nothing is sent any more. */
  close(): void {
    this.#closed = true;
  }

  async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    if (this.#closed || this.#sent || this.#now() >= this.#notAfter) throw new HeldBack("held back");
    this.#sent = true;
    this.#answer = await this.#under.sendRequest(request);
    return this.#answer;
  }
}
