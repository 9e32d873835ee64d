/** What came to mind after all the others: short words, odd joints, and questions that only look like others. */
export const AT_SECOND_SIGHT = `
any red flags in contoso prod? => List state=Unhealthy subscription=@prod
give me a heads count of sick linux servers => Count os=Linux state=Unhealthy
what's our worst region for installs => Group issue=Installation by=region
tell me which hosts haven't phoned home since the weekend => List issue=Heartbeat sinceWithin=83h
ok what else is broken => List state=Unhealthy
servers in trouble, sorted by how long => List order=Oldest state=Unhealthy
rank the owners by number of broken machines => Group state=Unhealthy by=tag:owner
pie of states for contoso prod => Group subscription=@prod by=state
what fraction of windows is green => Count os=Windows state=Healthy
unhealthy machines grouped first by sub then by os => Group state=Unhealthy by=subscription,os
all the stuff that failed to onboard in the last fortnight => List issue=Installation sinceWithin=14d
show everything with a problem bar the muted => List !muted=Muted state=Unhealthy
I only care about production: what is red? => List resourceGroup=production state=Unhealthy
red but switched on => List power=Running state=Unhealthy
dead agents on powered-off machines => List issue=Heartbeat power=NotRunning
which vms are on plan 1 and sick => List plan=P1 state=Unhealthy
plan 2 machines that are fine => List plan=P2 state=Healthy
machines w/ two problems => ?|List state=Unhealthy
list red servers page 2 => ?|List state=Unhealthy
first 20 unhealthy by name => List limit=20 order=Name state=Unhealthy
the three oldest install failures on linux => List issue=Installation limit=3 order=Oldest os=Linux
who has been silent for the longest time in rg-web => List issue=Heartbeat order=Oldest resourceGroup=rg-web
did anything recover overnight in contoso dev? => Changes change=Recovered sinceWithin=17h subscription=@dev
how did unhealthy develop over the last quarter in platform => Trend sinceWithin=90d state=Unhealthy subscription=@platform
trend of windows install issues, 30 days => Trend issue=Installation os=Windows sinceWithin=30d
is the number of red linux boxes growing => Trend os=Linux state=Unhealthy
history of jump in contoso dev => History machine=jump@dev
what has been done to web-02 so far => History machine=web-02
web-01: any mutes? => History machine=web-01
is payroll on mute => List machine=payroll muted=Muted
why is build agent 7 grey => Machine machine=build-agent-7
which reasons are there for unknown in corp it => Group state=Unknown subscription=@corp by=reason
servers we cannot see => List reason=NotVisible
what is not visible to you => Coverage
machines without plan in westeurope => List plan=Off region=westeurope
do we have coverage holes => Coverage
how up to date are your figures => Freshness
pull fresh data please => Refresh
where does your information come from => About topic=Verdicts
what's the price of P2 => About topic=Licensing
what if I uninstall the extension by accident => About topic=DeleteExtension
does moving a vm to another subscription break mde => About topic=MoveSubscription
how long until a fixed machine turns green => About topic=RefreshInterval
is our data kept in europe => About topic=DataLocation
unhealthy linux as spreadsheet => Export os=Linux state=Unhealthy
csv: everything red in rg-web => Export resourceGroup=rg-web state=Unhealthy
export changes of this week => Export sinceWithin=35h
download the trend for contoso prod => Export subscription=@prod
unhealthy in northeurope and westeurope but not rg-web => List !resourceGroup=rg-web region=northeurope,westeurope state=Unhealthy
neither healthy nor unknown => List !state=Healthy,Unknown
all but the healthy ones => List !state=Healthy
not windows, not muted, red, over 2d => List !muted=Muted !os=Windows sinceOver=2d state=Unhealthy
red since the day before yesterday => List sinceWithin=59h state=Unhealthy
older than 3 weeks but newer than 2 months => List sinceOver=21d sinceWithin=60d
silent 7+ days => List issue=Heartbeat sinceOver=7d
failed within the last half hour => List sinceWithin=30m state=Unhealthy
unhealthy less than 1 hr => List sinceWithin=1h state=Unhealthy
named like web, red => List name=*web* state=Unhealthy
hostname ends with 01 and healthy => List name=*01 state=Healthy
machines containing sql => List name=*sql*
error 0x80070643 on windows servers in corp it => List os=Windows subscription=@corp text=0x80070643
who complains about noexec => List text=noexec
timeouts in the message => List text=timeouts
certificate errors by region => Group text=certificate by=region
servers reporting exit code 51 or 52 => List text=51,52
boxes on ubuntu 22.04 that fail => List release=22.04,22_04 release=ubuntu state=Unhealthy
rhel or suse in trouble => List release="red hat",redhat,rhel,sles,suse state=Unhealthy
server 2016 sick ones => List release=2016 state=Unhealthy
windows server 2022 in uksouth => List os=Windows region=uksouth release=2022
debian without heartbeat => List issue=Heartbeat release=debian
gcp or aws, healthy => List platform=AWS,GCP state=Healthy
on-prem but not arc => List !platform=Arc platform=OnPremises
scale sets in contoso dev with issues => List platform=ScaleSet state=Unhealthy subscription=@dev
hybrid machines dark for 10 days => List issue=Heartbeat platform=Arc sinceOver=10d
approve everything => ?
delete the mde extension from web-01 => ?|Machine machine=web-01
give bob access to contoso prod => ?|List subscription=@prod
how is the weather in westeurope => ?|Summary region=westeurope
red versus green by os => Group state=Healthy,Unhealthy by=os,state
vms in dev subscription or prod subscription => List subscription=@dev,@prod
which region => Group by=region
which os => Group by=os
what platform is web-01 on => Machine machine=web-01
healthy or unhealthy machines => List state=Healthy,Unhealthy
the first one => ?
list the top one subscription by red => Group limit=1 state=Unhealthy by=subscription
changes after the update => ?
machines on the latest version => ?
linux by version and region => Group os=Linux by=release,region
supported versions => ?
os x region => Group by=os,region
no silent in rg-web => List issue=Heartbeat resourceGroup=rg-web
no healthy ones in rg-web => List !state=Healthy resourceGroup=rg-web
no problems with web-01? => Machine machine=web-01
nothing => ?
nobody => ?
none => ?
red on both windows and linux => List os=Linux,Windows state=Unhealthy
either windows or linux, red => List os=Linux,Windows state=Unhealthy
linux or windows, either is fine => List os=Linux,Windows
machines with env tag or owner tag => List tag=env,owner
unhealthy for 3 days or more => List sinceOver=3d state=Unhealthy
red or silent in contoso dev => ?|List state=Unhealthy subscription=@dev|List issue=Heartbeat subscription=@dev
not linux or arc => ?|List !os=Linux|List platform=Arc
in contoso prod or in westeurope => ?|List subscription=@prod|List region=westeurope
muted or healthy => ?|List muted=Muted|List state=Healthy
names of the owners => Group by=tag:owner
owners => Group by=tag:owner
show tags => ?
which tiers are there => Group by=tag:tier
which env does web-01 have => Machine machine=web-01
the dev group => List resourceGroup=rg-dev
the security subscription => ?
group by dev subscription => ?|List subscription=@dev
report on web-01 => Machine machine=web-01
for the report: red => List state=Unhealthy
my servers are red => List state=Unhealthy
our machines are broken => List state=Unhealthy
my web-01 is down => Machine machine=web-01
we lost contact with payroll => Machine machine=payroll
I can't reach dc-01 => ?
I have 3 red machines in contoso prod => ?|List state=Unhealthy subscription=@prod
I think web-01 is fine => Machine machine=web-01
is our dev subscription healthy? => Summary subscription=@dev
how is our web rg => Summary resourceGroup=rg-web
less => ?
less than 3 days red => List sinceWithin=3d state=Unhealthy
red less often => ?|List state=Unhealthy
digest by region => ?
machines never seen => List reason=NoReport
weird => List state=Unhealthy
dark => List issue=Heartbeat
what went wrong => List state=Unhealthy
`;
