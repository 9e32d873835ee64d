import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Bot } from "../../src/teams/bot.ts";
import { Once } from "../../src/teams/once.ts";
import { readChoice, readSearch } from "../../src/teams/searches.ts";
import { anActivity } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { aSnapshot, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { answersOf, deskOf, exportsOf, NO_ADDRESSES } from "../builders/teams-answers.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { keptLog, serve } from "./serve.ts";

let connector: FakeConnector;
let served: Awaited<ReturnType<typeof serve>>;
let estate: FakeEstate;

beforeEach(async () => {
  connector = await FakeConnector.open();
  const clock = new VirtualClock();
  const { log } = keptLog();
  estate = new FakeEstate(
    aSnapshot([
      judged({ machine: { id: "/m/web-01", name: "web-01" }, verdict: healthy() }),
      judged({ machine: { id: "/m/web-02", name: "WEB-02" }, verdict: unhealthy() }),
      judged({ machine: { id: "/m/evil", name: "<b>evil</b>" }, verdict: healthy() }),
    ]),
  );
  const answers = answersOf({ estate, clock, log });
  const once = new Once(aTurnMemory(), clock, log);
  served = await serve({
    bot: Promise.resolve(
      new Bot({
        answers,
        exports: exportsOf({ estate, clock }),
        desk: deskOf({ estate, clock }),
        redeploys: redeployDeskOf({ clock, log }),
        tenants: "Any" as const,
        addresses: NO_ADDRESSES,
        once,
        clock,
        log,
        newReference: () => "x7Kq2p",
      }),
    ),
  });
});
afterEach(async () => {
  await served.server.close();
  await connector.close();
});

interface Results {
  readonly attachments: readonly {
    readonly contentType: string;
    readonly content: { readonly title: string; readonly text: string };
    readonly preview: { readonly content: { readonly tap: { readonly value: unknown } } };
  }[];
}

/** What Teams shows: the titles of the results, the inserted card, or a line. */
async function call(name: string, value: unknown) {
  const response = await served.send(anActivity(connector.url, "invoke", { name, value }));
  expect(response.status).toBe(200);
  return ((await response.json()) as { composeExtension: Results }).composeExtension;
}

const typed = (text: string, more = {}) =>
  call("composeExtension/query", { commandId: "findMachine", parameters: [{ name: "machine", value: text }], ...more });
const titles = (found: Results) => found.attachments.map(({ content }) => content.title);

describe("the search while a message is written", () => {
  test("begins with the worst machines", async () => {
    const found = await call("composeExtension/query", { parameters: [{ name: "initialRun", value: "true" }] });
    expect(titles(found)[0]).toBe("WEB-02");
    expect(found.attachments[0]?.content.text).toMatch(/▲ Installation · /);
  });

  test("narrows with what is typed, and goes on where the page ended", async () => {
    expect(titles(await typed("web"))).toEqual(["WEB-02", "web-01"]);
    expect(titles(await typed("web", { queryOptions: { skip: 1, count: 25 } }))).toEqual(["web-01"]);
    expect(titles(await typed("web", { queryOptions: { skip: 0, count: 1 } }))).toEqual(["WEB-02"]);
  });

  test("puts the chosen machine's card into the message", async () => {
    const [result] = (await typed("web-02")).attachments;
    const chosen = await call("composeExtension/selectItem", result?.preview.content.tap.value);
    expect(chosen.attachments[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(JSON.stringify(chosen.attachments[0]?.content)).toContain("WEB-02");
    expect(connector.messages).toEqual([]);
  });

  test("shows names from outside without their markup", async () => {
    expect(titles(await typed("evil"))).toEqual([" b evil /b "]);
  });

  test.each([
    ["composeExtension/query", { parameters: "all" }],
    ["composeExtension/query", { queryOptions: { skip: -1 } }],
    ["composeExtension/query", null],
    ["composeExtension/selectItem", { machine: 7 }],
    ["composeExtension/selectItem", "web-01"],
  ])("%s with %j is told that it is none", async (name, value) => {
    expect(await call(name, value)).toEqual({ type: "message", text: expect.stringMatching(/not one that I know/) });
  });

  test("of a machine that is gone says so", async () => {
    const chosen = await call("composeExtension/selectItem", { machine: "/m/gone" });
    expect(JSON.stringify(chosen)).toMatch(/gone/);
  });

  test("finds nothing before the first sync", async () => {
    estate.known = undefined;
    expect(titles(await typed("web"))).toEqual([]);
  });

  test("that fails gives its reference", async () => {
    estate.fault = new Error("planted");
    expect(await typed("web")).toEqual({ type: "message", text: expect.stringContaining("x7Kq2p") });
  });
});

test("a search is read by the parameter that the manifest names", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../manifest/manifest.json", import.meta.url), "utf8"));
  const [{ name }] = manifest.composeExtensions[0].commands[0].parameters;
  expect(readSearch({ parameters: [{ name, value: "web" }] })?.typed).toBe("web");
});

test("a choice is an id, lower-cased", () => {
  expect(readChoice({ machine: "/M/Web" })).toBe("/m/web");
});
