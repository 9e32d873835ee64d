/** What people on call type, with little time and few words. */
export const ON_CALL = `
meaning of unknown => About topic=HealthStates
how does defender get on the machines => About topic=Provisioning
i move a vm to other subscription, what happens => About topic=MoveSubscription
how do you know that it's unhealthy => About topic=Verdicts
vms with no tags => ?
no env tag => List !tag=env
not tagged with owner => List !tag=owner
everything but linux => List !os=Linux
neither windows nor arc => List !os=Windows !platform=Arc
name contains sql => List name=*sql*
boxes called web something => which web: web-01 web-02 web-03
deallocated vms in contoso prod => List power=NotRunning subscription=@prod
running vms without agent => List issue=Installation power=Running
plan 2 machines => List plan=P2
which machines have no plan => List plan=Off
n/a ones => List state=NotApplicable
why are some machines unknown => List state=Unknown
machines nobody can judge => ?
without defender on aws => List issue=Installation platform=AWS
what is the capital of france => ?
give me admin rights => ?
update web-01 => ?
patch status of web-01 => ?
cpu of sql-02 => ?
errors with exit code 51 => List state=Unhealthy text=51
proxy errors on linux => List os=Linux text=proxy
unhealthy because of timeout => List state=Unhealthy text=timeout
yo is prod-db down? => Machine machine=prod-db
can u show unhealthy boxes => List state=Unhealthy
r there any broken linux hosts => List os=Linux state=Unhealthy
whats broken in platform => List state=Unhealthy subscription=@platform
which servers lost heartbeat today => List issue=Heartbeat sinceWithin=11h
list machines with no sensor in corp it => List issue=Installation subscription=@corp
what servers r not reporting => List issue=Heartbeat
does any windows machine have trouble? => List os=Windows state=Unhealthy
unhealthy without rg-web and rg-data => List !resourceGroup=rg-data,rg-web state=Unhealthy
show me on-prem machines that are red => List platform=OnPremises state=Unhealthy
all failed installations of last 7 days => List issue=Installation sinceWithin=7d
red or unknown => List state=Unhealthy,Unknown
healthy arc linux => List os=Linux platform=Arc state=Healthy
everything in uksouth please => List region=uksouth
machines tagged tier:frontend => List tag=tier=frontend
vms with tag owner => List tag=owner
which machines have no owner => List !tag=owner
broken ones tagged env=staging or env=dev => List state=Unhealthy tag=env=dev,env=staging
names like sql => List name=*sql*
starting with build => List name=build*
how many in west europe => Count region=westeurope
amount of heartbeat issues in contoso prod => Count issue=Heartbeat subscription=@prod
how many of our servers are not ok => Count !state=Healthy
how many healthy how many unhealthy => Group state=Healthy,Unhealthy by=state
how many azure and how many arc machines => Group platform=Arc,Azure by=platform
how many machines per rg => Group by=resourceGroup
count by os and state => Group by=os,state
heartbeat issues by region and subscription => Group issue=Heartbeat by=region,subscription
which rg is worst => Group state=Unhealthy by=resourceGroup
which error comes most => Group state=Unhealthy by=error
top error on linux => Group os=Linux state=Unhealthy by=error
unhealthy per tag env => Group state=Unhealthy by=tag:env
whats the status of sql-02? => Machine machine=sql-02
anything wrong w/ web-03 => Machine machine=web-03
when did dc-01 last check in => Machine machine=dc-01
when was web-02's last heartbeat => Machine machine=web-02
last time payroll reported? => Machine machine=payroll
did linux-01 report today => Machine machine=linux-01
is there an issue on web-01 => Machine machine=web-01
web-03 pls => Machine machine=web-03
u know whats up with jump in corp it? => Machine machine=jump@corp
check web-01 and web-02 => List machine=web-01,web-02
is build-agent-7 covered by a plan => Machine machine=build-agent-7
show web-99 => which web-99: web-01 web-02 web-03
why red web-01 => Machine machine=web-01
how to fix sql-02 => Machine machine=sql-02
error of prod-db => Machine machine=prod-db
any changes since this morning => Changes sinceWithin=11h
who recovered today => Changes change=Recovered sinceWithin=11h
what broke yesterday => List sinceOver=11h sinceWithin=35h state=Unhealthy
show changes of the last week for linux => Changes os=Linux sinceWithin=7d
anything fixed in contoso prod since yesterday => Changes change=Recovered sinceWithin=35h subscription=@prod
what did change in the last 12h => Changes sinceWithin=12h
are we worse than last month => Trend sinceWithin=30d
better than a month ago? => Trend sinceWithin=30d
is linux better than last week => Trend os=Linux sinceWithin=7d
more unhealthy than yesterday? => Trend sinceWithin=1d state=Unhealthy
fewer heartbeat issues than last week? => Trend issue=Heartbeat sinceWithin=7d
how has the health changed in the past 90 days => Trend sinceWithin=90d
health trend for contoso prod => Trend subscription=@prod
show trend for the month => Trend sinceWithin=30d
graph of unhealthy for the last 2 weeks => Trend sinceWithin=14d state=Unhealthy
improvement since last week? => Trend sinceWithin=203h
longest silent machines => List issue=Heartbeat order=Oldest
red for more than a fortnight => List sinceOver=14d state=Unhealthy
which ones are broken more than 5 days now => List sinceOver=5d state=Unhealthy
3 newest install issues => List issue=Installation limit=3 order=Newest
which subs can't you read => Coverage
do we have blind spots => Coverage
subs not covered => Coverage
is contoso dev covered => Coverage subscription=@dev
from when is the data => Freshness
how current r these numbers => Freshness
get me the latest data => Refresh
download everything unhealthy in prod as csv => Export state=Unhealthy tag=env=prod
export changes of today => Export sinceWithin=11h
csv of errors by count => Export state=Unhealthy by=error
show me what happened to sql-02 => History machine=sql-02
who did what on web-01 => History machine=web-01
timeline prod-db => History machine=prod-db
we want the digest here => ?
no more mails => ?
pause digest => ?
any redeploy running? => List reason=Redeploying
what can i ask u => Help
how 2 use this => Help
thank u => Thanks
how much does it cost => About topic=Licensing
do i need p2 => About topic=Prerequisites
what is installation issue => About topic=IssueTypes
diff between unhealthy and unknown => About topic=HealthStates
why takes it 4 hours => About topic=RefreshInterval
in which country is our data => About topic=DataLocation
what happens to mde when i delete extension => About topic=DeleteExtension
how does mde get on new vms => About topic=Provisioning
where do your numbers come from => About topic=Verdicts
not linux, not arc, unhealthy => List !os=Linux !platform=Arc state=Unhealthy
anything but healthy => List !state=Healthy
vms off => List power=NotRunning
turned on but no heartbeat => List issue=Heartbeat power=Running
muted ones => List muted=Muted
which are unsupported => List state=NotApplicable
p1 machines unhealthy => List plan=P1 state=Unhealthy
dns errors in contoso prod => List subscription=@prod text=dns
certificate errors => List text=certificate
unhealthy due to proxy => List state=Unhealthy text=proxy
message contains timeout => List text=timeout
uninstall mde from web-01 => ?
disable defender on linux => ?
run a scan on web-01 => ?
who are the approvers => ?
reset password for alice => ?
pls list all sick ones from fabrikam => ?
which vm in contoso dev have no mde => List issue=Installation subscription=@dev
any red in prod => List state=Unhealthy tag=env=prod
show all windows except sql-02 that are unhealthy => List !machine=sql-02 os=Windows state=Unhealthy
unhealthy and running in westeurope => List power=Running region=westeurope state=Unhealthy
whats not ok in rg-data => List !state=Healthy resourceGroup=rg-data
the servers with connection problems => List issue=Heartbeat
do we have unprotected machines => ?
give me heartbeat issues older 2 days => List issue=Heartbeat sinceOver=2d
machines which are unhealthy since last week => List sinceWithin=203h state=Unhealthy
arc servers in corp it with failed install => List issue=Installation platform=Arc subscription=@corp
is there any machine not reporting in contoso prod? => List issue=Heartbeat subscription=@prod
hosts beginning with web in northeurope => List name=web* region=northeurope
how many endpoints are green => Count state=Healthy
how many are na => Count state=NotApplicable
how many windows servers without agent => Count issue=Installation os=Windows
how many broken now, how many last week => ?
how many issues of each type => Group state=Unhealthy by=issue
unhealthy count per os => Group state=Unhealthy by=os
compare prod and dev => Group tag=env=dev,env=prod by=tag:env
linux vs windows unhealthy => Group os=Linux,Windows state=Unhealthy by=os
top 5 rgs => Group limit=5 state=Unhealthy by=resourceGroup
what's the most frequent problem => ?
list errors with counts => Group state=Unhealthy by=error
can u look at sql-02 => Machine machine=sql-02
could you check on dc-01 pls => Machine machine=dc-01
when last report of web-03? => Machine machine=web-03
web-02 last seen => Machine machine=web-02
when did payroll go silent => Machine machine=payroll
since when is dc-01 not reporting => Machine machine=dc-01
does prod-db have mde => Machine machine=prod-db
is web-03 healthy or not => Machine machine=web-03
whats the issue with linux-01 => Machine machine=linux-01
details for ec2-frontend-1 => Machine machine=ec2-frontend-1
sql-02 not working? => Machine machine=sql-02
what changed between monday and today => Changes sinceWithin=35h
did we lose any sensor today? => ?
recovered machines in last 3 days => Changes change=Recovered sinceWithin=3d
what is new in contoso prod since this morning => Changes sinceWithin=11h subscription=@prod
are there less issues than last month => Trend sinceWithin=30d state=Unhealthy
are we better than last quarter => Trend sinceWithin=90d
is it better or worse than last month => Trend sinceWithin=30d
did it get better since last week => Trend sinceWithin=203h
how was the trend in the last month => Trend sinceWithin=30d
healthy percentage over time => Trend state=Healthy
what is red the longest in contoso dev => List order=Oldest state=Unhealthy subscription=@dev
what can you not see => Coverage
how old are these numbers => Freshness
what does redeploy do => About topic=DeleteExtension
will it cost more => About topic=Licensing
how long till defender notices => ?
help me pls => Help
what are you => Help
not in contoso dev and not in contoso prod and red => List !subscription=@dev,@prod state=Unhealthy
unhealthy but not because of heartbeat => List !issue=Heartbeat state=Unhealthy
install failed due to dns => List issue=Installation text=dns
text contains "no python" => List text="no python"
everything ok with contoso prod? => Summary subscription=@prod
what are the red machines of corp it => List state=Unhealthy subscription=@corp
any host without mde in rg-data? => List issue=Installation resourceGroup=rg-data
pls tell how many linux are bad => Count os=Linux state=Unhealthy
broken in last 2 days on azure only => List platform=Azure sinceWithin=2d state=Unhealthy
heartbeat missing 24h => ?
show unhealthy, skip web-01 => List !machine=web-01 state=Unhealthy
windows and linux in platform => List os=Linux,Windows subscription=@platform
how many arc, how many azure, how many aws => Group platform=AWS,Arc,Azure by=platform
how many red and how many muted => ?
how many machines and how many unhealthy => Summary
is web-02 better than last week => ?
r u up to date => Freshness
web-01 last report => Machine machine=web-01
when did any machine last report => ?
which machines reported today => ?
machines that checked in => ?
who has not reported since monday => List issue=Heartbeat sinceWithin=35h
mde installed? => ?
is the sensor installed on payroll => Machine machine=payroll
no env => List !tag=env
without tier tag and red => List !tag=tier state=Unhealthy
which errors are caused by proxy => Group state=Unhealthy text=proxy by=error
longer than a week => List sinceOver=7d
ignore windows => ?
ignore web-01 => ?
ignore it => ?
improvement => Trend
grouped by os => Group by=os
`;
