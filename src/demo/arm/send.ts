import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Fault } from "./faults.ts";
import type { ArmReply } from "./http.ts";

/** Sends the answer, or what the fault makes of it. Returns the size of the body. */
export function send(response: ServerResponse, reply: ArmReply, fault: Fault | undefined): number {
  const body = reply.body === undefined ? "" : JSON.stringify(reply.body);
  switch (fault?.kind) {
    case undefined:
      return write(response, reply.status, reply.headers, body);
    case "Silence":
      return 0;
    case "Reply":
      return write(
        response,
        fault.status,
        fault.headers,
        typeof fault.body === "string" ? fault.body : json(fault.body),
      );
    case "CutJson":
      return write(response, reply.status, reply.headers, body.slice(0, body.length / 2));
    case "Html":
      return write(
        response,
        200,
        { "Content-Type": "text/html" },
        "<html><body><h1>Sign in to the network</h1></body></html>",
      );
    case "Rewrite":
      return write(response, reply.status, reply.headers, json(fault.body(reply.body)));
    case "Reset":
      response.writeHead(reply.status, {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
      });
      response.write(body.slice(0, body.length / 2), () => response.socket?.resetAndDestroy());
      return body.length / 2;
  }
}

function json(body: unknown): string {
  return body === undefined ? "" : JSON.stringify(body);
}

function write(response: ServerResponse, status: number, headers: ArmReply["headers"], body: string): number {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "x-ms-request-id": randomBytes(8).toString("hex"),
    ...headers,
  });
  response.end(body);
  return Buffer.byteLength(body);
}
