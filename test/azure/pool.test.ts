import { describe, expect, test } from "vitest";
import { Pool } from "../../src/azure/pool.ts";
import type { Extension } from "../../src/health/evidence.ts";
import { anExtension, aReport } from "../builders/evidence.ts";
import { aMachine } from "../builders/machine.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";

const ID = aMachine().id;

describe("a machine", () => {
  test("is known by its id in any spelling, under one lower-cased copy", () => {
    const pool = new Pool();
    expect(pool.machine(ID.toUpperCase())).toEqual({ id: ID, before: undefined });
    expect(pool.machine(ID).id).toBe(pool.machine(ID.toUpperCase()).id);
  });

  test("comes with what the previous snapshot held of it", () => {
    const before = judged();
    expect(new Pool(aSnapshot([before])).machine(ID.toUpperCase()).before).toBe(before.evidence);
  });
});

describe("what did not change stays the same object", () => {
  const pool = new Pool();

  test.each([
    ["a record", anExtension({ message: "x" })],
    ["a record with records in it", [aReport({ issues: [] }), aReport()]],
    ["a list of words", ["ScansOutOfDate"]],
    ["an empty list", []],
  ])("%s", (_, previous: unknown) => {
    expect(pool.keep(structuredClone(previous), previous)).toBe(previous);
  });

  test("although the previous snapshot went through JSON and lost its undefined values", () => {
    const previous = JSON.parse(JSON.stringify(anExtension())) as Extension;
    expect(Object.hasOwn(previous, "changedAt")).toBe(false);
    expect(pool.keep(anExtension(), previous)).toBe(previous);
  });
});

describe("what changed is the new object", () => {
  const pool = new Pool();

  test.each([
    ["another value", { a: 1 }, { a: 2 }],
    ["a value that is new", { a: 1, b: 2 }, { a: 1 }],
    ["a value that is gone", { a: 1 }, { a: 1, b: 2 }],
    ["a value deep inside", { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ["a longer list", { a: [1, 2] }, { a: [1] }],
    ["a shorter list", { a: [1] }, { a: [1, 2] }],
    ["an object where nothing was", { a: {} }, { a: undefined }],
    ["nothing where an object was", { a: null }, { a: {} }],
    ["a number for its text", { a: 1 }, { a: "1" }],
  ])("%s", (_, fresh: unknown, previous: unknown) => {
    expect(pool.keep(fresh, previous)).toBe(fresh);
  });

  test("what was not there before is new", () => {
    const fresh = anExtension();
    expect(pool.keep(fresh, undefined)).toBe(fresh);
  });
});

describe("tags", () => {
  test("are shared by content, in the order in which Azure gives them", () => {
    const pool = new Pool();
    const tags = pool.tags({ env: "prod", owner: "web" });
    expect(tags).toEqual({ env: "prod", owner: "web" });
    expect(pool.tags({ env: "prod", owner: "web" })).toBe(tags);
    expect(pool.tags({ env: "prod", owner: "sql" })).not.toBe(tags);
  });

  test("that a machine had before stay its own object", () => {
    const before = { env: "prod" };
    expect(new Pool().tags({ env: "prod" }, before)).toBe(before);
    expect(new Pool().tags({ env: "test" }, before)).toEqual({ env: "test" });
  });

  test.each([[null], [undefined], [{}]])("%j are none, in every reading the same", (none) => {
    expect(new Pool().tags(none)).toEqual({});
    expect(new Pool().tags(none)).toBe(new Pool().tags({}));
  });

  test("with a name that means something to JavaScript are just tags", () => {
    const tags = new Pool().tags(JSON.parse('{"__proto__":"x","constructor":"y"}'));
    expect(Object.entries(tags)).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });
});

test("a message is redacted once and shared", () => {
  const pool = new Pool();
  expect(pool.message("password=hunter2")).toBe("password=[redacted]");
  expect(pool.message("password=hunter2")).toBe(pool.message("password=hunter2"));
  expect(pool.message("")).toBe("");
});
