import { Digests } from "../../src/digests/deliver.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import { advance } from "../../src/redeploys/advance.ts";
import { redeployFacts } from "../../src/redeploys/facts.ts";
import { marksFrom } from "../../src/redeploys/marks.ts";
import type { Parts } from "../../src/redeploys/ports.ts";
import type { RedeploySettings } from "../../src/redeploys/settings.ts";
import { openStore, type Store, type StoreConfig } from "../../src/store/open.ts";
import type { VirtualClock } from "../builders/clock.ts";
import { digestPorts } from "../builders/digest-ports.ts";
import { sha256 } from "../builders/hash.ts";
import { ADELE, ALEX, MEGAN, settings } from "../builders/redeploy.ts";
import { MINUTE } from "../builders/time.ts";
import { approversAre, PLAIN_CARDS } from "../fakes/redeploy-world.ts";
import { SimulatedDeployer } from "../fakes/sensor-deployer.ts";
import { aLog } from "../store/opened.ts";
import type { SoakEstate } from "./estate.ts";
import type { Ledger } from "./ledger.ts";

const AT_ONCE = 100;

/** One process of the program: the real core on the embedded store, without Teams and Azure. */
export class Bot {
  readonly settings: RedeploySettings = settings({ maxPercent: 100 });
  readonly store: Store;
  readonly digests: Digests;
  readonly parts: Parts;
  snapshot: Snapshot | undefined;
  readonly #estate: SoakEstate;
  readonly #clock: VirtualClock;

  /** `newId` gives ids that no process before gave. */
  constructor(store: Store, estate: SoakEstate, clock: VirtualClock, newId: () => string) {
    this.store = store;
    this.#estate = estate;
    this.#clock = clock;
    const watched = { snapshot: () => this.snapshot, syncing: () => ({ failures: [] }) };
    this.digests = new Digests(
      digestPorts({
        store: store.digests,
        past: store.history,
        redeploys: redeployFacts(store.redeploys, () => clock.now()),
        estate: watched,
        clock,
      }),
    );
    this.parts = {
      store: store.redeploys,
      deployer: new SimulatedDeployer(estate.azure),
      approvers: approversAre(MEGAN, ADELE, ALEX),
      presenter: PLAIN_CARDS,
      estate: watched,
      hash: sha256,
      now: () => clock.now(),
      newId,
    };
  }

  /** A quarter of an hour's sync, with what is told after it. */
  async sync(): Promise<void> {
    const { store } = this;
    const before = this.snapshot;
    const marks = marksFrom(store.redeploys);
    const ports = { reader: this.#estate, store: store.snapshots, marks, clock: this.#clock };
    const { snapshot } = await sync(ports, before, new AbortController().signal);
    if (!snapshot) return;
    this.snapshot = snapshot;
    const found = await store.history.between(before?.version ?? 0, snapshot.version, 0);
    await this.digests.afterSync(snapshot, found);
  }

  /** Everything that is due now. */
  async work(ledger: Ledger): Promise<void> {
    await this.digests.round();
    const due = await this.store.redeploys.due(this.#clock.now(), AT_ONCE);
    for (const id of due) await advance(id, this.parts, this.settings);
    await this.#send(ledger);
  }

  /** Teams takes everything at once. */
  async #send(ledger: Ledger): Promise<void> {
    const { outbox } = this.store;
    const now = this.#clock.now();
    for (const seen of await outbox.waiting()) {
      if (seen.dueAt > now) continue;
      const claimed = await outbox.claim(seen, now, now + MINUTE);
      if (!claimed) continue;
      ledger.deliver(seen.id);
      await outbox.sent(seen.id, `activity of ${seen.id}`, now);
    }
  }
}

export async function startBot(
  config: StoreConfig,
  estate: SoakEstate,
  clock: VirtualClock,
  newId: () => string,
): Promise<Bot> {
  const bot = new Bot(await openStore(config, aLog().log), estate, clock, newId);
  bot.snapshot = await bot.store.snapshots.load();
  return bot;
}
