import type { Clock } from "../health/ports.ts";
import { withoutThread } from "../outgoing/conversation-id.ts";
import type { Addresses } from "../outgoing/ports.ts";
import { readReference } from "./address.ts";
import type { Connectors } from "./connectors.ts";
import type { Tenants } from "./registration.ts";
import { type Guests, isMarked } from "./standing.ts";

/** As long as the membership of an approvers' group is believed. */
const BELIEVED_MS = 5 * 60_000;
const MOST_KNOWN = 1_000;

/** A member as far as the connector describes it; the SDK keeps fields that it does not know. */
interface Member {
  readonly aadObjectId?: string;
  readonly objectId?: string;
  readonly tenantId?: string;
  readonly userPrincipalName?: string;
}

/**
 * Tells guests by the roster of the conversation in which they speak: Teams gives 14 members a second and conversation. Its
 * `userRole` does not tell guests apart; the name of an account that came from outside does, by its "#EXT#".
 */
export class RosterGuests implements Guests {
  readonly #connectors: Pick<Connectors, "for">;
  readonly #addresses: Pick<Addresses, "of">;
  readonly #own: Tenants;
  readonly #clock: Clock;
  readonly #known = new Map<string, { readonly isGuest: boolean; readonly until: number }>();

  /** `own`: tenants whose accounts are no guests, lower-cased. */
  constructor(connectors: Pick<Connectors, "for">, addresses: Pick<Addresses, "of">, own: Tenants, clock: Clock) {
    this.#connectors = connectors;
    this.#addresses = addresses;
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
    const here = withoutThread(conversationId);
    const address = await this.#addresses.of(here);
    const reference = address && readReference(address.reference);
    if (!reference) throw new Error("the conversation's address is not known");
    const { conversations } = await this.#connectors.for(reference.serviceUrl);
    const member: Member = await conversations.getConversationMember(here, teamsId);
    const id = member.aadObjectId ?? member.objectId;
    if (id?.toLowerCase() !== personId) throw new Error("the roster names somebody else");
    if (member.userPrincipalName === undefined) throw new Error("the roster does not name the account");
    return member;
  }
}
