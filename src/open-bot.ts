import { randomBytes } from "node:crypto";
import type { TokenCredential } from "@azure/core-auth";
import type { Config } from "./config.ts";
import { lastDigestAt } from "./digests/last-digest.ts";
import type { LiveEstate } from "./health/live-estate.ts";
import type { Log } from "./log.ts";
import { openDigests } from "./open-digests.ts";
import { openRedeploys } from "./open-redeploys.ts";
import { withoutThread } from "./outgoing/conversation-id.ts";
import type { Addresses } from "./outgoing/ports.ts";
import { Sending } from "./outgoing/sending.ts";
import { hasApprovers, offersOf } from "./redeploy-offers.ts";
import type { Redeploying } from "./redeploying.ts";
import type { Store } from "./store/open.ts";
import { systemClock as clock } from "./system-clock.ts";
import { AddressKeeping } from "./teams/address-keeping.ts";
import { Answers } from "./teams/answers.ts";
import { Bot } from "./teams/bot.ts";
import { Connectors } from "./teams/connectors.ts";
import type { DownloadParts } from "./teams/downloads.ts";
import { SignedLinks } from "./teams/export-links.ts";
import { Exports, takesFiles } from "./teams/exports.ts";
import { causeOf } from "./teams/failure.ts";
import { Files } from "./teams/files.ts";
import { LastQuestions } from "./teams/last-questions.ts";
import { Once } from "./teams/once.ts";
import { ProactiveChannel } from "./teams/proactive.ts";
import { Roster } from "./teams/roster.ts";
import { isUploadUrl } from "./teams/upload.ts";
import { Unasked, withSubscribers } from "./unasked.ts";

/** What other processes enqueue is found so; an embedded store has none. */
const SWEEP_MS = { embedded: 60_000, postgres: 2_000 };

/** What the server needs of all that is open. */
export interface Opened {
  readonly bot: Bot;
  readonly downloads: DownloadParts;
  readonly unasked: Unasked;
  readonly redeploying: Redeploying;
}

/** Puts the bot together on a store that is open and an estate that lives. Nothing is begun yet. */
export function openBot(config: Config, log: Log, estate: LiveEstate, store: Store, reader: TokenCredential): Opened {
  const { publicUrl, tenants } = config;
  const files = new Files(estate, store.history, clock);
  const links = new SignedLinks(store.exportLinks, publicUrl ?? "");
  const exports = new Exports({
    files,
    links: publicUrl === undefined ? undefined : links,
    consent: takesFiles(config.bot),
    mayUploadTo: isUploadUrl,
    clock,
  });
  const connectors = new Connectors(config.bot);
  const addresses = withSubscribers(store.addresses, store.digests, clock);
  const sending = openSending(config, log, store, addresses, connectors);
  const roster = new Roster(connectors, addresses, clock);
  const newId = () => randomBytes(8).toString("hex");
  const lastQuestions = new LastQuestions(store.conversations, clock, log);
  const { digests, desk } = openDigests({ config, log, estate, store, sending, roster, newId });
  const onEnqueued = () => sending.wake();
  const wish = { config, log, estate, store, reader, roster, addresses, lastQuestions, onEnqueued, newId };
  const redeploys = openRedeploys(wish);
  const bot = new Bot({
    answers: answersOf(config, estate, store, lastQuestions, exports),
    desk,
    redeploys: redeploys.desk,
    exports,
    tenants,
    addresses: new AddressKeeping(addresses, clock, log),
    once: new Once(store.turns, clock, log),
    clock,
    log,
    newReference: () => randomBytes(4).toString("hex"),
  });
  const unasked = new Unasked({ digests, sending, past: store.history, clock, onFault: unaskedFault(log) });
  return { bot, downloads: { links, files, clock, log }, unasked, redeploying: redeploys.redeploying };
}

function answersOf(
  { azure: { cloud }, tenantId, redeploy }: Config,
  estate: LiveEstate,
  { history, digests, deliveries }: Store,
  lastQuestions: LastQuestions,
  exports: Exports,
): Answers {
  const last = (conversationId: string) =>
    lastDigestAt(digests, deliveries, withoutThread(conversationId), clock.now());
  return new Answers({
    estate,
    history,
    lastQuestions,
    lastDigestAt: last,
    exports,
    clock,
    cloud,
    tenantId,
    redeploys: offersOf(redeploy),
    noApprovers: redeploy.clientId !== undefined && !hasApprovers(redeploy),
  });
}

/** The one queue of all that is sent unasked. */
function openSending(
  config: Config,
  log: Log,
  { outbox }: Store,
  addresses: Addresses,
  connectors: Connectors,
): Sending {
  const channel = new ProactiveChannel(connectors, clock);
  const parts = { clock, outbox, addresses, channel, random: Math.random, onFault: unaskedFault(log) };
  return new Sending(parts, { perSecond: config.teamsRate, sweepMs: SWEEP_MS[config.store.kind] });
}

function unaskedFault(log: Log): (error: unknown) => void {
  return (error) => log.error({ cause: causeOf(error) }, "something unasked went wrong");
}
