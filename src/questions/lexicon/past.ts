import type { Change } from "../insight.ts";
import type { Entry, Sense } from "../understanding/senses.ts";

function change(change: Change): Sense {
  return { is: "Change", change };
}

const MACHINES =
  "machine|machines|vm|vms|server|servers|host|hosts|box|boxes|node|nodes|endpoints|devices|computers|instances";

/** Questions about what was: changes, trends, the history of one machine; and the file of what is. */
export const PAST: readonly Entry[] = [
  [
    { is: "Ask", ask: "Changes" },
    `(what|anything|something|which machines|which vms|which servers|who) [has|have] changed
     (what|anything) (is|looks) (new|different)
     (what|which machines|which vms|which servers) did change
     anything new
     changed
     [any|the|show|list|latest|recent|all] (changes|change log|changelog|transitions|state changes|status changes|
       what changed|delta|deltas|diff|diffs|difference|differences)
     (what|anything) [has] happened
     (did|has|have|does|do) (anything|something|much|a lot|any machine|any machines|any of them) (change|changed|happen|happened|moved|move)
     (changed|changes) (state|status|health|their state|their status)
     what did i miss
     (what|anything) moved`,
  ],
  [
    change("New"),
    `(got|gotten|get|gets|became|become|becomes|went|gone|turned|turns) worse
     (anything|something|what|which|who|what else) (worsened|deteriorated|degraded|regressed)
     [the|any] new ones
     (anything|something) new (broke|broken|failing|failed|red|sick|unhealthy|breaking)`,
  ],
  [
    change("Recovered"),
    `(recover|recovered|recovers|recovering|recovery|recoveries|healed|cured|repaired|resolved)
     (got|were|was|been|have been|has been|are|is) (fixed|repaired|resolved|healed) [again]
     (became|become|becoming|went|turned|turn|got|back to being|came back|are back to|is back to|back to|
       returned to) (healthy|green|normal|ok|fine|good) [again]
     (anything|something|anyone|what|which ones) [got|was|were|been|has been] (fixed|repaired|healed|resolved)
     (healthy|fine|ok|working|reporting) again
     (came|come) back [to life|online|to health|healthy]
     (got|gotten|became) better
     improved
     back (to normal|in business|on track)`,
  ],
  [
    change("Appeared"),
    `(new|newly added|recently added|added|newly created|recently created|new azure|newly discovered) (${MACHINES})
     (appeared|showed up|turned up|was added|were added|joined|have been added|has been added|been created|
       were created)
     (${MACHINES}) [that|which] (are|is) new
     (${MACHINES}) added`,
  ],
  [
    change("Gone"),
    `(disappeared|vanished|decommissioned|no longer exist|no longer exists|no longer there|not there anymore|
      left the estate|were removed|was removed|were deleted|was deleted|have been deleted|has been deleted|
        got deleted|have been removed)
     (deleted|removed|vanished|lost|gone|disappeared) (${MACHINES})
     (${MACHINES}) (deleted|removed)
     (are|is) gone`,
  ],
  [
    change("OtherIssue"),
    `(changed|changing|switched) (issue|issues|their issue|issue kind|kind of issue|problem|error)
     (different|another) (issue|error|problem) than before`,
  ],
  [
    { is: "Ask", ask: "Trend" },
    `(trend|trends|trending|trendline|trend line|time series|development|evolution|improvement|improvements|fewer|progress|progression|graph|
      line chart|plot|curve|over time|history chart)
     (week over week|day by day|day over day|month over month|week by week|historically|historical|history of counts)
     how (has|have|did|does) (the|our) (number|count|share|amount) of
     been (doing|going|developing|trending|looking|faring|performing)
     (developed|evolved|trended|develop|evolve)
     (how|where) (has|have|did) (it|this|that|things|the number|the numbers|we|the situation|the count|health|the health|the status|the state|the estate|
       our health|the fleet) (changed|developed|evolved|been|gone|moved|progressed|trended|change|
         develop|evolve|go) [over time]
     (are|is) (we|it|things|this|the situation|the fleet|our fleet|everything) (getting|becoming|doing) [any|any|
       a lot|much] (better|worse|healthier|sicker) [or worse|or better|than before]
     [going] (up or down|down or up)
     (rising or falling|falling or rising|increasing or decreasing|better or worse|worse or better)
     how (did|have|has) (we|i|things|it|they|the fleet|everything) (do|done|been doing|fare|fared|go|gone|look|looked|perform|performed|develop)
     (better|worse) off than (before|last week|yesterday|last month|last quarter|last year|a week ago|a month ago|the week before)
     (better|worse|more|fewer|less|healthier) (than|or worse than|or better than) (before|last week|yesterday|
       last month|last quarter|last year|a week ago|a month ago|the week before)
     (did|do|does|have|has) (we|it|things|this|that|the fleet|the estate|our estate|the situation) [really|actually] (improve|improved|
       get better|got better|get worse|got worse|gotten better|gotten worse|deteriorate|deteriorated|worsen|worsened)
     (improving|deteriorating|worsening|getting better|getting worse|going up|going down|rising|falling|growing|shrinking|climbing|increasing|
       decreasing)
     (compared|comparing|compare|relative|versus) (to|with|against|us with|it to|it with) [the]
     (are there|is there|do we have|have we|did we have) (less|fewer)
     (or|and) (has|have|is|are|did|does|do) (it|they|things|this|we) [become|gotten|got|gone|get|getting|becoming] (worse|better)
     (more or less|less or more|more or fewer|fewer or more)
     than (yesterday|last week|last month|last quarter|last year|a week ago|a day ago|a month ago|before|the day before|the week before)
     (chart|graph|plot) [of|for|showing|the|me]`,
  ],
  [
    { is: "Ask", ask: "History" },
    `[the|show|full|complete|whole|a] (history|timeline|time line|log|logbook|past|record|story|track record|
      state history|event log|events|chronology) (of|for|on)
     (history|timeline|logbook|chronology)
     (last|ever|first) (change|changed|switch|switched|flip|flipped) [the|its] (state|status|health)
     [the] (life|whole|full|life's|entire) (story|history|past) [of|for|on]
     [and] what (was|were|happened|came|has been) [it|there] before
     [and] what [has] (happened|changed|went on|was going on|been done) (since then|after|afterwards|after that|from then on|in between|meanwhile)
     [the] (past|previous|earlier|former) (states|state|statuses|status changes|health states) [of|for]
     (what|whatever|everything|everything that|all that|anything that) [has|ever|did] [ever] (happened|happen|has happened|was going on) (to|with|on|at)`,
  ],
  [
    { is: "Deed" },
    `who [has|was the last to|last|ever|else|all] (redeployed|reinstalled|muted|unmuted|snoozed|silenced|touched|fixed|
       repaired|healed|redeploy|mute|did what to|did what on|did what with|did something to|did anything to|worked on|took care of)
     who (has|have|is|was) [been] (redeploying|reinstalling|muting|fixing)
     by whom (was|is|has|were) [the|our]
     (what|anything|everything|whatever) (was|has been|have we|did we|did you|did people|did anybody|did anyone|
       have you|we|got) [ever|already] (done|do|did|tried|try) (to|with|about|on|for)
     [the] (audit trail|audit log|audit|trail) (of|for|on)
     [the] (mute|mutes|redeploy|redeployment) (history|log) [of|for|on]
     [the|all|any|earlier|past|previous] (mutes|redeploys|redeployments) (of|for|on)
     any (mutes|redeploys|redeployments)`,
  ],
  [
    { is: "Ask", ask: "Export" },
    `(export|exporting|download|save|dump) [me|us] [it|this|that|them|these|those|the list|the results|
      list|results] [as|to|in|into] [a|an] [csv|excel|xlsx|spreadsheet|file|csv file|excel file]
     (as|in|to|into|give me|send me|get|want|need|make|create) [it|this|that|them|me] [as|in] [a|an|the] (csv|excel|
       xlsx|spreadsheet|csv file|excel file|excel sheet|csv export)
     (as|in|into|to) [a|an|one] file
     (csv|excel|xlsx|spreadsheet) [file|export|please]
     (need|want|get|have|make|create|send me|give me|generate|produce) (a|the|one|an) (file|csv|spreadsheet|excel sheet|
       excel|excel file|csv file|export) [with|of|for|containing]`,
  ],
];
