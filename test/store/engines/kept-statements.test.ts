import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { KeptStatements } from "../../../src/store/engines/kept-statements.ts";

function opened() {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  database.exec("create table thing (name text, size integer)");
  return { database, kept: new KeptStatements(database) };
}

describe("kept statements", () => {
  it("are prepared once for the same text", () => {
    const { kept } = opened();
    expect(kept.prepare("select * from thing")).toBe(kept.prepare("select * from thing"));
  });

  it("take other values each time", () => {
    const { kept } = opened();
    for (const name of ["a", "b"]) kept.prepare("insert into thing (name) values (?)").run([name]);
    const named = (name: string) => kept.prepare("select name from thing where name = ?").all([name]);
    expect([named("a"), named("b"), named("c")]).toEqual([[{ name: "a" }], [{ name: "b" }], []]);
  });

  it("see a table as it is after a change of the schema", () => {
    const { database, kept } = opened();
    const all = () => kept.prepare("select * from thing").all([]);
    kept.prepare("insert into thing (name, size) values ('a', 1)").run([]);
    expect(all()).toEqual([{ name: "a", size: 1 }]);
    database.exec("alter table thing add column colour text default 'red'");
    expect(all()).toEqual([{ name: "a", size: 1, colour: "red" }]);
  });

  it("are let go of where others were used since, and serve all the same", () => {
    const { kept } = opened();
    const first = kept.prepare("select 0");
    const again = kept.prepare("select -1");
    for (let n = 1; n <= 63; n += 1) kept.prepare(`select ${n}`);
    kept.prepare("select -1");
    expect(kept.prepare("select -1")).toBe(again);
    expect(kept.prepare("select 0")).not.toBe(first);
    expect(kept.prepare("select 0 as nought").all([])).toEqual([{ nought: 0 }]);
  });

  it("end with their database", () => {
    const { database, kept } = opened();
    kept.prepare("select * from thing");
    kept.close();
    expect(database.open).toBe(false);
  });
});
