import { describe, expect, test } from "vitest";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { type Identity, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import type { Look } from "../../src/redeploys/ports.ts";
import { aDeployer, type DeployerStand, extensionId } from "../builders/sensor-deployer.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";

const STORY = "failed-linux-21";
const ARC = ["arc-error-status", "Contoso Test"] as const;

async function theExtension({ look }: Pick<DeployerStand, "look">) {
  const seen = await look();
  return seen.saw === "Machine" ? seen.extension : undefined;
}

async function deletedAndBack(stand: DeployerStand): Promise<void> {
  await stand.begin();
  stand.clock.pass(70 * MINUTE);
}

describe("a look", () => {
  test("sees a VM with the extension that failed, in ARM's spelling", async () => {
    const { look, machine } = await aDeployer(STORY);
    expect(await look()).toEqual({
      saw: "Machine",
      extension: {
        id: extensionId(machine),
        type: "MDE.Linux",
        provisioning: "Failed",
        statusIsError: true,
        message: expect.stringContaining("21"),
        mark: expect.stringMatching(/^status 20/),
      },
      power: { running: true, code: "running" },
      lockedBy: undefined,
      covered: true,
    } satisfies Look);
  });

  test("sees an Arc machine", async () => {
    const { look, machine } = await aDeployer(...ARC);
    expect(await look()).toMatchObject({
      extension: { id: extensionId(machine), statusIsError: true, message: expect.stringContaining("No Python") },
      power: { running: true, code: "Connected" },
    });
  });

  test.each([
    [STORY, "Contoso Dev", "deallocated"],
    ["arc-expired", "Fabrikam Shared", "Expired"],
  ])("sees that %s does not run", async (story, subscription, code) => {
    const { look, machine } = await aDeployer(story, subscription);
    machine.power = code;
    expect(await look()).toMatchObject({ power: { running: false, code } });
  });

  test("never takes another company's extension for the sensor's, whatever it is called", async () => {
    const { look, tenant } = await aDeployer(STORY);
    const decoy = {
      name: "MDE.Linux",
      id: "/x/extensions/MDE.Linux",
      properties: { publisher: "Contoso", type: "MDE.Linux" },
    };
    tenant.fail({
      on: matching({ path: /\/extensions$/ }),
      fault: { kind: "Rewrite", body: () => ({ value: [decoy] }) },
    });
    expect(await look()).toMatchObject({ saw: "Machine", extension: undefined });
  });

  test("sees no extension once it is deleted, and the machine still", async () => {
    const stand = await aDeployer(STORY);
    await stand.begin();
    expect(await theExtension(stand)).toMatchObject({ provisioning: "Deleting" });
    stand.clock.pass(2 * MINUTE);
    expect(await stand.look()).toMatchObject({ saw: "Machine", extension: undefined });
  });

  test.each([
    ["failed-linux-21", "Succeeded"],
    ["failed-linux-52", "Failed"],
  ])("sees what came of %s: %s", async (story, provisioning) => {
    const stand = await aDeployer(story);
    await deletedAndBack(stand);
    expect(await theExtension(stand)).toMatchObject({ provisioning });
  });

  test("sees that an extension never came back", async () => {
    const stand = await aDeployer("comes-back-never");
    await stand.begin();
    stand.clock.pass(DAY);
    expect(await stand.look()).toMatchObject({ saw: "Machine", extension: undefined });
  });

  test("hands on whether the machine is covered", async () => {
    const { look } = await aDeployer(STORY, "Contoso Dev", { covered: async () => false });
    expect(await look()).toMatchObject({ covered: false });
  });

  test("keeps secrets out of the message", async () => {
    const stand = await aDeployer(STORY);
    if (stand.machine.extension) {
      stand.machine.extension = { ...stand.machine.extension, message: "failed with password=hunter2secret" };
    }
    expect((await theExtension(stand))?.message).toBe("failed with password=[redacted]");
  });

  test("is made with the second identity, and needs no more than the published role", async () => {
    const { look, tenant } = await aDeployer(STORY);
    await look();
    expect(tenant.requests.map(({ status, identity }) => [status, identity])).toEqual(
      Array.from({ length: 5 }, () => [200, "redeployer"]),
    );
  });
});

describe("the mark of an extension", () => {
  test("stays while it is the same", async () => {
    const stand = await aDeployer(STORY);
    const first = await theExtension(stand);
    stand.clock.pass(HOUR);
    expect((await theExtension(stand))?.mark).toBe(first?.mark);
  });

  test.each([[STORY, "Contoso Dev"] as const, ["failed-linux-52", "Contoso Dev"] as const, ARC])(
    "of %s changes with each reinstallation",
    async (story, subscription) => {
      const stand = await aDeployer(story, subscription);
      const marks = [(await theExtension(stand))?.mark];
      for (const _ of ["first", "second"]) {
        await deletedAndBack(stand);
        marks.push((await theExtension(stand))?.mark);
      }
      expect(marks[2]).toMatch(/^created 20/);
      expect(new Set(marks).size).toBe(3);
    },
  );

  test("is empty where ARM says nothing to tell it by", async () => {
    const stand = await aDeployer(STORY);
    if (stand.machine.extension) stand.machine.extension = { ...stand.machine.extension, timed: false };
    expect((await theExtension(stand))?.mark).toBe("");
  });
});

describe("a lock", () => {
  test.each([
    ["extension", 11, "CanNotDelete"],
    ["machine", 9, "CanNotDelete"],
    ["resource group", 5, "ReadOnly"],
    ["subscription", 3, "CanNotDelete"],
  ] as const)("on the %s is seen", async (_, segments, level) => {
    const { look, estate, machine } = await aDeployer(STORY);
    const scope = extensionId(machine).split("/").slice(0, segments).join("/");
    estate.governance.lock({ scope, name: "frozen", level });
    expect(await look()).toMatchObject({ lockedBy: scope });
  });

  test("of something else is none of ours", async () => {
    const { look, estate, machine } = await aDeployer(STORY);
    for (const scope of [`${machine.id}2`, `${machine.id}/extensions/AzureMonitorLinuxAgent`]) {
      estate.governance.lock({ scope, name: "frozen", level: "CanNotDelete" });
    }
    expect(await look()).toMatchObject({ saw: "Machine", lockedBy: undefined });
  });

  test("is named by the scope that is nearest", async () => {
    const { look, estate, machine } = await aDeployer(STORY);
    for (const scope of [`/subscriptions/${machine.subscriptionId}`, machine.id]) {
      estate.governance.lock({ scope, name: "frozen", level: "CanNotDelete" });
    }
    expect(await look()).toMatchObject({ lockedBy: machine.id });
  });

  test.each<[string, Fault]>([
    ["an answer of another shape", { kind: "Rewrite", body: () => ({}) }],
    ["more of them than a page holds", { kind: "Rewrite", body: () => ({ value: [], nextLink: "https://x" }) }],
    ["a proxy's page", { kind: "Html" }],
  ])("that may hide behind %s is not taken for none", async (_, fault) => {
    const { look, tenant } = await aDeployer(STORY);
    tenant.fail({ on: matching({ path: /\/locks$/ }), fault });
    expect(await look()).toMatchObject({ saw: "Nothing" });
  });

  test("of a group is asked for once for all machines looked at together", async () => {
    const { deployer, machine, tenant } = await aDeployer(STORY);
    await Promise.all(Array.from({ length: 5 }, () => deployer.look(machine.id)));
    expect(
      tenant.requests.filter(({ path }) => /resourceGroups\/[^/]+\/providers\/[^/]+\/locks$/i.test(path)).length,
    ).toBeLessThan(5);
  });
});

describe("what is not seen", () => {
  test("a machine that is gone", async () => {
    const { deployer, machine } = await aDeployer(STORY);
    expect(await deployer.look(`${machine.id}-gone`)).toEqual({ saw: "Gone" });
  });

  test.each([
    ["Microsoft.Compute/virtualMachines/instanceView/read", ""],
    ["Microsoft.Compute/virtualMachines/extensions/read", "/extensions"],
    ["Microsoft.Authorization/locks/read", "/providers/Microsoft.Authorization/locks"],
  ])("an identity without %s is told the action and the scope", async (missing) => {
    const identity: Identity = { ...REDEPLOYER, actions: REDEPLOYER.actions.filter((action) => action !== missing) };
    const { look, machine } = await aDeployer(STORY, "Contoso Dev", {
      identity,
      tenant: { identities: [identity] },
    });
    expect(await look()).toMatchObject({
      saw: "Denied",
      action: missing,
      scope: expect.stringContaining(machine.subscriptionId),
    });
  });

  test.each<[string, Fault, number]>([
    ["too many requests", { kind: "Reply", status: 429, headers: { "Retry-After": "12" } }, 12_000],
    ["a fault of ARM's", { kind: "Reply", status: 500 }, 30_000],
    ["a 404 in no words of ARM's", { kind: "Reply", status: 404, body: "<html>" }, 30_000],
    ["a broken connection", { kind: "Reset" }, 30_000],
    ["silence", { kind: "Silence" }, 30_000],
    ["a time to wait that nobody would", { kind: "Reply", status: 503, headers: { "Retry-After": "999999" } }, HOUR],
  ])("because of %s is asked for again later", async (_, fault, retryAfterMs) => {
    const { look, tenant, lines } = await aDeployer(STORY, "Contoso Dev", { pace: { timeout: 3_000 } });
    tenant.fail({ on: matching({ path: /\/instanceView$/ }), fault });
    expect(await look()).toEqual({ saw: "Nothing", retryAfterMs });
    expect(lines).toMatchObject([{ machine: expect.any(String), cause: { name: expect.any(String) } }]);
  });

  test("anything but a VM or an Arc machine is a bug of the caller's", async () => {
    const { deployer } = await aDeployer(STORY);
    await expect(deployer.look("/subscriptions/s")).rejects.toThrow(/not the id/);
  });
});
