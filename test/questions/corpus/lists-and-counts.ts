/** Lists, counts and summaries as people at work ask for them. */
export const LISTS_AND_COUNTS = `
any machines where defender is dead? => List issue=Heartbeat
gimme the broken ones => List state=Unhealthy
can I get a list of all servers with a sick MDE agent please => List state=Unhealthy
unhealthy boxes pls => List state=Unhealthy
which of our servers aren't protected properly? => ?
list everything that's red => List state=Unhealthy
what needs my attention? => List state=Unhealthy
show me problem machines => List state=Unhealthy
which hosts have issues => List state=Unhealthy
who's failing? => List state=Unhealthy
unhealthy => List state=Unhealthy
UNHEALTHY!!! => List state=Unhealthy
@Vitals unhealthy please => List state=Unhealthy
bad agents => List state=Unhealthy
could you tell me which endpoints currently have a problem with Defender? => List state=Unhealthy
I'd like to see all the instances in trouble => List state=Unhealthy
are there any broken sensors at the moment? => List state=Unhealthy
do we have any unhealthy servers? => List state=Unhealthy
anything broken? => List state=Unhealthy
what's broken => List state=Unhealthy
what isn't working? => List state=Unhealthy
nodes with EDR problems => List state=Unhealthy
show me the green ones => List state=Healthy
which machines are fine? => List state=Healthy
everything that's ok => List state=Healthy
list healthy vms => List state=Healthy
which servers have a working agent => List state=Healthy
healthy ones only please => List state=Healthy
hosts where MDE works correctly => List state=Healthy
where doesn't MDE apply? => List state=NotApplicable
n/a machines => List state=NotApplicable
list of vms where defender is not applicable => List state=NotApplicable
which boxes are unsupported => List state=NotApplicable
not applicable => List state=NotApplicable
show N/A => List state=NotApplicable
unknown machines => List state=Unknown
which ones are in an unknown state => List state=Unknown
machines you don't know anything about => List state=Unknown
show all machines => List
list all servers => List
everything => List
give me the full inventory => List
all linux boxes => List os=Linux
windows servers => List os=Windows
so my manager wants to know which servers have a busted defender agent right now => List state=Unhealthy
heads up, we got an audit tomorrow, list every machine where MDE is not healthy => List !state=Healthy
got any sick ones? => List state=Unhealthy
ok bot, what's on fire today => List state=Unhealthy
pls list unhealthy hosts asap => List state=Unhealthy
NEED LIST OF BROKEN AGENTS NOW => List state=Unhealthy
unhealthy vms list => List state=Unhealthy
vm unhealthy list show => List state=Unhealthy
is anybody failing => List state=Unhealthy
any endpoint with defender trouble in here? => List state=Unhealthy
let me see everything that's not OK => List !state=Healthy
which machines should I worry about => List state=Unhealthy
which ones need fixing => List state=Unhealthy
show the machines Defender can't protect because they're unsupported => ?
which servers does mde not apply to? => List state=NotApplicable
what do we know nothing about? => List state=Unknown
give me the names of all healthy windows boxes => List os=Windows state=Healthy
who is reporting just fine? => List state=Healthy
could someone tell me which servers have defender issues? => List state=Unhealthy
please list me the machines that are failing => List state=Unhealthy
which vms have gone bad => List state=Unhealthy
wanna see the unhealthy machines => List state=Unhealthy
I'm looking for unhealthy linux servers => List os=Linux state=Unhealthy
do any machines need my attention right now? => List state=Unhealthy
which of the windows servers are giving us trouble? => List os=Windows state=Unhealthy
give me an inventory of all windows machines => List os=Windows
show only problematic endpoints => List state=Unhealthy
the bad ones please => List state=Unhealthy
machines with failed onboarding => List issue=Installation
agents that went dark => List issue=Heartbeat
which hosts haven't checked in? => List issue=Heartbeat
servers missing the MDE extension => List issue=Installation
are we missing the agent anywhere? => List issue=Installation
machines whose sensor is dead => List issue=Heartbeat
which endpoints does Defender consider healthy? => List state=Healthy
list devices where the sensor works as expected => List state=Healthy
machines with no issues => List state=Healthy
not supported machines => List state=NotApplicable
unsupported OS => List state=NotApplicable
which ones can't be judged and why? => List state=Unknown
stopped machines => List power=NotRunning
vms that are off in contoso dev => List power=NotRunning subscription=@dev
how many unhealthy => Count state=Unhealthy
how many servers do we have? => Count
number of broken windows hosts => Count os=Windows state=Unhealthy
count of healthy machines in Contoso Prod => Count state=Healthy subscription=@prod
total number of machines => Count
how many machines have heartbeat issues? => Count issue=Heartbeat
how many endpoints in westeurope are sick? => Count region=westeurope state=Unhealthy
how many don't report? => Count issue=Heartbeat
whats the count of n/a boxes => Count state=NotApplicable
how many linux vms failed to install the agent => Count issue=Installation os=Linux
count unhealthy in rg-web => Count resourceGroup=rg-web state=Unhealthy
how many are there in contoso dev? => Count subscription=@dev
how many VMs aren't healthy? => Count !state=Healthy
how many arc machines => Count platform=Arc
how many servers are stopped? => Count power=NotRunning
quick q: how many boxes are red atm? => Count state=Unhealthy
gimme a headcount of unhealthy linux => Count os=Linux state=Unhealthy
how big is the number of silent servers? => Count issue=Heartbeat
how many servers in total are in Contoso Dev and Platform => Count subscription=@dev,@platform
how many machines were added this week? => Changes change=Appeared sinceWithin=35h
what number of machines can't be judged? => Count state=Unknown
how many installs failed since monday => Count issue=Installation sinceWithin=35h
no. of healthy endpoints => Count state=Healthy
are there more than 5 unhealthy machines? => ?
how many endpoints do you see in total? => Count
how many are not applicable? => Count state=NotApplicable
how many windows servers are there in Corp IT? => Count os=Windows subscription=@corp
what's the number of unhealthy machines in uksouth? => Count region=uksouth state=Unhealthy
how many broken ones did we have yesterday? => Trend sinceWithin=35h state=Unhealthy
how many machines have been silent for more than a week => Count issue=Heartbeat sinceOver=7d
count all => Count
are we healthy? => Summary
how is the Defender rollout looking? => ?
give me the overall status of contoso dev => Summary subscription=@dev
what's the health of our linux fleet? => Summary os=Linux
report on Corp IT => Summary subscription=@corp
are the servers in North Europe ok? => Summary region=northeurope
what does our estate look like today => Summary
everything fine? => Summary
status => Summary
how are we doing today? => Summary
give me an overview => Summary
quick summary please => Summary
what's the state of the fleet? => Summary
how's our estate looking? => Summary
sitrep => Summary
is everything ok? => Summary
everything green? => Summary
all good? => Summary
how is Contoso Prod doing? => Summary subscription=@prod
summary for windows => Summary os=Windows
status of the linux servers => Summary os=Linux
how does Corp IT (EMEA) look => Summary subscription=@corp
dashboard => Summary
what's the overall health? => Summary
health report => Summary
how's the patient doing => ?
how do things stand in contoso prod? => Summary subscription=@prod
Overall Defender health please => Summary
give me the big picture => Summary
how healthy are we? => Summary
health of all windows servers => Summary os=Windows
is Contoso Prod ok? => Summary subscription=@prod
can I go to lunch or is something broken? => ?
tl;dr => Summary
state of the union for westeurope => Summary region=westeurope
`;
