import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { FakeConnector } from "../fakes/connector.ts";
import { middle, type TurnCost } from "./crowd.ts";
import type { CrowdCosts } from "./crowd-cost.ts";
import type { AskedAbout } from "./crowd-questions.ts";
import { sameQuestion } from "./crowd-questions.ts";
import type { LoadedSync } from "./loaded-sync.ts";
import { type Measured, start } from "./process.ts";
import { median, quantile } from "./statistics.ts";

const ROUNDS = 7;
const QUESTIONS_A_ROUND = 150;
export interface QuestionCosts {
  readonly vitals: TurnCost;
  /** The same, each question in words that nobody used before. */
  readonly fresh: TurnCost;
  readonly floor: TurnCost;
  readonly crowd: CrowdCosts;
  readonly syncing: LoadedSync;
  /** Of the bot after all questions, in MB. */
  readonly rss: number;
  readonly peakRss: number;
}

/** A bot under load: where it listens, and the process that is measured. */
interface Bot {
  readonly url: string;
  readonly process: Measured;
}

/** What is measured with the same bots, by the driver of a crowd. */
export type WithCrowd = (driver: Measured) => Promise<LoadedSync>;

/** Asks both bots in turn, round by round, so that a noisy machine is noisy to both. `whileSyncing` ends it. */
export async function questionCosts(
  vitals: Bot,
  connector: FakeConnector,
  machines: readonly AskedAbout[],
  whileSyncing: WithCrowd,
): Promise<QuestionCosts> {
  const card = await cardOf(vitals, connector);
  const floor = await openFloor(card);
  try {
    const costs = { vitals: [] as TurnCost[], fresh: [] as TurnCost[], floor: [] as TurnCost[] };
    await round(vitals, connector, again);
    await round(floor, connector, again);
    for (let n = 0; n < ROUNDS; n += 1) {
      costs.vitals.push(await round(vitals, connector, again));
      costs.floor.push(await round(floor, connector, again));
      costs.fresh.push(await round(vitals, connector, neverBefore));
    }
    const driver = await openDriver(vitals, floor, machines);
    const crowd = await driver.ask<CrowdCosts>("crowd");
    const syncing = await whileSyncing(driver);
    await driver.stop();
    const { process } = vitals;
    return {
      vitals: middle(costs.vitals),
      fresh: middle(costs.fresh),
      floor: middle(costs.floor),
      crowd,
      syncing,
      rss: process.rssMb(),
      peakRss: process.peakRssMb(),
    };
  } finally {
    await floor.process.stop();
  }
}

function openDriver(vitals: Bot, floor: Bot, machines: readonly AskedAbout[]): Promise<Measured> {
  const file = join(mkdtempSync(join(tmpdir(), "vitals-bench-")), "machines.json");
  const asked = machines.map(({ name, resourceGroup, region }) => ({ name, resourceGroup, region }));
  writeFileSync(file, JSON.stringify(asked));
  const of = ({ url, process: { pid } }: Bot) => JSON.stringify({ url, pid });
  return start("test/bench/crowd-driver.ts", { VITALS: of(vitals), FLOOR: of(floor), MACHINES: file }, []);
}

const again = sameQuestion;
const neverBefore = (n: number) => `${again(n).replace(/\?$/, "")} for more than ${asked + 1} seconds`;

async function round(bot: Bot, connector: FakeConnector, question: (n: number) => string): Promise<TurnCost> {
  const cpuBefore = bot.process.cpuMs();
  const times: number[] = [];
  for (let n = 0; n < QUESTIONS_A_ROUND; n += 1) {
    times.push((await askOnce(bot.url, connector, question(n))).ms);
  }
  const cpu = (bot.process.cpuMs() - cpuBefore) / QUESTIONS_A_ROUND;
  return { p50: median(times), p99: quantile(times, 0.99), cpu };
}

let asked = 0;

/** One question and its reply. The connector is this process's own, so no clock but this one is read. */
export async function askOnce(url: string, connector: FakeConnector, text: string) {
  asked += 1;
  const expected = connector.messages.length + 1;
  const began = performance.now();
  const turn = fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question(connector.url, text)),
  });
  const sent = await connector.until(expected);
  const ms = performance.now() - began;
  await (await turn).arrayBuffer();
  const reply = sent[expected - 1]?.activity;
  return { ms, reply };
}

function question(serviceUrl: string, text: string) {
  return {
    type: "message",
    id: `question-${process.pid}-${asked}`,
    timestamp: new Date().toISOString(),
    serviceUrl,
    channelId: "msteams",
    from: { id: "29:asker", name: "Asker", aadObjectId: "00000000-0000-0000-0000-00000000a5c3" },
    recipient: { id: "28:vitals", name: "Vitals" },
    conversation: { id: "a:personal", conversationType: "personal", tenantId: "00000000-0000-0000-0000-0000000007e4" },
    channelData: { tenant: { id: "00000000-0000-0000-0000-0000000007e4" } },
    locale: "en-US",
    text,
  };
}

async function cardOf(vitals: Bot, connector: FakeConnector): Promise<unknown> {
  const { reply } = await askOnce(vitals.url, connector, sameQuestion(0));
  const [attachment] = (reply?.attachments ?? []) as { readonly content: unknown }[];
  if (!attachment) throw new Error(`Vitals did not answer with a card: ${JSON.stringify(reply)}`);
  return attachment.content;
}

/** The floor sends the very card that Vitals sent, so that both put the same bytes on the wire. */
async function openFloor(card: unknown): Promise<Bot> {
  const file = join(mkdtempSync(join(tmpdir(), "vitals-bench-")), "card.json");
  writeFileSync(file, JSON.stringify(card));
  const bot = await start("test/bench/floor-bot.ts", { CARD: file });
  return { url: `http://127.0.0.1:${bot.ready.port}`, process: bot };
}

/** Waits until the bot says that it can answer. */
export async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(20);
  }
  throw new Error(`${url} did not become ready within a minute`);
}
