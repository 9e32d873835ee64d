import type { MachineExtension } from "@azure/arm-hybridcompute";
import { isRestError } from "@azure/core-rest-pipeline";
import type { Log } from "../../log.ts";
import type { FoundExtension, Look } from "../../redeploys/ports.ts";
import { arcPower, vmPower } from "../queries/power.ts";
import { UnexpectedShape } from "../reading-faults.ts";
import { loggedCause } from "../source-failure.ts";
import { type ArmAnswer, armErrorOf, jsonOf, retryAfterOf } from "./arm-answer.ts";
import { extensionAction, type MachineRef, machineRef } from "./arm-ids.ts";
import type { DeployerClients } from "./deployer-clients.ts";
import { ofArc, ofVm } from "./found-extension.ts";
import { type Get, locksAround, nearestLock } from "./locks.ts";
import type { DeployerPace, Rate } from "./rate.ts";
import { denial, isNotThere } from "./refusals.ts";

/** Whether plan and Endpoint protection cover a machine; undefined: it could not be asked. Never rejects. */
export type Covered = (machineId: string, signal: AbortSignal) => Promise<boolean | undefined>;

export interface LookingParts {
  readonly clients: DeployerClients;
  readonly rate: Rate;
  readonly pace: Pick<DeployerPace, "timeout">;
  readonly covered: Covered;
  /** Epoch milliseconds, UTC. */
  readonly now: () => number;
  readonly log: Log;
}

/** Where ARM says nothing of when to come again. */
const USUAL_PAUSE = 30_000;

/** An answer of ARM's that is not what was asked for. */
class Refused extends Error {
  override readonly name = "Refused";
  readonly answer: ArmAnswer;

  constructor(answer: ArmAnswer) {
    super(`Azure answered ${answer.status}`);
    this.answer = answer;
  }
}

interface Asking {
  readonly machine: MachineRef;
  readonly signal: AbortSignal;
}

/** Looks at machines by ARM's GETs: power, extension and locks, each anew. */
export class Looking {
  readonly #parts: LookingParts;
  /** Reads of the same path at the same time are one: a wave's machines share their group and subscription. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(parts: LookingParts) {
    this.#parts = parts;
  }

  /** See `SensorDeployer.look`. */
  async at(machineId: string): Promise<Look> {
    const asking = { machine: machineRef(machineId), signal: AbortSignal.timeout(this.#parts.pace.timeout) };
    try {
      const [power, extension, locks, covered] = await Promise.all([
        this.#power(asking),
        this.#extension(asking),
        locksAround(asking.machine, this.#getter(asking)),
        this.#parts.covered(machineId, asking.signal),
      ]);
      return { saw: "Machine", extension, power, lockedBy: nearestLock(locks, extension?.id ?? machineId), covered };
    } catch (error) {
      return this.#unseen(error, asking.machine);
    }
  }

  async #power({ machine, signal }: Asking): Promise<{ readonly running: boolean; readonly code: string }> {
    const { clients, rate } = this.#parts;
    const { host, subscriptionId, resourceGroup, name } = machine;
    const { is, code } = await rate.run(subscriptionId, signal, async () => {
      if (host === "Arc") {
        const { properties } = await clients
          .hybrid(subscriptionId)
          .machines.get(resourceGroup, name, { abortSignal: signal });
        return arcPower(told(properties, "Arc machine").status ?? "");
      }
      const view = await clients
        .compute(subscriptionId)
        .virtualMachines.instanceView(resourceGroup, name, { abortSignal: signal });
      const statuses = told(view.statuses, "instance view");
      return vmPower(statuses.find(({ code }) => /^PowerState\//i.test(code ?? ""))?.code ?? "");
    });
    return { running: is === "Running", code };
  }

  #extension({ machine, signal: abortSignal }: Asking): Promise<FoundExtension | undefined> {
    const { clients, rate } = this.#parts;
    const { host, subscriptionId, resourceGroup, name } = machine;
    return rate.run(subscriptionId, abortSignal, async () => {
      if (host === "Vm") {
        const { virtualMachineExtensions } = clients.compute(subscriptionId);
        const options = { expand: "instanceView", abortSignal };
        const { value } = await virtualMachineExtensions.list(resourceGroup, name, options);
        return ofVm(told(value, "list of extensions"));
      }
      const { machineExtensions } = clients.hybrid(subscriptionId);
      const extensions: MachineExtension[] = [];
      for await (const one of machineExtensions.list(resourceGroup, name, { abortSignal })) extensions.push(one);
      return ofArc(extensions);
    });
  }

  #getter({ machine, signal }: Asking): Get {
    return (path) => {
      const key = path.toLowerCase();
      const known = this.#underWay.get(key);
      if (known) return known;
      const reading = this.#get(path, machine.subscriptionId, signal).finally(() => this.#underWay.delete(key));
      this.#underWay.set(key, reading);
      return reading;
    };
  }

  #get(path: string, subscriptionId: string, signal: AbortSignal): Promise<unknown> {
    const { clients, rate } = this.#parts;
    return rate.run(subscriptionId, signal, async () => {
      const answer = await clients.ask(`https://${clients.armHosts[0]}${path}`, signal);
      if (answer.status !== 200) throw new Refused(answer);
      return jsonOf(answer);
    });
  }

  #unseen(error: unknown, machine: MachineRef): Look {
    const { answer, body } = answerIn(error);
    const refusal = armErrorOf(body);
    if (refusal && answer?.status === 404 && isNotThere(refusal)) return { saw: "Gone" };
    if (refusal && answer?.status === 403) {
      return { saw: "Denied", ...denial(refusal, { action: extensionAction(machine, "read"), scope: machine.id }) };
    }
    this.#parts.log.warn({ machine: machine.id, cause: loggedCause(error) }, "A machine could not be looked at");
    const retryAfterMs = (answer && retryAfterOf(answer, this.#parts.now())) ?? USUAL_PAUSE;
    return { saw: "Nothing", retryAfterMs };
  }
}

/** Throws where the answer is another's: the SDK takes a proxy's page for an object without anything, and nothing is not "none". */
function told<T>(part: T | undefined, what: string): T {
  if (part === undefined) throw new UnexpectedShape(`the answer is no ${what}`);
  return part;
}

/** The answer behind an error; the SDK keeps its body apart. */
function answerIn(error: unknown): { readonly answer?: ArmAnswer | undefined; readonly body?: unknown } {
  if (error instanceof Refused) return { answer: error.answer, body: jsonOf(error.answer) };
  return isRestError(error) ? { answer: error.response, body: error.details } : {};
}
