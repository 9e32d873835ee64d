import { LiveEstate } from "../../src/health/live-estate.ts";
import type { Clock } from "../../src/health/ports.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { FakeReader } from "../fakes/estate-reader.ts";
import { MemorySnapshots } from "../fakes/snapshot-store.ts";
import { MemoryTurns } from "../fakes/sync-turns.ts";
import { take } from "../health/assembly/take.ts";
import { settled, VirtualClock } from "./clock.ts";
import { aMachine } from "./machine.ts";
import { aReading } from "./reading.ts";
import { at, MINUTE } from "./time.ts";

export const EVERY = 15 * MINUTE;
export const web = aMachine({ name: "web-01" });
export const stored = take(aReading([web]), at("08:50"));

/** What processes have in common. */
export function aStore(snapshot?: Snapshot) {
  const store = new MemorySnapshots(snapshot);
  return { store, clock: new VirtualClock(at("09:00")), turns: new MemoryTurns(() => store.snapshot) };
}

/** The same time, but for what a machine's clock is ahead by. */
function ahead(clock: VirtualClock, ms: number): Clock {
  return {
    now: () => clock.now() + ms,
    breathe: () => clock.breathe(),
    after: (wait, task) => clock.after(wait, task),
  };
}

export function aProcess(name: string, { store, turns, ...shared }: ReturnType<typeof aStore>, aheadBy = 0) {
  const clock = ahead(shared.clock, aheadBy);
  const reader = new FakeReader();
  const faults: unknown[] = [];
  const shown: boolean[] = [];
  const ports = { reader, store, clock, marks: { current: async () => new Map() } };
  const options = {
    everyMs: EVERY,
    onFault: (error: unknown) => faults.push(error),
    onSnapshot: (_: Snapshot, own: boolean) => shown.push(own),
  };
  const estate = new LiveEstate(ports, options, turns.of(name));
  const answer = async (reading = aReading([web])) => {
    reader.answer(reading);
    await settled();
  };
  return { estate, reader, faults, shown, answer };
}

/** The first has synced; the second follows. */
export async function two(snapshot: Snapshot | undefined = stored, secondIsAheadBy = 0) {
  const shared = aStore(snapshot);
  const [first, second] = [aProcess("first", shared), aProcess("second", shared, secondIsAheadBy)];
  await first.estate.start();
  await settled();
  await second.estate.start();
  await settled();
  return { ...shared, first, second, pass: (ms: number) => shared.clock.pass(ms) };
}

/** The same, and the second has taken the first one's snapshot over; the first one's next sync has just begun. */
export async function twoAtWork() {
  const all = await two();
  await all.first.answer();
  await all.pass(EVERY);
  all.second.shown.length = 0;
  return all;
}

export const version = ({ estate }: { readonly estate: LiveEstate }) => estate.snapshot()?.version;
