import { describe, expect, test } from "vitest";
import type { Estate } from "../../../src/demo/estate/estate.ts";
import { makeEstate } from "../../../src/demo/estate/make-estate.ts";
import { ESTATE_BEGAN } from "../../builders/tenant.ts";
import { DAY, HOUR, MINUTE } from "../../builders/time.ts";

function alive(speed: number, machines = 300): Estate {
  return makeEstate({ seed: 5, now: ESTATE_BEGAN, speed, machines });
}

function states(estate: Estate): Map<string, string> {
  return new Map([...estate.truth].map(([id, truth]) => [id, `${truth.state}/${truth.because}`]));
}

/** How many machines changed state between the beginning and `ms` later. */
function changesWithin(estate: Estate, ms: number): { broke: number; recovered: number } {
  const before = states(estate);
  estate.advance(ESTATE_BEGAN + ms);
  const changed = [...states(estate)].filter(([id, state]) => before.get(id) !== state);
  return {
    broke: changed.filter(([, state]) => state.startsWith("Unhealthy")).length,
    recovered: changed.filter(([, state]) => state === "Healthy/").length,
  };
}

/** When Defender scanned the sensors, oldest first; epoch milliseconds. */
function scans(estate: Estate): number[] {
  const rows = estate.rows("securityresources").filter(({ id }) => /healthReports\/5f1b7cd6/.test(String(id)));
  const dates = rows.map(({ properties }) => (properties as { status: { lastScannedDate: string } }).status);
  return dates.map(({ lastScannedDate }) => Date.parse(lastScannedDate)).sort((a, b) => a - b);
}

describe("as time passes", () => {
  test("machines break and recover, some tens in a day", () => {
    const { broke, recovered } = changesWithin(alive(1), DAY);
    expect(broke).toBeGreaterThan(10);
    expect(recovered).toBeGreaterThan(5);
    expect(broke + recovered).toBeLessThan(90);
  });

  test("an hour passes in a minute at speed 60", () => {
    const slow = changesWithin(alive(1), 24 * MINUTE);
    const fast = changesWithin(alive(60), 24 * MINUTE);
    expect(slow.broke + slow.recovered).toBeLessThan(4);
    expect(fast.broke + fast.recovered).toBeGreaterThan(15);
  });

  test("nothing happens at speed 0", () => {
    const estate = alive(0);
    const before = JSON.stringify(estate.rows("securityresources"));
    expect(changesWithin(estate, 30 * DAY)).toEqual({ broke: 0, recovered: 0 });
    expect(JSON.stringify(estate.rows("securityresources"))).toBe(before);
  });

  test("what happened is dated by the readers' clocks, however fast it came", () => {
    const estate = alive(60);
    const now = ESTATE_BEGAN + HOUR;
    estate.advance(now);
    const changes = [...estate.machines].map(({ report }) => report?.changedAt ?? 0);
    expect(Math.max(...changes)).toBeGreaterThan(ESTATE_BEGAN);
    expect(Math.max(...changes)).toBeLessThanOrEqual(now);
  });

  test("the cases of the script stay as they are", () => {
    const estate = alive(60);
    estate.advance(ESTATE_BEGAN + DAY);
    const [web] = [...estate.machines].filter(({ name }) => name === "web-01");
    expect(web?.truth).toMatchObject({ state: "Unhealthy", because: "Installation" });
  });

  test("the share of machines in trouble stays about the same for a month", () => {
    const estate = alive(1, 1000);
    const unhealthy = () => [...estate.truth.values()].filter(({ state }) => state === "Unhealthy").length;
    const before = unhealthy();
    for (let day = 1; day <= 30; day += 1) estate.advance(ESTATE_BEGAN + day * DAY);
    expect(unhealthy()).toBeGreaterThan(before * 0.4);
    expect(unhealthy()).toBeLessThan(before * 1.6);
  });

  test("going back in time changes nothing", () => {
    const estate = alive(1);
    estate.advance(ESTATE_BEGAN + DAY);
    const before = JSON.stringify([...estate.truth]);
    estate.advance(ESTATE_BEGAN);
    expect(JSON.stringify([...estate.truth])).toBe(before);
  });
});

describe("Defender's scans", () => {
  /** Without the report whose scanner forgot it. */
  const regular = (estate: Estate) => scans(estate).filter((at) => at > ESTATE_BEGAN - DAY);

  test("are at most four hours old, and spread over them", () => {
    const estate = alive(1);
    const times = regular(estate);
    expect(Math.min(...times)).toBeGreaterThan(ESTATE_BEGAN - 4 * HOUR - 2 * MINUTE);
    expect(Math.max(...times)).toBeLessThanOrEqual(ESTATE_BEGAN);
    expect(new Set(times).size).toBeGreaterThan(30);
  });

  test("move on every four hours", () => {
    const estate = alive(1);
    const before = regular(estate);
    estate.advance(ESTATE_BEGAN + 4 * HOUR);
    const after = regular(estate);
    expect(after.length).toBe(before.length);
    expect(Math.min(...after)).toBeGreaterThanOrEqual(ESTATE_BEGAN);
    expect(Math.max(...after)).toBeLessThanOrEqual(ESTATE_BEGAN + 4 * HOUR);
    estate.advance(ESTATE_BEGAN + 4 * HOUR + 10 * MINUTE);
    const moved = regular(estate).filter((at) => at > ESTATE_BEGAN + 4 * HOUR);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(before.length / 4);
  });

  test("never lie in the future, at any speed", () => {
    for (const speed of [1, 60, 1000]) {
      const estate = alive(speed);
      const now = ESTATE_BEGAN + 95 * MINUTE;
      estate.advance(now);
      expect(Math.max(...scans(estate))).toBeLessThanOrEqual(now);
    }
  });
});
