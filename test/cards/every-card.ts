import type { Rendered } from "../../src/cards/actions.ts";
import { renderAsking } from "../../src/cards/redeploy-ask-card.ts";
import { render } from "../../src/cards/render.ts";
import type { Plan } from "../../src/redeploys/plan.ts";
import { failureCard } from "../../src/teams/failure.ts";
import { SAMPLES } from "../builders/answer-samples.ts";
import { aList, aMachineAnswer, aRow } from "../builders/answers.ts";
import { DIGEST_CARDS } from "../builders/digest-cards.ts";
import { NOW } from "../builders/evidence.ts";
import { anAskingSetting, aTellingPlan } from "../builders/redeploy-cards.ts";
import { unhealthy } from "../builders/snapshot.ts";
import { READER } from "./reading.ts";
import { REDEPLOY_CARDS } from "./redeploy-samples.ts";

/** Nothing in them where a line could be broken, as long as Azure allows it: a machine's name (64) and a resource group's (90). */
const UNBROKEN = aRow({
  machine: { name: "w".repeat(64), resourceGroup: "g".repeat(90), tags: { [`k${"e".repeat(80)}`]: "v".repeat(80) } },
  verdict: unhealthy({ message: `https://example.com/${"x".repeat(180)}` }),
});

function withMessage(message: string): Plan {
  const plan = aTellingPlan(1);
  return { ...plan, machines: plan.machines.map((machine) => ({ ...machine, message })) };
}

const LONG = {
  "a list of unbroken names": render(aList({ rows: [UNBROKEN], total: 1 }), READER),
  "a machine with an unbroken name": render(aMachineAnswer(UNBROKEN), READER),
  "a draft with a log": renderAsking(
    withMessage(`Failed\n${"x".repeat(200)}\n[stderr]`),
    READER,
    anAskingSetting(),
    NOW,
  ),
};

/** One of every card that Vitals sends, by its name. */
export const EVERY_CARD: Readonly<Record<string, Rendered>> = {
  ...Object.fromEntries(Object.entries(SAMPLES).map(([name, answer]) => [`answer: ${name}`, render(answer, READER)])),
  ...named("redeploy", REDEPLOY_CARDS),
  ...named("digest", DIGEST_CARDS),
  ...named("long", LONG),
  "a fault": failureCard("4f2a", READER),
};

function named(prefix: string, cards: Readonly<Record<string, Rendered>>): Record<string, Rendered> {
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [`${prefix}: ${name}`, card]));
}
