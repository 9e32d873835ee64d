import type { Log } from "../../src/log.ts";
import type { Parts } from "../../src/redeploys/ports.ts";
import type { Place } from "../../src/redeploys/redeploy.ts";
import { RedeployDesk } from "../../src/teams/redeploy-desk.ts";
import type { RequestParts } from "../../src/teams/redeploy-requests.ts";
import { FakeHistory } from "../fakes/history.ts";
import { FACT_CARDS } from "../fakes/redeploy-cards.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";
import type { VirtualClock } from "./clock.ts";

export interface RedeployDeskOf {
  readonly clock: VirtualClock;
  readonly log: Log;
  /** Default: one broken machine, web-01. */
  readonly world?: RedeployWorld;
  /** Default: a process of that world. */
  readonly redeploys?: Parts;
  readonly canRedeploy?: boolean;
  /** Can be replaced while the desk works. */
  readonly kept?: { place: Place | undefined };
  /** Conversations where the bot cannot post. */
  readonly lost?: readonly string[];
  readonly guests?: RequestParts["guests"];
  /** What was asked before in the conversation. */
  readonly before?: { readonly query: unknown };
  readonly changed?: string[];
}

/** A desk on a world of its own, whose cards hold the facts that they were given. */
export function redeployDeskOf(wish: RedeployDeskOf): RedeployDesk {
  const { clock, log, world = new RedeployWorld(1), canRedeploy = true, kept = { place: undefined } } = wish;
  const {
    redeploys = world.process(),
    guests = { isGuest: async () => false },
    before,
    changed = [],
    lost = [],
  } = wish;
  return new RedeployDesk({
    redeploys,
    settings: world.settings,
    canRedeploy,
    places: {
      place: async () => kept.place,
      keep: async (place) => {
        kept.place = place;
      },
      refuse: async () => {},
    },
    addresses: {
      of: async (conversationId) =>
        lost.includes(conversationId)
          ? undefined
          : { conversationId, teamId: undefined, reference: "{}", paused: undefined },
    },
    history: new FakeHistory(),
    guests,
    cards: FACT_CARDS,
    lastQuestions: {
      of: async () => (before?.query ? { query: before.query as never, page: 0, at: clock.now() } : undefined),
    },
    clock,
    log,
    onChanged: (id) => changed.push(id),
  });
}
