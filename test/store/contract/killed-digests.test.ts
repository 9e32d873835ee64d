import { describe, expect, it, onTestFinished } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { type Incoming, readActivity } from "../../../src/teams/activity.ts";
import { addressOf } from "../../../src/teams/address.ts";
import { aMention } from "../../builders/activity.ts";
import { settled } from "../../builders/clock.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { HOUR } from "../../builders/time.ts";
import { FakeConnector } from "../../fakes/connector.ts";
import { startChild } from "../children/process.ts";
import { FIRST_SLOT, type Step } from "../children/told-digests.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type Place } from "../places.ts";
import { SharedTime } from "../shared-time.ts";

const SUBSCRIBERS = 8;
const PROCESSES = 2;
/** The long version is `npm run test:crash`. */
const KILLS = Number(process.env.VITALS_TEST_KILLS ?? 4);
/** Begin and end of recording, claiming, sending and noting: what a process does that does the work of a slot alone. */
const STEPS_OF_A_SLOT = SUBSCRIBERS * 8;
const CONVERSATIONS = Array.from({ length: SUBSCRIBERS }, (_, number) => `19:channel-${number}@thread.tacv2`);
const POSTGRES = ENGINES.filter(({ engine }) => engine === "PostgreSQL");

/** Processes that tell digests, each of which is killed at random and begun anew, until there were enough kills. */
class Replicas {
  readonly #place: Place;
  readonly #time: SharedTime;
  readonly #lives: readonly Promise<void>[];
  #over = false;
  kills = 0;
  /** Messages that a process had begun to send, and not noted as sent, when it was killed: how often. */
  readonly excused = new Map<string, number>();

  constructor(place: Place, time: SharedTime) {
    this.#place = place;
    this.#time = time;
    this.#lives = Array.from({ length: PROCESSES }, () => this.#lifeAfterLife());
  }

  /** Resolves when the condition holds; rejects where a process ended by itself. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const watched = async () => {
      while (!(await holds())) await settled();
    };
    await Promise.race([watched(), ...this.#lives]);
  }

  end(): void {
    this.#over = true;
  }

  async #lifeAfterLife(): Promise<void> {
    while (!this.#over) await this.#life(1 + Math.floor(Math.random() * STEPS_OF_A_SLOT));
  }

  async #life(steps: number): Promise<void> {
    const child = startChild("telling.ts", this.#place.config, this.#time.file, String(this.#time.began));
    const underWay = new Set<string>();
    let done = 0;
    let killed = false;
    for (let line = await child.nextLine(); line !== undefined; line = await child.nextLine()) {
      note(JSON.parse(line), underWay);
      done += 1;
      if (killed || this.#over || done < steps || this.kills >= KILLS) continue;
      killed = true;
      this.kills += 1;
      await child.kill();
    }
    if (!killed && !this.#over) throw new Error("A process that tells digests ended by itself");
    for (const id of underWay) this.excused.set(id, (this.excused.get(id) ?? 0) + 1);
  }
}

function note({ call, id = "", at }: Step, underWay: Set<string>): void {
  if (call === "send" && at === "Begin") underWay.add(id);
  if (call === "sent" && at === "End") underWay.delete(id);
}

async function subscribeAll({ addresses, digests }: Store, url: string): Promise<void> {
  const now = FIRST_SLOT - HOUR;
  for (const [number, id] of CONVERSATIONS.entries()) {
    const said = aMention(url, "subscribe", { conversation: { id, conversationType: "channel" } });
    const address = addressOf(readActivity(said) as Incoming);
    if (address) await addresses.keep(address, now);
    await digests.save(subscribed(`s${number}`, id, usualSettings("UTC", "en-US"), ALEX, now));
  }
}

/** How often each message reached Teams. */
function ledgerOf({ accepted }: FakeConnector): ReadonlyMap<string, number> {
  const ledger = new Map<string, number>();
  for (const { activity } of accepted) {
    const id = String(activity.summary);
    ledger.set(id, (ledger.get(id) ?? 0) + 1);
  }
  return ledger;
}

describe.skipIf(POSTGRES.some(({ missing }) => missing))("two processes that tell digests, killed at random,", () => {
  it.each(POSTGRES)(
    "lose no slot, and tell none twice but what they were sending when they were killed ($engine)",
    { timeout: 60_000 + KILLS * 20_000 },
    async ({ newPlace }) => {
      const place = await newPlace();
      const connector = await FakeConnector.open();
      const store = await openStore(place.config, aLog().log);
      // Run after the processes have ended, which are begun later.
      onTestFinished(async () => {
        await store.close();
        await connector.close();
        await place.remove();
      });
      await subscribeAll(store, connector.url);
      const time = new SharedTime();
      const replicas = new Replicas(place, time);
      const ids: string[] = [];
      for (let slot = FIRST_SLOT; ids.length === 0 || replicas.kills < KILLS; slot += 4 * HOUR) {
        if (slot > FIRST_SLOT) time.setForward(4 * HOUR);
        const expected = CONVERSATIONS.map((_, number) => `digest/s${number}/${slot}`);
        ids.push(...expected);
        await replicas.until(async () => {
          const deliveries = await store.deliveries.of(expected);
          return expected.every((id) => deliveries.get(id)?.state === "Sent");
        });
      }
      replicas.end();
      const ledger = ledgerOf(connector);
      expect([...ledger.keys()].toSorted()).toEqual(ids.toSorted());
      const twice = [...ledger].filter(([, times]) => times > 1);
      expect(twice.filter(([id, times]) => times > 1 + (replicas.excused.get(id) ?? 0))).toEqual([]);
      console.info(
        `${ids.length} digests, ${replicas.kills} kills, ${twice.length} told twice in the documented window`,
      );
    },
  );
});
