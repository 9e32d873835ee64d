import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { reach } from "../../../src/azure/trying/reach.ts";
import { at } from "../../builders/time.ts";

/** A host that answers so, and what it was asked. */
async function aHost(answer: RequestListener) {
  const asked: (string | undefined)[][] = [];
  const server = createServer((request, response) => {
    asked.push([request.method, request.url, request.headers.authorization]);
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const patient = new AbortController().signal;

describe("a host is reached", () => {
  test.each([200, 301, 401, 404, 503])(
    "if it answers anything, such as %d, and is asked once, without a token",
    async (status) => {
      const { url, asked } = await aHost((_, response) => {
        response.writeHead(status, { location: "/elsewhere", "retry-after": "0" }).end();
      });
      await reach(url, patient);
      expect(asked).toEqual([["GET", "/", undefined]]);
    },
  );

  test("and what it says is there to be looked at", async () => {
    const { url } = await aHost((_, response) => response.writeHead(503).end("come again"));
    expect(await reach(url, patient)).toMatchObject({ status: 503, text: "come again" });
  });

  test.each([
    ["the time that it says", new Date(at("09:00")).toUTCString(), at("09:00")],
    ["no time where it says nothing that is one", "soon", undefined],
  ])("and has %s", async (_, date, expected) => {
    const { url } = await aHost((_request, response) => response.writeHead(200, { date }).end());
    expect(await reach(url, patient)).toEqual({ status: 200, text: "", date: expected });
  });

  test("and has no time where it does not say", async () => {
    const { url } = await aHost((_, response) => {
      response.sendDate = false;
      response.end();
    });
    expect(await reach(url, patient)).toEqual({ status: 200, text: "", date: undefined });
  });
});

describe("a host is not reached", () => {
  test("where nobody listens, and the code says so", async () => {
    await expect(reach("http://127.0.0.1:1", patient)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("where it hangs up", async () => {
    const { url } = await aHost((request) => request.socket.destroy());
    await expect(reach(url, patient)).rejects.toMatchObject({ name: "RestError" });
  });

  test("where somebody gave it up", async () => {
    const giveUp = new AbortController();
    const { url } = await aHost(() => giveUp.abort());
    await expect(reach(url, giveUp.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
