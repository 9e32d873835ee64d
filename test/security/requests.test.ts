import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SignedLinks } from "../../src/teams/export-links.ts";
import type { TeamsServer } from "../../src/teams/server.ts";
import { openMetricsServer } from "../../src/telemetry/metrics-server.ts";
import { VirtualClock } from "../builders/clock.ts";
import { LinkMemory } from "../fakes/export-links.ts";
import { keptLog, listener, serve } from "../teams/serve.ts";
import { saidTo, statusesIn } from "./raw.ts";

const LINK = `/exports/${"a".repeat(24)}.1790000000000.${"b".repeat(43)}`;
const PATHS = ["/api/messages", "/healthz", "/readyz", LINK, "/metrics"];
/** What tells of the inside, or gives back what was sent. */
const INTERNALS = /node_modules|\.[tj]s\b|\n\s+at |restify|node\/|planted|passwd|evil/i;

let server: TeamsServer;
let metrics: Awaited<ReturnType<typeof openMetricsServer>>;
let heard: readonly unknown[];
let lines: readonly unknown[];
beforeEach(async () => {
  const bot = listener();
  heard = bot.heard;
  const files = { ready: true, open: () => Promise.reject(new Error("a file was asked for")) };
  const downloads = {
    links: new SignedLinks(new LinkMemory(), ""),
    files,
    clock: new VirtualClock(),
    log: keptLog().log,
  };
  const patience = { headersMs: 2_000, requestMs: 2_000, checkedEveryMs: 50 };
  const served = await serve({ bot: Promise.resolve(bot.bot), downloads: Promise.resolve(downloads), patience });
  server = served.server;
  lines = served.lines;
  metrics = await openMetricsServer({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  await server.close();
  await metrics.close();
});

/** What either server says; the one that shows metrics shows nothing else. */
async function bothSaid(...pieces: readonly string[]): Promise<readonly string[]> {
  return [await saidTo(server.port, ...pieces), await saidTo(metrics.port, ...pieces)];
}

/** One answer at most, no failure, nothing of the inside, and both servers are well. */
async function expectCalm(answers: readonly string[]): Promise<void> {
  for (const said of answers) {
    const statuses = statusesIn(said);
    expect(statuses.length, said).toBeLessThanOrEqual(1);
    for (const status of statuses) expect(status === 501 || status < 500, said).toBe(true);
    expect(said).not.toMatch(INTERNALS);
  }
  expect(heard).toEqual([]);
  expect(lines).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).status).toBe(200);
}

const END = "Host: x\r\nConnection: close\r\n\r\n";

const TRICKS: Readonly<Record<string, (path: string) => string>> = {
  "a way up behind it": (path) => `${path}/../../etc/passwd`,
  "a way up before it": (path) => `/..${path}`,
  "an encoded way up": (path) => `/%2e%2e%2f${path}`,
  "an encoded slash in it": (path) => path.replace(/\/(?=[^/]*$)/, "%2f"),
  "an encoded slash behind it": (path) => `${path}%2fplanted`,
  "a slash encoded twice": (path) => `${path}%252f..%252f`,
  "a backslash": (path) => `${path}\\..\\planted`,
  "two slashes": (path) => `/${path}//`,
  "a point": (path) => `/.${path}/.`,
  NUL: (path) => `${path}%00planted`,
  "a line end": (path) => `${path}%0d%0aSet-Cookie:%20planted=1`,
  "a broken escape": (path) => `${path}%`,
  "a broken escape in the query": (path) => `${path}?a=%&b=%zz`,
  "overlong UTF-8": (path) => `${path}%c0%ae%c0%ae`,
  "no UTF-8": (path) => `${path}%ff`,
  "bytes above ASCII": (path) => `${path}\u00ff\u00e9`,
  "a parameter": (path) => `${path};planted=1`,
  "a fragment": (path) => `${path}#planted`,
  "other letters": (path) => path.toUpperCase(),
  "another host": (path) => `http://evil.example${path}`,
  "another scheme": (path) => `file://evil.example${path}`,
  "a host with a password": (path) => `http://planted:planted@evil.example:99999${path}`,
  "a host that is none": (path) => `http://[::${path}`,
  "two hosts": (path) => `//evil.example${path}`,
  "a prototype": (path) => `${path}/__proto__?__proto__[planted]=1`,
  "a query of 10,000 parts": (path) => `${path}?${"a[]=1&".repeat(1_500)}`,
  "no path": () => "*",
  "an authority": () => "evil.example:443",
};

describe("a path with a trick in it leads nowhere and tells nothing:", () => {
  test.each(Object.entries(TRICKS))("%s", async (_, trick) => {
    for (const path of PATHS) {
      for (const method of ["GET", "POST"])
        await expectCalm(await bothSaid(`${method} ${trick(path)} HTTP/1.1\r\n${END}`));
    }
  });
});

describe("a method that a path does not have is refused:", () => {
  const HAVE: Readonly<Record<string, readonly string[]>> = {
    "/api/messages": ["POST"],
    "/healthz": ["GET"],
    "/readyz": ["GET"],
    [LINK]: ["GET", "POST"],
    "/metrics": [],
  };
  test.each([
    ...[
      "GET",
      "HEAD",
      "POST",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS",
      "TRACE",
      "CONNECT",
      "PROPFIND",
      "M-SEARCH",
      "PURGE",
    ],
    ...["get", "BREW", "G ET", "POST\u0000", `${"A".repeat(20_000)}`],
  ])("%j", async (method) => {
    for (const path of PATHS) {
      const said = await bothSaid(`${method} ${path} HTTP/1.1\r\nX-Planted: planted\r\n${END}`);
      await expectCalm(said);
      const [status = 400] = statusesIn(said[0] ?? "");
      if (!HAVE[path]?.includes(method)) expect(status, path).toBeGreaterThanOrEqual(400);
    }
  });
});

const HEADERS: Readonly<Record<string, string>> = {
  "two hosts": "Host: evil.example\r\n",
  "forwarded twice": "X-Forwarded-For: evil\r\nX-Forwarded-For: evil, evil\r\nX-Forwarded-Host: evil.example\r\n",
  "another address inside":
    "X-Original-URL: /evil\r\nX-Rewrite-URL: /evil\r\nForwarded: host=evil.example;for=evil\r\n",
  "another method inside": "X-HTTP-Method-Override: DELETE\r\nX-HTTP-Method: DELETE\r\n",
  "an upgrade to a socket":
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: evil\r\nSec-WebSocket-Version: 13\r\n",
  "an upgrade to HTTP/2": "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAA\r\n",
  "an expectation": "Expect: planted\r\n",
  "a range of a thousand parts": `Range: bytes=${"0-1,".repeat(1_000)}0-1\r\n`,
  "a type that is none":
    "Content-Type: planted/../planted; charset=\u00ff\r\nAccept: ;;;,,,\r\nAccept-Version: evil\r\n",
  "a condition": `If-Match: ${'"planted",'.repeat(300)}"planted"\r\nIf-Modified-Since: planted\r\n`,
  "a cookie of many": `Cookie: ${"planted=1; ".repeat(700)}\r\n`,
  "nine hundred headers": "X-Planted: 1\r\n".repeat(900),
  "the same header in all letters": "content-type: a\r\nCONTENT-TYPE: b\r\nContent-Type: application/json\r\n",
  "a name that every object has": "__proto__: planted\r\nconstructor: planted\r\ntoString: planted\r\n",
  "a folded line": "X-Planted: a\r\n planted\r\n",
  "a name with a space": "Content-Length : 5\r\n",
  "no name": ": planted\r\n",
  "a token that is none": `Authorization: Bearer ${"planted.".repeat(900)}\r\n`,
};

describe("headers that no client of Teams sends change nothing:", () => {
  test.each(Object.entries(HEADERS))("%s", async (_, header) => {
    for (const path of PATHS) {
      for (const method of ["GET", "POST"])
        await expectCalm(await bothSaid(`${method} ${path} HTTP/1.1\r\n${header}${END}`));
    }
  });

  test.each([
    "[",
    "[::",
    "a b",
    "x:99999",
    "999.999.999.999",
    "x/exports",
    "x?",
    "x#",
    "planted@x",
    "\u00ff",
    "",
    "x:",
    "x,evil",
  ])("nor does the host %j", async (host) => {
    for (const path of PATHS) {
      const rest = `HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      for (const method of ["GET", "POST"]) await expectCalm(await bothSaid(`${method} ${path} ${rest}`));
    }
  });

  test("nor does it matter where there is no host, or an older protocol", async () => {
    for (const path of PATHS) {
      await expectCalm(await bothSaid(`GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`));
      await expectCalm(await bothSaid(`GET ${path} HTTP/1.0\r\n\r\n`));
      await expectCalm(await bothSaid(`GET ${path} HTTP/2.0\r\n\r\n`));
      await expectCalm(await bothSaid(`GET ${path}\r\n\r\n`));
    }
  });
});

const NAMES = [
  ...["host", "accept", "accept-encoding", "accept-version", "x-api-version", "content-type", "content-length"],
  ...[
    "content-encoding",
    "transfer-encoding",
    "connection",
    "expect",
    "authorization",
    "range",
    "date",
    "te",
    "trailer",
  ],
  ...[
    "x-request-id",
    "request-id",
    "x-forwarded-proto",
    "user-agent",
    "upgrade",
    "keep-alive",
    "cookie",
    "x-http-method",
  ],
];

test("any text in any header, and in any path, is answered or cut off", async () => {
  const text = fc.string({ unit: "binary-ascii", maxLength: 20 }).map((one) => one.replace(/[\r\n]/g, ""));
  const headers = fc.array(fc.tuple(fc.constantFrom(...NAMES), text), { maxLength: 4 });
  const asked = fc.tuple(fc.constantFrom("GET", "POST", "HEAD"), fc.constantFrom("", ...PATHS), text, headers);
  const property = fc.asyncProperty(asked, async ([method, path, more, lines]) => {
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    await expectCalm([await saidTo(server.port, `${method} /${path}${more} HTTP/1.1\r\n${head}${END}`)]);
  });
  await fc.assert(property, { numRuns: 200 });
});

/** A request within another one's body, which would be answered where two readers do not agree on its length. */
const WITHIN = `POST ${LINK} HTTP/1.1\r\nHost: planted\r\n\r\n`;
const CHUNK = `${WITHIN.length.toString(16)}\r\n${WITHIN}\r\n0\r\n\r\n`;

const LENGTHS: Readonly<Record<string, string>> = {
  "a length": `Content-Length: ${WITHIN.length}\r\n\r\n${WITHIN}`,
  chunks: `Transfer-Encoding: chunked\r\n\r\n${CHUNK}`,
  "a length and chunks": `Content-Length: ${CHUNK.length}\r\nTransfer-Encoding: chunked\r\n\r\n${CHUNK}`,
  "chunks and no length": `Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n${CHUNK}`,
  "two lengths": `Content-Length: 0\r\nContent-Length: ${WITHIN.length}\r\n\r\n${WITHIN}`,
  "two lengths in one": `Content-Length: 0, ${WITHIN.length}\r\n\r\n${WITHIN}`,
  "a length with a sign": `Content-Length: +${WITHIN.length}\r\n\r\n${WITHIN}`,
  "a length below nothing": `Content-Length: -1\r\n\r\n${WITHIN}`,
  "a length that no number holds": `Content-Length: 99999999999999999999\r\n\r\n${WITHIN}`,
  "a length in another base": `Content-Length: 0x0\r\n\r\n${WITHIN}`,
  "an encoding that is none": `Transfer-Encoding: xchunked\r\n\r\n${CHUNK}`,
  "chunks twice": `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n${CHUNK}`,
  "chunks behind a tab": `Transfer-Encoding:\tchunked\r\n\r\n${CHUNK}`,
  "a chunk that is larger than anything": `Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n${WITHIN}`,
  "a chunk below nothing": `Transfer-Encoding: chunked\r\n\r\n-1\r\n${WITHIN}`,
  "a chunk with 10 KB of extension": `Transfer-Encoding: chunked\r\n\r\n1;${"a".repeat(10_000)}\r\nx\r\n0\r\n\r\n`,
  "trailers that forge": `Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 9\r\nAuthorization: planted\r\n\r\n`,
};

describe("a body is never taken for a request, whatever is said of its length:", () => {
  test.each(Object.entries(LENGTHS))("%s", async (_, rest) => {
    for (const path of PATHS) {
      for (const method of ["GET", "POST"]) {
        const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n`;
        await expectCalm(await bothSaid(head + rest));
      }
    }
  });
});

describe("requests that come without waiting for answers", () => {
  const asked = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

  test("are answered each, in their order", async () => {
    const said = await saidTo(
      server.port,
      asked("/healthz"),
      asked("/x"),
      asked("/readyz"),
      `GET /y HTTP/1.1\r\n${END}`,
    );
    expect(statusesIn(said)).toEqual([200, 404, 200, 404]);
  });

  test("are answered, or the connection ends, when there are thousands of them", async () => {
    const statuses = statusesIn(
      await saidTo(server.port, asked("/healthz").repeat(5_000), `GET /healthz HTTP/1.1\r\n${END}`),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200);
  });

  test("end with the first that is none", async () => {
    const said = await saidTo(server.port, asked("/healthz"), "planted\r\n\r\n", asked("/healthz"));
    expect(statusesIn(said).at(-1)).toBe(400);
    expect(statusesIn(said).filter((one) => one === 200).length).toBeLessThanOrEqual(1);
    expect(said).not.toMatch(INTERNALS);
  });
});
