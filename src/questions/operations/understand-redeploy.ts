import type { Names } from "../names.ts";
import type { Query } from "../query.ts";
import type { Calendar } from "../understanding/days.ts";
import { mistypes } from "../understanding/spelling.ts";
import { machinesAndReason } from "./machines-and-reason.ts";
import { isOneMachine, machinesMeant } from "./meant.ts";
import { pointingIn } from "./pointing.ts";
import type { RedeployOperation, UnclearRedeploy } from "./redeploy-operation.ts";
import { MOST_CHARACTERS, MOST_REASON, saidIn, whole, withReason } from "./said.ts";
import { inTime, untilTime } from "./until.ts";

type Understood = RedeployOperation | UnclearRedeploy;

const SHOW = "(?:(?:show|list|give)(?: me| us)? )?";
const ALL = "(?:the |all |all the |my |our |any )?";
const OPEN = "(?:pending|open|waiting|outstanding|undecided)";
const REDEPLOYS = "(?:redeploys?|redeployments?)";
const REQUESTS = `(?:${REDEPLOYS} )?(?:approvals?|requests?)|${REDEPLOYS}`;
const FREEZES = "(?:freeze|pause|halt|suspend)";
const ONES = `(?:(?:all |any |the |further |more )*(?:${REDEPLOYS}|redeploying))`;

/** Words that are a whole operation. */
const WHOLE: readonly (readonly [RegExp, RedeployOperation])[] = [
  [
    whole(
      `${SHOW}${ALL}${OPEN} (?:${REQUESTS})|${SHOW}${ALL}approvals|(?:is there |are there |do we have |)(?:anything|something|any (?:redeploys|requests|approvals))(?: that is| that are| is| are)?(?: still)? (?:waiting|pending|open)(?: (?:for |on )?(?:my |our |an? |the |somebody's |someone's )?(?:approvals?|sign off|ok|okay|decision|me|us))?|what (?:is|redeploys are) (?:waiting|pending) (?:for|on) (?:my|our) (?:approval|sign off|ok|decision)|what (?:is|redeploys are) (?:pending|waiting)(?: for (?:an )?approval)?|what (?:needs|waits for|is waiting for) (?:an )?approval|what (?:do|must|should|can) (?:i|we) (?:have to )?approve|which ${REDEPLOYS} (?:wait|are waiting)(?: for (?:an )?approval)?|(?:are there |is there |do we have |any |are )*(?:an? |any )?${REDEPLOYS} (?:that are |which are |are |is )?(?:still )?(?:waiting|pending|open|unapproved|not approved)(?: (?:for|on) (?:an? )?(?:approvals?|sign off|decision|(?:somebody|someone|anybody|anyone|me|us|you|an approver)(?: to (?:sign off|approve|decide|sign|look)(?: (?:on )?(?:it|them))?)?))?(?: to be (?:approved|signed off))?`,
    ),
    { do: "PendingApprovals" },
  ],
  [
    whole(
      `${SHOW}${ALL}(?:redeploy|redeployment) (?:history|log)|${SHOW}${ALL}history of (?:the |all )?${REDEPLOYS}|${SHOW}${ALL}(?:past|recent|earlier|previous|last|latest) ${REDEPLOYS}|${SHOW}${ALL}${REDEPLOYS} so far|what (?:was|has been) redeployed|who (?:has (?:been )?|is |was )?(?:redeployed|redeploying)(?: what| stuff| things| machines)|(?:show|list)(?: me| us)? ${ALL}redeploys`,
    ),
    { do: "RedeployHistory" },
  ],
  [
    whole(
      `(?:unfreeze|thaw)(?: ${ONES})?|(?:resume|unpause|continue) ${ONES}|(?:end|lift|stop|remove|cancel) the (?:redeploy |maintenance )?freeze(?: of ${ONES})?`,
    ),
    { do: "Thaw" },
  ],
  [
    whole(
      `(?:show )?(?:the )?(?:redeploy|maintenance) freeze|is there an? (?:redeploy |maintenance )?freeze|(?:are|is) ${ONES} (?:frozen|paused)|why are ${ONES} frozen|who froze ${ONES}`,
    ),
    { do: "FreezeState" },
  ],
  [
    whole(
      `(?:approve|approvals)(?: ${REDEPLOYS})? (?:here|in this (?:channel|chat))|(?:post|send|show|put)(?: me| us)? ${ALL}(?:${REDEPLOYS} )?(?:approvals|approval requests|requests)(?: for approval)? (?:here|(?:in|to) this (?:channel|chat))|use this channel for (?:redeploy )?approvals|this is the (?:approvals?|approvers) channel`,
    ),
    { do: "ApproveHere" },
  ],
];

const SENSOR =
  "(?:(?:the |its |their )?(?:mde |defender )?(?:sensors?|extensions?|agents?|mde|defender) (?:on|of|for|from|in) )?";
const REDEPLOY = new RegExp(`^(?:redeploy|re[- ]deploy|reinstall|re[- ]install)(?: ${SENSOR}(.+))?$`);
/** "Fix them" asks for what we can do for machines that were just shown; "fix web-01" may ask for anything. */
const FIX = /^(?:fix|repair|heal|remediate|cure) (.+)$/;
/** "Kick off a redeploy for sql-02" */
const START = new RegExp(
  `^(?:kick off|start|trigger|do|begin|initiate|launch|request|schedule|run|retry|redo|repeat) (?:a |the )?(?:redeploy|redeployment|reinstall|reinstallation|install|installation)(?: (?:of|for|on) ${SENSOR}(.+))?$`,
);
/** What follows a question on who redeployed a machine, and is answered with it. */
const AND_HOW =
  /(?: ,)? and (?:did (?:it|that) (?:help|work|succeed|finish)|when|why|how often|what came of it|with what result)$/;
/** "Redeploy sql-02, it's stuck since 3 days": who points back after a comma gives a reason. */
const BECAUSE_IT = /^(.+?),\s+((?:it|its|it['’]s|they|they['’]re|that one|the (?:extension|sensor|agent))\s.+)$/is;
const WHO =
  /^who (?:(?:has )?(?:last )?redeployed|(?:asked|wanted) to redeploy|(?:asked for|approved|requested|ordered|signed off|rejected|declined) (?:the |a |last |latest )*redeploy(?:ment)?s? (?:of|on|for))(?: (.+))?$/;
/** The answer dates each redeploy. */
const AND_A_TIME =
  /(?: ,)? (?:last (?:week|month|night)|yesterday|today|this (?:week|morning|month)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const WHEN =
  /^(?:did (?:the )?(?:redeploy|redeployment|reinstall) (?:of|on|for) (.+?) (?:work|succeed|fail|help|finish|go through)|(?:when|how often) was (.+?) (?:last )?redeployed|(?:was|has) (.+?) (?:been )?(?:ever )?(?:been )?redeployed(?: (?:before|already|ever))?|(?:show |list )?(?:the )?(?:redeploy history|redeploys|history of redeploys) (?:of|for|on) (.+))$/;
/** "Build-agent-7, was it ever redeployed?" */
const WAS_IT =
  /^(.+?) (?:, )?(?:was|has) (?:it|this one|that one) (?:been |ever |already |last )*redeployed(?: (?:before|already|ever|lately))?$/;
/** "Do not redeploy anything before Monday": of all machines, or it is no freeze. */
const NO_REDEPLOYS = new RegExp(
  `^(?:do not|no|no more|never|stop|hold off|hold off on|hold|hold all|stop all) (?:${REDEPLOYS}|redeploying)(?: (?:anything|any machines?|any more|at all|anywhere))? (for|until|till|til|before) (.+)$`,
);
const FREEZE = new RegExp(
  `^(${FREEZES} ${ONES}|(?:redeploy|maintenance) freeze|freeze)(?: (?:(for|until|till|til) (.+)|(.+)))?$`,
);

/** What an operation's words hold: all others are spared the search. */
const BEGINS =
  /\b(?:un)?(?:re[- ]?deploy|re[- ]?install|freez|froze|thaw|pause|unpause|halt|suspend|resume|approv|request|pending|waiting|install|fix|repair|heal|remediate|cure)|\bre?[a-z-]{5,9}\b/;

/**
 * Understands what somebody wants done or told about redeploys; undefined where the text is about something else, a question
 * about what redeploys are included. Machines are understood as those of questions are; "these" are those of `before`, the last
 * question of the conversation. Nothing that was said is dropped to make it fit, and nothing is guessed.
 */
export function understandRedeploy(
  text: string,
  names: Names,
  calendar: Calendar,
  before: Query | undefined,
): Understood | undefined {
  if (!BEGINS.test(text.slice(0, MOST_CHARACTERS).toLowerCase())) return undefined;
  // Only the whole of it may say "here".
  const plain = saidIn(text);
  const said = [plain, `${plain} here`];
  const found = WHOLE.find(
    ([pattern, { do: what }]) =>
      pattern.test(plain) || (what === "ApproveHere" && endsHere(text) && said.some((one) => pattern.test(one))),
  );
  if (found) return found[1];
  return freeze(text, calendar) ?? who(plain, names, calendar, before) ?? redeploy(text, names, calendar, before);
}

function endsHere(text: string): boolean {
  return /\bhere\W*(?:(?:please|pls|thanks|thank you)\W*)?$/i.test(text);
}

function redeploy(text: string, names: Names, calendar: Calendar, before: Query | undefined): Understood | undefined {
  const { said: asSaid, reason: because } = withReasonAfterComma(text);
  const said = spelt(asSaid);
  const fix = FIX.exec(said)?.[1] ?? "";
  const order = before && pointingIn(fix) ? ["", fix] : (REDEPLOY.exec(said) ?? START.exec(said));
  if (!order) return undefined;
  const [, words = ""] = order;
  const meant = machinesMeant(words, names, calendar, before);
  if (meant.ok) return { do: "Redeploy", machines: meant.machines, because };
  const named = because === "" ? machinesAndReason(words, text, names, calendar) : undefined;
  if (named) return { do: "Redeploy", ...named };
  return { do: "Unclear", what: "Redeploy", words, because: meant.because, candidates: meant.candidates };
}

function withReasonAfterComma(text: string): ReturnType<typeof withReason> {
  const typed = text.slice(0, MOST_CHARACTERS);
  const [, order, because = ""] = BECAUSE_IT.exec(typed) ?? [];
  const known = withReason(typed);
  if (known.reason !== "" || order === undefined) return known;
  return { said: saidIn(order), reason: because.trim().slice(0, MOST_REASON) };
}

/** The order itself with one mistake: "redploy these". "Redeploys" are what is asked about. */
function spelt(said: string): string {
  const [order = "", ...rest] = said.split(" ");
  if (/s$/.test(order)) return said;
  const meant = ["redeploy", "reinstall"].find((word) => mistypes(order, word) === 1);
  return meant === undefined ? said : [meant, ...rest].join(" ");
}

function who(said: string, names: Names, calendar: Calendar, before: Query | undefined): Understood | undefined {
  const asked = WHO.exec(said.replace(AND_HOW, "").replace(AND_A_TIME, "")) ?? WHEN.exec(said) ?? WAS_IT.exec(said);
  if (!asked) return undefined;
  const words = asked.slice(1).find((part) => part !== undefined) ?? "";
  const meant = machinesMeant(words, names, calendar, before);
  const unclear = { do: "Unclear", what: "WhoRedeployed", words } as const;
  if (!meant.ok) return { ...unclear, because: meant.because, candidates: meant.candidates };
  const id = meant.machines.where[0]?.values[0];
  if (id === undefined || !isOneMachine(meant.machines.where)) return { ...unclear, because: "Filter", candidates: [] };
  return { do: "WhoRedeployed", machineId: id };
}

/** Of the text as it was typed: the reason keeps its letters. */
function freeze(text: string, calendar: Calendar): Understood | undefined {
  const { said, reason } = withReason(text);
  const [, how, upTo] = NO_REDEPLOYS.exec(said) ?? [];
  if (how && upTo) return freezeFor(how, upTo, reason, calendar);
  const order = FREEZE.exec(said);
  if (!order) return undefined;
  const [, what, kind = "", time, other] = order;
  if (other !== undefined) return what === "freeze" ? undefined : unclearFreeze(other, "Filter");
  if (time === undefined || time === "further notice") return { do: "Freeze", until: null, because: reason };
  return freezeFor(kind, time, reason, calendar);
}

/** What is said after the time, behind a comma, is the reason. */
function freezeFor(kind: string, time: string, reason: string, calendar: Calendar): Understood {
  const read = (words: string) => (kind === "for" ? inTime(words, calendar) : untilTime(words, calendar));
  const [first = "", ...more] = time.split(" , ");
  const until = read(time) ?? (more.length > 0 ? read(first) : undefined);
  if (until === undefined) return unclearFreeze(time, "Time");
  return { do: "Freeze", until, because: reason || more.join(", ") };
}

function unclearFreeze(words: string, because: UnclearRedeploy["because"]): UnclearRedeploy {
  return { do: "Unclear", what: "Freeze", words, because, candidates: [] };
}
