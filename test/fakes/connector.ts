import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Rates } from "./rates.ts";

/** One thing that the bot sent to the channel. */
export interface Sent {
  readonly does: "post" | "update";
  readonly conversationId: string;
  /** The message that is replied to, or the one that is updated. */
  readonly activityId: string | undefined;
  readonly activity: Record<string, unknown> & { readonly type?: string };
  readonly authorization: string | undefined;
}

/**
 * How the channel takes what is sent: an id as usual, the same a while later, a status, or nothing at all; or the connection
 * ends, before the answer or in the middle of it.
 */
export type Taking =
  | "Usual"
  | "Never"
  | "Reset"
  | "ResetInBody"
  | { readonly after: Promise<void> }
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

const TOO_MANY: Taking = { status: 429, headers: { "retry-after": "1" } };

/**
 * The Bot Connector as far as a bot sees it: takes messages, replies and updates, keeps them, and gives out managed
 * identity tokens, as App Service does.
 */
export class FakeConnector {
  readonly #server: Server;
  readonly #sent: Sent[] = [];
  #taking: Taking = "Usual";
  #takenBy: ((sent: Sent) => Taking) | undefined;
  #rates: Rates | undefined;
  #waiting: (() => void)[] = [];
  /** Those of `sent` that were given an id. */
  readonly accepted: Sent[] = [];
  tokensGiven = 0;
  /** Members of any conversation by Teams' own id, as the channel describes them. */
  readonly roster = new Map<string, object>();
  rosterReads = 0;
  /** What the roster answers whoever asks it; undefined: what it holds. */
  rosterStatus: number | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<FakeConnector> {
    const server = createServer();
    const connector = new FakeConnector(server);
    server.on("request", (request, response) => void connector.#answer(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What App Service sets for a program with a managed identity. */
  get identityEnvironment(): Record<string, string> {
    return { IDENTITY_ENDPOINT: `${this.url}/msi/token`, IDENTITY_HEADER: "planted-identity-header" };
  }

  take(taking: Taking): void {
    this.#taking = taking;
  }

  /** Decides for each message; takes the place of `take`. */
  takeBy(decide: (sent: Sent) => Taking): void {
    this.#takenBy = decide;
  }

  /** Keeps Teams' windows from now on, by this machine's clock: what exceeds them is told 429. */
  enforce(perSecond: number): void {
    this.#rates = new Rates(perSecond);
  }

  /** All that was sent so far, typing indicators included. */
  get sent(): readonly Sent[] {
    return this.#sent;
  }

  /** The messages and updates so far, without typing indicators. */
  get messages(): readonly Sent[] {
    return this.#sent.filter(({ activity }) => activity.type === "message");
  }

  /** Waits until that many messages and updates have been sent. */
  async until(count: number): Promise<readonly Sent[]> {
    while (this.messages.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.messages;
  }

  /** Waits until nobody is connected any more who waits for an answer. */
  async untilNoConnection(): Promise<void> {
    this.#server.closeIdleConnections();
    while ((await this.#connections()) > 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }

  #connections(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    if (url.pathname === "/msi/token") return this.#giveToken(url, response);
    const [, memberId] = url.pathname.match(/^\/v3\/conversations\/[^/]+\/members\/([^/]+)$/) ?? [];
    if (memberId !== undefined) return this.#describe(decodeURIComponent(memberId), response);
    const [, conversationId, activityId] =
      url.pathname.match(/^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/) ?? [];
    if (conversationId === undefined) return sendStatus(response, 404);
    const sent: Sent = {
      does: request.method === "PUT" ? "update" : "post",
      conversationId: decodeURIComponent(conversationId),
      activityId: activityId && decodeURIComponent(activityId),
      activity: JSON.parse(await textOf(request)),
      authorization: request.headers.authorization,
    };
    this.#sent.push(sent);
    const taken = this.#rates?.take(sent.conversationId, performance.now()) ?? true;
    this.#reply(response, sent, taken ? (this.#takenBy?.(sent) ?? this.#taking) : TOO_MANY);
    for (const tell of this.#waiting.splice(0)) tell();
  }

  #describe(memberId: string, response: ServerResponse): void {
    this.rosterReads += 1;
    const member = this.roster.get(memberId);
    if (this.rosterStatus !== undefined) sendStatus(response, this.rosterStatus);
    else if (member) sendJson(response, 200, { id: memberId, ...member });
    else sendStatus(response, 404);
  }

  #reply(response: ServerResponse, sent: Sent, taking: Taking): void {
    const id = `sent-${this.#sent.length}`;
    const accept = () => {
      this.accepted.push(sent);
      sendJson(response, 200, { id });
    };
    if (taking === "Never") return;
    if (taking === "Usual") accept();
    else if (taking === "Reset") response.destroy();
    else if (taking === "ResetInBody") resetInBody(response);
    else if ("after" in taking) void taking.after.then(accept);
    else sendStatus(response, taking.status, taking.headers, taking.body);
  }

  #giveToken(url: URL, response: ServerResponse): void {
    this.tokensGiven += 1;
    sendJson(response, 200, {
      access_token: "planted-channel-token",
      expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
      resource: url.searchParams.get("resource"),
      token_type: "Bearer",
    });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** In two steps: where restify is loaded, `writeHead` returns nothing. */
function sendStatus(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = ""): void {
  response.writeHead(status, headers);
  response.end(body);
}

function resetInBody(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": "40" });
  response.write('{"id":"se', () => response.destroy());
}
