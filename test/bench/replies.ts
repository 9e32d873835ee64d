import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The leanest connector there can be: what it takes itself would be in every figure of a crowd. */
export interface Replies {
  readonly url: string;
  /** Resolves once a message has arrived in this conversation, typing indicators aside. One waits for each at a time. */
  next(conversationId: string): Promise<void>;
  close(): Promise<void>;
}

const CONVERSATION = /^\/v3\/conversations\/([^/]+)\//;

export async function openReplies(): Promise<Replies> {
  const waiting = new Map<string, () => void>();
  const arrived = (conversationId: string) => {
    waiting.get(conversationId)?.();
    waiting.delete(conversationId);
  };
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    response.setHeader("content-type", "application/json");
    response.end('{"id":"sent"}');
    const [, id = ""] = CONVERSATION.exec(request.url ?? "") ?? [];
    if (!body.includes('"type":"typing"')) arrived(decodeURIComponent(id));
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (conversationId) => new Promise((resolve) => waiting.set(conversationId, resolve)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
