import type { Names } from "../names.ts";
import type { Filter, Query } from "../query.ts";
import { understand } from "../understand.ts";
import type { Calendar } from "../understanding/days.ts";
import { mistypes } from "../understanding/spelling.ts";
import { isOneMachine, machinesMeant, saysNothingElse } from "./meant.ts";
import { kindOfError, namedError, type WithoutError, withoutQuotedError } from "./muted-error.ts";
import type { Operation, Unclear } from "./operation.ts";
import { narrows, pointingIn } from "./pointing.ts";
import { withRhythm } from "./rhythm.ts";
import { MOST_CHARACTERS, MOST_REASON, saidIn, withReason } from "./said.ts";
import { subscribable } from "./scope-of.ts";
import { inTime, untilTime } from "./until.ts";
import { WHOLE } from "./whole-operations.ts";

/** How long a mute holds where nothing was said, milliseconds. */
const USUAL_MUTE_MS = 7 * 86_400_000;

/** Digests come daily unless the settings say otherwise: another rhythm is not passed over. */
const SUBSCRIBE =
  /^(?:(?:subscribe|sign)(?: (?:me|us|here|this channel|this chat))?|sub (?:me|us|here|this channel|this chat))(?: up)?(?: (?:to|for))?(?: (?:the |a )?(?:daily )?(?:digests?|summary|summaries|reports?)(?: (?:of|for|about|on))?)?(?: (.+))?$/;
const DAILY =
  /^(?:send|post|give|mail|get|(?:i|we) (?:want|need|would like))(?: (?:me|us|here))? (?:the |a |an )?(?:(?:digest|summary|report|update|overview|status)(?: here| to this channel| to us| to me)? (?:every (?:day|morning)|daily|each (?:day|morning))|daily (?:digests?|summary|summaries|reports?|updates?|overviews?))$/;
const DIGEST_OF = /^(?:i|we) (?:want|need|would like) (?:the |a )?(?:daily )?digests? (?:for|of|about|on) (.+)$/;
const UNMUTE =
  /^(?:unmute|unsnooze|(?:stop|end|quit) (?:muting|snoozing|silencing)|(?:remove|end|lift|stop|cancel|delete) (?:the |all )?(?:mutes?|muting|snoozes?|snoozing)(?: (?:of|on|from|for))?|take (?:the )?(?:mute|snooze|silence) off(?: of)?)(?: (.+))?$/;
/** "Take web-01 off mute" */
const OFF_MUTE = /^take (.+) off (?:the )?(?:mute|snooze)(?: list)?$/;
const MUTE = /^(?:mute|snooze|silence)(?! (?:history|log)\b)(?: (.+))?$/;
/** Without a time it is how a question leaves something out. */
const IGNORE = /^ignore (.+)$/;
/** "Don't alert us about web-01 before Monday"; without a time it may be no more than a question that leaves something out. */
const NOT_TELL =
  /^(?:do not|stop) (?:alert|notify|bother|warn|ping|page)(?:ing)?(?: me| us)?(?: (?:about|of|for|on|with)) /;
const NOT_TELL_TYPED =
  /^.*?\b(?:do not|don['’]?t|stop)\s+(?:alert|notify|bother|warn|ping|page)(?:ing)?(?:\s+(?:me|us))?\s+(?:about|of|for|on|with)\s+/is;
/** The last of these words begins the time. */
const TIME = /^(.*?) (for|until|till|til|before) (.+)$/;

/**
 * Understands what somebody wants done about digests or mutes; undefined where the text is about something else. Filters are
 * understood as those of questions are; "mute these" means the machines of `before`, the last question of the conversation.
 * Nothing that was said is dropped to make it fit.
 */
export function understandOperation(
  text: string,
  names: Names,
  calendar: Calendar,
  before?: Query,
): Operation | Unclear | undefined {
  if (!BEGINS.test(text.slice(0, MOST_CHARACTERS).toLowerCase())) return undefined;
  const said = spelt(saidIn(text)).replace(OFF_MUTE, "unmute $1");
  const [, ofWhat] = DIGEST_OF.exec(said) ?? [];
  const wanted = ofWhat === undefined ? undefined : subscribe(ofWhat, names, calendar);
  // "On weekdays" is a setting.
  if (wanted?.do === "Subscribe") return wanted;
  const found = WHOLE.find(([pattern]) => pattern.test(said));
  if (found) return found[1];
  if (DAILY.test(said)) return subscribe("", names, calendar);
  if (SUBSCRIBE.test(said)) return subscribeTo(said, names, calendar);
  if (UNMUTE.test(said)) return unmute(text, names, calendar, before);
  if (NOT_TELL.test(said) && saysHowLong(said, calendar))
    return mute(text.replace(NOT_TELL_TYPED, "mute "), names, calendar, before);
  const ordered = MUTE.test(said) || (IGNORE.test(said) && saysHowLong(said, calendar));
  return ordered ? mute(text, names, calendar, before) : undefined;
}

const OVER_WEEKEND = /\b(?:over|during)(?= (?:the|this) weekend\b)/;

const ORDERS = ["subscribe", "unsubscribe", "mute", "unmute", "snooze", "silence"];

/** The order itself with one mistake: "subcribe to unhealthy", "mut web-03". "Mutes" and "muted" are what is asked about. */
function spelt(said: string): string {
  const [order = "", ...rest] = said.split(" ");
  const meant = ORDERS.find((word) => mistypes(order, word) === 1 && order[0] === word[0]);
  if (/[sd]$/.test(order) || rest.length === 0) return said;
  return meant === undefined ? said : [meant, ...rest].join(" ");
}

function saysHowLong(said: string, calendar: Calendar): boolean {
  const [, , kind = "", time = ""] = TIME.exec(said) ?? [];
  return endOfTime(kind, time, calendar).until !== undefined;
}

/** What an operation's words hold: all others are spared the search. */
const BEGINS =
  /\b(?:un)?(?:sub[a-z]{2,5}be\b|sub (?:me|us|here|this)|subscri|alert|notif|bother|warn|ping|page|get|digest|mu[te]|sno|sile|next (?:one|report|summary)|snoozing|silencing|snooz|silence|settings|sign (?:me |us )?up|ignore|stop (?:send|post|report|the)|too many|enough of|daily|every (?:day|morning)|each (?:day|morning)|next one|why (?:did|do|am|are|this)|who (?:else )?gets|who else)/;

function subscribe(scope: string, names: Names, calendar: Calendar): Operation | Unclear {
  const everything = scope === "" || /^(?:everything|all|all machines|every machine)$/.test(scope);
  const where = everything ? [] : filtersOf(scope, names, calendar, "WithMutes");
  const found = where && subscribable(where);
  return found ? { do: "Subscribe", ...found } : { do: "Unclear", what: "Subscribe", words: scope, because: "Filter" };
}

/** "Red Linux daily at 8": the rhythm is a setting, where the words before it say what. */
function subscribeTo(said: string, names: Names, calendar: Calendar): Operation | Unclear {
  const timed = withRhythm(said);
  const [order, scope = ""] = SUBSCRIBE.exec(timed?.words ?? "") ?? [];
  const found = timed && order !== undefined ? subscribe(scope, names, calendar) : undefined;
  if (timed && found?.do === "Subscribe") return { ...found, rhythm: timed.rhythm };
  return subscribe(SUBSCRIBE.exec(said)?.[1] ?? "", names, calendar);
}

function unmute(text: string, names: Names, calendar: Calendar, before: Query | undefined): Operation | Unclear {
  const { words, error } = withoutQuotedError(text);
  const [, all = ""] = UNMUTE.exec(spelt(withReason(words).said).replace(OFF_MUTE, "unmute $1")) ?? [];
  // "Unmute web-02, the rebuild is done": why it is done is not asked for.
  const [what = "", ...reason] = all.split(" , ");
  const unclear = { do: "Unclear", what: "Unmute", words: all, because: all === "" ? "Nothing" : "Filter" } as const;
  if (!error && pointsAt(what)) {
    const meant = machinesMeant(what, names, calendar, before);
    const clear = before && meant.ok && meant.machines.limit === undefined;
    return clear ? { do: "Unmute", where: meant.machines.where, these: true } : unclear;
  }
  const where = mutedBy({ words: all, error }, names, calendar) ?? oneMachine(what, reason, names, calendar);
  return where && where.length > 0 ? { do: "Unmute", where } : unclear;
}

/** "These", "the Linux ones", "all but web-01": which they are says only the question before; without one they are not known. */
function pointsAt(words: string): boolean {
  return pointingIn(words) !== undefined || narrows(words);
}

/** What is said after one machine is a reason; after other filters it may be another one. */
function oneMachine(what: string, reason: readonly string[], names: Names, calendar: Calendar) {
  const where = reason.length > 0 ? filtersOf(what, names, calendar) : undefined;
  return where && isOneMachine(where) ? where : undefined;
}

/** Of the text as it was typed: the reason keeps its letters. */
function mute(text: string, names: Names, calendar: Calendar, before: Query | undefined): Operation | Unclear {
  const { words, error } = withoutQuotedError(text);
  const { said: typed, reason } = withReason(words);
  const rest = spelt(typed).replace(OVER_WEEKEND, "for");
  const [, what = ""] = MUTE.exec(rest) ?? IGNORE.exec(rest) ?? [];
  if (what === "") return unclearMute("", "Nothing");
  const [, named = what, kind = "", time] = TIME.exec(what) ?? [];
  const bare = time === undefined && !error ? withBareTime(what, names, calendar) : undefined;
  const usual = { until: bare?.until ?? calendar.now + USUAL_MUTE_MS, said: "" };
  const { until, said } = time === undefined ? usual : endOfTime(kind, time, calendar);
  if (until === undefined) return unclearMute(time ?? "", "Time");
  // "Mute these, known issue": nobody points at machines and goes on to describe them.
  const [these = "", ...more] = (bare?.words ?? named).split(" , ");
  if (!error && pointsAt(these)) {
    return muteThese(these, until, reason || said || more.join(", "), names, calendar, before);
  }
  return muteBy({ words: bare?.words ?? named, error }, until, reason || said, names, calendar);
}

/** "Rg-dev 2 weeks": a length of time at the end, where the words say nothing with it. */
function withBareTime(what: string, names: Names, calendar: Calendar): { words: string; until: number } | undefined {
  const [, words, time] = /^(.+?) ((?:\S+ )?\S+)$/.exec(what) ?? [];
  const until = time === undefined ? undefined : inTime(time, calendar);
  if (words === undefined || until === undefined) return undefined;
  const whole = filtersOf(what, names, calendar);
  // A question about one machine may say more of it.
  return whole && !isOneMachine(whole) ? undefined : { words, until };
}

/** When it ends, and what is said after a comma: "until friday, migration". */
function endOfTime(kind: string, time: string, calendar: Calendar): { until: number | undefined; said: string } {
  const read = (words: string) => (kind === "for" ? inTime(words, calendar) : untilTime(words, calendar));
  const whole = read(time);
  const comma = time.indexOf(" , ");
  if (whole !== undefined || comma < 0) return { until: whole, said: "" };
  const said = time.slice(comma + 3);
  const more = inTime(said, calendar) ?? untilTime(said, calendar);
  return { until: more === undefined ? read(time.slice(0, comma)) : undefined, said };
}

/** The machines that were shown, not whichever will be like them. */
function muteThese(
  words: string,
  until: number,
  reason: string,
  names: Names,
  calendar: Calendar,
  before: Query | undefined,
): Operation | Unclear {
  const meant: ReturnType<typeof machinesMeant> = before
    ? machinesMeant(words, names, calendar, before)
    : { ok: false, because: "Previous", candidates: [] };
  const few = meant.ok ? meant.machines.limit : before?.ask === "List" ? before.limit : undefined;
  // The top five of tomorrow are others.
  if (few !== undefined) return unclearMute(words, "Limit");
  if (!meant.ok) return unclearMute(words, "Filter");
  const { where } = meant.machines;
  // What is muted changes with every mute: no mute can be of it.
  if (where.some(({ field }) => field === "muted")) return unclearMute(words, "Filter");
  return { do: "Mute", where, until, reason: reason.slice(0, MOST_REASON), these: true };
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

function filtersOf(
  words: string,
  names: Names,
  calendar: Calendar,
  mutes?: "WithMutes",
): readonly Filter[] | undefined {
  if (words === "") return undefined;
  const understood = understand(words, names, calendar);
  if (understood.kind !== "Query" || !ON_MACHINES.has(understood.query.ask)) return undefined;
  const { ask, where, limit } = understood.query;
  // "Web-01 after Friday": a question about one machine may say more of it, an order may not.
  if (ask === "Machine" && !saysNothingElse(words, where, names, calendar)) return undefined;
  // What is muted changes with every mute: no mute can be of it.
  const ofMutes = mutes === undefined && where.some(({ field }) => field === "muted");
  return limit === undefined && !ofMutes ? where : undefined;
}
