import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Bot } from "../../src/teams/bot.ts";
import { readConsent } from "../../src/teams/file-consent.ts";
import { Once } from "../../src/teams/once.ts";
import { aMention, aMessage, anActivity } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { NOW } from "../builders/evidence.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { answersOf, deskOf, exportsOf, NO_ADDRESSES } from "../builders/teams-answers.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { UploadSession } from "../fakes/upload-session.ts";
import { keptLog, serve } from "./serve.ts";

let connector: FakeConnector;
let session: UploadSession;
let served: Awaited<ReturnType<typeof serve>>;
let lines: readonly unknown[];

beforeEach(async () => {
  [connector, session] = await Promise.all([FakeConnector.open(), UploadSession.open()]);
  const clock = new VirtualClock();
  const kept = keptLog();
  lines = kept.lines;
  const names = Array.from({ length: 30 }, (_, n) => `web-${n}`);
  const estate = new FakeEstate(aSnapshot(names.map((name) => judged({ machine: { name }, verdict: unhealthy() }))));
  const answers = answersOf({ estate, clock, log: kept.log });
  const once = new Once(aTurnMemory(), clock, kept.log);
  const parts = {
    answers,
    exports: exportsOf({ estate, clock }),
    desk: deskOf({ estate, clock }),
    redeploys: redeployDeskOf({ clock, log: kept.log }),
    tenants: "Any" as const,
    addresses: NO_ADDRESSES,
    once,
    clock,
    log: kept.log,
  };
  served = await serve({ bot: Promise.resolve(new Bot({ ...parts, newReference: () => "x7Kq2p" })) });
});
afterEach(async () => {
  await served.server.close();
  await Promise.all([connector.close(), session.close()]);
});

interface Attachment {
  readonly contentType: string;
  readonly name: string;
  readonly contentUrl?: string;
  readonly content: { readonly sizeInBytes: number; readonly acceptContext: unknown };
}

const attachments = () =>
  connector.messages.map(({ activity }) => (activity.attachments as readonly Attachment[])[0] as Attachment);

async function offered(): Promise<Attachment> {
  await served.send(aMessage(connector.url, "export unhealthy"));
  return attachments().at(-1) as Attachment;
}

const answer = (value: unknown, id = "consent-1") =>
  served.send(anActivity(connector.url, "invoke", { id, name: "fileConsent/invoke", value }));
const accept = (context: unknown, uploadUrl = session.url) =>
  answer({
    type: "fileUpload",
    action: "accept",
    context,
    uploadInfo: {
      uploadUrl,
      name: "a.csv",
      contentUrl: "https://x.sharepoint.com/a.csv",
      uniqueId: "1",
      fileType: "csv",
    },
  });

describe("a file in a personal chat", () => {
  test("is offered by Teams' own question, with its name and size", async () => {
    const offer = await offered();
    expect(offer.contentType).toBe("application/vnd.microsoft.teams.card.file.consent");
    expect(offer.name).toMatch(/^vitals-unhealthy-.*\.csv$/);
    expect(offer.content.sizeInBytes).toBeGreaterThan(1_000);
  });

  test("is uploaded whole once its reader consents, and then shown", async () => {
    const { content } = await offered();
    const response = await accept(content.acceptContext);
    expect(response.status).toBe(200);
    await connector.until(2);
    expect(session.content.split("\r\n")).toHaveLength(32);
    expect(session.size).toBe(content.sizeInBytes);
    expect(attachments().at(-1)).toMatchObject({
      contentType: "application/vnd.microsoft.teams.card.file.info",
      contentUrl: "https://x.sharepoint.com/a.csv",
      content: { uniqueId: "1", fileType: "csv" },
    });
  });

  test("is not uploaded twice when Teams repeats the consent", async () => {
    const { content } = await offered();
    await accept(content.acceptContext);
    await accept(content.acceptContext);
    await connector.until(2);
    expect(connector.messages).toHaveLength(2);
  });

  test("is not sent to whoever declines", async () => {
    await offered();
    await answer({ type: "fileUpload", action: "decline", context: {} });
    await connector.until(2);
    expect(JSON.stringify(attachments().at(-1))).toContain("no file");
    expect(session.content).toBe("");
  });

  test("that OneDrive does not take is said so", async () => {
    const { content } = await offered();
    session.refusals = [403];
    await accept(content.acceptContext);
    await connector.until(2);
    expect(JSON.stringify(attachments().at(-1))).toContain("did not take the file");
    expect(lines).toMatchObject([{ msg: "a file could not be uploaded" }]);
  });

  test("goes nowhere but to Teams' own hosts", async () => {
    const { content } = await offered();
    await accept(content.acceptContext, "https://evil.example/upload");
    await connector.until(2);
    expect(JSON.stringify(attachments().at(-1))).toContain("did not take the file");
  });

  test.each([
    ["a question that is no file", { query: { ask: "Refresh", where: [], order: "Worst" }, askedAt: NOW }],
    ["a forged question", { query: { ask: "Export", where: [{ field: "sql", values: ["1"] }] }, askedAt: NOW }],
    ["a forged time", { query: { ask: "Export", where: [], order: "Worst" }, askedAt: "yesterday" }],
    ["no question", {}],
    ["nothing", undefined],
  ])("with %s is met with silence", async (_, context) => {
    expect((await accept(context)).status).toBe(200);
    expect(connector.messages).toEqual([]);
  });
});

test("elsewhere a file is no question of Teams': nobody there could answer for all", async () => {
  await served.send(aMention(connector.url, "export unhealthy"));
  expect(attachments()[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
});

test.each([null, "accept", { action: "maybe" }, { action: "accept", context: { query: {} } }])(
  "%j is no consent",
  (value) => {
    expect(readConsent(value)).toBeUndefined();
  },
);
