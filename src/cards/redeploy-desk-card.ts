import type { RedeployOperation } from "../questions/operations/redeploy-operation.ts";
import type { EarlierOfMachine } from "../redeploys/earlier.ts";
import type { Freeze } from "../redeploys/freeze.ts";
import { type Redeploy, roundOf } from "../redeploys/redeploy.ts";
import type { Reader, Rendered } from "./actions.ts";
import type { Button } from "./buttons.ts";
import { inert } from "./escape.ts";
import { fitted } from "./fit.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { ended, namesOf } from "./redeploy-setting.ts";
import type { TextKey } from "./texts/en.ts";
import { englishVoiceFor } from "./voice.ts";

/** What is told of redeploys beside the requests themselves. */
export type RedeployAnswer =
  /** Requests that wait for approvers, the oldest first. */
  | { readonly kind: "Pending"; readonly all: readonly Redeploy[] }
  /** Requests, the newest first. */
  | { readonly kind: "Past"; readonly all: readonly Redeploy[] }
  /** The redeploys of one machine, or of several with one name, the newest first. */
  | { readonly kind: "PastOfMachine"; readonly name: string; readonly all: readonly EarlierOfMachine[] }
  /** The freeze that holds now; undefined: none. `after`: it was just begun or ended, or only asked about. */
  | { readonly kind: "Freeze"; readonly freeze: Freeze | undefined; readonly after: FreezeDeed };

export type FreezeDeed = Extract<RedeployOperation["do"], "Freeze" | "Thaw" | "FreezeState">;

const MOST = 15;
const MOST_NAMES = 3;
const MOST_BUTTONS = 6;
const MOST_REASON = 300;

/** `now` is epoch milliseconds, UTC. */
export function renderRedeploys(answer: RedeployAnswer, reader: Reader, now: number): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => new RedeployDesk(new Pen(voice, room, "public"), now).draw(answer));
}

class RedeployDesk {
  readonly #pen: Pen;
  readonly #now: number;

  constructor(pen: Pen, now: number) {
    this.#pen = pen;
    this.#now = now;
  }

  draw(answer: RedeployAnswer): Rendered {
    switch (answer.kind) {
      case "Pending":
        return this.#requests("pending.title", "pending.none", answer.all, (one) => this.#pendingLine(one));
      case "Past":
        return this.#requests("past.title", "past.none", answer.all, (one) => this.#pastLine(one));
      case "PastOfMachine":
        return this.#ofMachine(answer);
      case "Freeze":
        return this.#freeze(answer);
    }
  }

  #requests(heading: TextKey, none: TextKey, all: readonly Redeploy[], line: (one: Redeploy) => string): Rendered {
    return this.#note(
      heading,
      this.#most(all, line, none),
      all.slice(0, MOST_BUTTONS).map((one) => this.#open(one)),
    );
  }

  /** The first of them, a line each, and how many more there are. */
  #most<Item>(all: readonly Item[], line: (one: Item) => string, none: TextKey): string[] {
    const pen = this.#pen;
    if (all.length === 0) return [pen.say(none)];
    const more = all.length - MOST;
    return [...all.slice(0, MOST).map(line), more > 0 ? pen.say("digest.section.more", { count: more }) : ""];
  }

  #pendingLine(redeploy: Redeploy): string {
    const round = roundOf(redeploy);
    const { askedBy, askedAt } = redeploy;
    return this.#pen.say("pending.line", {
      names: this.#machines(redeploy),
      name: this.#pen.name(askedBy.name),
      time: this.#time(askedAt),
      until: this.#time(round?.expiresAt ?? askedAt),
    });
  }

  #pastLine(redeploy: Redeploy): string {
    return this.#pen.say("past.line", {
      time: this.#time(redeploy.askedAt),
      names: this.#machines(redeploy),
      name: this.#pen.name(redeploy.askedBy.name),
      state: this.#pen.say(`request.state.${redeploy.state.is}`),
    });
  }

  #machines({ plan }: Redeploy): string {
    return namesOf(plan.machines, MOST_NAMES, this.#pen);
  }

  #open(redeploy: Redeploy): Button {
    const title = this.#pen.say("request.button.open", { name: this.#machines(redeploy) });
    return { title: inert(title, 100), data: { verb: "request", request: redeploy.id } };
  }

  #ofMachine({ name, all }: Extract<RedeployAnswer, { kind: "PastOfMachine" }>): Rendered {
    const lines = this.#most(all, (one) => this.#outcome(one), "past.none");
    return this.#note("past.ofMachine", [this.#pen.name(name), ...lines]);
  }

  #outcome({ at, outcome, askedBy, approvedBy }: EarlierOfMachine): string {
    const pen = this.#pen;
    const values = { time: this.#time(at), outcome: pen.say(`outcome.${outcome}`), name: pen.name(askedBy.name) };
    if (approvedBy.length === 0) return pen.say("past.outcomeAlone", values);
    return pen.say("past.outcome", { ...values, names: namesOf(approvedBy, MOST_NAMES, pen) });
  }

  #freeze({ freeze, after }: Extract<RedeployAnswer, { kind: "Freeze" }>): Rendered {
    const pen = this.#pen;
    if (!freeze) return this.#note(after === "Thaw" ? "freeze.ended" : "freeze.off", [pen.say("freeze.thawed")]);
    const reason = inert(freeze.because, MOST_REASON);
    return this.#note(after === "Freeze" ? "freeze.begun" : "freeze.on", [
      freeze.until === null ? pen.say("freeze.open") : pen.say("freeze.until", { time: this.#time(freeze.until) }),
      pen.say("freeze.line", { name: pen.name(freeze.by.name), time: this.#time(freeze.at), reason }),
      pen.say("freeze.what"),
    ]);
  }

  #note(heading: TextKey, lines: readonly string[], buttons: readonly Button[] = []): Rendered {
    const pen = this.#pen;
    const title = pen.say(heading);
    const sentence = pen.say("sentence.then", {
      first: pen.say("sentence.end", { text: title }),
      second: ended(lines[0] ?? title, pen),
    });
    return noteCard({ sentence, heading: title, lines, buttons }, pen);
  }

  #time(at: number): string {
    return this.#pen.voice.time(at, this.#now);
  }
}
