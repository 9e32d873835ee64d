import type { Operation } from "./operation.ts";
import { whole } from "./said.ts";

/** What the list of mutes says of each. */
const AND_THEIR_FACTS =
  "(?: ,?(?:and )?(?:until when|till when|for how long|how long|who (?:did (?:it|that|so|this)|muted (?:it|them))|by whom|why|since when|when))*";

/** Words that are a whole operation. */
export const WHOLE: readonly (readonly [RegExp, Operation])[] = [
  [
    whole(
      "(?:(?:we|i) (?:get|are getting|am getting|receive|have) (?:too many|so many|too much|enough) of (?:these|this|those|them)(?: ,| and)? (?:please )?stop(?: them| it| these| this)?|unsubscribe|stop (?:sending |posting )?(?:me |us )?(?:the |these |your |those |daily )*(?:digests?|reports|summaries)|stop (?:sending|posting)(?: me| us)? (?:this|these|that|those|it)|no more digests?|cancel (?:the |my )?(?:digests?|subscription))(?: (?:me|us|this channel))?",
    ),
    { do: "Unsubscribe" },
  ],
  [
    whole(
      "(?:change |show |edit |open )?(?:the |my |our )?(?:digest|subscription) settings|settings|(?:change|set|move|edit) (?:the |my |our )?(?:(?:digests?|subscription)(?: (?:time|hour|schedule|day|days))?|time of (?:the |my |our )?digests?)(?: to (?:\\S+ ){0,3}\\S+)?",
    ),
    { do: "DigestSettings" },
  ],
  [
    whole(
      "(?:the )?next digest(?: when)?|when (?:is|does|will|comes|do i get|do we get) (?:the |my |our )?next (?:digest|one|report|summary)(?: (?:in|for|to) this (?:channel|chat|conversation|team))?(?: (?:due|come|coming|be|arrive|sent|posted|go out|get here))*",
    ),
    { do: "NextDigest" },
  ],
  // Rhythms and times are set there.
  [
    whole(
      "(?:(?:we|i) )?(?:only |just )?(?:(?:want|need|would like|get) )?(?:the |my |our |your |a )?digests? (?:only|not|just|but|at|on|every|from|between|if|when|once|twice)\\b.+|stop (?:sending|posting)(?: (?:me|us|this|these|that|those|it|the digests?)){1,2} (?:every|each) .+",
    ),
    { do: "DigestSettings" },
  ],
  [whole("digest|digest now|(?:send|post|show)(?: me| us)? (?:the |a )?digest"), { do: "DigestNow" }],
  [
    whole(
      "why (?:did|do|am|are) (?:i|we) (?:get|getting|receive|receiving|see|seeing) (?:(?:this|that|it|these|those|the|such)(?: (?:digests?|messages?|mails?|cards?|notifications?|alerts?|reports?|posts?))?|digests)(?: every (?:\\S+ ){0,2}\\S+| so often| all the time| again and again)?|why this (?:digest|message)|why this",
    ),
    { do: "WhyThis" },
  ],
  [
    whole(
      "who (?:else )?(?:gets|receives|sees|reads) (?:it|this|that|(?:the |this |these |our )?digests?)(?: (?:of|in|for|from) this (?:channel|chat))?|(?:list |show )?(?:all )?(?:subscribers|subscriptions to digests)",
    ),
    { do: "WhoGets" },
  ],
  [
    whole(
      `(?:(?:show |list )?(?:me )?(?:all |the )?(?:active |current |open |existing )?mutes|(?:which|what) mutes (?:are (?:active|there|running|set|in force)|do we have|exist)|(?:what|which(?: ones| machines| vms| servers)?) (?:did|have|has|do) (?:we|i|you|anyone|anybody|someone) (?:have )?(?:muted?|snoozed?|silenced?)|what is muted|which (?:machines|vms|servers) are muted|who (?:has )?muted (?:what|something|anything|machines)|(?:show |list )?(?:all |the )?muted(?: machines| vms| servers)?)${AND_THEIR_FACTS}`,
    ),
    { do: "Mutes" },
  ],
];
