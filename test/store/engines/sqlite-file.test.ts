import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APPLICATION_ID, isEmptyOrOurs } from "../../../src/store/engines/sqlite-file.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vitals-file-"));
  path = join(folder, "vitals.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function aDatabaseOf(applicationId: number): void {
  const db = new Database(path);
  db.pragma(`application_id = ${applicationId}`);
  db.close();
}

describe("whose file it is", () => {
  it("is nobody's while it is empty", () => {
    writeFileSync(path, "");
    expect(isEmptyOrOurs(path)).toBe("Empty");
  });

  it("is ours with our application id", () => {
    aDatabaseOf(APPLICATION_ID);
    expect(isEmptyOrOurs(path)).toBe("Ours");
  });

  it.each([0, 1, 0x47504b47])("is another program's with the application id %d", (id) => {
    const db = new Database(path);
    db.exec("create table notes (text)");
    db.pragma(`application_id = ${id}`);
    db.close();
    expect(() => isEmptyOrOurs(path)).toThrow("another program");
  });

  it.each([
    ["one byte", "S"],
    ["a cut header", "SQLite format 3\0"],
    ["another format", "PK\u0003\u0004".padEnd(4_096, "x")],
  ])("is not asked further with %s", (_what, content) => {
    writeFileSync(path, content);
    expect(() => isEmptyOrOurs(path)).toThrow(StoreRefusal);
    expect(() => isEmptyOrOurs(path)).toThrow("is damaged");
  });

  it("is found out without a change to the file, and without a file beside it", () => {
    aDatabaseOf(7);
    const before = readFileSync(path);
    expect(() => isEmptyOrOurs(path)).toThrow(StoreRefusal);
    expect(readFileSync(path)).toEqual(before);
    expect(() => readFileSync(`${path}-wal`)).toThrow("ENOENT");
    expect(() => readFileSync(`${path}-journal`)).toThrow("ENOENT");
  });
});
