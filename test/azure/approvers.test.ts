import { describe, expect, test } from "vitest";
import { openApprovers } from "../../src/azure/approvers.ts";
import { parseApprovers } from "../../src/azure/approving/approver-list.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { BOT, type Identity, READER } from "../../src/demo/arm/identities.ts";
import type { SimDirectory } from "../../src/demo/graph/directory.ts";
import { aKeptLog } from "../builders/azure-reader.ts";
import { aTenant, TenantClock } from "../builders/tenant.ts";
import { MINUTE } from "../builders/time.ts";

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const ANNA = id("a");
const BERT = id("b");
const CARL = id("c");
const APPROVERS = id("1");
const INNER = id("2");
const OTHERS = id("3");
const PROD = id("8");
const DEV = id("9");

const DIRECTORY: SimDirectory = {
  people: new Map([
    [ANNA, "Anna"],
    [BERT, "Bert"],
    [CARL, "Carl"],
  ]),
  groups: new Map([
    [APPROVERS, [ANNA, INNER]],
    [INNER, [BERT, APPROVERS]],
    [OTHERS, [CARL]],
  ]),
};

const ASKED = matching({ path: /checkMemberGroups$/ });

interface Wish {
  readonly identity?: Identity | null;
  readonly timeout?: number;
}

async function theApprovers(list: string, { identity = BOT, timeout = 5_000 }: Wish = {}) {
  const clock = new TenantClock();
  const groups = new Map(DIRECTORY.groups);
  const tenant = await aTenant({ directory: { ...DIRECTORY, groups }, clock: () => clock.now });
  const { log, lines } = aKeptLog();
  const parsed = parseApprovers(list);
  if (!parsed.ok) throw new Error(parsed.fault);
  /** What a process has to itself: its memory. */
  const aReplica = () => {
    const approvers = openApprovers({
      approvers: parsed.approvers,
      graph: { cloud: "public", graphEndpoint: tenant.url },
      credential: identity === null ? undefined : tenant.credential(identity),
      now: () => clock.now,
      log,
      timeout,
    });
    const says = async (person: string, subscription = DEV) =>
      (await approvers.approves(person, [subscription])).get(subscription);
    return { approvers, says };
  };
  return { ...aReplica(), aReplica, groups, tenant, clock, lines };
}

describe("somebody approves", () => {
  test("who is named, without asking the directory", async () => {
    const { says, tenant } = await theApprovers(`${ANNA},${CARL}`);
    expect([await says(ANNA), await says(ANNA.toUpperCase()), await says(BERT)]).toEqual(["Yes", "Yes", "No"]);
    expect(tenant.requests).toEqual([]);
  });

  test("who is a member of a group, or of a group within it", async () => {
    const { says, tenant } = await theApprovers(`group:${APPROVERS}`);
    expect([await says(ANNA), await says(BERT), await says(CARL)]).toEqual(["Yes", "Yes", "No"]);
    expect(tenant.requests.map(({ identity, status }) => [identity, status])).toEqual(Array(3).fill(["bot", 200]));
  });

  test("nowhere, where nobody is configured", async () => {
    const { approvers, says } = await theApprovers("");
    expect(await says(ANNA)).toBe("NoneConfigured");
    expect(await approvers.approvesAnywhere(ANNA)).toBe("NoneConfigured");
  });

  test("in a subscription by its own list alone", async () => {
    const { approvers } = await theApprovers(`group:${APPROVERS}; ${PROD}=group:${OTHERS}`);
    expect(await approvers.approves(ANNA, [PROD, DEV])).toEqual(
      new Map([
        [PROD, "No"],
        [DEV, "Yes"],
      ]),
    );
    expect(await approvers.approves(CARL, [PROD, DEV])).toEqual(
      new Map([
        [PROD, "Yes"],
        [DEV, "No"],
      ]),
    );
  });

  test("nowhere but in the one subscription that has a list", async () => {
    const { approvers, says } = await theApprovers(`${PROD}=${ANNA}`);
    expect([await says(ANNA, PROD), await says(ANNA, DEV)]).toEqual(["Yes", "NoneConfigured"]);
    expect([await approvers.approvesAnywhere(ANNA), await approvers.approvesAnywhere(BERT)]).toEqual(["Yes", "No"]);
  });

  test("through one of more groups than Graph takes at once", async () => {
    const many = Array.from({ length: 45 }, (_, at) => `group:00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
    const { says, tenant } = await theApprovers([...many, `group:${APPROVERS}`].join());
    expect(await says(BERT)).toBe("Yes");
    expect(tenant.requests).toHaveLength(3);
  });
});

describe("an answer of the directory", () => {
  test("is good for five minutes, and no longer", async () => {
    const { says, tenant, clock } = await theApprovers(`group:${APPROVERS}`);
    await says(ANNA);
    clock.pass(5 * MINUTE - 1);
    await says(ANNA);
    expect(tenant.requests).toHaveLength(1);
    clock.pass(1);
    await says(ANNA);
    expect(tenant.requests).toHaveLength(2);
  });

  test("is forgotten by each of two replicas within five minutes of when somebody is taken out of the group", async () => {
    const { says, aReplica, groups, clock } = await theApprovers(`group:${APPROVERS}`);
    const other = aReplica();
    expect(await says(ANNA)).toBe("Yes");
    clock.pass(4 * MINUTE);
    expect(await other.says(ANNA)).toBe("Yes");
    groups.set(APPROVERS, [INNER]);
    clock.pass(MINUTE);
    expect([await says(ANNA), await other.says(ANNA)]).toEqual(["No", "Yes"]);
    clock.pass(4 * MINUTE);
    expect([await says(ANNA), await other.says(ANNA)]).toEqual(["No", "No"]);
  });

  test("is taken by a replica that knows it for no other that does not: where the directory is away, that one cannot check", async () => {
    const { says, aReplica, tenant } = await theApprovers(`group:${APPROVERS}`);
    expect(await says(ANNA)).toBe("Yes");
    tenant.fail({ on: ASKED, fault: { kind: "Reply", status: 503 } });
    expect([await says(ANNA), await aReplica().says(ANNA)]).toEqual(["Yes", "CouldNotCheck"]);
  });

  test("is not believed for longer because a clock was set back", async () => {
    const { says, groups, clock } = await theApprovers(`group:${APPROVERS}`);
    expect(await says(ANNA)).toBe("Yes");
    groups.set(APPROVERS, [INNER]);
    clock.pass(-60 * MINUTE);
    expect(await says(ANNA)).toBe("No");
  });

  test("serves all subscriptions and all who ask at once", async () => {
    const { approvers, tenant } = await theApprovers(`group:${APPROVERS}`);
    await Promise.all([approvers.approves(ANNA, [PROD, DEV]), approvers.approvesAnywhere(ANNA)]);
    expect(tenant.requests).toHaveLength(1);
  });

  test("that is old is never used in place of one that does not come", async () => {
    const { says, tenant, clock } = await theApprovers(`group:${APPROVERS}`);
    expect(await says(ANNA)).toBe("Yes");
    clock.pass(5 * MINUTE);
    tenant.fail({ on: ASKED, fault: { kind: "Reply", status: 500 } });
    expect(await says(ANNA)).toBe("CouldNotCheck");
  });

  test("that failed is asked for again", async () => {
    const { says, tenant } = await theApprovers(`group:${APPROVERS}`);
    tenant.fail({ on: ASKED, fault: { kind: "Reply", status: 500 }, times: 1 });
    expect([await says(ANNA), await says(ANNA)]).toEqual(["CouldNotCheck", "Yes"]);
  });
});

describe("nobody approves unchecked", () => {
  test.each<[string, Fault]>([
    ["a refusal", { kind: "Reply", status: 403, body: { error: { code: "Authorization_RequestDenied" } } }],
    ["a 404 that is not about the person", { kind: "Reply", status: 404, body: { error: { code: "BadRequest" } } }],
    ["too many requests", { kind: "Reply", status: 429, headers: { "Retry-After": "3" } }],
    ["a fault of Graph's", { kind: "Reply", status: 500 }],
    ["a broken connection", { kind: "Reset" }],
    ["half an answer", { kind: "CutJson" }],
    ["a proxy's page", { kind: "Html" }],
    ["another shape", { kind: "Rewrite", body: () => ({ value: [{ id: APPROVERS }] }) }],
    ["silence", { kind: "Silence" }],
  ])("because of %s", async (_, fault) => {
    const { approvers, says, tenant, lines } = await theApprovers(`group:${APPROVERS}`, { timeout: 3_000 });
    const set = tenant.fail({ on: ASKED, fault });
    expect(await says(ANNA)).toBe("CouldNotCheck");
    expect(await approvers.approvesAnywhere(BERT)).toBe("CouldNotCheck");
    expect(set.hits).toBeGreaterThan(0);
    expect(lines[0]).toMatchObject({ person: ANNA, cause: { message: expect.any(String) } });
  });

  test("by an identity that may not ask", async () => {
    const { says } = await theApprovers(`group:${APPROVERS}`, { identity: READER });
    expect(await says(ANNA)).toBe("CouldNotCheck");
  });

  test("without an identity; who is named needs none", async () => {
    const { says, approvers } = await theApprovers(`${CARL},group:${APPROVERS}`, { identity: null });
    expect([await says(ANNA), await says(CARL)]).toEqual(["CouldNotCheck", "Yes"]);
    expect(await approvers.toMention([DEV])).toEqual([]);
  });

  test("while a token does not come", async () => {
    const { log } = aKeptLog();
    const parsed = parseApprovers(`group:${APPROVERS}`);
    if (!parsed.ok) throw new Error(parsed.fault);
    const credential = { getToken: () => new Promise<never>(() => undefined) };
    const graph = { cloud: "public" } as const;
    const approvers = openApprovers({ approvers: parsed.approvers, graph, credential, now: () => 0, log, timeout: 50 });
    expect(await approvers.approvesAnywhere(ANNA)).toBe("CouldNotCheck");
  });

  test("and somebody whom the directory does not know is no member", async () => {
    const { says } = await theApprovers(`group:${APPROVERS}`);
    expect(await says(id("f"))).toBe("No");
  });

  test("and Graph is left alone for as long as it asks", async () => {
    const { says, tenant, clock } = await theApprovers(`group:${APPROVERS}`);
    tenant.fail({ on: ASKED, fault: { kind: "Reply", status: 429, headers: { "Retry-After": "3" } }, times: 1 });
    expect([await says(ANNA), await says(BERT)]).toEqual(["CouldNotCheck", "CouldNotCheck"]);
    expect(tenant.requests).toHaveLength(1);
    clock.pass(3_000);
    expect(await says(BERT)).toBe("Yes");
  });
});

describe("who can be mentioned", () => {
  test("those who are named first, then members of the groups, each once, with their names", async () => {
    const { approvers } = await theApprovers(`${CARL},${ANNA},group:${APPROVERS}`);
    expect(await approvers.toMention([DEV])).toEqual([
      { id: CARL, name: "Carl" },
      { id: ANNA, name: "Anna" },
      { id: BERT, name: "Bert" },
    ]);
  });

  test("only those of the subscriptions in question", async () => {
    const { approvers } = await theApprovers(`${ANNA};${PROD}=${CARL}`);
    expect(await approvers.toMention([PROD])).toEqual([{ id: CARL, name: "Carl" }]);
  });

  test("nobody, where Graph does not say; and somebody without a name is left out", async () => {
    const { approvers, tenant } = await theApprovers(`${CARL},group:${APPROVERS},group:${OTHERS}`);
    tenant.fail({ on: matching({ path: /getByIds$/ }), fault: { kind: "Reply", status: 403 } });
    const nameless = { value: [{ id: BERT, displayName: null }] };
    tenant.fail({ on: matching({ path: new RegExp(APPROVERS) }), fault: { kind: "Rewrite", body: () => nameless } });
    expect(await approvers.toMention([DEV])).toEqual([{ id: CARL, name: "Carl" }]);
  });
});

test.each(["https://graph.evil.example", "http://10.0.0.1", "https://a:b@127.0.0.1", "file:///x", "graph"])(
  "no token leaves for %s",
  async (graphEndpoint) => {
    const parsed = parseApprovers(ANNA);
    if (!parsed.ok) throw new Error(parsed.fault);
    const { log } = aKeptLog();
    const credential = { getToken: async () => null };
    const graph = { cloud: "public", graphEndpoint } as const;
    const open = () => openApprovers({ approvers: parsed.approvers, graph, credential, now: () => 0, log });
    expect(open).toThrow(/must be a host on this machine/);
  },
);

test.each([
  ["public", "https://graph.microsoft.com/.default"],
  ["usgov", "https://graph.microsoft.us/.default"],
  ["china", "https://microsoftgraph.chinacloudapi.cn/.default"],
] as const)("in the cloud %s a token is asked for %s", async (cloud, scope) => {
  const parsed = parseApprovers(`group:${APPROVERS}`);
  if (!parsed.ok) throw new Error(parsed.fault);
  const scopes: unknown[] = [];
  const credential = {
    getToken: async (asked: unknown) => {
      scopes.push(asked);
      throw new Error("no token");
    },
  };
  const { log } = aKeptLog();
  const approvers = openApprovers({ approvers: parsed.approvers, graph: { cloud }, credential, now: () => 0, log });
  expect(await approvers.approvesAnywhere(ANNA)).toBe("CouldNotCheck");
  expect(scopes).toEqual([[scope]]);
});
