import type { UnclearRedeploy } from "../questions/operations/redeploy-operation.ts";
import { type Redeploy, roundOf } from "../redeploys/redeploy.ts";
import type { Reader, Rendered } from "./actions.ts";
import { type Button, draftRedeployButton, machineQuery, openButton } from "./buttons.ts";
import { inert } from "./escape.ts";
import { fitted } from "./fit.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { dated, namesOf } from "./redeploy-setting.ts";
import { englishVoiceFor } from "./voice.ts";

/** What is said short about redeploys, after something was asked for or settled. */
export type RedeploySaid =
  /** In place of the draft. `here`: the request stands in this conversation alone. */
  | { readonly kind: "Asked"; readonly redeploy: Redeploy; readonly here: boolean }
  /** This conversation is the approvers' place from now on. */
  | { readonly kind: "ApprovalPlace" }
  | { readonly kind: "Unclear"; readonly unclear: UnclearRedeploy; readonly candidates: readonly Candidate[] };

/** A machine that may have been meant; `id` is its lower-cased resource id, `name` text from outside. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

const MOST_NAMES = 5;
const MOST_CANDIDATES = 6;
const TITLE = 100;

/** Draws it; never throws. */
export function renderRedeploySaid(said: RedeploySaid, reader: Reader): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => draw(said, new Pen(voice, room, "public")));
}

function draw(said: RedeploySaid, pen: Pen): Rendered {
  switch (said.kind) {
    case "Asked":
      return askedCard(said, pen);
    case "ApprovalPlace": {
      const heading = pen.say("approvalPlace.title");
      const sentence = pen.say("approvalPlace.line");
      return noteCard({ sentence, heading, lines: [sentence, pen.say("approvalPlace.open")] }, pen);
    }
    case "Unclear":
      return unclearCard(said, pen);
  }
}

function askedCard({ redeploy, here }: Extract<RedeploySaid, { kind: "Asked" }>, pen: Pen): Rendered {
  const { machines } = redeploy.plan;
  const title = pen.say("request.title", { count: machines.length });
  const sentence = pen.say(here ? "asked.here" : "asked.elsewhere");
  const round = roundOf(redeploy);
  const lines = [
    pen.say("asked.what", { title, names: namesOf(machines, MOST_NAMES, pen) }),
    sentence,
    round ? pen.say("asked.expires", { time: dated(round.expiresAt, pen) }) : "",
  ];
  return noteCard({ sentence, heading: pen.say("asked.title"), lines }, pen);
}

function unclearCard({ unclear, candidates }: Extract<RedeploySaid, { kind: "Unclear" }>, pen: Pen): Rendered {
  const { what, because, words } = unclear;
  const shown = candidates.slice(0, MOST_CANDIDATES);
  const sentence =
    because === "Filter" || because === "Time"
      ? pen.say(`unclear.${because}`, { words: pen.name(words) })
      : pen.say(`unclearRedeploy.${because}`, { words: pen.name(words), count: shown.length });
  const buttons = shown.map((candidate) => buttonOf(what, candidate));
  const lines = [sentence, pen.say("unclear.nothingDone")];
  return noteCard({ sentence, heading: pen.say(`unclearRedeploy.${what}.title`), lines, buttons }, pen);
}

/** It asks for nothing yet: a plan to look at, or the machine. */
function buttonOf(what: UnclearRedeploy["what"], { id, name }: Candidate): Button {
  const title = inert(name, TITLE);
  return what === "Redeploy" ? draftRedeployButton(title, machineQuery(id)) : openButton(title, machineQuery(id));
}
