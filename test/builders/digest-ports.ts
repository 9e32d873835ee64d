import type { DigestPorts } from "../../src/digests/deliver.ts";
import type { Scopes } from "../../src/digests/scope.ts";
import type { Transition } from "../../src/health/snapshot.ts";
import type { Deliveries, Delivery } from "../../src/outgoing/ports.ts";
import { DigestMemory } from "../fakes/digest-store.ts";
import { VirtualClock } from "./clock.ts";

const NO_BODY = { card: {}, sentence: "" };

/** Filters on the operating system alone; any other holds for every machine. */
export const SCOPES_BY_OS: Scopes = {
  machines: (where, { machines }) =>
    [...machines.values()].filter(({ evidence }) =>
      where.every(({ field, values }) => field !== "os" || values.includes(evidence.machine.os ?? "")),
    ),
};

/** Ports without an estate, a past or subscribers; faults are thrown. */
export function digestPorts(overrides: Partial<DigestPorts> = {}): DigestPorts {
  return {
    store: new DigestMemory(),
    estate: { snapshot: () => undefined, syncing: () => ({ failures: [] }) },
    scopes: SCOPES_BY_OS,
    past: { between: async () => [] },
    redeploys: { since: async () => ({ underWay: 0, worked: 0, failed: 0 }) },
    presenter: {
      digest: () => NO_BODY,
      alarm: () => NO_BODY,
      allClear: () => NO_BODY,
      paused: () => NO_BODY,
      resumed: () => NO_BODY,
    },
    deliveries: deliveriesFrom(new Map()),
    clock: new VirtualClock(),
    onFault: (error) => {
      throw error;
    },
    onEnqueued: () => {},
    ...overrides,
  };
}

/** What changed, snapshot by snapshot, as the store keeps it. */
export class PastMemory {
  readonly #kept: { readonly version: number; readonly transitions: readonly Transition[] }[] = [];

  add(version: number, transitions: readonly Transition[]): void {
    this.#kept.unshift({ version, transitions });
  }

  async between(after: number, upTo: number, since: number): Promise<readonly Transition[]> {
    return this.#kept
      .filter(({ version }) => version > after && version <= upTo)
      .flatMap(({ transitions }) => transitions)
      .filter(({ at }) => at >= since);
  }
}

/** What became of these messages, by id; of others nothing is known. */
export function deliveriesFrom(known: ReadonlyMap<string, Delivery>): Deliveries {
  return {
    of: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const delivery = known.get(id);
          return delivery ? [[id, delivery] as const] : [];
        }),
      ),
  };
}
