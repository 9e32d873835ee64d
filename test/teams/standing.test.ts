import { describe, expect, it } from "vitest";
import { readActivity } from "../../src/teams/activity.ts";
import { isMarked, standingOf } from "../../src/teams/standing.ts";
import { aMessage, PERSON, type RawActivity } from "../builders/activity.ts";
import { TENANT_ID } from "../builders/environment.ts";

const standing = (overrides: RawActivity, own: readonly string[] | "Any" = [TENANT_ID]) => {
  const activity = readActivity(aMessage("https://smba.example/", "hi", overrides));
  if (!activity) throw new Error("not an activity");
  return standingOf(activity, own);
};
const OTHER = "99999999-9999-4999-8999-999999999999";

describe("who speaks", () => {
  it("is a member where the envelope names an account of the own tenant", () => {
    expect(standing({})).toBe("Member");
  });

  it.each<[string, RawActivity, string]>([
    ["without an account", { from: { ...PERSON, aadObjectId: undefined } }, "Guest"],
    ["nobody at all", { from: undefined }, "Guest"],
    ["of another tenant", { channelData: { tenant: { id: OTHER } } }, "ForeignTenant"],
    ["of no tenant", { channelData: undefined, conversation: { id: "a:1" } }, "ForeignTenant"],
    [
      "in a shared channel, with an account of another tenant",
      { from: { ...PERSON, tenantId: OTHER } },
      "ForeignTenant",
    ],
    ["marked as a guest", { from: { ...PERSON, userRole: "guest" } }, "Guest"],
    ["anonymous in a meeting", { from: { ...PERSON, userRole: "anonymous" } }, "Guest"],
    ["with the name of an account from outside", { from: { ...PERSON, userPrincipalName: "a_b.com#EXT#@c" } }, "Guest"],
  ])("%s, is none", (_, overrides, expected) => {
    expect(standing(overrides)).toBe(expected);
  });

  it("cannot become a member by what the message says", () => {
    const forged = { standing: "Member", tenant: { id: TENANT_ID } };
    expect(standing({ channelData: { tenant: { id: OTHER } }, value: forged, text: JSON.stringify(forged) })).toBe(
      "ForeignTenant",
    );
  });

  it("is of no tenant in local work, where nobody is authenticated", () => {
    expect(standing({ channelData: undefined }, "Any")).toBe("Member");
  });
});

describe("the roster and the directory mark guests", () => {
  it.each([
    [{ userRole: "guest" }, true],
    [{ userType: "Guest" }, true],
    [{ userPrincipalName: "alex_fabrikam.com#EXT#@contoso.com" }, true],
    [{ userRole: "user", userPrincipalName: "alex@contoso.com" }, false],
    [{ userType: "Member", userPrincipalName: "alex@contoso.com" }, false],
  ])("%j", (account, marked) => {
    expect(isMarked(account)).toBe(marked);
  });
});
