import type { Entry } from "../understanding/senses.ts";

/**
 * Words that change nothing in a question. Nothing else is ever passed over in silence, so this list is long;
 * a word that could narrow or turn round a question must not stand here.
 */
export const FILLERS: readonly Entry[] = [
  [
    { is: "Filler" },
    `(short|briefly|in short|in brief|keep it short|keep it brief|make it short|short version)
     (want|wants|need|needs|wanted) [just|only] (one|a|a single) (number|figure)
     [getting|got|was|were|being|am] (paged|pinged|alerted|woken up|called out) (for|about|because of|over|by|on)
     (i|we) (will|must|have to|need to|want to|would like to|should|am going to) (forward|send|pass|give|hand|show|mail) (it|this|that|them|the list|the file) [on|over] to (the|our|
       my) [windows|linux|azure|cloud|server|infra|platform|security|ops|app|network|unix] (team|guys|folks|people|admins|colleagues)
     [linux|windows] (or|and) [linux|windows] , [i|we|it] (do not care|does not matter|do not mind|whatever)
     (do not care|does not matter|no matter) (if|whether) [it is|it's|they are] (linux or windows|windows or linux)
     (filter|filter by|filtered by|filter for|filter on|filtering|filtering by|filters|filter to)
     (same|the same|same thing|the same thing|same question|ditto|likewise|instead)
     (several|numerous|multiple|various|a few|few|a bunch of|bunch of|a number of|loads of|plenty of|tons of|a handful of)
     (regardless of|irrespective of|no matter|whatever) [the|its|their] (state|status|health|health state|os|region|platform|subscription)
     (in|of) any (state|status|health|health state)
     (no matter|regardless of) (how|what|where) (they|it) (are|is|do|does|feel|feels|run|runs)
     (on call|on-call|oncall) [here|now|today|tonight|this week|person|engineer]
     (question mark|exclamation mark|exclamation point|full stop|end of message|over and out)
     put (the|all|me|us|together)
     on (one|a|a single|the same) (page|slide|screen|sheet)
     by (themselves|itself|themself|their own)
     (on|of) (their|its) own
     (revert|revert back|get back|come back|reply) [to] [me|us] with
     do the needful
     (either|any of them) (is|are|would be|will) (fine|ok|okay|good|do)
     as well
     (i|we) (do|did|have|could) not (understand|understood|get|got|find|figure out)
     (drop|forget|scratch|skip|leave|ignore) (that|it|this) ,
     (matrix|crosstab|cross table|pivot table|heatmap|heat map|grid|two way table)
     (is|are|was|were|keeps|keep|has been|have been) (complaining|asking|nagging|whining|moaning|waiting)
     (complains|complained|nags|whines)
     (anything|something|any) of (his|hers|theirs|ours|mine)
     make (it|that|this|those|them)
     (i do not know|dunno|i am not sure|you know|let us say|i guess|or so|or something|or whatever)
     (inside|within) (it|them|each|that)
     in (numbers|figures|digits)
     (both|either|i meant|i mean|no i meant|no , i meant|sorry i meant|sorry , i meant|no sorry)
     (heads up|heads-up|atm|rn|q|quick q|qq|tbh|imo|imho|pretty please|hey bot|ok bot|so yeah|you guys|my friend|guys please)
     (fully|completely|entirely|totally|possible|it possible to|possible to)
     (exist|exists|existing|ever|someone|somebody|consider|considers|folk|yall|y'all)
     (could|can|would|will) (someone|somebody|anyone|anybody|you guys|one of you) [please]
     (w|many|so many|lots of|a lot of|quite|rather|even though|contents|content|the|a|an|this|that|these|those)
     (my|our|your|their|its|his|her|of|to|for|with|on|at|by|from|as|into|onto|under|per|via|about|across|over)
     (i|we|you|he|she|it|they|me|us|them|him|who|whom|whose|which|there|here|where|when|why|how|what|while|so)
     (then|else|if|whether)
     (am|be|been|being|have|has|having|had|do|does|did|doing|done|can|could|may|might|must|shall|should|will)
     (would|let|got|get|gets|getting)
     (please|pls|plz|plse|kindly|thanks|thank you|thx|ty|cheers|sorry|excuse me|pardon|hi|hello|hey|hey there)
     (hi there|dear|good morning|good afternoon|good evening|yo)
     (bot|vitals|buddy|mate|folks|guys|team|friend|pal|man|dude|boss|sir|madam|colleague|colleagues|manager)
     (chief|everyone|all right)
     (want|wants|wanted|need|needs|needed|like|love|wish|wonder|wondering|wondered|know|knows|think|thinks)
     (thought|believe|guess|hope|care|curious|interested|trying|try|looking|look|asking|ask|asked|asks)
     (supposed|able|happen|happens|happened|seem|seems|appear|appears|look like|looks|looks like|sounds|mean)
     (now|right now|currently|current|at the moment|at present|presently|at this moment|at this time)
     (at this point|these days|as of now|still|already|actually|really|just|also|too|even|again|maybe|perhaps)
     (possibly|quickly|quick|asap|urgently|immediately|finally|basically|exactly|precisely|generally|overall)
     (simply|kind of|sort of|well then|btw|by the way|fyi|ok so|okay so|so far|yet|ever|anyway|honestly)
     (literally|definitely|certainly|obviously|apparently)
     (organization|organisation|org|company|environment|env|tenant|cloud environment|azure environment)
     (azure estate|azure tenant|infrastructure|infra|landscape|world|scope|place|house|shop|setup)
     (platform team|soc|security team|ops team|ops)
     (azure) (estate|environment|tenant|portal|infrastructure|infra|cloud|landscape|footprint|resources|resource)
     (go ahead|come on|oh|ah|uh|um|umm|hmm|hm|er|eh|huh|well|wow|yes|yeah|yep|yup|nope|nah|no worries|lol|haha|ok then)
     (alright then)
     (running on|running in|running under|running with|based|hosted|located|living|residing|deployed on)
     (deployed to|belonging to|belong to|belongs to|assigned to|sitting|coming from|come from|placed|part of)
     (member of|members of|inside of|kind|type|types|kinds|category|categories)
     (question|quick question|a question|one question|follow up|request|favor|favour|answer|minute|second)
     (moment|chance|time|way|case)
     (appreciate it|much appreciated|if possible|if you can|if you could|if you do not mind|if you would)
     (if you please|when you can|when you have a moment|when you get a chance|would you mind|do you mind)
     (be so kind|be so kind as to|be kind|mind)
     (pls tell|please tell|telling|giving|showing|listing|finding|checking|seeing|knowing|having a look|take a look|have a look)
     (taking a look|looking at|checking for|hearing|sharing|share|provide|providing|present|pointing|point)
     (hand|handing|say|says|said|talk|speak)
     (but|however|although|though|because|because of|due to|caused by|since they|owing to|on account of|as a result of)
     (related|relating|regarding|concerning|respect|with respect|in terms|as regards|respectively|concerned)
     (involved|associated)
     (installed and|installed but|during|upon|while doing)
     (whichever|whatever|owned|managed|operated|administered)
     [was|were] last (heartbeat|contact|contacted)
     (health state|health status|health states|health|state is|status is|state of|status of|in state)
     (with state|with status|in status|equals|equal|equal to|is equal to|set to|eq|marked|marked as|flagged)
     (flagged as|considered|deemed|reported as|listed as|known as|labeled as|classified as|shown as|classed as)
     (showing as|showing up as|appearing as|reporting as|called out as|counted as)
     (go|gone|went|going|become|became|becoming|turn|turned|turning|turned out|came|come|comes|coming|remain)
     (remains|remained|remaining|stay|stays|stayed|staying|left|kept|keep|keeps|keeping)
     (check if|check whether|tell if|tell whether|know if|see if|see whether|figure out|find out|work out)
     (make sure|double check|verify|confirm|determine|identify|point out|spot|detect|discover|locate|learn)
     (understand)
     (os|operating system|operating systems|oses|platform|platforms|power state|power|plan|plans|os type)
     (distro|distribution|release|version|machine state|sensor state|sensor status|sensor health|mde health)
     (name|names|named|id|ids|list of names|full|total list|complete list|entire list|full list|whole list)
     (details|detail|more|information|info|row|rows|result|results|hits|matches|page)
     (my boss|my manager|my colleague|my team|the boss|the team|the auditors|auditors|auditor|audit|the audit)
     [for|before|in|at|after] [the|my|our|a|this|that|an] [7am|8am|9am|10am|11am|12pm|1pm|2pm|3pm|4pm|5pm|8:00|9:00|10:00|11:00|noon|morning|daily|weekly|monthly|nine o'clock|next|upcoming|big|quick|team] (call|slide|slides|deck|
       presentation|sync meeting|review meeting|steering committee|steerco|board meeting|handover|handoff|shift handover|retro|weekly meeting|
       daily standup|standup|stand up|stand-up)
     (management|leadership|ciso|the ciso|our ciso|our boss|customer|a customer|the customer|ticket|meeting)
     (standup|report to|review)`,
  ],
];
