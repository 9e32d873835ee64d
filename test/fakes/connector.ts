import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One thing that the bot sent to the channel. */
export interface Sent {
  readonly does: "post" | "update";
  readonly conversationId: string;
  /** The message that is replied to, or the one that is updated. */
  readonly activityId: string | undefined;
  readonly activity: Record<string, unknown> & { readonly type?: string };
  readonly authorization: string | undefined;
}

/** How the channel takes what is sent: an id as usual, the same a while later, a status, or nothing at all. */
type Taking =
  | "Usual"
  | "Never"
  | { readonly after: Promise<void> }
  | { readonly status: number; readonly headers?: Record<string, string> };

/**
 * The Bot Connector as far as a bot sees it: takes messages, replies and updates, keeps them, and gives out managed
 * identity tokens, as App Service does.
 */
export class FakeConnector {
  readonly #server: Server;
  readonly #sent: Sent[] = [];
  #taking: Taking = "Usual";
  #waiting: (() => void)[] = [];
  tokensGiven = 0;

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

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    if (url.pathname === "/msi/token") return this.#giveToken(url, response);
    const [, conversationId, activityId] =
      url.pathname.match(/^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/) ?? [];
    if (conversationId === undefined) return sendStatus(response, 404);
    this.#sent.push({
      does: request.method === "PUT" ? "update" : "post",
      conversationId: decodeURIComponent(conversationId),
      activityId: activityId && decodeURIComponent(activityId),
      activity: JSON.parse(await textOf(request)),
      authorization: request.headers.authorization,
    });
    this.#reply(response);
    for (const tell of this.#waiting.splice(0)) tell();
  }

  #reply(response: ServerResponse): void {
    const accept = () => sendJson(response, 200, { id: `sent-${this.#sent.length}` });
    if (this.#taking === "Never") return;
    if (this.#taking === "Usual") accept();
    else if ("after" in this.#taking) void this.#taking.after.then(accept);
    else sendStatus(response, this.#taking.status, this.#taking.headers);
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
function sendStatus(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end();
}
