/** What security and platform engineers type, not all of whom are native speakers. */
export const SECURITY_AND_PLATFORM = `
yo which boxes are broken rn => List state=Unhealthy
give me everything thats red in contoso prod => List state=Unhealthy subscription=@prod
any problem with mde on our linux servers ? => List os=Linux state=Unhealthy
list machine where the agent install failed => List issue=Installation
which server not sending heartbeat since 2 days => List issue=Heartbeat sinceOver=2d
pls show unhealthy vm in rg-web => List resourceGroup=rg-web state=Unhealthy
Are there unhealthy Windows hosts in the Platform subscription? => List os=Windows state=Unhealthy subscription=@platform
unhealthy, linux, west europe => List os=Linux region=westeurope state=Unhealthy
unhealty machnies in contoso dev => List state=Unhealthy subscription=@dev
what is broken outside of contoso dev => List !subscription=@dev state=Unhealthy
broken boxes but no arc => List !platform=Arc state=Unhealthy
show me sick arc servers => List platform=Arc state=Unhealthy
all linux except the ones in rg-web => List !resourceGroup=rg-web os=Linux
what runs in AWS => List platform=AWS
do we have something in GCP? => List platform=GCP
any gcp boxes failing => List platform=GCP state=Unhealthy
number of unhealthy endpoints => Count state=Unhealthy
how many servers do we have in total => Count
how much machines have heartbeat issue? => Count issue=Heartbeat
count of windows by state => Group os=Windows by=state
how many are fine => Count state=Healthy
how many vms are healthy vs unhealthy => Group state=Healthy,Unhealthy by=state
how many heartbeat, how many install issues => Group issue=Heartbeat,Installation by=issue
split the unhealthy ones per region => Group state=Unhealthy by=region
unhealthy grouped by subscription and os => Group state=Unhealthy by=subscription,os
which subscription has the most broken machines? => Group state=Unhealthy by=subscription
top 3 resource groups with unhealthy machines => Group limit=3 state=Unhealthy by=resourceGroup
break it down by error => Group state=Unhealthy by=error
most common error messages => Group state=Unhealthy by=error
what are the main reasons for failed installs => Group issue=Installation by=error
machines per env tag => Group by=tag:env
healthy machines by owner tag => Group state=Healthy by=tag:owner
issue types breakdown for linux => Group os=Linux state=Unhealthy by=issue
os split => Group by=os
how does web-01 look? => Machine machine=web-01
can u check web-01 => Machine machine=web-01
check sql-02 pls => Machine machine=sql-02
whats up with payroll => Machine machine=payroll
is prod-db ok? => Machine machine=prod-db
status dc-01 => Machine machine=dc-01
web-02??? => Machine machine=web-02
why is build-agent-7 red => Machine machine=build-agent-7
what's wrong with web 01 => Machine machine=web-01
tell me about linux-01 => Machine machine=linux-01
when did web-03 last report => Machine machine=web-03
when did sql-02 last report in => Machine machine=sql-02
last heartbeat of web-02? => Machine machine=web-02
when was the last time dc-01 checked in => Machine machine=dc-01
which error does prod-db show => Machine machine=prod-db
is defender running on payroll => Machine machine=payroll
how is jump => which jump: jump jump
does ec2-frontend-1 have sensor installed? => Machine machine=ec2-frontend-1
web01 => which web01: web-01 web-02 web-03
what's new since yesterday => Changes sinceWithin=35h
newly broken in the last 24h => List order=Newest sinceWithin=1d state=Unhealthy
any new failures overnight? => List order=Newest sinceWithin=17h state=Unhealthy
what happened in the last 4 hours => Changes sinceWithin=4h
which servers went red today in contoso prod => List sinceWithin=11h state=Unhealthy subscription=@prod
did anything break since friday => List sinceWithin=107h state=Unhealthy
new machines this week => Changes change=Appeared sinceWithin=35h
which vms disappeared since yesterday => Changes change=Gone sinceWithin=35h
are we better than last month => Trend sinceWithin=30d
trend last 30 days => Trend sinceWithin=30d
how did unhealthy develop over the last quarter => Trend sinceWithin=90d state=Unhealthy
show me the graph for the week => Trend sinceWithin=7d
how many unhealthy did we have last week => Trend sinceWithin=203h state=Unhealthy
compare to last week => Trend sinceWithin=203h
more or less broken than a week ago? => Trend sinceWithin=7d state=Unhealthy
trend for linux over 90 days => Trend os=Linux sinceWithin=90d
oldest unhealthy machines => List order=Oldest state=Unhealthy
which one is broken the longest => List order=Oldest state=Unhealthy
who is unhealthy since more than a month => List sinceOver=30d state=Unhealthy
unhealthy > 7 days => List sinceOver=7d state=Unhealthy
5 oldest heartbeat issues => List issue=Heartbeat limit=5 order=Oldest
red longer than 48h in westeurope => List region=westeurope sinceOver=2d state=Unhealthy
unhealthy for at least 2 weeks, windows only => List os=Windows sinceOver=14d state=Unhealthy
latest 10 failures => List limit=10 order=Newest state=Unhealthy
broke within the last hour => List sinceWithin=1h state=Unhealthy
which subscriptions can you not see? => Coverage
do you see all our subscriptions => Coverage
what's our coverage in contoso dev => Coverage subscription=@dev
which subs don't have plan 2 => Group !plan=P2 by=subscription
subscriptions without defender for servers => Coverage
machines not covered by any plan => List reason=NotCovered
how old is the data => Freshness
is this data up to date? => Freshness
last refresh? => Freshness
pls refresh => Refresh
sync again now => Refresh
can you update the data => Refresh
export all unhealthy to csv => Export state=Unhealthy
give me an excel of windows machines in contoso prod => Export os=Windows subscription=@prod
download list of not applicable => Export state=NotApplicable
csv with heartbeat problems => Export issue=Heartbeat
what happened with web-02 last week => History machine=web-02
show timeline for payroll => History machine=payroll
which unhealthy ones are muted => List muted=Muted state=Unhealthy
unhealthy not muted => List !muted=Muted state=Unhealthy
fix web-03 please => ?
which machines are redeploying right now => List reason=Redeploying
what can you do => Help
how do i use u => Help
good morning bot => Greeting
thx! => Thanks
how often does health refresh => About topic=RefreshInterval
do i need a license for this => About topic=Licensing
what happens when i delete the extension => About topic=DeleteExtension
difference between heartbeat and installation issue? => About topic=IssueTypes
how does automatic onboarding work => About topic=Provisioning
can we move a vm to other tenant => About topic=MoveTenant
not windows and not in contoso prod => List !os=Windows !subscription=@prod
everything tagged env=prod that is red => List state=Unhealthy tag=env=prod
unhealthy with tag env prod => List state=Unhealthy tag=env=prod
web* unhealthy => List name=web* state=Unhealthy
all jump hosts => which jump: jump jump
stopped vms => List power=NotRunning
powered off boxes that are unhealthy => List power=NotRunning state=Unhealthy
running but silent => List issue=Heartbeat power=Running
unsupported OS machines => List state=NotApplicable
which can't be determined => List state=Unknown
unknown state in contoso dev why => List state=Unknown subscription=@dev
ubuntu boxes failing => List release=ubuntu state=Unhealthy
machines in plan 1 => List plan=P1
what's for lunch => ?
who is the ceo => ?
machines with error 1603 => List text=1603
anything mentioning proxy => List text=proxy
servers with message "disk full" => List text="disk full"
list me all servers where mde is dead => List issue=Heartbeat
whats red => List state=Unhealthy
gimme the bad ones in corp it => List state=Unhealthy subscription=@corp
who has no agent => List issue=Installation
Which of our Windows boxes in EMEA corp are unhealthy => ?
any linux server with problems in North Europe? => List os=Linux region=northeurope state=Unhealthy
Please provide the list of the virtual machines with not working Defender => List state=Unhealthy
unhealthy windows server in sub contoso prod => List os=Windows state=Unhealthy subscription=@prod
not healthy and not muted => List !muted=Muted !state=Healthy
all sick hosts but not in rg-build => List !resourceGroup=rg-build state=Unhealthy
heartbeat prob on arc machines => List issue=Heartbeat platform=Arc
show vms without heartbeat except web* => List !name=web* issue=Heartbeat
ec2 instances with failed sensor => List platform=AWS state=Unhealthy
what servers in eastus2? => List region=eastus2
unhealthy in uk south or north europe => List region=northeurope,uksouth state=Unhealthy
owner alice@contoso.com unhealthy => List state=Unhealthy tag=owner=alice@contoso.com
tier=frontend => List tag=tier=frontend
cost center 4711 machines => List tag="cost center=4711"
all staging boxes => List tag=env=staging
hosts in production => List resourceGroup=production
how many boxes in test => Count resourceGroup=test
how many windows, how many linux => Group os=Linux,Windows by=os
how many in total and how many are unhealthy => Summary
how many servers are red in each subscription => Group state=Unhealthy by=subscription
how many install issue we have => Count issue=Installation
count unhealthy linux arc => Count os=Linux platform=Arc state=Unhealthy
what percentage is healthy => Count state=Healthy
unhealthy pro region => ?
errors by frequency => Group state=Unhealthy by=error
which region is the worst => Group state=Unhealthy by=region
which os has more issues => Group state=Unhealthy by=os
what kind of errors do we see => Group state=Unhealthy by=error
group by rg and state => Group by=resourceGroup,state
number of machines by platform and os => Group by=platform,os
status of web-02 please => Machine machine=web-02
give me infos about sql-02 => Machine machine=sql-02
hey bot is web-01 healthy again? => Machine machine=web-01
does web-03 report? => Machine machine=web-03
why doesn't dc-01 report => Machine machine=dc-01
since when is prod-db broken => Machine machine=prod-db
when was payroll last seen => Machine machine=payroll
what's the last contact of dc-01 => Machine machine=dc-01
web-01 state? => Machine machine=web-01
sql02 => which sql02: sql-02
look at build-agent-7 for me => Machine machine=build-agent-7
can u have a look on web-03 => Machine machine=web-03
could u tell me if linux-01 is fine => Machine machine=linux-01
did web-01 recover => Machine machine=web-01
has payroll an issue => Machine machine=payroll
what os is web-01 running => Machine machine=web-01
which plan is sql-02 on => Machine machine=sql-02
is mde installed on dc-01? => Machine machine=dc-01
anything new today? => Changes sinceWithin=11h
changes in the last 2 days in contoso prod => Changes sinceWithin=2d subscription=@prod
what recovered since yesterday evening => Changes change=Recovered sinceWithin=35h
how many recovered this week => Changes change=Recovered sinceWithin=35h
show me changes => Changes
what is different from yesterday => Changes sinceWithin=35h
did something get worse today? => Changes change=New sinceWithin=11h
who went offline last night => ?
list recoveries of last week => Changes change=Recovered sinceOver=35h sinceWithin=203h
are we doing better than last week => Trend sinceWithin=7d
is the number of unhealthy going up? => Trend state=Unhealthy
how do we compare to a month ago => Trend sinceWithin=30d
unhealthy over time => Trend state=Unhealthy
chart of the last 90 days => Trend sinceWithin=90d
trend last quarter for windows => Trend os=Windows sinceWithin=90d
did we improve this month => Trend sinceWithin=347h
how was it a week ago => ?
trend in contoso dev past month => Trend sinceWithin=30d subscription=@dev
better than yesterday? => Trend sinceWithin=1d
longest unhealthy server => List order=Oldest state=Unhealthy
which are red since more than 10 days => List sinceOver=10d state=Unhealthy
unhealthy since 1 week => List sinceOver=7d state=Unhealthy
what is broken for ages => ?
silent >24h => List issue=Heartbeat sinceOver=1d
no heartbeat for 3 days in platform => List issue=Heartbeat sinceOver=3d subscription=@platform
oldest 3 install problems on windows => List issue=Installation limit=3 order=Oldest os=Windows
latest unhealthy => List order=Newest state=Unhealthy
is everything covered => Coverage
which subscription are you blind for => Coverage
are all subscriptions visible to you => Coverage
do we miss any subscription => Coverage
how up to date is this => Freshness
when was last sync => Freshness
how fresh are those numbers => Freshness
force sync => Refresh
update now pls => Refresh
reload data => Refresh
excel export of everything unhealthy => Export state=Unhealthy
i need csv of all machines in rg-web => Export resourceGroup=rg-web
web-01 history => History machine=web-01
what did happen to web-03 => History machine=web-03
log of sql-02 => History machine=sql-02
who muted web-02 => History machine=web-02
show me what is muted => List muted=Muted
i don't want this anymore => ?
approve => ?
wat can u do => Help
hello there => Greeting
many thx => Thanks
what does the mde integration include => About topic=Integration
do we pay extra => About topic=Licensing
how long until new machine shows health => About topic=RefreshInterval
why is it only refreshed every 4 hours => About topic=RefreshInterval
is it safe to delete the mde extension => About topic=DeleteExtension
what's a heartbeat issue => About topic=IssueTypes
`;
