/**
 * Keeps the estate of these tests alive in the store of its first argument, in turns with others on it, and tells of it, until
 * it is killed, or until it has come to the n-th of its steps, where it dies (see mortal.ts).
 * Arguments: the store, the folder of the outside, the step (0: none), the file with what all are ahead by, and when they began.
 */
import { appendFileSync, existsSync, statSync } from "node:fs";
import { LiveEstate } from "../../../src/health/live-estate.ts";
import type { EstateReader } from "../../../src/health/ports.ts";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { openLog } from "../../../src/log.ts";
import { openStore } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { MINUTE, SECOND } from "../../builders/time.ts";
import { TrueAzure } from "../../fakes/sensor-deployer.ts";
import { Mortal } from "./mortal.ts";
import { sharedClock } from "./shared-clock.ts";
import { linkOf, Outside, readingOf, type TurnLine } from "./synced-estate.ts";
import { Telling } from "./telling-of-syncs.ts";

/** A turn lapses within seconds, and not because a busy machine is late to hold it. */
const SPEED = 40;
/** Long enough for many a turn to lapse in the middle of a reading, when an hour passes at once. */
const READS_FOR = 20 * SECOND;
const TELLS_EVERY = 15 * SECOND;

const [config, folder = "", step, aheadFile = "", began] = process.argv.slice(2);
const outside = new Outside(folder);
const mortal = new Mortal(Number(step));
const clock = sharedClock({ from: NOW, aheadFile, began: Number(began), speed: SPEED });
const say = (line: TurnLine) => console.log(JSON.stringify(line));
const fault = (error: unknown) => say({ said: "Fault", message: String(error) });

const store = await openStore(JSON.parse(String(config)), openLog("silent"));
mortal.countStatements();
if (!store.syncTurns) throw new Error("Nobody takes turns here");

const azure = new TrueAzure(clock.now);
const reader: EstateReader = {
  read: async (_previous, signal) => {
    if (existsSync(outside.over)) return new Promise((_, fail) => signal.addEventListener("abort", fail));
    appendFileSync(outside.readings, ".");
    const reading = readingOf(statSync(outside.readings).size, azure);
    await new Promise<void>((resolve) => clock.after(READS_FOR, resolve));
    return reading;
  },
};

const taken: Snapshot[] = [];
function show(snapshot: Snapshot, own: boolean): void {
  taken.push(snapshot);
  say({ said: "Shown", version: snapshot.version, own, ...linkOf(snapshot) });
}

const estate = new LiveEstate(
  {
    reader: mortal.stepped(reader),
    store: mortal.stepped(store.snapshots),
    marks: { current: async () => new Map() },
    clock,
  },
  { everyMs: MINUTE, onFault: fault, onSnapshot: show },
  mortal.stepped(store.syncTurns),
);
const telling = new Telling({ store, estate, clock, outside, mortal, onFault: fault });

await estate.start();
const stored = estate.snapshot();
if (stored) show(stored, false);
async function tell(): Promise<void> {
  for (let [snapshot] = taken; snapshot; [snapshot] = taken) {
    await telling.of(snapshot);
    taken.shift();
    say({ said: "Told", version: snapshot.version });
  }
  await telling.round();
  await telling.send();
}

for (;;) {
  await tell().catch(fault);
  await new Promise<void>((resolve) => clock.after(TELLS_EVERY, resolve));
}
