import { describe, expect, it } from "vitest";
import { type Query, TOPICS } from "../../src/questions/query.ts";
import { type Previous, reply, replyTo } from "../../src/questions/reply.ts";
import { NOW } from "../builders/evidence.ts";
import { MINUTE } from "../builders/time.ts";
import { FakeHistory } from "../fakes/history.ts";
import { estate } from "./corpus-estate.ts";
import { ASKER, FakeEstate } from "./fake-estate.ts";

const sources = { estate: new FakeEstate(estate), history: new FakeHistory() };
const UNHEALTHY: Query = {
  ask: "List",
  where: [{ field: "state", values: ["Unhealthy"], not: false }],
  order: "Worst",
  limit: undefined,
};

function say(text: string, previous?: Previous) {
  return reply(text, sources, ASKER, NOW, previous);
}

describe("a reply", () => {
  it.each([
    ["unhealthy", "List"],
    ["unhealthy by region", "Group"],
    ["what changed?", "Changes"],
    ["trend", "Trend"],
    ["history of web-01", "History"],
    ["history of web-1", "WhichMachine"],
    ["what does licensing cost?", "About"],
    ["export unhealthy linux", "Export"],
    ["help", "Help"],
    ["delete all VMs", "NotUnderstood"],
  ])("to %s is %s", async (text, kind) => {
    expect((await say(text)).kind).toBe(kind);
  });

  it("takes up the question before it, for half an hour", async () => {
    const at = NOW - 30 * MINUTE;
    const linux = { field: "os", values: ["Linux"], not: false };
    expect(await say("only linux", { query: UNHEALTHY, page: 0, at })).toMatchObject({
      query: { where: [UNHEALTHY.where[0], linux] },
    });
    expect(await say("only linux", { query: UNHEALTHY, page: 0, at: at - 1 })).toMatchObject({
      query: { where: [linux] },
    });
  });

  it("turns the page, as far as there are any", async () => {
    const all: Query = { ...UNHEALTHY, where: [] };
    expect(await say("next", { query: all, page: 0, at: NOW })).toMatchObject({ kind: "List", page: 1, pages: 2 });
    expect(await say("next", { query: all, page: 1, at: NOW })).toMatchObject({ page: 1 });
    expect(await say("back", { query: all, page: 0, at: NOW })).toMatchObject({ page: 0 });
    expect(await say("last page", { query: all, page: 0, at: NOW })).toMatchObject({ page: 1 });
  });

  it("before the first sync has no numbers, but knows about the integration", async () => {
    const nothing = { estate: new FakeEstate(undefined), history: new FakeHistory() };
    for (const text of ["unhealthy by region", "trend", "what changed", "export unhealthy"]) {
      expect(await reply(text, nothing, ASKER, NOW)).toMatchObject({ kind: "NothingYet" });
    }
    expect(await reply("what is MDE?", nothing, ASKER, NOW)).toMatchObject({ kind: "About", topic: "Integration" });
  });

  it("about any topic comes with Microsoft's page on it", async () => {
    for (const topic of TOPICS) {
      const query: Query = { ...UNHEALTHY, ask: "About", where: [{ field: "topic", values: [topic], not: false }] };
      expect(await replyTo(query, 0, sources, ASKER, NOW)).toMatchObject({
        topic,
        link: expect.stringMatching(/^https:\/\/learn\.microsoft\.com\/azure\/defender-for-cloud\//),
      });
    }
  });

  it("passes on that the past could not be read", async () => {
    const history = new FakeHistory();
    history.counts = () => Promise.reject(new Error("the store is away"));
    await expect(reply("trend", { ...sources, history }, ASKER, NOW)).rejects.toThrow("the store is away");
  });
});
