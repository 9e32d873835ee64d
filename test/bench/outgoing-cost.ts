/**
 * `node test/bench/outgoing-cost.ts`: sends 500 digests to as many conversations through the real queue and the real channel,
 * to a connector over HTTP that keeps Teams' windows and the tenant's rate, and prints one JSON line. On the embedded store,
 * or on the PostgreSQL of DATABASE_URL.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLog } from "../../src/log.ts";
import { Sending } from "../../src/outgoing/sending.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { systemClock as clock } from "../../src/system-clock.ts";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { addressOf } from "../../src/teams/address.ts";
import { Connectors } from "../../src/teams/connectors.ts";
import { ProactiveChannel } from "../../src/teams/proactive.ts";
import { aMessage } from "../builders/activity.ts";
import { anOutgoing } from "../builders/outgoing.ts";
import { start } from "./process.ts";

const DIGESTS = 500;
const PER_SECOND = 30;
/** About what a digest weighs at most. */
const CARD_CHARACTERS = 20_000;

async function enqueueDigests({ addresses, outbox }: Store, serviceUrl: string): Promise<void> {
  const now = clock.now();
  const body = { sentence: "Nothing changed.", card: { type: "AdaptiveCard", body: ["x".repeat(CARD_CHARACTERS)] } };
  const messages = Array.from({ length: DIGESTS }, (_, n) => {
    const conversationId = `a:conversation-${n}`;
    return anOutgoing({
      id: `${conversationId}/${now}`,
      conversationId,
      body,
      notBefore: now,
      giveUpAt: now + 3_600_000,
    });
  });
  for (const { conversationId: id } of messages) {
    const address = addressOf(readActivity(aMessage(serviceUrl, "subscribe", { conversation: { id } })) as Incoming);
    if (address) await addresses.keep(address, now);
  }
  await outbox.enqueue(messages);
}

const env = { MESSAGES: String(DIGESTS), PER_SECOND: String(PER_SECOND) };
const connector = await start("test/bench/strict-connector.ts", env, []);
const dataDir = await mkdtemp(join(tmpdir(), "vitals-bench-"));
const url = process.env.DATABASE_URL;
const store = await openStore(url ? { kind: "postgres", url } : { kind: "embedded", dataDir }, openLog("fatal"));
let faults = 0;
const sending = new Sending(
  {
    clock,
    outbox: store.outbox,
    addresses: store.addresses,
    channel: new ProactiveChannel(new Connectors({ kind: "Anonymous" }), clock),
    random: Math.random,
    onFault: () => {
      faults += 1;
    },
  },
  { perSecond: PER_SECOND, sweepMs: 60_000 },
);
await enqueueDigests(store, String(connector.ready.url));

const cpuBefore = process.cpuUsage();
const began = performance.now();
sending.start();
const { accepted, arrived } = await connector.nextLine();
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpuBefore);
await sending.stop(10_000);
await store.close();
await connector.stop();
await rm(dataDir, { recursive: true, force: true });
console.log(
  JSON.stringify({
    digests: Number(accepted),
    seconds,
    shareOfRate: Number(accepted) / seconds / PER_SECOND,
    refused: Number(arrived) - Number(accepted),
    faults,
    cpuMsEach: (user + system) / 1_000 / DIGESTS,
  }),
);
