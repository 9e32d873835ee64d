import type { TokenCredential } from "@azure/core-auth";
import type { Log } from "../log.ts";
import type { Approves, Person } from "../redeploys/person.ts";
import type { Approvers } from "../redeploys/ports.ts";
import { type ApproverList, type ApproverSet, allSets, approversOf, isEmpty } from "./approving/approver-list.ts";
import { Directory } from "./approving/directory.ts";
import { type GraphConfig, openGraph } from "./approving/graph.ts";
import { loggedCause } from "./source-failure.ts";

export interface ApproversWish {
  readonly approvers: ApproverList;
  readonly graph: GraphConfig;
  /** Of the bot's identity; undefined: there is none, and nobody is in any group. */
  readonly credential: TokenCredential | undefined;
  /** Epoch milliseconds, UTC. */
  readonly now: () => number;
  readonly log: Log;
  /** Milliseconds; for tests. */
  readonly timeout?: number;
}

/** A press is answered within two seconds, whatever Graph does. */
const TIMEOUT = 1_500;
/** More mentions than this help nobody. */
const MOST_MENTIONS = 5;

/** Approvers by the list in the settings and Microsoft Graph. Asks nothing yet; throws if the endpoint of Graph may not be used. */
export function openApprovers(wish: ApproversWish): Approvers {
  const { approvers, credential, now, log, timeout = TIMEOUT } = wish;
  const directory = credential && new Directory({ graph: openGraph(wish.graph, credential), now, timeout });
  const known = new KnownApprovers(approvers, directory, log);
  return {
    approves: (personId, subscriptionIds) => known.approves(personId.toLowerCase(), subscriptionIds),
    approvesAnywhere: (personId) => known.approvesIn(personId.toLowerCase(), allSets(approvers)),
    toMention: (subscriptionIds) => known.toMention(subscriptionIds),
  };
}

class KnownApprovers {
  readonly #list: ApproverList;
  readonly #directory: Directory | undefined;
  readonly #log: Log;
  readonly #groups: readonly string[];

  constructor(list: ApproverList, directory: Directory | undefined, log: Log) {
    this.#list = list;
    this.#directory = directory;
    this.#log = log;
    this.#groups = [...new Set(allSets(list).flatMap(({ groups }) => groups))];
  }

  async approves(personId: string, subscriptionIds: readonly string[]): Promise<ReadonlyMap<string, Approves>> {
    const answers = subscriptionIds.map(async (id) => {
      const answer = await this.approvesIn(personId, [approversOf(this.#list, id)]);
      return [id, answer] as const;
    });
    return new Map(await Promise.all(answers));
  }

  /** Whether the person is in one of these sets. Who is named needs no directory. */
  async approvesIn(personId: string, sets: readonly ApproverSet[]): Promise<Approves> {
    if (sets.every(isEmpty)) return "NoneConfigured";
    if (sets.some(({ people }) => people.includes(personId))) return "Yes";
    const groups = sets.flatMap((set) => set.groups);
    if (groups.length === 0) return "No";
    try {
      const memberOf = await this.#directory?.groupsOf(personId, this.#groups);
      if (memberOf === undefined) return "CouldNotCheck";
      return groups.some((group) => memberOf.has(group)) ? "Yes" : "No";
    } catch (error) {
      this.#log.warn({ person: personId, cause: loggedCause(error) }, "Whether somebody approves could not be checked");
      return "CouldNotCheck";
    }
  }

  /** Those who are named come first: somebody thought of them. */
  async toMention(subscriptionIds: readonly string[]): Promise<readonly Person[]> {
    const sets = subscriptionIds.map((id) => approversOf(this.#list, id));
    const people = [...new Set(sets.flatMap((set) => set.people))].slice(0, MOST_MENTIONS);
    const groups = [...new Set(sets.flatMap((set) => set.groups))].slice(0, MOST_MENTIONS);
    const directory = this.#directory;
    if (directory === undefined) return [];
    const asked = [
      ...(people.length > 0 ? [directory.people(people)] : []),
      ...groups.map((group) => directory.someMembers(group, MOST_MENTIONS)),
    ];
    const found = (await Promise.allSettled(asked)).flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    const named = found.filter(({ name }) => name !== "");
    return [...new Map(named.map((person) => [person.id, person])).values()].slice(0, MOST_MENTIONS);
  }
}
