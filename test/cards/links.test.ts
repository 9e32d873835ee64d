import { describe, expect, test } from "vitest";
import { devicesUrl, explorerUrl, resourceUrl } from "../../src/cards/links.ts";
import { render } from "../../src/cards/render.ts";
import { aList, aMachineAnswer, TENANT } from "../builders/answers.ts";
import { aConnectorMachine, aMachine, anArcMachine } from "../builders/machine.ts";
import { linksOf, READER } from "./reading.ts";

describe("the page of a resource", () => {
  test.each([
    ["public", "https://portal.azure.com"],
    ["usgov", "https://portal.azure.us"],
    ["china", "https://portal.azure.cn"],
  ] as const)("is in the portal of the cloud: %s", (cloud, portal) => {
    expect(resourceUrl(aMachine({ id: "/subscriptions/s/x" }), TENANT, cloud)).toBe(
      `${portal}/#@${TENANT}/resource/subscriptions/s/x`,
    );
  });

  test("needs no tenant", () => {
    expect(resourceUrl(aMachine({ id: "/subscriptions/s/x" }), undefined, "public")).toBe(
      "https://portal.azure.com/#resource/subscriptions/s/x",
    );
  });

  test("is there for Arc machines", () => {
    expect(resourceUrl(anArcMachine(), undefined, "public")).toContain("/microsoft.hybridcompute/machines/dc-01");
  });

  test.each([
    ["a connector's machine", aConnectorMachine()],
    ["a directly onboarded server", aConnectorMachine({ host: "DirectServer" })],
    ["an id that is none", aMachine({ id: "javascript:alert(1)" })],
    ["an id from elsewhere", aMachine({ id: "//evil.example/subscriptions/s" })],
    ["an id that is longer than any", aMachine({ id: `/subscriptions/${"x".repeat(1_000)}` })],
  ])("is not there for %s", (_, machine) => {
    expect(resourceUrl(machine, TENANT, "public")).toBeUndefined();
  });

  test.each([
    ["/subscriptions/s/a b", "a%20b"],
    ["/subscriptions/s/a#b?c&d", "a%23b%3Fc%26d"],
    ['/subscriptions/s/"><script>', "%22%3E%3Cscript%3E"],
    ["/subscriptions/s/../../x", "/../../x"],
    ["/subscriptions/s/a\ud83d", "a%EF%BF%BD"],
  ])("keeps what is in an id inside the path: %j", (id, path) => {
    const url = resourceUrl(aMachine({ id }), undefined, "public");
    expect(url?.startsWith("https://portal.azure.com/#resource/subscriptions/s/")).toBe(true);
    expect(url?.endsWith(path)).toBe(true);
    expect(new URL(url ?? "").host).toBe("portal.azure.com");
  });
});

describe("the devices of Defender for Endpoint", () => {
  test.each([
    ["public", TENANT, `https://security.microsoft.com/machines?tid=${TENANT}`],
    ["usgov", TENANT, `https://security.microsoft.us/machines?tid=${TENANT}`],
    ["public", undefined, "https://security.microsoft.com/machines"],
    ["china", TENANT, undefined],
  ] as const)("in the cloud %s of the tenant %s are at %s", (cloud, tenant, url) => {
    expect(devicesUrl(tenant, cloud)).toBe(url);
  });
});

describe("a card", () => {
  test("leads to the portals of its cloud", () => {
    const links = linksOf(render(aMachineAnswer(), READER, "usgov").card);
    expect(links["Azure portal"]).toMatch(/^https:\/\/portal\.azure\.us\//);
    expect(links["Defender portal"]).toMatch(/^https:\/\/security\.microsoft\.us\//);
    const list = linksOf(render(aList(), READER, "china").card);
    expect(list).toEqual({ "Cloud Security Explorer": explorerUrl("china") });
  });

  test("has no button for a portal that there is not", () => {
    expect(Object.keys(linksOf(render(aMachineAnswer(), READER, "china").card))).toEqual(["Azure portal"]);
  });
});
