import type { Log } from "../../log.ts";
import type { DeleteAnswer, WithCall } from "../../redeploys/ports.ts";
import { loggedCause } from "../source-failure.ts";
import { requestIdOf } from "./arm-answer.ts";
import { extensionAction, extensionRef } from "./arm-ids.ts";
import { deleteAnswer } from "./delete-answer.ts";
import type { DeployerClients } from "./deployer-clients.ts";
import { HeldBack, OneShot } from "./one-shot.ts";
import type { DeployerPace, Rate } from "./rate.ts";

export interface DeletionParts {
  readonly clients: DeployerClients;
  readonly rate: Rate;
  readonly pace: Pick<DeployerPace, "giveUpAfter">;
  /** Epoch milliseconds, UTC. */
  readonly now: () => number;
  readonly log: Log;
}

/** No connection was made, so nothing was sent over it. */
const NEVER_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Sends DELETEs of extensions, each at most once. */
export class Deletion {
  readonly #parts: DeletionParts;
  /** Until when ARM asked to be left alone, by lower-cased subscription id. */
  readonly #throttled = new Map<string, number>();

  constructor(parts: DeletionParts) {
    this.#parts = parts;
  }

  /** See `SensorDeployer.beginDelete`. */
  async begin(extensionId: string, notAfter: number): Promise<WithCall<DeleteAnswer>> {
    const { clients, rate, pace, now } = this.#parts;
    const { subscriptionId } = extensionRef(extensionId).machine;
    const shot = new OneShot(clients.http, notAfter, now);
    const signal = AbortSignal.timeout(pace.giveUpAfter);
    try {
      const left = await rate.run(subscriptionId, signal, async () => {
        const pause = this.#pauseOf(subscriptionId);
        if (pause === 0) await this.#send(extensionId, shot, signal);
        return pause;
      });
      if (left > 0) return { answer: "Throttled", retryAfterMs: left, azureRequestId: null };
    } catch (error) {
      if (shot.answer === undefined) return this.#unanswered(error, shot);
    } finally {
      shot.close();
    }
    return this.#answered(extensionId, subscriptionId, shot);
  }

  async #send(extensionId: string, shot: OneShot, abortSignal: AbortSignal): Promise<void> {
    const { machine, name } = extensionRef(extensionId);
    const { clients } = this.#parts;
    if (machine.host === "Vm") {
      const { virtualMachineExtensions } = clients.compute(machine.subscriptionId, shot);
      await virtualMachineExtensions.delete(machine.resourceGroup, machine.name, name, { abortSignal }).submitted();
    } else {
      const { machineExtensions } = clients.hybrid(machine.subscriptionId, shot);
      const poller = await machineExtensions.beginDelete(machine.resourceGroup, machine.name, name, { abortSignal });
      // This client sends nothing before it is polled.
      await poller.poll();
    }
  }

  /** The answer itself, not what the SDK makes of it: that is the same for both clients, and has the request's id. */
  #answered(extensionId: string, subscriptionId: string, { answer }: OneShot): WithCall<DeleteAnswer> {
    const { clients, now } = this.#parts;
    if (answer === undefined) throw new Error("the SDK reported success without any answer");
    const asked = { action: extensionAction(extensionRef(extensionId).machine, "delete"), scope: extensionId };
    const meant = deleteAnswer(answer, asked, clients.armHosts, now());
    if (meant.answer === "Throttled") this.#throttled.set(subscriptionId.toLowerCase(), now() + meant.retryAfterMs);
    return { ...meant, azureRequestId: requestIdOf(answer) };
  }

  #unanswered(error: unknown, { sent }: OneShot): WithCall<DeleteAnswer> {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    this.#parts.log.warn({ cause: loggedCause(error), sent }, "No answer to the deletion of an extension");
    const azureRequestId = null;
    if (sent) return { answer: NEVER_REACHED.has(codeOf(error)) ? "NotSent" : "Unclear", azureRequestId };
    if (timedOut || error instanceof HeldBack) return { answer: "NotSent", azureRequestId };
    return {
      answer: "Failed",
      code: "NoToken",
      message: "The identity that redeploys could not sign in.",
      azureRequestId,
    };
  }

  #pauseOf(subscriptionId: string): number {
    return Math.max((this.#throttled.get(subscriptionId.toLowerCase()) ?? 0) - this.#parts.now(), 0);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
