import { describe, expect, test } from "vitest";
import {
  changingTotals,
  type Fault,
  matching,
  repeatedSkipToken,
  resourceGraphQuery,
} from "../../src/demo/arm/faults.ts";
import { READER } from "../../src/demo/arm/identities.ts";
import type { Tenant } from "../../src/demo/tenant.ts";
import { aTenant } from "../builders/tenant.ts";

const QUERY = "resources | project id | order by id asc";

async function bearer(tenant: Tenant): Promise<Record<string, string>> {
  const { token } = await tenant.credential(READER).getToken();
  return { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
}

/** One page, without any client that would repair something. */
async function ask(tenant: Tenant, options: object = {}, init: RequestInit = {}): Promise<Response> {
  return fetch(`${tenant.url}/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01`, {
    method: "POST",
    headers: await bearer(tenant),
    body: JSON.stringify({ query: QUERY, options: { $top: 10, ...options } }),
    ...init,
  });
}

async function broken(fault: Fault): Promise<Tenant> {
  const tenant = await aTenant();
  tenant.fail({ on: resourceGraphQuery(), fault });
  return tenant;
}

describe("a fault", () => {
  test("answers with another status, headers and body", async () => {
    const body = { error: { code: "ServiceUnavailable" } };
    const tenant = await broken({ kind: "Reply", status: 503, headers: { "Retry-After": "7" }, body });
    const answer = await ask(tenant);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("7");
    expect(await answer.json()).toEqual(body);
  });

  test("breaks the connection in the middle of the body", async () => {
    const answer = await ask(await broken({ kind: "Reset" }));
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow(/terminated|reset/i);
  });

  test("keeps silent for ever", async () => {
    const tenant = await broken({ kind: "Silence" });
    const stop = new AbortController();
    const asked = ask(tenant, {}, { signal: stop.signal });
    await expect.poll(() => tenant.requests).toHaveLength(1);
    stop.abort();
    await expect(asked).rejects.toThrow(/abort/i);
    expect(tenant.requests[0]).toMatchObject({ status: undefined, bytes: 0 });
  });

  test("cuts the JSON of an answer that is otherwise whole", async () => {
    const text = await (await ask(await broken({ kind: "CutJson" }))).text();
    expect(text).toMatch(/^\{"totalRecords":/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test("puts a proxy's page in the place of the answer", async () => {
    const answer = await ask(await broken({ kind: "Html" }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html");
    expect(await answer.text()).toContain("<html>");
  });

  test("rewrites the answer into another shape", async () => {
    const tenant = await broken({ kind: "Rewrite", body: () => ({ data: { columns: [], rows: [] } }) });
    expect(await (await ask(tenant)).json()).toEqual({ data: { columns: [], rows: [] } });
  });

  test("repeats the first skip token on every page", async () => {
    const tenant = await broken(repeatedSkipToken());
    const first = (await (await ask(tenant)).json()) as { $skipToken: string };
    const second = (await (await ask(tenant, { $skipToken: first.$skipToken })).json()) as { $skipToken: string };
    expect(first.$skipToken).toMatch(/^\w+/);
    expect(second.$skipToken).toBe(first.$skipToken);
  });

  test("changes the totals from page to page", async () => {
    const tenant = await broken(changingTotals(3));
    const totals: number[] = [];
    for (let page = 0; page < 3; page += 1) {
      totals.push(((await (await ask(tenant)).json()) as { totalRecords: number }).totalRecords);
    }
    const [first = 0, second, third] = totals;
    expect([second, third]).toEqual([first + 3, first + 6]);
  });

  test("strikes as often as it is told, after as many as it is told to spare, and counts", async () => {
    const tenant = await aTenant();
    const fault = { kind: "Reply", status: 500 } as const;
    const set = tenant.fail({ on: resourceGraphQuery("order by id"), fault, after: 1, times: 2 });
    const statuses: number[] = [];
    for (let asked = 0; asked < 5; asked += 1) statuses.push((await ask(tenant)).status);
    expect(statuses).toEqual([200, 500, 500, 200, 200]);
    expect(set.hits).toBe(2);
  });

  test("ends when it is stopped", async () => {
    const tenant = await aTenant();
    const set = tenant.fail({ on: () => true, fault: { kind: "Reply", status: 500 } });
    expect((await ask(tenant)).status).toBe(500);
    set.stop();
    expect((await ask(tenant)).status).toBe(200);
  });

  test("spares requests that it does not match: another method, path or body", async () => {
    const tenant = await aTenant();
    for (const on of [
      matching({ method: "DELETE" }),
      matching({ path: /\/extensions\// }),
      matching({ body: "healthreports" }),
      matching({ body: /healthReports/i }),
    ]) {
      tenant.fail({ on, fault: { kind: "Reply", status: 500 } });
    }
    expect((await ask(tenant)).status).toBe(200);
  });

  test("that comes instead of an answer also comes instead of the deed", async () => {
    const tenant = await aTenant({ quota: { requests: 1, windowMs: 5000 } });
    tenant.fail({ on: resourceGraphQuery(), fault: { kind: "Reply", status: 502 }, times: 3 });
    for (let asked = 0; asked < 3; asked += 1) expect((await ask(tenant)).status).toBe(502);
    expect((await ask(tenant)).status).toBe(200);
    expect((await ask(tenant)).status).toBe(429);
  });
});

describe("the request log", () => {
  test("says what was asked, by whom, and how it ended", async () => {
    const tenant = await aTenant();
    await (await ask(tenant)).arrayBuffer();
    expect(tenant.requests).toEqual([
      {
        at: expect.any(Number),
        method: "POST",
        path: "/providers/Microsoft.ResourceGraph/resources",
        query: "api-version=2024-04-01",
        body: expect.stringContaining(QUERY),
        identity: "reader",
        status: 200,
        bytes: expect.any(Number),
      },
    ]);
    expect(tenant.requests[0]?.bytes).toBeGreaterThan(1000);
  });
});
