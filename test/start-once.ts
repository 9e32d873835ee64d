/**
 * Starts the real program as an operator would, once, in its local mode, and ends it politely: an import that only
 * Node itself rejects, or a start that hangs, fails here although every test passes. `npm run check:start`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const DEADLINE_MS = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function healthy(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const answer = await fetch(url, { signal }).catch(() => undefined);
    if (answer?.status === 200) return;
    signal.throwIfAborted();
    await pause(100);
  }
}

const dataDir = await mkdtemp(join(tmpdir(), "vitals-start-"));
const port = await freePort();
const program = spawn(process.execPath, ["src/start.js"], {
  env: {
    PATH: process.env.PATH,
    VITALS_LOCAL: "1",
    VITALS_LOG_LEVEL: "fatal",
    PORT: String(port),
    VITALS_DATA_DIR: dataDir,
    // Nobody listens there: the program must start, answer and end without Azure.
    VITALS_ARM_ENDPOINT: "http://127.0.0.1:9",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
const ended = once(program, "exit");
try {
  const early = ended.then(([code]) => {
    throw new Error(`the program ended by itself with ${code}`);
  });
  await Promise.race([healthy(`http://127.0.0.1:${port}/healthz`, AbortSignal.timeout(DEADLINE_MS)), early]);
  early.catch(() => undefined);
  program.kill("SIGTERM");
  const [code] = await ended;
  if (code !== 0) throw new Error(`it answered /healthz, but ended with ${code} on SIGTERM`);
  console.log("The program starts, answers /healthz and ends with 0.");
} finally {
  program.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
}
