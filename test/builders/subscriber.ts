import type { DigestRecord } from "../../src/digests/digest.ts";
import type { Mute } from "../../src/digests/mute.ts";
import type { Person, Subscriber } from "../../src/digests/subscriber.ts";
import { usualSettings } from "../../src/digests/subscriber.ts";
import { NOW } from "./evidence.ts";
import { DAY } from "./time.ts";

export const ALEX: Person = { id: "44444444-aaaa-4bbb-8ccc-000000000004", name: "Alex Wilber" };

/** A channel that gets everything every four hours, UTC, subscribed for ten days. */
export function aSubscriber(overrides: Partial<Subscriber> = {}): Subscriber {
  return {
    ...usualSettings("UTC", "en-US"),
    id: "s1",
    conversationId: "19:channel@thread.tacv2",
    createdAt: NOW - 10 * DAY,
    createdBy: ALEX,
    version: 1,
    state: { is: "Active", since: overrides.createdAt ?? NOW - 10 * DAY },
    ...overrides,
  };
}

export function aMute(overrides: Partial<Mute> = {}): Mute {
  return {
    id: "m1",
    what: { kind: "Machine", machineId: "/m/web-01", name: "web-01" },
    reason: "it is being rebuilt",
    by: ALEX,
    at: NOW - DAY,
    until: NOW + DAY,
    ended: undefined,
    ...overrides,
  };
}

const NONE = {
  total: 0,
  byState: { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 },
  byIssue: { Installation: 0, Heartbeat: 0, Other: 0 },
};

/** The digest of four hours ago. */
export function aRecord(overrides: Partial<DigestRecord> = {}): DigestRecord {
  return {
    subscriberId: "s1",
    slot: NOW - DAY / 6,
    at: NOW - DAY / 6,
    outcome: "Posted",
    snapshotTakenAt: NOW - DAY / 6,
    snapshotVersion: 1,
    counts: NONE,
    messageId: "digest/s1/1",
    ...overrides,
  };
}
