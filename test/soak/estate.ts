import type { Random } from "../../src/demo/estate/random.ts";
import type { Machine } from "../../src/health/machine.ts";
import type { EstateReader, EstateReading } from "../../src/health/ports.ts";
import { anAssessment, anExtension } from "../builders/evidence.ts";
import { aMachine, CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aReading, byId, failed, ok, PROD_AND_DEV } from "../builders/reading.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { TrueAzure, type TrueMachine } from "../fakes/sensor-deployer.ts";

/** How often something happens in a quarter of an hour. */
const MACHINE_CHANGES = 0.004;
const MACHINE_COMES = 0.02;
const SOURCE_FAILS = 0.03;
const SUBSCRIPTION_IS_LOST = 0.005;

const MAY_FAIL = ["Inventory", "Extensions", "Assessments", "Subscriptions", "Plans"] as const;

/** What was truly read last of each source: all that anybody can know. */
export interface Known {
  readonly readable: ReadonlySet<string>;
  readonly running: ReadonlySet<string>;
  readonly succeeded: ReadonlySet<string>;
  readonly connected: ReadonlySet<string>;
}

/** An estate in two subscriptions, as it truly is, and a reader that does not always get to see it. */
export class SoakEstate implements EstateReader {
  readonly azure: TrueAzure;
  known: Known = { readable: new Set(), running: new Set(), succeeded: new Set(), connected: new Set() };
  readonly #random: Random;
  readonly #now: () => number;
  readonly #machines = new Map<string, Machine>();
  readonly #silent = new Set<string>();
  #named = 0;
  #hiddenUntil = 0;

  constructor(random: Random, now: () => number, machines: number) {
    this.#random = random;
    this.#now = now;
    this.azure = new TrueAzure(now);
    for (let n = 0; n < machines; n += 1) this.#come(now() - 30 * DAY);
  }

  /** A quarter of an hour: machines break, recover, stop, start, come and go; one subscription is taken from us for a while. */
  goOn(): void {
    const random = this.#random;
    this.azure.settle();
    for (const [id, machine] of this.azure.machines) if (random.chance(MACHINE_CHANGES)) this.#change(id, machine);
    if (random.chance(MACHINE_COMES)) this.#come(this.#now());
    if (random.chance(SUBSCRIPTION_IS_LOST)) this.#hiddenUntil = this.#now() + random.between(1, 12) * HOUR;
  }

  async read(): Promise<EstateReading> {
    this.azure.settle();
    const lost = this.#now() < this.#hiddenUntil ? CONTOSO_DEV : undefined;
    const fails = this.#random.chance(SOURCE_FAILS) ? this.#random.pick(MAY_FAIL) : undefined;
    const machines = this.#there().filter(({ subscriptionId }) => subscriptionId !== lost);
    const readable = new Map([...PROD_AND_DEV].filter(([id]) => id !== lost));
    this.#learn(machines, new Set(readable.keys()), fails);
    return aReading(machines, {
      subscriptions: fails === "Subscriptions" ? failed(fails) : ok(readable),
      inventory: fails === "Inventory" ? failed(fails) : ok(byId(machines, (machine) => machine)),
      extensions: fails === "Extensions" ? failed(fails) : ok(this.#extensions(machines)),
      assessments:
        fails === "Assessments"
          ? failed(fails)
          : ok(byId(machines, ({ id }) => ({ edr: this.#assessment(id), antivirus: [] }))),
      ...(fails === "Plans" && { plans: failed(fails) }),
      endpointProtection: new Map([...readable.keys()].map((id) => [id, ok(true)])),
    });
  }

  /** Machines whose extension is broken in truth. */
  broken(): readonly string[] {
    return [...this.azure.machines].flatMap(([id, { extension, gone }]) =>
      !gone && extension?.provisioning === "Failed" ? [id] : [],
    );
  }

  #there(): readonly Machine[] {
    return [...this.#machines.values()].flatMap((machine) => {
      const look = this.azure.look(machine.id);
      if (look.saw !== "Machine") return [];
      const { running, code } = look.power;
      return [{ ...machine, power: { is: running ? "Running" : "NotRunning", code } } as const];
    });
  }

  #extensions(machines: readonly Machine[]) {
    return new Map(
      machines.flatMap(({ id }) => {
        const extension = this.azure.machines.get(id)?.extension;
        if (!extension) return [];
        const { provisioning, message } = extension;
        return [[id, anExtension({ provisioning, message, statusIsError: provisioning === "Failed" })] as const];
      }),
    );
  }

  #assessment(id: string) {
    return anAssessment(this.#silent.has(id) ? { status: "Unhealthy", description: "no heartbeat" } : {});
  }

  #learn(machines: readonly Machine[], readable: ReadonlySet<string>, fails: (typeof MAY_FAIL)[number] | undefined) {
    const those = (holds: (machine: Machine) => boolean) => new Set(machines.filter(holds).map(({ id }) => id));
    const succeeds = ({ id }: Machine) => this.azure.machines.get(id)?.extension?.provisioning === "Succeeded";
    this.known = {
      readable: fails === "Subscriptions" ? this.known.readable : readable,
      running: fails === "Inventory" ? this.known.running : those(({ power }) => power.is === "Running"),
      succeeded: fails === "Extensions" ? this.known.succeeded : those(succeeds),
      connected: fails === "Assessments" ? this.known.connected : those(({ id }) => !this.#silent.has(id)),
    };
  }

  #change(id: string, machine: TrueMachine): void {
    const random = this.#random;
    if (machine.gone || machine.extension?.provisioning === "Deleting") return;
    const happens = random.pick(["Extension", "Extension", "Heartbeat", "Power", "Lock", "Comes", "Refuses", "Goes"]);
    if (happens === "Extension") this.#reinstall(machine);
    if (happens === "Heartbeat" && !this.#silent.delete(id)) this.#silent.add(id);
    if (happens === "Power") machine.running = !machine.running;
    if (happens === "Lock") machine.lockedBy = machine.lockedBy ? undefined : "/subscriptions/prod";
    if (happens === "Comes") machine.comesBack = random.pick(["Succeeded", "Succeeded", "Failed", undefined]);
    if (happens === "Refuses") machine.answers.push({ answer: "Failed", code: "Conflict", message: "" });
    // A machine that is gone stays gone: its name is never used again.
    if (happens === "Goes" && random.chance(0.3)) machine.gone = true;
  }

  /** By somebody else. */
  #reinstall(machine: TrueMachine): void {
    const isBroken = machine.extension?.provisioning === "Failed";
    machine.installation += 1;
    machine.extension = { provisioning: isBroken ? "Succeeded" : "Failed", message: isBroken ? "" : this.#message() };
  }

  #come(createdAt: number): void {
    this.#named += 1;
    const subscriptionId = this.#named % 3 === 0 ? CONTOSO_DEV : CONTOSO_PROD;
    const machine = aMachine({ name: `vm-${this.#named}`, subscriptionId, createdAt });
    const isBroken = this.#random.chance(0.1);
    const extension = isBroken
      ? ({ provisioning: "Failed", message: this.#message() } as const)
      : ({ provisioning: "Succeeded", message: "" } as const);
    this.#machines.set(machine.id, machine);
    this.azure.add(machine.id, `${machine.id}/extensions/MDE.Linux`, { extension });
  }

  #message(): string {
    return `exit code ${this.#random.between(20, 24)}`;
  }
}
