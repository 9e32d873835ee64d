import type { Config } from "./config.ts";
import { Digests } from "./digests/deliver.ts";
import type { Scopes } from "./digests/scope.ts";
import type { LiveEstate } from "./health/live-estate.ts";
import type { Log } from "./log.ts";
import type { Sending } from "./outgoing/sending.ts";
import type { Filter } from "./questions/query.ts";
import { machinesIn } from "./questions/scopes.ts";
import { offersOf } from "./redeploy-offers.ts";
import { redeployFacts } from "./redeploys/facts.ts";
import type { Store } from "./store/open.ts";
import { systemClock as clock } from "./system-clock.ts";
import { DigestDesk } from "./teams/digest-desk.ts";
import { digestPresenter } from "./teams/digest-presenter.ts";
import { causeOf } from "./teams/failure.ts";
import type { LastQuestions } from "./teams/last-questions.ts";
import type { Roster } from "./teams/roster.ts";
import type { Meter } from "./telemetry/meter.ts";

export interface DigestsWish {
  readonly config: Config;
  readonly log: Log;
  readonly estate: LiveEstate;
  readonly store: Store;
  readonly sending: Sending;
  readonly roster: Roster;
  /** For words that mean the machines of the answer before: "mute these". */
  readonly lastQuestions: LastQuestions;
  readonly newId: () => string;
  readonly meter: Meter;
}

/** What is told unasked, and where people decide about it. Nothing is begun yet. */
export function openDigests({ config, log, estate, store, sending, roster, lastQuestions, newId, meter }: DigestsWish) {
  const presenter = digestPresenter(estate, config.azure.cloud, offersOf(config.redeploy));
  const scopes: Scopes = { machines: (where, snapshot, now) => machinesIn(where as readonly Filter[], snapshot, now) };
  const digests = new Digests({
    store: store.digests,
    estate,
    scopes,
    past: store.history,
    redeploys: redeployFacts(store.redeploys, clock.now),
    presenter,
    deliveries: store.deliveries,
    clock,
    onFault: (error, subscriber) => {
      log.error({ cause: causeOf(error), subscriber }, "a digest could not be told");
      meter.count("vitals.faults", { part: "Digests" });
    },
    onEnqueued: () => sending.wake(),
  });
  const desk = new DigestDesk({
    store: store.digests,
    digests,
    presenter,
    estate,
    scopes,
    roster,
    lastQuestions,
    clock,
    newId,
  });
  return { digests, desk };
}
