import type { Ask } from "../query.ts";
import type { Entry, Sense } from "../understanding/senses.ts";

function ask(ask: Ask): Sense {
  return { is: "Ask", ask };
}

const LOOK = "sync|synced|refresh|refreshed|update|updated|look|looked|check|checked|scan|scanned|read|poll|polled";
const DATA = "data|information|info|snapshot|answer|answers|numbers|picture|results|this|it|that|figures|reading|view";

/** What people ask for. */
export const ASKS: readonly Entry[] = [
  [
    { is: "List" },
    `(list|lists|show|shows|showing|display|enumerate|print|find|fetch|get|gimme|view|see|which|wich|whcih|wihch|
      whitch|what|whats|search|pull|return|output|search for|look for|look up|compare|table of|rundown of|
        overview of all)
     (give|tell|show|send|get|find|list|bring) (me|us)
     [the|a] list (of|for|with)
     (give|provide|make|create|build|prepare|write) [me|us] [a|the|full|complete|us a] list (of|for|with)
     send [me|us] [over] [the|all|a|all the] (machine|machines|server|servers|vm|vms|host|hosts|boxes|endpoints|list|list of|names|names of)
     (give|provide)
     (are|is) there
     do (we|i|you) (have|got|see)
     (have|has) (we|i) got
     who (is|are)
     (bar|pie|donut|column|doughnut) (chart|graph|charts|diagram) [of|for|showing|with]
     (pie|donut) (of|for|with|showing)
     (name|names) (of|for)
     (pull|bring|call) up
     (see|check|know) (if|whether) (there are|any)`,
  ],
  [
    ask("Count"),
    `(how many|count|counts|number of|the number of|total number of|total of|amount of|quantity of|tally)
     (percentage|percent|fraction|share|ratio|fraction of|percentage of|percent of|share of|proportion of|
       what percentage|what share|how many percent of|how large a share of|how much of|count of|count up|how much machines|how much servers|how much vms|how much hosts|
         how much boxes|how much endpoints|how much agents|
         count the|how big is the number of|cnt|nbr of|head count|head count of|heads count of|what number of|headcount|#|# of|nr of|no of|num of|how may|how mny)
     (is the|the|what is the) (number|count|total)
     (number|total|totals|in total|altogether)`,
  ],
  [
    ask("Summary"),
    `(summary|rundown|summaries|summarize|summarise|overview|status|health|dashboard|posture|sitrep|recap|
      state|standing|report|tldr|tl ; dr|health check|healthcheck|checkup|snapshot|stats|statistics|numbers|figures|breakdown)
     (status|health|sensor|mde|agent|defender|summary|sensor health|agent health|mde health|fleet health|
       overall) (overview|summary|report|status|state|health|check|dashboard|posture)
     (status|health) (update|updates|check)
     (exec|executive|management|quick|short|brief) (summary|overview|report|status)
     (run|do|perform|make) [a|an] [quick|full] (health check|status check|check|checkup)
     (anything|something|nothing) to worry about
     (anything|something|what|what else) (i|we) should (look at|know|know about|see|check|be worried about)
     (current|overall|general) (status|state|health|situation|picture|posture)
     (big picture|at a glance|situation|the situation|state of (play|affairs|things|health|the fleet|the estate|
       the union))
     how (is|are) (we|it|things|everything|all|everyone|everybody) [doing|going|looking|holding up] [today|
       right now|now]
     how (is|are) (the|our|my) (estate|fleet|environment|tenant|machines|servers|vms|sensors|agents|endpoints|hosts|
       boxes|systems) [doing|going|looking|holding up] [today|right now|now]
     what (does|do) (our|the|my|your) (estate|fleet|environment|tenant|machines|servers|vms|sensors|agents|endpoints|hosts|situation|numbers|
       picture|health) look like
     how (do|does) (we|it|things|everything|that|the estate|the fleet|our estate|our fleet) (look|stand|fare)
     how (healthy|sick|bad|good|unhealthy|well) (is|are) [we|it|things|everything|the|our|my] [estate|fleet|
       environment|tenant|machines|servers|vms|sensors|agents|endpoints|hosts]
     (how is|how are)
     (what is|what are) (up|new|going on|happening|cooking|the news|the latest|the word)
     (where|how) do (we|things) stand
     (is|are) (everything|all|we|things|it all|it) (ok|okay|good|fine|well|alright|all right|healthy|green|in order|
       safe|up)
     everything (ok|okay|good|fine|well|alright|all right|healthy|green|in order|clear)
     all (ok|okay|good|fine|well|alright|all right|in order|clear)
     (update me|bring me up to date|bring me up to speed|fill me in|brief me|catch me up|give me an update|any news|
       any updates|any update) [on|about]
     (anything i should know|should i worry|should i be worried|do i need to worry|worth knowing)`,
  ],
  [
    ask("Coverage"),
    `(mde|defender|edr|sensor|agent) coverage
     (coverage|blind spot|blind spots|blindspot|blindspots|coverage gap|coverage gaps|coverage hole|coverage holes|holes in coverage|holes in our coverage|gaps|gaps in coverage)
     (which|what) [azure] (subscriptions|subscription|subs) (are|is|can|do|does) (not covered|uncovered|
       not readable|unreadable|not visible|invisible|missing|not licensed|unlicensed)
     [azure] (subscriptions|subscription|subs) [that|which] [are|is] (not covered|uncovered|not readable|unreadable|
       not visible|invisible|without coverage|without a plan|without plan|without defender|missing)
     [azure] (subscriptions|subscription|subs|sub) [that|which|do|does] (have|has|got|without|with|not have) [got] [no|not|any|a|the] (defender|mde|protection|
       coverage|visibility|defender plan|defender for cloud) [for servers] [plan] [turned on|switched on|enabled|on|activated|active]
     (not covered|uncovered|not readable|unreadable|not visible|invisible|missing|covered|
       readable) [azure] (subscriptions|subscription|subs)
     (which|what) [azure] (subscriptions|subscription|subs) (can|could|do) (you|we|vitals) [not] (see|read|cover|
       look at|reach|watch)
     (which|what) [azure] (subscriptions|subscription|subs) (can|could|do) not (you|we|vitals) (see|read|cover|
       look at|reach|watch)
     (which|what) [azure] (subscriptions|subscription|subs) (are|is) [not] (covered|readable|visible)
     (what|which) [subscriptions|subs|subscription|parts|ones] (can|could|do|are) (you|we) not (see|seeing|read|
       reading|cover|covering|look at|looking at|watching|monitoring)
     (what|anything|something) (you|we) (can|could) not (see|read|cover)
     what (can|could|do) not (you|we) (see|read|cover|know)
     (outside|not in|not part of|not within|beyond|missing from|out of) [our|the|your] (coverage|view|visibility)
     what (can|could|do) (you|we) not (see|read|cover|know)
     (do|can|could) you (see|read|cover|reach|watch|know|access) [all|every|any] [of] [our|the|
       my] [azure] (subscriptions|subscription|subs)
     (do|did|does) (you|we|i|vitals) (miss|lack|overlook) [any|some|a] [of] [our|the|my] [azure] (subscriptions|subscription|subs|sub)
     (is|are) (you|we) (missing|blind|not seeing) [to] [any|some|anything|something]
     (what|which) (is|are|am) (we|i|you) (missing|not seeing|blind to)
     (what|which) (is|are) (not covered|uncovered|not visible|invisible|not readable|unreadable|covered|
       not in coverage)
     (is|are) (all|any|every|our|the) [of] [the|our] (subscriptions|subscription|subs) [are|is] (not covered|
       uncovered|covered|readable|visible)
     (what|which) [subscriptions|subs] do you (cover|see|watch|read|monitor)
     (are|is) (we|you|all|everything|everyone|the estate|our estate|all of it|all machines|all servers|all vms) [all] [fully|
       completely|entirely|totally] covered
     (prerequisites|prerequisite) (missing|met|fulfilled)
     (which|what) (prerequisites|prerequisite) (are|is) missing`,
  ],
  [
    ask("Freshness"),
    `how (fresh|old|current|recent|stale|up to date|outdated) (is|are) (the|your|this|that|our|these|those|it|all) [${DATA}]
     how (fresh|old|current|recent|stale|up to date) (is|are) (${DATA}|you|we|vitals)
     (freshness|data age|data freshness|age of the data|age of data|data currency|currency|staleness)
     (is|are) (the|your|this|that|these|our) (${DATA}) (fresh|old|current|recent|stale|up to date|outdated|live)
     (is|are) (this|it|that|data|you) (fresh|old|current|recent|stale|up to date|outdated|live|still valid)
     when (did|do|have|was|were|has) (you|it|we|vitals|this|that|the data|the last|
       the) [last] [been] (${LOOK}) [at] [the|our] [data|estate|azure|machines]
     when (did|do|have|was|were) (you|it|we) last (${LOOK}) [at] [the|our|this|everything] [data|estate|azure|machines]
     when (was|did|has) (azure|defender for cloud|resource graph|the source) [been] [last] (asked|queried|read|polled|answer|answered|looked at) [last|for the last time|the last time]
     when did (you|we|vitals) last (ask|query|read|poll) (azure|defender for cloud|resource graph|the source)
     when (was|is) (the|your) (last|latest|most recent|previous|next) (${LOOK}|reading)
     when (was|were|is|are) (it|this|that|the data|data|things|everything|the numbers) [last] (${LOOK}|collected|
       taken|fetched|pulled)
     (last|latest|most recent|next|previous) (sync|refresh|update|scan|reading|sync time|refresh time|look)
     when (did|was|has|have|were) (the|our|your|this|these) (${DATA}) [get|been|got|last] (${LOOK}|refreshed|collected|pulled|fetched) [last]
     last (updated|synced|refreshed|checked|looked|read)
     (as of when|from when is this|from when is the data|what time is this from|how long ago did you look|
       how long ago was the last sync)
     (how often|when) (do|does|will) (you|it|vitals|the data) (${LOOK}) [next|again|the data|azure]
     (fresh|up to date|stale|outdated) data
     (is|are) (this|these|it|that|those|your|the) [your|the] (live|fresh|current|real time|realtime|up to date|stale|old|outdated) (data|numbers|information|
       info|figures|results)
     how (fresh|old|current|recent|stale|up to date) is what (you|i|we) (are|am|see|show|tell) [showing|seeing|looking at|telling|see] [me|us]`,
  ],
  [
    ask("Refresh"),
    `(refresh|resync|reload|rescan|sync|synchronize|synchronise|re sync|re read|reread|update|re scan|repoll|
      recheck) [now|again|please|it|everything|all|this]
     (refresh|reload|sync|resync|update|rescan|fetch|read|pull|get) [me|us] [the|your|our|all] [new|newest|latest|
       fresh|current] [azure] (data|snapshot|information|info|numbers|estate|results)
     (look|check|scan|read|fetch|pull|try|sync) (again|anew|once more)
     (start|trigger|run|do|force|kick off|begin|make|perform|execute) [a|an|the] [new|fresh|full|manual] (sync|
       refresh|scan|update|reading|synchronization|resync)
     (get|fetch|pull|give me|i need|i want) (fresh|newer|new|the latest|latest|up to date) (data|numbers|
       information|info|snapshot|results)
     (take|have) (a|another) (fresh|new|another) look
     (have|take) another look`,
  ],
  [
    ask("Help"),
    `(help|halp|commands|command list|usage|instructions|manual|menu|options|examples|example|capabilities|features|
      man|tutorial|guide|faq|info|about|version|readme|about you|docs|documentation|/help)
     help (me|please|us) [please]
     i (need|want|could use) [some|your] help
     [can|could|would] you help [me|us] [please|out]
     what (can|could|do|should|may|else can|all can|would) (you|i|we|this bot|this|it|vitals) [do|ask|say|type|know|
       answer|offer|tell|show] [me|you|us|here|about|for me|for us]
     what (can|could) (i|we) (do|ask|say|type) [with|to] [you|this|here]
     what (are|is) (you|this|vitals|this bot) [for|about|good for|capable of|able to do]
     who are you
     are you [a|an] [real] (bot|robot|human|person|ai|machine|chatbot|there|alive)
     what are (your|the|my|all|possible) (commands|options|capabilities|features|questions|functions)
     (which|what) (commands|questions|options) (are there|do you know|do you understand|can i use|can i ask|
       do you have|are available|exist)
     how (do|can|should|does|would) (i|we|one|this|it|you) [use|work|ask|talk to|start|get started|
       operate] [with] [this|you|it|vitals|this bot|things|questions]
     (tell|show|explain to) [me|us] what (you|i|we|vitals) (can do|can ask|could ask|can ask you|do|know|are able to do|offer)
     what to ask
     (show|give|list|tell) [me|us] [the|your|all|some] [example] (help|commands|examples|options|capabilities|
       instructions|usage|menu|questions)
     how (to|2) (use|start|begin) [this|it|vitals|the bot]
     how (do|does) (this|the|that|your) (bot|thing|tool|app) work
     what (am|are) (i|we) (supposed|able|allowed) to (type|ask|say|do|write|enter)
     what (to|do i|should i|must i) (type|say|enter|write) [here|now]
     (i am|i m) (lost|stuck|new|new here|new to this|confused)
     [what|which] (kind|kinds|sort|sorts|type|types) of (questions|things|commands|requests|stuff) (do|can|could|should|may) (you|i|we|one) (understand|
       answer|ask|know|handle|support|process) [you]
     (questions|commands) (you|i|we) (understand|know|can ask|can answer|can use)
     (getting|get) started`,
  ],
  [
    ask("Tour"),
    `(tour|a tour|the tour|guided tour|walkthrough|walk through|a walkthrough|introduction|intro)
     (take|start|begin|show|give|do|repeat) [me|us] [a|the|your] [quick|short|guided] (tour|walkthrough|introduction|intro)
     (show|walk|take|guide) (me|us) (around|through|round) [vitals|here|this]
     introduce yourself`,
  ],
  [
    ask("Greeting"),
    `(hi|hello|hey|hiya|howdy|greetings|yo|hallo|heya|hullo|hey there|hi there|hello there|sup|g day|gday|ahoy|
      aloha|hi all|hello all|morning|evening|afternoon|moin|servus|ping|knock knock)
     good (morning|afternoon|evening|day|night)
     (anyone|anybody|somebody|someone|who is) (home|there|awake|around|here|listening)
     are you (there|alive|awake|up|online|listening|still there|around)
     (nice|good|pleased) to (meet|see) you
     how are you [doing|today]
     (hi|hello|hey|thanks|thank you) [dear] (bot|vitals|team|buddy|mate|folks|guys|everyone|friend|pal|man)`,
  ],
  [
    ask("Thanks"),
    `(thanks|thx|tnx|thnx|thanx|thks|ty|tx|thank you|thank u|tysm|tyvm|cheers|ta|appreciated|appreciate it|much appreciated|thankyou|
      kudos|danke|merci|gracias|obrigado|obrigada|arigato|grazie|👍|🙏|❤️|❤)
     (thanks|thank you|thx) (a lot|so much|very much|again|a bunch|a million|in advance|much|for that|for this|
       for the help|for your help|for everything|heaps|a ton)
     many thanks
     (thanks|thank you) for (that|this|the|your) [quick|great|good] [help|answer|info|information|reply]
     (great|perfect|awesome|cool|nice|brilliant|excellent|wonderful|super|lovely|fantastic|good job|well done|
       nice work|great job|good work|great work|good bot|nice one|amazing|sweet|neat|bye|goodbye|see you|later|
         that is all|that is it|got it|understood|roger|noted|that helps|very helpful|helpful|not bad|
         never mind|nevermind|forget it|no problem|you are welcome|sorry)`,
  ],
];
