import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { addressOf } from "../../src/teams/address.ts";
import { Connectors } from "../../src/teams/connectors.ts";
import { Roster } from "../../src/teams/roster.ts";
import { RosterGuests } from "../../src/teams/roster-guests.ts";
import { aMention, PERSON } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { TENANT_ID } from "../builders/environment.ts";
import { MINUTE } from "../builders/time.ts";
import { MemoryAddresses } from "../fakes/address-memory.ts";
import { FakeConnector } from "../fakes/connector.ts";

let connector: FakeConnector;
beforeEach(async () => {
  connector = await FakeConnector.open();
});
afterEach(() => connector.close());

const MEMBER = { aadObjectId: PERSON.aadObjectId, userPrincipalName: "alex@contoso.com", tenantId: TENANT_ID };
const FROM_OUTSIDE = {
  ...MEMBER,
  userRole: "user",
  userPrincipalName: "alex_fabrikam.com#EXT#@contoso.onmicrosoft.com",
};

async function roster() {
  const clock = new VirtualClock();
  const addresses = new MemoryAddresses();
  const activity = readActivity(aMention(connector.url, "redeploy web-01")) as Incoming;
  const address = addressOf(activity);
  if (address) await addresses.keep(address);
  const asked = new Roster(new Connectors({ kind: "Anonymous" }), addresses, clock);
  const guests = new RosterGuests(asked, [TENANT_ID], clock);
  const isGuest = (conversationId = activity.conversation.id) =>
    guests.isGuest(PERSON.aadObjectId, conversationId, PERSON.id);
  return { clock, isGuest };
}

describe("the roster of a channel", () => {
  it("tells a guest by the account's name, although its role is that of a user", async () => {
    const { isGuest } = await roster();
    connector.roster.set(PERSON.id, FROM_OUTSIDE);
    expect(await isGuest()).toBe(true);
  });

  it("tells a member", async () => {
    const { isGuest } = await roster();
    connector.roster.set(PERSON.id, MEMBER);
    expect(await isGuest()).toBe(false);
  });

  it("tells whoever shares it with an account of another tenant", async () => {
    const { isGuest } = await roster();
    connector.roster.set(PERSON.id, { ...MEMBER, tenantId: "99999999-9999-4999-8999-999999999999" });
    expect(await isGuest()).toBe(true);
  });

  it.each<[string, object | undefined]>([
    ["does not know the person", undefined],
    ["names somebody else", { ...MEMBER, aadObjectId: "somebody-else" }],
    ["does not name the account", { aadObjectId: PERSON.aadObjectId, userRole: "user" }],
  ])("proves nothing where it %s", async (_, member) => {
    const { isGuest } = await roster();
    if (member) connector.roster.set(PERSON.id, member);
    await expect(isGuest()).rejects.toThrow();
  });

  it("proves nothing of a conversation from which nothing authenticated came", async () => {
    const { isGuest } = await roster();
    connector.roster.set(PERSON.id, MEMBER);
    await expect(isGuest("19:elsewhere")).rejects.toThrow("address");
  });

  it("is believed for five minutes", async () => {
    const { isGuest, clock } = await roster();
    connector.roster.set(PERSON.id, MEMBER);
    await isGuest();
    connector.roster.set(PERSON.id, FROM_OUTSIDE);
    await clock.pass(5 * MINUTE - 1);
    expect([await isGuest(), connector.rosterReads]).toEqual([false, 1]);
    await clock.pass(1);
    expect([await isGuest(), connector.rosterReads]).toEqual([true, 2]);
  });
});
