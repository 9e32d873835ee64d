/**
 * The people of a crowd, in a process of their own: what the tenant does meanwhile keeps none of them waiting. VITALS and
 * FLOOR are the bots ({url, pid} as JSON), MACHINES a file with the machines to ask about. "crowd" lets fifty people ask both
 * bots in turn; "begin" lets ten ask Vitals until "end".
 */
import { readFileSync } from "node:fs";
import { type Bot, Crowd, type TurnCost } from "./crowd.ts";
import { crowdCosts } from "./crowd-cost.ts";
import { differentQuestions } from "./crowd-questions.ts";
import { serve } from "./measure.ts";
import { openReplies } from "./replies.ts";

const ASKING_MEANWHILE = 10;

const botOf = (name: "VITALS" | "FLOOR"): Bot => JSON.parse(String(process.env[name]));
const [vitals, floor] = [botOf("VITALS"), botOf("FLOOR")];
const different = differentQuestions(JSON.parse(readFileSync(String(process.env.MACHINES), "utf8")));
const replies = await openReplies();
const meanwhile = new Crowd(ASKING_MEANWHILE, replies);
let asking: { stopped: boolean; readonly done: Promise<TurnCost> } | undefined;

function begin(): object {
  const state = { stopped: false };
  asking = Object.assign(state, { done: meanwhile.askWhile(vitals, () => !state.stopped, different) });
  return {};
}

async function end(): Promise<TurnCost> {
  if (!asking) throw new Error("nobody asks");
  asking.stopped = true;
  return asking.done;
}

await serve({ crowd: () => crowdCosts(vitals, floor, replies, different), begin: async () => begin(), end });
process.exit(0);
