import { type ExtensionState, extensionType, type SimMachine, type Truth } from "./machine.ts";
import type { Random } from "./random.ts";
import { DAY, HOUR, MINUTE, truth } from "./story.ts";
import type { Timeline } from "./timeline.ts";

/** How ARM's asynchronous DELETE of an extension ended. */
export type DeleteOutcome =
  | { readonly status: "Succeeded" }
  | { readonly status: "Failed"; readonly code: string; readonly message: string };

/** Hears how a DELETE ended, and when (epoch milliseconds, UTC). */
export type DeleteDone = (outcome: DeleteOutcome, now: number) => void;

/** What happens between the DELETE of an extension and its return. */
export class Redeploying {
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #changed: (machine: SimMachine) => void;
  /** How things stood on machines where the next try will fail as the last one did. */
  readonly #failures = new Map<SimMachine, { readonly state: ExtensionState; readonly truth: Truth }>();
  /** Machines whose extension is back and whose sensor Defender has not scanned since. */
  readonly #unscanned = new Set<SimMachine>();

  constructor(timeline: Timeline, random: Random, changed: (machine: SimMachine) => void) {
    this.#timeline = timeline;
    this.#random = random;
    this.#changed = changed;
  }

  remove(machine: SimMachine, done: DeleteDone): void {
    const before = machine.extension;
    if (before) this.#failures.set(machine, { state: before, truth: machine.truth });
    this.#set(machine, "Deleting");
    // Whatever we delete where no plan covers the machine, that remains the first thing to say.
    if (machine.truth.rule > 2) machine.truth = truth("Unknown", 5, "Redeploying");
    // An Arc agent that does not connect never hears of the request: it hangs.
    if (machine.host === "ArcMachine" && machine.power !== "Connected") return;
    this.#timeline.after(this.#random.between(25, 90) * 1000, () => {
      if (machine.comeback === "RefusesToGo") {
        this.#refuse(machine, before, done);
        return;
      }
      this.#put(machine, undefined);
      done({ status: "Succeeded" }, this.#timeline.now);
      this.#comeBack(machine);
    });
  }

  /** Defender has looked at the machine's sensor. */
  scanned(machine: SimMachine): void {
    const { report } = machine;
    if (!report || !this.#unscanned.delete(machine)) return;
    machine.report = { ...report, code: "Healthy", reason: "", issues: [], changedAt: this.#timeline.now };
    machine.truth = truth("Healthy", 7);
    this.#changed(machine);
  }

  #refuse(machine: SimMachine, before: ExtensionState | undefined, done: DeleteDone): void {
    this.#put(machine, before && { ...before, provisioningState: "Failed", changedAt: this.#timeline.now });
    machine.truth = truth("Unhealthy", machine.report ? 6 : 8, "Installation");
    const code = "VMExtensionHandlerNonTransientError";
    const message = `The handler for VM extension type '${extensionType(machine)}' has reported terminal failure for uninstall: the sensor is tamper protected.`;
    done({ status: "Failed", code, message }, this.#timeline.now);
  }

  /** Defender for Cloud notices the gap within the hour. */
  #comeBack(machine: SimMachine): void {
    if (machine.comeback === "Never") {
      // The bot waits for a day of its own time before it says so.
      this.#timeline.afterReal(DAY, () => {
        machine.truth = truth("Unhealthy", 9, "Installation", "extension-absent");
      });
      return;
    }
    this.#timeline.after(this.#random.between(15, 50) * MINUTE, () => {
      this.#set(machine, "Creating", { installedAt: this.#timeline.now });
      this.#timeline.after(this.#random.between(4, 9) * MINUTE, () => this.#arrive(machine));
    });
  }

  #arrive(machine: SimMachine): void {
    const failure = this.#failures.get(machine);
    if (machine.comeback === "FailsAgain" && failure) {
      this.#set(machine, "Failed", { code: failure.state.code, level: "Error", message: failure.state.message });
      machine.truth = failure.truth;
      return;
    }
    this.#set(machine, "Succeeded");
    this.#unscanned.add(machine);
    if (machine.report) return;
    if (machine.host === "ArcMachine" && machine.provider === "OnPremises") {
      this.#believe(machine);
      return;
    }
    this.#timeline.after(this.#random.between(1, 3) * HOUR, (now) => {
      machine.edr = { code: "Healthy", cause: "", description: "", changedAt: now, otherEdr: "" };
      machine.truth = truth("Healthy", 11);
      this.#changed(machine);
    });
  }

  /** Without any source for the heartbeat, an hour of the bot's own time settles it. */
  #believe(machine: SimMachine): void {
    this.#timeline.afterReal(HOUR, () => {
      machine.truth = truth("Healthy", 12);
    });
  }

  #set(machine: SimMachine, provisioningState: string, more: Partial<ExtensionState> = {}): void {
    const name = machine.extension?.name ?? extensionType(machine);
    const installedAt = machine.extension?.installedAt;
    const plain = { name, code: "", level: "Info", message: "", installedAt } as const;
    this.#put(machine, { ...plain, provisioningState, changedAt: this.#timeline.now, timed: true, ...more });
  }

  /** ARM knows at once; Resource Graph shows it within a minute or two. */
  #put(machine: SimMachine, state: ExtensionState | undefined): void {
    machine.extension = state;
    this.#timeline.after(this.#random.between(20, 100) * 1000, () => {
      if (machine.extension !== state) return;
      machine.shownExtension = state;
      this.#changed(machine);
    });
  }
}
