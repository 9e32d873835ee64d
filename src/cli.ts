#!/usr/bin/env node
import { parseArgs } from "node:util";
import type { AzureConfig } from "./azure/azure-config.ts";
import { exportCsv, exportJsonLines, verifyAudit } from "./cli-audit.ts";
import { type DigestsWanted, listDigests } from "./cli-digests.ts";
import { forgetSentence, isObjectId } from "./cli-forget.ts";
import { copyReport, storeNamed } from "./cli-store.ts";
import { explainFaults, readStoreConfig, type StoreReading } from "./config.ts";
import { openLog } from "./log.ts";
import { copyStore } from "./store/copying/copy-store.ts";
import { forgetPerson } from "./store/forgetting/forget-person.ts";
import type { StoreConfig } from "./store/open.ts";
import { openStoreToRead, type StoreToRead } from "./store/open-to-read.ts";
import { StoreRefusal } from "./store/refusal.ts";
import { databaseToken } from "./store/token.ts";
import { systemClock } from "./system-clock.ts";

const USAGE = `vitals doctor [--json] [--wait <s>]   what Vitals needs and what of it is missing; exits with 1 if something is
vitals audit verify [--last <hash>]   whether the audit holds; exits with 1 at the first broken link
vitals audit export [--csv]           the audit as JSON Lines, or as CSV
vitals digests [--all] [--json]       who gets digests, and what became of the last ten; or of all that are kept

All but doctor look into the store of VITALS_DATA_DIR or DATABASE_URL alone. None of them changes anything.

vitals store copy --from <store> --to <store>   everything into an empty store; with Vitals stopped
vitals forget --person <object id>              the name of a person, but in the audit; with Vitals stopped

A store is embedded:<folder> or postgres://user@host/database.
`;

/** Seconds for each check: hundreds of subscriptions are asked within it, and nobody waits for a dead host much longer. */
const USUAL_WAIT = "20";
const WAIT = /^[1-9]\d{0,3}$/;

/** It could not be found out: neither yes (0) nor no (1). */
const NOT_DONE = 2;

type Settings = Extract<StoreReading, { readonly ok: true }>;
type Command = (settings: Settings) => Promise<number>;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === "doctor") return doctor(args.slice(1));
  const command = commandOf(args);
  if (!command) return refuse(USAGE);
  const read = readStoreConfig();
  if (!read.ok) return refuse(`${explainFaults(read.faults)}\n`);
  try {
    return await command(read);
  } catch (error) {
    return refuse(error instanceof StoreRefusal ? `${error.message}\n` : `It could not be done: ${error}\n`);
  }
}

/** Loaded only here: the other commands need no client of Azure's. */
async function doctor(args: readonly string[]): Promise<number> {
  const { positionals, values: { json = false, wait = USUAL_WAIT, ...others } = {} } = parse(args) ?? {};
  const isAsked = positionals?.length === 0 && Object.keys(others).length === 0 && WAIT.test(wait);
  if (!isAsked) return refuse(USAGE);
  const { tellWhatIsMissing } = await import("./cli-doctor.ts");
  const well = await tellWhatIsMissing(process.stdout, json, Number(wait) * 1000);
  // A library may still be trying what took too long, and would keep the process for minutes.
  process.exit(well ? 0 : 1);
}

function commandOf(args: readonly string[]): Command | undefined {
  const parsed = parse(args);
  if (!parsed) return undefined;
  const { positionals, values } = parsed;
  const { last, csv = false, all = false, json = false, from, to, person } = values;
  const takes = (...names: readonly string[]) => Object.keys(values).every((name) => names.includes(name));
  switch (positionals.join(" ")) {
    case "audit verify":
      return takes("last") ? looking((store) => verify(store, last)) : undefined;
    case "audit export":
      return takes("csv") ? looking((store) => exported(store, csv)) : undefined;
    case "digests":
      return takes("all", "json") ? looking((store) => listed(store, { all, json })) : undefined;
    case "store copy":
      return takes("from", "to") ? copyCommand(from, to) : undefined;
    case "forget":
      return takes("person") ? forgetCommand(person) : undefined;
    default:
      return undefined;
  }
}

/** For what only looks into the store of the settings. */
function looking(look: (store: StoreToRead) => Promise<number>): Command {
  return async ({ store: config, azure }) => {
    const store = await openStoreToRead(await withToken(config, azure), openLog("fatal"));
    return look(store).finally(() => store.close());
  };
}

function copyCommand(from = "", to = ""): Command | undefined {
  const [source, target] = [storeNamed(from), storeNamed(to)];
  if (!source || !target) return undefined;
  return async ({ azure }) => {
    const ends = [await withToken(source, azure), await withToken(target, azure)] as const;
    const copied = await copyStore(...ends, openLog("fatal"), systemClock.now());
    (copied.audit.ok ? process.stdout : process.stderr).write(copyReport(copied, source, target));
    return copied.audit.ok ? 0 : 1;
  };
}

function forgetCommand(person = ""): Command | undefined {
  if (!isObjectId(person)) return undefined;
  return async ({ store, azure }) => {
    const config = await withToken(store, azure);
    const report = await forgetPerson(config, person, openLog("fatal"), systemClock.now());
    process.stdout.write(forgetSentence(person, report));
    return 0;
  };
}

function parse(args: readonly string[]) {
  try {
    const flag = { type: "boolean" } as const;
    const text = { type: "string" } as const;
    const options = {
      csv: flag,
      last: text,
      all: flag,
      json: flag,
      from: text,
      to: text,
      person: text,
      wait: text,
    } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

async function verify({ audit }: StoreToRead, last: string | undefined): Promise<number> {
  const { holds, sentence } = await verifyAudit(audit, last);
  (holds ? process.stdout : process.stderr).write(`${sentence}\n`);
  return holds ? 0 : 1;
}

async function exported({ audit }: StoreToRead, csv: boolean): Promise<number> {
  await (csv ? exportCsv : exportJsonLines)(audit, process.stdout);
  return 0;
}

async function listed(store: StoreToRead, wanted: DigestsWanted): Promise<number> {
  process.stdout.write(await listDigests(store, systemClock.now(), wanted));
  return 0;
}

/** A URL with a password needs no identity, and no second to load one. */
async function withToken(store: StoreConfig, azure: AzureConfig): Promise<StoreConfig> {
  if (store.kind !== "postgres" || URL.parse(store.url)?.password) return store;
  const { openCredential } = await import("./azure/credential.ts");
  return { ...store, token: databaseToken(openCredential(azure)) };
}

function refuse(reason: string): number {
  process.stderr.write(reason);
  return NOT_DONE;
}
