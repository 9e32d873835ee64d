import { setTimeout as pause } from "node:timers/promises";
import type { BotLog } from "./bot-log.ts";
import type { TurnCost } from "./crowd.ts";
import type { Measured } from "./process.ts";

/** The bot refuses a sync that is asked for sooner after the one before. */
const BETWEEN_SYNCS_MS = 61_000;

/** Ten people who ask all the time while the bot syncs. Milliseconds. */
export interface LoadedSync extends TurnCost {
  /** How late the bot's event loop came to what waited for it, its turns among the reasons. */
  readonly delayP99: number;
  readonly delayMost: number;
}

/** `refresh`: asks the bot for a sync, after a quarter of an hour of the estate's life. */
export async function askWhileSyncing(
  bot: Measured,
  log: BotLog,
  driver: Measured,
  refresh: () => Promise<unknown>,
): Promise<LoadedSync> {
  await pause(BETWEEN_SYNCS_MS);
  await driver.ask("begin");
  await watch(bot, log);
  const synced = log.next("a snapshot was taken");
  await Promise.all([synced, refresh()]);
  const { delayP99, delayMost } = await watch(bot, log);
  const turns = await driver.ask<TurnCost>("end");
  return { ...turns, delayP99: Number(delayP99), delayMost: Number(delayMost) };
}

/** Begins and ends the watch that test/bench/watched.js keeps. */
function watch(bot: Measured, log: BotLog): Promise<Record<string, unknown>> {
  const told = log.next("delayP99");
  process.kill(bot.pid, "SIGUSR2");
  return told;
}
