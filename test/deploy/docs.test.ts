import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { pino } from "pino";
import { afterAll, describe, expect, test } from "vitest";
import type { AuditEntry } from "../../src/redeploys/audit-record.ts";
import { SETTINGS } from "../../src/settings.ts";
import { openStore } from "../../src/store/open.ts";
import { readBicep } from "./bicep.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...globSync("docs/*.md", { cwd: root })];
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function textOf(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

function found(page: string, pattern: RegExp): readonly string[] {
  return [...textOf(page).matchAll(pattern)].map(([, what]) => what ?? "");
}

describe.each(pages)("%s", (page) => {
  test("links to what is there", () => {
    const links = found(page, /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(root, normalize(join(dirname(page), link)))))).toEqual([]);
  });

  test("names settings that there are", () => {
    const names = found(page, /\b(VITALS_[A-Z_]+[A-Z])\b/g).filter((name) => !/^VITALS_(DEMO|TEST)_/.test(name));
    expect(names.filter((name) => !(name in SETTINGS))).toEqual([]);
  });

  test("names npm scripts that there are", () => {
    const named = found(page, /npm run (?:-s )?([a-z:]+)/g);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  test("names files of ours that there are", () => {
    const paths = found(page, /`((?:src|test|cards|deploy|docs)\/[\w./-]+)`/g);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test("the README leads to every page of docs/", () => {
  const linked = found("README.md", /\]\((docs\/[^)#]+)/g);
  expect(globSync("docs/*.md", { cwd: root }).filter((page) => !linked.includes(page))).toEqual([]);
});

test("the deployment command names parameters of the template, and all that have no default", () => {
  const parameters = readBicep(new URL("../../deploy/main.bicep", import.meta.url)).declarations.filter(
    ({ kind }) => kind === "param",
  );
  const [command = ""] = found("docs/install.md", /--parameters ([^`]*?)\n/g);
  const given = [...command.matchAll(/(\w+)=/g)].map(([, name]) => name ?? "");
  const known = parameters.map(({ symbol }) => symbol);
  expect(given.filter((name) => !known.includes(name))).toEqual([]);
  const needed = parameters.filter(({ value }) => value === undefined).map(({ symbol }) => symbol);
  expect(needed.filter((name) => !given.includes(name))).toEqual([]);
});

test("the permissions page explains exactly the actions of the role", () => {
  const explained = found("docs/permissions.md", /^\| `(Microsoft\.[\w/.]+)` \|/gm);
  const inTemplate = [...textOf("deploy/main.bicep").matchAll(/^ +'(Microsoft\.\w+\/[\w/]+\/(?:read|delete))'$/gm)];
  expect(explained).toEqual(inTemplate.map(([, action]) => action));
});

describe("the backup of the embedded store, as docs/data.md has it", () => {
  const folder = mkdtempSync(join(tmpdir(), "vitals-backup-"));
  const log = pino({ level: "silent" });
  const now = Date.UTC(2026, 0, 5, 9);
  const by = { id: "ada", name: "Ada" };
  const freeze = { by, at: now, until: null, because: "patch day" };
  const concernsAll = { requestId: null, machineId: null, screen: null, azureRequestId: null };
  const audit: readonly AuditEntry[] = [{ ...concernsAll, at: now, by, deed: "Frozen", facts: {} }];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("made beside the running program, opens in another folder with all that was decided", async () => {
    const [statement = ""] = found("docs/data.md", /"(VACUUM INTO '[^']+')"/g);
    const running = await openStore({ kind: "embedded", dataDir: join(folder, "data") }, log);
    await running.redeploys.setFreeze({ version: 1, freeze }, { audit, outgoing: [] });
    const beside = new Database(join(folder, "data", "vitals.db"), { readonly: true });
    const restored = mkdtempSync(join(folder, "restored-"));
    beside.exec(statement.replace("vitals-backup.db", join(restored, "vitals.db")));
    beside.close();
    await running.close();
    const after = await openStore({ kind: "embedded", dataDir: restored }, log);
    const kept = await after.redeploys.freeze();
    const chain = await after.audit.verify();
    await after.close();
    expect(kept.freeze).toEqual(freeze);
    expect(chain).toMatchObject({ ok: true, records: 1 });
  });
});
