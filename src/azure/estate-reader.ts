import type { TokenCredential } from "@azure/core-auth";
import type { Extension } from "../health/evidence.ts";
import type { Machine } from "../health/machine.ts";
import type { EstateReader, EstateReading, Reading } from "../health/ports.ts";
import type { Log } from "../log.ts";
import { openArmClients } from "./arm-clients.ts";
import type { AzureConfig } from "./azure-config.ts";
import { readEndpointProtection } from "./endpoint-protection.ts";
import { EstateTables } from "./estate-tables.ts";
import { ExtensionMessages } from "./extension-messages.ts";
import { releaseAll } from "./page-buffers.ts";
import { Pool } from "./pool.ts";
import { sensorReports } from "./queries/sensor-reports.ts";
import { Quota } from "./quota.ts";
import { ResourceGraph } from "./resource-graph.ts";

/**
 * Reads the estate from Azure: tables concurrently within the quota, each complete or failed by itself.
 * Nothing is asked for before the first `read`. Throws if the ARM endpoint of `config` may not be used.
 */
export function openEstateReader(config: AzureConfig, credential: TokenCredential, log: Log): EstateReader {
  const clients = openArmClients(config, credential);
  const graph = new ResourceGraph(clients.graph, config.scope, new Quota(clients.pace), clients.pace);
  const messages = new ExtensionMessages(clients, log);
  const isSensors = sensorReports(config.mdeReportFilter);
  /** One of the machines that were read last: whether the previous snapshot came of that reading. */
  let sample: Machine | undefined;
  const expectedSubscriptions = config.scope.kind === "subscriptions" ? config.scope.ids : [];

  return {
    async read(previous, signal): Promise<EstateReading> {
      if (sample && previous?.machines.get(sample.id)?.evidence.machine !== sample) graph.forget();
      const pool = new Pool(previous);
      const tables = new EstateTables(graph, log, pool, signal);
      const subscriptions = tables.subscriptions();
      const endpointProtection = subscriptions.then((reading) =>
        readEndpointProtection(reading.ok ? reading.value.keys() : [], clients, log, signal),
      );
      const [inventory, extensions, assessments, reports, plans] = await Promise.all([
        tables.inventory(),
        readExtensions(tables, messages, pool, signal),
        tables.assessments(),
        tables.reports(isSensors),
        tables.plans(),
      ]);
      releaseAll();
      sample = inventory.ok ? inventory.value.values().next().value : undefined;
      return {
        subscriptions: await subscriptions,
        expectedSubscriptions,
        inventory,
        extensions,
        assessments: assessments.table,
        reports: reports.table,
        plans,
        endpointProtection: await endpointProtection,
        unlisted: new Map([...reports.unlisted, ...assessments.unlisted]),
      };
    },
  };
}

async function readExtensions(
  tables: EstateTables,
  messages: ExtensionMessages,
  pool: Pool,
  signal: AbortSignal,
): Promise<Reading<ReadonlyMap<string, Extension>>> {
  const [onVms, onArc] = await Promise.all([readVmExtensions(tables, messages, pool, signal), tables.arcExtensions()]);
  if (!onVms.ok || !onArc.ok) return onVms.ok ? onArc : onVms;
  for (const [id, extension] of onArc.value) onVms.value.set(id, extension);
  return onVms;
}

async function readVmExtensions(
  tables: EstateTables,
  messages: ExtensionMessages,
  pool: Pool,
  signal: AbortSignal,
): Promise<Reading<Map<string, Extension>>> {
  const reading = await tables.vmExtensions();
  if (reading.ok) await messages.addTo(reading.value, pool, signal);
  return reading;
}
