/**
 * More free variations, written down after the grammar and judged line by line: what is understood once is not to be lost again.
 */
export const OPERATORS = `
turned-on machines with no heartbeat => List issue=Heartbeat power=Running
powered on but silent => List issue=Heartbeat power=Running
stopped machines that are unhealthy => List power=NotRunning state=Unhealthy
unknown machines that are running => List power=Running state=Unknown
why are these unknown? => List state=Unknown
unknown because of missing plan => List plan=Off state=Unknown
machines unknown because the subscription isn't covered => ?|List state=Unknown
not visible machines => List reason=NotVisible
machines we can't see => List reason=NotVisible
exempted or other EDR => List reason=Exempted,OtherEdr
crowdstrike machines => ?
machines with CrowdStrike => ?
show me windows 10 machines => List os=Windows release=10
windows 11 clients => ?|List os=Windows release=11
windows server 2012 r2 => List os=Windows release="2012 r2",2012-r2,2012r2
windows 2016 or 2019 unhealthy => List os=Windows release=2016,2019 state=Unhealthy
ubuntu 20.04 and 22.04 => List release=20.04,20_04,22.04,22_04 release=ubuntu
debian, unhealthy => List release=debian state=Unhealthy
red hat enterprise linux 8 => List release="red hat",redhat,rhel release=8
RHEL 8 servers with failed agent => List release="red hat",redhat,rhel release=8 state=Unhealthy
suse machines => List release=sles,suse
which distros are affected => Group state=Unhealthy by=release
aks nodes => ?
vms in scale sets => List platform=ScaleSet
scaleset workers unhealthy => ?|List platform=ScaleSet state=Unhealthy
kubernetes nodes => ?
on premise boxes only => List platform=OnPremises
our datacenter servers => List platform=OnPremises
cloud machines => List !platform=OnPremises
machines in the cloud => List !platform=OnPremises
aws in corp it (emea) => List platform=AWS subscription=@corp
gcp vms not healthy => List !state=Healthy platform=GCP
everything in azure except contoso dev => List !subscription=@dev platform=Azure
arc but not aws => List !platform=AWS platform=Arc
arc machines outside aws => List !platform=AWS platform=Arc
machines tagged prod => List tag=env=prod
machines tagged with env => List tag=env
production machines => List resourceGroup=production
prod machines => List tag=env=prod
staging boxes unhealthy => List state=Unhealthy tag=env=staging
unhealthy env staging => List state=Unhealthy tag=env=staging
owner=alice@contoso.com => List tag=owner=alice@contoso.com
owned by alice@contoso.com => List tag=owner=alice@contoso.com
machines of alice@contoso.com => List tag=owner=alice@contoso.com
machines without owner tag => List !tag=owner
untagged machines => ?
missing env tag => List !tag=env
named sql => which sql: sql-02
named like sql => List name=*sql*
web servers => List name=*web*
all the web ones => ?|List name=*web*
web-* unhealthy => List name=web-* state=Unhealthy
everything starting with "web-" => List name=web-*
machines beginning with sql or web => List name=sql*,web*
hostname contains agent => List name=*agent*
hostname web-01 => Machine machine=web-01
server web-01 => Machine machine=web-01
computer web-01 status => Machine machine=web-01
node linux-01 => Machine machine=linux-01
is the agent on web-01 ok? => Machine machine=web-01
what's the state of web-01's sensor? => Machine machine=web-01
sensor status web-01 => Machine machine=web-01
web-01 not reporting? => Machine machine=web-01
when was web-01 last seen? => Machine machine=web-01
how come web-01 is red => Machine machine=web-01
web-01 and sql-02 status => List machine=sql-02,web-01
are web-01 and web-02 healthy? => List machine=web-01,web-02
compare web-01 and web-02 => List machine=web-01,web-02
is web-99 ok => which web-99: web-01 web-02 web-03
how many in total? => Count
total machines => Count
how many vms total => Count
number of unhealthy => Count state=Unhealthy
count by state => Group by=state
count per os => Group by=os
unhealthy count => Count state=Unhealthy
what's our unhealthy count => Count state=Unhealthy
how many of them are linux => Count os=Linux
percentage unhealthy => Count state=Unhealthy
what fraction of linux is healthy => Count os=Linux state=Healthy
are more machines unhealthy than yesterday => Trend sinceWithin=1d state=Unhealthy
top offenders => List state=Unhealthy
top 10 => List limit=10
worst 3 regions => Group limit=3 state=Unhealthy by=region
five worst subscriptions => Group limit=5 state=Unhealthy by=subscription
which subscription has the most issues? => Group state=Unhealthy by=subscription
most unhealthy subscription => Group state=Unhealthy by=subscription
busiest region => ?
rank subscriptions by unhealthy machines => Group state=Unhealthy by=subscription
show me a table of unhealthy by os and platform => Group state=Unhealthy by=os,platform
matrix of os and region => Group by=os,region
split unhealthy per subscription => Group state=Unhealthy by=subscription
unhealthy per rg => Group state=Unhealthy by=resourceGroup
unhealthy/region => ?|List state=Unhealthy
heatmap => ?
which error is most common => Group state=Unhealthy by=error
group by error => Group state=Unhealthy by=error
what are people hitting => ?
top 3 errors on linux => Group limit=3 os=Linux state=Unhealthy by=error
errors by region => Group state=Unhealthy by=region
reasons for unknown => Group state=Unknown by=reason
why are machines unknown => List state=Unknown
list all reasons => Group state=Unknown by=reason
what is going on in contoso prod => Summary subscription=@prod
how's contoso prod => Summary subscription=@prod
give me the rundown for contoso prod => Summary subscription=@prod
summary please for linux and windows => Summary os=Linux,Windows
health overview for aws => Summary platform=AWS
report => Summary
weekly report => ?
Are there any VMs with unhealthy MDE? => List state=Unhealthy
Any unhealthy VMs in Contoso Prod? => List state=Unhealthy subscription=@prod
What VMs are unhealthy in resource group rg-web? => List resourceGroup=rg-web state=Unhealthy
Which Linux VMs in West Europe are not healthy? => List !state=Healthy os=Linux region=westeurope
Please list the unhealthy machines that run Windows => List os=Windows state=Unhealthy
Unhealthy VMs in production resource group => List resourceGroup=production state=Unhealthy
VM health => Summary
VM status => Summary
VMs with heartbeat issue => List issue=Heartbeat
vms with installation issue => List issue=Installation
servers w/ installation issues => List issue=Installation
list VMs with MDE health finding of type heartbeat => List issue=Heartbeat state=Unhealthy
show findings => List state=Unhealthy
show all issues => List state=Unhealthy
give me the issues => List state=Unhealthy
open issues => List state=Unhealthy
what are the current issues? => List state=Unhealthy
what issues do we have => List state=Unhealthy
which issues exist => List state=Unhealthy
active problems => List state=Unhealthy
is web-01 affected? => Machine machine=web-01
does web-01 have MDE? => Machine machine=web-01
what does the error on web-01 mean => Machine machine=web-01
error on web-01 => Machine machine=web-01
message for web-01 => ?|Machine machine=web-01
web-01 error => Machine machine=web-01
show me web-01's history => History machine=web-01
is payroll protected => Machine machine=payroll
who is responsible for web-01 => ?|Machine machine=web-01
where is web-01 => Machine machine=web-01
in which subscription is web-01 => Machine machine=web-01
what os is web-01 => Machine machine=web-01
which region is web-01 in => Machine machine=web-01
tags of web-01 => Machine machine=web-01
when was web-01 created => ?|Machine machine=web-01
how many machines are not applicable => Count state=NotApplicable
how many are N/A => Count state=NotApplicable
how many unhealthy machines do we have right now? => Count state=Unhealthy
how many machines have been unhealthy since monday => Count sinceWithin=35h state=Unhealthy
number of VMs w/o heartbeat => Count issue=Heartbeat
how many linux boxes went silent this week => Count issue=Heartbeat os=Linux sinceWithin=35h
count of arc machines => Count platform=Arc
count machines tagged env=prod => Count tag=env=prod
machines count => Count
what is the total => Count
give me numbers => Summary
stats => Summary
kpi => ?
show me the dashboard => Summary
let's see the overview => Summary
quick status check => Summary
status update please => Summary
daily summary => ?
how do things look => Summary
how does it look => Summary
how do we look in contoso dev => Summary subscription=@dev
are we ok? => Summary
are we fine => Summary
anything to worry about? => Summary
should I worry => Summary
all clear? => Summary
everything alright over there? => Summary
is all well? => Summary
health check please => Summary
run a health check => Summary
check health => Summary
check all machines => List
check everything => List
check => ?
test => List resourceGroup=test
ping => Greeting
version => Help
settings => ?
about => Help
info => Help
who am i => ?
what's my name => ?
tell me something => ?
I don't know => ?
hmm => ?
lol => ?
you're stupid => ?
good bot => Thanks
this is great => Thanks
not bad => Thanks
nice => Thanks
sorry => Thanks
never mind => Thanks
forget it => Thanks
please => ?
please help => Help
help please => Help
can you help me find broken machines? => List state=Unhealthy
need help with web-01 => Machine machine=web-01
i need help => Help
what are you capable of? => Help
what questions can i ask => Help
give me some example questions => Help
how to use => Help
documentation => Help
readme => Help
how can i filter by subscription => Help
how do i see only linux machines => List os=Linux
can i filter by tag => ?
can you show only windows => List os=Windows
show only windows => List os=Windows
filter by linux => List os=Linux
filter linux => List os=Linux
filter: linux, unhealthy => List os=Linux state=Unhealthy
where state = unhealthy and os = linux => List os=Linux state=Unhealthy
state:unhealthy os:linux sub:"contoso prod" => List os=Linux state=Unhealthy subscription=@prod
os=linux region=westeurope state=unhealthy => List os=Linux region=westeurope state=Unhealthy
unhealthy os:linux => List os=Linux state=Unhealthy
region:westeurope unhealthy => List region=westeurope state=Unhealthy
subscription = contoso prod, state = unhealthy => List state=Unhealthy subscription=@prod
name:web* => List name=web*
name=web-01 => Machine machine=web-01
rg=rg-web => List resourceGroup=rg-web
tag:env=prod => List tag=env=prod
tag=env:prod => List tag=env=prod
platform:arc => List platform=Arc
platform = aws => List platform=AWS
power:stopped => List power=NotRunning
plan:p2 => List plan=P2
issue:heartbeat => List issue=Heartbeat
issue=installation => List issue=Installation
reason:notcovered => ?
limit 5 unhealthy => List limit=5 state=Unhealthy
unhealthy limit 5 => List limit=5 state=Unhealthy
unhealthy, max 10 => List limit=10 state=Unhealthy
first ten unhealthy => List limit=10 state=Unhealthy
next 10 => ?
`;
