/** Groups, changes, trends, one machine's history, files, and the integration itself. */
export const LOOKING = `
unhealthy by region => Group state=Unhealthy by=region
unhealthy by OS and region => Group state=Unhealthy by=os,region
unhealthy by os, region => Group state=Unhealthy by=os,region
unhealthy by region and by os => Group state=Unhealthy by=region,os
how many unhealthy per subscription => Group state=Unhealthy by=subscription
how many unhealthy machines are there in each region? => Group state=Unhealthy by=region
number of machines per region => Group by=region
group unhealthy by resource group => Group state=Unhealthy by=resourceGroup
unhealthy grouped by operating system => Group state=Unhealthy by=os
break down unhealthy by issue => Group state=Unhealthy by=issue
breakdown by platform => Group by=platform
machines by plan => Group by=plan
by region => Group by=region
machines by state => Group by=state
status by subscription => Group by=subscription
summary by os => Group by=os
linux by subscription => Group os=Linux by=subscription
heartbeat issues by region => Group issue=Heartbeat by=region
unknown by reason => Group state=Unknown by=reason
unhealthy by env => Group state=Unhealthy by=tag:env
machines by tag env => Group by=tag:env
machines per owner and region => Group by=tag:owner,region
unhealthy by distro => Group state=Unhealthy by=release
unhealthy linux machines in contoso prod by region => Group os=Linux state=Unhealthy subscription=@prod by=region
which subscriptions have unhealthy machines? => Group state=Unhealthy by=subscription
which subscriptions are affected? => Group state=Unhealthy by=subscription
which resource groups have heartbeat issues => Group issue=Heartbeat by=resourceGroup
which region is worst? => Group state=Unhealthy by=region
which regions have the most unhealthy machines => Group state=Unhealthy by=region
top 5 subscriptions => Group state=Unhealthy limit=5 by=subscription
top 3 regions by unhealthy machines => Group state=Unhealthy limit=3 by=region
list subscriptions => Group by=subscription
how many subscriptions do we have? => Group by=subscription
what regions do we have => Group by=region
show all resource groups => Group by=resourceGroup
most common errors => Group state=Unhealthy by=error
what are the most common errors? => Group state=Unhealthy by=error
top errors => Group state=Unhealthy by=error
error breakdown => Group state=Unhealthy by=error
unhealthy by error message => Group state=Unhealthy by=error
linux errors by error code => Group os=Linux state=Unhealthy by=error
what kinds of issues do we have => Group state=Unhealthy by=issue
unhealthy machines in all subscriptions => List state=Unhealthy
unhealthy across all regions => List state=Unhealthy
which machines are not supported by mde => List state=NotApplicable
what changed? => Changes
what has changed since yesterday? => Changes sinceWithin=35h
what changed in the last 4 hours => Changes sinceWithin=4h
any changes in contoso dev => Changes subscription=@dev
what's new => Changes
what did I miss => Changes
what changed yesterday => Changes sinceWithin=35h sinceOver=11h
what recovered today? => Changes change=Recovered sinceWithin=11h
which machines recovered since monday => Changes change=Recovered sinceWithin=35h
which linux machines have recovered? => Changes change=Recovered os=Linux
what got fixed => Changes change=Recovered
which machines are healthy again => Changes change=Recovered
new machines => Changes change=Appeared
new vms since yesterday => Changes change=Appeared sinceWithin=35h
which machines disappeared => Changes change=Gone
machines deleted this week => Changes change=Gone sinceWithin=35h
trend => Trend
show me the trend => Trend
trend over 30 days => Trend sinceWithin=30d
unhealthy trend => Trend state=Unhealthy
show the trend for contoso prod => Trend subscription=@prod
linux trend over the last 90 days => Trend os=Linux sinceWithin=90d
heartbeat issues over time => Trend issue=Heartbeat
are we getting better? => Trend
is it getting worse => Trend
how has it changed over the last 30 days => Trend sinceWithin=30d
compared to last week => Trend sinceWithin=203h
how many were unhealthy last week? => Trend state=Unhealthy sinceWithin=203h
how many machines were unhealthy yesterday => Trend state=Unhealthy sinceWithin=35h
trend in westeurope => ?|List region=westeurope
history of web-01 => History machine=web-01
show me the history of web-01 => History machine=web-01
web-01 timeline => History machine=web-01
what happened to web-01 yesterday? => History machine=web-01
export unhealthy => Export state=Unhealthy
export linux machines to csv => Export os=Linux
give me unhealthy linux as csv => Export os=Linux state=Unhealthy
download all machines as an excel file => Export
export => ?
what is MDE? => About topic=Integration
what does the integration include? => About topic=Integration
how does licensing work => About topic=Licensing
do we need a license => About topic=Licensing
how much does it cost? => About topic=Licensing
how is the agent installed => About topic=Provisioning
automatic provisioning => About topic=Provisioning
what are the prerequisites? => About topic=Prerequisites
which plan do we need => About topic=Prerequisites
what is a heartbeat issue? => About topic=IssueTypes
what does heartbeat mean => About topic=IssueTypes
what's the difference between heartbeat and installation => About topic=IssueTypes
what does not applicable mean? => About topic=HealthStates
what does unhealthy mean => About topic=HealthStates
how often does defender refresh => About topic=RefreshInterval
where is the data stored? => About topic=DataLocation
can i move a vm to another subscription => About topic=MoveSubscription
what if I move subscriptions between tenants => About topic=MoveTenant
what happens if I delete the extension? => About topic=DeleteExtension
how do you know a machine is healthy? => About topic=Verdicts
`;
