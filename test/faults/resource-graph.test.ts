import { describe, expect, test } from "vitest";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { changingTotals, type Fault, repeatedSkipToken, resourceGraphQuery } from "../../src/demo/arm/faults.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import { footingOf } from "../../src/questions/answer/footing.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { aConfig, aKeptLog, aLastingTenant, anImpatientPace } from "../builders/azure-reader.ts";
import { VirtualClock } from "../builders/clock.ts";
import { ESTATE_BEGAN } from "../builders/tenant.ts";
import { MemorySnapshots } from "../fakes/snapshot-store.ts";
import { type Column, casesOf } from "./rows.ts";

/** Virtual machines take three pages, so that a fault can strike between them. */
const estate = makeEstate({ seed: 7, now: ESTATE_BEGAN, machines: 2_400, speed: 0 });
const tenant = await aLastingTenant({ estate });
const VMS = /'microsoft.compute\/virtualmachines'/;

interface Case {
  readonly fault?: () => Fault;
  /** How often it strikes; undefined: until it is stopped. */
  readonly times?: number;
  readonly after?: number;
  /** Requests that it struck: retries have an end. */
  readonly hits?: number;
  /** Another host than the tenant. */
  readonly endpoint?: string;
  /** Every token that was given out is refused, though by our clock it is good. */
  readonly expired?: boolean;
  /** What every answer says of it; undefined: nothing was lost. */
  readonly says?: RegExp;
}

const reply = (status: number, headers: Record<string, string> = {}, code = "Code") => ({
  fault: (): Fault => ({ kind: "Reply", status, headers, body: { error: { code, message: "Azure's words" } } }),
});
const once = { times: 1, hits: 1 };
const NAMED = "names the source in every answer and keeps its last reading";
const AGAIN = "asks again, and loses nothing";
const QUOTA = { "x-ms-user-quota-remaining": "0", "x-ms-user-quota-resets-after": "00:00:04" };

const COLUMN: Column<Case> = {
  "401, the token expired in flight": [
    { does: AGAIN, ...reply(401, {}, "ExpiredAuthenticationToken"), ...once },
    { does: NAMED, ...reply(401), hits: 2, says: /did not accept the identity's token/ },
  ],
  "403": {
    does: NAMED,
    ...reply(403, {}, "AuthorizationFailed"),
    hits: 1,
    says: /403 AuthorizationFailed: Azure's words/,
  },
  "404": { does: NAMED, ...reply(404), hits: 1, says: /answered 404/ },
  "409": { does: NAMED, ...reply(409), hits: 1, says: /answered 409/ },
  "412": { does: NAMED, ...reply(412), hits: 1, says: /answered 412/ },
  "413": { does: NAMED, ...reply(413), hits: 1, says: /answered 413/ },
  "429 with headers": [
    { does: "waits as long as it is told, and loses nothing", ...reply(429, QUOTA, "RateLimiting"), times: 2, hits: 2 },
    { does: NAMED, ...reply(429, QUOTA, "RateLimiting"), hits: 7, says: /quota stayed exhausted/ },
  ],
  "429 without headers": [
    { does: "waits a window, and loses nothing", ...reply(429), times: 2, hits: 2 },
    { does: NAMED, ...reply(429), hits: 7, says: /kept asking/ },
  ],
  "500": [
    { does: AGAIN, ...reply(500), ...once },
    { does: NAMED, ...reply(500), hits: 4, says: /answered 500/ },
  ],
  "502": [
    { does: AGAIN, ...reply(502), ...once },
    { does: NAMED, ...reply(502), hits: 4, says: /answered 502/ },
  ],
  "503": [
    { does: AGAIN, ...reply(503), ...once },
    { does: NAMED, ...reply(503), hits: 4, says: /answered 503/ },
  ],
  "504": [
    { does: AGAIN, ...reply(504), ...once },
    { does: NAMED, ...reply(504), hits: 4, says: /answered 504/ },
  ],
  "connection refused": {
    does: NAMED,
    endpoint: "http://127.0.0.1:9",
    says: /connection to Azure failed \(ECONNREFUSED\)/,
  },
  "reset in the body": [
    { does: AGAIN, fault: () => ({ kind: "Reset" }), after: 1, ...once },
    { does: NAMED, fault: () => ({ kind: "Reset" }), hits: 2, says: /connection to Azure failed/ },
  ],
  "never answering": [
    { does: AGAIN, fault: () => ({ kind: "Silence" }), after: 2, ...once },
    { does: NAMED, fault: () => ({ kind: "Silence" }), hits: 2, says: /did not answer within/ },
  ],
  "truncated JSON": [
    { does: AGAIN, fault: () => ({ kind: "CutJson" }), after: 1, ...once },
    { does: NAMED, fault: () => ({ kind: "CutJson" }), hits: 2, says: /virtual machines/ },
  ],
  "HTML body": { does: NAMED, fault: () => ({ kind: "Html" }), says: /virtual machines/ },
  "wrong shape": {
    does: NAMED,
    fault: () => ({ kind: "Rewrite", body: () => ({ data: { rows: [] }, totalRecords: 0 }) }),
    hits: 1,
    says: /virtual machines/,
  },
  "a page token that repeats": { does: NAMED, fault: repeatedSkipToken, says: /virtual machines/ },
  "totals that change between pages": [
    { does: "reads the table once more, and loses nothing", fault: () => changingTotals(3), times: 2, hits: 2 },
    { does: NAMED, fault: () => changingTotals(3), says: /virtual machines/ },
  ],
  "clock skew": { does: NAMED, expired: true, says: /did not accept the identity's token/ },
  "DNS failure": {
    does: NAMED,
    endpoint: "https://arm.invalid",
    says: /connection to Azure failed \((ENOTFOUND|EAI_AGAIN)\)/,
  },
};

/** The program's reading and judging, which last from sync to sync. */
function aSync(endpoint = tenant.url) {
  const pace = anImpatientPace({ timeout: 4_000 });
  const reader = openEstateReader(
    aConfig(tenant, { pace, armEndpoint: endpoint }),
    tenant.credential(),
    aKeptLog().log,
  );
  const ports = {
    reader,
    store: new MemorySnapshots(),
    clock: new VirtualClock(ESTATE_BEGAN),
    marks: { current: async () => new Map() },
  };
  return async (previous?: Snapshot) => {
    const { snapshot } = await sync(ports, previous, new AbortController().signal);
    if (!snapshot) throw new Error("there is no snapshot");
    return snapshot;
  };
}

const statesOf = ({ machines }: Snapshot) => new Map([...machines].map(([id, { verdict }]) => [id, verdict.state]));
const saidOf = (snapshot: Snapshot) =>
  footingOf(viewOf(snapshot), [], { startedAt: undefined, nextAt: undefined, failures: [] }, ESTATE_BEGAN).failures;

describe("Resource Graph", async () => {
  const before = await aSync()();

  test.each(casesOf(COLUMN))("%s: %s", async (_, _does, { fault, times, after, hits, endpoint, expired, says }) => {
    const take = aSync(endpoint);
    if (expired) {
      await take(before);
      tenant.expireTokens();
    }
    const set =
      fault &&
      tenant.fail({ on: resourceGraphQuery(VMS), fault: fault(), ...(times && { times }), ...(after && { after }) });
    const during = await take(before);
    if (hits !== undefined) expect(set?.hits).toBe(hits);
    const said = saidOf(during).filter(({ source }) => source === "Inventory");
    expect(said.map(({ message }) => message)).toEqual(says ? [expect.stringMatching(says)] : []);
    expect(statesOf(during)).toEqual(statesOf(before));
    set?.stop();
    expect(saidOf(await aSync()(during))).toEqual([]);
  });
});
