import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { Bot } from "../../src/teams/bot.ts";
import { aMessage, anActivity, aPress } from "../builders/activity.ts";
import { TENANT_ID } from "../builders/environment.ts";
import { type Body, listener, serve } from "./serve.ts";

const SERVICE_URL = "http://127.0.0.1:9";
/** Hundreds of connections are made on a machine that has other work. */
const PATIENCE = { timeout: 60_000 };
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function served(...given: Parameters<typeof serve>) {
  const all = await serve(...given);
  open.push(all.server);
  return all;
}

const message = (overrides = {}) => aMessage(SERVICE_URL, "status", overrides);

describe("what watches over the process", () => {
  test("/healthz says that it is up", async () => {
    const { url } = await served({ ready: () => false });
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "up" });
  });

  test.each([
    [true, true, 200, "ready"],
    [true, false, 503, "the store does not answer"],
    [false, false, 503, "starting"],
    [false, true, 503, "starting"],
  ])("/readyz tells whether questions can be answered (%s) and decisions kept (%s)", async (...given) => {
    const [ready, storeAnswers, status, word] = given;
    const { url } = await served({ ready: () => ready, storeAnswers: () => storeAnswers });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ status: word });
  });
});

describe("a body that is no activity", () => {
  const depth = 5_000;
  test.each<[string, number, Body, Record<string, string>]>([
    ["is empty", 400, "", {}],
    ["is no JSON", 400, "{", {}],
    ["is a list", 400, "[]", {}],
    ["is null", 400, "null", {}],
    ["is a text", 400, '"status"', {}],
    ["has no type", 400, JSON.stringify(message({ type: undefined })), {}],
    ["has a type that is no text", 400, JSON.stringify(message({ type: 7 })), {}],
    ["has no conversation", 400, JSON.stringify(message({ conversation: undefined })), {}],
    ["has a conversation without an id", 400, JSON.stringify(message({ conversation: {} })), {}],
    ["has no service URL", 400, JSON.stringify(message({ serviceUrl: undefined })), {}],
    ["has a service URL of another kind", 400, JSON.stringify(message({ serviceUrl: "file:///etc/passwd" })), {}],
    ["has no channel", 400, JSON.stringify(message({ channelId: undefined })), {}],
    ["is nested beyond reason", 400, `{"type":"message","value":${"[".repeat(depth)}${"]".repeat(depth)}}`, {}],
    ["is larger than 256 KB", 413, JSON.stringify(message({ text: "x".repeat(256 * 1024) })), {}],
    ["is a form", 415, "type=message", { "content-type": "application/x-www-form-urlencoded" }],
    ["says that it is text", 415, JSON.stringify(message()), { "content-type": "text/plain" }],
    ["is a file", 415, "x", { "content-type": "application/octet-stream" }],
    ["is compressed", 415, gzipSync(JSON.stringify(message())), { "content-encoding": "gzip" }],
  ])("and %s is refused with %d", async (_, status, body, headers) => {
    const { bot, heard } = listener();
    const { post } = await served({ bot: Promise.resolve(bot) });
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.any(String) });
    expect(heard).toEqual([]);
  });

  test("and does not say how large it is is refused once it is too large", async () => {
    const { url } = await served();
    const chunked = request(`${url}/api/messages`, { method: "POST", headers: { "content-type": "application/json" } });
    for (let sent = 0; sent < 300; sent += 1) chunked.write("x".repeat(1024));
    chunked.end();
    const [response] = await once(chunked, "response");
    expect(response.statusCode).toBe(413);
    response.resume();
  });

  test("is told nothing of parsers and paths", async () => {
    const { url, post } = await served();
    expect(await (await post('{"planted')).text()).not.toContain("planted");
    expect(await (await fetch(`${url}/planted`)).text()).not.toContain("planted");
  });

  test("that never arrives ends the request after ten seconds", async () => {
    const { server, clock } = await served();
    const socket = connect(server.port, "127.0.0.1");
    const heard = new Promise<string>((resolve) => socket.once("data", (data) => resolve(String(data))));
    socket.write(
      "POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{",
    );
    await expect.poll(() => clock.waiting).toBe(1);
    await clock.pass(10_000);
    expect(await heard).toContain("408");
    socket.destroy();
  });
});

describe("a turn", () => {
  test("reaches the bot as plain data", async () => {
    const { bot, heard } = listener();
    const { send } = await served({ bot: Promise.resolve(bot) });
    expect((await send(message())).status).toBe(200);
    expect(heard).toMatchObject([{ type: "message", text: "status", conversation: { id: "a:personal" } }]);
  });

  test("waits for a bot that is not there yet", async () => {
    const { bot, heard } = listener();
    const late = Promise.withResolvers<typeof bot>();
    const { send } = await served({ bot: late.promise });
    const response = send(message());
    late.resolve(bot);
    expect((await response).status).toBe(200);
    expect(heard).toHaveLength(1);
  });

  test("whose bot cannot come is to come again, and says nothing of why", async () => {
    const bot = Promise.reject(new Error("planted"));
    bot.catch(() => {});
    const { send } = await served({ bot });
    const response = await send(message());
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("planted");
  });

  test("that takes long is acknowledged after ten seconds and goes on", async () => {
    const rest = Promise.withResolvers<void>();
    let ended = false;
    const bot = {
      react: async () => {
        await rest.promise;
        ended = true;
      },
    };
    const { send, clock } = await served({ bot: Promise.resolve(bot) });
    const response = send(message());
    await expect.poll(() => clock.waiting).toBe(1);
    await clock.pass(10_000);
    expect((await response).status).toBe(200);
    expect(ended).toBe(false);
    rest.resolve();
    await expect.poll(() => ended).toBe(true);
  });

  test.each([
    [
      { kind: "Card", card: { type: "AdaptiveCard" } } as const,
      { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: { type: "AdaptiveCard" } },
    ],
    [
      { kind: "Line", text: "no" } as const,
      { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "no" },
    ],
  ])("answers a press with %o", async (reply, body) => {
    const bot: Pick<Bot, "react"> = { react: async (_, __, give) => give(reply) };
    const { send } = await served({ bot: Promise.resolve(bot) });
    const response = await send(aPress(SERVICE_URL, "show", {}));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(body);
  });

  test("of a kind that nobody knows is taken in silence", async () => {
    const { send } = await served();
    const response = await send(anActivity(SERVICE_URL, "invoke", { name: "something/new" }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  describe("of more people than fit at once", () => {
    /** A bot whose turns last until `end`, and which counts them. */
    function patient() {
      const { promise, resolve: end } = Promise.withResolvers<void>();
      const seen = { now: 0, most: 0, all: 0 };
      const react = async () => {
        seen.all += 1;
        seen.now += 1;
        seen.most = Math.max(seen.most, seen.now);
        await promise;
        seen.now -= 1;
      };
      return { bot: Promise.resolve({ react }), seen, end };
    }

    test("is answered, each once, and never more than 128 at a time", PATIENCE, async () => {
      const { bot, seen, end } = patient();
      const { send, clock } = await served({ bot });
      const asked = Array.from({ length: 500 }, () => send(message()));
      // Each waits by a task of the clock: in line, or for its acknowledgement.
      await expect.poll(() => clock.waiting, PATIENCE).toBe(500);
      expect(seen).toMatchObject({ now: 128, all: 128 });
      end();
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(500);
      expect(seen).toEqual({ now: 0, most: 128, all: 500 });
    });

    test("is told to come again after four seconds in line, and those that run go on", PATIENCE, async () => {
      const { bot, seen, end } = patient();
      const { send, clock } = await served({ bot });
      const asked = Array.from({ length: 130 }, () => send(message()));
      await expect.poll(() => clock.waiting, PATIENCE).toBe(130);
      await clock.pass(4_000);
      await expect.poll(() => clock.waiting, PATIENCE).toBe(128);
      end();
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 503)).toHaveLength(2);
      expect(seen.all).toBe(128);
      expect((await send(message())).status).toBe(200);
    });

    test("is told to come again at once beyond the 640th", PATIENCE, async () => {
      const { bot, seen, end } = patient();
      const { send, clock } = await served({ bot });
      const asked = Array.from({ length: 640 }, () => send(message()));
      await expect.poll(() => clock.waiting, PATIENCE).toBe(640);
      const refused = await send(message());
      expect([refused.status, await refused.json()]).toEqual([503, { error: "come again" }]);
      end();
      await Promise.all(asked);
      expect(seen).toEqual({ now: 0, most: 128, all: 640 });
    });
  });
});

test("nothing of a request is logged", async () => {
  const { url, send, post, lines } = await served();
  await fetch(`${url}/healthz`);
  await fetch(`${url}/planted`);
  await send(message({ text: "planted" }), { authorization: "Bearer planted" });
  await post("planted");
  expect(lines).toEqual([]);
});

describe("a foreign tenant", () => {
  const foreign = "99999999-aaaa-4bbb-8ccc-000000000009";
  test.each([
    ["of the channel's word", 403, { channelData: { tenant: { id: foreign } } }],
    [
      "of the conversation, where the channel says none",
      403,
      { channelData: {}, conversation: { id: "a", tenantId: foreign } },
    ],
    [
      "that hides behind the right conversation",
      403,
      { channelData: { tenant: { id: foreign } }, conversation: { id: "a", tenantId: TENANT_ID } },
    ],
    ["and no tenant at all", 403, { channelData: undefined, conversation: { id: "a" } }],
  ])("%s is dropped", async (_, status, overrides) => {
    const { bot, heard } = listener();
    const { send } = await served({ bot: Promise.resolve(bot), tenants: [TENANT_ID] });
    expect((await send(message(overrides))).status).toBe(status);
    expect(heard).toEqual([]);
  });

  test("is no other spelling of one's own", async () => {
    const { bot, heard } = listener();
    const { send } = await served({ bot: Promise.resolve(bot), tenants: [TENANT_ID] });
    await send(message({ channelData: { tenant: { id: TENANT_ID.toUpperCase() } } }));
    expect(heard).toHaveLength(1);
  });
});

describe("the end", () => {
  test("waits for turns under way, and their answers still arrive", async () => {
    const rest = Promise.withResolvers<void>();
    const reacting = Promise.withResolvers<void>();
    const bot = {
      react: async () => {
        reacting.resolve();
        await rest.promise;
      },
    };
    const { server, send, url } = await serve({ bot: Promise.resolve(bot) });
    const response = send(message());
    await reacting.promise;
    const closed = server.close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    rest.resolve();
    expect((await response).status).toBe(200);
    await closed;
  });

  test("cuts off turns after ten seconds", async () => {
    const reacting = Promise.withResolvers<void>();
    const bot = {
      react: () => {
        reacting.resolve();
        return new Promise<void>(() => {});
      },
    };
    const { server, send, clock, lines } = await serve({ bot: Promise.resolve(bot) });
    const response = send(message());
    response.catch(() => {});
    await reacting.promise;
    const closed = server.close();
    await clock.pass(9_000);
    expect(lines).toEqual([]);
    await clock.pass(1_000);
    await closed;
    expect(lines).toMatchObject([{ msg: "turns were cut off by the end" }]);
  });
});
