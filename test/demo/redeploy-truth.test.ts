import { describe, expect, test } from "vitest";
import { REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { BLUEPRINTS } from "../../src/demo/estate/blueprint.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import type { Tenant } from "../../src/demo/tenant.ts";
import { anEstateOf, aTenant, azureClients, TenantClock, theMachine } from "../builders/tenant.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { expected, type Said, said, Watcher } from "./watcher.ts";

/** Asks ARM to delete the machine's extension; resolves when ARM has accepted. */
async function remove(tenant: Tenant, { host, name, resourceGroup, subscriptionId, extension }: SimMachine) {
  const { compute, hybrid } = azureClients(tenant, subscriptionId, REDEPLOYER);
  const extensionName = extension?.name ?? "none";
  if (host === "ArcMachine")
    await (await hybrid.machineExtensions.beginDelete(resourceGroup, name, extensionName)).poll();
  else await compute.virtualMachineExtensions.delete(resourceGroup, name, extensionName).submitted();
}

/** Lives through a redeploy of the story's machine, looking every half hour; what was said at those hours. */
async function redeploy(scenario: string, hours: readonly number[]) {
  const home = BLUEPRINTS.find(({ cases }) => cases.some(({ name }) => name === scenario));
  const story = home?.cases.find(({ name }) => name === scenario);
  if (!home || !story) throw new Error(`no story ${scenario}`);
  const clock = new TenantClock();
  const estate = anEstateOf([story], home.subscription.name);
  const tenant = await aTenant({ estate, clock: () => clock.now });
  const machine = theMachine(estate, scenario);
  const watcher = new Watcher(tenant, () => clock.now);
  await watcher.look();
  const began = clock.now;
  await remove(tenant, machine);
  watcher.redeploys(machine);
  clock.pass(10 * MINUTE);
  const told: { found: Said | undefined; wanted: Said }[] = [];
  for (let half = 0; half <= 2 * Math.max(...hours); half += 1) {
    const judged = (await watcher.look()).get(machine.id.toLowerCase());
    if (hours.includes(half / 2)) told.push({ found: judged && said(judged), wanted: expected(machine) });
    clock.pass(began + 10 * MINUTE + ((half + 1) * HOUR) / 2 - clock.now);
  }
  return told;
}

const REDEPLOYING = { state: "Unknown", rule: 5, because: "Redeploying" };

describe("a redeploy of ours, read and judged by the production code", () => {
  test.each<[string, string, number, Said]>([
    ["cures a failed installation", "failed-linux-21", 5, { state: "Healthy", rule: 11, because: "" }],
    ["cures it on Windows", "failed-windows-30", 5, { state: "Healthy", rule: 11, because: "" }],
    ["cures what Defender reported", "reported-onboarding-failed", 6, { state: "Healthy", rule: 7, because: "" }],
    [
      "fails again where Python is missing",
      "failed-linux-52",
      2,
      { state: "Unhealthy", rule: 8, because: "Installation" },
    ],
    ["fails again on Arc", "arc-failed", 2, { state: "Unhealthy", rule: 8, because: "Installation" }],
    ["never comes back", "comes-back-never", 25, { state: "Unhealthy", rule: 9, because: "Installation" }],
    [
      "is believed after an hour where nothing else speaks",
      "arc-deployment-only",
      4,
      { state: "Healthy", rule: 12, because: "" },
    ],
  ])("%s", async (_, scenario, hours, end) => {
    const [soon, late] = await redeploy(scenario, [0, hours]);
    expect(soon).toEqual({ found: REDEPLOYING, wanted: REDEPLOYING });
    expect(late).toEqual({ found: end, wanted: end });
  });

  test("that does not come back is waited for until its deadline", async () => {
    const told = await redeploy("comes-back-never", [6, 12, 23]);
    expect(told.map(({ found }) => found)).toEqual([REDEPLOYING, REDEPLOYING, REDEPLOYING]);
  });
});
