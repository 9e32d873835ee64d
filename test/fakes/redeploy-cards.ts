import type { Rendered } from "../../src/cards/actions.ts";
import type { RedeployCards } from "../../src/teams/redeploy-cards.ts";

/** Cards that hold the facts they were given, under one word each. */
export const FACT_CARDS: RedeployCards = {
  draft: (plan, reason) => card("draft", { plan, reason }),
  asked: (redeploy, here) => card(`asked ${redeploy.id}`, { here }),
  request: ({ redeploy, state, buttons }) => card(`request ${redeploy.id} ${state}`, { buttons }),
  refused: (because) => card(`refused: ${because.why}`, because),
  pending: (all) => card(`pending: ${all.map(({ id }) => id).join(" ")}`, {}),
  history: (all) => card(`history: ${all.map(({ id }) => id).join(" ")}`, {}),
  ofMachine: ({ name }, all) =>
    card(`redeploys of ${name}: ${all.map(({ askedBy, outcome }) => `${askedBy.name} ${outcome}`).join()}`, {}),
  freeze: (freeze, after) => card(`${after}: ${freeze ? freeze.because : "none"}`, { freeze }),
  approvalPlace: () => card("approvals come here", {}),
  unclear: ({ what, because }, candidates) => card(`unclear ${what}: ${because}`, { candidates }),
  later: () => "later",
};

function card(sentence: string, facts: object): Rendered {
  return { card: JSON.parse(JSON.stringify(facts)), sentence };
}
