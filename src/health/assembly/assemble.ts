import { coverage } from "../coverage.ts";
import type { Coverage, Evidence, RedeployMark, Source, Visibility } from "../evidence.ts";
import { inOrder } from "../in-order.ts";
import { judging } from "../judge-estate.ts";
import type { EstateReading } from "../ports.ts";
import { keepIfSame } from "../same.ts";
import { sameEvidence } from "../same-evidence.ts";
import type { JudgedMachine, Snapshot, SourceReading, Subscription } from "../snapshot.ts";
import { visibilityOfMachines } from "../visibility.ts";
import { connectorsByArcMachine } from "./connectors.ts";
import { assessmentsOf, extensionOf, type Lookup, reportsOf } from "./parts.ts";
import { roster } from "./roster.ts";
import { sourceReadings, type Trouble, troubles } from "./sources.ts";
import { type Standing, subscriptionsOf } from "./subscriptions.ts";
import { tracking } from "./track.ts";

/** A snapshot in the making. */
export interface Assembly {
  readonly sources: Readonly<Record<Source, SourceReading>>;
  /** Every machine with its verdict, made as it is asked for, so that the work can be cut into slices. Good for one pass. */
  judged(): Iterable<JudgedMachine>;
  /** Complete when all machines were passed over. */
  subscriptions(): readonly Subscription[];
}

/**
 * Puts together what a reading brought, what the previous snapshot still knows where the reading failed, and our redeploys.
 * `marks` is keyed by lower-cased machine id; `takenAt` is when the reading began, epoch milliseconds, UTC.
 */
export function assemble(
  reading: EstateReading,
  previous: Snapshot | undefined,
  marks: ReadonlyMap<string, RedeployMark>,
  takenAt: number,
): Assembly {
  const sources = sourceReadings(reading, previous, takenAt);
  const trouble = troubles(sources);
  const subscriptions = subscriptionsOf(reading, previous, trouble, takenAt);
  const reported = new Set<string>();
  const evidence = assembler(reading, previous, marks, trouble, takenAt);
  const judge = judging(takenAt);

  function* judged(): Iterable<JudgedMachine> {
    const listed = machinesListed(reading, previous);
    const connectors = connectorsByArcMachine(reading.unlisted.values(), listed);
    const before = inOrder(previous?.machines);
    for (const machine of roster(reading, previous, new Set(connectors.values()))) {
      const was = before(machine.id);
      const standing = subscriptions.of(machine.subscriptionId);
      const connectorId = connectors.get(machine.id);
      const lookup = { reading, machine, readable: standing.readable, was: was?.evidence, connectorId };
      const one = evidence(lookup, standing);
      if (one.reports.length > 0) reported.add(machine.subscriptionId);
      yield judge(one, was);
    }
  }

  return {
    sources,
    judged,
    subscriptions: () => subscriptions.all().map((one) => ({ ...one, hasReports: reported.has(one.id) })),
  };
}

function* machinesListed(reading: EstateReading, previous: Snapshot | undefined) {
  if (reading.inventory.ok) yield* reading.inventory.value.values();
  else if (previous) for (const { evidence } of previous.machines.values()) yield evidence.machine;
}

function assembler(
  reading: EstateReading,
  previous: Snapshot | undefined,
  marks: ReadonlyMap<string, RedeployMark>,
  trouble: readonly Trouble[],
  takenAt: number,
): (lookup: Lookup, standing: Standing) => Evidence {
  const track = tracking({ takenAt, extensionsReadBefore: previous?.sources.Extensions.readAt });
  const partTrouble = trouble.filter(({ source }) => source !== "Inventory" && source !== "Subscriptions");

  return (lookup, standing) => {
    const { machine, was } = lookup;
    const extension = extensionOf(lookup);
    const { edr, antivirus } = assessmentsOf(lookup);
    const tracked = track(was, extension);
    const fresh: Evidence = {
      machine,
      visibility: keepIfSame(was?.visibility, visibilityOf(standing, partTrouble, tracked.firstSeenAt)),
      coverage: coverageOf(reading, standing, machine.id, was),
      reports: keepIfSame(was?.reports, reportsOf(lookup)),
      extension,
      edr,
      antivirus: keepIfSame(was?.antivirus, antivirus),
      mde: undefined,
      redeploy: keepIfSame(was?.redeploy, marks.get(machine.id)),
      track: tracked,
    };
    return was && sameEvidence(was, fresh) ? was : fresh;
  };
}

/** An older reading cannot stand in for a machine that it had not yet seen. */
function visibilityOf({ visibility }: Standing, trouble: readonly Trouble[], firstSeenAt: number): Visibility {
  const before = visibility.seen
    ? trouble.find(({ readAt }) => readAt === undefined || readAt < firstSeenAt)
    : undefined;
  return before ? before.unseen : visibilityOfMachines(visibility);
}

const NEVER_READ = coverage("Off", "Subscription", false, false);

/** The machine's own pricing row replaces its subscription's Servers plan, nothing else. */
function coverageOf(
  { plans }: EstateReading,
  standing: Standing,
  machineId: string,
  was: Evidence | undefined,
): Coverage {
  const ofSubscription = standing.coverage;
  if (!ofSubscription) return was?.coverage ?? NEVER_READ;
  const own = plans.ok ? plans.value.machines.get(machineId) : ownPlan(was);
  const { cspm, endpointProtection } = ofSubscription;
  const fresh = own ? coverage(own, "Machine", cspm, endpointProtection) : ofSubscription;
  return keepIfSame(was?.coverage, fresh);
}

function ownPlan(was: Evidence | undefined): Coverage["serversPlan"] | undefined {
  return was?.coverage.planOf === "Machine" ? was.coverage.serversPlan : undefined;
}
