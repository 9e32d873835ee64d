import type { Clock } from "../health/ports.ts";
import type { Tenants } from "./registration.ts";
import { type Member, objectIdOf, type Roster } from "./roster.ts";
import { type Guests, isMarked } from "./standing.ts";

/** As long as the membership of an approvers' group is believed. */
const BELIEVED_MS = 5 * 60_000;
const MOST_KNOWN = 1_000;

/**
 * Tells guests by the roster of the conversation in which they speak. Its `userRole` does not tell guests apart; the name of
 * an account that came from outside does, by its "#EXT#".
 */
export class RosterGuests implements Guests {
  readonly #roster: Pick<Roster, "member">;
  readonly #own: Tenants;
  readonly #clock: Clock;
  readonly #known = new Map<string, { readonly isGuest: boolean; readonly until: number }>();

  /** `own`: tenants whose accounts are no guests, lower-cased. */
  constructor(roster: Pick<Roster, "member">, own: Tenants, clock: Clock) {
    this.#roster = roster;
    this.#own = own;
    this.#clock = clock;
  }

  async isGuest(personId: string, conversationId: string, teamsId: string): Promise<boolean> {
    const now = this.#clock.now();
    const known = this.#known.get(personId);
    if (known && now < known.until) return known.isGuest;
    const member = await this.#member(personId, conversationId, teamsId);
    const isGuest = isMarked(member) || this.#isFromElsewhere(member);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(personId, { isGuest, until: now + BELIEVED_MS });
    return isGuest;
  }

  /** In shared channels people keep the accounts of their own tenant. */
  #isFromElsewhere({ tenantId }: Member): boolean {
    return this.#own !== "Any" && tenantId !== undefined && !this.#own.includes(tenantId.toLowerCase());
  }

  async #member(personId: string, conversationId: string, teamsId: string): Promise<Member> {
    const member = await this.#roster.member(teamsId, conversationId);
    if (!member) throw new Error("the roster does not know the person");
    if (objectIdOf(member) !== personId) throw new Error("the roster names somebody else");
    if (member.userPrincipalName === undefined) throw new Error("the roster does not name the account");
    return member;
  }
}
