import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import type { Deed } from "../../src/outgoing/message.ts";
import type { Address, Outcome } from "../../src/outgoing/ports.ts";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { addressOf } from "../../src/teams/address.ts";
import { Connectors } from "../../src/teams/connectors.ts";
import { ProactiveChannel } from "../../src/teams/proactive.ts";
import type { BotEndpoints, Registration } from "../../src/teams/registration.ts";
import { aMessage, BOT, type RawActivity } from "../builders/activity.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { APP_ID, endpoints, TENANT_ID } from "../builders/environment.ts";
import { aBody, aClaimed, anOutgoing } from "../builders/outgoing.ts";
import { at } from "../builders/time.ts";
import { FakeConnector, type Taking } from "../fakes/connector.ts";

let connector: FakeConnector;
beforeEach(async () => {
  connector = await FakeConnector.open();
});
afterEach(() => connector.close());

const NOW = at("09:00");
const CHANNEL = { id: "19:ops@thread.tacv2", conversationType: "channel" };
const GROUP = { id: "19:group@thread.v2", conversationType: "groupChat", isGroup: true };

function addressIn(conversation: RawActivity, serviceUrl = connector.url): Address {
  const turn = readActivity(aMessage(serviceUrl, "subscribe", { conversation })) as Incoming;
  return addressOf(turn) as Address;
}

interface Trying {
  readonly conversation?: RawActivity;
  readonly conversationId?: string;
  readonly deed?: Deed;
  readonly postActivityId?: string;
  readonly clock?: VirtualClock;
  readonly registration?: Registration;
}

/** Sends one message into a personal chat, unless told otherwise. */
function send(trying: Trying = {}): Promise<Outcome> {
  const { conversation = { id: "a:personal", conversationType: "personal" }, deed = { kind: "Post" } } = trying;
  const { registration = { kind: "Anonymous" }, clock = new VirtualClock(NOW), postActivityId } = trying;
  const conversationId = trying.conversationId ?? String(conversation.id);
  const message = anOutgoing({ conversationId, deed, body: aBody("7 newly unhealthy.") });
  const channel = new ProactiveChannel(new Connectors(registration), clock);
  return channel.send(addressIn(conversation), aClaimed({ message, postActivityId }));
}

describe("a post", () => {
  it.each([{ id: "a:personal", conversationType: "personal" }, GROUP, CHANNEL])(
    "in a conversation of type $conversationType is the card alone, with the sentence for the toast",
    async (conversation) => {
      expect(await send({ conversation })).toEqual({ kind: "Accepted", activityId: "sent-1" });
      expect(connector.sent).toMatchObject([{ does: "post", conversationId: conversation.id, activityId: undefined }]);
      const { activity } = connector.sent[0] ?? {};
      const { card, sentence } = aBody("7 newly unhealthy.");
      expect(activity).toMatchObject({
        type: "message",
        summary: sentence,
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
        from: BOT,
        conversation: { id: conversation.id, conversationType: conversation.conversationType },
      });
      expect(activity).not.toHaveProperty("text");
    },
  );

  it("in a thread of a channel stands in that thread", async () => {
    await send({ conversation: CHANNEL, conversationId: `${CHANNEL.id};messageid=7` });
    expect(connector.sent).toMatchObject([{ conversationId: `${CHANNEL.id};messageid=7` }]);
  });
});

describe("what refers to a post", () => {
  const answer: Deed = { kind: "Answer", post: "digest" };
  const update: Deed = { kind: "Update", post: "digest" };

  it("answers in the thread below it, in a channel", async () => {
    await send({ conversation: CHANNEL, deed: answer, postActivityId: "17" });
    expect(connector.sent).toMatchObject([
      { does: "post", conversationId: `${CHANNEL.id};messageid=17`, activityId: undefined },
    ]);
  });

  it("answers to it, in a chat", async () => {
    await send({ conversation: GROUP, deed: answer, postActivityId: "17" });
    expect(connector.sent).toMatchObject([
      { does: "post", conversationId: GROUP.id, activityId: "17", activity: { replyToId: "17" } },
    ]);
  });

  it.each([GROUP, CHANNEL])("takes its place, in a conversation of type $conversationType", async (conversation) => {
    expect(await send({ conversation, deed: update, postActivityId: "17" })).toMatchObject({ kind: "Accepted" });
    expect(connector.sent).toMatchObject([
      {
        does: "update",
        conversationId: conversation.id,
        activityId: "17",
        activity: { summary: "7 newly unhealthy." },
      },
    ]);
  });

  it.each([answer, update])("is refused where Teams gave the post no id: $kind", async (deed) => {
    expect(await send({ deed })).toMatchObject({ kind: "Refused" });
    expect(connector.sent).toEqual([]);
  });
});

describe("of what Teams answers", () => {
  const code = (name: string) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ error: { code: name, message: "a text of Teams' that nobody repeats" } }),
  });
  const html = { headers: { "content-type": "text/html" }, body: "<html><body>Sign in to the network</body></html>" };
  const later = (why: string, ms?: number): Outcome => ({ kind: "RetryAfter", ms, why });
  const refused = (why: string): Outcome => ({ kind: "Refused", why });

  test.each<[string, Taking, Outcome]>([
    ["an id", "Usual", { kind: "Accepted", activityId: "sent-1" }],
    ["201 without a body", { status: 201 }, { kind: "Accepted", activityId: undefined }],
    ["202 without an id", { status: 202, ...code("x"), body: "{}" }, { kind: "Accepted", activityId: undefined }],
    ["400", { status: 400, ...code("BadSyntax") }, refused("400 BadSyntax")],
    ["401", { status: 401 }, later("401")],
    [
      "403",
      { status: 403, ...code("BotNotInConversationRoster") },
      { kind: "Forbidden", why: "403 BotNotInConversationRoster" },
    ],
    ["404", { status: 404, ...code("ConversationNotFound") }, refused("404 ConversationNotFound")],
    ["409", { status: 409 }, refused("409")],
    ["412", { status: 412, ...code("PreconditionFailed") }, later("412 PreconditionFailed")],
    ["413", { status: 413, ...code("MessageSizeTooBig") }, refused("413 MessageSizeTooBig")],
    ["429 with seconds", { status: 429, headers: { "retry-after": "17" } }, later("429", 17_000)],
    [
      "429 with a time",
      { status: 429, headers: { "retry-after": new Date(NOW + 9_000).toUTCString() } },
      later("429", 9_000),
    ],
    [
      "429 with a time that is over",
      { status: 429, headers: { "retry-after": new Date(NOW - 1_000).toUTCString() } },
      later("429", 0),
    ],
    ["429 with nonsense", { status: 429, headers: { "retry-after": "soon" } }, later("429")],
    ["429 without a header", { status: 429, ...code("Throttled") }, later("429 Throttled")],
    ["500", { status: 500, ...code("ServiceError") }, refused("500 ServiceError")],
    ["502 with a page", { status: 502, ...html }, later("502")],
    ["503 with a header", { status: 503, headers: { "retry-after": "2" } }, later("503", 2_000)],
    ["504", { status: 504 }, later("504")],
    ["a page with 200", { status: 200, ...html }, later("200, but not an answer of Teams'")],
    [
      "half an answer",
      { status: 200, headers: { "content-type": "application/json" }, body: '{"id":"se' },
      later("200, but not an answer of Teams'"),
    ],
    [
      "a redirect",
      { status: 307, headers: { location: "http://127.0.0.1:1/elsewhere" } },
      later("307, but not an answer of Teams'"),
    ],
    ["a code that is a sentence", { status: 400, ...code("Robert'); DROP TABLE") }, refused("400")],
  ])("%s is one try and one outcome", async (_, taking, outcome) => {
    connector.take(taking);
    expect(await send()).toEqual(outcome);
    expect(connector.sent).toHaveLength(1);
  });

  test.each<Taking>(["Reset", "ResetInBody"])(
    "%s says nothing of the message, which is tried again",
    async (taking) => {
      connector.take(taking);
      expect(await send()).toMatchObject({ kind: "RetryAfter", ms: undefined });
      expect(connector.sent).toHaveLength(1);
    },
  );

  test("nothing is given up after ten seconds, and the connection ends", async () => {
    connector.take("Never");
    const clock = new VirtualClock(NOW);
    const outcome = send({ clock });
    await connector.until(1);
    await clock.pass(10_000);
    expect(await outcome).toEqual(later("no answer in time"));
    await connector.untilNoConnection();
  });
});

test("a connection that is refused is tried again later", async () => {
  const gone = await FakeConnector.open();
  const address = addressIn({ id: "a:personal" }, gone.url);
  await gone.close();
  const channel = new ProactiveChannel(new Connectors({ kind: "Anonymous" }), new VirtualClock());
  expect(await channel.send(address, aClaimed())).toEqual({ kind: "RetryAfter", ms: undefined, why: "ECONNREFUSED" });
});

test("an address that is none of ours is refused, and nothing is sent", async () => {
  const channel = new ProactiveChannel(new Connectors({ kind: "Anonymous" }), new VirtualClock());
  const address = { ...addressIn({ id: "a:personal" }), reference: '{"serviceUrl":"http://127.0.0.1"}' };
  expect(await channel.send(address, aClaimed())).toEqual({ kind: "Refused", why: "the kept address cannot be read" });
});

describe("a registered bot", () => {
  afterEach(() => vi.unstubAllEnvs());
  const registration: Registration = {
    kind: "Registered",
    appId: APP_ID.replace("1", "5"),
    tenantId: TENANT_ID,
    credential: { kind: "ManagedIdentity" },
    cloud: "Public",
    endpoints: endpoints("http://127.0.0.1:1") as unknown as BotEndpoints,
  };

  it("signs what it sends unasked with its own token", async () => {
    for (const [name, value] of Object.entries(connector.identityEnvironment)) vi.stubEnv(name, value);
    expect(await send({ registration })).toMatchObject({ kind: "Accepted" });
    expect(connector.sent[0]?.authorization).toBe("Bearer planted-channel-token");
  });

  it("that gets no token tries again later, and sends nothing without one", async () => {
    vi.stubEnv("IDENTITY_ENDPOINT", "http://127.0.0.1:1/msi/token");
    vi.stubEnv("IDENTITY_HEADER", "planted-identity-header");
    const clock = new VirtualClock();
    const outcome = send({ registration: { ...registration, appId: APP_ID.replace("1", "6") }, clock });
    await settled();
    await clock.pass(10_000);
    expect(await outcome).toMatchObject({ kind: "RetryAfter" });
    expect(connector.sent).toEqual([]);
  });
});
