import { describe, expect, test } from "vitest";
import { ARG_TABLES, type ArgTable } from "../../../src/demo/arg-tables.ts";
import type { Estate } from "../../../src/demo/estate/estate.ts";
import { SECRETS } from "../../../src/demo/estate/failure-messages.ts";
import type { SimMachine, Truth } from "../../../src/demo/estate/machine.ts";
import { makeEstate } from "../../../src/demo/estate/make-estate.ts";
import { KNOWN_MESSAGES } from "../../../src/health/known-messages.ts";
import { ESTATE_BEGAN } from "../../builders/tenant.ts";
import { DAY } from "../../builders/time.ts";

const TABLES = Object.keys(ARG_TABLES) as ArgTable[];

const demo = (seed = 7, machines = 300) => makeEstate({ seed, machines, now: ESTATE_BEGAN });

/** Everything that anybody could ever read of an estate. */
function everything(estate: Estate): string {
  return JSON.stringify([TABLES.map((table) => estate.rows(table)), [...estate.truth]]);
}

function count(machines: Iterable<SimMachine>, what: (machine: SimMachine) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const machine of machines) counts.set(what(machine), (counts.get(what(machine)) ?? 0) + 1);
  return counts;
}

describe("an estate", () => {
  test("is the same for the same seed, and another for another", () => {
    expect(everything(demo(7))).toBe(everything(demo(7)));
    expect(everything(demo(7))).not.toBe(everything(demo(8)));
  });

  test("lives the same life for the same seed", () => {
    const lives = [demo(), demo()].map((estate) => {
      for (let day = 1; day <= 3; day += 1) estate.advance(ESTATE_BEGAN + day * DAY);
      return everything(estate);
    });
    expect(lives[0]).toBe(lives[1]);
    expect(lives[0]).not.toBe(everything(demo()));
  });

  test("names every machine only once", () => {
    const ids = [...demo(7, 3000).machines].map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("keeps the names that the demo's script speaks of for machines in trouble", () => {
    const named = [...demo().machines].filter(({ name }) => ["web-01", "sql-02", "linux-jump-01"].includes(name));
    expect(named.map(({ name, truth }) => [name, truth.state, truth.because])).toEqual([
      ["web-01", "Unhealthy", "Installation"],
      ["sql-02", "Unhealthy", "Heartbeat"],
      ["linux-jump-01", "Unhealthy", "Heartbeat"],
    ]);
  });

  test("finds a machine by its id in any casing", () => {
    const estate = demo();
    const [first] = estate.machines;
    expect(estate.machine(first?.id.toUpperCase() ?? "")).toBe(first);
    expect(estate.machine("/subscriptions/none")).toBeUndefined();
  });
});

describe("the demo's estate holds one of each", () => {
  const machines = [...demo().machines];
  const truths = machines.map(({ truth }) => truth);

  test("of about 300 machines in six subscriptions, one of which nobody may read", () => {
    expect(machines.length).toBeGreaterThan(290);
    expect(machines.length).toBeLessThan(330);
    const counts = count(machines, ({ subscriptionId }) => subscriptionId);
    expect(counts.size).toBe(6);
    for (const size of counts.values()) expect(size).toBeGreaterThan(10);
  });

  // Rule 5 needs a redeploy of ours: extensions.test.ts sees it come and go.
  test.each([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13])("of rule %i", (rule) => {
    expect(truths.filter((truth) => truth.rule === rule)).not.toHaveLength(0);
  });

  test.each<[Truth["state"], string]>([
    ["Healthy", ""],
    ["Unhealthy", "Installation"],
    ["Unhealthy", "Heartbeat"],
    ["Unhealthy", "Other"],
    ["NotApplicable", "ReportSaysSo"],
    ["NotApplicable", "UniformScaleSet"],
    ["NotApplicable", "UnsupportedOs"],
    ["NotApplicable", "AssessmentSaysSo"],
    ["NotApplicable", "ClientOs"],
    ["Unknown", "NotVisible"],
    ["Unknown", "NotCovered"],
    ["Unknown", "NotRunning"],
    ["Unknown", "Provisioning"],
    ["Unknown", "Exempted"],
    ["Unknown", "OtherEdr"],
    ["Unknown", "NoReport"],
  ])("of %s: %s", (state, because) => {
    expect(truths.filter((truth) => truth.state === state && truth.because === because)).not.toHaveLength(0);
  });

  test.each(KNOWN_MESSAGES.map(({ key }) => key))("of the known message %s", (key) => {
    expect(truths.filter(({ known }) => known === key)).not.toHaveLength(0);
  });

  test.each([
    ["AzureVm", "Azure"],
    ["ScaleSetInstance", "Azure"],
    ["ArcMachine", "OnPremises"],
    ["ArcMachine", "AWS"],
    ["ArcMachine", "GCP"],
    ["ConnectorMachine", "AWS"],
    ["ConnectorMachine", "GCP"],
    ["DirectServer", "OnPremises"],
  ])("of %s in %s", (host, provider) => {
    expect(machines.filter((one) => one.host === host && one.provider === provider)).not.toHaveLength(0);
  });

  test("and instances of a Flexible scale set, locks, own plans, findings about the antivirus, hostile text", () => {
    expect(machines.filter(({ host, scaleSet }) => host === "AzureVm" && scaleSet)).not.toHaveLength(0);
    expect(machines.filter(({ lock }) => lock)).not.toHaveLength(0);
    expect(new Set(machines.map(({ ownPlan }) => ownPlan))).toEqual(new Set([undefined, "Off", "P1"]));
    expect(machines.filter(({ antivirus }) => antivirus.length === 3)).not.toHaveLength(0);
    expect(JSON.stringify(machines)).toContain("<at>all</at>");
  });

  test("and a message of many KB, and one with a token and an onboarding blob in it", () => {
    const texts = machines.flatMap(({ report, extension }) => [
      extension?.message ?? "",
      ...(report?.issues.map(({ description }) => description) ?? []),
    ]);
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(8_000);
    expect(texts.filter((text) => text.includes(SECRETS.bearer) && text.includes(SECRETS.blob))).toHaveLength(1);
  });
});

describe("a large estate", () => {
  const estate = demo(1, 10_000);
  const machines = [...estate.machines];
  const seen = machines.filter(({ truth }) => truth.rule !== 1);

  test("has as many machines to be seen as were asked for", () => {
    expect(seen.length).toBe(10_000);
  });

  test("has a believable share of machines in trouble, and of those that do not run", () => {
    const states = count(seen, ({ truth }) => `${truth.state}/${truth.because}`);
    const unhealthy = [...states].filter(([state]) => state.startsWith("Unhealthy")).reduce((sum, [, n]) => sum + n, 0);
    expect(unhealthy / seen.length).toBeGreaterThan(0.05);
    expect(unhealthy / seen.length).toBeLessThan(0.08);
    expect((states.get("Unknown/NotRunning") ?? 0) / seen.length).toBeGreaterThan(0.03);
  });

  test("keeps unlike rows apart: every row of Resource Graph is told once", () => {
    for (const table of TABLES) {
      const ids = estate.rows(table).map(({ id }) => String(id).toLowerCase());
      expect(new Set(ids).size, table).toBe(ids.length);
    }
  });
});
