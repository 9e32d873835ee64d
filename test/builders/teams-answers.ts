import { Digests } from "../../src/digests/deliver.ts";
import type { Scopes } from "../../src/digests/scope.ts";
import type { Log } from "../../src/log.ts";
import type { Conversations, Estate, History } from "../../src/questions/ports.ts";
import type { Filter } from "../../src/questions/query.ts";
import { machinesIn } from "../../src/questions/scopes.ts";
import { Answers } from "../../src/teams/answers.ts";
import { type DeskParts, DigestDesk } from "../../src/teams/digest-desk.ts";
import { digestPresenter } from "../../src/teams/digest-presenter.ts";
import type { SignedLinks } from "../../src/teams/export-links.ts";
import { Exports } from "../../src/teams/exports.ts";
import { Files } from "../../src/teams/files.ts";
import { LastQuestions } from "../../src/teams/last-questions.ts";
import type { Member, Roster } from "../../src/teams/roster.ts";
import { ConversationMemory } from "../fakes/conversation-memory.ts";
import { DigestMemory } from "../fakes/digest-store.ts";
import { FakeHistory } from "../fakes/history.ts";
import type { VirtualClock } from "./clock.ts";

/** Everything that an answer comes from; what a test is not about has no past. */
export interface AnswersOf {
  readonly estate: Estate;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly history?: History | undefined;
  readonly conversations?: Conversations;
  readonly links?: SignedLinks | undefined;
  /** When the conversation got its last digest. */
  readonly lastDigest?: number;
}

/** How files are given out: by Teams' question and by links, both to this machine alone. */
export function exportsOf({ estate, clock, history, links }: Omit<AnswersOf, "log" | "conversations">): Exports {
  const files = new Files(estate, history ?? new FakeHistory(), clock);
  const mayUploadTo = (url: string) => new URL(url).hostname === "127.0.0.1";
  return new Exports({ files, links, consent: true, mayUploadTo, clock });
}

export function answersOf({ estate, clock, log, history, conversations, links, lastDigest }: AnswersOf): Answers {
  return new Answers({
    estate,
    history: history ?? new FakeHistory(),
    exports: exportsOf({ estate, clock, history, links }),
    lastDigestAt: async () => lastDigest,
    lastQuestions: new LastQuestions(conversations ?? new ConversationMemory(), clock, log),
    clock,
    cloud: "public",
    redeploys: "Installations",
    noApprovers: false,
    tenantId: undefined,
  });
}

/** A person in a conversation that nobody else reads from. */
export const SOMEONE = { id: "44444444-aaaa-4bbb-8ccc-000000000004", name: "Alex Wilber", teamsId: "29:alex" };

const NOTHING_BEFORE = { of: async () => undefined };

/** Where digests and mutes are decided, with a store that forgets. */
export function deskOf({
  estate,
  clock,
  store = new DigestMemory(),
  members = [],
  lastQuestions = NOTHING_BEFORE,
}: DeskOf): DigestDesk {
  const scopes: Scopes = { machines: (where, snapshot, now) => machinesIn(where as readonly Filter[], snapshot, now) };
  const presenter = digestPresenter(estate, "public");
  const digests = new Digests({
    store,
    estate,
    scopes,
    past: { between: async () => [] },
    redeploys: { since: async () => ({ underWay: 0, worked: 0, failed: 0 }) },
    presenter,
    deliveries: { of: async () => new Map() },
    clock,
    onFault: (error) => {
      throw error;
    },
    onEnqueued: () => {},
  });
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  return new DigestDesk({
    store,
    digests,
    presenter,
    estate,
    scopes,
    roster: aRoster(members),
    clock,
    newId,
    lastQuestions,
  });
}

interface DeskOf {
  readonly estate: Estate;
  readonly clock: VirtualClock;
  readonly store?: DigestMemory;
  /** Who is in the conversations. */
  readonly members?: readonly Member[];
  readonly lastQuestions?: DeskParts["lastQuestions"];
}

/** Every conversation has these members. */
export function aRoster(members: readonly Member[]): Pick<Roster, "member"> {
  return {
    member: async (id) => members.find((member) => member.id === id || member.aadObjectId === id),
  };
}

/** Keeps no address. */
export const NO_ADDRESSES = { heard: () => {} };
