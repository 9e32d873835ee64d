import { Writable } from "node:stream";
import { openLog } from "../../src/log.ts";
import type { Incoming } from "../../src/teams/activity.ts";
import { TeamsAdapter } from "../../src/teams/adapter.ts";
import type { Bot } from "../../src/teams/bot.ts";
import type { Registration } from "../../src/teams/registration.ts";
import { openServer, type ServerParts } from "../../src/teams/server.ts";
import type { RawActivity } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";

/** Whatever fetch sends. */
export type Body = ConstructorParameters<typeof Response>[0];

/** The lines that were logged, parsed. */
export function keptLog() {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write: (chunk, _, done) => {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { log: openLog("debug", destination), lines };
}

/** A bot that keeps what it was told and says nothing. */
export function listener() {
  const heard: Incoming[] = [];
  const bot: Pick<Bot, "react"> = { react: async (activity) => void heard.push(activity) };
  return { bot, heard };
}

/** The server on a free port, anonymous unless told otherwise, with a clock that stands still. */
export async function serve(overrides: Partial<ServerParts> & { registration?: Registration } = {}) {
  const clock = new VirtualClock();
  const { log, lines } = keptLog();
  const registration = overrides.registration ?? { kind: "Anonymous" };
  const parts: ServerParts = {
    adapter: new TeamsAdapter(registration, clock),
    bot: Promise.resolve(listener().bot),
    tenants: "Any",
    clock,
    log,
    ready: () => true,
    downloads: undefined,
    ...overrides,
  };
  const server = await openServer(parts, "127.0.0.1", 0);
  const url = `http://127.0.0.1:${server.port}`;
  const post = (body: Body, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
  const send = (activity: RawActivity, headers?: Record<string, string>) => post(JSON.stringify(activity), headers);
  return { server, url, clock, lines, post, send };
}
