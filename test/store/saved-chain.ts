import { expect } from "vitest";
import type { Snapshot } from "../../src/health/snapshot.ts";
import type { Store } from "../../src/store/open.ts";
import { statesOf } from "../soak/invariants.ts";
import {
  brokenIn,
  isOrdinary,
  type Link,
  linkOf,
  type SaidInAlarm,
  type SaidInDigest,
  type SyncLine,
  type Taken,
  type TurnLine,
} from "./children/synced-estate.ts";

/** What must be so, from the lives of the processes until now. */
export class Chain {
  readonly links = new Map<number, Link>();
  /** By nothing but the stored transitions. */
  #states = new Map<string, string>();
  #newest = 0;

  /** Nobody is told twice that another snapshot has this version. */
  add(version: number, { takenAt, reading }: Link): void {
    const link = { takenAt, reading };
    expect(this.links.get(version) ?? link, `version ${version} is saved once`).toEqual(link);
    this.links.set(version, link);
  }

  /** The stored snapshot is the last one of these lines that was saved, or the one that was being saved, and it is whole. */
  async follow(store: Store, lines: readonly (SyncLine | TurnLine)[]): Promise<void> {
    for (const line of lines) if (line.said === "Saved" || line.said === "Shown") this.add(line.version, line);
    const snapshot = await store.snapshots.load();
    const saved = Math.max(0, ...this.links.keys());
    if (!snapshot) return expect(saved).toBe(0);
    expect([saved, saved + 1]).toContain(snapshot.version);
    this.add(snapshot.version, linkOf(snapshot));
    expectWhole(snapshot);
    await this.#replay(store, snapshot);
  }

  /** The stored transitions, version by version, lead from each snapshot to the next, and no machine has two of one version. */
  async #replay({ history }: Store, snapshot: Snapshot): Promise<void> {
    for (let version = this.#newest + 1; version <= snapshot.version; version += 1) {
      const found = await history.between(version - 1, version, 0);
      expect(new Set(found.map(({ machineId }) => machineId)).size, "one transition for a machine").toBe(found.length);
      for (const { machineId, from, to, at } of found) {
        expect(this.#states.get(machineId), `${machineId} was what its transition says`).toBe(from);
        expect(at).toBe(this.links.get(version)?.takenAt);
        this.#states.set(machineId, to);
      }
      // The first one has none: nobody knows what was before. What is to be redeployed is broken in it.
      if (version === 1) this.#states = statesIn(this.#reading(1), [...snapshot.machines.keys()]);
      const ordinary = [...this.#states].filter(([id]) => isOrdinary(id));
      expect(new Map(ordinary)).toEqual(statesIn(this.#reading(version), [...this.#states.keys()].filter(isOrdinary)));
    }
    this.#newest = snapshot.version;
    expect(this.#states).toEqual(statesOf(snapshot));
  }

  #reading(version: number): number {
    return this.links.get(version)?.reading ?? 0;
  }

  /** What became broken and what recovered from one version to the other. */
  between(before: number, after: number): { readonly newly: readonly string[]; readonly recovered: readonly string[] } {
    const [was, is] = [brokenIn(this.#reading(before)), brokenIn(this.#reading(after))];
    return { newly: [...is].filter((id) => !was.has(id)), recovered: [...was].filter((id) => !is.has(id)) };
  }
}

function statesIn(reading: number, machineIds: readonly string[]): Map<string, string> {
  const broken = brokenIn(reading);
  const isBroken = (id: string) => broken.has(id) || !isOrdinary(id);
  return new Map(machineIds.map((id) => [id, isBroken(id) ? "Unhealthy/Installation" : "Healthy"]));
}

/** Every machine says what that one reading said of it. */
function expectWhole(snapshot: Snapshot): void {
  const states = [...statesOf(snapshot)].filter(([id]) => isOrdinary(id));
  expect(new Map(states)).toEqual(statesIn(linkOf(snapshot).reading, [...snapshot.machines.keys()].filter(isOrdinary)));
}

/** What was told is what the saved snapshots say: no digest and no alarm rests on one that was lost with its process. */
export function expectToldRightly(teams: readonly Taken[], chain: Chain): void {
  const told = new Map(teams.map(({ id, sentence }) => [id, sentence]));
  for (const { id, sentence } of teams) expect(sentence, `${id} is the same each time`).toBe(told.get(id));
  let before: SaidInDigest | undefined;
  for (const [id, sentence] of told) {
    if (!id.startsWith("digest/")) continue;
    const digest: SaidInDigest = JSON.parse(sentence);
    expect(chain.links.get(digest.version)?.takenAt).toBe(digest.takenAt);
    expect(digest.isFirst).toBe(before === undefined);
    if (before) expectSame(digest, chain.between(before.version, digest.version));
    before = digest;
  }
  const versions = new Map([...chain.links].map(([version, { takenAt }]) => [takenAt, version]));
  for (const [id, sentence] of told) {
    if (!id.startsWith("alarm/") || id.endsWith("/over")) continue;
    const { at, machines }: SaidInAlarm = JSON.parse(sentence);
    const version = versions.get(at) ?? 0;
    expect(machines.filter(isOrdinary).toSorted(), id).toEqual(chain.between(version - 1, version).newly.toSorted());
  }
}

function expectSame(digest: SaidInDigest, { newly, recovered }: Pick<SaidInDigest, "newly" | "recovered">): void {
  const ordinary = (ids: readonly string[]) => ids.filter(isOrdinary).toSorted();
  expect(ordinary(digest.newly)).toEqual(newly.toSorted());
  expect(ordinary(digest.recovered)).toEqual(recovered.toSorted());
}
