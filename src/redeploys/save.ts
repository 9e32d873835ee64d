import type { OutgoingBody } from "../outgoing/message.ts";
import { canonical, type Hash } from "./canonical.ts";
import type { Change } from "./change.ts";
import { answers, cardsOf, updates } from "./messages.ts";
import type { Parts, Swapped } from "./ports.ts";
import type { Redeploy } from "./redeploy.ts";

type Saving = Pick<Parts, "store" | "presenter" | "hash" | "now">;

/** The record that was saved, or why it was not. */
export type Saved =
  | { readonly saved: true; readonly redeploy: Redeploy }
  | { readonly saved: false; readonly because: Extract<Swapped, { swapped: false }>["because"] };

/**
 * Saves a change of a request as its next version, with what is written down, the cards if they show something else now, and
 * the notices: all in one transaction, and only if nobody changed the request since it was loaded.
 */
export async function save(parts: Saving, change: Change, unlessFrozenAt?: number): Promise<Saved> {
  const { store, presenter, hash, now } = parts;
  const counted: Redeploy = { ...change.next, version: change.next.version + 1 };
  const cards = cardsOf(counted, presenter);
  const next: Redeploy = { ...counted, screen: screenOf(cards, hash) };
  const at = now();
  const cardUpdates = next.screen === change.next.screen ? [] : updates(next, cards, at);
  const outgoing = [...cardUpdates, ...answers(next, change.notices, presenter, at)];
  const result = await store.swap(next, { audit: change.audit, outgoing }, unlessFrozenAt);
  return result.swapped ? { saved: true, redeploy: next } : { saved: false, because: result.because };
}

/** Fingerprint of what is shown, in all places. */
export function screenOf(cards: readonly OutgoingBody[], hash: Hash): string {
  return hash(canonical(cards.map(({ card }) => card)));
}

/** Two replicas and fifty people at once need a few rounds; more is a fault. */
export const TRIES = 100;

/**
 * Changes a request whatever others do to it meanwhile: loads, asks `change`, saves, and does so again if another change came
 * first. Ends with the newest record; undefined where there is no such request. `change` answers undefined for "no need".
 */
export async function change(
  parts: Saving,
  id: string,
  make: (redeploy: Redeploy) => Change | undefined,
): Promise<Redeploy | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const redeploy = await parts.store.load(id);
    const made = redeploy && make(redeploy);
    if (!made) return redeploy;
    const saved = await save(parts, made);
    if (saved.saved) return saved.redeploy;
  }
  throw new Error(`Redeploy ${id} was changed by others ${TRIES} times in a row`);
}
