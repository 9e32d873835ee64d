import type { Estate } from "../estate/estate.ts";
import type { SimMachine } from "../estate/machine.ts";
import { type ArmReply, type ArmRequest, armError } from "./http.ts";
import type { Operations } from "./operations.ts";
import { extensionResource, instanceView, machineResource } from "./resources.ts";
import type { Route } from "./route.ts";

const MACHINE =
  "/subscriptions/(?<subscription>[^/]+)/resourceGroups/(?<group>[^/]+)/providers/(?<provider>Microsoft\\.Compute/virtualMachines|Microsoft\\.HybridCompute/machines)/(?<machine>[^/]+)";
const OPERATION =
  "/subscriptions/(?<subscription>[^/]+)/providers/(?<provider>Microsoft\\.Compute|Microsoft\\.HybridCompute)/locations/(?<location>[^/]+)/(?<folder>operations|operationstatus)/(?<operation>[^/]+)";

/** VMs and Arc machines: their instance view and their extensions, read and deleted. */
export function machineRoutes(estate: Estate, operations: Operations): readonly Route[] {
  const machineOf = ({ path }: ArmRequest) => estate.machine(path.split("/").slice(0, 9).join("/"));
  return [
    readMachine(machineOf),
    listExtensions(machineOf),
    readExtension(machineOf),
    deleteExtension(machineOf, estate, operations),
    readOperation(operations),
  ];
}

type MachineOf = (request: ArmRequest) => SimMachine | undefined;

function readMachine(machineOf: MachineOf): Route {
  return {
    method: "GET",
    path: new RegExp(`^${MACHINE}(?:/instanceView)?$`, "i"),
    action: ({ provider }, path) => `${provider}/${isInstanceView(path) ? "instanceView/" : ""}read`,
    answer: (request) => {
      const machine = machineOf(request);
      if (!machine) return notFound(request.path);
      const whole = !isInstanceView(request.path);
      return { status: 200, body: whole ? machineResource(machine, expands(request)) : instanceView(machine) };
    },
  };
}

function isInstanceView(path: string): boolean {
  return path.toLowerCase().endsWith("/instanceview");
}

function listExtensions(machineOf: MachineOf): Route {
  return {
    method: "GET",
    path: new RegExp(`^${MACHINE}/extensions$`, "i"),
    action: ({ provider }) => `${provider}/extensions/read`,
    answer: (request) => {
      const machine = machineOf(request);
      if (!machine) return notFound(request.path);
      const { extension } = machine;
      const value = extension ? [extensionResource(machine, extension, expands(request))] : [];
      return { status: 200, body: { value } };
    },
  };
}

function readExtension(machineOf: MachineOf): Route {
  return {
    method: "GET",
    path: new RegExp(`^${MACHINE}/extensions/(?<extension>[^/]+)$`, "i"),
    action: ({ provider }) => `${provider}/extensions/read`,
    answer: (request, { extension: name = "" }) => {
      const machine = machineOf(request);
      const extension = machine?.extension;
      if (!machine || !extension || !isNamed(extension.name, name)) return notFound(request.path);
      return { status: 200, body: extensionResource(machine, extension, expands(request)) };
    },
  };
}

function deleteExtension(machineOf: MachineOf, estate: Estate, operations: Operations): Route {
  return {
    method: "DELETE",
    path: new RegExp(`^${MACHINE}/extensions/(?<extension>[^/]+)$`, "i"),
    action: ({ provider }) => `${provider}/extensions/delete`,
    answer: (request, { extension: name = "" }, now) => {
      const machine = machineOf(request);
      if (!machine) return parentNotFound(request.path);
      if (!machine.extension || !isNamed(machine.extension.name, name)) return { status: 204 };
      return refusalToDelete(machine, estate) ?? beginDelete(request, machine, estate, operations, now);
    },
  };
}

function readOperation(operations: Operations): Route {
  return {
    method: "GET",
    path: new RegExp(`^${OPERATION}$`, "i"),
    action: ({ provider, folder }) => `${provider}/locations/${folder}/read`,
    answer: (request, { operation = "" }) => operations.status(request, operation),
  };
}

function beginDelete(
  request: ArmRequest,
  machine: SimMachine,
  estate: Estate,
  operations: Operations,
  now: number,
): ArmReply {
  const { id, end } = operations.begin(now);
  estate.removeExtension(machine, end);
  const arc = machine.host === "ArcMachine";
  const folder = arc ? "Microsoft.HybridCompute/locations" : "Microsoft.Compute/locations";
  const place = `/subscriptions/${machine.subscriptionId}/providers/${folder}/${machine.region}`;
  return operations.accepted(request, `${place}/${arc ? "operationstatus" : "operations"}`, id);
}

/** Why ARM does not even begin. */
function refusalToDelete(machine: SimMachine, { governance }: Estate): ArmReply | undefined {
  const scope = `${machine.id}/extensions/${machine.extension?.name}`;
  const lock = governance.lockOver(scope);
  const policy = governance.policyOver(scope);
  if (policy) return disallowed(scope, policy);
  if (lock) {
    return armError(
      409,
      "ScopeLocked",
      `The scope '${scope}' cannot perform delete operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
    );
  }
  if (machine.extension?.provisioningState === "Deleting") {
    return armError(409, "Conflict", "The request failed due to conflict with a concurrent request.");
  }
  if (machine.host === "AzureVm" && machine.power !== "running") {
    return armError(409, "OperationNotAllowed", "Cannot modify extensions in the VM when the VM is not running.");
  }
  return undefined;
}

/** An effect of denyAction; the policy stands in `additionalInfo`, and in the message for people. */
function disallowed(scope: string, policyAssignmentId: string): ArmReply {
  const name = scope.slice(scope.lastIndexOf("/") + 1);
  const message = `Resource '${name}' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"Keep the sensors","id":"${policyAssignmentId}"}}]'.`;
  const info = { policyAssignmentId, policyDefinitionEffect: "denyAction" };
  const additionalInfo = [{ type: "PolicyViolation", info }];
  return { status: 403, body: { error: { code: "RequestDisallowedByPolicy", target: name, message, additionalInfo } } };
}

function expands({ query }: ArmRequest): boolean {
  return query.get("$expand")?.toLowerCase() === "instanceview";
}

function isNamed(name: string, asked: string): boolean {
  return name.toLowerCase() === asked.toLowerCase();
}

function notFound(path: string): ArmReply {
  const [, , , , group, , ...type] = path.split("/");
  const message = `The Resource '${type.join("/")}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
  return armError(404, "ResourceNotFound", message);
}

function parentNotFound(path: string): ArmReply {
  const parent = path.split("/").slice(0, 9).join("/");
  const message = `Can not perform requested operation on nested resource. Parent resource '${parent}' not found.`;
  return armError(404, "ParentResourceNotFound", message);
}
