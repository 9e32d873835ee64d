import pLimit from "p-limit";
import type { Reading } from "../../health/ports.ts";
import type { Log } from "../../log.ts";
import { type ArmClients, openArmClients } from "../arm-clients.ts";
import type { AzureConfig } from "../azure-config.ts";
import { CLOUDS } from "../cloud.ts";
import { readEndpointProtection } from "../endpoint-protection.ts";
import type { ArgQuery } from "../queries/arg-query.ts";
import { SUBSCRIPTIONS } from "../queries/subscriptions.ts";
import { VM_EXTENSIONS } from "../queries/vm-extensions.ts";
import { Quota } from "../quota.ts";
import { ResourceGraph } from "../resource-graph.ts";
import { segmentAfter } from "../resource-id.ts";
import type { Credential } from "./credential-holder.ts";
import { holderOf } from "./credential-holder.ts";
import { type Permission, readPermissions } from "./permissions.ts";

/** Somebody waits: less patience than a sync has. Milliseconds. */
const IN_A_HURRY = { timeout: 15_000, retryDelay: 500, longestRetryDelay: 2_000 };

/**
 * What one identity may do in Azure, found out by doing it with the clients of the program itself. Reads alone, and as
 * little as shows it. Every method throws what the clients throw.
 */
export class ArmTrial {
  readonly #config: AzureConfig;
  readonly #credential: Credential;
  readonly #clients: ArmClients;
  readonly #graph: ResourceGraph;
  readonly #log: Log;
  #subscriptions: Promise<ReadonlyMap<string, string>> | undefined;
  readonly #permissions = new Map<string, Promise<readonly Permission[]>>();

  /** Asks nothing yet; throws if the ARM endpoint of `config` may not be used. */
  constructor(config: AzureConfig, credential: Credential, log: Log) {
    this.#config = { ...config, pace: { ...IN_A_HURRY, ...config.pace } };
    this.#credential = credential;
    this.#log = log;
    this.#clients = openArmClients(this.#config, credential);
    const { graph, pace } = this.#clients;
    this.#graph = new ResourceGraph(graph, config.scope, new Quota(pace), pace);
  }

  /** Gets a token for Azure; the object id of whose it is, as far as the token says. */
  signIn(signal: AbortSignal): Promise<string | undefined> {
    return holderOf(this.#credential, CLOUDS[this.#config.cloud].tokenScope, signal);
  }

  /** Subscriptions of the scope that the identity can read: lower-cased id → display name. Asked once. */
  subscriptions(signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    this.#subscriptions ??= this.#graph.read(
      SUBSCRIPTIONS,
      {
        read: ({ subscriptionId, name }) => ({ id: subscriptionId.toLowerCase(), says: name }),
        begin: () => new Map<string, string>(),
        add: (names, id, name) => names.set(id, name),
      },
      signal,
    );
    return this.#subscriptions;
  }

  /** Whether the table answers: its first row, undefined where it has none that the identity can see. */
  firstRow<Row extends { readonly id: string }>(query: ArgQuery<Row>, signal: AbortSignal): Promise<Row | undefined> {
    return this.#graph.first(query, signal);
  }

  /** Its permissions in each of these subscriptions. Each is asked once. */
  async permissions(
    subscriptionIds: Iterable<string>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly Permission[]>> {
    const limit = pLimit(this.#clients.pace.concurrentGets);
    const ask = async (id: string) => [id, await this.#permissionsOf(id, limit, signal)] as const;
    return new Map(await Promise.all([...subscriptionIds].map(ask)));
  }

  /** The Endpoint-protection switch of each subscription. */
  endpointProtection(ids: Iterable<string>, signal: AbortSignal): Promise<ReadonlyMap<string, Reading<boolean>>> {
    return readEndpointProtection(ids, this.#clients, this.#log, signal);
  }

  /** Some VM's MDE extension: its id, lower-cased, and its name; undefined where none can be seen. */
  async someExtension(signal: AbortSignal): Promise<{ readonly id: string; readonly name: string } | undefined> {
    const row = await this.firstRow(VM_EXTENSIONS, signal);
    return row && { id: row.id.toLowerCase(), name: row.name };
  }

  /** Reads the instance view of a VM's extension, as a sync does for those that failed. */
  async readInstanceView(
    extension: { readonly id: string; readonly name: string },
    abortSignal: AbortSignal,
  ): Promise<void> {
    const { id, name } = extension;
    const { virtualMachineExtensions } = this.#clients.compute(segmentAfter(id, "subscriptions"));
    const [group, vm] = [segmentAfter(id, "resourcegroups"), segmentAfter(id, "virtualmachines")];
    await virtualMachineExtensions.get(group, vm, name, { expand: "instanceView", abortSignal });
  }

  #permissionsOf(id: string, limit: ReturnType<typeof pLimit>, signal: AbortSignal): Promise<readonly Permission[]> {
    const known = this.#permissions.get(id);
    if (known) return known;
    const asked = limit(readPermissions, id, this.#clients, signal);
    this.#permissions.set(id, asked);
    return asked;
  }
}
