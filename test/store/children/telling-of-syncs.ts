import { appendFileSync } from "node:fs";
import { Digests } from "../../../src/digests/deliver.ts";
import type { WatchedEstate } from "../../../src/digests/ports.ts";
import type { Clock } from "../../../src/health/ports.ts";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { redeployFacts } from "../../../src/redeploys/facts.ts";
import type { Store } from "../../../src/store/open.ts";
import { digestPorts } from "../../builders/digest-ports.ts";
import { MINUTE } from "../../builders/time.ts";
import type { Mortal } from "./mortal.ts";
import type { Outside, SaidInAlarm, SaidInDigest, Taken } from "./synced-estate.ts";

interface TellingParts {
  readonly store: Store;
  readonly estate: WatchedEstate;
  readonly clock: Clock;
  readonly outside: Outside;
  readonly mortal: Mortal;
  readonly onFault: (error: unknown) => void;
}

/** What a process of these tests tells of its syncs: alarms and digests, each with the facts that it rests on. */
export class Telling {
  readonly #parts: TellingParts;
  readonly #digests: Digests;

  constructor(parts: TellingParts) {
    const { store, estate, clock, mortal, onFault } = parts;
    this.#parts = parts;
    this.#digests = new Digests(
      digestPorts({
        store: mortal.stepped(store.digests),
        past: mortal.stepped(store.history),
        deliveries: store.deliveries,
        redeploys: redeployFacts(store.redeploys, clock.now),
        estate,
        presenter: {
          digest: ({ sight, since, newly, recovered }) =>
            sentence({
              version: sight.version,
              takenAt: sight.takenAt,
              isFirst: since === undefined,
              newly: idsOf(newly),
              recovered: idsOf(recovered),
            }),
          alarm: ({ at, machines }) => sentence({ at, machines: machines.map(({ evidence }) => evidence.machine.id) }),
          allClear: ({ at }) => sentence({ at, machines: [] }),
          paused: () => sentence({ at: 0, machines: ["paused"] }),
          resumed: () => sentence({ at: 0, machines: ["resumed"] }),
        },
        clock,
        onFault,
      }),
    );
  }

  /** As unasked.ts does it. */
  async of(snapshot: Snapshot): Promise<void> {
    const { version, takenAt } = snapshot;
    await this.#digests.afterSync(snapshot, await this.#parts.store.history.between(version - 1, version, takenAt));
  }

  async round(): Promise<void> {
    await this.#digests.round();
  }

  /** Teams takes everything at once, and keeps it. */
  async send(): Promise<void> {
    const { store, clock, outside, mortal } = this.#parts;
    for (const seen of await store.outbox.waiting()) {
      if (seen.dueAt > clock.now()) continue;
      const claimed = await store.outbox.claim(seen, clock.now(), clock.now() + MINUTE);
      if (!claimed) continue;
      const message: Taken = { id: seen.id, sentence: claimed.message.body.sentence };
      appendFileSync(outside.teams, `${JSON.stringify(message)}\n`);
      mortal.here();
      await store.outbox.sent(seen.id, seen.id, clock.now());
    }
  }
}

const sentence = (said: SaidInDigest | SaidInAlarm) => ({ card: {}, sentence: JSON.stringify(said) });

const idsOf = (
  rows: readonly { readonly judged: { readonly evidence: { readonly machine: { readonly id: string } } } }[],
) => rows.map(({ judged }) => judged.evidence.machine.id);
