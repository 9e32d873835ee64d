import { expect } from "vitest";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import type { ReceivedDelete } from "../fakes/sensor-deployer.ts";

/** What was seen from outside, and must fit together: messages, requests, votes, deletions. */
export class Ledger {
  readonly delivered = new Set<string>();
  readonly asked = new Map<string, Redeploy>();
  readonly deletions: string[] = [];
  frozen = false;
  readonly #newest = new Map<string, Redeploy>();
  readonly #approved = new Set<string>();

  deliver(id: string): void {
    expect(this.delivered.has(id), `${id} is delivered once`).toBe(false);
    this.delivered.add(id);
  }

  ask(redeploy: Redeploy): void {
    this.asked.set(redeploy.id, redeploy);
    for (const { machineId } of redeploy.plan.machines) this.#newest.set(machineId, redeploy);
  }

  /** A press that counted. */
  approve(id: string, personId: string): void {
    expect(personId, "nobody approves an own request").not.toBe(this.asked.get(id)?.askedBy.id);
    this.#approved.add(id);
  }

  /** A DELETE in the moment in which it arrives at Azure. */
  receive({ machineId, extensionId, tookAway, needless }: ReceivedDelete): void {
    const redeploy = this.#newest.get(machineId);
    const planned = redeploy?.plan.machines.find((one) => one.machineId === machineId);
    expect(planned?.extensionId, "only what was asked for is deleted").toBe(extensionId);
    expect(this.#approved.has(redeploy?.id ?? ""), "only what was approved is deleted").toBe(true);
    expect(this.frozen, "nothing is deleted during a freeze").toBe(false);
    expect(needless, "nothing is deleted while it is being deleted").toBe(false);
    if (!tookAway) return;
    const deletion = `${redeploy?.id} ${machineId}`;
    expect(this.deletions, "nothing is deleted twice").not.toContain(deletion);
    this.deletions.push(deletion);
  }
}
