import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { REDEPLOYER } from "./arm/identities.ts";
import { Child } from "./child.ts";
import { makeEstate } from "./estate/make-estate.ts";
import { DemoFault } from "./fault.ts";
import { compileQuery } from "./kql/compile.ts";
import { choosePort } from "./port.ts";
import type { DemoSettings } from "./settings.ts";
import { startTenant, type Tenant } from "./tenant.ts";

/** The running demo: the simulated tenant in this process, bot and Playground as its children. */
export interface Demo {
  readonly tenant: Tenant;
  /** "http://127.0.0.1:3978" */
  readonly botUrl: string;
  /** To be opened in a browser. */
  readonly playgroundUrl: string;
  /** Where the logs of bot and Playground are while it runs. */
  readonly folder: string;
  /** Rejects with a `DemoFault` when a part ends by itself. */
  readonly failed: Promise<never>;
  /** Ends all of it and removes its folder. */
  stop(): Promise<void>;
}

/** What must be ended and removed again, the newest first. */
type Undo = (() => Promise<unknown>)[];

/** Starts all of it, or ends what it has started and rejects; with a `DemoFault` where there is something to say. */
export async function startDemo(settings: DemoSettings, signal?: AbortSignal): Promise<Demo> {
  const undo: Undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await start(settings, undo, signal)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(settings: DemoSettings, undo: Undo, signal?: AbortSignal): Promise<Omit<Demo, "stop">> {
  const folder = await mkdtemp(join(tmpdir(), "vitals-demo-"));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const { speed, seed, machines } = settings;
  const tenant = await startTenant({ estate: makeEstate({ seed, machines, speed, now: Date.now() }) });
  undo.push(() => tenant.close());
  const port = await choosePort(settings.botPort);
  const botUrl = `http://127.0.0.1:${port}`;
  const bot = new Child(botWish(folder, tenant, port, settings));
  undo.push(() => bot.stop());
  // The parser takes a second to load: better while the bot starts than while it waits for its first answer.
  compileQuery("resources | project id");
  await Promise.race([ready(`${botUrl}/readyz`, signal), rejecting(bot)]);
  const playground = new Child(playgroundWish(folder, botUrl, settings, await choosePort(settings.playgroundPort)));
  undo.push(() => playground.stop());
  const [, listening] = await playground.says(/^Listening on (\d+)/);
  const playgroundUrl = `http://localhost:${listening}`;
  // It listens before it has read its files, and may yet find them wrong.
  await Promise.race([ready(playgroundUrl, signal), rejecting(playground)]);
  const failed = Promise.race([rejecting(bot), rejecting(playground)]);
  // Nobody may be waiting for it yet.
  failed.catch(() => undefined);
  signal?.throwIfAborted();
  return { tenant, botUrl, playgroundUrl, folder, failed };
}

async function rejecting(child: Child): Promise<never> {
  throw await child.died;
}

/** Polls until the answer is 200; throws if the signal says so. */
async function ready(url: string, signal?: AbortSignal): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const answer = await fetch(url, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await pause(100);
  }
}

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const MOCK_TEAMS = fileURLToPath(new URL(".m365agentsplayground.yml", import.meta.url));

/** Alex, who sits at the Playground, and Megan (.m365agentsplayground.yml). */
const APPROVERS = ["5b0e0000-0000-4000-8000-000000000020", "5b0e0000-0000-4000-8000-000000000021"];

/** The real program in its local mode, on the simulated tenant: the same code, credential included. */
function botWish(folder: string, tenant: Tenant, port: number, { basics }: DemoSettings) {
  return {
    name: "The bot",
    args: [MAIN],
    cwd: folder,
    logFile: join(folder, "bot.log"),
    env: {
      ...basics,
      ...tenant.identityEnvironment,
      VITALS_LOCAL: "1",
      VITALS_ARM_ENDPOINT: tenant.url,
      VITALS_SCOPE: tenant.estate.subscriptions.map(({ id }) => id).join(","),
      VITALS_DATA_DIR: join(folder, "data"),
      VITALS_SYNC_MINUTES: "1",
      VITALS_PUBLIC_URL: `http://127.0.0.1:${port}`,
      VITALS_REDEPLOY_CLIENT_ID: REDEPLOYER.clientId,
      VITALS_APPROVERS: APPROVERS.join(","),
      // Nobody else sits at the Playground: one person can see all of it.
      VITALS_REDEPLOY_OWN: "1",
      PORT: String(port),
    },
  };
}

function playgroundWish(folder: string, botUrl: string, { basics, browser }: DemoSettings, port: number) {
  const ownLog = join(folder, "playground-own.log");
  const args = ["-e", `${botUrl}/api/messages`, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  return {
    name: "The Playground",
    args: [playgroundProgram(), ...args],
    cwd: folder,
    logFile: join(folder, "playground.log"),
    ownLog,
    env: {
      ...basics,
      TEAMSAPPTESTER_BROWSER: browser,
      SEND_INSTALLATION_ACTIVITY: "true",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: MOCK_TEAMS,
      M365_AGENTS_PLAYGROUND_LOGFILE: ownLog,
    },
  };
}

function playgroundProgram(): string {
  try {
    return createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
  } catch {
    throw new DemoFault(
      "The Agents Playground is not installed: run npm ci, without leaving out development packages.",
    );
  }
}
