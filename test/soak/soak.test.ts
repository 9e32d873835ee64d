import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aMachine, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, healthy, judged } from "../builders/snapshot.ts";
import { unknownIsNeverHealthy } from "./invariants.ts";
import { soak } from "./soak.ts";

const USUAL_DAYS = 3;
/** A small one in the usual run; `npm run test:soak` lets thirty days pass. */
const DAYS = Number(process.env.VITALS_TEST_SOAK_DAYS ?? USUAL_DAYS);
const IS_LONG = DAYS > USUAL_DAYS;
/** The usual one is always the same; a long one is new each time, and its seed stands in its name and in its failure. */
const SEED = Number(process.env.VITALS_TEST_SOAK_SEED ?? (IS_LONG ? randomInt(1_000_000) : 1));
const MACHINES = IS_LONG ? 150 : 60;
const SYNCS_A_DAY = 96;
const SLOTS_A_DAY = 6;
const LONG_MS = 30 * 60_000;

const NO_TRIGGERS = ["drop trigger audit_no_update", "drop trigger audit_no_delete"];

describe(`${DAYS} days of the whole program (seed ${SEED}, ${MACHINES} machines)`, () => {
  it("fit together after every step, whatever happens to machines, people, sources and processes", {
    timeout: LONG_MS,
  }, async () => {
    const seen = await soak({ seed: SEED, days: DAYS, machines: MACHINES });
    expect(seen.slots).toBe(SLOTS_A_DAY * DAYS);
    expect(seen.syncs).toBeGreaterThan(SYNCS_A_DAY * DAYS - 5);
    expect(Math.min(seen.restarts, seen.requests, seen.deletions)).toBeGreaterThan(0);
    expect(seen.digests).toBeGreaterThan(seen.slots);
    const common = [
      "Healthy",
      "Unhealthy/Installation",
      "Unhealthy/Heartbeat",
      "Unknown/NotRunning",
      "Unknown/NotVisible",
    ];
    expect([...seen.states]).toEqual(expect.arrayContaining([...common, "Unknown/Redeploying"]));
  });
});

describe("a soak", () => {
  it("is the same for the same seed, to the last hash, and another one for another", async () => {
    const small = { seed: 5, days: 0.25, machines: 30 };
    const once = await soak(small);
    expect(await soak(small)).toEqual(once);
    expect((await soak({ ...small, seed: 6 })).fingerprint).not.toBe(once.fingerprint);
  });

  it.each<[string, string, readonly string[]]>([
    [
      "a count is changed",
      "the counts are those of the snapshot",
      [`create trigger harm after insert on estate_count begin update estate_count set counts = '{"Healthy":1}'; end`],
    ],
    [
      "a group's count is lost",
      "the counts are those of the snapshot",
      ["create trigger harm after insert on estate_count begin delete from subscription_count; end"],
    ],
    [
      "a transition is lost",
      "transition",
      ["create trigger harm after insert on transition begin delete from transition; end"],
    ],
    [
      "a transition tells another state",
      "transition",
      ["create trigger harm after insert on transition begin update transition set to_state = 'Unhealthy/Other'; end"],
    ],
    [
      "the audit is changed",
      "the audit holds",
      [...NO_TRIGGERS, "update audit set entry = replace(entry, 'broken', 'fine')"],
    ],
    ["the audit is cut off", "the audit holds", [...NO_TRIGGERS, "delete from audit"]],
    [
      "a slot is skipped",
      "was told of its slot",
      ["create trigger harm before insert on digest begin select raise(ignore); end"],
    ],
    [
      "a message is sent again",
      "is delivered once",
      [
        `create trigger harm after update of state on outgoing when new.state = 'Sent' begin
          update outgoing set state = 'Waiting', body = old.body, leased_until = null, settled_at = null where key = new.key;
        end`,
      ],
    ],
    [
      "the stored snapshot is lost",
      "a restart finds the snapshot",
      ["create trigger harm after update on snapshot begin delete from machine; end"],
    ],
  ])("fails where %s, and prints its seed", async (_, reason, sql) => {
    const harmed = soak({ seed: 1, days: 1, machines: 60, harm: { after: 20, sql } });
    await expect(harmed).rejects.toThrow(/^The soak failed \(seed 1, 1 days, 60 machines, step \d+\): /);
    await expect(harmed).rejects.toThrow(reason);
  });
});

describe("Healthy", () => {
  const { id } = aMachine();
  const readable = new Set([CONTOSO_PROD]);
  const known = { readable, running: new Set([id]), succeeded: new Set([id]), connected: new Set([id]) };
  const snapshot = aSnapshot([judged({ verdict: healthy() })]);

  it.each(["readable", "running", "succeeded", "connected"] as const)(
    "is believed of nothing that was not seen as %s",
    (what) => {
      unknownIsNeverHealthy({ known }, snapshot);
      expect(() => unknownIsNeverHealthy({ known: { ...known, [what]: new Set() } }, snapshot)).toThrow(
        "is Healthy, so",
      );
    },
  );
});
