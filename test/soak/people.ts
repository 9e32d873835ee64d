import type { Random } from "../../src/demo/estate/random.ts";
import {
  EVERY_FOUR_HOURS,
  resettled,
  type Schedule,
  type Settings,
  type Subscriber,
  subscribed,
  unsubscribed,
  usualSettings,
} from "../../src/digests/subscriber.ts";
import { ask } from "../../src/redeploys/ask.ts";
import { roundOf } from "../../src/redeploys/redeploy.ts";
import { review, reviewFreeze } from "../../src/redeploys/review.ts";
import { ADELE, ALEX, CHANNEL, MEGAN, OWN_CHAT } from "../builders/redeploy.ts";
import { aMute } from "../builders/subscriber.ts";
import { DAY } from "../builders/time.ts";
import type { Bot } from "./bot.ts";
import type { SoakEstate } from "./estate.ts";
import type { Ledger } from "./ledger.ts";

const ZONES = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata"] as const;
const MOST_SUBSCRIBERS = 12;

/** The one that nobody touches: every slot of the whole time is its own. */
export const ALWAYS_THERE = "always there";

export async function begin({ store, parts }: Bot): Promise<void> {
  await store.digests.save(subscribed(ALWAYS_THERE, "19:always", usualSettings("UTC", "en-US"), MEGAN, parts.now()));
}

/** What people do in a quarter of an hour. */
export async function act(bot: Bot, estate: SoakEstate, ledger: Ledger, random: Random): Promise<void> {
  await aboutDigests(bot, random);
  if (random.chance(0.03)) await askForSome(bot, estate, ledger, random);
  await decideAboutOpen(bot, ledger, random);
  await freezeOrThaw(bot, ledger, random);
}

async function aboutDigests({ store, parts }: Bot, random: Random): Promise<void> {
  const subscribers = await store.digests.subscribers();
  const now = parts.now();
  if (subscribers.length < MOST_SUBSCRIBERS && random.chance(0.02)) {
    const settings = { ...usualSettings(random.pick(ZONES), "en-US"), ...anySettings(random) };
    await store.digests.save(subscribed(parts.newId(), `19:${random.between(1, 6)}`, settings, MEGAN, now));
  }
  for (const one of subscribers.filter(({ id }) => id !== ALWAYS_THERE)) {
    if (random.chance(0.004)) await store.digests.save(resettled(one, anySettings(random), ADELE, now));
    else if (random.chance(0.002)) await store.digests.save(unsubscribed(one, ADELE, now));
    else await comeAndGo(store, one, random, now);
  }
  if (random.chance(0.01)) await store.digests.saveMutes([aMute({ id: parts.newId(), at: now, until: now + DAY })]);
}

/** The bot is thrown out of a conversation, and let in again. */
async function comeAndGo({ digests }: Bot["store"], one: Subscriber, random: Random, now: number): Promise<void> {
  if (one.state.is === "Active" && random.chance(0.002)) await digests.pause(one.conversationId, "403", now);
  if (one.state.is === "Paused" && random.chance(0.05)) await digests.resume(one.conversationId, now);
}

function anySettings(random: Random): Pick<Settings, "mode" | "severity" | "schedule"> {
  const twice: Schedule = { hours: [7, 19], days: "Every" };
  const weekly: Schedule = { hours: [9], days: "Working" };
  return {
    mode: random.pick<Settings["mode"]>(["Always", "OnChange"]),
    severity: random.pick<Settings["severity"]>(["Everything", "Unhealthy", "Installation"]),
    schedule: random.pick<Schedule>([EVERY_FOUR_HOURS, EVERY_FOUR_HOURS, twice, weekly]),
  };
}

async function askForSome(bot: Bot, estate: SoakEstate, ledger: Ledger, random: Random): Promise<void> {
  const machineIds = estate
    .broken()
    .filter(() => random.chance(0.5))
    .slice(0, 7);
  const actor = { person: random.pick([ALEX, MEGAN]), standing: "Member" } as const;
  const asking = { actor, machineIds, reason: "They are broken.", places: [CHANNEL, OWN_CHAT] };
  const asked = await ask(asking, bot.parts, bot.settings);
  if (asked.asked) ledger.ask(asked.redeploy);
}

async function decideAboutOpen({ store, parts, settings }: Bot, ledger: Ledger, random: Random): Promise<void> {
  for (const redeploy of await store.redeploys.pending()) {
    if (!random.chance(0.25)) continue;
    const round = roundOf(redeploy)?.number ?? 0;
    const person = random.pick([MEGAN, ADELE, ALEX, { id: "lee", name: "Lee Gu" }]);
    const press = random.pick([
      { do: "Approve", round, machines: "All" },
      { do: "Approve", round, machines: "All" },
      { do: "Reject", round, reason: "Not now." },
      { do: "Withdraw" },
    ] as const);
    const { done } = await review(redeploy.id, press, { person, standing: "Member" }, parts, settings);
    if (done && press.do === "Approve") ledger.approve(redeploy.id, person.id);
  }
}

async function freezeOrThaw({ parts }: Bot, ledger: Ledger, random: Random): Promise<void> {
  const presser = { person: MEGAN, standing: "Member" } as const;
  if (!ledger.frozen && random.chance(0.003)) {
    const { done } = await reviewFreeze({ do: "Freeze", until: null, because: "A move." }, presser, parts);
    if (done) ledger.frozen = true;
  } else if (ledger.frozen && random.chance(0.05)) {
    const { done } = await reviewFreeze({ do: "Thaw" }, presser, parts);
    if (done) ledger.frozen = false;
  }
}
