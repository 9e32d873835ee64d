import { describe, expect, test } from "vitest";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import { aConfig, aKeptLog, anImpatientPace } from "../builders/azure-reader.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aDeployer } from "../builders/sensor-deployer.ts";
import { MemorySnapshots } from "../fakes/snapshot-store.ts";
import { type Column, casesOf } from "./rows.ts";

/** What is read of ARM: the switch by a sync, a machine, its extensions and locks before one is deleted. The fault strikes each. */
const SWITCH = matching({ method: "GET", path: /settings\/WDATP$/i });
const LOOKS = [/\/instanceView$/i, /\/extensions$/i, /\/virtualMachines\/[^/]+\/providers\/[^/]+\/locks$/i];

interface Case {
  readonly fault: Fault;
  /** It strikes the sync once. */
  readonly once?: true;
  /** What every answer says of the switch; undefined: it was read at another try. */
  readonly says: RegExp | undefined;
  /** Before a deletion: what is not seen is never deleted. */
  readonly look: object;
}

const later = (retryAfterMs?: number) => ({ saw: "Nothing", ...(retryAfterMs !== undefined && { retryAfterMs }) });
const reply = (status: number, headers: Record<string, string> = {}, code = "Code"): Fault => ({
  kind: "Reply",
  status,
  headers,
  body: { error: { code, message: "Azure's words" } },
});
const NAMED = "names the switch in every answer and keeps its last reading; nothing is deleted unseen";
const AGAIN = "the sync asks again, a deletion waits";
const seconds = { "Retry-After": "0" };

const COLUMN: Column<Case> = {
  "401, the token expired in flight": {
    does: NAMED,
    fault: reply(401),
    says: /did not accept the identity's token/,
    look: later(),
  },
  "403": {
    does: NAMED,
    fault: reply(403, {}, "AuthorizationFailed"),
    says: /403 AuthorizationFailed/,
    look: { saw: "Denied" },
  },
  "404": { does: NAMED, fault: reply(404), says: /answered 404/, look: later() },
  "409": { does: NAMED, fault: reply(409), says: /answered 409/, look: later() },
  "412": { does: NAMED, fault: reply(412), says: /answered 412/, look: later() },
  "413": { does: NAMED, fault: reply(413), says: /answered 413/, look: later() },
  "429 with headers": [
    { does: AGAIN, fault: reply(429, seconds), once: true, says: undefined, look: later(0) },
    { does: NAMED, fault: reply(429, seconds), says: /kept asking/, look: later(0) },
  ],
  "429 without headers": { does: NAMED, fault: reply(429), says: /kept asking/, look: later() },
  "500": [
    { does: AGAIN, fault: reply(500), once: true, says: undefined, look: later() },
    { does: NAMED, fault: reply(500), says: /answered 500/, look: later() },
  ],
  "502": [
    { does: AGAIN, fault: reply(502), once: true, says: undefined, look: later() },
    { does: NAMED, fault: reply(502), says: /answered 502/, look: later() },
  ],
  "503": [
    { does: AGAIN, fault: reply(503, seconds), once: true, says: undefined, look: later(0) },
    { does: NAMED, fault: reply(503), says: /answered 503/, look: later() },
  ],
  "504": [
    { does: AGAIN, fault: reply(504), once: true, says: undefined, look: later() },
    { does: NAMED, fault: reply(504), says: /answered 504/, look: later() },
  ],
  "connection refused": { testedIn: "test/faults/resource-graph.test.ts: one endpoint serves both" },
  "reset in the body": { does: NAMED, fault: { kind: "Reset" }, says: /switch: /, look: later() },
  "never answering": { does: NAMED, fault: { kind: "Silence" }, says: /did not answer within/, look: later() },
  "truncated JSON": { does: NAMED, fault: { kind: "CutJson" }, says: /has no `enabled`/, look: later() },
  "HTML body": { does: NAMED, fault: { kind: "Html" }, says: /has no `enabled`/, look: later() },
  "wrong shape": {
    does: NAMED,
    fault: { kind: "Rewrite", body: () => ({ unheardOf: true }) },
    says: /has no `enabled`/,
    look: later(),
  },
  "a page token that repeats": {
    cannotOccur: "what is read of ARM has no pages; the list of Arc extensions ends with its time",
  },
  "totals that change between pages": { cannotOccur: "what is read of ARM has no pages" },
  "clock skew": { testedIn: "test/faults/resource-graph.test.ts: tokens are the same ones" },
  "DNS failure": { testedIn: "test/faults/resource-graph.test.ts: one endpoint serves both" },
};

const STORY = "failed-linux-21";

async function aStand() {
  const stand = await aDeployer(STORY, "Contoso Dev", { pace: { timeout: 4_000 } });
  const pace = anImpatientPace({ timeout: 4_000 });
  const reader = openEstateReader(aConfig(stand.tenant, { pace }), stand.tenant.credential(), aKeptLog().log);
  const marks = { current: async () => new Map() };
  const clock = new VirtualClock(stand.clock.now);
  const take = async (previous?: Snapshot) => {
    const ports = { reader, store: new MemorySnapshots(), clock, marks };
    const { snapshot } = await sync(ports, previous, new AbortController().signal);
    if (!snapshot) throw new Error("there is no snapshot");
    return snapshot;
  };
  return { ...stand, take };
}

const saidOf = ({ sources }: Snapshot) =>
  Object.values(sources).flatMap(({ failure }) => (failure ? [failure.message] : []));
const coveredOf = ({ subscriptions }: Snapshot) =>
  subscriptions.map(({ id, coverage }) => [id, coverage?.endpointProtection]);

describe("ARM, read", () => {
  test.each(casesOf(COLUMN))("%s: %s", async (_, _does, { fault, once, says, look }) => {
    const { tenant, take, look: lookAt, deletes } = await aStand();
    const before = await take();
    const first = tenant.fail({ on: SWITCH, fault, ...(once && { times: 1 }) });
    const during = await take(before);
    first.stop();
    expect(first.hits).toBeGreaterThan(0);
    expect(saidOf(during)).toEqual(says ? [expect.stringMatching(says)] : []);
    expect(coveredOf(during)).toEqual(coveredOf(before));

    for (const path of LOOKS) {
      const second = tenant.fail({ on: matching({ method: "GET", path }), fault });
      expect(await lookAt()).toMatchObject(look);
      expect(second.hits).toBeGreaterThan(0);
      second.stop();
    }
    expect(deletes()).toEqual([]);
    expect(saidOf(await take(during))).toEqual([]);
    expect(await lookAt()).toMatchObject({ saw: "Machine", power: { running: true } });
  });
});
