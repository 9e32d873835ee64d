import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { BLUEPRINTS } from "../../src/demo/estate/blueprint.ts";
import type { Estate } from "../../src/demo/estate/estate.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant, type Tenant } from "../../src/demo/tenant.ts";
import { assemble } from "../../src/health/assembly/assemble.ts";
import type { JudgedMachine } from "../../src/health/snapshot.ts";
import type { Verdict } from "../../src/health/verdict.ts";
import { ESTATE_BEGAN } from "../builders/tenant.ts";
import { HOUR } from "../builders/time.ts";

/** The numbers that domain/health-model gives the rules which speak in the demo. */
const RULE_NUMBERS: Readonly<Record<string, number>> = {
  planDoesNotCoverIt: 2,
  reportSaysNotApplicable: 3,
  isUniformScaleSetInstance: 3,
  extensionSaysUnsupportedOs: 3,
  assessmentSaysNotApplicable: 3,
  clientOsHasNoSensor: 3,
  hostDoesNotRun: 4,
  reportSaysNotHealthy: 6,
  reportSaysHealthy: 7,
  extensionFailed: 8,
  extensionIsInTransition: 9,
  extensionIsAbsent: 9,
  assessmentFindsNoSensor: 10,
  assessmentAloneFindsNoSensor: 10,
  assessmentFindsTheSensor: 11,
  onlyDeploymentIsKnown: 12,
  assessmentAloneFindsASensor: 12,
  nothingSpoke: 13,
};

function because(verdict: Verdict): string {
  if (verdict.state === "Unhealthy") return verdict.issue;
  if (verdict.state === "NotApplicable") return verdict.reason;
  return verdict.state === "Unknown" ? verdict.why.reason : "";
}

/** What was judged, in the words of the estate's ground truth. */
function judged({ verdict }: JudgedMachine) {
  return { state: verdict.state, rule: RULE_NUMBERS[verdict.rule] ?? verdict.rule, because: because(verdict) };
}

function expected({ truth }: SimMachine) {
  return { state: truth.state, rule: truth.rule, because: truth.because };
}

/** Reads a tenant with the production reader and judges it with the production rules, both at `now`. */
async function judgeEstate(estate: Estate, now: number): Promise<ReadonlyMap<string, JudgedMachine>> {
  const tenant: Tenant = await startTenant({
    estate,
    clock: () => now,
    quota: { requests: 1000, windowMs: 5000 },
  });
  try {
    const ids = estate.subscriptions.map(({ id }) => id);
    const config = { cloud: "public", armEndpoint: tenant.url, scope: { kind: "subscriptions", ids } } as const;
    const reader = openEstateReader(config, tenant.credential(), pino({ level: "silent" }));
    const reading = await reader.read(undefined, AbortSignal.timeout(20_000));
    const all = [...assemble(reading, undefined, new Map(), now).judged()];
    return new Map(all.map((one) => [one.evidence.machine.id, one]));
  } finally {
    await tenant.close();
  }
}

describe("the demo's estate, read and judged by the production code", () => {
  let estate: Estate;
  let verdicts: ReadonlyMap<string, JudgedMachine>;

  beforeAll(async () => {
    estate = makeEstate({ seed: 7, now: ESTATE_BEGAN });
    verdicts = await judgeEstate(estate, ESTATE_BEGAN);
  });

  const visible = () => [...estate.machines].filter(({ truth }) => truth.rule !== 1);

  test("every machine that can be seen is there, and no other", () => {
    const ids = visible().map(({ id }) => id.toLowerCase());
    expect([...verdicts.keys()].sort()).toEqual(ids.sort());
  });

  test("every machine gets the verdict that its story calls for", () => {
    const wrong = visible().flatMap((machine) => {
      const found = verdicts.get(machine.id.toLowerCase());
      const said = found && judged(found);
      return JSON.stringify(said) === JSON.stringify(expected(machine))
        ? []
        : [{ scenario: machine.scenario, expected: expected(machine), said }];
    });
    expect(wrong).toEqual([]);
  });

  test("every known message is recognised for what it is", () => {
    const recognised = visible().flatMap((machine) => {
      const verdict = verdicts.get(machine.id.toLowerCase())?.verdict;
      const known = verdict?.state === "Unhealthy" ? verdict.known : undefined;
      return machine.truth.state === "Unhealthy" && machine.truth.known ? [[machine.truth.known, known]] : [];
    });
    expect(recognised.filter(([key, known]) => key !== known)).toEqual([]);
    expect(recognised.length).toBeGreaterThan(15);
  });
});

describe("the living estate", () => {
  test("is judged right after a day of breaking and recovering", async () => {
    const estate = makeEstate({ seed: 3, now: ESTATE_BEGAN });
    // What waits for a day to pass is left aside: a first reading cannot know how long it has lasted.
    const later = ESTATE_BEGAN + 23 * HOUR;
    estate.advance(later);
    const ordinary = new Set(
      BLUEPRINTS.flatMap(({ ordinary, troubles }) => [...ordinary.map(([one]) => one), ...troubles]).map(
        ({ name }) => name,
      ),
    );
    const verdicts = await judgeEstate(estate, later);
    const machines = [...estate.machines].filter(({ scenario, truth }) => ordinary.has(scenario) && truth.rule !== 1);
    const wrong = machines.flatMap((machine) => {
      const found = verdicts.get(machine.id.toLowerCase());
      const said = found && judged(found);
      return JSON.stringify(said) === JSON.stringify(expected(machine))
        ? []
        : [{ scenario: machine.scenario, expected: expected(machine), said }];
    });
    expect(wrong).toEqual([]);
    expect(machines.length).toBeGreaterThan(150);
  });
});
