import childProcess, { type ChildProcess } from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { DestinationStream } from "pino";
import { afterAll, afterEach, expect, inject, vi } from "vitest";
import { secretsIn } from "./told-secrets.ts";

/**
 * Every line that is logged in any test, and all that the programs print which tests start, passes here and is looked through
 * for secrets. A test in which one shows fails, whatever it is about.
 */
const leaks: string[] = [];
const url = inject("postgresUrl");
const own = url === undefined ? [] : [new URL(url).password].filter((one) => one.length > 8);

/** It prints our own sources, which name what they look for. */
const PRINTS_SOURCES = /\bstrip-types\.js/;

function look(from: string, text: string): void {
  if (PRINTS_SOURCES.test(from)) return;
  for (const secret of secretsIn(text, own)) leaks.push(`${from} shows ${secret}: ${text.slice(0, 200)}`);
}

vi.mock(import("../../src/log.ts"), async (original) => {
  const { openLog, ...rest } = await original();
  const watched = (destination: DestinationStream = process.stdout): DestinationStream => ({
    write: (line) => {
      look("the log", line);
      destination.write(line);
    },
  });
  return { ...rest, openLog: (level, destination, mixin) => openLog(level, watched(destination), mixin) };
});

/** As much as a secret may be long is kept, since it may come in two pieces. */
const KEPT = 500;

/** Sees what comes in without taking it from whoever reads it. */
function overhear(from: string, stream: Readable | null): void {
  if (!stream) return;
  const decoder = new StringDecoder("utf8");
  const push = stream.push.bind(stream);
  let before = "";
  stream.push = (chunk, encoding) => {
    if (chunk) {
      const text = before + (typeof chunk === "string" ? chunk : decoder.write(chunk));
      look(from, text);
      before = text.slice(-KEPT);
    }
    return push(chunk, encoding);
  };
}

const { spawn, spawnSync, execFileSync } = childProcess;
const nameOf = (given: readonly unknown[]) => `a program (${[given[0], given[1]].flat().join(" ").slice(0, 100)})`;

childProcess.spawn = ((...given: Parameters<typeof spawn>) => {
  const child: ChildProcess = spawn(...given);
  overhear(nameOf(given), child.stdout);
  overhear(nameOf(given), child.stderr);
  return child;
}) as typeof spawn;
childProcess.spawnSync = ((...given: Parameters<typeof spawnSync>) => {
  const ended = spawnSync(...given);
  look(nameOf(given), `${ended.stdout ?? ""}\n${ended.stderr ?? ""}`);
  return ended;
}) as typeof spawnSync;
childProcess.execFileSync = ((...given: Parameters<typeof execFileSync>) => {
  const said = execFileSync(...given);
  look(nameOf(given), String(said ?? ""));
  return said;
}) as typeof execFileSync;
syncBuiltinESMExports();

const expectNone = () => expect(leaks.splice(0), "what is logged or printed holds no secret").toEqual([]);
afterEach(expectNone);
afterAll(expectNone);
