import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Address } from "../../src/outgoing/ports.ts";
import { Sending } from "../../src/outgoing/sending.ts";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { addressOf } from "../../src/teams/address.ts";
import { Connectors } from "../../src/teams/connectors.ts";
import { ProactiveChannel } from "../../src/teams/proactive.ts";
import { aMessage } from "../builders/activity.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { anOutgoing } from "../builders/outgoing.ts";
import { at, HOUR, MINUTE } from "../builders/time.ts";
import { MemoryAddresses } from "../fakes/address-memory.ts";
import { FakeConnector, type Taking } from "../fakes/connector.ts";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";
import { type Column, casesOf } from "./rows.ts";

const NOW = at("09:00");
const LATER = "sends it again after a pause that grows, until it is taken";
const GIVEN_UP = "gives the message up and notes why; the next one is tried";
const PAUSED = "gives the message up and pauses the conversation, until somebody speaks there again";

interface Case {
  readonly taking?: Taking;
  /** Another service URL than the connector's. */
  readonly serviceUrl?: string;
  /** What becomes of the message after the first try. */
  readonly becomes: "Waiting" | "GivenUp";
  readonly pauses?: true;
  /** As it is noted for whoever looks after the bot. */
  readonly because: string | RegExp;
  /** The earliest that it is sent again, milliseconds. */
  readonly notBefore?: number;
}

const coded = (status: number, code: string, headers: Record<string, string> = {}): Taking => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify({ error: { code, message: "Teams' own words" } }),
});
const page = (status: number): Taking => ({
  status,
  headers: { "content-type": "text/html" },
  body: "<html>Sign in</html>",
});
const json = (body: string): Taking => ({ status: 200, headers: { "content-type": "application/json" }, body });
const waits = (taking: Taking, because: Case["because"], notBefore?: number) =>
  ({ does: LATER, taking, becomes: "Waiting", because, ...(notBefore && { notBefore }) }) as const;
const givenUp = (taking: Taking, because: string) => ({ does: GIVEN_UP, taking, becomes: "GivenUp", because }) as const;

const COLUMN: Column<Case> = {
  "401, the token expired in flight": waits({ status: 401 }, "401"),
  "403": {
    does: PAUSED,
    taking: coded(403, "BotNotInConversationRoster"),
    becomes: "GivenUp",
    pauses: true,
    because: "403 BotNotInConversationRoster",
  },
  "404": givenUp(coded(404, "ConversationNotFound"), "404 ConversationNotFound"),
  "409": givenUp(coded(409, "Conflict"), "409 Conflict"),
  "412": waits(coded(412, "PreconditionFailed"), "412 PreconditionFailed"),
  "413": givenUp(coded(413, "MessageSizeTooBig"), "413 MessageSizeTooBig"),
  "429 with headers": waits(coded(429, "Throttled", { "retry-after": "17" }), "429 Throttled", 17_000),
  "429 without headers": waits(coded(429, "Throttled"), "429 Throttled"),
  "500": givenUp(coded(500, "ServiceError"), "500 ServiceError"),
  "502": waits(page(502), "502"),
  "503": waits({ status: 503, headers: { "retry-after": "2" } }, "503", 2_000),
  "504": waits({ status: 504 }, "504"),
  "connection refused": { does: LATER, serviceUrl: "http://127.0.0.1:9", becomes: "Waiting", because: "ECONNREFUSED" },
  "reset in the body": waits("ResetInBody", /./),
  "never answering": waits("Never", "no answer in time"),
  "truncated JSON": waits(json('{"id":"se'), "200, but not an answer of Teams'"),
  "HTML body": waits(page(200), "200, but not an answer of Teams'"),
  "wrong shape": waits(json('{"id":7}'), "200, but not an answer of Teams'"),
  "a page token that repeats": { cannotOccur: "what is sent has no pages; members are asked for one by one" },
  "totals that change between pages": { cannotOccur: "what is sent has no pages" },
  "clock skew": [
    waits(coded(429, "Throttled", { "retry-after": new Date(NOW - HOUR).toUTCString() }), "429 Throttled"),
    { testedIn: "test/teams/authentication.test.ts: a token that is over, or not yet good" },
  ],
  "DNS failure": {
    does: LATER,
    serviceUrl: "http://connector.invalid",
    becomes: "Waiting",
    because: /ENOTFOUND|EAI_AGAIN/,
  },
};

describe("the connector", () => {
  let connector: FakeConnector;
  beforeEach(async () => {
    connector = await FakeConnector.open();
  });
  afterEach(() => connector.close());

  async function aQueue(serviceUrl = connector.url) {
    const clock = new VirtualClock(NOW);
    const outbox = new MemoryOutbox();
    const addresses = new MemoryAddresses();
    const channel = new ProactiveChannel(new Connectors({ kind: "Anonymous" }), clock);
    const faults: unknown[] = [];
    const parts = {
      clock,
      outbox,
      addresses,
      channel,
      random: () => 0.999,
      onFault: (error: unknown) => faults.push(error),
    };
    const sending = new Sending(parts, { perSecond: 30, sweepMs: MINUTE });
    const address = addressOf(readActivity(aMessage(serviceUrl, "hello")) as Incoming) as Address;
    await addresses.keep(address);
    const { conversationId } = address;
    await outbox.enqueue([anOutgoing({ id: "digest", conversationId })]);
    sending.start();
    await settled();
    // A new leader's rate begins empty.
    await clock.pass(1_000);
    const delivery = async () => (await outbox.of(["digest"])).get("digest");
    const told = () =>
      expect.poll(
        async () => {
          const now = await delivery();
          return now?.state === "Waiting" ? now.because : now?.state;
        },
        { timeout: 30_000 },
      );
    return { clock, addresses, conversationId, sending, delivery, told, faults };
  }

  test.each(casesOf(COLUMN))(
    "%s: %s",
    async (_, _does, { taking = "Usual", serviceUrl, becomes, pauses, because, notBefore = 0 }) => {
      connector.take(taking);
      const { clock, addresses, conversationId, sending, delivery, told, faults } = await aQueue(serviceUrl);
      if (!serviceUrl) await connector.until(1);
      if (taking === "Never") await clock.pass(10_000);
      await told().toBeDefined();
      const first = await delivery();
      expect(first).toMatchObject({
        state: becomes,
        because: typeof because === "string" ? because : expect.stringMatching(because),
      });
      expect((await addresses.of(conversationId))?.paused !== undefined).toBe(pauses === true);
      if (first?.state === "Waiting") {
        expect(first.dueAt).toBeGreaterThanOrEqual(NOW + notBefore);
        expect(first.attempts).toBe(1);
        connector.take("Usual");
        await clock.pass(first.dueAt - clock.now() + 1_000);
        if (!serviceUrl) {
          await connector.until(2);
          await told().toBe("Sent");
        }
      }
      if (!serviceUrl) expect(connector.messages).toHaveLength(becomes === "Waiting" ? 2 : 1);
      expect(faults).toEqual([]);
      const stopped = sending.stop(1_000);
      await clock.pass(1_000);
      await stopped;
    },
  );
});
