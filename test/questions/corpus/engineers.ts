/** What engineers who look after the sensors type, in a hurry and in their own words. */
export const ENGINEERS = `
any endpoints with a dead MDE agent in contoso prod since friday? => List issue=Heartbeat sinceWithin=107h subscription=@prod
give me the sensor health breakdown for corp it => Summary subscription=@corp
which of our domain controllers aren't reporting to defender => ?
what percentage of prod is healthy => Count state=Healthy tag=env=prod
servers where MDE.Windows failed to install => List issue=Installation os=Windows
show me everything unhealthy that isn't in rg-build => List !resourceGroup=rg-build state=Unhealthy
boxes that went dark over the weekend => List issue=Heartbeat sinceOver=35h sinceWithin=83h
who's been broken the longest? => List order=Oldest state=Unhealthy
list arc machines w/o heartbeat => List issue=Heartbeat platform=Arc
how many VMs lost contact with Defender in the last 24h => Count issue=Heartbeat sinceWithin=1d
are we good? => Summary
is prod clean? => ?
what broke overnight => List sinceWithin=17h state=Unhealthy
anything new this morning? => Changes sinceWithin=11h
what got fixed this week => Changes change=Recovered sinceWithin=35h
compare linux and windows health => Group os=Linux,Windows by=os
unhealthy count per sub => Group state=Unhealthy by=subscription
worst 3 subscriptions by unhealthy machines => Group limit=3 state=Unhealthy by=subscription
machines stuck in provisioning => List reason=Provisioning
vms we don't have visibility on => List reason=NotVisible
which subscriptions lack defender for servers p2 => Group !plan=P2 by=subscription
show error breakdown for linux => Group os=Linux state=Unhealthy by=error
top errors this week => Group sinceWithin=35h state=Unhealthy by=error
which error is most common on windows 2019 => Group os=Windows release=2019 state=Unhealthy by=error
what's the fix for web-01 => Machine machine=web-01
how do i get web-01 healthy again => Machine machine=web-01
why does sql-02 show as not applicable => Machine machine=sql-02
is payroll onboarded? => Machine machine=payroll
did linux-01 ever check in? => Machine machine=linux-01
last heartbeat of web-02 => Machine machine=web-02
when did web-03 go unhealthy => Machine machine=web-03
show unhealthy machines owned by alice@contoso.com => List state=Unhealthy tag=owner=alice@contoso.com
env=prod and unhealthy => List state=Unhealthy tag=env=prod
tag tier frontend status => Summary tag=tier=frontend
machines without an owner tag => List !tag=owner
not tagged env => List !tag=env
show all non azure machines with problems => List !platform=Azure state=Unhealthy
everything on prem that's silent => List issue=Heartbeat platform=OnPremises
aws boxes failing install => List issue=Installation platform=AWS
machines exempted from mde => List reason=Exempted
which machines run a different edr => List reason=OtherEdr
hosts that are powered off but unhealthy => List power=NotRunning state=Unhealthy
unhealthy hosts that are turned on => List power=Running state=Unhealthy
windows servers in west europe or north europe with install failures older than a week => List issue=Installation os=Windows region=northeurope,westeurope sinceOver=7d
unhealthy > 7d => List sinceOver=7d state=Unhealthy
trend of heartbeat issues over the last month => Trend issue=Heartbeat sinceWithin=30d
are heartbeat issues going up? => Trend issue=Heartbeat
csv of all unknown machines => Export state=Unknown
export everything in contoso dev with reasons => ?
how old is this data => Freshness
when is the next sync => Freshness
rescan now => Refresh
do I need a license for arc machines => About topic=Licensing
what happens if i delete the mde extension => About topic=DeleteExtension
can you restart web-01 => ?
isolate payroll => ?
run av scan on sql-02 => ?
what do you do => Help
which machines have outdated signatures => ?
what's the status of ticket 1234 => ?
unhealthy linux not muted older than 2 days in contoso prod => List !muted=Muted os=Linux sinceOver=2d state=Unhealthy subscription=@prod
unhealthy in prod excluding muted, by error => Group !muted=Muted state=Unhealthy tag=env=prod by=error
muted but healthy now => List muted=Muted state=Healthy
what did megan redeploy => ?
failed redeploys => ?
show me redeploys that failed => ?
machines redeployed this week => ?
muted until when => ?
which mutes expire today => ?
what's on fire => List state=Unhealthy
sitrep => Summary
give me the exec summary => Summary
mde coverage for contoso dev => Coverage subscription=@dev
any gaps in coverage? => Coverage
unprotected servers => ?
which rg has the most broken machines => Group state=Unhealthy by=resourceGroup
unhealthy vmss instances => List platform=ScaleSet state=Unhealthy
show me linux-01's details => Machine machine=linux-01
web-01 web-02 status => List machine=web-01,web-02
compare web-01 and web-02 => List machine=web-01,web-02
is everything in rg-web okay? => Summary resourceGroup=rg-web
everything okay in rg-web? => Summary resourceGroup=rg-web
rg-web? => List resourceGroup=rg-web
prod-db?? => Machine machine=prod-db
wheres payroll => Machine machine=payroll
unhealthy servers excluding test and dev => List !resourceGroup=test !tag=env=dev state=Unhealthy
show me servers not in westeurope => List !region=westeurope
unhealthy machines with "no space left" => List state=Unhealthy text="no space left"
exit code 52 on linux => List os=Linux text=52
0x80070005 => List text=0x80070005
show not healthy => List !state=Healthy
not ok => List !state=Healthy
bad linux agents => List os=Linux state=Unhealthy
machines not on p2 => List !plan=P2
machines without plan 2 => List !plan=P2
servers without a plan => List plan=Off
not p2 => List !plan=P2
redeployed => ?
redeploying => List reason=Redeploying
which machines are redeployed => ?
mde coverage => Coverage
defender coverage => Coverage
unhealthy on fire => List state=Unhealthy
help => Help
show me the help => Help
what can I ask about machines => Help
compare linux and windows => Group os=Linux,Windows by=os
compare contoso prod and contoso dev => Group subscription=@dev,@prod by=subscription
compare unhealthy in contoso prod with contoso dev => Group state=Unhealthy subscription=@dev,@prod by=subscription
compare healthy and unhealthy => Group state=Healthy,Unhealthy by=state
compare regions => Group by=region
compare westeurope and northeurope => Group region=northeurope,westeurope by=region
need a list of prod servers where defender isn't working => List state=Unhealthy tag=env=prod
can u check if defender is running on sql-02 => Machine machine=sql-02
whats the deal with web-03 => Machine machine=web-03
is mde on payroll ok => Machine machine=payroll
everything in corp it thats not onboarded => List issue=Installation subscription=@corp
sentinel alerts for web-01 => ?
show incidents on payroll => ?
cve on web-01 => ?
unhealthy servers with public ip => ?
unhealthy tier0 servers => ?
unhealthy prod web servers => List name=*web* state=Unhealthy tag=env=prod
production servers w/ issues => List resourceGroup=production state=Unhealthy
production issues => List resourceGroup=production state=Unhealthy
how's production => Summary resourceGroup=production
how is production doing today => Summary resourceGroup=production
test => List resourceGroup=test
anything wrong in test? => List resourceGroup=test state=Unhealthy
platform => List subscription=@platform
platform status => Summary subscription=@platform
show platform unhealthy => List state=Unhealthy subscription=@platform
unhealthy on platform => List state=Unhealthy subscription=@platform
azure => List platform=Azure
azure status => Summary platform=Azure
arc status => Summary platform=Arc
arc => List platform=Arc
group unhealthy by env tag => Group state=Unhealthy by=tag:env
unhealthy per env => Group state=Unhealthy by=tag:env
how many per os => Group by=os
machines per region and os => Group by=region,os
top 10 rgs by heartbeat issues => Group issue=Heartbeat limit=10 by=resourceGroup
oldest 5 => List limit=5 order=Oldest
longest unhealthy => List order=Oldest state=Unhealthy
longest unhealthy linux in corp it => List order=Oldest os=Linux state=Unhealthy subscription=@corp
which machine has been unhealthy the longest => List order=Oldest state=Unhealthy
recently unhealthy => List order=Newest state=Unhealthy
flapping machines => ?
machines that went bad in the last hour => List sinceWithin=1h state=Unhealthy
recovered in the last 2 days => Changes change=Recovered sinceWithin=2d
machines added yesterday => Changes change=Appeared sinceOver=11h sinceWithin=35h
machines that disappeared => Changes change=Gone
gone machines => Changes change=Gone
who owns web-01 => ?
owner of web-01 => ?
where is web-01 => Machine machine=web-01
which subscription is sql-02 in => Machine machine=sql-02
when was web-01 created => ?
what version of mde is on web-01 => Machine machine=web-01
machines on ubuntu 20.04 with errors => List release=20.04,20_04 release=ubuntu state=Unhealthy
rhel 7 not applicable => List release="red hat",redhat,rhel release=7 state=NotApplicable
server 2012 r2 with issues => List release="2012 r2",2012-r2,2012r2 state=Unhealthy
windows server 2016 healthy => List os=Windows release=2016 state=Healthy
how many 2012 r2 boxes are left => Count release="2012 r2",2012-r2,2012r2
show disabled agents => ?
defender turned off => ?
real time protection off => ?
tamper protection status => ?
antivirus issues => ?
passive mode machines => ?
duplicate machines => ?
stale machines => ?
orphaned extensions => ?
extension failed with 52 in the last day => ?
agents failing with proxy errors => List state=Unhealthy text=proxy
dns errors => List text=dns
timeouts => ?
timeout errors on linux => List os=Linux text=timeout
failed to connect to cnc => ?
unhealthy but redeployed => ?
unhealthy and never muted => List !muted=Muted state=Unhealthy
everything except muted and not applicable => List !muted=Muted !state=NotApplicable
not applicable and muted => List muted=Muted state=NotApplicable
unhealthy + unmuted + linux => List !muted=Muted os=Linux state=Unhealthy
muted:no unhealthy => List !muted=Muted state=Unhealthy
status=unhealthy muted=false => List !muted=Muted state=Unhealthy
state:unhealthy os:linux => List os=Linux state=Unhealthy
agent not running => ?
machines where the agent is not running => ?
sensor stopped => ?
stopped agents => ?
mde is off => ?
is defender off on web-01 => Machine machine=web-01
defender disabled => ?
machines with mde disabled => ?
muted=true => List muted=Muted
windows server 2012 r2 => List os=Windows release="2012 r2",2012-r2,2012r2
servers 2016 unhealthy => List release=2016 state=Unhealthy
unhealthy in platform => List state=Unhealthy subscription=@platform
unhealthy by platform => Group state=Unhealthy by=platform
which platform is worst => Group state=Unhealthy by=platform
stopped machines => List power=NotRunning
machines that are not running => List power=NotRunning
not running => List power=NotRunning
hey vitals, quick one: how many linux servers are silent right now? => Count issue=Heartbeat os=Linux
need the unhealthy list for the 9am call => List state=Unhealthy
morning! anything I should look at? => Summary
pls list anything in Contoso Dev thats been red for a week+ => ?
whats our worst region => Group state=Unhealthy by=region
how bad is it in prod => Summary tag=env=prod
which subscription should i worry about most => Group state=Unhealthy by=subscription
how many of our 2019 boxes have no agent => Count issue=Installation release=2019
anything still failing from yesterday? => List sinceWithin=35h state=Unhealthy
is web-01 back? => Machine machine=web-01
has sql-02 recovered yet => Machine machine=sql-02
when did sql-02 last report => Machine machine=sql-02
what happened to payroll last night => History machine=payroll
show the timeline for dc-01 => History machine=dc-01
why is dc-01 grey => Machine machine=dc-01
what's missing on dc-01 => Machine machine=dc-01
what do i need to do to fix build-agent-7 => Machine machine=build-agent-7
error on web-02? => Machine machine=web-02
web-02 error message => Machine machine=web-02
show raw error for web-02 => Machine machine=web-02
defender status of every arc server => Summary platform=Arc
all arc servers please, worst first => List platform=Arc
onprem boxes only => List platform=OnPremises
only show linux => List os=Linux
linux unhealthy count => Count os=Linux state=Unhealthy
count unhealthy by os and region => Group state=Unhealthy by=os,region
heartbeat vs installation issues => Group issue=Heartbeat,Installation by=issue
installation problems per error, top 3 => Group issue=Installation limit=3 by=error
any cloud machines unhealthy => List !platform=OnPremises state=Unhealthy
gcp health => Summary platform=GCP
machines in no resource group => ?
westeurope + linux + unhealthy => List os=Linux region=westeurope state=Unhealthy
unhealthy AND linux AND NOT westeurope => List !region=westeurope os=Linux state=Unhealthy
(unhealthy or unknown) and linux => List os=Linux state=Unhealthy,Unknown
os=linux state!=healthy => List !state=Healthy os=Linux
tag:env=prod unhealthy => List state=Unhealthy tag=env=prod
unhealthy -windows => List !os=Windows state=Unhealthy
unhealthy windows OR linux => List os=Linux,Windows state=Unhealthy
healthy for less than 2 hours => List sinceWithin=2h state=Healthy
unhealthy between 2 and 5 days => List sinceOver=2d sinceWithin=5d state=Unhealthy
unhealthy before last monday => List sinceOver=35h state=Unhealthy
everything that broke after september 10 => List sinceWithin=107h state=Unhealthy
show changes for linux in the last 12 hours => Changes os=Linux sinceWithin=12h
changes in rg-web => Changes resourceGroup=rg-web
trend for contoso prod 90d => Trend sinceWithin=90d subscription=@prod
trend of unhealthy linux => Trend os=Linux state=Unhealthy
how many were unhealthy a week ago => Trend sinceWithin=7d state=Unhealthy
unhealthy yesterday at noon => ?
show me the bad ones => List state=Unhealthy
next page => ?
back => ?
more => ?
cancel => ?
stop => ?
undo => ?
nvm => ?
lol => ?
? => Help
... => Help
thx bot => Thanks
good bot => Thanks
you're wrong => ?
that's not right => ?
who are you => Help
are you chatgpt => ?
what data do you read => ?
do you store anything => ?
which permissions do you have => ?
why 4 hours => About topic=RefreshInterval
how often do you update => Freshness
what does not applicable mean => About topic=HealthStates
what is a heartbeat issue => About topic=IssueTypes
explain installation issue => About topic=IssueTypes
difference between p1 and p2 => About topic=Licensing
linux vs windows => Group os=Linux,Windows by=os
unhealthy linux vs windows => Group os=Linux,Windows state=Unhealthy by=os
contoso prod vs contoso dev => Group subscription=@dev,@prod by=subscription
healthy vs unhealthy => Group state=Healthy,Unhealthy by=state
healthy vs unhealthy per region => Group state=Healthy,Unhealthy by=region,state
what should i do about web-01 => Machine machine=web-01
`;
