import { afterEach, beforeEach, describe } from "vitest";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { type Log, openLog } from "../../src/log.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { MINUTE } from "../builders/time.ts";
import { ENGINES, type EngineUnderTest, type Place } from "./places.ts";

/** What was logged, line by line. */
export interface Logged {
  readonly log: Log;
  readonly lines: readonly Record<string, unknown>[];
}

export function aLog(): Logged {
  const lines: Record<string, unknown>[] = [];
  return { log: openLog("debug", { write: (line) => lines.push(JSON.parse(line)) }), lines };
}

/** A store in a new place for each test of the enclosing block, closed and removed after it. */
export interface Opened extends Logged {
  readonly store: Store;
  readonly place: Place;
  /** Closes the store and opens it again, as a restart does. */
  reopen(): Promise<Store>;
}

function openedForEachTest({ newPlace }: EngineUnderTest): Opened {
  let state: { store: Store; place: Place; logged: Logged } | undefined;
  const now = () => {
    if (!state) throw new Error("The store is open only while a test runs");
    return state;
  };
  beforeEach(async () => {
    const place = await newPlace();
    const logged = aLog();
    state = { place, logged, store: await openStore(place.config, logged.log) };
  });
  afterEach(async () => {
    await now().store.close();
    await now().place.remove();
  });
  return {
    get store() {
      return now().store;
    },
    get place() {
      return now().place;
    },
    get log() {
      return now().logged.log;
    },
    get lines() {
      return now().logged.lines;
    },
    reopen: async () => {
      const { store, place, logged } = now();
      await store.close();
      state = { place, logged, store: await openStore(place.config, logged.log) };
      return state.store;
    },
  };
}

/** A block of tests for each engine; where one is missing, they count as skipped. */
export function onEachEngine(what: string, tests: (opened: Opened) => void): void {
  for (const engine of ENGINES) {
    describe.skipIf(engine.missing)(`${what} on ${engine.engine}`, () => tests(openedForEachTest(engine)));
  }
}

/** The next snapshot, a quarter of an hour later. */
export function following(snapshot: Snapshot, machines: Snapshot["machines"] = snapshot.machines): Snapshot {
  return { ...snapshot, version: snapshot.version + 1, takenAt: snapshot.takenAt + 15 * MINUTE, machines };
}
