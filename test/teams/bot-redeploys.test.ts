import { describe, expect, test } from "vitest";
import type { Rendered } from "../../src/cards/actions.ts";
import type { Place } from "../../src/redeploys/redeploy.ts";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { Bot } from "../../src/teams/bot.ts";
import type { CallReply, Conversation } from "../../src/teams/conversation.ts";
import { Once } from "../../src/teams/once.ts";
import { aMention, aMessage, aPress, aSubmit, PERSON, type RawActivity } from "../builders/activity.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { TENANT_ID } from "../builders/environment.ts";
import { CHANNEL } from "../builders/redeploy.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { answersOf, deskOf, exportsOf, NO_ADDRESSES } from "../builders/teams-answers.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { approversAre, RedeployWorld } from "../fakes/redeploy-world.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { keptLog } from "./serve.ts";

const URL = "https://smba.example/teams";
const MEGAN = { id: "29:megan", name: "Megan Bowen", aadObjectId: "55555555-aaaa-4bbb-8ccc-000000000005" };
const ELSEWHERE = "66666666-aaaa-4bbb-8ccc-000000000006";

function aBot() {
  const clock = new VirtualClock();
  const { log } = keptLog();
  const world = new RedeployWorld(2);
  Object.defineProperty(world, "now", { get: () => clock.now() });
  world.approvers = approversAre({ id: MEGAN.aadObjectId, name: MEGAN.name });
  const estate = new FakeEstate(world.snapshot());
  const kept: { place: Place | undefined } = { place: CHANNEL };
  const guests = { isGuest: async () => false };
  const bot = new Bot({
    answers: answersOf({ estate, clock, log }),
    exports: exportsOf({ estate, clock }),
    desk: deskOf({ estate, clock }),
    redeploys: redeployDeskOf({ world, clock, log, kept, guests }),
    tenants: [TENANT_ID],
    addresses: NO_ADDRESSES,
    once: new Once(aTurnMemory(), clock, log),
    clock,
    log,
    newReference: () => "x7Kq2p",
  });
  const posted: Rendered[] = [];
  const replaced: { readonly id: string; readonly rendered: Rendered }[] = [];
  const conversation: Conversation = {
    post: async (rendered) => void posted.push(rendered),
    replace: async (id, rendered) => void replaced.push({ id, rendered }),
    offerFile: async () => {},
    postFile: async () => {},
    typing: async () => {},
  };
  const replies: CallReply[] = [];
  const hears = (raw: RawActivity) =>
    bot.react(readActivity(raw) as Incoming, conversation, (reply) => void replies.push(reply));
  return { hears, clock, world, posted, replaced, replies, guests };
}

const ASKS = (world: RedeployWorld) => ({ machines: world.machineIds, reason: "Broken." });
const APPROVE = { request: "r-1", round: 1, tick0: "true", tick1: "true" };

describe("words about redeploys", () => {
  test("reach the desk, with a mention too, and others the answers", async () => {
    const { hears, posted } = aBot();
    await hears(aMention(URL, "redeploy web-01"));
    await hears(aMessage(URL, "show pending approvals"));
    await hears(aMessage(URL, "which machines are unhealthy?"));
    expect(posted.map(({ sentence }) => sentence)).toMatchObject(["draft", "pending: ", expect.stringMatching(/2/)]);
  });
});

describe("a press about redeploys", () => {
  test("is replied to by a card: the request that it made, and then its decision", async () => {
    const { hears, world, replies, posted } = aBot();
    await hears(aPress(URL, "askRedeploy", ASKS(world)));
    await hears(aPress(URL, "approve", APPROVE, { from: MEGAN }));
    expect(replies).toMatchObject([{ kind: "Card" }, { kind: "Card" }]);
    expect(world.redeploy).toMatchObject({ askedBy: { id: PERSON.aadObjectId }, state: { is: "Approved" } });
    expect(posted).toEqual([]);
  });

  test("by which somebody wants to see a plan leaves the card, and the plan stands below", async () => {
    const { hears, replies, posted } = aBot();
    const query = { ask: "List", where: [{ field: "issue", values: ["Installation"], not: false }], order: "Worst" };
    await hears(aPress(URL, "draftRedeploy", { query }));
    expect(replies).toEqual([{ kind: "Line", text: "later" }]);
    expect(posted.map(({ sentence }) => sentence)).toEqual(["draft"]);
  });

  test.each<[string, RawActivity]>([
    ["of another tenant", { channelData: { tenant: { id: ELSEWHERE } }, conversation: { id: "19:x" } }],
    ["whose account is of another tenant", { from: { ...MEGAN, tenantId: ELSEWHERE } }],
    ["whom the envelope calls a guest", { from: { ...MEGAN, userRole: "guest" } }],
    ["without an object id", { from: { id: MEGAN.id, name: MEGAN.name } }],
    ["who says in the card's data to be somebody else", { from: PERSON }],
  ])("by somebody %s decides nothing", async (_, envelope) => {
    const { hears, world, replies } = aBot();
    await hears(aPress(URL, "askRedeploy", ASKS(world)));
    const forged = { ...APPROVE, from: MEGAN, person: MEGAN.aadObjectId, aadObjectId: MEGAN.aadObjectId };
    await hears(aPress(URL, "approve", forged, envelope));
    expect(replies[1]).toMatchObject({ kind: "Line" });
    expect(world.redeploy.state.is).toBe("Open");
  });

  test("by a guest whom only the roster knows decides nothing", async () => {
    const { hears, world, guests } = aBot();
    await hears(aPress(URL, "askRedeploy", ASKS(world)));
    guests.isGuest = async () => true;
    await hears(aPress(URL, "approve", APPROVE, { from: MEGAN }));
    expect(world.redeploy.state.is).toBe("Open");
  });

  test("by somebody of whom it cannot be found out in time whether they are a guest does nothing", async () => {
    const { hears, world, replies, clock, guests } = aBot();
    guests.isGuest = () => new Promise<never>(() => {});
    const turn = hears(aPress(URL, "askRedeploy", ASKS(world)));
    await settled();
    await clock.pass(1_500);
    await turn;
    expect(replies).toEqual([{ kind: "Line", text: "refused: CouldNotCheck" }]);
    expect(world.disk.all()).toEqual([]);
  });
});

describe("a press of the older kind about redeploys", () => {
  test("takes the place of the pressed card where it did something, and stands below where it was refused", async () => {
    const { hears, world, replaced, posted } = aBot();
    await hears(aSubmit(URL, { verb: "askRedeploy", machines: world.machineIds, reason: "" }));
    expect(posted.map(({ sentence }) => sentence)).toEqual(["refused: ReasonMissing"]);
    await hears(aSubmit(URL, { verb: "askRedeploy", ...ASKS(world) }));
    expect(replaced).toMatchObject([{ id: "card-1", rendered: { sentence: "asked r-1" } }]);
  });

  test("that is sent again is done once", async () => {
    const { hears, world, replaced } = aBot();
    const submit = aSubmit(URL, { verb: "askRedeploy", ...ASKS(world) });
    await hears(submit);
    await hears(submit);
    expect(replaced).toHaveLength(1);
    expect(world.disk.all()).toHaveLength(1);
  });
});
