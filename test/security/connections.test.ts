import { once } from "node:events";
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SignedLinks } from "../../src/teams/export-links.ts";
import type { TeamsServer } from "../../src/teams/server.ts";
import { aMessage } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { LinkMemory } from "../fakes/export-links.ts";
import { keptLog, listener, serve } from "../teams/serve.ts";
import { saidTo } from "./raw.ts";

/** Short, so that the test need not wait for what a person would. */
const PATIENCE = { headersMs: 50, requestMs: 100, checkedEveryMs: 10 };
const SERVICE_URL = "http://127.0.0.1:9";

let server: TeamsServer;
let served: Awaited<ReturnType<typeof serve>>;
let heard: readonly unknown[];
beforeEach(async () => {
  const bot = listener();
  heard = bot.heard;
  served = await serve({ bot: Promise.resolve(bot.bot), patience: PATIENCE });
  server = served.server;
});
afterEach(() => server.close());

const HEAD = "POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

describe("whoever drips is cut off", () => {
  test.each<[string, readonly string[]]>([
    ["in the first line", ["POST /api/mess"]],
    ["in the headers", [HEAD]],
    ["between two headers, again and again", [HEAD, "X-A: b\r\n", "X-B: c\r\n"]],
    ["in the body", [`${HEAD}Content-Length: 90\r\n\r\n{`]],
    ["in the chunks of a body", [`${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`]],
    ["in the body for an address that takes none", ["POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"]],
  ])("%s", async (_, pieces) => {
    expect(await saidTo(server.port, ...pieces)).not.toMatch(/HTTP\/1.1 (?:2|5)/);
    expect(heard).toEqual([]);
  });

  test("while a hundred of them drip, others are answered", async () => {
    const dripping = Array.from({ length: 100 }, () => saidTo(server.port, HEAD));
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
    await Promise.all(dripping);
  });
});

describe("a request that no client of Teams sends is refused, and nothing of it is logged", () => {
  test.each<[string, number, string]>([
    ["headers of 20 KB", 431, `${HEAD}X: ${"x".repeat(20_000)}\r\n\r\n`],
    ["two thousand headers", 431, `${HEAD}${"X: planted\r\n".repeat(2_000)}\r\n`],
    ["an address of 20 KB", 431, `GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ["two lengths", 400, `${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ["a length and chunks", 400, `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`],
    ["a line end in a header", 400, `${HEAD}X: a\rplanted: b\r\n\r\n`],
    ["NUL in a header", 400, `${HEAD}X: \u0000\r\n\r\n`],
    ["no HTTP", 400, "planted\r\n\r\n"],
  ])("%s", async (_, status, bytes) => {
    const said = await saidTo(server.port, bytes);
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(said).not.toContain("planted");
    expect(heard).toEqual([]);
    expect(served.lines).toEqual([]);
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
  });
});

describe("JSON that is deep or wide", () => {
  const wrapped = (value: string) =>
    JSON.stringify(aMessage(SERVICE_URL, "status", { value: "V" })).replace('"V"', value);
  test.each<[string, number, string]>([
    ["lists in lists, as deep as a body holds", 400, wrapped("[".repeat(100_000) + "]".repeat(100_000))],
    ["objects in objects", 400, wrapped(`${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`)],
    ["lists that never end", 400, "[".repeat(200_000)],
    ["a text that never ends", 400, `{"type":"${"\\u0000".repeat(30_000)}`],
    ["a number of 100,000 digits", 200, wrapped("9".repeat(100_000))],
    ["50,000 elements", 200, wrapped(`[${"1,".repeat(50_000)}1]`)],
    ["the same key 10,000 times", 200, wrapped(`{${'"a":1,'.repeat(10_000)}"a":1}`)],
    ["a prototype of its own", 200, wrapped('{"__proto__":{"polluted":true}}')],
  ])("%s", async (_, status, body) => {
    expect((await served.post(body)).status).toBe(status);
    expect(heard).toHaveLength(status === 200 ? 1 : 0);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const NO_DOWNLOADS = {
  links: new SignedLinks(new LinkMemory(), ""),
  files: { ready: true, open: () => Promise.reject(new Error("a file was asked for")) },
  clock: new VirtualClock(),
  log: keptLog().log,
};

describe("an address that is no link of ours leads nowhere", () => {
  test.each([
    ...["/exports/..", "/exports/../api", "/exports/./", "/exports//", "/exports/../../etc/passwd", "//exports/x"],
    ...[
      "/exports/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
      "/exports/%252e%252e%252f",
      "/exports/..%5c..%5cwindows",
      "/exports/%",
    ],
    ...[
      "/exports/a%00.csv",
      "/exports/%00",
      "/exports/%c0%ae%c0%ae",
      "/exports/%ff",
      "/exports/a%0d%0aSet-Cookie:%20a=b",
    ],
    ...[
      `/exports/${"a".repeat(12_000)}`,
      "/exports/__proto__",
      "/exports/a.1.b?token=a",
      "/EXPORTS/x",
      "/exports/a;/b",
    ],
    ...["http://evil.example/exports/x", "*"],
  ])("%s", async (path) => {
    const bare = await serve({ downloads: Promise.resolve(NO_DOWNLOADS) });
    for (const method of ["GET", "POST"]) {
      const asked = request({ host: "127.0.0.1", port: bare.server.port, method, path });
      asked.end();
      const [response] = await once(asked, "response");
      let body = "";
      for await (const text of response.setEncoding("utf8")) body += text;
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
      expect(response.headers["set-cookie"]).toBeUndefined();
      expect(body).not.toMatch(/passwd|windows|evil|\.ts|node_modules/);
    }
    expect(bare.lines).toEqual([]);
    await bare.server.close();
  });
});
