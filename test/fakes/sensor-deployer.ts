import type {
  DeleteAnswer,
  DeleteProgress,
  FoundExtension,
  Look,
  SensorDeployer,
  WithCall,
} from "../../src/redeploys/ports.ts";
import { HOUR, MINUTE } from "../builders/time.ts";

/** One machine as it really is, whatever anybody believes. */
export interface TrueMachine {
  /** The extension's full id. */
  readonly extensionId: string;
  installation: number;
  extension: { provisioning: FoundExtension["provisioning"]; message: string } | undefined;
  running: boolean;
  gone: boolean;
  lockedBy: string | undefined;
  /** What ARM says to a DELETE instead of accepting it; once. */
  answers: DeleteAnswer[];
  /** How the extension comes back; undefined: never. */
  comesBack: "Succeeded" | "Failed" | undefined;
  /** What it says when it comes back failed; "" is what it said before. */
  newMessage: string;
  /** Whether ARM tells installations apart. */
  hasMark: boolean;
}

interface Deletion {
  readonly machineId: string;
  readonly at: number;
  readonly goneAt: number;
  readonly backAt: number;
  done: boolean;
  back: boolean;
}

/** A DELETE that reached ARM, and whether it took anything away. */
export interface ReceivedDelete {
  readonly machineId: string;
  readonly extensionId: string;
  readonly at: number;
  readonly tookAway: boolean;
  /** It came while the same extension was being deleted already. */
  readonly needless: boolean;
}

/** Azure as far as redeploys touch it: it lives on while bots die. Deletions take two minutes, a reinstallation half an hour. */
export class TrueAzure {
  readonly machines = new Map<string, TrueMachine>();
  readonly received: ReceivedDelete[] = [];
  /** Is told of each DELETE in the moment in which it arrives. */
  onReceived: (one: ReceivedDelete) => void = () => {};
  readonly #deletions: Deletion[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(machineId: string, extensionId: string, overrides: Partial<TrueMachine> = {}): TrueMachine {
    const machine: TrueMachine = {
      extensionId,
      installation: 1,
      extension: { provisioning: "Failed", message: "" },
      running: true,
      gone: false,
      lockedBy: undefined,
      answers: [],
      comesBack: "Succeeded",
      newMessage: "",
      hasMark: true,
      ...overrides,
    };
    this.machines.set(machineId, machine);
    return machine;
  }

  /** Lets happen what is due by now. */
  settle(): void {
    const now = this.#now();
    for (const deletion of this.#deletions) {
      const machine = this.machines.get(deletion.machineId);
      if (!machine) continue;
      if (!deletion.done && now >= deletion.goneAt) {
        deletion.done = true;
        machine.extension = undefined;
      }
      if (deletion.done && !deletion.back && now >= deletion.backAt && machine.comesBack) {
        deletion.back = true;
        machine.installation += 1;
        machine.extension = {
          provisioning: machine.comesBack,
          message: machine.comesBack === "Failed" ? machine.newMessage : "",
        };
      }
    }
  }

  look(machineId: string): Look {
    this.settle();
    const machine = this.machines.get(machineId);
    if (!machine || machine.gone) return { saw: "Gone" };
    const { extension, lockedBy, running } = machine;
    return {
      saw: "Machine",
      extension: extension && {
        id: machine.extensionId,
        type: "MDE.Linux",
        provisioning: extension.provisioning,
        message: extension.message,
        statusIsError: extension.provisioning === "Failed",
        mark: machine.hasMark ? `installation ${machine.installation}` : "",
      },
      power: { running, code: running ? "running" : "deallocated" },
      lockedBy,
      covered: true,
    };
  }

  delete(extensionId: string, notAfter: number): DeleteAnswer {
    this.settle();
    const now = this.#now();
    if (now >= notAfter) return { answer: "NotSent" };
    const [machineId, machine] = this.#owner(extensionId);
    const answer = this.#answerTo(machine);
    const tookAway = answer.answer === "Accepted" && machine.extension?.provisioning !== "Deleting";
    const needless = machine.extension?.provisioning === "Deleting";
    const received = { machineId, extensionId, at: now, tookAway, needless };
    this.received.push(received);
    this.onReceived(received);
    if (!tookAway || !machine.extension) return answer;
    machine.extension = { ...machine.extension, provisioning: "Deleting" };
    this.#deletions.push({
      machineId,
      at: now,
      goneAt: now + 2 * MINUTE,
      backAt: now + HOUR / 2,
      done: false,
      back: false,
    });
    return { answer: "Accepted", poller: JSON.stringify({ machineId, at: now }) };
  }

  progress(poller: string): DeleteProgress {
    this.settle();
    const { machineId, at } = JSON.parse(poller) as { machineId: string; at: number };
    const deletion = this.#deletions.find((one) => one.machineId === machineId && one.at === at);
    if (!deletion) return { progress: "Lost" };
    return deletion.done ? { progress: "Done" } : { progress: "Running", retryAfterMs: undefined };
  }

  #answerTo(machine: TrueMachine): DeleteAnswer {
    if (machine.gone) return { answer: "MachineGone" };
    if (!machine.extension) return { answer: "AlreadyGone" };
    if (machine.lockedBy !== undefined) return { answer: "Locked", scope: machine.lockedBy };
    if (!machine.running) return { answer: "NotRunning" };
    return machine.answers.shift() ?? { answer: "Accepted", poller: "" };
  }

  #owner(extensionId: string): [string, TrueMachine] {
    const owner = [...this.machines].find(([, machine]) => machine.extensionId === extensionId);
    if (!owner) throw new Error(`Nothing here is called ${extensionId}`);
    return owner;
  }
}

/** One process's way to Azure. The truth changes between question and answer, as it does. */
export class SimulatedDeployer implements SensorDeployer {
  readonly #azure: TrueAzure;
  #calls = 0;

  constructor(azure: TrueAzure) {
    this.#azure = azure;
  }

  async look(machineId: string): Promise<Look> {
    await Promise.resolve();
    return this.#azure.look(machineId);
  }

  async beginDelete(extensionId: string, notAfter: number): Promise<WithCall<DeleteAnswer>> {
    await Promise.resolve();
    return this.#called(this.#azure.delete(extensionId, notAfter));
  }

  async resume(poller: string): Promise<WithCall<DeleteProgress>> {
    await Promise.resolve();
    return this.#called(this.#azure.progress(poller));
  }

  #called<T>(answer: T): WithCall<T> {
    this.#calls += 1;
    return { ...answer, azureRequestId: `arm-${this.#calls}` };
  }
}
