import type { Rendered } from "../cards/actions.ts";
import { renderMutes, type ToldMute } from "../cards/mutes-card.ts";
import { holdsAt, type Mute, type Muted } from "../digests/mute.ts";
import type { DigestStore } from "../digests/ports.ts";
import type { Scopes } from "../digests/scope.ts";
import type { Clock } from "../health/ports.ts";
import { understoodOf } from "../questions/answer/understood.ts";
import { viewOf } from "../questions/estate-view.ts";
import { NO_NAMES, namesOf } from "../questions/names.ts";
import type { Operation, Unclear } from "../questions/operations/operation.ts";
import { muteOf } from "../questions/operations/understand-operation.ts";
import type { Estate } from "../questions/ports.ts";
import { type Filter, MOST_VALUES } from "../questions/query.ts";
import type { Speaker } from "./answers.ts";
import { ownId } from "./own-id.ts";
import type { MuteForm } from "./presses.ts";

const DAY_MS = 86_400_000;

export interface MuteParts {
  readonly store: Pick<DigestStore, "mutes" | "addMute" | "saveMutes">;
  readonly estate: Estate;
  readonly scopes: Scopes;
  readonly clock: Clock;
  readonly newId: () => string;
}

type ToMute = Extract<Operation, { do: "Mute" }>;
type ToUnmute = Extract<Operation, { do: "Unmute" }>;

/** Mutes, lists and unmutes; each answer is a card. Who it is comes from the authenticated envelope. */
export class MuteDesk {
  readonly #parts: MuteParts;

  constructor(parts: MuteParts) {
    this.#parts = parts;
  }

  form({ reader }: Speaker): Rendered {
    const { newId, clock } = this.#parts;
    return renderMutes({ kind: "MuteForm", form: newId() }, reader, clock.now());
  }

  /**
   * What the form says is understood as what people type is; its days and its reason are the form's own. The same form, filled
   * in alike by the same person, is one mute: Teams may deliver a press twice.
   */
  async toForm({ form, what, days, reason }: MuteForm, speaker: Speaker): Promise<Rendered> {
    const { estate, clock, newId } = this.#parts;
    const id = form === undefined ? newId() : ownId("mute", form, speaker.person.id, what, String(days), reason);
    const { timeZone, locale } = speaker.reader;
    const now = clock.now();
    const snapshot = estate.snapshot();
    const names = snapshot ? namesOf(viewOf(snapshot)) : NO_NAMES;
    const read = muteOf(what, now + days * DAY_MS, reason, names, { now, timeZone, locale });
    return read.do === "Mute" ? this.#mute(id, read, speaker) : this.unclear(read, speaker);
  }

  async mute(wanted: ToMute, speaker: Speaker): Promise<Rendered> {
    const where = wanted.these ? this.#these(wanted.where) : wanted.where;
    if (!where) return this.unclear({ do: "Unclear", what: "Mute", words: "these", because: "Filter" }, speaker);
    return this.#mute(this.#parts.newId(), { ...wanted, where }, speaker);
  }

  /** The machines that are shown now, by their ids; undefined where there are none, or more than a filter holds. */
  #these(where: readonly Filter[]): readonly Filter[] | undefined {
    const { estate, scopes, clock } = this.#parts;
    const snapshot = estate.snapshot();
    const machines = snapshot ? scopes.machines(where, snapshot, clock.now()) : [];
    if (machines.length === 0 || machines.length > MOST_VALUES) return undefined;
    const values = machines.map(({ evidence }) => evidence.machine.id).toSorted();
    return [{ field: "machine", values, not: false }];
  }

  async #mute(id: string, { where, until, reason }: ToMute, speaker: Speaker): Promise<Rendered> {
    const { store, clock } = this.#parts;
    const { person } = speaker;
    const now = clock.now();
    const by = { id: person.id, name: person.name };
    const mute = await store.addMute({ id, what: this.#muted(where), reason, by, at: now, until, ended: undefined });
    return renderMutes({ kind: "Muted", told: this.#told(mute, where) }, speaker.reader, now);
  }

  async unmute({ where, these }: ToUnmute, { reader, person }: Speaker): Promise<Rendered> {
    const { store, clock } = this.#parts;
    const what = JSON.stringify(this.#muted(where));
    const isMeant = these ? this.#within(where) : () => false;
    const ended = (await this.#held()).filter(({ mute }) => JSON.stringify(mute.what) === what || isMeant(mute));
    const end = { at: clock.now(), by: { id: person.id, name: person.name } };
    // At once: an answer that fails must be able to say that nothing was changed.
    await store.saveMutes(ended.map(({ mute }) => ({ ...mute, ended: end })));
    return renderMutes({ kind: "Unmuted", all: ended }, reader, clock.now());
  }

  /** Whether a mute holds for machines that are shown, and for no others. What is muted is so of each of them. */
  #within(where: readonly Filter[]): (mute: Mute) => boolean {
    const { estate, scopes, clock } = this.#parts;
    const snapshot = estate.snapshot();
    if (!snapshot) return () => false;
    const of = (filters: readonly Filter[]) =>
      scopes.machines(filters, snapshot, clock.now()).map(({ evidence }) => evidence.machine.id);
    const shown = new Set(of(where.filter(({ field }) => field !== "muted")));
    return ({ what }) => {
      const ofFilter = what.kind === "Filter" ? of(what.where as readonly Filter[]) : [];
      const muted = what.kind === "Machine" ? [what.machineId] : ofFilter;
      return muted.length > 0 && muted.every((id) => shown.has(id));
    };
  }

  async list({ reader }: Speaker): Promise<Rendered> {
    return renderMutes({ kind: "Mutes", all: await this.#held() }, reader, this.#parts.clock.now());
  }

  unclear(unclear: Unclear, { reader }: Speaker): Rendered {
    return renderMutes({ ...unclear, kind: "Unclear" }, reader, this.#parts.clock.now());
  }

  /** One machine by its id, so that it stays muted whatever it is called tomorrow; all else by its filters. */
  #muted(where: readonly Filter[]): Muted {
    const [only, ...others] = where;
    const [machineId, ...more] = only?.values ?? [];
    if (only?.field !== "machine" || only.not || others.length > 0 || machineId === undefined || more.length > 0) {
      return { kind: "Filter", where };
    }
    const name = this.#parts.estate.snapshot()?.machines.get(machineId)?.evidence.machine.name ?? machineId;
    return { kind: "Machine", machineId, name };
  }

  async #held(): Promise<ToldMute[]> {
    const now = this.#parts.clock.now();
    const mutes = (await this.#parts.store.mutes(now)).filter((mute) => holdsAt(mute, now));
    return mutes.map((mute) =>
      this.#told(mute, mute.what.kind === "Filter" ? (mute.what.where as readonly Filter[]) : []),
    );
  }

  #told(mute: Mute, where: readonly Filter[]): ToldMute {
    const { estate, scopes, clock } = this.#parts;
    const snapshot = estate.snapshot();
    const understood = understoodOf(where, snapshot && viewOf(snapshot));
    const { what } = mute;
    if (!snapshot || what.kind === "Machine") {
      const machines = what.kind === "Machine" && snapshot?.machines.has(what.machineId) ? 1 : 0;
      return { mute, understood, machines };
    }
    return { mute, understood, machines: scopes.machines(where, snapshot, clock.now()).length };
  }
}
