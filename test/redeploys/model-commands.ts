import type fc from "fast-check";
import { expect } from "vitest";
import { advance } from "../../src/redeploys/advance.ts";
import type { Act } from "../../src/redeploys/decide.ts";
import type { Parts } from "../../src/redeploys/ports.ts";
import { type Redeploy, roundOf } from "../../src/redeploys/redeploy.ts";
import { review, reviewFreeze } from "../../src/redeploys/review.ts";
import { ADELE, ALEX, MEGAN } from "../builders/redeploy.ts";
import { MINUTE } from "../builders/time.ts";
import { Fuse } from "../fakes/fuse.ts";
import { MACHINES, type Model, type Real } from "./model.ts";

export { MACHINES } from "./model.ts";
/** Lee approves nothing. Alex approves, and asks. */
export const PEOPLE = [MEGAN, ADELE, ALEX, { id: "lee", name: "Lee Gu" }] as const;
export const TROUBLES = [
  "Stopped",
  "Locked",
  "Gone",
  "Fails",
  "Unclear",
  "Throttled",
  "Repaired",
  "NeverBack",
  "FailsAgain",
  "NoMark",
  "Breaks",
] as const;

type Command = fc.AsyncCommand<Model, Real>;

function personAt(index: number) {
  return PEOPLE[index] ?? MEGAN;
}

function member(index: number) {
  return { person: personAt(index), standing: "Member" } as const;
}

/** The newest request, which people talk about. */
function newest({ world }: Real): Redeploy | undefined {
  return world.disk.all().at(-1);
}

async function workOf(real: Real, parts: Parts): Promise<void> {
  for (const { id } of real.world.disk.all()) await advance(id, parts, real.world.settings);
}

/** Presses, and notes what the bot said about it. */
async function press(model: Model, real: Real, id: string, act: Act, person: number, parts: Parts): Promise<void> {
  const before = real.world.disk.all().find((one) => one.id === id);
  const result = await review(id, act, member(person), parts, real.world.settings);
  if (!result.done) return;
  model.lastPress = { id, act, person };
  expect(before && ["round" in before.state, before.state.is === "Approved"]).toContain(true);
  const round = roundOf(before as Redeploy);
  if (act.do !== "Approve") {
    model.ended.set(id, round?.number ?? before?.approvals.length ?? 0);
    return;
  }
  const ticked = act.machines === "All" ? (round?.machines ?? []) : act.machines;
  model.ballots.push({ requestId: id, round: act.round, personId: personAt(person).id, at: real.world.now, ticked });
}

abstract class Always implements Command {
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    real.observe();
    await this.act(model, real);
    real.check();
  }
  abstract act(model: Model, real: Real): Promise<void>;
  toString(): string {
    return `${this.constructor.name} ${JSON.stringify(this)}`;
  }
}

export class Ask extends Always {
  readonly machines: readonly number[];
  readonly replica: number;
  constructor(machines: readonly number[], replica: number) {
    super();
    this.machines = machines;
    this.replica = replica;
  }
  async act(_: Model, real: Real): Promise<void> {
    const { world } = real;
    const held = new Set(world.disk.open.keys());
    const ids = this.machines.map((index) => world.machineIds[index] ?? "");
    const asked = await world.ask(world.process(), ids);
    if (!asked.asked) return;
    for (const { machineId } of asked.redeploy.plan.machines) expect(held.has(machineId)).toBe(false);
  }
}

export class Approve extends Always {
  readonly person: number;
  readonly ticks: readonly number[] | "All";
  readonly round: number;
  readonly replica: number;
  constructor(person: number, ticks: readonly number[] | "All", round: number, replica: number) {
    super();
    this.person = person;
    this.ticks = ticks;
    this.round = round;
    this.replica = replica;
  }
  async act(model: Model, real: Real): Promise<void> {
    const redeploy = newest(real);
    if (!redeploy) return;
    const number = (roundOf(redeploy)?.number ?? redeploy.approvals.length) + this.round;
    const machines = this.ticks === "All" ? "All" : this.ticks.map((index) => real.world.machineIds[index] ?? "");
    await press(
      model,
      real,
      redeploy.id,
      { do: "Approve", round: number, machines },
      this.person,
      real.world.process(),
    );
  }
}

export class Reject extends Always {
  readonly person: number;
  readonly round: number;
  readonly replica: number;
  constructor(person: number, round: number, replica: number) {
    super();
    this.person = person;
    this.round = round;
    this.replica = replica;
  }
  async act(model: Model, real: Real): Promise<void> {
    const redeploy = newest(real);
    if (!redeploy) return;
    const number = (roundOf(redeploy)?.number ?? redeploy.approvals.length) + this.round;
    const act = { do: "Reject", round: number, reason: "Not now." } as const;
    await press(model, real, redeploy.id, act, this.person, real.world.process());
  }
}

export class Withdraw extends Always {
  readonly person: number;
  readonly replica: number;
  constructor(person: number, replica: number) {
    super();
    this.person = person;
    this.replica = replica;
  }
  async act(model: Model, real: Real): Promise<void> {
    const redeploy = newest(real);
    if (redeploy) await press(model, real, redeploy.id, { do: "Withdraw" }, this.person, real.world.process());
  }
}

/** The channel delivers the last press that counted again, at any time: nothing may come of it. */
export class Duplicate extends Always {
  readonly replica: number;
  constructor(replica: number) {
    super();
    this.replica = replica;
  }
  async act(model: Model, real: Real): Promise<void> {
    if (!model.lastPress) return;
    const { id, act, person } = model.lastPress;
    const before = real.world.disk.records.get(id);
    const result = await review(id, act, member(person), real.world.process(), real.world.settings);
    if (result.done) throw new Error("A press counted twice");
    expect(real.world.disk.records.get(id)).toBe(before);
  }
}

export class Freeze extends Always {
  readonly person: number;
  readonly replica: number;
  constructor(person: number, replica: number) {
    super();
    this.person = person;
    this.replica = replica;
  }
  async act(model: Model, real: Real): Promise<void> {
    const act = { do: "Freeze", until: null, because: "The year ends." } as const;
    const result = await reviewFreeze(act, member(this.person), real.world.process());
    if (result.done) model.frozen = true;
  }
}

export class Thaw extends Always {
  readonly person: number;
  readonly replica: number;
  constructor(person: number, replica: number) {
    super();
    this.person = person;
    this.replica = replica;
  }
  async act(model: Model, real: Real): Promise<void> {
    const result = await reviewFreeze({ do: "Thaw" }, member(this.person), real.world.process());
    if (result.done) model.frozen = false;
  }
}

export class Pass extends Always {
  readonly minutes: number;
  constructor(minutes: number) {
    super();
    this.minutes = minutes;
  }
  async act(_: Model, real: Real): Promise<void> {
    real.world.now += this.minutes * MINUTE;
  }
}

export class Work extends Always {
  readonly replica: number;
  constructor(replica: number) {
    super();
    this.replica = replica;
  }
  async act(_: Model, real: Real): Promise<void> {
    await workOf(real, real.world.process());
  }
}

export class WorkBoth extends Always {
  async act(_: Model, real: Real): Promise<void> {
    await Promise.all([workOf(real, real.world.process()), workOf(real, real.world.process())]);
  }
}

/** Two people on two replicas press at once, while both replicas work. */
export class PressBoth extends Always {
  readonly one: number;
  readonly other: number;
  constructor(one: number, other: number) {
    super();
    this.one = one;
    this.other = other;
  }
  async act(model: Model, real: Real): Promise<void> {
    const redeploy = newest(real);
    const round = redeploy && roundOf(redeploy);
    if (!redeploy || !round) return;
    const act = { do: "Approve", round: round.number, machines: "All" } as const;
    await Promise.all([this.one, this.other].map((person) => this.#pressAs(person, redeploy, act, model, real)));
    await workOf(real, real.world.process());
  }

  async #pressAs(person: number, redeploy: Redeploy, act: Extract<Act, { do: "Approve" }>, model: Model, real: Real) {
    const { world } = real;
    const result = await review(redeploy.id, act, member(person), world.process(), world.settings);
    if (!result.done) return;
    const ticked = roundOf(redeploy)?.machines ?? [];
    model.ballots.push({
      requestId: redeploy.id,
      round: act.round,
      personId: personAt(person).id,
      at: world.now,
      ticked,
    });
  }
}

/** A replica dies at some call of its work, beside another one that lives; it is started again by the next command. */
export class Crash extends Always {
  readonly kill: { readonly at: number; readonly before: boolean };
  readonly replica: number;
  constructor(kill: { readonly at: number; readonly before: boolean }, replica: number) {
    super();
    this.kill = kill;
    this.replica = replica;
  }
  async act(_: Model, real: Real): Promise<void> {
    const fuse = new Fuse(this.kill.at, this.kill.before ? "Before" : "After");
    const dying = real.world.live(() => workOf(real, real.world.process(fuse)));
    await Promise.all(this.replica === 0 ? [dying] : [dying, workOf(real, real.world.process())]);
  }
}

/** Something happens to a machine that nobody told the bot. */
export class Trouble extends Always {
  readonly machine: number;
  readonly trouble: (typeof TROUBLES)[number];
  constructor(machine: number, trouble: (typeof TROUBLES)[number]) {
    super();
    this.machine = machine % MACHINES;
    this.trouble = trouble;
  }
  async act(_: Model, { world }: Real): Promise<void> {
    const machine = world.azure.machines.get(world.machineIds[this.machine] ?? "");
    if (!machine) return;
    world.azure.settle();
    if (this.trouble === "Stopped") machine.running = !machine.running;
    if (this.trouble === "Locked") machine.lockedBy = machine.lockedBy ? undefined : "/subscriptions/prod";
    if (this.trouble === "Gone") machine.gone = !machine.gone;
    if (this.trouble === "Fails") machine.answers.push({ answer: "Failed", code: "Conflict", message: "" });
    if (this.trouble === "Unclear") machine.answers.push({ answer: "Unclear" });
    if (this.trouble === "Throttled") machine.answers.push({ answer: "Throttled", retryAfterMs: MINUTE });
    if (this.trouble === "NeverBack") machine.comesBack = machine.comesBack ? undefined : "Succeeded";
    if (this.trouble === "FailsAgain") machine.comesBack = "Failed";
    if (this.trouble === "NoMark") machine.hasMark = !machine.hasMark;
    if (this.trouble === "Breaks" || this.trouble === "Repaired") this.#reinstalled(machine);
  }

  /** By somebody else, unless it is just being deleted. */
  #reinstalled(machine: { extension: unknown; installation: number }): void {
    if ((machine.extension as { provisioning?: string } | undefined)?.provisioning === "Deleting") return;
    machine.installation += 1;
    machine.extension = { provisioning: this.trouble === "Breaks" ? "Failed" : "Succeeded", message: "" };
  }
}

/** A policy of somebody's: it meets every machine. */
export class TroubleForAll extends Always {
  readonly trouble: (typeof TROUBLES)[number];
  constructor(trouble: (typeof TROUBLES)[number]) {
    super();
    this.trouble = trouble;
  }
  async act(model: Model, real: Real): Promise<void> {
    for (let machine = 0; machine < MACHINES; machine += 1) await new Trouble(machine, this.trouble).act(model, real);
  }
}
