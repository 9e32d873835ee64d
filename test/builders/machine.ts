import type { Machine } from "../../src/health/machine.ts";
import { at } from "./time.ts";

export const CONTOSO_PROD = "11111111-1111-4111-8111-111111111111";
export const CONTOSO_DEV = "22222222-2222-4222-8222-222222222222";

const RUNNING = { is: "Running", code: "running" } as const;

/** A running Linux VM in Contoso Prod, a month old. The id follows from name, subscription, group and host. */
export function aMachine(overrides: Partial<Machine> = {}): Machine {
  const machine: Machine = {
    id: "",
    name: "web-01",
    host: "AzureVm",
    cloud: "Azure",
    subscriptionId: CONTOSO_PROD,
    resourceGroup: "rg-web",
    region: "westeurope",
    os: "Linux",
    osName: "Canonical ubuntu-24_04-lts server",
    clientOs: false,
    power: RUNNING,
    createdAt: at("09:00", -30),
    tags: {},
    scaleSet: undefined,
    ...overrides,
  };
  return machine.id === "" ? { ...machine, id: idOf(machine) } : machine;
}

/** An on-premises server, connected through Arc. */
export function anArcMachine(overrides: Partial<Machine> = {}): Machine {
  return aMachine({
    name: "dc-01",
    host: "ArcMachine",
    cloud: "OnPremises",
    os: "Windows",
    osName: "Windows Server 2022 Datacenter",
    power: { is: "Running", code: "Connected" },
    createdAt: undefined,
    ...overrides,
  });
}

/** An AWS machine that is known through a security connector alone. */
export function aConnectorMachine(overrides: Partial<Machine> = {}): Machine {
  return aMachine({
    name: "i-0abc",
    host: "ConnectorMachine",
    cloud: "AWS",
    resourceGroup: "",
    region: "",
    os: undefined,
    osName: "",
    power: { is: "Unknown", code: "" },
    createdAt: undefined,
    ...overrides,
  });
}

const TYPES: Record<Machine["host"], string> = {
  AzureVm: "microsoft.compute/virtualmachines",
  ArcMachine: "microsoft.hybridcompute/machines",
  ScaleSetInstance: "microsoft.compute/virtualmachinescalesets/workers/virtualmachines",
  ConnectorMachine: "microsoft.security/securityconnectors/aws/securityentitydata",
  DirectServer: "microsoft.security/mdeservers",
};

function idOf({ subscriptionId, resourceGroup, host, name }: Machine): string {
  const group = resourceGroup === "" ? "" : `/resourcegroups/${resourceGroup}`;
  return `/subscriptions/${subscriptionId}${group}/providers/${TYPES[host]}/${name}`.toLowerCase();
}
