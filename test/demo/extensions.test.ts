import { restorePoller } from "@azure/arm-compute";
import { describe, expect, test } from "vitest";
import { READER, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { DERIVED_CASES, derivedHealthy, derivedStopped } from "../../src/demo/estate/stories-derived.ts";
import { ARC_DERIVED_CASES, HYBRID_CASES } from "../../src/demo/estate/stories-elsewhere.ts";
import { REPORTED_CASES } from "../../src/demo/estate/stories-reported.ts";
import type { Story } from "../../src/demo/estate/story.ts";
import { anEstateOf, aTenant, azureClients, TenantClock, theMachine } from "../builders/tenant.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";

const ALL_CASES = [...DERIVED_CASES, ...ARC_DERIVED_CASES, ...HYBRID_CASES, ...REPORTED_CASES];

function theStory(name: string): Story {
  const found = ALL_CASES.find((one) => one.name === name);
  if (!found) throw new Error(`no story ${name}`);
  return found;
}

/** A tenant with one machine, its clients for the redeployer, and a clock. */
async function aMachineOf(story: Story, subscription = "Contoso Dev") {
  const clock = new TenantClock();
  const estate = anEstateOf([story], subscription);
  const tenant = await aTenant({ estate, clock: () => clock.now });
  const machine = theMachine(estate, story.name);
  const clients = (identity = REDEPLOYER) => azureClients(tenant, machine.subscriptionId, identity);
  return { clock, estate, tenant, machine, clients };
}

type Stand = Awaited<ReturnType<typeof aMachineOf>>;

const extensionName = (machine: SimMachine) => machine.extension?.name ?? "MDE.Linux";

function begin({ machine, clients }: Stand, name = extensionName(machine)) {
  return clients().compute.virtualMachineExtensions.delete(machine.resourceGroup, machine.name, name, {
    updateIntervalInMs: 0,
  });
}

const get = ({ machine, clients }: Stand, name: string) =>
  clients().compute.virtualMachineExtensions.get(machine.resourceGroup, machine.name, name);

describe("reading an extension", () => {
  test("the message comes with the instance view only", async () => {
    const stand = await aMachineOf(theStory("failed-linux-64"));
    const { resourceGroup, name } = stand.machine;
    const client = stand.clients(READER).compute.virtualMachineExtensions;
    const bare = await client.get(resourceGroup, name, "MDE.Linux");
    expect(bare).toMatchObject({ name: "MDE.Linux", provisioningState: "Failed", typePropertiesType: "MDE.Linux" });
    expect(bare.instanceView).toBeUndefined();
    const { instanceView } = await client.get(resourceGroup, name, "MDE.Linux", { expand: "instanceView" });
    expect(instanceView?.statuses?.[0]).toMatchObject({
      code: "ProvisioningState/failed/64",
      level: "Error",
      message: expect.stringContaining("has the 'noexec' flag set"),
      time: expect.any(Date),
    });
  });

  test("a list holds the extensions of one machine", async () => {
    const stand = await aMachineOf(derivedHealthy);
    const { resourceGroup, name } = stand.machine;
    const { value } = await stand.clients().compute.virtualMachineExtensions.list(resourceGroup, name, {
      expand: "instanceView",
    });
    expect(value?.map((one) => [one.name, one.instanceView?.statuses?.[0]?.code])).toEqual([
      ["MDE.Windows", "ProvisioningState/succeeded"],
    ]);
  });

  test("what is not there is not found", async () => {
    const stand = await aMachineOf(derivedHealthy);
    await expect(get(stand, "MDE.Linux")).rejects.toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
    const other = stand.clients().compute.virtualMachineExtensions.list(stand.machine.resourceGroup, "nobody-01");
    await expect(other).rejects.toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
  });

  test("a VM's instance view tells its power, and an Arc machine its status", async () => {
    const stopped = await aMachineOf(derivedStopped);
    const { resourceGroup, name } = stopped.machine;
    const view = await stopped.clients().compute.virtualMachines.instanceView(resourceGroup, name);
    expect(view.statuses?.map(({ code }) => code)).toContain("PowerState/deallocated");
    const whole = await stopped.clients().compute.virtualMachines.get(resourceGroup, name, { expand: "instanceView" });
    expect(whole.instanceView?.statuses?.length).toBe(view.statuses?.length);
    const arc = await aMachineOf(theStory("arc-expired"), "Fabrikam Shared");
    const machine = await arc.clients().hybrid.machines.get(arc.machine.resourceGroup, arc.machine.name);
    expect(machine.properties).toMatchObject({ status: "Expired", osType: "windows" });
  });

  test("an Arc extension carries its message without being asked", async () => {
    const stand = await aMachineOf(theStory("arc-error-status"), "Contoso Test");
    const { resourceGroup, name } = stand.machine;
    const extension = await stand.clients().hybrid.machineExtensions.get(resourceGroup, name, "MDE.Linux");
    expect(extension.properties).toMatchObject({
      provisioningState: "Succeeded",
      instanceView: {
        status: { code: "52", level: "Error", message: expect.stringContaining("No Python interpreter") },
      },
    });
  });
});

describe("deleting an extension", () => {
  test("is accepted, runs for a while, and ends with the extension gone", async () => {
    const stand = await aMachineOf(derivedHealthy);
    const poller = begin(stand);
    await poller.submitted();
    expect(poller.isDone).toBe(false);
    expect((await get(stand, "MDE.Windows")).provisioningState).toBe("Deleting");
    stand.clock.pass(2 * MINUTE);
    await poller.pollUntilDone();
    await expect(get(stand, "MDE.Windows")).rejects.toMatchObject({ statusCode: 404 });
    expect(stand.tenant.requests.find(({ method }) => method === "DELETE")).toMatchObject({
      identity: "redeployer",
      status: 202,
    });
  });

  test("can be followed by another process, from what the first one wrote down", async () => {
    const stand = await aMachineOf(derivedHealthy);
    const poller = begin(stand);
    await poller.submitted();
    const state = JSON.parse(await poller.serialize());
    const url: string = state.state.config.operationLocation;
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/subscriptions\/.+\/operations\/.+\?api-version=/);
    stand.clock.pass(2 * MINUTE);
    const { compute } = stand.clients();
    await restorePoller(compute, JSON.stringify(state), compute.virtualMachineExtensions.delete, {
      updateIntervalInMs: 0,
    }).pollUntilDone();
    await expect(get(stand, "MDE.Windows")).rejects.toMatchObject({ statusCode: 404 });
    expect(stand.tenant.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  });

  test("of one that is already gone is a success at once", async () => {
    const stand = await aMachineOf(theStory("absent-for-long"));
    const poller = begin(stand, "MDE.Windows");
    await poller.pollUntilDone();
    expect(stand.tenant.requests.map(({ status }) => status)).toEqual([204]);
  });

  test("of a machine that does not exist is not found", async () => {
    const stand = await aMachineOf(derivedHealthy);
    const client = stand.clients().compute.virtualMachineExtensions;
    const poller = client.delete(stand.machine.resourceGroup, "nobody-01", "MDE.Windows");
    await expect(poller.submitted()).rejects.toMatchObject({ statusCode: 404, code: "ParentResourceNotFound" });
  });

  test("on a stopped VM is refused", async () => {
    const stand = await aMachineOf(derivedStopped);
    await expect(begin(stand).submitted()).rejects.toMatchObject({ statusCode: 409, code: "OperationNotAllowed" });
    expect(stand.machine.extension?.provisioningState).toBe("Succeeded");
  });

  test("that is being deleted already is a conflict", async () => {
    const stand = await aMachineOf(derivedHealthy);
    await begin(stand).submitted();
    await expect(begin(stand).submitted()).rejects.toMatchObject({ statusCode: 409, code: "Conflict" });
  });

  test("under a lock is refused, with the scope of the lock", async () => {
    const stand = await aMachineOf(theStory("reported-and-locked"), "Contoso Prod");
    await expect(begin(stand).submitted()).rejects.toMatchObject({
      statusCode: 409,
      code: "ScopeLocked",
      message: expect.stringContaining(stand.machine.id),
    });
  });

  test("is not for the reader, who is told the action and the scope", async () => {
    const stand = await aMachineOf(derivedHealthy);
    const { resourceGroup, name } = stand.machine;
    const poller = stand.clients(READER).compute.virtualMachineExtensions.delete(resourceGroup, name, "MDE.Windows");
    await expect(poller.submitted()).rejects.toMatchObject({
      statusCode: 403,
      code: "AuthorizationFailed",
      message: expect.stringMatching(
        /Microsoft\.Compute\/virtualMachines\/extensions\/delete' over scope '\/subscriptions/,
      ),
    });
  });

  test("may fail in the end, with the extension still there", async () => {
    const stand = await aMachineOf(theStory("reported-and-refusing-to-go"), "Contoso Prod");
    const poller = begin(stand);
    await poller.submitted();
    stand.clock.pass(2 * MINUTE);
    await expect(poller.pollUntilDone()).rejects.toThrow(
      "The long-running operation has failed. VMExtensionHandlerNonTransientError. The handler for VM extension type 'MDE.Windows'",
    );
    expect((await get(stand, "MDE.Windows")).provisioningState).toBe("Failed");
    expect(stand.machine.truth).toMatchObject({ state: "Unhealthy", because: "Installation" });
  });

  test("works on connected Arc machines through their own client", async () => {
    const stand = await aMachineOf(theStory("arc-failed"), "Contoso Test");
    const { resourceGroup, name } = stand.machine;
    const client = stand.clients().hybrid.machineExtensions;
    const poller = await client.beginDelete(resourceGroup, name, "MDE.Linux", { updateIntervalInMs: 0 });
    // This older client sends its DELETE with the first poll.
    await poller.poll();
    stand.clock.pass(2 * MINUTE);
    await poller.pollUntilDone();
    await expect(client.get(resourceGroup, name, "MDE.Linux")).rejects.toMatchObject({ statusCode: 404 });
  });

  test("hangs on an Arc machine that does not connect", async () => {
    const stand = await aMachineOf(theStory("arc-disconnected"), "Fabrikam Shared");
    const { resourceGroup, name } = stand.machine;
    const client = stand.clients().hybrid.machineExtensions;
    const poller = await client.beginDelete(resourceGroup, name, "MDE.Windows", { updateIntervalInMs: 0 });
    await poller.poll();
    stand.clock.pass(2 * DAY);
    await poller.poll();
    expect(poller.isDone()).toBe(false);
    expect((await client.get(resourceGroup, name, "MDE.Windows")).properties?.provisioningState).toBe("Deleting");
  });
});

/** How Resource Graph shows the machine's MDE extension; undefined: not at all. */
async function shown({ clients }: Stand): Promise<string | undefined> {
  const query =
    "resources | where type =~ 'microsoft.compute/virtualmachines/extensions' and name startswith 'MDE' | project id, state = tostring(properties.provisioningState)";
  const { data } = await clients(READER).graph.resources({ query });
  return (data as { state: string }[])[0]?.state;
}

/** Deletes the extension and waits until it is gone. */
async function gone(stand: Stand): Promise<void> {
  const poller = begin(stand);
  await poller.submitted();
  stand.clock.pass(2 * MINUTE);
  await poller.pollUntilDone();
}

describe("after the deletion", () => {
  test("Resource Graph lags behind ARM", async () => {
    const stand = await aMachineOf(derivedHealthy);
    expect(await shown(stand)).toBe("Succeeded");
    const poller = begin(stand);
    await poller.submitted();
    expect(await shown(stand)).toBe("Succeeded");
    stand.clock.pass(5 * MINUTE);
    await poller.pollUntilDone();
    expect(await shown(stand)).toBeUndefined();
  });

  test("Defender for Cloud brings the extension back within the hour, and the assessment follows", async () => {
    const stand = await aMachineOf(theStory("failed-linux-21"));
    expect(stand.machine.truth.state).toBe("Unhealthy");
    await gone(stand);
    expect(stand.machine.truth).toMatchObject({ rule: 5, because: "Redeploying" });
    stand.clock.pass(70 * MINUTE);
    expect((await get(stand, "MDE.Linux")).provisioningState).toBe("Succeeded");
    stand.clock.pass(4 * HOUR);
    expect(await shown(stand)).toBe("Succeeded");
    expect(stand.machine.edr?.code).toBe("Healthy");
    expect(stand.machine.truth).toMatchObject({ state: "Healthy", rule: 11 });
  });

  test("where Defender reports, the next scan finds the sensor well", async () => {
    const stand = await aMachineOf(theStory("reported-onboarding-failed"), "Contoso Prod");
    await gone(stand);
    stand.clock.pass(70 * MINUTE);
    expect((await get(stand, "MDE.Windows")).provisioningState).toBe("Succeeded");
    stand.clock.pass(4 * HOUR);
    await shown(stand);
    expect(stand.machine.report).toMatchObject({ code: "Healthy", issues: [] });
    expect(stand.machine.truth).toMatchObject({ state: "Healthy", rule: 7 });
  });

  test("what a redeploy does not cure fails again in the same way", async () => {
    const stand = await aMachineOf(theStory("failed-linux-52"));
    const before = stand.machine.truth;
    await gone(stand);
    stand.clock.pass(70 * MINUTE);
    expect((await get(stand, "MDE.Linux")).provisioningState).toBe("Failed");
    expect(stand.machine.extension?.message).toContain("No Python interpreter found");
    expect(stand.machine.truth).toEqual(before);
  });

  test("sometimes it never comes back", async () => {
    const stand = await aMachineOf(theStory("comes-back-never"));
    await gone(stand);
    stand.clock.pass(23 * HOUR);
    await expect(get(stand, "MDE.Linux")).rejects.toMatchObject({ statusCode: 404 });
    expect(stand.machine.truth).toMatchObject({ rule: 5 });
    stand.clock.pass(2 * HOUR);
    await expect(get(stand, "MDE.Linux")).rejects.toMatchObject({ statusCode: 404 });
    expect(stand.machine.truth).toMatchObject({ state: "Unhealthy", rule: 9, known: "extension-absent" });
  });
});
