import { beforeAll, describe, expect, test } from "vitest";
import { BLUEPRINTS } from "../../src/demo/estate/blueprint.ts";
import type { Estate } from "../../src/demo/estate/estate.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import type { JudgedMachine } from "../../src/health/snapshot.ts";
import { ESTATE_BEGAN } from "../builders/tenant.ts";
import { HOUR } from "../builders/time.ts";
import { expected, said, Watcher } from "./watcher.ts";

/** The first impression of an estate at `now`. */
async function firstLook(estate: Estate, now: number): Promise<ReadonlyMap<string, JudgedMachine>> {
  const clock = () => now;
  const tenant = await startTenant({ estate, clock, quota: { requests: 1000, windowMs: 5000 } });
  try {
    return await new Watcher(tenant, clock).look();
  } finally {
    await tenant.close();
  }
}

/** Machines of which something else is said than should be. */
function wrong(machines: readonly SimMachine[], verdicts: ReadonlyMap<string, JudgedMachine>) {
  return machines.flatMap((machine) => {
    const judged = verdicts.get(machine.id.toLowerCase());
    const found = judged && said(judged);
    const wanted = expected(machine);
    const same = found?.state === wanted.state && found.rule === wanted.rule && found.because === wanted.because;
    return same ? [] : [{ scenario: machine.scenario, wanted, found }];
  });
}

function visible(estate: Estate): SimMachine[] {
  return [...estate.machines].filter(({ truth }) => truth.rule !== 1);
}

describe("the demo's estate, read and judged by the production code", () => {
  let estate: Estate;
  let verdicts: ReadonlyMap<string, JudgedMachine>;

  beforeAll(async () => {
    estate = makeEstate({ seed: 7, now: ESTATE_BEGAN });
    verdicts = await firstLook(estate, ESTATE_BEGAN);
  });

  test("every machine that can be seen is there, and no other", () => {
    const ids = visible(estate).map(({ id }) => id.toLowerCase());
    expect([...verdicts.keys()].sort()).toEqual(ids.sort());
  });

  test("every machine gets the verdict that its story calls for", () => {
    expect(wrong(visible(estate), verdicts)).toEqual([]);
  });

  test("every known message is recognised for what it is", () => {
    const recognised = visible(estate).flatMap((machine) => {
      const verdict = verdicts.get(machine.id.toLowerCase())?.verdict;
      const known = verdict?.state === "Unhealthy" ? verdict.known : undefined;
      return machine.truth.state === "Unhealthy" && machine.truth.known ? [[machine.truth.known, known]] : [];
    });
    expect(recognised.filter(([key, known]) => key !== known)).toEqual([]);
    expect(recognised.length).toBeGreaterThan(15);
  });

  test("no secret of a message outlives the reading", () => {
    const text = JSON.stringify([...verdicts.values()]);
    expect(text).toContain("onboarding failed: mdatp health reports org_id as unavailable");
    expect(text).not.toContain("eyJ0eXAiOiJKV1Qi");
    expect(text).not.toContain(Buffer.from("simulated onboarding blob").toString("base64").slice(0, 20));
  });
});

describe.each([11, 12, 13])("another estate, of seed %i", (seed) => {
  test("is judged right as well", async () => {
    const estate = makeEstate({ seed, now: ESTATE_BEGAN });
    expect(wrong(visible(estate), await firstLook(estate, ESTATE_BEGAN))).toEqual([]);
  });
});

describe("the living estate", () => {
  const ordinary = new Set(
    BLUEPRINTS.flatMap(({ ordinary, troubles }) => [
      ...ordinary.map(([one]) => one.name),
      ...troubles.map((one) => one.name),
    ]),
  );

  // What waits for a day to pass is left aside: a first reading cannot know how long it has lasted.
  test.each([
    [1, 23],
    [60, 2],
  ])("at speed %i is judged right after %i hours of breaking and recovering", async (speed, hours) => {
    const estate = makeEstate({ seed: 3, now: ESTATE_BEGAN, speed });
    const later = ESTATE_BEGAN + hours * HOUR;
    const before = new Map(estate.truth);
    estate.advance(later);
    const machines = visible(estate).filter(({ scenario }) => ordinary.has(scenario));
    const changed = machines.filter(({ id, truth }) => before.get(id.toLowerCase()) !== truth);
    expect(changed.length).toBeGreaterThan(20);
    expect(wrong(machines, await firstLook(estate, later))).toEqual([]);
  });
});
