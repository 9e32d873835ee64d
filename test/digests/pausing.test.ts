import { describe, expect, test } from "vitest";
import { Pausing } from "../../src/digests/pausing.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import type { OutgoingMessage } from "../../src/outgoing/message.ts";
import { NOW } from "../builders/evidence.ts";
import { anAddress } from "../builders/outgoing.ts";
import { ALEX, aSubscriber } from "../builders/subscriber.ts";
import { DAY } from "../builders/time.ts";
import { MemoryAddresses } from "../fakes/address-memory.ts";

const MEGAN = { id: "megan", name: "Megan Bowen" };
const PAUSED = { is: "Paused", at: NOW, because: "403 BotNotInConversationRoster" } as const;

async function aPausing(...chats: readonly (readonly [string, string])[]) {
  const addresses = new MemoryAddresses();
  for (const [personId, conversationId] of chats) await addresses.keep({ ...anAddress(conversationId), personId });
  const sent: OutgoingMessage[] = [];
  const faults: unknown[] = [];
  const drawn: string[][] = [];
  const draw = (subscribers: readonly Subscriber[]) => {
    drawn.push(subscribers.map(({ id }) => id));
    return { card: {}, sentence: "" };
  };
  let woken = 0;
  const pausing = new Pausing({
    addresses,
    outgoing: { enqueue: async (messages) => void sent.push(...messages) },
    presenter: { paused: draw, resumed: draw },
    onFault: (error) => faults.push(error),
    onEnqueued: () => {
      woken += 1;
    },
  });
  const to = () => sent.map(({ conversationId }) => conversationId);
  return { pausing, addresses, sent, to, faults, drawn, woken: () => woken };
}

describe("that digests are paused", () => {
  const one = aSubscriber({ state: PAUSED });
  const two = aSubscriber({ id: "s2", state: PAUSED });
  const megans = aSubscriber({ id: "s3", createdBy: MEGAN, state: PAUSED });

  test("is said to each who subscribed, in their own chat, once for all of theirs", async () => {
    const { pausing, sent, to, drawn, woken } = await aPausing([ALEX.id, "a:alex"], [MEGAN.id, "a:megan"]);
    await pausing.paused([one, two, megans], NOW);
    expect([to(), drawn, woken()]).toEqual([["a:alex", "a:megan"], [["s1", "s2"], ["s3"]], 2]);
    expect(sent[0]).toMatchObject({ deed: { kind: "Post" }, notBefore: NOW, giveUpAt: NOW + DAY });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  test("is said to nobody whose chat is not known, or is the very one that takes no messages", async () => {
    const { pausing, to } = await aPausing([ALEX.id, one.conversationId]);
    await pausing.paused([one, megans, aSubscriber({ createdBy: { id: "", name: "" } })], NOW);
    expect(to()).toEqual([]);
  });

  test("is said to nobody whose own chat takes no messages either", async () => {
    const { pausing, addresses, to } = await aPausing([ALEX.id, "a:alex"]);
    await addresses.pause("a:alex", "403", NOW);
    await pausing.paused([one], NOW);
    expect(to()).toEqual([]);
  });

  test("pauses all the same where the store cannot say whom to tell", async () => {
    const { pausing, addresses, faults } = await aPausing();
    addresses.ofPerson = async () => {
      throw new Error("the store does not answer");
    };
    await pausing.paused([one], NOW);
    expect(faults).toEqual([new Error("the store does not answer")]);
  });
});

describe("that digests go on", () => {
  test("is said where they were paused, once for all of that conversation", async () => {
    const { pausing, to, drawn } = await aPausing([ALEX.id, "a:alex"]);
    await pausing.resumed([aSubscriber(), aSubscriber({ id: "s2" })], NOW);
    expect([to(), drawn]).toEqual([[aSubscriber().conversationId], [["s1", "s2"]]]);
  });

  test("is not said where none were paused", async () => {
    const { pausing, to } = await aPausing();
    await pausing.resumed([], NOW);
    expect(to()).toEqual([]);
  });
});
