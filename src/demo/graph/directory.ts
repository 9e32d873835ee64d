import { type ArmReply, type ArmRequest, armError } from "../arm/http.ts";
import type { Identity, Tokens } from "../arm/identities.ts";

/** The simulated tenant's people and groups, by Entra object id. */
export interface SimDirectory {
  /** Object id → display name. */
  readonly people: ReadonlyMap<string, string>;
  /** Object id → members: people and groups. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export const EMPTY_DIRECTORY: SimDirectory = { people: new Map(), groups: new Map() };

/** What Graph lets the bot read. */
const NEEDED = "GroupMember.Read.All";
const MOST_GROUPS = 20;

/** Microsoft Graph v1.0, as far as approvers need it. */
export class SimGraph {
  readonly #directory: SimDirectory;
  readonly #tokens: Tokens;

  constructor(directory: SimDirectory, tokens: Tokens) {
    this.#directory = directory;
    this.#tokens = tokens;
  }

  answer(request: ArmRequest): { readonly reply: ArmReply; readonly identity: string | undefined } {
    const identity = this.#tokens.identityOf(request);
    if ("status" in identity) return { reply: identity, identity: undefined };
    return { reply: this.#answerTo(identity, request), identity: identity.name };
  }

  #answerTo({ graphRoles = [] }: Identity, request: ArmRequest): ArmReply {
    if (!graphRoles.includes(NEEDED)) {
      return armError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }
    const { method, path } = request;
    const [, person] = /^\/v1\.0\/users\/([^/]+)\/checkMemberGroups$/i.exec(path) ?? [];
    const [, group] = /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/i.exec(path) ?? [];
    if (method === "POST" && person) return this.#memberGroups(person, request);
    if (method === "GET" && group) return this.#members(group, request);
    if (method === "POST" && path === "/v1.0/directoryObjects/getByIds") return this.#byIds(request);
    return armError(404, "BadRequest", `The simulated tenant knows no ${method} ${path}.`);
  }

  #memberGroups(person: string, { body }: ArmRequest): ArmReply {
    const { groupIds } = JSON.parse(body) as { readonly groupIds: readonly string[] };
    if (groupIds.length > MOST_GROUPS) return armError(400, "Directory_ResultSizeLimitExceeded", "Too many groups.");
    if (!this.#directory.people.has(person)) return notFound(person);
    return { status: 200, body: { value: groupIds.filter((id) => this.#everybodyIn(id).has(person)) } };
  }

  #members(group: string, { query }: ArmRequest): ArmReply {
    if (!this.#directory.groups.has(group)) return notFound(group);
    const people = [...this.#everybodyIn(group)].slice(0, Number(query.get("$top") ?? 100));
    return { status: 200, body: { value: people.map((id) => this.#person(id)) } };
  }

  #byIds({ body }: ArmRequest): ArmReply {
    const { ids } = JSON.parse(body) as { readonly ids: readonly string[] };
    const known = ids.filter((id) => this.#directory.people.has(id));
    return { status: 200, body: { value: known.map((id) => this.#person(id)) } };
  }

  #person(id: string): object {
    return { "@odata.type": "#microsoft.graph.user", id, displayName: this.#directory.people.get(id) };
  }

  /** Groups may be within each other, in circles too. */
  #everybodyIn(group: string): ReadonlySet<string> {
    const seen = new Set<string>();
    const open = [group];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(this.#directory.groups.get(id) ?? []));
    }
    return new Set([...seen].filter((id) => this.#directory.people.has(id)));
  }
}

function notFound(id: string): ArmReply {
  return armError(404, "Request_ResourceNotFound", `Resource '${id}' does not exist.`);
}
