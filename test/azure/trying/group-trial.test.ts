import { describe, expect, test } from "vitest";
import { type GroupTrial, tryGroup } from "../../../src/azure/trying/group-trial.ts";
import { type Fault, matching } from "../../../src/demo/arm/faults.ts";
import { BOT, type Identity } from "../../../src/demo/arm/identities.ts";
import { aLastingTenant } from "../../builders/azure-reader.ts";
import { APPROVERS, APPROVERS_DIRECTORY, NOBODY_IN_IT } from "../../builders/doctor.ts";

const tenant = await aLastingTenant({ directory: APPROVERS_DIRECTORY });
const config = { cloud: "public", graphEndpoint: tenant.url } as const;
const MEMBERS = matching({ path: /transitiveMembers/ });
const ASKED = matching({ path: /checkMemberGroups$/ });

function trial(group: string, identity: Identity = BOT): Promise<GroupTrial> {
  return tryGroup(group, config, tenant.credential(identity), new AbortController().signal);
}

const reply = (status: number, code: string): Fault => ({ kind: "Reply", status, body: { error: { code } } });

describe("a group of approvers", () => {
  test("is readable where one of its people can be asked about, as a press does", async () => {
    const before = tenant.requests.length;
    expect(await trial(APPROVERS)).toEqual({ is: "Readable" });
    const asked = tenant.requests.slice(before);
    expect(asked.map(({ method, path }) => [method, path.split("/").at(-1)])).toEqual([
      ["GET", "microsoft.graph.user"],
      ["POST", "checkMemberGroups"],
    ]);
    expect(new URLSearchParams(asked[0]?.query).get("$top")).toBe("1");
  });

  test("is empty where nobody is in it, and nobody is asked about", async () => {
    const before = tenant.requests.length;
    expect(await trial(NOBODY_IN_IT)).toEqual({ is: "Empty" });
    expect(tenant.requests.slice(before)).toHaveLength(1);
  });

  test("is none where the tenant has no such group", async () => {
    expect(await trial("a0000000-0000-4000-8000-0000000000ff")).toEqual({ is: "NoSuchGroup" });
  });

  test("is denied to a bot without the permission", async () => {
    const denied = { is: "Denied", permission: "GroupMember.Read.All" };
    expect(await trial(APPROVERS, { ...BOT, graphRoles: [] })).toEqual(denied);
  });

  test.each<[string, typeof MEMBERS, Fault, GroupTrial]>([
    [
      "its people are denied",
      ASKED,
      reply(403, "Authorization_RequestDenied"),
      { is: "Denied", permission: "User.Read.All" },
    ],
    ["Graph is busy", MEMBERS, reply(429, "TooManyRequests"), { is: "NoAnswer", status: 429, code: "TooManyRequests" }],
    [
      "the answer is a page of a proxy",
      MEMBERS,
      { kind: "Html" },
      { is: "NoAnswer", status: 200, code: "an answer of another shape" },
    ],
    [
      "the code is endless",
      ASKED,
      reply(500, "x".repeat(5000)),
      { is: "NoAnswer", status: 500, code: "x".repeat(100) },
    ],
  ])("is told as it is where %s", async (_, on, fault, expected) => {
    tenant.fail({ on, fault });
    expect(await trial(APPROVERS)).toEqual(expected);
  });
});
