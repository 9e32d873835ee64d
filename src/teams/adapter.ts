import { type Activity, type Attachment, CloudAdapter, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import type { Clock } from "../health/ports.ts";
import type { Incoming } from "./activity.ts";
import { authenticationOf, claimsIssuer, issuerOf, type Unauthenticated, unauthenticated } from "./authentication.ts";
import { cardMessage } from "./card-message.ts";
import type { Conversation } from "./conversation.ts";
import { within } from "./deadline.ts";
import { consentAttachment, fileAttachment } from "./file-consent.ts";
import type { Registration } from "./registration.ts";

/** The SDK has no time limit on sending, and waits as long as a Retry-After says. */
const SEND_WITHIN_MS = 10_000;

/** A caller whom Bot Framework vouches for; in anonymous mode anybody. */
export type Caller = AuthenticateRequestResult;

/** Bot Framework's adapter, taken apart so that who calls is known before anything runs and no error text reaches a caller. */
export class TeamsAdapter extends CloudAdapter {
  readonly #clock: Clock;
  /** Undefined in anonymous mode. */
  readonly #issuer: string | undefined;

  /** Throws for a registration that the SDK cannot use. */
  constructor(registration: Registration, clock: Clock) {
    super(authenticationOf(registration));
    this.#clock = clock;
    this.#issuer = registration.kind === "Registered" ? issuerOf(registration) : undefined;
  }

  async authenticate(activity: Incoming, authorization: string): Promise<Caller | Unauthenticated> {
    if (this.#issuer !== undefined && !claimsIssuer(authorization, this.#issuer)) {
      return { status: 401, error: "no token of the channel's issuer" };
    }
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(asActivity(activity), authorization);
    } catch (error) {
      return unauthenticated(error);
    }
  }

  /** Runs one turn. Throws what `logic` throws. */
  async turn(caller: Caller, activity: Incoming, logic: (conversation: Conversation) => Promise<void>): Promise<void> {
    await this.processActivity(caller, asActivity(activity), (context) => logic(this.#conversation(context)));
  }

  #conversation(context: TurnContext): Conversation {
    const soon = (what: string, sent: Promise<unknown>) => within(this.#clock, SEND_WITHIN_MS, what, sent);
    return {
      post: async ({ card, sentence }) => {
        await soon("sending a message", context.sendActivity(cardMessage(card, sentence)));
      },
      replace: async (messageId, { card, sentence }) => {
        await soon("updating a message", context.updateActivity({ ...cardMessage(card, sentence), id: messageId }));
      },
      offerFile: async (offer) => {
        await soon("offering a file", context.sendActivity(withFile(consentAttachment(offer), offer.description)));
      },
      postFile: async (file) => {
        await soon("showing a file", context.sendActivity(withFile(fileAttachment(file), file.name)));
      },
      typing: async () => {
        await soon("sending a typing indicator", context.sendActivity({ type: "typing" }));
      },
    };
  }
}

/** The SDK's own type demands fields that it does not need and that Teams does not always send. */
function asActivity(activity: Incoming): Activity {
  return activity as unknown as Activity;
}

function withFile(attachment: Attachment, sentence: string): Partial<Activity> {
  return { type: "message", summary: sentence, attachments: [attachment] };
}
