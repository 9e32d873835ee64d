import type { TokenCredential } from "@azure/core-auth";
import { openApprovers } from "./azure/approvers.ts";
import { openArmClients } from "./azure/arm-clients.ts";
import { openBotCredential, openRedeployCredential } from "./azure/credential.ts";
import { openCoverage } from "./azure/deploying/coverage.ts";
import { openSensorDeployer } from "./azure/sensor-deployer.ts";
import { presenterFor } from "./cards/redeploy-presenter.ts";
import type { Naming } from "./cards/redeploy-setting.ts";
import type { Config } from "./config.ts";
import type { LiveEstate } from "./health/live-estate.ts";
import type { Log } from "./log.ts";
import type { Addresses } from "./outgoing/ports.ts";
import { hasApprovers } from "./redeploy-offers.ts";
import { Redeploying } from "./redeploying.ts";
import { keptApprovalPlaces } from "./redeploys/kept-approval-places.ts";
import { isNewsTo } from "./redeploys/marks.ts";
import { NO_DEPLOYER } from "./redeploys/no-deployer.ts";
import type { Parts, SensorDeployer } from "./redeploys/ports.ts";
import type { Store } from "./store/open.ts";
import { sha256 } from "./store/sha256.ts";
import { systemClock as clock } from "./system-clock.ts";
import { causeOf } from "./teams/failure.ts";
import type { LastQuestions } from "./teams/last-questions.ts";
import { RedeployDesk } from "./teams/redeploy-desk.ts";
import { redeployCards } from "./teams/redeploy-presenter.ts";
import type { Roster } from "./teams/roster.ts";
import { RosterGuests } from "./teams/roster-guests.ts";
import type { Meter } from "./telemetry/meter.ts";

export interface RedeploysWish {
  readonly config: Config;
  readonly log: Log;
  readonly estate: LiveEstate;
  readonly store: Store;
  /** The identity that reads Azure; it deletes nothing. */
  readonly reader: TokenCredential;
  readonly roster: Roster;
  readonly addresses: Addresses;
  readonly lastQuestions: LastQuestions;
  /** Messages may have been enqueued. */
  readonly onEnqueued: () => void;
  readonly newId: () => string;
  readonly meter: Meter;
}

/** Where people ask for redeploys and decide about them, and what carries them out. Nothing is begun yet. */
export function openRedeploys(wish: RedeploysWish): { readonly desk: RedeployDesk; readonly redeploying: Redeploying } {
  const { config, log, estate, roster, addresses, lastQuestions, onEnqueued, meter } = wish;
  const { settings } = config.redeploy;
  const { cloud } = config.azure;
  const redeploys = partsOf(wish);
  const redeploying = new Redeploying({
    redeploys,
    settings,
    clock,
    onEnqueued,
    // What is being redeployed counts as that at once, and what is back is judged anew, not only by the next sync in its time.
    onAdvanced: (redeploy) => {
      if (isNewsTo(estate.snapshot(), redeploy)) estate.refresh();
    },
    onFault: (error, request) => {
      log.error({ cause: causeOf(error), request }, "a redeploy could not be carried on");
      meter.count("vitals.faults", { part: "Redeploys" });
    },
  });
  const desk = new RedeployDesk({
    redeploys,
    settings,
    canRedeploy: config.redeploy.clientId !== undefined,
    places: keptApprovalPlaces(wish.store.redeploys, config.redeploy.approvalChannel),
    guests: new RosterGuests(roster, config.tenants, clock),
    addresses,
    history: wish.store.history,
    cards: redeployCards({ cloud, hasApprovers: hasApprovers(config.redeploy), subscriptionName: namer(estate) }),
    lastQuestions,
    clock,
    log,
    onChanged: (id) => redeploying.changed(id),
  });
  return { desk, redeploying };
}

function partsOf({ config, log, estate, store, reader, newId }: RedeploysWish): Parts {
  const { cloud } = config.azure;
  const { approvers, graphEndpoint, settings } = config.redeploy;
  const { bot } = config;
  return {
    store: store.redeploys,
    deployer: deployerOf(config, reader, log),
    approvers: openApprovers({
      approvers,
      graph: { cloud, graphEndpoint },
      credential: bot.kind === "Registered" ? openBotCredential(bot, cloud) : undefined,
      now: clock.now,
      log,
    }),
    presenter: presenterFor({
      cloud,
      settings,
      hasApprovers: hasApprovers(config.redeploy),
      subscriptionName: namer(estate),
      refreshFor: () => [],
    }),
    estate,
    hash: sha256,
    now: clock.now,
    newId,
  };
}

function namer(estate: LiveEstate): Naming["subscriptionName"] {
  return (id) => estate.snapshot()?.subscriptions.find((one) => one.id === id)?.name;
}

/** Without the second identity nothing is deleted: the reader's must not be used for it. */
function deployerOf({ azure, redeploy: { clientId } }: Config, reader: TokenCredential, log: Log): SensorDeployer {
  if (clientId === undefined) return NO_DEPLOYER;
  return openSensorDeployer({
    config: azure,
    credential: openRedeployCredential(clientId),
    covered: openCoverage(openArmClients(azure, reader), log),
    now: clock.now,
    log,
  });
}
