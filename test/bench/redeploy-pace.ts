/**
 * `node test/bench/redeploy-pace.ts`: 1,000 machines of one subscription in requests of twenty, all approved in the same moment,
 * on a virtual clock, by `Redeploying` as the program runs it: once with all that ARM lets through, and once with what the
 * real deployer takes of it. Prints one JSON line.
 */
import { Redeploying } from "../../src/redeploying.ts";
import type { Parts } from "../../src/redeploys/ports.ts";
import { review } from "../../src/redeploys/review.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { ADELE, MEGAN } from "../builders/redeploy.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";
import { ARM, ARRIVES_AFTER_MS, floorOf, type Limits, OURS, PacedDeployer } from "./arm-limits.ts";

const SECOND = 1_000;
const MACHINES = 1_000;
const EACH = 20;
/** Of the simulated Azure. */
const DELETION_MS = 2 * MINUTE;

async function carriedOut(limits: Limits) {
  const world = new RedeployWorld(MACHINES);
  const clock = new VirtualClock(world.now);
  Object.defineProperty(world, "now", { get: () => clock.now() });
  const plain = partsOf(world);
  const deployer = new PacedDeployer(plain.deployer, clock, limits);
  const redeploys: Parts = { ...plain, deployer };
  const ids = await askedAndApproved(world, plain);
  let faults = 0;
  const onFault = () => {
    faults += 1;
  };
  const { settings } = world;
  const redeploying = new Redeploying({
    redeploys,
    settings,
    clock,
    onEnqueued: () => {},
    onAdvanced: () => {},
    onFault,
  });
  const from = clock.now();
  redeploying.start();
  for (const id of ids) redeploying.changed(id);
  await settled();
  const { received } = world.azure;
  while (received.length < MACHINES && clock.now() - from < HOUR) await clock.pass(SECOND);
  const last = Math.max(...received.map(({ at }) => at));
  return {
    deleted: received.filter(({ tookAway }) => tookAway).length,
    needless: received.filter(({ needless }) => needless).length,
    faults,
    seconds: (last + ARRIVES_AFTER_MS - from) / SECOND,
    pollsInTheBusiestSecond: busiest(deployer.polls),
  };
}

/** The estate is what the last sync saw: no other comes while the deletions go out. */
function partsOf(world: RedeployWorld): Parts {
  const seen = world.snapshot();
  return { ...world.process(), estate: { snapshot: () => seen } };
}

/** Nothing of this takes time: how fast people are is not measured. */
async function askedAndApproved(world: RedeployWorld, parts: Parts): Promise<readonly string[]> {
  for (let first = 0; first < MACHINES; first += EACH) {
    const asked = await world.ask(parts, world.machineIds.slice(first, first + EACH));
    if (!asked.asked) throw new Error(`nobody may ask: ${asked.because.why}`);
  }
  const ids = world.disk.all().map(({ id }) => id);
  for (const id of ids) for (const person of [MEGAN, ADELE]) await approve(id, person, world, parts);
  return ids;
}

async function approve(id: string, person: typeof MEGAN, { settings }: RedeployWorld, parts: Parts): Promise<void> {
  const act = { do: "Approve", round: 1, machines: "All" } as const;
  const reviewed = await review(id, act, { person, standing: "Member" }, parts, settings);
  if (!reviewed.done) throw new Error(`nobody may approve: ${reviewed.because.why}`);
}

function busiest(times: readonly number[]): number {
  const seconds = Map.groupBy(times, (at) => Math.floor(at / SECOND));
  return Math.max(0, ...[...seconds.values()].map(({ length }) => length));
}

const floor = floorOf({ machines: MACHINES, each: EACH, deletionMs: DELETION_MS });
const atArms = await carriedOut(ARM);
const atOurs = await carriedOut(OURS);
console.log(JSON.stringify({ machines: MACHINES, floorSeconds: floor.all / SECOND, floor, atArms, atOurs }));
