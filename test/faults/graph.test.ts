import { describe, expect, test } from "vitest";
import { openApprovers } from "../../src/azure/approvers.ts";
import { parseApprovers } from "../../src/azure/approving/approver-list.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { BOT } from "../../src/demo/arm/identities.ts";
import { aKeptLog } from "../builders/azure-reader.ts";
import { aTenant, TenantClock } from "../builders/tenant.ts";
import { MINUTE } from "../builders/time.ts";
import { type Column, casesOf } from "./rows.ts";

const ANNA = "aaaaaaaa-0000-4000-8000-000000000000";
const GROUP = "11111111-0000-4000-8000-000000000000";
const DIRECTORY = { people: new Map([[ANNA, "Anna"]]), groups: new Map([[GROUP, [ANNA]]]) };

interface Case {
  readonly fault?: Fault;
  /** Another host than the tenant. */
  readonly endpoint?: string;
  /** "CouldNotCheck" unless told otherwise. */
  readonly says?: "Yes" | "No";
  /** How long Graph is left alone after it, milliseconds. */
  readonly paused?: number;
}

const reply = (status: number, headers: Record<string, string> = {}, code = "Code"): Fault => ({
  kind: "Reply",
  status,
  headers,
  body: { error: { code, message: "x" } },
});
const REFUSED = "nobody approves unchecked, and the next press asks again";
const PAUSED = "nobody approves unchecked, and Graph is left alone for its time";

const COLUMN: Column<Case> = {
  "401, the token expired in flight": { does: REFUSED, fault: reply(401, {}, "InvalidAuthenticationToken") },
  "403": { does: REFUSED, fault: reply(403, {}, "Authorization_RequestDenied") },
  "404": [
    { does: REFUSED, fault: reply(404) },
    {
      does: "whom the directory does not know is no approver",
      fault: reply(404, {}, "Request_ResourceNotFound"),
      says: "No",
    },
  ],
  "409": { does: REFUSED, fault: reply(409) },
  "412": { does: REFUSED, fault: reply(412) },
  "413": { does: REFUSED, fault: reply(413) },
  "429 with headers": { does: PAUSED, fault: reply(429, { "Retry-After": "3" }), paused: 3_000 },
  "429 without headers": { does: PAUSED, fault: reply(429), paused: 10_000 },
  "500": { does: REFUSED, fault: reply(500) },
  "502": { does: REFUSED, fault: reply(502) },
  "503": { does: REFUSED, fault: reply(503) },
  "504": { does: REFUSED, fault: reply(504) },
  "connection refused": { does: REFUSED, endpoint: "http://127.0.0.1:9" },
  "reset in the body": { does: REFUSED, fault: { kind: "Reset" } },
  "never answering": { does: REFUSED, fault: { kind: "Silence" } },
  "truncated JSON": { does: REFUSED, fault: { kind: "CutJson" } },
  "HTML body": { does: REFUSED, fault: { kind: "Html" } },
  "wrong shape": { does: REFUSED, fault: { kind: "Rewrite", body: () => ({ value: [{ id: GROUP }] }) } },
  "a page token that repeats": {
    does: "an answer about 20 groups has no pages: a link to a next one is not followed",
    fault: {
      kind: "Rewrite",
      body: (answer) => ({ ...(answer as object), "@odata.nextLink": "https://graph.microsoft.com/v1.0/x" }),
    },
    says: "Yes",
  },
  "totals that change between pages": {
    cannotOccur: "Graph's answer to `checkMemberGroups` has no pages and no total",
  },
  "clock skew": {
    cannotOccur: "no time of Graph's is compared with ours; a Retry-After that names one is cut to a minute",
  },
  "DNS failure": {
    cannotOccur:
      "the host is the cloud's own, and only this machine may take its place; it ends as a refused connection does",
  },
};

async function theApprovers(endpoint?: string) {
  const clock = new TenantClock();
  const tenant = await aTenant({ directory: DIRECTORY, clock: () => clock.now });
  const list = parseApprovers(`group:${GROUP}`);
  if (!list.ok) throw new Error(list.fault);
  const approversAt = (graphEndpoint: string) =>
    openApprovers({
      approvers: list.approvers,
      graph: { cloud: "public", graphEndpoint },
      credential: tenant.credential(BOT),
      now: () => clock.now,
      log: aKeptLog().log,
      timeout: 3_000,
    });
  const approvers = approversAt(endpoint ?? tenant.url);
  return { clock, tenant, says: () => approvers.approvesAnywhere(ANNA) };
}

describe("Graph", () => {
  test.each(casesOf(COLUMN))("%s: %s", async (_, _does, { fault, endpoint, says = "CouldNotCheck", paused = 0 }) => {
    const { clock, tenant, says: approves } = await theApprovers(endpoint);
    const set = fault && tenant.fail({ on: matching({ path: /checkMemberGroups$/ }), fault, times: 1 });
    expect(await approves()).toBe(says);
    if (endpoint) return expect(tenant.requests).toEqual([]);
    expect(set?.hits).toBe(1);
    if (paused > 0) {
      clock.pass(paused - 1);
      expect(await approves()).toBe("CouldNotCheck");
      expect(tenant.requests).toHaveLength(1);
    }
    // An answer that was given holds for five minutes; a failure for no time at all.
    clock.pass(says === "CouldNotCheck" ? 1 : 5 * MINUTE);
    expect(await approves()).toBe("Yes");
  });
});
