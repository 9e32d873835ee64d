import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A request as it came in. `path` is percent-decoded; names in it keep the caller's casing. */
export interface ArmRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the tenant answers. `body` is sent as JSON; undefined: an empty body. */
export interface ArmReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Reads the whole request. */
export async function readRequest(incoming: IncomingMessage): Promise<ArmRequest> {
  const url = new URL(incoming.url ?? "/", "http://localhost");
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return {
    method: incoming.method ?? "GET",
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** An error in ARM's shape. */
export function armError(status: number, code: string, message: string, headers: ArmReply["headers"] = {}): ArmReply {
  return { status, headers, body: { error: { code, message } } };
}

/**
 * The address under which a caller finds `path` again. It says https, as Azure does: a caller that may use plain http
 * on this machine rewrites all of its requests, and those that it is told to make as well.
 */
export function absolute(request: ArmRequest, path: string): string {
  return `https://${request.headers.host ?? "management.azure.com"}${path}`;
}
