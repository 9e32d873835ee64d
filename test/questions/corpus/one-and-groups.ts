/** One machine, and groups of them, in everyday words. */
export const ONE_AND_GROUPS = `
web-01? => Machine machine=web-01
why is web-02 unhealthy => Machine machine=web-02
what's wrong with sql-02? => Machine machine=sql-02
whats up w/ web-03 => Machine machine=web-03
is payroll ok => Machine machine=payroll
PAYROLL status => Machine machine=payroll
tell me about prod-db => Machine machine=prod-db
can you check linux-01 for me? => Machine machine=linux-01
details build-agent-7 => Machine machine=build-agent-7
how is dc-01 doing => Machine machine=dc-01
has ec2-frontend-1 got a working sensor? => Machine machine=ec2-frontend-1
web-01 broken? => Machine machine=web-01
health of sql-02 => Machine machine=sql-02
please look at web-02 => Machine machine=web-02
is web 01 healthy? => Machine machine=web-01
what about jump? => which jump: jump jump
jump in Contoso Dev => Machine machine=jump@dev
jump box status in corp it => Machine machine=jump@corp
why does web-01 show red? => Machine machine=web-01
what's the matter with prod-db => Machine machine=prod-db
does linux-01 report? => Machine machine=linux-01
info on web-01 => Machine machine=web-01
show web-01 => Machine machine=web-01
where is dc-01? => Machine machine=dc-01
machine web-01 => Machine machine=web-01
the server called sql-02 => Machine machine=sql-02
wbe-01 => which wbe-01: web-01
how do I fix web-01? => Machine machine=web-01
hey is web-03 having issues? => Machine machine=web-03
pls explain why PAYROLL is red => Machine machine=payroll
sql-02 - what's going on there? => Machine machine=sql-02
so what's the deal with build-agent-7 => Machine machine=build-agent-7
I got an alert for dc-01, what's up with it? => ?
can you tell me if prod-db is healthy? => Machine machine=prod-db
linux 01 status => Machine machine=linux-01
my user says ec2-frontend-1 has no defender, true? => ?
since when has web-02 been broken => Machine machine=web-02
web-01 / web-02 => List machine=web-01,web-02
jump, the one in shared services => Machine machine=jump@corp
what is the error on sql-02 => Machine machine=sql-02
which region is prod-db in => Machine machine=prod-db
status PAYROLL pls => Machine machine=payroll
web-02 is acting up, why? => Machine machine=web-02
what do you know about sql-02 => Machine machine=sql-02
give me details on payroll => Machine machine=payroll
check web-01 please => Machine machine=web-01
can you have a look at dc-01? => Machine machine=dc-01
is everything alright with prod-db? => Machine machine=prod-db
sql-02 healthy? => Machine machine=sql-02
state of web 03 => Machine machine=web-03
why isn't web-01 reporting? => Machine machine=web-01
web-01 not reporting, why => Machine machine=web-01
jump in rg-dev => Machine machine=jump@dev
how long has sql-02 been broken? => Machine machine=sql-02
what message does web-03 show? => Machine machine=web-03
paryoll => which paryoll: PAYROLL
open web-01 => ?
unhealthy by subscription => Group state=Unhealthy by=subscription
break down unhealthy machines per os => Group state=Unhealthy by=os
show me failures grouped by region => Group state=Unhealthy by=region
unhealthy by OS and region => Group state=Unhealthy by=os,region
top 5 subscriptions with broken agents => Group limit=5 state=Unhealthy by=subscription
which resource group is the worst? => Group state=Unhealthy by=resourceGroup
worst subscriptions => Group state=Unhealthy by=subscription
top 3 regions by unhealthy machines => Group limit=3 state=Unhealthy by=region
most common errors => Group state=Unhealthy by=error
machines per platform => Group by=platform
distribution by operating system => Group by=os
split by subscription => Group by=subscription
issues by type => Group state=Unhealthy by=issue
group the unhealthy ones by error message => Group state=Unhealthy by=error
linux unhealthy per region => Group os=Linux state=Unhealthy by=region
count by env tag => Group by=tag:env
unhealthy by tag owner => Group state=Unhealthy by=tag:owner
unhealthy by env => Group state=Unhealthy by=tag:env
machines by plan => Group by=plan
how many unhealthy machines per subscription? => Group state=Unhealthy by=subscription
which subscriptions have unhealthy machines => Group state=Unhealthy by=subscription
state by subscription => Group by=subscription
unknown by reason => Group state=Unknown by=reason
top 10 errors => Group limit=10 state=Unhealthy by=error
where are most of the broken machines? => Group state=Unhealthy by=subscription
breakdown by platform and os => Group by=platform,os
healthy vs unhealthy per region => Group state=Healthy,Unhealthy by=region,state
who's the worst offender among our subscriptions? => Group state=Unhealthy by=subscription
rank regions by number of unhealthy machines => Group state=Unhealthy by=region
unhealthy counts per subscription please => Group state=Unhealthy by=subscription
can you break the unhealthy ones down by resource group? => Group state=Unhealthy by=resourceGroup
show heartbeat vs installation => Group issue=Heartbeat,Installation by=issue
pivot unhealthy by os and region => Group state=Unhealthy by=os,region
what are the 3 most frequent errors => Group limit=3 state=Unhealthy by=error
which error occurs most often? => Group state=Unhealthy by=error
spread of unhealthy machines over regions => Group state=Unhealthy by=region
per team tag => ?
unhealthy for each value of the env tag => Group state=Unhealthy by=tag:env
linux distros with most failures => Group os=Linux state=Unhealthy by=release
for every subscription, how many are unhealthy? => Group state=Unhealthy by=subscription
top 2 rgs => Group limit=2 state=Unhealthy by=resourceGroup
unhealthy, grouped by os => Group state=Unhealthy by=os
which subscriptions look bad? => Group state=Unhealthy by=subscription
list the regions with broken machines => Group state=Unhealthy by=region
installation issues per resource group => Group issue=Installation by=resourceGroup
who has the most broken machines, by owner tag? => Group state=Unhealthy by=tag:owner
give me unhealthy numbers by subscription and issue type => Group state=Unhealthy by=subscription,issue
silent machines by os, top 3 => Group issue=Heartbeat limit=3 by=os
what's the most common error in contoso prod? => Group state=Unhealthy subscription=@prod by=error
how do unhealthy machines spread across subscriptions? => Group state=Unhealthy by=subscription
healthy machines by platform => Group state=Healthy by=platform
which platform has most failures? => Group state=Unhealthy by=platform
top subscriptions => Group state=Unhealthy by=subscription
machines by power state => Group by=power
`;
