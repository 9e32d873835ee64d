import { createHash } from "node:crypto";
import { expect } from "vitest";
import { seeded } from "../../src/demo/estate/random.ts";
import { VirtualClock } from "../builders/clock.ts";
import { DAY, MINUTE } from "../builders/time.ts";
import { aFolder, type Folder } from "../store/places.ts";
import { type Bot, startBot } from "./bot.ts";
import { SoakEstate } from "./estate.ts";
import * as invariants from "./invariants.ts";
import { Ledger } from "./ledger.ts";
import { ALWAYS_THERE, act, begin } from "./people.ts";

/** So that clocks change within the month, in Europe and in America. */
const START = Date.parse("2026-10-10T00:05Z");
const SYNC = 15 * MINUTE;
const WORK = 5 * MINUTE;
const RESTARTS = 0.02;

export interface Soak {
  readonly seed: number;
  readonly days: number;
  readonly machines: number;
  /** Harm that somebody does to the store, by the step after which it is done. */
  readonly harm?: { readonly after: number; readonly sql: readonly string[] };
}

/** What a soak saw. Two of one seed saw the same, to the last hash. */
export interface Soaked {
  readonly fingerprint: string;
  readonly syncs: number;
  readonly digests: number;
  /** Of the subscriber that was there all the time. */
  readonly slots: number;
  readonly requests: number;
  readonly deletions: number;
  readonly restarts: number;
  readonly states: ReadonlySet<string>;
}

/**
 * Days of the whole program in minutes: machines break and recover, sources fail, people subscribe, ask and decide, the
 * process ends and starts, and after every sync everything must fit together. Throws at the first thing that does not, with
 * the seed that shows it again.
 */
export async function soak(options: Soak): Promise<Soaked> {
  const place = aFolder();
  const run = new Run(options, place);
  try {
    return await run.whole();
  } catch (cause) {
    const { seed, days, machines } = options;
    const again = `seed ${seed}, ${days} days, ${machines} machines, step ${run.step}`;
    throw new Error(`The soak failed (${again}): ${cause instanceof Error ? cause.message : cause}`, { cause });
  } finally {
    await run.end();
    await place.remove();
  }
}

class Run {
  step = 0;
  readonly #options: Soak;
  readonly #place: Folder;
  readonly #clock = new VirtualClock(START);
  readonly #ledger = new Ledger();
  readonly #trace = createHash("sha256");
  readonly #states = new Set<string>();
  readonly #subscriberIds = new Set<string>();
  readonly #estate: SoakEstate;
  readonly #chance: ReturnType<typeof seeded>;
  #bot: Bot | undefined;
  #replayed: invariants.Replayed | undefined;
  #ids = 0;
  #syncs = 0;
  #restarts = 0;

  constructor(options: Soak, place: Folder) {
    this.#options = options;
    this.#place = place;
    this.#chance = seeded(options.seed);
    this.#estate = new SoakEstate(seeded(options.seed + 1), () => this.#clock.now(), options.machines);
    this.#estate.azure.onReceived = (one) => this.#ledger.receive(one);
  }

  async whole(): Promise<Soaked> {
    const { days, harm } = this.#options;
    let bot = await this.#opened();
    await begin(bot);
    for (; this.step < (days * DAY) / SYNC; this.step += 1) {
      if (this.#chance.chance(RESTARTS)) bot = await this.#restart(bot);
      await this.#quarterOfAnHour(bot);
      if (this.step === harm?.after) for (const statement of harm.sql) await this.#place.sql(statement);
    }
    await this.#work(bot, 2 * SYNC);
    await invariants.digestsWereDelivered(bot.store, this.#ledger, [...this.#subscriberIds]);
    const { audit, digests } = bot.store;
    this.#trace.update(JSON.stringify([await audit.verify(), [...this.#ledger.delivered]]));
    return this.#soaked((await digests.digests(ALWAYS_THERE, 10_000)).length);
  }

  async end(): Promise<void> {
    await this.#bot?.store.close();
  }

  async #quarterOfAnHour(bot: Bot): Promise<void> {
    this.#estate.goOn();
    await act(bot, this.#estate, this.#ledger, this.#chance);
    for (const { id } of await bot.store.digests.subscribers()) this.#subscriberIds.add(id);
    const before = bot.snapshot;
    await bot.sync();
    if (bot.snapshot !== before) await this.#check(bot, before?.version ?? 0);
    await this.#work(bot, SYNC);
    await invariants.slotsAreTold(bot.store, this.#clock.now() - WORK);
    await invariants.auditHolds(bot.store);
  }

  async #work(bot: Bot, ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += WORK) {
      await bot.work(this.#ledger);
      this.#clock.set(this.#clock.now() + WORK);
    }
  }

  async #check({ store, snapshot }: Bot, before: number): Promise<void> {
    if (!snapshot) return;
    this.#syncs += 1;
    this.#replayed ??= invariants.statesOf(snapshot);
    await invariants.transitionsReplay(store, this.#replayed, before, snapshot);
    await invariants.countsAddUp(store, snapshot);
    invariants.unknownIsNeverHealthy(this.#estate, snapshot);
    for (const state of this.#replayed.values()) this.#states.add(state);
    this.#trace.update(JSON.stringify([snapshot.version, snapshot.takenAt, [...this.#replayed]]));
  }

  /** What the next process finds is what the last one knew. */
  async #restart(bot: Bot): Promise<Bot> {
    this.#restarts += 1;
    await bot.store.close();
    const next = await this.#opened();
    expect(next.snapshot, "a restart finds the snapshot").toEqual(bot.snapshot);
    return next;
  }

  async #opened(): Promise<Bot> {
    const newId = () => {
      this.#ids += 1;
      return `id-${this.#ids}`;
    };
    this.#bot = await startBot(this.#place.config, this.#estate, this.#clock, newId);
    return this.#bot;
  }

  #soaked(slots: number): Soaked {
    const { delivered, asked, deletions } = this.#ledger;
    return {
      fingerprint: this.#trace.digest("hex"),
      syncs: this.#syncs,
      digests: [...delivered].filter((id) => id.startsWith("digest/")).length,
      slots,
      requests: asked.size,
      deletions: deletions.length,
      restarts: this.#restarts,
      states: this.#states,
    };
  }
}
