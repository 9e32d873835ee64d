import { randomBytes } from "node:crypto";
import type { TokenCredential } from "@azure/core-auth";
import type { Config } from "./config.ts";
import { lastDigestAt } from "./digests/last-digest.ts";
import { Pausing } from "./digests/pausing.ts";
import type { LiveEstate } from "./health/live-estate.ts";
import type { Log } from "./log.ts";
import { measuredTurns } from "./measured-turns.ts";
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
import { digestPresenter } from "./teams/digest-presenter.ts";
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
import { measuredChannel } from "./telemetry/measured-outbox.ts";
import type { Meter } from "./telemetry/meter.ts";
import type { Telemetry } from "./telemetry/open.ts";
import { Unasked, withSubscribers } from "./unasked.ts";

/** What other processes enqueue is found so; an embedded store has none. */
const SWEEP_MS = { embedded: 60_000, postgres: 2_000 };

/** What the server needs of all that is open. */
export interface Opened {
  readonly bot: Pick<Bot, "react">;
  readonly downloads: DownloadParts;
  readonly unasked: Unasked;
  readonly redeploying: Redeploying;
}

/** Puts the bot together on a store that is open and an estate that lives. Nothing is begun yet. */
export function openBot(
  config: Config,
  log: Log,
  estate: LiveEstate,
  store: Store,
  reader: TokenCredential,
  telemetry: Telemetry,
): Opened {
  const { publicUrl, tenants } = config;
  const { meter, spans } = telemetry;
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
  const pausing = new Pausing({
    addresses: store.addresses,
    outgoing: store.outbox,
    presenter: digestPresenter(estate, config.azure.cloud),
    onFault: (error) => log.warn({ cause: causeOf(error) }, "nobody could be told that digests are paused or go on"),
    onEnqueued: () => sending.wake(),
  });
  const addresses = withSubscribers(store.addresses, store.digests, clock, pausing);
  const sending = openSending(config, log, store, addresses, connectors, telemetry);
  const roster = new Roster(connectors, addresses, clock);
  const newId = () => randomBytes(8).toString("hex");
  const lastQuestions = new LastQuestions(store.conversations, clock, log);
  const { digests, desk } = openDigests({ config, log, estate, store, sending, roster, lastQuestions, newId, meter });
  const onEnqueued = () => sending.wake();
  const wish = { config, log, estate, store, reader, roster, addresses, lastQuestions, onEnqueued, newId, meter };
  const redeploys = openRedeploys(wish);
  const bot = new Bot({
    answers: answersOf(config, estate, store, lastQuestions, exports, meter),
    desk,
    redeploys: redeploys.desk,
    exports,
    tenants,
    addresses: new AddressKeeping(addresses, clock, log),
    once: new Once(store.turns, clock, log),
    clock,
    log,
    newReference: () => newReference(telemetry),
  });
  const unasked = new Unasked({ digests, sending, past: store.history, clock, onFault: unaskedFault(log, meter) });
  const downloads = { links, files, clock, log };
  return { bot: measuredTurns(bot, meter, spans), downloads, unasked, redeploying: redeploys.redeploying };
}

/** The trace of the turn is found by it too. */
function newReference({ meter, spans }: Telemetry): string {
  const reference = randomBytes(4).toString("hex");
  meter.count("vitals.turn.failures");
  spans.failed(reference);
  return reference;
}

function answersOf(
  { azure: { cloud }, tenantId, redeploy }: Config,
  estate: LiveEstate,
  { history, digests, deliveries }: Store,
  lastQuestions: LastQuestions,
  exports: Exports,
  meter: Meter,
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
    onAnswered: (kind) => meter.count("vitals.questions", { kind }),
  });
}

/** The one queue of all that is sent unasked. */
function openSending(
  config: Config,
  log: Log,
  { outbox }: Store,
  addresses: Addresses,
  connectors: Connectors,
  { meter, spans }: Telemetry,
): Sending {
  const channel = measuredChannel(new ProactiveChannel(connectors, clock), meter, spans);
  const parts = { clock, outbox, addresses, channel, random: Math.random, onFault: unaskedFault(log, meter) };
  return new Sending(parts, { perSecond: config.teamsRate, sweepMs: SWEEP_MS[config.store.kind] });
}

function unaskedFault(log: Log, meter: Meter): (error: unknown) => void {
  return (error) => {
    log.error({ cause: causeOf(error) }, "something unasked went wrong");
    meter.count("vitals.faults", { part: "Unasked" });
  };
}
