import type { Names } from "../names.ts";
import type { Filter, Query } from "../query.ts";
import { understand } from "../understand.ts";
import type { Calendar } from "../understanding/days.ts";
import { kindOfError, namedError, type WithoutError, withoutQuotedError } from "./muted-error.ts";
import type { Operation, Unclear } from "./operation.ts";
import { MOST_CHARACTERS, MOST_REASON, saidIn, whole, withReason } from "./said.ts";
import { subscribable } from "./scope-of.ts";
import { inTime, untilTime } from "./until.ts";

/** How long a mute holds where nothing was said, milliseconds. */
const USUAL_MUTE_MS = 7 * 86_400_000;

/** Words that are a whole operation. */
const WHOLE: readonly (readonly [RegExp, Operation])[] = [
  [
    whole(
      "(?:unsubscribe|stop (?:the |these |your )?digests?|no more digests?|cancel (?:the |my )?(?:digests?|subscription))(?: (?:me|us|this channel))?",
    ),
    { do: "Unsubscribe" },
  ],
  [
    whole(
      "(?:change |show |edit |open )?(?:the |my |our )?(?:digest|subscription) settings|settings|change (?:the |my |our )?(?:digests?|subscription)",
    ),
    { do: "DigestSettings" },
  ],
  [
    whole("next digest|when (?:is|comes|do i get|do we get) the next (?:digest|one)|when is the next digest due"),
    { do: "NextDigest" },
  ],
  [whole("digest|digest now|(?:send|post|show)(?: me| us)? (?:the |a )?digest"), { do: "DigestNow" }],
  [
    whole(
      "why (?:did|do|am|are) (?:i|we) (?:get|getting|receive|receiving|see|seeing) (?:this|that|it|these|these digests|this digest|digests)|why this digest|why this",
    ),
    { do: "WhyThis" },
  ],
  [
    whole(
      "who else (?:gets|receives|sees) (?:it|this|that|the digest|this digest|the digests|digests)|who gets (?:it|this|the digest|the digests|digests)|(?:list |show )?(?:all )?(?:subscribers|subscriptions to digests)",
    ),
    { do: "WhoGets" },
  ],
  [
    whole(
      "mutes|(?:show |list )?(?:all |the )?mutes|what is muted|which (?:machines|vms|servers) are muted|(?:show |list )?(?:all |the )?muted(?: machines| vms| servers)?",
    ),
    { do: "Mutes" },
  ],
];

const SUBSCRIBE =
  /^(?:subscribe|sign)(?: (?:me|us|here|this channel|this chat))?(?: up)?(?: (?:to|for))?(?: (?:the )?(?:digests?)(?: (?:of|for|about|on))?)?(?: (.+))?$/;
const UNMUTE = /^(?:unmute|unsnooze)(?: (.+))?$/;
const MUTE = /^(?:mute|snooze|silence)(?! (?:history|log)\b)(?: (.+))?$/;
/** The last of these words begins the time. */
const TIME = /^(.*?) (for|until|till|til) (.+)$/;

/**
 * Understands what somebody wants done about digests or mutes; undefined where the text is about something else. Filters are
 * understood as those of questions are. Nothing that was said is dropped to make it fit.
 */
export function understandOperation(text: string, names: Names, calendar: Calendar): Operation | Unclear | undefined {
  if (!BEGINS.test(text.slice(0, MOST_CHARACTERS).toLowerCase())) return undefined;
  const said = saidIn(text);
  const found = WHOLE.find(([pattern]) => pattern.test(said));
  if (found) return found[1];
  const [, scope = ""] = SUBSCRIBE.exec(said) ?? [];
  if (SUBSCRIBE.test(said)) return subscribe(scope, names, calendar);
  if (UNMUTE.test(said)) return unmute(text, names, calendar);
  return MUTE.test(said) ? mute(text, names, calendar) : undefined;
}

/** What an operation's words hold: all others are spared the search. */
const BEGINS =
  /\b(?:un)?(?:subscri|digest|mute|snooz|silence|settings|sign (?:me |us )?up|why (?:did|do|am|are|this)|who (?:else )?gets|who else)/;

function subscribe(scope: string, names: Names, calendar: Calendar): Operation | Unclear {
  const everything = scope === "" || /^(?:everything|all|all machines|every machine)$/.test(scope);
  const where = everything ? [] : filtersOf(scope, names, calendar);
  const found = where && subscribable(where);
  return found ? { do: "Subscribe", ...found } : { do: "Unclear", what: "Subscribe", words: scope, because: "Filter" };
}

function unmute(text: string, names: Names, calendar: Calendar): Operation | Unclear {
  const { words, error } = withoutQuotedError(text);
  const [, what = ""] = UNMUTE.exec(saidIn(words)) ?? [];
  const where = mutedBy({ words: what, error }, names, calendar);
  if (where && where.length > 0) return { do: "Unmute", where };
  return { do: "Unclear", what: "Unmute", words: what, because: what === "" ? "Nothing" : "Filter" };
}

/** Of the text as it was typed: the reason keeps its letters. */
function mute(text: string, names: Names, calendar: Calendar): Operation | Unclear {
  const { words, error } = withoutQuotedError(text);
  const { said: rest, reason } = withReason(words);
  const [, what = ""] = MUTE.exec(rest) ?? [];
  if (what === "") return unclearMute("", "Nothing");
  const [, named = what, kind, time] = TIME.exec(what) ?? [];
  const until =
    time === undefined
      ? calendar.now + USUAL_MUTE_MS
      : kind === "for"
        ? inTime(time, calendar)
        : untilTime(time, calendar);
  if (until === undefined) return unclearMute(time ?? "", "Time");
  return muteBy({ words: named, error }, until, reason, names, calendar);
}

/** A mute whose parts are told apart already, as by a form. `what` is text from outside; `until` epoch milliseconds, UTC. */
export function muteOf(
  what: string,
  until: number,
  reason: string,
  names: Names,
  calendar: Calendar,
): Extract<Operation, { do: "Mute" }> | Unclear {
  return muteBy(withoutQuotedError(what), until, reason, names, calendar);
}

function muteBy(what: WithoutError, until: number, reason: string, names: Names, calendar: Calendar) {
  const where = mutedBy(what, names, calendar);
  if (!where || where.length === 0) return unclearMute(what.words, "Filter");
  return { do: "Mute", where, until, reason: reason.slice(0, MOST_REASON) } as const;
}

/** An error counts as it was said, word by word: a part of it would mute machines that nobody meant. */
function mutedBy({ words, error }: WithoutError, names: Names, calendar: Calendar): readonly Filter[] | undefined {
  const named = error ? undefined : namedError(words);
  if (named) return [named];
  const where = filtersOf(words, names, calendar);
  if (error) return where && [error, ...where];
  const kind = where && where.length > 0 ? undefined : kindOfError(words);
  return kind ? [kind] : where;
}

function unclearMute(words: string, because: Unclear["because"]): Unclear {
  return { do: "Unclear", what: "Mute", words, because };
}

/** Questions whose filters say which machines are meant. */
const ON_MACHINES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>(["List", "Machine", "Summary", "Count"]);

function filtersOf(words: string, names: Names, calendar: Calendar): readonly Filter[] | undefined {
  if (words === "") return undefined;
  const understood = understand(words, names, calendar);
  if (understood.kind !== "Query" || !ON_MACHINES.has(understood.query.ask)) return undefined;
  const { where, limit } = understood.query;
  // What is muted changes with every mute: no mute can be of it.
  const ofMutes = where.some(({ field }) => field === "muted");
  return limit === undefined && !ofMutes ? where : undefined;
}
