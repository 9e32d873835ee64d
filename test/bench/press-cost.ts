/**
 * `node test/bench/press-cost.ts`: what an approval takes, from the POST of the press to its reply, while what was approved
 * before is carried out: the real program on a simulated tenant, round by round beside a bare bot that replies with the same
 * card. Prints one JSON line.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { PERSON as ALEX, aMention, aPress, type RawActivity } from "../builders/activity.ts";
import { TENANT_ID } from "../builders/environment.ts";
import { freePort, type Measured, start } from "./process.ts";
import { untilReady } from "./question-cost.ts";
import { median, quantile } from "./statistics.ts";

const MACHINES = 3_000;
const ROUNDS = 7;
/** Requests that are asked for at once. */
const AT_ONCE = 8;
const MEGAN = { id: "29:megan", name: "Megan Bowen", aadObjectId: "55555555-aaaa-4bbb-8ccc-000000000005" };
const APPROVALS = { id: "19:approvals", conversationType: "channel", tenantId: TENANT_ID };
const CARD = "application/vnd.microsoft.card.adaptive";

interface Surroundings {
  readonly armEndpoint: string;
  readonly identity: Record<string, string>;
  readonly connector: string;
  readonly broken: readonly string[];
}

interface Pressed {
  readonly ms: number;
  readonly type: string;
  readonly value: unknown;
}

const people = Object.fromEntries([ALEX, MEGAN].map(({ id, aadObjectId }) => [id, aadObjectId]));
const around = await start(
  "test/bench/surroundings.ts",
  { MACHINES: String(MACHINES), PEOPLE: JSON.stringify(people) },
  [],
);
const { armEndpoint, identity, connector, broken } = around.ready as unknown as Surroundings;
const folder = await mkdtemp(join(tmpdir(), "vitals-bench-"));
const started: Measured[] = [around];
process.on("exit", () => {
  for (const { pid } of started) killed(pid);
});
const vitals = await openVitals();
const requests = await askForEach();
const cardFile = join(folder, "card.json");
const each = Math.floor(requests.length / (ROUNDS + 1));
const first = await approvals(requests.splice(0, each), vitals.url);
await writeFile(cardFile, JSON.stringify(first.at(-1)?.value));
const bare = await start("test/bench/floor-bot.ts", { CARD: cardFile });
started.push(bare);
const bareUrl = `http://127.0.0.1:${bare.ready.port}`;
await approvals(Array.from({ length: each }, nobodys), bareUrl);
const rounds: { readonly ours: readonly number[]; readonly theirs: readonly number[] }[] = [];
for (let n = 0; n < ROUNDS; n += 1) {
  const ours = await approvals(requests.splice(0, each), vitals.url);
  const theirs = await approvals(Array.from({ length: each }, nobodys), bareUrl);
  rounds.push({ ours: ours.map(({ ms }) => ms), theirs: theirs.map(({ ms }) => ms) });
}
const middle = (share: number, of: "ours" | "theirs") => median(rounds.map((round) => quantile(round[of], share)));
await rm(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    approvals: ROUNDS * each,
    p50: middle(0.5, "ours"),
    p99: middle(0.99, "ours"),
    floorP50: middle(0.5, "theirs"),
    floorP99: middle(0.99, "theirs"),
  }),
);
process.exit(0);

async function openVitals(): Promise<{ readonly url: string; readonly process: Measured }> {
  const port = await freePort();
  const process = await start("src/main.ts", {
    VITALS_LOCAL: "1",
    PORT: String(port),
    VITALS_ARM_ENDPOINT: armEndpoint,
    VITALS_DATA_DIR: join(folder, "data"),
    VITALS_REDEPLOY_CLIENT_ID: REDEPLOYER.clientId,
    VITALS_APPROVERS: MEGAN.aadObjectId,
    ...identity,
  });
  started.push(process);
  const url = `http://127.0.0.1:${port}`;
  for (let line = process.ready; line.msg !== "a snapshot was taken"; ) line = await process.nextLine();
  void drain(process);
  await untilReady(url);
  await post(url, aMention(connector, "approve here", { from: MEGAN, conversation: APPROVALS }));
  return { url, process };
}

/** A pipe that nobody reads would stop the program at some time. */
async function drain(process: Measured): Promise<void> {
  for (let more = true; more; ) more = await process.nextLine().then(Boolean, () => false);
}

/** A request for each machine that may be redeployed. Their ids stand in the store: whoever asks is not told them. */
async function askForEach(): Promise<string[]> {
  for (let from = 0; from < broken.length; from += AT_ONCE) {
    await Promise.all(broken.slice(from, from + AT_ONCE).map(ask));
  }
  const database = new Database(join(folder, "data", "vitals.db"), { readonly: true });
  const ids = database.prepare("select id from redeploy where waits = 1").pluck().all() as string[];
  database.close();
  if (ids.length < 2 * ROUNDS) throw new Error(`only ${ids.length} of ${broken.length} machines may be redeployed`);
  return ids;
}

function ask(machine: string): Promise<Pressed> {
  const data = { verb: "askRedeploy", machines: [machine.toLowerCase()], reason: "It is broken." };
  return press(vitals.url, data, { from: ALEX });
}

/** One that ended by itself is no matter. */
function killed(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return;
  }
}

function nobodys(): string {
  return "nobodys";
}

async function approvals(ids: readonly string[], url: string): Promise<readonly Pressed[]> {
  const pressed: Pressed[] = [];
  for (const request of ids) {
    const data = { verb: "approve", request, round: 1 };
    const one = await press(url, data, { from: MEGAN, conversation: APPROVALS });
    if (one.type !== CARD) throw new Error(`it was not approved: ${JSON.stringify(one.value)}`);
    pressed.push(one);
  }
  return pressed;
}

async function press(url: string, data: { readonly verb: string }, more: RawActivity): Promise<Pressed> {
  const activity = aPress(connector, data.verb, data, more);
  const began = performance.now();
  const response = await post(url, activity);
  const { type, value } = (await response.json()) as Omit<Pressed, "ms">;
  return { ms: performance.now() - began, type, value };
}

function post(url: string, activity: RawActivity): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/api/messages`, { method: "POST", headers, body: JSON.stringify(activity) });
}
