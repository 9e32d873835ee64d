/**
 * Tells the subscribers of the store of its argument whatever falls due, and sends it, until it is killed. Its clock is that
 * of its further arguments: a file with what it is ahead by, and when it began; so all processes have the same time.
 * Prints a line as each call that changes something begins and ends.
 */
import { Digests } from "../../../src/digests/deliver.ts";
import { openLog } from "../../../src/log.ts";
import { Sending } from "../../../src/outgoing/sending.ts";
import { openStore } from "../../../src/store/open.ts";
import { systemClock } from "../../../src/system-clock.ts";
import { Connectors } from "../../../src/teams/connectors.ts";
import { ProactiveChannel } from "../../../src/teams/proactive.ts";
import { digestPorts } from "../../builders/digest-ports.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { sharedClock } from "./shared-clock.ts";
import { FIRST_SLOT, type Step } from "./told-digests.ts";

const SPEED = 8;
const PAUSE_MS = 200;

const [config, aheadFile = "", began] = process.argv.slice(2);
const store = await openStore(JSON.parse(String(config)), openLog("silent"));
const clock = sharedClock({ from: FIRST_SLOT, aheadFile, began: Number(began), speed: SPEED });
const fail = (error: unknown) => {
  throw error;
};

/** Tells of these calls of a port, with the id that a call is about. */
function told<T extends object>(port: T, idOf: Readonly<Record<string, (...given: never[]) => string | undefined>>): T {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      const id = idOf[String(name)];
      if (typeof member !== "function") return member;
      if (!id) return member.bind(target);
      return async (...given: never[]) => {
        const step = { call: String(name), id: id(...given) };
        console.log(JSON.stringify({ ...step, at: "Begin" } satisfies Step));
        const result: unknown = await member.apply(target, given);
        console.log(JSON.stringify({ ...step, at: "End" } satisfies Step));
        return result;
      };
    },
  });
}

const ofFirst = (id: string) => id;
const ofClaim = (_address: unknown, { message }: { message: { id: string } }) => message.id;
const channel = told(new ProactiveChannel(new Connectors({ kind: "Anonymous" }), systemClock), { send: ofClaim });
const outbox = told(store.outbox, { claim: ({ id }: { id: string }) => id, sent: ofFirst, retry: ofFirst });
const sending = new Sending(
  { clock, outbox, addresses: store.addresses, channel, random: Math.random, onFault: fail },
  { perSecond: 30, sweepMs: 1_000 },
);
const digests = new Digests(
  digestPorts({
    store: told(store.digests, { record: ({ messageId }: { messageId: string | undefined }) => messageId }),
    estate: {
      snapshot: () => aSnapshot([judged()], { takenAt: clock.now() }),
      syncing: () => ({ failures: [] }),
    },
    presenter: {
      digest: ({ subscriber, slot }) => ({ card: {}, sentence: `digest/${subscriber.id}/${slot}` }),
      alarm: fail,
      allClear: fail,
      paused: fail,
      resumed: fail,
    },
    clock,
    onEnqueued: () => sending.wake(),
  }),
);
sending.start();
for (;;) {
  await digests.round();
  await new Promise<void>((resolve) => clock.after(PAUSE_MS, resolve));
}
