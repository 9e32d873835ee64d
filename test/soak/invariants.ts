import { expect } from "vitest";
import { lastSlot } from "../../src/digests/slot.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { transitionState } from "../../src/health/transition-state.ts";
import type { Store } from "../../src/store/open.ts";
import { MINUTE } from "../builders/time.ts";
import type { SoakEstate } from "./estate.ts";
import type { Ledger } from "./ledger.ts";

/** A slot waits a quarter of an hour for a good snapshot, and the bot looks every few minutes. */
const TOLD_WITHIN = 30 * MINUTE;

/** Who is in which state by nothing but the stored transitions since the first snapshot. */
export type Replayed = Map<string, string>;

export function statesOf({ machines }: Snapshot): Replayed {
  return new Map([...machines].map(([id, { verdict }]) => [id, transitionState(verdict)]));
}

/** The counts that are stored for a snapshot are those of its machines, in all and by subscription. */
export async function countsAddUp({ history }: Store, snapshot: Snapshot): Promise<void> {
  const ids = [...new Set([...snapshot.machines.values()].map(({ evidence }) => evidence.machine.subscriptionId))];
  for (const subscriptions of [undefined, ...ids.map((id) => [id])]) {
    const [stored] = (await history.counts(snapshot.takenAt, { subscriptions, os: undefined })).slice(-1);
    const own = [...snapshot.machines.values()].filter(
      ({ evidence }) => !subscriptions || subscriptions.includes(evidence.machine.subscriptionId),
    );
    const counted: Record<string, number> = {};
    for (const { verdict } of own) {
      const state = transitionState(verdict);
      counted[state] = (counted[state] ?? 0) + 1;
    }
    expect(stored, "the counts are those of the snapshot").toEqual({ at: snapshot.takenAt, counts: counted });
  }
}

/** Healthy is only what every source, when it was last read, said to be so. */
export function unknownIsNeverHealthy({ known }: Pick<SoakEstate, "known">, snapshot: Snapshot): void {
  for (const [id, { evidence, verdict }] of snapshot.machines) {
    if (verdict.state !== "Healthy") continue;
    expect(known.readable.has(evidence.machine.subscriptionId), `${id} is Healthy, so it can be read`).toBe(true);
    for (const what of ["running", "succeeded", "connected"] as const) {
      expect(known[what].has(id), `${id} is Healthy, so it was seen as ${what}`).toBe(true);
    }
  }
}

/** What the stored transitions make of the states before is what the snapshot says. */
export async function transitionsReplay({ history }: Store, replayed: Replayed, after: number, snapshot: Snapshot) {
  for (const { machineId, from, to } of await history.between(after, snapshot.version, 0)) {
    expect(replayed.get(machineId), `${machineId} was what its transition says`).toBe(from);
    if (to === "Gone") replayed.delete(machineId);
    else replayed.set(machineId, to);
  }
  expect(Object.fromEntries(replayed), "the transitions lead to the snapshot").toEqual(
    Object.fromEntries(statesOf(snapshot)),
  );
}

/** Each slot of each subscriber was told in time; that none was told twice is the ledger's to see. */
export async function slotsAreTold({ digests }: Store, now: number): Promise<void> {
  const lasts = await digests.lastDigests(now);
  for (const subscriber of await digests.subscribers()) {
    if (subscriber.state.is !== "Active") continue;
    const slot = lastSlot(subscriber, now - TOLD_WITHIN) ?? 0;
    if (slot <= Math.max(subscriber.createdAt, subscriber.state.since)) continue;
    expect(lasts.get(subscriber.id)?.slot ?? 0, `${subscriber.id} was told of its slot`).toBeGreaterThanOrEqual(slot);
  }
}

/** Every digest that was recorded as posted was delivered, and none beside them. */
export async function digestsWereDelivered(
  { digests }: Store,
  { delivered }: Ledger,
  subscriberIds: readonly string[],
) {
  const records = (await Promise.all(subscriberIds.map((id) => digests.digests(id, 10_000)))).flat();
  const posted = records.flatMap(({ messageId }) => messageId ?? []);
  expect(new Set(posted).size, "no two slots are one message").toBe(posted.length);
  const sent = [...delivered].filter((id) => id.startsWith("digest/"));
  expect(sent.toSorted(), "each posted slot was delivered once").toEqual(posted.toSorted());
}

export async function auditHolds({ audit }: Store): Promise<void> {
  expect(await audit.verify(), "the audit holds").toMatchObject({ ok: true });
}
