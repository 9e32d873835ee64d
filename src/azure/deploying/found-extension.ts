import type { VirtualMachineExtension } from "@azure/arm-compute";
import type { MachineExtension } from "@azure/arm-hybridcompute";
import type { FoundExtension } from "../../redeploys/ports.ts";
import { statusOf } from "../extension-messages.ts";
import { handlerOf, provisioningOf } from "../queries/extension-row.ts";
import { redact } from "../redact.ts";

const PUBLISHER = /^Microsoft\.Azure\.AzureDefenderForServers$/i;
const TYPE = /^MDE\.(Windows|Linux)$/i;

/** The MDE extension among a VM's, by publisher and type; its text is the same as the snapshot's, or a plan would not fit it. */
export function ofVm(extensions: readonly VirtualMachineExtension[]): FoundExtension | undefined {
  const found = extensions.find((one) => isMde(one.publisher, one.typePropertiesType));
  if (found === undefined) return undefined;
  const { statusIsError, message, changedAt } = statusOf(found.instanceView);
  return {
    ...named(found.id, found.typePropertiesType, found.provisioningState),
    statusIsError,
    message: redact(message),
    mark: markOf(found.systemData?.createdAt, changedAt === undefined ? undefined : new Date(changedAt)),
  };
}

/** The MDE extension among an Arc machine's. */
export function ofArc(extensions: readonly MachineExtension[]): FoundExtension | undefined {
  const found = extensions.find(({ properties }) => isMde(properties?.publisher, properties?.type));
  if (found === undefined) return undefined;
  const { type, provisioningState, instanceView } = found.properties ?? {};
  const { level, message, time } = instanceView?.status ?? {};
  return {
    ...named(found.id, type, provisioningState),
    statusIsError: level?.toLowerCase() === "error",
    message: redact(message ?? ""),
    mark: markOf(found.systemData?.createdAt, time),
  };
}

function isMde(publisher: string | undefined, type: string | undefined): boolean {
  return PUBLISHER.test(publisher ?? "") && TYPE.test(type ?? "");
}

function named(id: string | undefined, type: string | undefined, provisioning: string | undefined) {
  if (!id) throw new Error("an extension without id");
  return { id, type: handlerOf(type ?? ""), provisioning: provisioningOf(provisioning ?? "") };
}

/** A reinstallation is a new resource. Its own time is better than the status's, which some handlers renew while they run. */
function markOf(createdAt: Date | undefined, statusAt: Date | undefined): string {
  if (isTime(createdAt)) return `created ${createdAt.toISOString()}`;
  return isTime(statusAt) ? `status ${statusAt.toISOString()}` : "";
}

function isTime(date: Date | undefined): date is Date {
  return date !== undefined && !Number.isNaN(date.getTime());
}
