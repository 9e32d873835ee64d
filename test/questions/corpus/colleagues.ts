/**
 * Free variations, written down after the grammar and judged line by line: what is understood once is not to be lost again.
 */
export const COLLEAGUES = `
Can I get a rundown of every server that has a busted agent? => List state=Unhealthy
any hosts with a dead sensor => List issue=Heartbeat
how bad is it => Summary
what needs my attention today => List state=Unhealthy
which of our linux VMs in Contoso Prod aren't reporting in? => List issue=Heartbeat os=Linux subscription=@prod
machines that haven't checked in since yesterday => List issue=Heartbeat sinceWithin=35h
which machines have not sent a heartbeat in the last 4 hours => List issue=Heartbeat sinceOver=4h
show vms not healthy in eastus2 => List !state=Healthy region=eastus2
give me everything unhealthy outside of West Europe => List !region=westeurope state=Unhealthy
servers having trouble in corp it => List state=Unhealthy subscription=@corp
how many boxes are sick in contoso dev => Count state=Unhealthy subscription=@dev
count the unhealthy windows servers => Count os=Windows state=Unhealthy
count all linux machines => Count os=Linux
what percentage of machines is healthy? => Count state=Healthy
unhealthy by subscription => Group state=Unhealthy by=subscription
are we all green? => Summary
is Defender working everywhere? => Summary
is Defender running on web-01? => Machine machine=web-01
does sql-02 have a healthy agent? => Machine machine=sql-02
give me the health of sql-02 => Machine machine=sql-02
what's the deal with dc-01 => Machine machine=dc-01
dc-01 please => Machine machine=dc-01
dc-01 unhealthy why => Machine machine=dc-01
info web-02 => Machine machine=web-02
web-01 vs web-02 => List machine=web-01,web-02
please check on web-03 => Machine machine=web-03
when did web-01 become unhealthy => Machine machine=web-01
how long has sql-02 been down => Machine machine=sql-02
is there a problem with payroll? => Machine machine=payroll
anything wrong with payroll => Machine machine=payroll
anything wrong in contoso prod? => List state=Unhealthy subscription=@prod
any trouble in the corp it (emea) subscription => List state=Unhealthy subscription=@corp
problems in production => List resourceGroup=production state=Unhealthy
issues in prod => List state=Unhealthy tag=env=prod
show me prod => List tag=env=prod
what's in rg-web => List resourceGroup=rg-web
everything in rg-web => List resourceGroup=rg-web
list the contents of rg-data => List resourceGroup=rg-data
machines w/o agent => List issue=Installation
linux w/ heartbeat probs => List issue=Heartbeat os=Linux
unhealthy + linux => List os=Linux state=Unhealthy
unhealthy & linux & contoso prod => List os=Linux state=Unhealthy subscription=@prod
Linux; unhealthy; > 2 d => List os=Linux sinceOver=2d state=Unhealthy
win servers not ok => List !state=Healthy os=Windows
windows boxes ok? => List os=Windows state=Healthy
are windows boxes ok in contoso prod => Summary os=Windows subscription=@prod
healthy vs unhealthy => Group state=Healthy,Unhealthy by=state
unhealthy machines with the env tag set to prod => List state=Unhealthy tag=env=prod
env prod unhealthy => List state=Unhealthy tag=env=prod
prod env unhealthy => List state=Unhealthy tag=env=prod
machines where env is prod => List tag=env=prod
machines whose name starts with "web" => List name=web*
machines called web => which web: web-01 web-02 web-03
hosts like sql* => List name=sql*
vm names ending in 01 => List name=*01
find web => which web: web-01 web-02 web-03
search for sql => which sql: sql-02
servers containing db in the name => List name=*db*
name contains db => List name=*db*
which machines threw error 22 => List text=22
who's throwing 0x80070005 => List text=0x80070005
which vms show "exit code 51" => List text="exit code 51"
errors mentioning python => List text=python
unsupported os => List state=NotApplicable
vms with unsupported operating systems => List state=NotApplicable
which machines can't run defender => List state=NotApplicable
which ones are N/A? => List state=NotApplicable
list n/a => List state=NotApplicable
not applicable in contoso dev => List state=NotApplicable subscription=@dev
MDE not applicable windows => List os=Windows state=NotApplicable
machines excluded from MDE => ?
unlicensed servers => List reason=NotCovered
servers on the free tier => List plan=Off
which subscriptions lack a plan => Coverage
which subs are missing defender => Coverage
do you see all subscriptions => Coverage
can you see all our subscriptions? => Coverage
what do you not know => Coverage
what don't you know? => Coverage
which machines do you know nothing about => List state=Unknown
why unknown => List state=Unknown
why are so many unknown => List state=Unknown
unknown because stopped => List power=NotRunning state=Unknown
what's stopped => List power=NotRunning
deallocated vms in eastus2 => List power=NotRunning region=eastus2
powered-off machines => List power=NotRunning
turned off servers => List power=NotRunning
running but unhealthy => List power=Running state=Unhealthy
unhealthy though running => List power=Running state=Unhealthy
freshly broken => List order=Newest state=Unhealthy
new failures => List order=Newest state=Unhealthy
newly unhealthy machines => List order=Newest state=Unhealthy
just went unhealthy => List state=Unhealthy
what changed today => Changes sinceWithin=11h
what changed since yesterday => Changes sinceWithin=35h
latest problems => List order=Newest state=Unhealthy
last 5 failures => List limit=5 order=Newest state=Unhealthy
last 10 broken machines => List limit=10 order=Newest state=Unhealthy
the longest broken ones => List order=Oldest state=Unhealthy
longest-standing issues => List order=Oldest state=Unhealthy
unhealthy for ages => ?|List state=Unhealthy
unhealthy for days => ?|List state=Unhealthy
stale agents => ?
agents offline for more than a week => List issue=Heartbeat sinceOver=7d
agents offline > 7d => List issue=Heartbeat sinceOver=7d
sensors silent 3+ days => List issue=Heartbeat sinceOver=3d
hosts silent since last week => List issue=Heartbeat sinceWithin=203h
unhealthy since the beginning of the month => List sinceWithin=347h state=Unhealthy
broken since 1st of September => List sinceWithin=347h state=Unhealthy
hey vitals => Greeting
hey vitals what's up => Summary
yo what's broken => List state=Unhealthy
good evening! status please. => Summary
thanks a lot, that's all => Thanks
ok => Thanks
ok cool => Thanks
yes => ?
no => ?
stop => ?
cancel => ?
quit => ?
menu => Help
start => ?
what else can you do => Help
how do i ask for linux only => List os=Linux
who made you => ?
are you a bot => Help
what is MDE => About topic=Integration
what is a heartbeat issue => About topic=IssueTypes
how often do you refresh => Freshness
when is the next refresh => Freshness
is this live => Freshness
how recent are these numbers => Freshness
data freshness? => Freshness
please update the data now => Refresh
could you sync again => Refresh
force refresh => Refresh
resync please => Refresh
re-sync => Refresh
refresh azure data => Refresh
reload everything => Refresh
redeploy web-01 => ?|Machine machine=web-01
fix web-01 => ?|Machine machine=web-01
mute web-01 => ?|Machine machine=web-01
can you fix the unhealthy machines => ?
reinstall the agent on web-01 => ?|Machine machine=web-01
export to csv => ?
download as csv => ?
unhealthy machines sorted by age => List order=Oldest state=Unhealthy
sort unhealthy by name => List order=Name state=Unhealthy
order by name => List order=Name
alphabetical list of unhealthy => List order=Name state=Unhealthy
top ten worst offenders => List limit=10 state=Unhealthy
worst offenders => List state=Unhealthy
five oldest issues => List limit=5 order=Oldest state=Unhealthy
show 20 unhealthy => List limit=20 state=Unhealthy
give me 7 windows vms => List limit=7 os=Windows
show all => List
everything => List
show me all of them => List
all unhealthy => List state=Unhealthy
list => ?
machines in contoso prod and contoso dev that are unhealthy => List state=Unhealthy subscription=@dev,@prod
machines in contoso prod that are unhealthy or unknown => List state=Unhealthy,Unknown subscription=@prod
linux machines in contoso prod, contoso dev and platform => List os=Linux subscription=@dev,@platform,@prod
not in contoso prod, not in contoso dev => List !subscription=@dev,@prod
neither in contoso prod nor in contoso dev => List !subscription=@dev,@prod
anything not healthy that isn't windows => List !os=Windows !state=Healthy
unhealthy non-linux non-azure => List !os=Linux !platform=Azure state=Unhealthy
any arc server with installation failure => List issue=Installation platform=Arc
arc boxes disconnected => List platform=Arc power=NotRunning
ec2s w/o heartbeat => List issue=Heartbeat platform=AWS
gcp instances with trouble => List platform=GCP state=Unhealthy
onprem windows servers healthy? => List os=Windows platform=OnPremises state=Healthy
vmss instances unhealthy => List platform=ScaleSet state=Unhealthy
azure-hosted linux machines with issues => List os=Linux platform=Azure state=Unhealthy
unhealthy machines in europe => ?|List region=northeurope state=Unhealthy|List region=westeurope state=Unhealthy|List state=Unhealthy
unhealthy in germany => List region=germanynorth,germanywestcentral state=Unhealthy
unhealthy in us => List region=centralus,eastus,eastus2,northcentralus,southcentralus,usdodcentral,usdodeast,usgovarizona,usgovtexas,usgovvirginia,westcentralus,westus,westus2,westus3 state=Unhealthy
machines managed by arc => List platform=Arc
p2 machines unhealthy => List plan=P2 state=Unhealthy
machines on defender for servers plan 1 => List plan=P1
who is on P1 => List plan=P1
which resource groups are affected => Group state=Unhealthy by=resourceGroup
how many subscriptions do we have => Group by=subscription
which errors do we have => Group state=Unhealthy by=error
unhealthy by error => Group state=Unhealthy by=error
unhealthy in each region => Group state=Unhealthy by=region
what changed since yesterday? => Changes sinceWithin=35h
what recovered today => Changes change=Recovered sinceWithin=11h
recovered machines => Changes change=Recovered
deleted machines this week => Changes change=Gone sinceWithin=35h
chart of unhealthy => Trend state=Unhealthy
history => Trend
what are the prerequisites => About topic=Prerequisites
what does not applicable mean => About topic=HealthStates
where is the data stored => About topic=DataLocation
what happens if I delete the extension => About topic=DeleteExtension
how do you know a machine is healthy => About topic=Verdicts
machines across all subscriptions => List
Which virtual machines have an unhealthy Defender sensor? => List state=Unhealthy
Which of our servers have Defender for Endpoint problems? => List state=Unhealthy
give me all VMs where the MDE agent is broken => List state=Unhealthy
list endpoints with unhealthy sensors => List state=Unhealthy
where is the defender agent not healthy => List !state=Healthy
Which machines don't have a working MDE agent? => List !state=Healthy
Which VMs have MDE installed and healthy? => List state=Healthy
machines with a healthy sensor => List state=Healthy
machines whose sensor is healthy => List state=Healthy
sensors in error state => List state=Unhealthy
vms that have errors during the agent installation => List issue=Installation state=Unhealthy
machines where the agent is installed but not reporting => List issue=Heartbeat
installed but not reporting correctly => List issue=Heartbeat
agent installed but no heartbeat => List issue=Heartbeat
machines where installation failed since last week => List issue=Installation sinceWithin=203h
what hosts went unhealthy in the last day => List sinceWithin=1d state=Unhealthy
unhealthy vms in prod subscription => List state=Unhealthy subscription=@prod
show unhealthy in the Contoso Prod sub for linux only => List os=Linux state=Unhealthy subscription=@prod
linux hosts, unhealthy, contoso prod, more than 2 days => List os=Linux sinceOver=2d state=Unhealthy subscription=@prod
anything red in west europe? => List region=westeurope state=Unhealthy
all red linux => List os=Linux state=Unhealthy
everything that is not green => List !state=Healthy
not green => List !state=Healthy
whatever is broken => List state=Unhealthy
are there problems in contoso dev? => List state=Unhealthy subscription=@dev
do any linux boxes have issues? => List os=Linux state=Unhealthy
is there any machine without heartbeat? => List issue=Heartbeat
has anything failed since yesterday? => List sinceWithin=35h state=Unhealthy
did anything break overnight? => List sinceWithin=17h state=Unhealthy
did anything fail today => List sinceWithin=11h state=Unhealthy
what failed last night => List sinceWithin=17h state=Unhealthy
which servers got worse => Changes change=New
which machines have become unhealthy this week? => List sinceWithin=35h state=Unhealthy
which vms turned unhealthy since 1 September 2026 => List sinceWithin=347h state=Unhealthy
unhealthy from monday => List sinceWithin=35h state=Unhealthy
unhealthy after 2026-09-10 => List sinceWithin=107h state=Unhealthy
unhealthy before september => List sinceOver=347h state=Unhealthy
unhealthy older than a week => List sinceOver=7d state=Unhealthy
unhealthy less than a day => List sinceWithin=1d state=Unhealthy
newer than 2 hours => List sinceWithin=2h
machines that have been silent for at least a week but are running => List issue=Heartbeat power=Running sinceOver=7d
running machines that don't report => List issue=Heartbeat power=Running
`;
