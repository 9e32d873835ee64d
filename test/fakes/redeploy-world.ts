import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { advance } from "../../src/redeploys/advance.ts";
import { type Asked, ask } from "../../src/redeploys/ask.ts";
import { dueAt } from "../../src/redeploys/due.ts";
import { marksOf } from "../../src/redeploys/marks.ts";
import type { Approves, Person } from "../../src/redeploys/person.ts";
import type { Approvers, Parts, Presenter } from "../../src/redeploys/ports.ts";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import type { RedeploySettings } from "../../src/redeploys/settings.ts";
import { evidence, NOW } from "../builders/evidence.ts";
import { sha256 } from "../builders/hash.ts";
import { aMachine, CONTOSO_PROD } from "../builders/machine.ts";
import { ADELE, ALEX, CHANNEL, MEGAN, names, OWN_CHAT, settings } from "../builders/redeploy.ts";
import { aSnapshot } from "../builders/snapshot.ts";
import { Fuse, Killed } from "./fuse.ts";
import { MemoryRedeploys, RedeployDisk } from "./redeploy-store.ts";
import { SimulatedDeployer, TrueAzure } from "./sensor-deployer.ts";

/** Tells state, version-free, so that a card changes when what it shows changes. */
export const PLAIN_CARDS: Presenter = {
  card: ({ id, state, plan }) => ({
    card: { id, state: JSON.parse(JSON.stringify(state)), count: plan.machines.length },
    sentence: state.is,
  }),
  notice: ({ id }, notice) => ({ card: { id, notice: JSON.parse(JSON.stringify(notice)) }, sentence: notice.tells }),
};

/** These people approve everywhere. */
export function approversAre(...people: readonly Person[]): Approvers {
  const said = (id: string): Approves => (people.some((one) => one.id === id) ? "Yes" : "No");
  return {
    approves: async (id, subscriptionIds) => new Map(subscriptionIds.map((one) => [one, said(id)])),
    approvesAnywhere: async (id) => said(id),
    toMention: async () => people,
  };
}

/**
 * A tenant with broken Linux VMs, its Azure, its disk and its clock, on which as many processes live and die as you like.
 * The estate around the broken machines is large enough for the caps.
 */
export class RedeployWorld {
  now = NOW;
  readonly disk = new RedeployDisk();
  readonly azure: TrueAzure;
  readonly settings: RedeploySettings;
  readonly machineIds: readonly string[];
  approvers: Approvers = approversAre(MEGAN, ADELE, ALEX);
  #ids = 0;

  constructor(broken: number, overrides: Partial<RedeploySettings> = {}) {
    this.settings = settings({ maxPercent: 100, ...overrides });
    this.azure = new TrueAzure(() => this.now);
    this.machineIds = names(broken).map((name) => {
      const { id } = aMachine({ name });
      this.azure.add(id, `${id}/extensions/MDE.Linux`);
      return id;
    });
  }

  /** A process of its own; with a fuse, one that will die. */
  process(fuse: Fuse = new Fuse(0, "Before")): Parts {
    return {
      store: fuse.guard(new MemoryRedeploys(this.disk)),
      deployer: fuse.guard(new SimulatedDeployer(this.azure)),
      approvers: fuse.guard(this.approvers),
      presenter: PLAIN_CARDS,
      estate: { snapshot: () => this.snapshot() },
      hash: sha256,
      now: () => this.now,
      newId: () => {
        this.#ids += 1;
        return `r-${this.#ids}`;
      },
    };
  }

  /** What a sync would see now, judged by the health model in the knowledge of our redeploys: of the disk, or of another store. */
  snapshot(redeploys: readonly Redeploy[] = this.disk.all()): Snapshot {
    const marks = marksOf(redeploys);
    const machines = [...this.azure.machines.keys()].flatMap((id) => {
      const look = this.azure.look(id);
      if (look.saw !== "Machine") return [];
      const seen = this.#evidenceOf(id, look, marks.get(id));
      return [{ evidence: seen, verdict: judge(seen, this.now), since: { at: NOW, how: "Azure" } as const }];
    });
    return aSnapshot(machines, { takenAt: this.now });
  }

  #evidenceOf(
    id: string,
    look: Extract<ReturnType<TrueAzure["look"]>, { saw: "Machine" }>,
    mark: Evidence["redeploy"],
  ): Evidence {
    const { extension, power } = look;
    return evidence({
      machine: aMachine({
        name: id.slice(id.lastIndexOf("/") + 1),
        subscriptionId: CONTOSO_PROD,
        power: { is: power.running ? "Running" : "NotRunning", code: power.code },
      }),
      extension: extension && {
        name: "MDE.Linux",
        type: extension.type,
        provisioning: extension.provisioning,
        statusIsError: extension.statusIsError,
        code: "",
        message: extension.message,
        changedAt: undefined,
      },
      edr: undefined,
      redeploy: mark,
    });
  }

  /** Alex asks for all broken machines, in the approvers' channel and in an own chat. */
  ask(parts: Parts = this.process(), machineIds: readonly string[] = this.machineIds): Promise<Asked> {
    const actor = { person: ALEX, standing: "Member" } as const;
    return ask({ actor, machineIds, reason: "They are broken.", places: [CHANNEL, OWN_CHAT] }, parts, this.settings);
  }

  /** The only request, as stored. */
  get redeploy(): Redeploy {
    const [one] = this.disk.all();
    if (!one) throw new Error("Nothing was asked for");
    return one;
  }

  /** Lets a process work until `ms` have passed, at the times when something is due and once a minute. */
  async pass(ms: number, parts: Parts = this.process()): Promise<void> {
    const until = this.now + ms;
    while (this.now < until) {
      for (const { id } of this.disk.all()) await advance(id, parts, this.settings);
      this.now = Math.min(until, this.#next());
    }
    for (const { id } of this.disk.all()) await advance(id, parts, this.settings);
  }

  /** Runs what a process does, which may die of its fuse. */
  async live(run: () => Promise<unknown>): Promise<void> {
    await run().catch((fault: unknown) => {
      if (!(fault instanceof Killed)) throw fault;
    });
  }

  #next(): number {
    const due = this.disk.all().flatMap((one) => dueAt(one) ?? []);
    const soonest = Math.min(...due, Number.POSITIVE_INFINITY);
    return soonest > this.now ? soonest : this.now + 15_000;
  }
}
