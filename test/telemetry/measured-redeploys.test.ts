import { beforeEach, describe, expect, test } from "vitest";
import type { AuditDeed, AuditEntry } from "../../src/redeploys/audit-record.ts";
import { measuredRedeploys } from "../../src/telemetry/measured-redeploys.ts";
import { ALEX, aRedeployRequest, CHANNEL } from "../builders/redeploy.ts";
import { at } from "../builders/time.ts";
import { MeterMemory } from "../fakes/meter.ts";
import { MemoryRedeploys } from "../fakes/redeploy-store.ts";

const request = aRedeployRequest();

function beside(deed: AuditDeed, facts: AuditEntry["facts"] = {}) {
  const concerns = { requestId: request.id, machineId: "/planted", screen: null, azureRequestId: null };
  return { audit: [{ at: at("09:00"), by: ALEX, deed, facts, ...concerns }], outgoing: [] };
}

let meter: MeterMemory;
let store: ReturnType<typeof measuredRedeploys>;

beforeEach(() => {
  meter = new MeterMemory();
  store = measuredRedeploys(new MemoryRedeploys(), meter);
});

const next = () => ({ ...request, version: request.version + 1 });

test("what people say counts as a decision, and what is done about it as a step", async () => {
  await store.create(request, beside("Asked"));
  await store.swap(next(), beside("Escalated"));
  await store.setFreeze({ version: 1, freeze: null }, beside("Frozen"));
  await store.setApprovalPlace({ place: CHANNEL, by: ALEX, at: at("09:00") }, beside("ApprovalPlaceSet"));
  await store.note(beside("Refused").audit);
  expect(meter.counts).toEqual({
    "vitals.decisions{decision=Asked}": 1,
    "vitals.decisions{decision=Frozen}": 1,
    "vitals.decisions{decision=Refused}": 1,
    "vitals.redeploy.steps{step=Escalated}": 1,
    "vitals.redeploy.steps{step=ApprovalPlaceSet}": 1,
  });
});

test("a finished request counts its machines by outcome, and by no other word that stands in the audit", async () => {
  await store.create(request, { audit: [], outgoing: [] });
  await store.swap(next(), beside("Finished", { Worked: 3, GaveUp: 1, "sqlvm-zanzibar": 1, NotDeleted: "many" }));
  expect(meter.counts).toEqual({
    "vitals.redeploy.steps{step=Finished}": 1,
    "vitals.redeploys{outcome=Worked}": 3,
    "vitals.redeploys{outcome=GaveUp}": 1,
  });
});

describe("nothing counts that was not written", () => {
  test("because its machine is in another request", async () => {
    await store.create(request, { audit: [], outgoing: [] });
    const other = await store.create({ ...request, id: "another" }, beside("Asked"));
    expect(other.created).toBe(false);
    expect(meter.counts).toEqual({});
  });

  test("because somebody was first", async () => {
    await store.create(request, { audit: [], outgoing: [] });
    await store.swap(next(), beside("Approved"));
    const second = await store.swap(next(), beside("Rejected"));
    expect(second.swapped).toBe(false);
    const freeze = await store.setFreeze({ version: 7, freeze: null }, beside("Frozen"));
    expect(freeze.swapped).toBe(false);
    expect(meter.counts).toEqual({ "vitals.decisions{decision=Approved}": 1 });
  });
});
