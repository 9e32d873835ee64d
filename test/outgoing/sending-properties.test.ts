import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deed, OutgoingMessage } from "../../src/outgoing/message.ts";
import type { Outcome } from "../../src/outgoing/ports.ts";
import { anOutgoing } from "../builders/outgoing.ts";
import { at, HOUR } from "../builders/time.ts";
import { keeps, THREAD_WINDOWS } from "../fakes/rates.ts";
import { aSender } from "./senders.ts";

const NINE = at("09:00");
const SECOND = 1_000;
const ACCEPTED: Outcome = { kind: "Accepted", activityId: "1" };

const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(ACCEPTED) },
  { weight: 2, arbitrary: fc.constant({ kind: "RetryAfter", ms: undefined, why: "502" } as const) },
  { weight: 1, arbitrary: fc.nat({ max: 9_000 }).map((ms) => ({ kind: "RetryAfter", ms, why: "429" }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "Refused", why: "400" } as const) },
);

/** A message in one of three conversations, about itself or one of the earlier ones. */
const anyArrival = fc.record({
  conversation: fc.constantFrom("a", "b", "c"),
  about: fc.option(fc.nat(), { nil: undefined }),
  update: fc.boolean(),
  afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 4 * SECOND })),
});

type Arrival = typeof anyArrival extends fc.Arbitrary<infer T> ? T : never;

function messagesOf(arrivals: readonly Arrival[]): OutgoingMessage[] {
  let notBefore = NINE;
  const posts: { readonly id: string; readonly conversationId: string }[] = [];
  return arrivals.map(({ conversation, about, update, afterMs }, n) => {
    notBefore += afterMs;
    const post = about === undefined ? undefined : posts[about % Math.max(1, posts.length)];
    const deed: Deed = post ? { kind: update ? "Update" : "Answer", post: post.id } : { kind: "Post" };
    const message = anOutgoing({ id: `m${n}`, conversationId: post?.conversationId ?? conversation, deed, notBefore });
    if (deed.kind === "Post") posts.push(message);
    return message;
  });
}

describe("whatever comes, and whatever Teams answers", () => {
  it("no window is exceeded, everything is sent once or kept with its reason, and answers keep their order", async () => {
    const anyCase = [
      fc.array(anyArrival, { maxLength: 60 }),
      fc.infiniteStream(anyOutcome),
      fc.nat({ max: 800 }),
    ] as const;
    await fc.assert(
      fc.asyncProperty(...anyCase, async (arrivals, outcomes, latencyMs) => {
        const { clock, channel, enqueue, start, outbox, faults } = aSender({ perSecond: 10 });
        const messages = messagesOf(arrivals);
        channel.latencyMs = latencyMs;
        channel.decide = () => outcomes.next().value ?? ACCEPTED;
        await enqueue(...messages);
        await start();
        await clock.pass(2 * HOUR);

        expect(faults).toEqual([]);
        expect(
          keeps(
            [10, SECOND],
            channel.tries.map(({ at }) => at),
          ),
        ).toBe(true);
        for (const conversation of ["a", "b", "c"]) {
          const times = channel.tries
            .filter(({ conversationId }) => conversationId === conversation)
            .map(({ at }) => at);
          for (const window of THREAD_WINDOWS) expect(keeps(window, times)).toBe(true);
        }
        const ends = await outbox.of(messages.map(({ id }) => id));
        const sent = messages.filter(({ id }) => ends.get(id)?.state === "Sent").map(({ id }) => id);
        expect(channel.accepted.toSorted()).toEqual(sent.toSorted());
        expect(
          [...ends.values()].filter((end) => end.state === "Waiting" || (end.state === "GivenUp" && !end.because)),
        ).toEqual([]);
        expectOrder(messages, channel.accepted);
      }),
      { numRuns: 40 },
    );
  });
});

/** About one post: first the post, then what was said about it, in the order in which it was said. */
function expectOrder(messages: readonly OutgoingMessage[], accepted: readonly string[]): void {
  const about = (post: string) =>
    messages.filter(({ id, deed }) => id === post || (deed.kind !== "Post" && deed.post === post));
  for (const { id, deed } of messages) {
    if (deed.kind !== "Post") continue;
    const places = about(id)
      .map((one) => accepted.indexOf(one.id))
      .filter((place) => place !== -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
}

describe("a conversation with a few messages", () => {
  it("is not held up by one with hundreds", async () => {
    const anyTimes = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anyTimes, async (seconds) => {
        const { clock, channel, enqueue, start } = aSender({ perSecond: 5 });
        const flood = ["x", "y", "z"].flatMap((conversationId) =>
          Array.from({ length: 100 }, () => anOutgoing({ conversationId })),
        );
        const few = seconds.map((second, n) =>
          anOutgoing({ id: `few-${n}`, conversationId: `few-${n}`, notBefore: NINE + second * SECOND }),
        );
        await enqueue(...flood, ...few);
        await start();
        await clock.pass(60 * SECOND);
        for (const { id, notBefore } of few) {
          const tried = channel.tries.find((one) => one.id === id)?.at ?? Number.POSITIVE_INFINITY;
          // A turn of every other conversation at most, at five a second.
          expect(tried - notBefore).toBeLessThanOrEqual(((3 + few.length) / 5 + 0.5) * SECOND);
        }
      }),
      { numRuns: 20 },
    );
  });
});
