import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { addressOf } from "../../src/teams/address.ts";
import { Connectors } from "../../src/teams/connectors.ts";
import { objectIdOf, Roster } from "../../src/teams/roster.ts";
import { aMention, PERSON } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { MemoryAddresses } from "../fakes/address-memory.ts";
import { FakeConnector } from "../fakes/connector.ts";

let connector: FakeConnector;
beforeEach(async () => {
  connector = await FakeConnector.open();
});
afterEach(() => connector.close());

/** A channel from which somebody has spoken. */
async function aChannel() {
  const addresses = new MemoryAddresses();
  const activity = readActivity(aMention(connector.url, "digest settings")) as Incoming;
  const address = addressOf(activity);
  if (address) await addresses.keep(address);
  const roster = new Roster(new Connectors({ kind: "Anonymous" }), addresses, new VirtualClock());
  return { roster, here: activity.conversation.id };
}

describe("a roster", () => {
  it("describes a member by an Entra object id, from within a thread too", async () => {
    const { roster, here } = await aChannel();
    connector.roster.set(PERSON.aadObjectId, { name: PERSON.name, aadObjectId: PERSON.aadObjectId });
    expect(await roster.member(PERSON.aadObjectId, here)).toMatchObject({ name: PERSON.name });
  });

  it("has nobody of whom Teams says that they are not there", async () => {
    const { roster, here } = await aChannel();
    expect(await roster.member(PERSON.aadObjectId, here)).toBeUndefined();
  });

  it("that may not be read has not nobody: it says nothing", async () => {
    const { roster, here } = await aChannel();
    connector.rosterStatus = 403;
    await expect(roster.member(PERSON.aadObjectId, here)).rejects.toThrow();
  });

  it("is asked only where somebody has spoken", async () => {
    const { roster } = await aChannel();
    await expect(roster.member(PERSON.id, "19:elsewhere")).rejects.toThrow("address");
    expect(connector.rosterReads).toBe(0);
  });
});

describe("the object id of a member", () => {
  it.each([
    [{ aadObjectId: "ABC" }, "abc"],
    [{ objectId: "ABC" }, "abc"],
    [{}, undefined],
  ])("of %j is %s", (member, id) => {
    expect(objectIdOf(member)).toBe(id);
  });
});
