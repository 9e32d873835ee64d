import { describe, expect, it, onTestFinished } from "vitest";
import type { Redeploy } from "../../../src/redeploys/redeploy.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { askForRedeploy } from "../approved-redeploy.ts";
import type { Acknowledged } from "../children/deciding.ts";
import { startChild } from "../children/process.ts";
import { aLog, onEachEngine } from "../opened.ts";
import { ENGINES, type Place } from "../places.ts";

const MACHINES = 3;
/** The long version is `npm run test:crash`. */
const PRESSES = Math.ceil(Number(process.env.VITALS_TEST_KILLS ?? 4) / 2);
/** Of one press, about: what comes later is the death after the answer. */
const STEPS = 24;
const LAST_STEPS = Array.from({ length: PRESSES }, (_, n) => 1 + Math.floor(((n + Math.random()) / PRESSES) * STEPS));

/** What the audit holds of a request in this state beside its beginning. */
const DEEDS: Readonly<Record<string, readonly string[]>> = {
  Open: [],
  Approved: ["Approved", "QuorumMet"],
  Rejected: ["Rejected"],
};

/** A person presses in a process of its own, which dies at that step, or as soon as it has answered; what the person saw. */
async function press(place: Place, step: number, who: string, what: string): Promise<Acknowledged | undefined> {
  const child = startChild("deciding.ts", place.config, String(step), who, what);
  const line = await child.nextLine();
  await child.kill();
  return line === undefined ? undefined : JSON.parse(line);
}

async function stored(store: Store): Promise<Redeploy> {
  const redeploy = await store.redeploys.load("r-1");
  if (!redeploy) throw new Error("The request is lost");
  return redeploy;
}

/** A decision is the record, its line of the audit and the cards that tell of it, or nothing of them. */
async function expectWhole(store: Store, before: Redeploy): Promise<Redeploy> {
  const redeploy = await stored(store);
  const isDecided = redeploy.state.is !== "Open";
  expect(redeploy.version).toBe(before.version + (isDecided ? 1 : 0));
  const deeds: string[] = [];
  for await (const { entry } of store.audit.records()) deeds.push(entry.deed);
  expect(deeds).toEqual(["Asked", ...(DEEDS[redeploy.state.is] ?? [])]);
  expect(await store.audit.verify()).toMatchObject({ ok: true });
  const outgoing = await store.outbox.waiting();
  expect(outgoing.some(({ deed }) => deed.kind === "Update")).toBe(isDecided);
  return redeploy;
}

onEachEngine("a process that is killed in the middle of a decision, or as soon as it was answered,", (opened) => {
  it.each(LAST_STEPS)(
    "loses none that was answered, keeps no half of one, and the next press counts (%i)",
    async (step) => {
      await askForRedeploy(opened.store, MACHINES);
      const before = await stored(opened.store);
      await opened.store.close();
      const seen = await press(opened.place, step, "megan", "approve");
      const store = await opened.reopen();
      const { state } = await expectWhole(store, before);
      if (seen) expect(seen).toMatchObject({ done: true, state: state.is });
      await store.close();
      const next = await press(opened.place, 0, "adele", "reject");
      expect(next).toMatchObject(
        state.is === "Open" ? { done: true, state: "Rejected" } : { done: false, state: state.is },
      );
      const after = await stored(await opened.reopen());
      expect(after.state.is).toBe(next?.state);
    },
  );
});

const POSTGRES = ENGINES.filter(({ engine }) => engine === "PostgreSQL");

describe.skipIf(POSTGRES.some(({ missing }) => missing))(
  "two people press in two processes, one of which is killed:",
  () => {
    describe.each(POSTGRES)("on $engine", ({ newPlace }) => {
      it.each(LAST_STEPS)("one decision stands, whole, and it is the one that somebody was told (%i)", async (step) => {
        const place = await newPlace();
        const store = await openStore(place.config, aLog().log);
        onTestFinished(async () => {
          await store.close();
          await place.remove();
        });
        await askForRedeploy(store, MACHINES);
        const before = await stored(store);
        const presses = [press(place, step, "megan", "approve"), press(place, 0, "adele", "reject")];
        const seen = (await Promise.all(presses)).filter((one) => one !== undefined);
        const { state } = await expectWhole(store, before);
        expect(["Approved", "Rejected"]).toContain(state.is);
        expect(seen.filter(({ done }) => done).length).toBeLessThanOrEqual(1);
        for (const one of seen) expect(one.state).toBe(state.is);
      });
    });
  },
);
