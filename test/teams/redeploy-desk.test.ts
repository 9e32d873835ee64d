import { describe, expect, it } from "vitest";
import { advance } from "../../src/redeploys/advance.ts";
import { verify } from "../../src/redeploys/audit-record.ts";
import type { Person } from "../../src/redeploys/person.ts";
import type { Place } from "../../src/redeploys/redeploy.ts";
import type { StandingSpeaker } from "../../src/teams/presser.ts";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";
import { aKeptLog } from "../builders/azure-reader.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { sha256 } from "../builders/hash.ts";
import { ADELE, ALEX, CHANNEL, MEGAN } from "../builders/redeploy.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { approversAre, RedeployWorld } from "../fakes/redeploy-world.ts";

const NEVER = new Promise<never>(() => {});
const by = (person: Person, overrides: Partial<StandingSpeaker> = {}): StandingSpeaker => ({
  reader: { locale: "en-US", timeZone: "Europe/Berlin" },
  conversationId: "19:approvals;messageid=7",
  personal: false,
  person: { ...person, teamsId: `29:${person.id}` },
  standing: "Member",
  ...overrides,
});
const inChat = { conversationId: "a:alex", personal: true };

function aDesk(machines = 1, approvalPlace: Place | undefined = CHANNEL, canRedeploy = true) {
  const world = new RedeployWorld(machines);
  world.approvers = approversAre(MEGAN, ADELE);
  const clock = new VirtualClock(world.now);
  Object.defineProperty(world, "now", { get: () => clock.now() });
  const redeploys = world.process();
  const guests = { isGuest: async (id: string) => id === "guest" };
  const changed: string[] = [];
  const kept: { place: Place | undefined } = { place: approvalPlace };
  const { log, lines } = aKeptLog();
  const before = { query: undefined as unknown };
  const lost: string[] = [];
  const desk = redeployDeskOf({ lost, world, redeploys, canRedeploy, kept, guests, before, changed, clock, log });
  const press = (data: object, speaker: StandingSpeaker) => {
    const read = readRedeployPress(data);
    if (!read) throw new Error("not a press of the desk");
    return desk.toPress(read, speaker);
  };
  const says = async (words: string, speaker = by(ALEX)) => (await desk.toWords(words, speaker))?.now;
  const said = async (words: string, speaker = by(ALEX)) => (await says(words, speaker))?.sentence;
  const replied = async (data: object, speaker: StandingSpeaker) => (await press(data, speaker)).reply;
  const asks = { verb: "askRedeploy", machines: world.machineIds, reason: "Broken." };
  return {
    lost,
    world,
    clock,
    redeploys,
    guests,
    changed,
    kept,
    lines,
    before,
    desk,
    press,
    says,
    said,
    replied,
    asks,
  };
}

const APPROVE = { verb: "approve", request: "r-1", round: 1 };
const REJECT = { verb: "reject", request: "r-1", round: 1, reason: "Not now." };
const line = (text: string) => ({ kind: "Line", text });

describe("who asks for a redeploy", () => {
  it("sees the plan first, and nothing is kept of it", async () => {
    const { says, world } = aDesk(2);
    const draft = await says("redeploy web-01 because it hangs");
    expect(draft).toMatchObject({ sentence: "draft", card: { reason: "it hangs", plan: { machines: { length: 1 } } } });
    expect(world.disk.all()).toEqual([]);
  });

  it("means by 'these' the machines of the answer before", async () => {
    const { says, said, before } = aDesk(3);
    expect(await said("redeploy these")).toBe("unclear Redeploy: Previous");
    before.query = { ask: "List", where: [{ field: "name", values: ["web*"], not: false }], order: "Name", limit: 2 };
    expect(await says("redeploy these")).toMatchObject({ card: { plan: { machines: { length: 2 } } } });
  });

  it("gives a reason, and the request is posted to the approvers and where it was asked", async () => {
    const { replied, asks, world, changed } = aDesk(2);
    expect(await replied({ ...asks, reason: " " }, by(ALEX, inChat))).toEqual(line("refused: ReasonMissing"));
    expect(await replied(asks, by(ALEX, inChat))).toMatchObject({ kind: "Card", card: { here: false } });
    expect(world.redeploy).toMatchObject({
      askedBy: ALEX,
      reason: "Broken.",
      places: [CHANNEL, { conversationId: "a:alex", audience: "Asker", timeZone: "Europe/Berlin" }],
    });
    expect(changed).toEqual(["r-1"]);
  });

  it("twice on one draft has asked once", async () => {
    const { replied, asks, world } = aDesk(2);
    const first = await replied(asks, by(ALEX));
    expect(await replied(asks, by(ALEX))).toEqual(first);
    expect(world.disk.all()).toHaveLength(1);
    expect(await replied(asks, by(MEGAN))).toEqual(line("refused: NothingToRedeploy"));
  });

  it("without an approvers' place asks those who read along, and alone nobody", async () => {
    const desk = aDesk(1);
    desk.kept.place = undefined;
    expect(await desk.replied(desk.asks, by(ALEX, inChat))).toEqual(line("refused: NoApprovalPlace"));
    await desk.replied(desk.asks, by(ALEX, { conversationId: "19:ops" }));
    expect(desk.world.redeploy.places).toMatchObject([{ conversationId: "19:ops", audience: "Approvers" }]);
  });

  it("where Vitals cannot post to the approvers asks nobody, and is told so", async () => {
    const { replied, asks, world, lost } = aDesk();
    lost.push(CHANNEL.conversationId);
    expect(await replied(asks, by(ALEX, inChat))).toEqual(line("refused: ApprovalPlaceLost"));
    expect(world.disk.all()).toEqual([]);
  });

  it("from an answer's button sees the plan below that card", async () => {
    const { press } = aDesk(2);
    const query = { ask: "List", where: [{ field: "issue", values: ["Installation"], not: false }], order: "Worst" };
    const pressed = await press({ verb: "draftRedeploy", query }, by(ALEX));
    expect(pressed.reply).toEqual(line("later"));
    expect(await pressed.below).toMatchObject({ sentence: "draft", card: { plan: { machines: { length: 2 } } } });
  });

  it("is told that nothing is set up where no identity may delete, whichever way it is asked", async () => {
    const { said, replied, asks, world } = aDesk(1, CHANNEL, false);
    expect(await said("redeploy web-01")).toBe("refused: NotSetUp");
    expect(await replied(asks, by(ALEX))).toEqual(line("refused: NotSetUp"));
    expect(world.disk.all()).toEqual([]);
  });

  it.each(["which machines are unhealthy?", "what happens if I redeploy?"])("does not by %s", async (words) => {
    expect(await aDesk().desk.toWords(words, by(ALEX))).toBeUndefined();
  });
});

describe("who decides", () => {
  it("approves what was left ticked, and is shown the request without buttons", async () => {
    const { replied, asks, world, changed } = aDesk(3);
    await replied(asks, by(ALEX));
    const reply = await replied({ ...APPROVE, tick0: "true", tick2: "true" }, by(MEGAN));
    expect(reply).toMatchObject({ kind: "Card", card: { buttons: { approve: [], reject: false } } });
    expect(world.redeploy.state).toMatchObject({
      is: "Approved",
      approval: { machines: [world.machineIds[0], world.machineIds[2]] },
    });
    expect(changed).toEqual(["r-1", "r-1"]);
    expect(world.azure.received).toEqual([]);
  });

  it("with nothing ticked approves nothing, rather than everything", async () => {
    const { replied, asks, world } = aDesk(3);
    await replied(asks, by(ALEX));
    expect(await replied(APPROVE, by(MEGAN))).toEqual(line("refused: NothingTicked"));
    expect(world.redeploy.state.is).toBe("Open");
  });

  it("rejects with a reason, and withdraws what is one's own", async () => {
    const one = aDesk();
    await one.replied(one.asks, by(ALEX));
    expect(await one.replied({ ...REJECT, reason: "" }, by(MEGAN))).toEqual(line("refused: ReasonMissing"));
    expect(await one.replied(REJECT, by(MEGAN))).toMatchObject({ kind: "Card" });
    expect(one.world.redeploy.state.is).toBe("Rejected");
    const other = aDesk();
    await other.replied(other.asks, by(ALEX));
    expect(await other.replied({ verb: "withdraw", request: "r-1" }, by(MEGAN))).toEqual(line("refused: NotAsker"));
    expect(await other.replied({ verb: "withdraw", request: "r-1" }, by(ALEX))).toMatchObject({ kind: "Card" });
    expect(other.world.redeploy.state.is).toBe("Withdrawn");
  });

  it("second is told so, and the same press delivered again does nothing", async () => {
    const { replied, asks, world } = aDesk();
    await replied(asks, by(ALEX));
    await replied(APPROVE, by(MEGAN));
    const { version } = world.redeploy;
    expect(await replied(APPROVE, by(MEGAN))).toEqual(line("refused: AlreadyDecided"));
    expect(await replied(APPROVE, by(ADELE))).toEqual(line("refused: AlreadyDecided"));
    expect(world.redeploy.version).toBe(version);
  });

  it.each<[string, StandingSpeaker, string]>([
    ["the asker", by(ALEX), "OwnRequest"],
    ["somebody who approves nothing", by({ id: "joni", name: "Joni" }), "NotApprover"],
    ["somebody of another tenant", by(MEGAN, { standing: "ForeignTenant" }), "ForeignTenant"],
    ["a guest by the envelope", by(MEGAN, { standing: "Guest" }), "Guest"],
    ["a guest by the directory alone", by({ id: "guest", name: "G" }), "Guest"],
    ["somebody without an object id", by({ id: "", name: "Megan Bowen" }), "Guest"],
  ])("is never %s: it is refused, logged and written down", async (_, speaker, why) => {
    const { replied, asks, world, lines } = aDesk();
    await replied(asks, by(ALEX));
    const { version } = world.redeploy;
    for (const data of [APPROVE, REJECT]) expect(await replied(data, speaker)).toEqual(line(`refused: ${why}`));
    expect(world.redeploy).toMatchObject({ version, state: { is: "Open" } });
    expect(world.disk.audit.filter(({ entry }) => entry.deed === "Refused")).toHaveLength(2);
    expect(verify(world.disk.audit, sha256)).toMatchObject({ ok: true });
    expect(lines).toMatchObject([{ because: why }, { because: why }]);
  });

  it("is somebody of whom it is known that it is no guest", async () => {
    const { replied, asks, world, guests } = aDesk();
    await replied(asks, by(ALEX));
    guests.isGuest = () => Promise.reject(new Error("no answer"));
    expect(await replied(APPROVE, by(MEGAN))).toEqual(line("refused: CouldNotCheck"));
    expect(world.redeploy.state.is).toBe("Open");
  });

  it("about a request that is not there is told so", async () => {
    expect(await aDesk().replied(APPROVE, by(MEGAN))).toEqual(line("refused: NoSuchRequest"));
  });

  it("sees the buttons that are theirs", async () => {
    const { replied, asks, world } = aDesk();
    await replied(asks, by(ALEX));
    const look = { verb: "request", request: "r-1" };
    expect(await replied(look, by(MEGAN))).toMatchObject({
      card: { buttons: { approve: world.machineIds, withdraw: false } },
    });
    expect(await replied(look, by(ALEX))).toMatchObject({ card: { buttons: { approve: [], withdraw: true } } });
    expect(await replied(look, by(MEGAN, { standing: "Guest" }))).toMatchObject({
      card: { buttons: { approve: [], reject: false, notYours: { why: "Guest" } } },
    });
  });
});

describe("a press is answered in time", () => {
  it("where ARM hangs: the draft is promised, and follows", async () => {
    const { press, redeploys, asks, clock } = aDesk();
    redeploys.deployer.look = () => NEVER;
    const pressing = press(asks, by(ALEX));
    await settled();
    await clock.pass(2_000);
    expect((await pressing).reply).toEqual(line("later"));
  });

  it("where the directory hangs: nothing is decided meanwhile, and a refusal follows below", async () => {
    const { press, redeploys, replied, asks, clock, world } = aDesk();
    await replied(asks, by(ALEX));
    const { promise, resolve } = Promise.withResolvers<ReadonlyMap<string, "No">>();
    redeploys.approvers.approves = () => promise;
    const pressing = press(APPROVE, by(MEGAN));
    await settled();
    await clock.pass(2_000);
    const { reply, below } = await pressing;
    expect(reply).toEqual(line("later"));
    expect(world.redeploy.state.is).toBe("Open");
    resolve(new Map([[world.redeploy.plan.machines[0]?.subscriptionId ?? "", "No"]]));
    expect((await below)?.sentence).toBe("refused: NotApprover");
  });

  it("where whether somebody is a guest takes long: as not known", async () => {
    const { press, replied, asks, clock, guests } = aDesk();
    await replied(asks, by(ALEX));
    guests.isGuest = () => NEVER;
    const pressing = press(APPROVE, by(MEGAN));
    await settled();
    await clock.pass(1_200);
    expect((await pressing).reply).toEqual(line("refused: CouldNotCheck"));
  });

  it("where the store hangs: whoever only looks keeps the card", async () => {
    const { press, redeploys, clock } = aDesk();
    redeploys.store.load = () => NEVER;
    const pressing = press({ verb: "request", request: "r-1" }, by(MEGAN));
    await settled();
    await clock.pass(2_000);
    expect((await pressing).reply).toEqual({ kind: "Nothing" });
  });

  it("and a fault is not hidden", async () => {
    const { press, redeploys } = aDesk();
    redeploys.store.load = () => Promise.reject(new Error("unreadable"));
    await expect(press(APPROVE, by(MEGAN))).rejects.toThrow("unreadable");
  });
});

describe("questions", () => {
  it("what waits for approval", async () => {
    const { said, replied, asks } = aDesk();
    expect(await said("pending approvals")).toBe("pending: ");
    await replied(asks, by(ALEX));
    expect(await said("pending approvals", by(MEGAN))).toBe("pending: r-1");
    await replied(REJECT, by(MEGAN));
    expect(await said("pending approvals")).toBe("pending: ");
  });

  it("what was redeployed, and by whom", async () => {
    const { said, replied, asks, world, redeploys, clock } = aDesk();
    await replied(asks, by(ALEX));
    expect(await said("redeploy history")).toBe("history: r-1");
    expect(await said("who redeployed web-01?")).toBe("redeploys of web-01: ");
    await replied(APPROVE, by(MEGAN));
    await advance("r-1", redeploys, world.settings);
    await clock.pass(MINUTE);
    expect(await said("who redeployed web-01?")).toBe("redeploys of web-01: Alex Wilber UnderWay");
  });

  it.each([
    ["redeploy narnia", "unclear Redeploy: Filter"],
    ["redeploy web-77", "unclear Redeploy: Machine"],
    ["freeze redeploys until the cows come home", "unclear Freeze: Time"],
  ])("%s is answered, not carried out", async (words, sentence) => {
    const { said, world } = aDesk();
    expect(await said(words)).toBe(sentence);
    expect([world.disk.all(), world.disk.freeze.version]).toEqual([[], 0]);
  });
});

describe("a freeze", () => {
  it("is an approver's to set and to end, with a reason", async () => {
    const { said } = aDesk();
    const megan = by(MEGAN);
    expect(await said("freeze redeploys because we move", by(ALEX))).toBe("refused: NotApprover");
    expect(await said("freeze redeploys", megan)).toBe("refused: ReasonMissing");
    expect(await said("freeze redeploys because we move", by(MEGAN, { standing: "Guest" }))).toBe("refused: Guest");
    expect(await said("freeze redeploys for 3 hours because we move", megan)).toBe("Freeze: we move");
    expect(await said("is there a freeze?")).toBe("FreezeState: we move");
    expect(await said("unfreeze redeploys", megan)).toBe("Thaw: none");
    expect(await said("unfreeze redeploys", megan)).toBe("refused: NotFrozen");
  });

  it("ends by itself", async () => {
    const { said, clock } = aDesk();
    await said("freeze redeploys for 3 hours because we move", by(MEGAN));
    await clock.pass(3 * HOUR);
    expect(await said("is there a freeze?")).toBe("FreezeState: none");
  });
});

describe("the approvers' place", () => {
  it("is where an approver says so, the channel and not the thread", async () => {
    const { said, kept } = aDesk();
    kept.place = undefined;
    expect(await said("approve here", by(ALEX))).toBe("refused: NotApprover");
    expect(await said("approve here", by(MEGAN, inChat))).toBe("refused: PersonalChat");
    expect(kept.place).toBeUndefined();
    expect(await said("approve here", by(MEGAN))).toBe("approvals come here");
    expect(kept.place).toMatchObject({ conversationId: "19:approvals", audience: "Approvers" });
  });
});
