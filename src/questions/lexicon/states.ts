import { type Entry, filter, isNot, weakly } from "../understanding/senses.ts";

/** "error" alone announces a code: see `structure.ts`. */
const TROUBLE = "issue|issues|problem|problems|errors|trouble|troubles|prob|probs|failure|failures|finding|findings";

/** What people call the four health states. */
export const STATES: readonly Entry[] = [
  [
    filter("state", "Unhealthy"),
    `(unhealthy|nonhealthy|un healthy|broken|broke|failing|failed|fails|fail|break|breaks|breaking|sick|ill|red|
      troubled|faulty|unwell|bad)
     (problematic|erroring|misbehaving|impaired|degraded|malfunctioning|defective|struggling|suffering|busted|ailing)
     (started|began|start|starts|begin|begins) (failing|breaking|misbehaving|erroring|having issues|having problems|acting up|to fail|
       to break|to misbehave)
     [should|to|must|do] [i|we] [have to|need to] worry about
     in (trouble|distress|error|bad shape|bad health|poor health|poor shape|need of attention|need of repair)
     in (a|an) (bad|poor|broken|failed|failing|unhealthy|error|red) (state|shape|condition)
     (red flag|red flags|trouble spot|trouble spots|problem child|problem children)
     (acting|behaving|behave|behaves|looking|being|act|acts) (weird|weirdly|strange|strangely|odd|oddly|funny|wrong|badly|flaky)
     (weird|flaky|wonky|playing up|throwing a fit|gone bad|gone wrong|in a bad way)
     (acting up|at fault|critical|not functional|nonfunctional|out of order|messed up|in the red)
     (not|do not|does not|is not|are not) (work|working|function|functioning) [properly|correctly|right|well|
       as expected]
     (stopped|stop|stops|quit|no longer) (working|functioning)
     (need|needs|needing|require|requires|requiring) [some|my|our|any|your] (attention|help|repair|care|work|action|
       fixing)
     on fire
     (need|needs) to be (fixed|repaired|looked at)
     (have|has|having|got|with|show|shows|showing|experiencing|facing|give|gives|giving|cause|causes|causing|make|makes|making|create|creating|reporting|
       report|raise|raising) [us|me|you] [any|some|an|a|the|the most|most|so much|so many|too many|lots of|a lot of] (${TROUBLE})
     (have|has|having|got|with) [any|some|an|a|the] (health|sensor|agent|mde|defender|edr) (${TROUBLE})
     [affected by] [a|an|any|some|mde|sensor|agent] health (${TROUBLE})
     affected by (mde|defender) [health] (${TROUBLE})
     (open|active|ongoing|outstanding|existing|unresolved|current|known) (${TROUBLE})
     (${TROUBLE}) (exist|exists|are there|remain)
     (something|anything|what is|what has|gone|went|going|goes) wrong`,
  ],
  [
    weakly("state", "Unhealthy"),
    `(${TROUBLE.replace("|errors", "")}|wrong|affected|offenders|offender|culprits|culprit|unresolved|unfixed|pain)`,
  ],
  [
    filter("state", "Healthy"),
    `(healthy|fine|ok|okay|green|good|well|alright|functional|operational|sound|happy|working|functioning|fit)
     (all right|in order|error free|trouble free|issue free|problem free|in the green|a ok)
     (with|have|has|having) nothing (wrong|to complain about)
     in (good|perfect|great|fine) (shape|health|order|condition|standing)
     in (a|an) (good|healthy|ok) (state|shape|condition)
     (working|running|functioning|doing|reporting|work|works|run|runs|function|functions|do|report|reports) (fine|well|ok|okay|good|properly|
       correctly|smoothly|normally)
     (working|works|work|running|runs|run|functioning|functions|reporting|reports) (as expected|as it should|as they should|without issues|without problems)
     (no|without|without any|with no|have no|has no|free of|zero) (issue|issues|problem|problems|trouble|troubles|
       findings|health findings|health issues)
     (do|does) not have [any|an|a] (issue|issues|problem|problems|trouble|health issues|health findings|findings)
     (reporting|report) [in] (correctly|properly|normally|fine)
     (reporting|reports|checking in|sending heartbeats|sending a heartbeat)`,
  ],
  [
    filter("state", "NotApplicable"),
    `(n/a|na|n a|not applicable|inapplicable|nonapplicable|non applicable|unapplicable|unsupported|ineligible|
      irrelevant)
     not (supported|eligible|relevant|compatible|in scope|meant to have)
     (do|does|did) not (apply|support) [to]
     (out of scope|incompatible|beyond support)
     [an|a] unsupported (os|oses|operating system|operating systems|distro|distros|distribution|platform|version)
     can not (run|have|be protected by|be onboarded to) (mde|defender|it|the sensor|the agent)`,
  ],
  [
    isNot("state", "Healthy"),
    `(without|with no|no|lacking|lack|lacks|have no|has no|not having|do not have|does not have) [a|an|any|the] (functioning|working|functional|healthy|operational|properly working|live) [microsoft] (defender|mde|edr|sensor|sensors|agent|agents|extension|extensions)`,
  ],
  // Of one machine its card says when; of several it is no state of now.
  [
    { is: "Unclear", may: [filter("state", "Healthy")] },
    "(last|ever) (look|looked|seem|seemed|appear|appeared|been|be) (healthy|green|ok|okay|fine|good|well)",
  ],
  // What a machine never was, only its history would tell.
  [
    { is: "Unclear", may: [isNot("state", "Healthy")] },
    `(never|not once|never once|not ever) [been|seen|were|was|seen as|gotten|got|become] (healthy|green|ok|okay|fine|good|working|well)
     (never|not once|never once|not ever) (had|have|saw|seen) [a|any] (healthy|green|good) (state|status|day|verdict|report)`,
  ],
  [isNot("state", "NotApplicable"), "(applicable|applies|apply|eligible|supported)"],
  [
    filter("state", "Unknown"),
    `(unknown|undetermined|unclear|undefined|indeterminate|undecided|uncertain|unsure|unassessed|grey|gray|unjudged)
     (without|with no|no|have no|has no) [a|any] (verdict|verdicts|known state|known status|state|status|data|
       information|info)
     not (known|assessed|determined|evaluated|clear|judged)
     (can|could) not be (judged|assessed|determined|evaluated|known)
     (do|does) not know (about|the state of|the status of|the health of)
     (nothing|not anything) is known
     what (do|does) (you|we|i) (not know anything|know nothing) about
     (do|does) (you|we) (not know anything|know nothing) about
     (you|we) (know nothing|do not know anything) about
     (do|does) not (you|we) know (about|the state of|the status of)
     (can|could) not (tell|judge|say)`,
  ],
];
