import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPress } from "../../src/teams/presses.ts";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";
import { aPress, aSubmit } from "../builders/activity.ts";
import { aWorld, ELSEWHERE } from "./world.ts";

const query = { ask: "List", where: [{ field: "state", values: ["Unhealthy"], not: false }], order: "Worst" };

/** What each verb carries when a card of ours sends it. */
const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  show: { query, page: 0 },
  open: { query, page: 0 },
  refresh: {},
  subscribe: {},
  digest: { act: "Unsubscribe", subscriber: "s-elsewhere" },
  saveDigest: {
    subscriber: "s-elsewhere",
    version: 1,
    rhythm: "4h",
    hour: "8",
    timeZone: "UTC",
    mode: "Always",
    severity: "Everything",
  },
  muteForm: {},
  mute: { form: "f-1", what: "web-01", days: "7", reason: "rebuilt" },
  draftRedeploy: { query },
  askRedeploy: { machines: ["/m/elsewhere"], reason: "x" },
  approve: { request: "r-1", round: 1, tick0: "true" },
  reject: { request: "r-1", round: 1, reason: "x" },
  withdraw: { request: "r-1" },
  request: { request: "r-1" },
};

/** What a forger puts in the place of anything. */
const FORGED: Readonly<Record<string, unknown>> = {
  null: null,
  "a number": -1,
  "a fraction": 1e308,
  "a list": [],
  "an object": { $ne: null },
  "a list of 10,000": Array(10_000).fill("/m/a"),
  "100 KB of text": "x".repeat(100_000),
  "a text of control characters": "\u0000\r\n\u001b[2J\u202e",
  "the prototype": "__proto__",
  "the constructor": "constructor",
  "a path": "../../etc/passwd",
  SQL: "' OR 1=1; DROP TABLE subscriber; --",
};

const MORE_KEYS = JSON.parse(
  '{"__proto__":{"standing":"Member","approver":true},"constructor":{"prototype":{"polluted":true}},"by":{"id":"megan"},"from":{"aadObjectId":"megan"},"approver":true,"toString":1,"tick1":"true"}',
) as object;

const read = (data: object) => readRedeployPress(data) ?? readPress(data);
const CASES = Object.entries(GOOD).flatMap(([verb, good]) => [
  ...Object.keys(good).flatMap((key) =>
    Object.entries(FORGED).map(([name, forged]) => [verb, `${name} for ${key}`, { ...good, [key]: forged }] as const),
  ),
  [verb, "more keys", Object.assign(Object.create(null), good, MORE_KEYS)] as const,
]);

describe("a forged press", () => {
  test.each(Object.entries(GOOD))("of %s would be read if it were not forged", (verb, good) => {
    expect(read({ ...good, verb })).toMatchObject({ verb });
  });

  test.each(Object.entries(GOOD))("of %s gains nothing by more keys", (verb, good) => {
    const plain = read({ ...good, verb });
    const more = JSON.parse(JSON.stringify({ ...good, verb }).replace(/}$/, `,${JSON.stringify(MORE_KEYS).slice(1)}`));
    const forged = read(more) as Record<string, unknown>;
    const withoutTicks = ({ ticks: _, ...rest }: Record<string, unknown>) => rest;
    expect(withoutTicks(forged)).toEqual(withoutTicks(plain as Record<string, unknown>));
    expect(Object.getPrototypeOf(forged)).toBe(Object.prototype);
    expect(forged.approver).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("of any verb, with any JSON in any place, is read as what it says or not at all", () => {
    const verbs = fc.constantFrom(...Object.keys(GOOD));
    const keys = fc.constantFrom(
      "__proto__",
      "constructor",
      "query",
      "page",
      "subscriber",
      "machines",
      "request",
      "round",
    );
    fc.assert(
      fc.property(verbs, fc.array(fc.tuple(keys, fc.jsonValue())), (verb, forged) => {
        const parts = [["verb", verb], ...Object.entries(GOOD[verb] ?? {}), ...forged];
        const body = `{${parts.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`;
        const press = read(JSON.parse(body));
        if (press) expect(press.verb).toBe(verb);
      }),
      { numRuns: 500 },
    );
  });
});

describe("through the server, as either kind of button", { timeout: 120_000 }, () => {
  test.each(Object.keys(GOOD))(
    "no forged %s changes what is elsewhere, deletes anything or makes the bot fail",
    async (verb) => {
      const { send, lines, subscribers, connector, world } = await aWorld();
      const before = structuredClone(subscribers.all.get("s-elsewhere"));
      for (const [, , data] of CASES.filter(([one]) => one === verb)) {
        for (const press of [aPress(connector.url, verb, data), aSubmit(connector.url, { ...data, verb })]) {
          const response = await send(press);
          expect([200, 413]).toContain(response.status);
          await response.text();
        }
      }
      expect(subscribers.all.get("s-elsewhere")).toEqual(before);
      expect(connector.messages.filter(({ conversationId }) => conversationId === ELSEWHERE)).toEqual([]);
      expect(world.azure.received).toEqual([]);
      expect(lines.filter(({ msg }) => msg === "a turn failed")).toEqual([]);
    },
  );

  test.each(["Settings", "Next", "Now", "Unsubscribe"])(
    "another conversation's subscriber does not %s",
    async (act) => {
      const { send, subscribers, connector } = await aWorld();
      const before = structuredClone(subscribers.all.get("s-elsewhere"));
      const response = await send(aPress(connector.url, "digest", { act, subscriber: "s-elsewhere" }));
      expect(await response.text()).not.toContain(ELSEWHERE);
      expect(JSON.stringify(connector.messages)).not.toContain("s-elsewhere");
      expect(subscribers.all.get("s-elsewhere")).toEqual(before);
    },
  );
});
