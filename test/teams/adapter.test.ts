import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { type Caller, TeamsAdapter } from "../../src/teams/adapter.ts";
import type { Conversation } from "../../src/teams/conversation.ts";
import { TooSlow } from "../../src/teams/deadline.ts";
import type { BotEndpoints, Registration } from "../../src/teams/registration.ts";
import { aMessage, BOT, PERSON } from "../builders/activity.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { APP_ID, endpoints, TENANT_ID } from "../builders/environment.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { FakeIssuer } from "../fakes/issuer.ts";

const RENDERED = { card: { type: "AdaptiveCard", version: "1.5", body: [] }, sentence: "12 machines are unhealthy." };
let connector: FakeConnector;
beforeEach(async () => {
  connector = await FakeConnector.open();
});
afterEach(() => connector.close());

/** Runs one turn of an anonymous bot. */
async function turn(logic: (conversation: Conversation) => Promise<void>, clock = new VirtualClock()) {
  const adapter = new TeamsAdapter({ kind: "Anonymous" }, clock);
  const activity = readActivity(aMessage(connector.url, "status", { id: "question-1" })) as Incoming;
  const caller = (await adapter.authenticate(activity, "")) as Caller;
  await adapter.turn(caller, activity, logic);
}

describe("what the channel gets", () => {
  test("is the card alone, with the sentence as its summary, in reply to the question", async () => {
    await turn((conversation) => conversation.post(RENDERED));
    expect(connector.sent).toMatchObject([{ does: "post", conversationId: "a:personal", activityId: "question-1" }]);
    const { activity } = connector.sent[0] ?? {};
    expect(activity).toMatchObject({
      type: "message",
      summary: RENDERED.sentence,
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: RENDERED.card }],
      from: BOT,
      recipient: { id: PERSON.id },
    });
    expect(activity).not.toHaveProperty("text");
  });

  test("is an update where a card is replaced", async () => {
    await turn((conversation) => conversation.replace("card-1", RENDERED));
    expect(connector.sent).toMatchObject([{ does: "update", conversationId: "a:personal", activityId: "card-1" }]);
    expect(connector.sent[0]?.activity).toMatchObject({ summary: RENDERED.sentence });
  });

  test("is a typing indicator", async () => {
    await turn((conversation) => conversation.typing());
    expect(connector.sent[0]?.activity).toMatchObject({ type: "typing" });
  });
});

describe("a channel that does not take it", () => {
  test.each([400, 403, 404, 413])("with %d is a fault", async (status) => {
    connector.take({ status });
    await expect(turn((conversation) => conversation.post(RENDERED))).rejects.toThrow();
  });

  test("and never answers is given up after ten seconds", async () => {
    connector.take("Never");
    const clock = new VirtualClock();
    const posted = turn((conversation) => conversation.post(RENDERED), clock);
    const given = expect(posted).rejects.toThrow(TooSlow);
    await connector.until(1);
    await clock.pass(10_000);
    await given;
  });

  test("and asks to come again in an hour is given up after ten seconds", async () => {
    connector.take({ status: 429, headers: { "retry-after": "3600" } });
    const clock = new VirtualClock();
    const posted = turn((conversation) => conversation.post(RENDERED), clock);
    const given = expect(posted).rejects.toThrow(TooSlow);
    await connector.until(1);
    await settled();
    await clock.pass(10_000);
    await given;
  });
});

describe("a registered bot", () => {
  let issuer: FakeIssuer;
  beforeAll(async () => {
    issuer = await FakeIssuer.open();
  });
  afterAll(() => issuer.close());
  afterEach(() => vi.unstubAllEnvs());

  test("signs what it sends with the token of its managed identity, and asks for that once", async () => {
    for (const [name, value] of Object.entries(connector.identityEnvironment)) vi.stubEnv(name, value);
    const registration: Registration = {
      kind: "Registered",
      appId: APP_ID,
      tenantId: TENANT_ID,
      credential: { kind: "ManagedIdentity" },
      cloud: "Public",
      endpoints: endpoints(issuer.url) as unknown as BotEndpoints,
    };
    const adapter = new TeamsAdapter(registration, new VirtualClock());
    for (const _ of ["first", "second"]) {
      const activity = readActivity(aMessage(connector.url, "status")) as Incoming;
      const caller = (await adapter.authenticate(activity, `Bearer ${issuer.token(connector.url)}`)) as Caller;
      await adapter.turn(caller, activity, (conversation) => conversation.post(RENDERED));
    }
    expect(connector.sent.map(({ authorization }) => authorization)).toEqual(
      Array(2).fill("Bearer planted-channel-token"),
    );
    expect(connector.tokensGiven).toBe(1);
  });
});
