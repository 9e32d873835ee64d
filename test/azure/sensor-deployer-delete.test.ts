import { describe, expect, test } from "vitest";
import { openSensorDeployer } from "../../src/azure/sensor-deployer.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { READER } from "../../src/demo/arm/identities.ts";
import { aKeptLog } from "../builders/azure-reader.ts";
import { aDeployer, extensionId } from "../builders/sensor-deployer.ts";
import { HOUR, MINUTE } from "../builders/time.ts";

const STORY = "failed-linux-21";
const ARC = ["arc-error-status", "Contoso Test"] as const;
/** What Azure answers when a token was withdrawn: the SDK would get a new one and send again. */
const CHALLENGE = `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`;
const DELETE = matching({ method: "DELETE" });

function reply(status: number, code = "", message = "", headers: Record<string, string> = {}): Fault {
  return { kind: "Reply", status, headers, body: { error: { code, message } } };
}

async function answered(fault: Fault) {
  const stand = await aDeployer(STORY);
  stand.tenant.fail({ on: DELETE, fault });
  const answer = await stand.begin();
  return { ...stand, answer };
}

describe("a deletion", () => {
  test.each<readonly [string, string]>([[STORY, "Contoso Dev"], ARC])(
    "of %s is accepted, goes on, and is done",
    async (story, subscription) => {
      const { begin, clock, deployer, deletes } = await aDeployer(story, subscription);
      const answer = await begin();
      if (answer.answer !== "Accepted") throw new Error(answer.answer);
      expect(answer.azureRequestId).toMatch(/^[\da-f]{16}$/);
      expect(deletes()).toMatchObject([{ status: 202, identity: "redeployer" }]);
      expect(await deployer.resume(answer.poller)).toMatchObject({ progress: "Running", retryAfterMs: 0 });
      clock.pass(2 * MINUTE);
      const done = await deployer.resume(answer.poller);
      expect(done).toEqual({ progress: "Done", azureRequestId: expect.stringMatching(/^[\da-f]{16}$/) });
      expect(deletes()).toHaveLength(1);
    },
  );

  test("can be followed by another process", async () => {
    const { begin, clock, tenant } = await aDeployer(STORY);
    const answer = await begin();
    clock.pass(2 * MINUTE);
    const other = openSensorDeployer({
      config: { cloud: "public", armEndpoint: tenant.url },
      credential: tenant.credential(),
      covered: async () => true,
      now: () => clock.now,
      log: aKeptLog().log,
    });
    // The reader may ask for operations, too: by what it is asked does not matter here.
    expect(await other.resume(answer.answer === "Accepted" ? answer.poller : "")).toMatchObject({ progress: "Done" });
  });

  test("is asked about no faster than ARM's limits allow, with others of its subscription", async () => {
    const { begin, deployer, tenant } = await aDeployer(STORY, "Contoso Dev", { pace: { pollsPerSecond: 1 } });
    const answer = await begin();
    const poller = answer.answer === "Accepted" ? answer.poller : "";
    const begun = performance.now();
    await Promise.all([deployer.resume(poller), deployer.resume(poller), deployer.resume(poller)]);
    // A busy machine only makes it longer.
    expect(performance.now() - begun).toBeGreaterThan(1_500);
    expect(tenant.requests.filter(({ path }) => /\/operations\//.test(path))).toHaveLength(3);
  });

  test("that ends in failure says Azure's code and words", async () => {
    const { begin, clock, deployer } = await aDeployer("reported-and-refusing-to-go", "Contoso Prod");
    const answer = await begin();
    clock.pass(2 * MINUTE);
    expect(await deployer.resume(answer.answer === "Accepted" ? answer.poller : "")).toMatchObject({
      progress: "Failed",
      code: "VMExtensionHandlerNonTransientError",
      message: expect.stringContaining("tamper protected"),
    });
  });

  test("on an Arc machine that does not connect runs on and on", async () => {
    const { begin, clock, deployer } = await aDeployer("arc-disconnected", "Fabrikam Shared");
    const answer = await begin();
    clock.pass(23 * HOUR);
    expect(await deployer.resume(answer.answer === "Accepted" ? answer.poller : "")).toMatchObject({
      progress: "Running",
    });
  });
});

describe("ARM refuses", () => {
  test("where the extension is gone already", async () => {
    const { deployer, machine, clock } = await aDeployer(STORY);
    const other = `${machine.id}/extensions/MDE.Gone`;
    expect(await deployer.beginDelete(other, clock.now + MINUTE)).toMatchObject({ answer: "AlreadyGone" });
  });

  test("where the machine is gone", async () => {
    const { deployer, machine, clock } = await aDeployer(STORY);
    const other = `${machine.id}-gone/extensions/MDE.Linux`;
    expect(await deployer.beginDelete(other, clock.now + MINUTE)).toMatchObject({ answer: "MachineGone" });
  });

  test("where the VM does not run", async () => {
    const { begin, machine } = await aDeployer(STORY);
    machine.power = "deallocated";
    expect(await begin()).toMatchObject({ answer: "NotRunning" });
  });

  test.each([
    ["machine", 9],
    ["resource group", 5],
    ["subscription", 3],
  ])("because of a lock on the %s, and names it", async (_, segments) => {
    const { begin, estate, machine } = await aDeployer(STORY);
    const scope = machine.id.split("/").slice(0, segments).join("/");
    estate.governance.lock({ scope, name: "frozen", level: "ReadOnly" });
    expect(await begin()).toMatchObject({ answer: "Locked", scope });
  });

  test("because of a policy, and names its assignment", async () => {
    const { begin, estate, machine } = await aDeployer(STORY);
    const subscription = `/subscriptions/${machine.subscriptionId}`;
    estate.governance.denyDeletions(subscription);
    expect(await begin()).toMatchObject({
      answer: "Denied",
      action: "Microsoft.Compute/virtualMachines/extensions/delete",
      scope: `${subscription}/providers/Microsoft.Authorization/policyAssignments/keep-sensors`,
    });
  });

  test.each([
    [STORY, "Contoso Dev", "Microsoft.Compute/virtualMachines/extensions/delete"],
    [...ARC, "Microsoft.HybridCompute/machines/extensions/delete"],
  ])("an identity without the role, and names action and scope of %s", async (story, subscription, action) => {
    const { begin, machine, deletes } = await aDeployer(story, subscription, { identity: READER });
    expect(await begin()).toMatchObject({ answer: "Denied", action, scope: extensionId(machine) });
    expect(deletes()).toMatchObject([{ status: 403, identity: "reader" }]);
  });

  test("because of a deny assignment, and names it", async () => {
    const message =
      "The client has permission to perform action 'x/delete' on scope '/a'; however, the access is denied because of the deny assignment with name 'managed' and Id 'd1' at scope '/b'.";
    const { answer } = await answered(reply(403, "DenyAssignmentAuthorizationFailed", message));
    expect(answer).toMatchObject({ answer: "Denied", action: "x/delete", scope: "d1" });
  });

  test.each<[string, Fault, object]>([
    [
      "too many requests, with the time to wait",
      reply(429, "TooManyRequests", "", { "Retry-After": "17" }),
      { answer: "Throttled", retryAfterMs: 17_000 },
    ],
    ["too many requests", reply(429), { answer: "Throttled", retryAfterMs: 60_000 }],
    [
      "no service for a while",
      reply(503, "ServerBusy", "", { "Retry-After": "5" }),
      { answer: "Throttled", retryAfterMs: 5_000 },
    ],
    ["no service, for who knows how long", reply(503, "ServerBusy"), { answer: "Unclear" }],
    ["a fault of its own", reply(500, "InternalServerError"), { answer: "Unclear" }],
    ["a gateway that waited in vain", reply(504), { answer: "Unclear" }],
    ["a proxy's page", { kind: "Html" }, { answer: "Unclear" }],
    [
      "a conflict, with Azure's words",
      reply(409, "Conflict", "busy, password=hunter2secret"),
      { answer: "Failed", code: "Conflict", message: "busy, password=[redacted]" },
    ],
    [
      "something not allowed that is not the power",
      reply(409, "OperationNotAllowed", "Extension operations are disallowed."),
      { answer: "Failed", code: "OperationNotAllowed" },
    ],
    [
      "a token",
      reply(401, "InvalidAuthenticationToken", "no"),
      { answer: "Failed", code: "InvalidAuthenticationToken" },
    ],
    ["in no words of its own", { kind: "Reply", status: 400, body: "<bad>" }, { answer: "Failed", code: "HTTP 400" }],
    [
      "a machine by its name",
      reply(404, "ResourceNotFound", "The Resource 'Microsoft.Compute/virtualMachines/web' under …"),
      { answer: "MachineGone" },
    ],
    ["a subscription", reply(404, "SubscriptionNotFound", "no"), { answer: "Failed", code: "SubscriptionNotFound" }],
    ["with success at once", { kind: "Reply", status: 200 }, { answer: "AlreadyGone" }],
  ])("%s", async (_, fault, expected) => {
    const { answer, tenant, deletes } = await answered(fault);
    expect(answer).toMatchObject(expected);
    expect(tenant.requests.length).toBe(deletes().length);
    expect(deletes()).toHaveLength(1);
  });

  test("texts at any length, trimmed", async () => {
    const { answer } = await answered(reply(409, "Conflict", "x y ".repeat(5_000)));
    expect(answer.answer === "Failed" && answer.message.length).toBe(2_001);
  });
});

describe("a DELETE is sent at most once", () => {
  test.each<[string, Fault]>([
    ["ARM is silent", { kind: "Silence" }],
    ["ARM sends elsewhere", { kind: "Reply", status: 307, headers: { Location: "https://management.azure.com/x" } }],
    ["the token is to be renewed", { kind: "Reply", status: 401, headers: { "WWW-Authenticate": CHALLENGE } }],
  ])("though %s", async (_, fault) => {
    const { begin, tenant, deletes } = await aDeployer(STORY, "Contoso Dev", { pace: { giveUpAfter: 200 } });
    tenant.fail({ on: DELETE, fault });
    const { answer } = await begin();
    expect(["Unclear", "Failed"]).toContain(answer);
    expect(deletes()).toHaveLength(1);
  });

  test("and what became of it is unclear where no answer came", async () => {
    const { begin, tenant } = await aDeployer(STORY, "Contoso Dev", { pace: { giveUpAfter: 200 } });
    tenant.fail({ on: DELETE, fault: { kind: "Silence" } });
    expect(await begin()).toEqual({ answer: "Unclear", azureRequestId: null });
  });

  test("never at or after its time", async () => {
    const { begin, clock, tenant } = await aDeployer(STORY);
    expect(await begin(clock.now)).toEqual({ answer: "NotSent", azureRequestId: null });
    expect(tenant.requests).toEqual([]);
  });

  test("nor when its time comes while a token is awaited", async () => {
    const { tenant, machine, clock } = await aDeployer(STORY);
    const { getToken } = tenant.credential();
    const slow = async () => {
      clock.pass(MINUTE);
      return getToken();
    };
    const deployer = deployerBy({ getToken: slow }, tenant.url, () => clock.now);
    expect(await deployer.beginDelete(extensionId(machine), clock.now + MINUTE)).toMatchObject({ answer: "NotSent" });
    expect(tenant.requests).toEqual([]);
  });

  test("nor when a token comes after it was given up", async () => {
    const { tenant, machine, clock } = await aDeployer(STORY);
    const token = Promise.withResolvers<{ token: string; expiresOnTimestamp: number }>();
    const deployer = deployerBy({ getToken: () => token.promise }, tenant.url, () => clock.now, 50);
    expect(await deployer.beginDelete(extensionId(machine), clock.now + MINUTE)).toMatchObject({ answer: "NotSent" });
    token.resolve(await tenant.credential().getToken());
    expect(await deployer.look(machine.id)).toMatchObject({ saw: "Machine" });
    expect(tenant.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  });

  test("nor without a token", async () => {
    const { tenant, machine, clock } = await aDeployer(STORY);
    const none = { getToken: () => Promise.reject(new Error("no identity here")) };
    const deployer = deployerBy(none, tenant.url, () => clock.now);
    expect(await deployer.beginDelete(extensionId(machine), clock.now + MINUTE)).toMatchObject({
      answer: "Failed",
      code: "NoToken",
    });
    expect(tenant.requests).toEqual([]);
  });

  test("nor where nobody listens", async () => {
    const { tenant, machine, clock, begin } = await aDeployer(STORY);
    const url = tenant.url;
    await begin();
    const { getToken } = tenant.credential();
    const deployer = deployerBy({ getToken }, url.replace(/\d+$/, "9"), () => clock.now);
    expect(await deployer.beginDelete(extensionId(machine), clock.now + MINUTE)).toMatchObject({ answer: "NotSent" });
  });

  test("nor while ARM asked the subscription to wait", async () => {
    const { begin, clock, tenant, deletes } = await aDeployer(STORY);
    tenant.fail({ on: DELETE, fault: reply(429, "TooManyRequests", "", { "Retry-After": "30" }), times: 1 });
    await begin();
    clock.pass(10_000);
    expect(await begin()).toEqual({ answer: "Throttled", retryAfterMs: 20_000, azureRequestId: null });
    expect(deletes()).toHaveLength(1);
    clock.pass(20_000);
    expect(await begin()).toMatchObject({ answer: "Accepted" });
  });
});

function deployerBy(
  credential: { getToken(): Promise<{ token: string; expiresOnTimestamp: number }> },
  armEndpoint: string,
  now: () => number,
  giveUpAfter = 5_000,
) {
  const config = { cloud: "public", armEndpoint } as const;
  const { log } = aKeptLog();
  return openSensorDeployer({ config, credential, covered: async () => true, now, log, pace: { giveUpAfter } });
}

describe("an operation", () => {
  test.each<[string, Fault, object]>([
    ["unknown to ARM is lost", reply(404, "NotFound", "no"), { progress: "Lost" }],
    ["that nobody may see is lost", reply(403, "AuthorizationFailed", "no"), { progress: "Lost" }],
    ["behind a proxy's page is lost", { kind: "Html" }, { progress: "Lost" }],
    ["with half an answer is lost", { kind: "CutJson" }, { progress: "Lost" }],
    [
      "that ARM has no time for runs",
      reply(429, "", "", { "Retry-After": "40" }),
      { progress: "Running", retryAfterMs: 40_000 },
    ],
    ["behind a fault runs", reply(500), { progress: "Running" }],
    ["behind a broken connection runs", { kind: "Reset" }, { progress: "Running" }],
    [
      "that was cancelled failed",
      { kind: "Reply", status: 200, body: { status: "Canceled" } },
      { progress: "Failed", code: "Canceled" },
    ],
  ])("%s", async (_, fault, expected) => {
    const { begin, tenant, deployer } = await aDeployer(STORY);
    const answer = await begin();
    const set = tenant.fail({ on: matching({ path: /\/operations\// }), fault });
    expect(await deployer.resume(answer.answer === "Accepted" ? answer.poller : "")).toMatchObject(expected);
    expect(set.hits).toBe(1);
  });

  test.each([
    ["another host", "https://evil.example/operations/1"],
    ["a host that ends alike", "https://evilmanagement.azure.com/operations/1"],
    ["plain http", "http://management.azure.com/operations/1"],
    ["a name and password", "https://a:b@management.azure.com/operations/1"],
    ["no address", "operations/1"],
  ])("with %s never gets our token", async (_, url) => {
    const headers = { "Azure-AsyncOperation": url };
    const { answer, tenant, deployer } = await answered({ kind: "Reply", status: 202, headers });
    expect(answer).toMatchObject({ answer: "Accepted", poller: "" });
    const asked = tenant.requests.length;
    for (const poller of ["", "null", JSON.stringify({ url, by: "Location" })]) {
      expect(await deployer.resume(poller)).toEqual({ progress: "Lost", azureRequestId: null });
    }
    expect(tenant.requests).toHaveLength(asked);
  });

  test("of a region of ARM's is one of ARM's", async () => {
    const url = "https://westeurope.management.azure.com/subscriptions/s/operations/1";
    const { answer } = await answered({ kind: "Reply", status: 202, headers: { "Azure-AsyncOperation": url } });
    expect(answer).toMatchObject({ poller: expect.stringContaining(url) });
  });

  test("that only Location names is answered by statuses", async () => {
    const { deployer, tenant, machine, clock, begin } = await aDeployer(STORY);
    const answer = await begin();
    const { url } = JSON.parse(answer.answer === "Accepted" ? answer.poller : "") as { url: string };
    const poller = JSON.stringify({ url: `${url}&monitor=true`, by: "Location" });
    expect(await deployer.resume(poller)).toMatchObject({ progress: "Running" });
    clock.pass(2 * MINUTE);
    expect(await deployer.resume(poller)).toMatchObject({ progress: "Done" });
    tenant.fail({ on: matching({ path: /\/operations\// }), fault: reply(409, "Conflict", "still here") });
    expect(await deployer.resume(poller)).toMatchObject({ progress: "Failed", code: "Conflict" });
    expect(machine.extension).toBeUndefined();
  });
});
