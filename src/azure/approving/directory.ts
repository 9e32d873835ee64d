import { z } from "zod";
import type { Person } from "../../redeploys/person.ts";
import { armErrorOf, jsonOf, retryAfterOf } from "../deploying/arm-answer.ts";
import { Fresh } from "./fresh.ts";
import type { Graph } from "./graph.ts";

const MEMBER_OF = z.object({ value: z.array(z.string()) });
const PEOPLE = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string().nullish() })) });

/** Groups that Graph takes in one question. */
const GROUPS_AT_ONCE = 20;
/** Where a 429 says nothing of when to come again. */
const USUAL_PAUSE = 10_000;
const LONGEST_NAME = 100;

/** The directory did not say. */
class NotSaid extends Error {
  override readonly name = "NotSaid";
}

export interface DirectoryParts {
  readonly graph: Graph;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The whole of a question, its token included, milliseconds. */
  readonly timeout: number;
}

/** Entra's people and groups, by Microsoft Graph with the bot's identity (GroupMember.Read.All and User.Read.All). */
export class Directory {
  readonly #parts: DirectoryParts;
  readonly #memberships: Fresh<ReadonlySet<string>>;
  readonly #people: Fresh<readonly Person[]>;
  #pausedUntil = 0;

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
    this.#memberships = new Fresh(parts.now);
    this.#people = new Fresh(parts.now);
  }

  /**
   * Which of these groups the person is in, through other groups too. `checkMemberGroups` answers just that, in one small
   * answer however large the groups are; to list members takes a page for every hundred, and a person's groups name all of them.
   * Rejects where Graph does not say; somebody whom it does not know is in none.
   */
  groupsOf(personId: string, groups: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#memberships.get(personId, async () => {
      const chunks = Array.from({ length: Math.ceil(groups.length / GROUPS_AT_ONCE) }, (_, at) =>
        groups.slice(at * GROUPS_AT_ONCE, (at + 1) * GROUPS_AT_ONCE),
      );
      const asked = chunks.map((groupIds) => this.#check(personId, groupIds));
      return new Set((await Promise.all(asked)).flat());
    });
  }

  /** The people with these object ids, as far as Graph knows them. Rejects where it does not say. */
  people(ids: readonly string[]): Promise<readonly Person[]> {
    const body = { ids, types: ["user"] };
    return this.#people.get(ids.join(), async () =>
      peopleIn(await this.#ask("POST", "/directoryObjects/getByIds", body)),
    );
  }

  /** Some of a group's people, `most` at most. Rejects where Graph does not say. */
  someMembers(group: string, most: number): Promise<readonly Person[]> {
    const path = `/groups/${group}/transitiveMembers/microsoft.graph.user?$select=id,displayName&$top=${most}`;
    return this.#people.get(path, async () => peopleIn(await this.#ask("GET", path)));
  }

  async #check(personId: string, groupIds: readonly string[]): Promise<readonly string[]> {
    const path = `/users/${encodeURIComponent(personId)}/checkMemberGroups`;
    const body = await this.#ask("POST", path, { groupIds });
    if (body === NOT_KNOWN) return [];
    const { success, data } = MEMBER_OF.safeParse(body);
    if (!success) throw new NotSaid("an answer of another shape");
    return data.value.map((id) => id.toLowerCase());
  }

  async #ask(method: "GET" | "POST", path: string, body?: object): Promise<unknown> {
    const { graph, now, timeout } = this.#parts;
    if (now() < this.#pausedUntil) throw new NotSaid("Graph asked to be left alone");
    const answer = await within(timeout, (signal) => graph(method, path, body, signal));
    if (answer.status === 429) this.#pausedUntil = now() + (retryAfterOf(answer, now()) ?? USUAL_PAUSE);
    const parsed = jsonOf(answer);
    if (answer.status === 200) return parsed;
    const code = armErrorOf(parsed)?.code ?? "";
    if (answer.status === 404 && code === "Request_ResourceNotFound") return NOT_KNOWN;
    throw new NotSaid(`Graph answered ${answer.status} ${code.slice(0, LONGEST_NAME)}`.trim());
  }
}

/** Graph says that there is no such person or group. */
const NOT_KNOWN = Symbol("not known");

function peopleIn(body: unknown): readonly Person[] {
  if (body === NOT_KNOWN) return [];
  const { success, data } = PEOPLE.safeParse(body);
  if (!success) throw new NotSaid("an answer of another shape");
  return data.value.map(({ id, displayName }) => ({
    id: id.toLowerCase(),
    name: (displayName ?? "").slice(0, LONGEST_NAME).toWellFormed(),
  }));
}

/** A token may be waited for as long as an answer: the time is for both. */
async function within<T>(ms: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(ms);
  const late = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => late.reject(new NotSaid(`no answer within ${ms / 1000} s`)), { once: true });
  return Promise.race([ask(signal), late.promise]);
}
