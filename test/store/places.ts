import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterAll, inject } from "vitest";
import type { StoreConfig } from "../../src/store/open.ts";

type Row = Record<string, unknown>;

/** Room for one store, empty at first, and a look past the store at its tables. */
export interface Place {
  readonly config: StoreConfig;
  /** Runs one statement in a connection of its own. Numbers may come as text. */
  sql(statement: string): Promise<Row[]>;
  remove(): Promise<void>;
}

export interface EngineUnderTest {
  readonly engine: string;
  readonly missing: boolean;
  newPlace(): Promise<Place>;
}

/** Both engines; PostgreSQL is missing where none can be had, and its tests then count as skipped. */
export const ENGINES: readonly EngineUnderTest[] = [
  { engine: "SQLite", missing: false, newPlace: async () => aFolder() },
  { engine: "PostgreSQL", missing: inject("postgresUrl") === undefined, newPlace: aDatabase },
];

export interface Folder extends Place {
  readonly config: StoreConfig & { readonly kind: "embedded" };
  readonly file: string;
}

/** A data folder in the system's temporary folder. */
export function aFolder(): Folder {
  const dataDir = mkdtempSync(join(tmpdir(), "vitals-store-"));
  const file = join(dataDir, "vitals.db");
  return {
    config: { kind: "embedded", dataDir },
    file,
    sql: async (statement) => {
      const db = new Database(file);
      const prepared = db.prepare(statement);
      const rows = prepared.reader ? (prepared.all() as Row[]) : [];
      if (!prepared.reader) prepared.run();
      db.close();
      return rows;
    },
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export interface TestDatabase extends Place {
  readonly config: StoreConfig & { readonly kind: "postgres" };
}

/** Databases that a test of this file has left empty again. */
const free: string[] = [];

afterAll(async () => {
  for (const name of free.splice(0)) await query(server(), `drop database ${name} with (force)`);
});

/** An empty database on the tests' server, for one test at a time. */
export async function aDatabase(): Promise<TestDatabase> {
  const name = free.pop() ?? (await newDatabase());
  const url = new URL(server());
  url.pathname = `/${name}`;
  return {
    config: { kind: "postgres", url: url.href },
    sql: (statement) => query(url.href, statement),
    remove: async () => {
      await query(url.href, "drop schema public cascade; create schema public");
      free.push(name);
    },
  };
}

async function newDatabase(): Promise<string> {
  const name = `vitals_${randomBytes(6).toString("hex")}`;
  await query(server(), `create database ${name}`);
  return name;
}

function server(): string {
  const url = inject("postgresUrl");
  if (url === undefined) throw new Error("No PostgreSQL here");
  return url;
}

async function query(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}
