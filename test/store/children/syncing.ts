/**
 * Syncs the estate of its arguments into the store of its first one, with everything that hangs on a sync: alarms, digests and
 * redeploys, round after round, until the rounds are done, or until it has come to the n-th of its steps, where it dies
 * (see mortal.ts); each breath is a step, too.
 * Arguments: the store, the folder of the outside, the step (0: none), the rounds.
 */
import { appendFileSync, statSync } from "node:fs";
import { LiveEstate } from "../../../src/health/live-estate.ts";
import type { Clock, EstateReader, SnapshotStore } from "../../../src/health/ports.ts";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { openLog } from "../../../src/log.ts";
import { advance } from "../../../src/redeploys/advance.ts";
import { marksFrom } from "../../../src/redeploys/marks.ts";
import type { Parts } from "../../../src/redeploys/ports.ts";
import { openStore } from "../../../src/store/open.ts";
import { systemClock } from "../../../src/system-clock.ts";
import { NOW } from "../../builders/evidence.ts";
import { RedeployWorld } from "../../fakes/redeploy-world.ts";
import { Mortal } from "./mortal.ts";
import { Outside, ROUND, readingOf, type SyncLine } from "./synced-estate.ts";
import { Telling } from "./telling-of-syncs.ts";

const [config, folder = "", step, rounds, broken] = process.argv.slice(2);
const outside = new Outside(folder);
const mortal = new Mortal(Number(step));

const say = (line: SyncLine) => console.log(JSON.stringify(line));

const store = await openStore(JSON.parse(String(config)), openLog("silent"));
mortal.countStatements();

const passed = () => statSync(outside.time, { throwIfNoEntry: false })?.size ?? 0;
const clock: Clock = {
  now: () => NOW + passed() * ROUND,
  breathe: async () => {
    mortal.here();
    await systemClock.breathe();
    mortal.here();
  },
  after: () => () => {},
};

const world = new RedeployWorld(Number(broken), { maxMachines: 1_000 });
/** What was taken away in Azure, this process's Azure learns as it looks. */
let learnt = 0;
function azure() {
  const told = Outside.lines<{ now: number; extensionId: string }>(outside.deletions);
  for (const { now, extensionId } of told.slice(learnt)) {
    world.now = now;
    world.azure.delete(extensionId, Number.POSITIVE_INFINITY);
  }
  learnt = told.length;
  world.now = clock.now();
  world.azure.settle();
  return world.azure;
}
azure();
world.azure.onReceived = ({ extensionId, at }) => {
  if (learnt < Outside.lines(outside.deletions).length) return;
  appendFileSync(outside.deletions, `${JSON.stringify({ now: at, extensionId })}\n`);
  learnt += 1;
};

let reading = 0;
const reader: EstateReader = {
  read: async () => {
    appendFileSync(outside.readings, ".");
    reading = statSync(outside.readings).size;
    return readingOf(reading, azure());
  },
};

const snapshots: SnapshotStore = {
  load: () => store.snapshots.load(),
  save: async (snapshot, transitions) => {
    const about = { version: snapshot.version, takenAt: snapshot.takenAt, reading };
    say({ said: "Saving", ...about });
    await store.snapshots.save(snapshot, transitions);
    say({ said: "Saved", ...about });
  },
};

const fault = (error: unknown) => say({ said: "Fault", message: String(error) });
const taken: Snapshot[] = [];
const marks = marksFrom(store.redeploys);
const estate = new LiveEstate(
  { reader: mortal.stepped(reader), store: mortal.stepped(snapshots), marks: mortal.stepped(marks), clock },
  { everyMs: ROUND, onFault: fault, onSnapshot: (snapshot) => taken.push(snapshot) },
);

const telling = new Telling({ store, estate, clock, outside, mortal, onFault: fault });

const plain = world.process();
const parts: Parts = {
  ...plain,
  store: mortal.stepped(store.redeploys),
  deployer: mortal.stepped(plain.deployer),
  estate,
  now: clock.now,
};

async function round(): Promise<void> {
  const refreshed = estate.refresh();
  if ("finished" in refreshed) await refreshed.finished;
  for (const snapshot of taken.splice(0)) await telling.of(snapshot);
  await telling.round();
  azure();
  for (const id of await parts.store.due(clock.now(), 100)) await advance(id, parts, world.settings);
  await telling.send();
}

// No two snapshots have one time: a start takes longer than a millisecond.
appendFileSync(outside.time, ".");
azure();
await estate.start();
const stored = estate.snapshot();
if (stored) await telling.of(stored);
for (let done = 0; done < Number(rounds); done += 1) {
  appendFileSync(outside.time, ".");
  await round();
}
await estate.stop();
await store.close();
say({ said: "Finished", steps: mortal.steps });
