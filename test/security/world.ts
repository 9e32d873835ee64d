import { onTestFinished } from "vitest";
import { Bot } from "../../src/teams/bot.ts";
import { Once } from "../../src/teams/once.ts";
import type { Registration } from "../../src/teams/registration.ts";
import { VirtualClock } from "../builders/clock.ts";
import { TENANT_ID } from "../builders/environment.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { answersOf, deskOf, exportsOf, NO_ADDRESSES } from "../builders/teams-answers.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { DigestMemory } from "../fakes/digest-store.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { keptLog, serve } from "../teams/serve.ts";

/** A conversation that the attacker has no part in, and what stands there. */
export const ELSEWHERE = "19:others@thread.tacv2";

export interface WorldOf {
  readonly registration?: Registration;
  /** What the machine is called. */
  readonly machine?: string;
}

/** The whole bot behind the real server, on stores that forget; ended with the test. One machine is broken. */
export async function aWorld({ registration, machine = "web-01" }: WorldOf = {}) {
  const connector = await FakeConnector.open();
  onTestFinished(() => connector.close());
  const clock = new VirtualClock();
  const { log, lines } = keptLog();
  const estate = new FakeEstate(aSnapshot([judged({ machine: { name: machine }, verdict: unhealthy() })]));
  const subscribers = new DigestMemory(aSubscriber({ id: "s-elsewhere", conversationId: ELSEWHERE }));
  const world = new RedeployWorld(1);
  const bot = new Bot({
    answers: answersOf({ estate, clock, log }),
    exports: exportsOf({ estate, clock }),
    desk: deskOf({ estate, clock, store: subscribers }),
    redeploys: redeployDeskOf({ clock, log, world }),
    tenants: [TENANT_ID],
    addresses: NO_ADDRESSES,
    once: new Once(aTurnMemory(), clock, log),
    clock,
    log,
    newReference: () => "x7Kq2p",
  });
  const served = await serve({
    bot: Promise.resolve(bot),
    tenants: [TENANT_ID],
    log,
    ...(registration && { registration }),
  });
  onTestFinished(() => served.server.close());
  return { ...served, lines, connector, clock, subscribers, world, estate };
}
