import { TENANT_ID } from "./environment.ts";

/** An activity as Teams sends it; fields can be replaced, or taken out with undefined. */
export type RawActivity = Record<string, unknown>;

export const BOT = { id: "28:vitals", name: "Vitals" };
export const PERSON = { id: "29:alex", name: "Alex Wilber", aadObjectId: "44444444-aaaa-4bbb-8ccc-000000000004" };

let sequence = 0;

function activity(serviceUrl: string, overrides: RawActivity): RawActivity {
  sequence += 1;
  return {
    id: `activity-${sequence}`,
    timestamp: "2026-09-15T09:00:00Z",
    channelId: "msteams",
    serviceUrl,
    from: PERSON,
    recipient: BOT,
    conversation: { id: "a:personal", conversationType: "personal", tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    locale: "en-US",
    localTimezone: "Europe/Berlin",
    ...overrides,
  };
}

/** Somebody types to the bot in a personal chat. */
export function aMessage(serviceUrl: string, text: string, overrides: RawActivity = {}): RawActivity {
  return activity(serviceUrl, { type: "message", text, ...overrides });
}

/** Somebody mentions the bot in a channel, in front of the text. */
export function aMention(serviceUrl: string, text: string, overrides: RawActivity = {}): RawActivity {
  return aMessage(serviceUrl, `<at>Vitals</at> ${text}`, {
    conversation: { id: "19:channel;messageid=1", conversationType: "channel", tenantId: TENANT_ID },
    entities: [{ type: "mention", mentioned: BOT, text: "<at>Vitals</at>" }],
    ...overrides,
  });
}

/** Somebody presses a button of the newer kind on a card of the bot's. */
export function aPress(
  serviceUrl: string,
  verb: string | undefined,
  data: unknown,
  overrides: RawActivity = {},
): RawActivity {
  return activity(serviceUrl, {
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: "card-1",
    value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
    ...overrides,
  });
}

/** Somebody presses a button of the older kind. */
export function aSubmit(serviceUrl: string, value: unknown, overrides: RawActivity = {}): RawActivity {
  return activity(serviceUrl, { type: "message", text: undefined, replyToId: "card-1", value, ...overrides });
}

/** The bot is installed where it was not before. */
export function anInstallation(serviceUrl: string, overrides: RawActivity = {}): RawActivity {
  return activity(serviceUrl, { type: "installationUpdate", action: "add", ...overrides });
}

/** Members join; unless told otherwise the bot itself. */
export function aMemberAdded(serviceUrl: string, overrides: RawActivity = {}): RawActivity {
  return activity(serviceUrl, { type: "conversationUpdate", membersAdded: [BOT], ...overrides });
}

/** Any other kind. */
export function anActivity(serviceUrl: string, type: string, overrides: RawActivity = {}): RawActivity {
  return activity(serviceUrl, { type, ...overrides });
}
