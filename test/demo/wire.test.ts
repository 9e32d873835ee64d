import { beforeAll, describe, expect, test } from "vitest";
import { type Identity, READER, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant, type Tenant } from "../../src/demo/tenant.ts";
import { aTenant, ESTATE_BEGAN, theMachine } from "../builders/tenant.ts";

/** What goes over the wire, byte for byte as Azure's REST reference has it, without any client in between. */

const COMPUTE = "api-version=2024-07-01";
const HYBRID = "api-version=2024-07-10";

async function call(tenant: Tenant, method: string, path: string, identity: Identity = READER): Promise<Response> {
  const { token } = await tenant.credential(identity).getToken();
  return fetch(`${tenant.url}${path}`, { method, headers: { Authorization: `Bearer ${token}` } });
}

async function json(answer: Response): Promise<{ status: number; body: unknown }> {
  return { status: answer.status, body: await answer.json() };
}

describe("the resources of a VM", () => {
  const estate = makeEstate({ seed: 7, now: ESTATE_BEGAN });
  const failed: SimMachine = theMachine(estate, "failed-linux-52");

  const open = () => aTenant({ estate });

  test("the machine, with its instance view if asked", async () => {
    const tenant = await open();
    const bare = await json(await call(tenant, "GET", `${failed.id}?${COMPUTE}`));
    expect(bare).toEqual({
      status: 200,
      body: {
        id: failed.id,
        name: failed.name,
        type: "Microsoft.Compute/virtualMachines",
        location: failed.region,
        tags: failed.tags,
        properties: { vmId: failed.vmId, provisioningState: "Succeeded" },
      },
    });
    const { body } = await json(await call(tenant, "GET", `${failed.id}?${COMPUTE}&$expand=instanceView`));
    const view = await json(await call(tenant, "GET", `${failed.id}/instanceView?${COMPUTE}`));
    expect((body as { properties: { instanceView: unknown } }).properties.instanceView).toEqual(view.body);
    expect(view.body).toMatchObject({
      vmAgent: { vmAgentVersion: expect.any(String) },
      extensions: [{ name: "MDE.Linux" }],
      statuses: [{ code: "ProvisioningState/succeeded" }, { code: "PowerState/running" }],
    });
  });

  test("its extension, whose message comes only with the instance view", async () => {
    const tenant = await open();
    const id = `${failed.id}/extensions/MDE.Linux`;
    const bare = await json(await call(tenant, "GET", `${id}?${COMPUTE}`));
    expect(bare).toEqual({
      status: 200,
      body: {
        id,
        name: "MDE.Linux",
        type: "Microsoft.Compute/virtualMachines/extensions",
        location: failed.region,
        properties: {
          publisher: "Microsoft.Azure.AzureDefenderForServers",
          type: "MDE.Linux",
          typeHandlerVersion: "1.0",
          autoUpgradeMinorVersion: true,
          provisioningState: "Failed",
          settings: { azureResourceId: failed.id, forceReOnboarding: "False", vNextEnabled: "true" },
        },
      },
    });
    const { body } = await json(await call(tenant, "GET", `${id}?${COMPUTE}&$expand=instanceView`));
    expect(body).toMatchObject({
      properties: {
        instanceView: {
          name: "MDE.Linux",
          type: "Microsoft.Azure.AzureDefenderForServers.MDE.Linux",
          statuses: [
            {
              code: "ProvisioningState/failed/52",
              level: "Error",
              displayStatus: "Provisioning failed",
              message: expect.stringContaining("No Python interpreter found"),
              time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
            },
          ],
          substatuses: [],
        },
      },
    });
  });

  test("names in paths may be written in any casing", async () => {
    const tenant = await open();
    const shouted = `${failed.id.toUpperCase().replace("/SUBSCRIPTIONS", "/subscriptions")}/extensions/mde.linux`;
    expect((await call(tenant, "GET", `${shouted}?${COMPUTE}`)).status).toBe(200);
  });

  test("a DELETE that is accepted says where to ask, and has no body", async () => {
    const tenant = await aTenant({ estate: makeEstate({ seed: 7, now: ESTATE_BEGAN }), retryAfterSeconds: 15 });
    const id = `${failed.id}/extensions/MDE.Linux`;
    const answer = await call(tenant, "DELETE", `${id}?${COMPUTE}`, REDEPLOYER);
    expect(answer.status).toBe(202);
    expect(await answer.text()).toBe("");
    expect(answer.headers.get("retry-after")).toBe("15");
    const asked = answer.headers.get("azure-asyncoperation") ?? "";
    expect(asked).toMatch(
      /^https:\/\/127\.0\.0\.1:\d+\/subscriptions\/[^/]+\/providers\/Microsoft\.Compute\/locations\/\w+\/operations\/[-\da-f]+\?api-version=2024-07-01$/,
    );
    const operation = await json(await call(tenant, "GET", asked.replace(/^https:\/\/[^/]+/, ""), REDEPLOYER));
    expect(operation).toEqual({
      status: 200,
      body: { name: expect.any(String), status: "InProgress", startTime: new Date(ESTATE_BEGAN).toISOString() },
    });
  });
});

describe("the resources of an Arc machine", () => {
  const estate = makeEstate({ seed: 7, now: ESTATE_BEGAN });
  const failed = theMachine(estate, "arc-failed");
  let answer: { status: number; body: unknown };

  beforeAll(async () => {
    const tenant = await startTenant({ estate, clock: () => ESTATE_BEGAN });
    answer = await json(await call(tenant, "GET", `${failed.id}/extensions?${HYBRID}`));
    await tenant.close();
  });

  test("its extensions carry their status without being asked, with the bare exit code", () => {
    expect(answer).toMatchObject({
      status: 200,
      body: {
        value: [
          {
            id: `${failed.id}/extensions/MDE.Linux`,
            type: "Microsoft.HybridCompute/machines/extensions",
            properties: {
              provisioningState: "Failed",
              instanceView: {
                name: "MDE.Linux",
                status: {
                  code: "52",
                  level: "Error",
                  message: expect.stringMatching(
                    /^Extension failed to install\..*non-zero exit code for Install: 52\./,
                  ),
                },
              },
            },
          },
        ],
      },
    });
  });
});

describe("errors", () => {
  test.each<[string, (machine: SimMachine) => string, string, number, string]>([
    ["a VM that does not exist", ({ id }) => `${id}x?${COMPUTE}`, "GET", 404, "ResourceNotFound"],
    [
      "an extension that does not exist",
      ({ id }) => `${id}/extensions/None?${COMPUTE}`,
      "GET",
      404,
      "ResourceNotFound",
    ],
    ["extensions of no VM", ({ id }) => `${id}x/extensions?${COMPUTE}`, "GET", 404, "ResourceNotFound"],
    [
      "a DELETE on no VM",
      ({ id }) => `${id}x/extensions/MDE.Linux?${COMPUTE}`,
      "DELETE",
      404,
      "ParentResourceNotFound",
    ],
    ["no API version", ({ id }) => id, "GET", 400, "MissingApiVersionParameter"],
    ["writing an extension", ({ id }) => `${id}/extensions/MDE.Linux?${COMPUTE}`, "PUT", 404, "InvalidResourceType"],
    ["running a command", ({ id }) => `${id}/runCommand?${COMPUTE}`, "POST", 404, "InvalidResourceType"],
    [
      "an operation that nobody began",
      ({ subscriptionId }) =>
        `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/westeurope/operations/none?${COMPUTE}`,
      "GET",
      404,
      "NotFound",
    ],
  ])("%s", async (_, path, method, status, code) => {
    const tenant = await aTenant();
    const everything = { name: "owner", clientId: REDEPLOYER.clientId, actions: ["*"] };
    const answer = await call(tenant, method, path(theMachine(tenant.estate, "failed-linux-52")), everything);
    expect(await json(answer)).toEqual({
      status,
      body: { error: { code, message: expect.stringMatching(/\w+/) } },
    });
  });

  test("come with a request id, as every answer does", async () => {
    const tenant = await aTenant();
    const answer = await call(tenant, "GET", "/nowhere?api-version=1");
    expect(answer.headers.get("x-ms-request-id")).toMatch(/^[\da-f]{16}$/);
  });
});
