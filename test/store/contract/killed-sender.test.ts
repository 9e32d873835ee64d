import { afterEach, beforeEach, expect, it } from "vitest";
import { Sending } from "../../../src/outgoing/sending.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { systemClock } from "../../../src/system-clock.ts";
import { type Incoming, readActivity } from "../../../src/teams/activity.ts";
import { addressOf } from "../../../src/teams/address.ts";
import { Connectors } from "../../../src/teams/connectors.ts";
import { ProactiveChannel } from "../../../src/teams/proactive.ts";
import { aMessage } from "../../builders/activity.ts";
import { settled } from "../../builders/clock.ts";
import { aBody, anOutgoing } from "../../builders/outgoing.ts";
import { HOUR, MINUTE } from "../../builders/time.ts";
import { FakeConnector } from "../../fakes/connector.ts";
import { startChild } from "../children/process.ts";
import { aLog, onEachEngine } from "../opened.ts";

const MESSAGES = ["one", "two", "three", "four"];

let connector: FakeConnector;
beforeEach(async () => {
  connector = await FakeConnector.open();
});
afterEach(() => connector.close());

/** One conversation takes one message at a time: what was before is committed when the next one arrives. */
async function enqueue({ outbox, addresses }: Store): Promise<void> {
  const now = Date.now();
  const address = addressOf(readActivity(aMessage(connector.url, "subscribe")) as Incoming);
  if (address) await addresses.keep(address, now);
  const times = { notBefore: now, giveUpAt: now + HOUR };
  await outbox.enqueue(MESSAGES.map((id) => anOutgoing({ id, body: aBody(id), ...times })));
}

/** Goes on with the same store when every lease of a process that is no more has lapsed, until nothing waits. */
async function goOn(store: Store): Promise<void> {
  const clock = { ...systemClock, now: () => Date.now() + MINUTE };
  const channel = new ProactiveChannel(new Connectors({ kind: "Anonymous" }), clock);
  const faults: unknown[] = [];
  const sending = new Sending(
    { clock, ...store, channel, random: () => 0.5, onFault: (error) => faults.push(error) },
    { perSecond: 30, sweepMs: MINUTE },
  );
  sending.start();
  while ((await store.outbox.waiting()).length > 0) await settled();
  await sending.stop(HOUR);
  expect(faults).toEqual([]);
}

const accepted = () => connector.accepted.map(({ activity }) => activity.summary);

onEachEngine("a sender that is killed", (opened) => {
  it.each([1, 2, 3, 4])(
    "between Teams' acceptance of message %d and its own commit loses nothing, and sends only that one twice",
    async (which) => {
      await enqueue(opened.store);
      await opened.store.close();
      const { promise: killed, resolve: done } = Promise.withResolvers<void>();
      const child = startChild("sending.ts", opened.place.config);
      connector.takeBy(() => {
        if (connector.accepted.length + 1 !== which) return "Usual";
        connector.takeBy(() => "Usual");
        // The answer leaves for a process that is no more.
        return { after: child.kill().then(done) };
      });
      await killed;
      await goOn(await opened.reopen());
      const before = MESSAGES.slice(0, which);
      expect(accepted()).toEqual([...before, ...MESSAGES.slice(which - 1)]);
    },
  );
});

onEachEngine("two senders on one store", (opened) => {
  it("send each message once, and either goes on when the other has ended", async () => {
    await enqueue(opened.store);
    // The embedded store belongs to one process, so there both senders share it.
    const other =
      opened.place.config.kind === "postgres" ? await openStore(opened.place.config, aLog().log) : opened.store;
    await Promise.all([goOn(opened.store), goOn(other)]);
    expect(accepted().toSorted()).toEqual(MESSAGES.toSorted());
    if (other !== opened.store) await other.close();
  });
});
