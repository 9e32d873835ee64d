import type { Outbox } from "../outgoing/ports.ts";
import type { RedeployStore } from "../redeploys/ports.ts";
import { measuredOutbox } from "./measured-outbox.ts";
import { measuredRedeploys } from "./measured-redeploys.ts";
import type { Meter } from "./meter.ts";

/** What is known here of the store: it has parts, and what two of them are. */
interface Parts {
  readonly redeploys: RedeployStore;
  readonly outbox: Outbox;
}

/** Parts that a turn, a sync or a sending waits for. */
const TIMED = [
  "snapshots",
  "history",
  "turns",
  "conversations",
  "digests",
  "redeploys",
  "outbox",
  "addresses",
] as const;

/** The store, with every call of its parts timed, and what is written about redeploys and the queue counted. */
export function measuredStore<S extends Parts & Record<(typeof TIMED)[number], object>>(store: S, meter: Meter): S {
  const timed = Object.fromEntries(TIMED.map((part) => [part, timedPart(store[part], part, meter)])) as Pick<
    S,
    (typeof TIMED)[number]
  >;
  return {
    ...store,
    ...timed,
    redeploys: over(timed.redeploys, measuredRedeploys(timed.redeploys, meter)),
    outbox: over(timed.outbox, measuredOutbox(timed.outbox, meter)),
  };
}

/** `part` with some of its methods replaced. */
function over<T extends object>(part: T, replaced: object): T {
  return new Proxy(part, {
    get: (target, name) => Reflect.get(name in replaced ? replaced : target, name),
  });
}

/** Each method bound to the part itself, whose private fields a proxy does not have. */
function timedPart<T extends object>(part: T, name: string, meter: Meter): T {
  const methods = new Map<string | symbol, unknown>();
  return new Proxy(part, {
    get(target, property) {
      const found: unknown = Reflect.get(target, property, target);
      if (typeof found !== "function") return found;
      if (!methods.has(property)) methods.set(property, timedCall(found.bind(target), name, meter));
      return methods.get(property);
    },
  });
}

function timedCall(call: (...given: unknown[]) => unknown, part: string, meter: Meter) {
  return (...given: unknown[]) => {
    const end = meter.begin("vitals.store.duration");
    const result = call(...given);
    if (!(result instanceof Promise)) return result;
    result.then(
      () => end({ part, outcome: "Done" }),
      () => end({ part, outcome: "Failed" }),
    );
    return result;
  };
}
