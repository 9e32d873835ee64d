import type { VirtualMachineExtension } from "@azure/arm-compute";
import pLimit from "p-limit";
import { z } from "zod";
import type { Extension } from "../health/evidence.ts";
import type { Log } from "../log.ts";
import type { ArmClients } from "./arm-clients.ts";
import type { Pool } from "./pool.ts";
import { sharedExtension } from "./queries/extension-row.ts";
import { segmentAfter } from "./resource-id.ts";
import { loggedCause } from "./source-failure.ts";

/** Asked for in one reading at most, those without any message first: ARM allows 25 reads a second and subscription. */
const MOST_NEW = 2000;
/** A message that is known changes seldom, so only so many are looked at again in one reading, all of them in turns. */
const MOST_AGAIN = 100;

const STATUS = z.object({
  code: z.string().optional(),
  level: z.string().optional(),
  message: z.string().optional(),
  time: z.date().optional().catch(undefined),
});
const INSTANCE_VIEW = z.object({
  statuses: z.array(STATUS).optional().default([]),
  substatuses: z.array(STATUS).optional().default([]),
});

type Status = z.infer<typeof STATUS>;
type Extensions = Map<string, Extension>;
type Named = readonly [id: string, extension: Extension];

/**
 * What the extensions of Azure VMs say for themselves. Resource Graph does not know it, so ARM is asked for the instance view
 * (`$expand=instanceView`), only of those that did not succeed.
 */
export class ExtensionMessages {
  readonly #clients: Pick<ArmClients, "compute" | "pace">;
  readonly #log: Log;
  #turn = 0;

  constructor(clients: Pick<ArmClients, "compute" | "pace">, log: Log) {
    this.#clients = clients;
    this.#log = log;
  }

  /**
   * Puts code, level, message and time into `extensions` (keys: lower-cased ids of VMs). Where ARM does not answer,
   * or was not asked this time, the previous snapshot's stay while the extension is in the same state.
   */
  async addTo(extensions: Extensions, pool: Pool, signal: AbortSignal): Promise<void> {
    const failed = [...extensions].filter(([, extension]) => extension.provisioning !== "Succeeded");
    for (const [id, extension] of failed) extensions.set(id, withKnown(extension, pool.machine(id).before?.extension));
    const limit = pLimit(this.#clients.pace.concurrentGets);
    const faults: unknown[] = [];
    const ask = async (id: string, extension: Extension): Promise<void> => {
      try {
        const view = await this.#instanceView(id, extension.name, signal);
        extensions.set(id, sharedExtension(withStatus(extension, view, pool), pool.machine(id).before, pool));
      } catch (error) {
        faults.push(error);
      }
    };
    await Promise.all(this.#chosen(extensions, failed).map(([id, extension]) => limit(ask, id, extension)));
    if (faults.length > 0) {
      this.#log.warn({ count: faults.length, cause: loggedCause(faults[0]) }, "Extension messages could not be read");
    }
  }

  #chosen(extensions: Extensions, failed: readonly Named[]): Named[] {
    const isNew = ([id]: Named) => extensions.get(id)?.code === "";
    const turn = this.#turn;
    this.#turn += 1;
    return [
      ...inTurns(failed.filter(isNew), MOST_NEW, turn),
      ...inTurns(
        failed.filter((one) => !isNew(one)),
        MOST_AGAIN,
        turn,
      ),
    ];
  }

  async #instanceView(id: string, name: string, signal: AbortSignal): Promise<VirtualMachineExtension["instanceView"]> {
    const { virtualMachineExtensions } = this.#clients.compute(segmentAfter(id, "subscriptions"));
    const group = segmentAfter(id, "resourcegroups");
    const extension = await virtualMachineExtensions.get(group, segmentAfter(id, "virtualmachines"), name, {
      expand: "instanceView",
      abortSignal: signal,
      requestOptions: { timeout: this.#clients.pace.timeout },
    });
    return extension.instanceView;
  }
}

/** `most` of a list, in each turn others: some that never get an answer must not keep the rest from being asked. */
function inTurns<T>(list: readonly T[], most: number, turn: number): readonly T[] {
  if (list.length <= most) return list;
  const from = (turn * most) % list.length;
  return list.slice(from, from + most);
}

function withKnown(fresh: Extension, known: Extension | undefined): Extension {
  const same = known?.provisioning === fresh.provisioning && known.name === fresh.name && known.type === fresh.type;
  return same ? known : fresh;
}

function withStatus(extension: Extension, view: unknown, pool: Pool): Extension {
  const { statusIsError, code, message, changedAt } = statusOf(view);
  return { ...extension, statusIsError, code: pool.text(code), message: pool.message(message), changedAt };
}

/**
 * What an instance view of a VM's extension says; the message is not redacted yet, the time is epoch milliseconds, UTC.
 * The worst status speaks for the extension; substatuses say more about it. Throws if the view is not as documented.
 */
export function statusOf(view: unknown): Pick<Extension, "statusIsError" | "code" | "message" | "changedAt"> {
  const { statuses, substatuses } = INSTANCE_VIEW.parse(view ?? {});
  const errors = [...statuses, ...substatuses].filter(isError);
  const main = errors[0] ?? statuses.at(-1);
  const at = main?.time?.getTime();
  return {
    statusIsError: errors.length > 0,
    code: main?.code ?? "",
    message: messagesOf(main, substatuses),
    changedAt: at === undefined || Number.isNaN(at) ? undefined : at,
  };
}

function isError({ level }: Status): boolean {
  return level?.toLowerCase() === "error";
}

function messagesOf(main: Status | undefined, substatuses: readonly Status[]): string {
  const messages = [main, ...substatuses].map((status) => status?.message?.trim() ?? "");
  return [...new Set(messages.filter(Boolean))].join("\n");
}
