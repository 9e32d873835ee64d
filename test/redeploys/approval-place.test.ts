import { describe, expect, it, test } from "vitest";
import { approveHere, placesFor } from "../../src/redeploys/approval-place.ts";
import { keptApprovalPlaces } from "../../src/redeploys/kept-approval-places.ts";
import type { Actor, Person } from "../../src/redeploys/person.ts";
import { NOW } from "../builders/evidence.ts";
import { ADELE, ALEX, CHANNEL, MEGAN, OWN_CHAT } from "../builders/redeploy.ts";
import { MemoryRedeploys, RedeployDisk } from "../fakes/redeploy-store.ts";
import { approversAre } from "../fakes/redeploy-world.ts";

const SETTING = "19:Setting@thread.tacv2";
const HERE = { ...CHANNEL, locale: "de-DE", timeZone: "Europe/Berlin" };
const THERE = { ...HERE, conversationId: "19:there" };

/** A tenant in which Megan and Adele approve. */
function aTenant(channel?: string) {
  const disk = new RedeployDisk();
  const places = keptApprovalPlaces(new MemoryRedeploys(disk), channel);
  const says = (person: Person, place = HERE, standing: Actor["standing"] = "Member") =>
    approveHere(place, { person, standing }, { approvers: approversAre(MEGAN, ADELE), places, now: () => NOW });
  return { disk, places, says };
}

describe("the approvers' place", () => {
  it("is none where nobody named one", async () => {
    expect(await aTenant().places.place()).toBeUndefined();
  });

  it("is the operator's channel until an approver says otherwise, in English and UTC", async () => {
    expect(await aTenant(SETTING).places.place()).toEqual({
      conversationId: SETTING,
      audience: "Approvers",
      locale: "en",
      timeZone: "UTC",
    });
  });

  it("is the operator's channel, not the thread whose id was set", async () => {
    const { places } = aTenant(`${SETTING};messageid=17`);
    expect(await places.place()).toMatchObject({ conversationId: SETTING });
  });

  test.each([undefined, SETTING])("is where an approver said so, whatever channel is set: %s", async (channel) => {
    const { places, says } = aTenant(channel);
    expect(await says(MEGAN)).toBeUndefined();
    expect(await places.place()).toEqual(HERE);
  });

  it("is where an approver said so last", async () => {
    const { places, says } = aTenant(SETTING);
    await says(MEGAN);
    await says(ADELE, THERE);
    expect(await places.place()).toEqual(THERE);
  });

  it("outlives a restart with the same settings", async () => {
    const { disk, says } = aTenant(SETTING);
    await says(MEGAN);
    expect(await keptApprovalPlaces(new MemoryRedeploys(disk), SETTING).place()).toEqual(HERE);
  });

  it("is written down with who set it, when and to what", async () => {
    const { disk, says } = aTenant();
    await says(MEGAN);
    expect(disk.approvalPlace).toEqual({ place: HERE, by: MEGAN, at: NOW });
    expect(disk.audit.map(({ entry }) => entry)).toMatchObject([
      { deed: "ApprovalPlaceSet", by: MEGAN, at: NOW, requestId: null, facts: { conversationId: "19:approvals" } },
    ]);
  });

  test.each([
    ["whoever approves nothing", ALEX, "Member", "NotApprover"],
    ["a guest, even one who approves", MEGAN, "Guest", "Guest"],
    ["somebody of another tenant", MEGAN, "ForeignTenant", "ForeignTenant"],
  ] as const)("is not set by %s, which is written down", async (_, person, standing, why) => {
    const { disk, places, says } = aTenant(SETTING);
    expect(await says(person, HERE, standing)).toEqual({ why });
    expect(disk.approvalPlace).toBeUndefined();
    expect(await places.place()).toMatchObject({ conversationId: SETTING });
    expect(disk.audit.map(({ entry }) => entry)).toMatchObject([
      { deed: "Refused", by: person, facts: { act: "ApproveHere", because: why, conversationId: "19:approvals" } },
    ]);
  });
});

describe("the cards of a request", () => {
  const { audience: _, ...here } = OWN_CHAT;

  test.each([
    ["with the approvers and where it was asked", true, CHANNEL, [CHANNEL, OWN_CHAT]],
    ["nowhere, if asked alone and nobody named the approvers' place", true, undefined, undefined],
    [
      "where it was asked, for all who read there, without an approvers' place",
      false,
      undefined,
      [{ ...here, audience: "Approvers" }],
    ],
    [
      "once, if it was asked where it is approved",
      false,
      { ...CHANNEL, conversationId: here.conversationId },
      [{ ...CHANNEL, conversationId: here.conversationId }],
    ],
  ] as const)("stand %s", (_name, personal, approvers, expected) => {
    expect(placesFor(here, personal, approvers)).toEqual(expected);
  });
});
