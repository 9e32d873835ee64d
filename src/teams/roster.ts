import type { Clock } from "../health/ports.ts";
import { withoutThread } from "../outgoing/conversation-id.ts";
import type { Addresses } from "../outgoing/ports.ts";
import { readReference } from "./address.ts";
import type { Connectors } from "./connectors.ts";
import { within } from "./deadline.ts";

/** A press must be answered within five seconds. */
const ASKED_WITHIN_MS = 4_000;

/** A member as far as the connector describes it; the SDK keeps fields that it does not know. */
export interface Member {
  readonly id?: string;
  readonly name?: string;
  readonly aadObjectId?: string;
  readonly objectId?: string;
  readonly tenantId?: string;
  readonly userPrincipalName?: string;
}

/** Who is in a conversation, as Teams says: it answers 14 times a second and conversation. */
export class Roster {
  readonly #connectors: Pick<Connectors, "for">;
  readonly #addresses: Pick<Addresses, "of">;
  readonly #clock: Clock;

  constructor(connectors: Pick<Connectors, "for">, addresses: Pick<Addresses, "of">, clock: Clock) {
    this.#connectors = connectors;
    this.#addresses = addresses;
    this.#clock = clock;
  }

  /**
   * `personId`: Teams' own id or an Entra object id, of which Teams takes either (Microsoft's page on Teams-specific
   * context, "Get single member details"). Undefined: nobody in the conversation has it. Throws where Teams does not say, and where nothing authenticated came from the conversation.
   */
  async member(personId: string, conversationId: string): Promise<Member | undefined> {
    const here = withoutThread(conversationId);
    const address = await this.#addresses.of(here);
    const reference = address && readReference(address.reference);
    if (!reference) throw new Error("the conversation's address is not known");
    const { conversations } = await this.#connectors.for(reference.serviceUrl);
    const asked = conversations.getConversationMember(here, personId).catch(undefinedWhereMissing);
    return within(this.#clock, ASKED_WITHIN_MS, "asking for a member", asked);
  }
}

/** Lower-cased; undefined where the roster names no account. Teams says it in one of two fields. */
export function objectIdOf({ aadObjectId, objectId }: Member): string | undefined {
  return (aadObjectId ?? objectId)?.toLowerCase();
}

function undefinedWhereMissing(error: unknown): undefined {
  if ((error as { readonly statusCode?: unknown } | undefined)?.statusCode === 404) return undefined;
  throw error;
}
