/** Words of the grammar that a mistyped word may stand for. Every one must be worth the risk of taking another word for it. */
export const WORTH_CORRECTING: readonly string[] = `
unhealthy healthy broken failing failed unknown applicable unsupported supported undetermined
heartbeat heartbeats installation installations installed install reporting reported inactive silent extension extensions
onboarding communication communicating issues problems errors error trouble happened happen redeploying provisioning exempted covered uncovered
linux windows ubuntu debian azure premises premise scaleset scalesets amazon google hybrid
stopped running deallocated powered
machine machines server servers endpoint endpoints computer computers device devices instance instances virtual host hosts
sensor sensors agent agents defender microsoft
subscription subscriptions resource group groups region regions location tagged starting beginning ending containing
except excluding without neither everything everywhere anything other
status summary overview coverage refresh freshness commands command list show which what many count number display
last updated dashboard health
yesterday today monday tuesday wednesday thursday friday saturday sunday hours minutes weeks days months month week hour
january february march april august september october november december since longer more than
history export trend changes licensing prerequisites provisioning redeploying
oldest newest worst longest recent recently alphabetically
where please thanks thank could would should currently there right hello with have that from their about
`
  .trim()
  .split(/\s+/);

/** Words that are near to one of those and mean something else. */
export const MEANT_AS_TYPED: ReadonlySet<string> = new Set(
  `
abort expert experts exporter trent tread trends tend friend charges chances todas todos todo agencies agency agenda beginnings binning broker captaining censor censors cluster clusters cold commando
commandos commend commends communicative communicator commuter commuters commutes competes compilers composers
computed computes confining constraining contacting continuing contriving county court coveted cowered currents
curtaining defended devise devises eluding endings excepts excerpt excusing expansion expansions exploding extensive
exuding failings falling filed filing flailed flailing foiled foiling form freshens goggle heartbreak heartbreaks
heartfelt hearth heartiest heath hell hoists hoots hoses hostel instanced instants instilled instincts insurances
invoices issued linger lodger logger longed machined marsh match minuets minuses minuted minuter minutest moth moths
mouth mouths nether numbed oddest otter planets pleas powdered precise premised promise promises recant recording
reforming regent relent repeating repent repenting repleting reporter reposing reputing rerouting resent resorted
resorting rested retorted retorting reverting revolting rights ruining senior seniors sensory serve served sever
severs shopped sine singe slopped smarting sopped sported staring starring startling starving stating statue statues
stealthy stepped stomped stooped stopper sundae sundry supporter supporters tank tanks thee theirs theme tugged
uncover uncovers undermined wealthy weeds weeps wees widows worse worsts woulds wound
`
    .trim()
    .split(/\s+/),
);
