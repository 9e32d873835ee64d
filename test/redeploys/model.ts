import { expect } from "vitest";
import { verify } from "../../src/redeploys/audit-record.ts";
import type { Act } from "../../src/redeploys/decide.ts";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import { reviewFreeze } from "../../src/redeploys/review.ts";
import { sha256 } from "../builders/hash.ts";
import { MEGAN } from "../builders/redeploy.ts";
import { HOUR } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";
import type { ReceivedDelete } from "../fakes/sensor-deployer.ts";

export const MACHINES = 7;
/** Set apart from the product's own, so that its counting is checked by another's. */
const VALID_FOR = 4 * HOUR;
const SMALL_QUORUM = 1;
const LARGE_QUORUM = 2;
const LARGE_ABOVE = 5;

/** What the test itself saw people do, and was told that it counted. */
interface Ballot {
  readonly requestId: string;
  readonly round: number;
  readonly personId: string;
  readonly at: number;
  readonly ticked: readonly string[];
}

/** A round as the test saw it open. */
interface SeenRound {
  readonly machines: readonly string[];
  readonly openedAt: number;
}

/** What the test believes, from nothing but what it saw from outside. */
export interface Model {
  readonly ballots: Ballot[];
  /** Requests that somebody ended, with the number of the round that was ended. */
  readonly ended: Map<string, number>;
  frozen: boolean;
  /** The last press that counted. */
  lastPress: { readonly id: string; readonly act: Act; readonly person: number } | undefined;
}

/** The real thing: one disk, one Azure. */
export class Real {
  readonly world = new RedeployWorld(MACHINES);
  readonly rounds = new Map<string, SeenRound>();
  readonly plans = new Map<string, Redeploy>();
  readonly taken = new Set<string>();
  readonly model: Model;

  constructor(model: Model) {
    this.model = model;
    this.world.azure.onReceived = (one) => this.#judge(one);
  }

  /** Writes down what was asked, in the moment in which it can first be seen. */
  observe(): void {
    for (const redeploy of this.world.disk.all()) {
      if (!this.plans.has(redeploy.id)) this.plans.set(redeploy.id, redeploy);
      const { state } = redeploy;
      if (!("round" in state)) continue;
      const { number, machines, openedAt } = state.round;
      this.rounds.set(`${redeploy.id} ${number}`, { machines, openedAt });
    }
  }

  /** Each DELETE is judged when it arrives at Azure, by what the test saw until then. */
  #judge({ machineId, extensionId, at, needless }: ReceivedDelete): void {
    this.observe();
    const requestId = this.world.disk.open.get(machineId) ?? "none";
    const asked = this.plans.get(requestId);
    expect(asked, "only what a request holds is deleted").toBeDefined();
    const planned = asked?.plan.machines.find((one) => one.machineId === machineId);
    expect(planned?.extensionId, "never a machine outside the frozen plan").toBe(extensionId);
    expect(needless, "never while it is being deleted").toBe(false);
    expect(this.model.frozen, "never during a freeze").toBe(false);
    const round = this.#roundThatApproved(requestId, machineId, asked?.askedBy.id ?? "");
    expect(round, "never without a valid quorum, and never by the asker").toBeDefined();
    expect(at, "never after the approval ran out").toBeLessThan((round?.approvedAt ?? 0) + VALID_FOR);
    expect(this.model.ended.get(requestId) ?? 0, "never after it was ended").toBeLessThan(round?.number ?? 0);
    this.#once(requestId, machineId);
  }

  /** The newest round whose ballots carry this machine; undefined: none does. */
  #roundThatApproved(requestId: string, machineId: string, askerId: string) {
    return [...this.rounds]
      .filter(([key, { machines }]) => key.startsWith(`${requestId} `) && machines.includes(machineId))
      .map(([key, round]) => ({ number: Number(key.split(" ")[1]), ...round }))
      .sort((a, b) => b.number - a.number)
      .map(({ number, machines, openedAt }) => {
        const counted = this.model.ballots.filter((one) => one.requestId === requestId && one.round === number);
        const valid = counted.filter(({ personId, at }) => personId !== askerId && at < openedAt + VALID_FOR);
        const people = new Set(
          valid.filter(({ ticked }) => ticked.includes(machineId)).map(({ personId }) => personId),
        );
        const needed = machines.length > LARGE_ABOVE ? LARGE_QUORUM : SMALL_QUORUM;
        const approvedAt = Math.max(...valid.map(({ at }) => at));
        return people.size >= needed ? { number, approvedAt } : undefined;
      })
      .find((round) => round !== undefined);
  }

  /** Tries that ARM refused may be repeated; a deletion may not. */
  #once(requestId: string, machineId: string): void {
    const key = `${requestId} ${machineId}`;
    expect(this.taken.has(key), "never twice").toBe(false);
    if (this.world.azure.received.at(-1)?.tookAway) this.taken.add(key);
  }

  check(): void {
    this.observe();
    expect(verify(this.world.disk.audit, sha256)).toMatchObject({ ok: true });
    for (const redeploy of this.world.disk.all()) {
      expect(redeploy.plan, "a plan never changes").toEqual(this.plans.get(redeploy.id)?.plan);
    }
  }
}

export function startTheModel(): { readonly model: Model; readonly real: Real } {
  const model: Model = { ballots: [], ended: new Map(), frozen: false, lastPress: undefined };
  return { model, real: new Real(model) };
}

/** Left alone without a freeze, everything comes to an end, lets go of its machines and shows it. */
export async function endsWell({ world, model, ...real }: Real): Promise<void> {
  await reviewFreeze({ do: "Thaw" }, { person: MEGAN, standing: "Member" }, world.process());
  model.frozen = false;
  await world.pass(60 * HOUR);
  expect(world.disk.open.size).toBe(0);
  expect(verify(world.disk.audit, sha256)).toMatchObject({ ok: true });
  for (const { id, state } of world.disk.all()) {
    expect(["Finished", "Rejected", "Withdrawn", "Expired"]).toContain(state.is);
    const shown = [...world.disk.outgoing.values()].filter((one) => one.id.startsWith(`redeploy/${id}/0`));
    expect(shown.filter(({ deed }) => deed.kind === "Update").at(-1)?.body.sentence).toBe(state.is);
  }
  expect(real.rounds.size).toBeGreaterThanOrEqual(world.disk.all().length);
}
