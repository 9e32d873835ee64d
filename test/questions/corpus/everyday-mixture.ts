/** Questions of all kinds, as they come up in a day. */
export const EVERYDAY_MIXTURE = `
servers w/ broken agent in contoso prod? => List state=Unhealthy subscription=@prod
which prod servers have lost their heartbeat => List issue=Heartbeat tag=env=prod
dev machines that are unhealthy => List state=Unhealthy tag=env=dev
staging boxes with issues => List state=Unhealthy tag=env=staging
any red windows machines in europe? => ?
i need the unhealthy servers of the HR team => List resourceGroup=hr state=Unhealthy
list vms in rg-web and rg-data that are broken => List resourceGroup=rg-data,rg-web state=Unhealthy
everything broken apart from linux => List !os=Linux state=Unhealthy
who in contoso prod is unhealthy since more than two days => List sinceOver=2d state=Unhealthy subscription=@prod
unhealthy machines, biggest problems first => ?
unhealthy >= 1 week => List sinceOver=7d state=Unhealthy
unhealthy between Sep 1 and Sep 10 => List sinceOver=107h sinceWithin=347h state=Unhealthy
what stopped working at the weekend? => List sinceOver=35h sinceWithin=83h state=Unhealthy
machines failing for the first time today => ?
heartbeat lost within the last 45 minutes => List issue=Heartbeat sinceWithin=45m
which machines went from healthy to unhealthy since yesterday? => Changes change=New sinceWithin=35h
did web-01 recover? => Machine machine=web-01
has sql-02 been fixed? => Machine machine=sql-02
is payroll still broken => Machine machine=payroll
is linux-01 running? => Machine machine=linux-01
are web-01 and web-02 fine? => List machine=web-01,web-02
summary of contoso prod by os => Group subscription=@prod by=os
how many unhealthy per os and subscription => Group state=Unhealthy by=os,subscription
share of unhealthy by region => Group state=Unhealthy by=region
which tag env value has the most unhealthy => ?
list of errors => Group state=Unhealthy by=error
all error messages => Group state=Unhealthy by=error
show error 51 machines => List text=51
machines with exit code 30 or 31 => List text=30,31
"onboarding script does not exist" => List text="onboarding script does not exist"
unhealthy, message mentions proxy => List state=Unhealthy text=proxy
not windows, not linux => List !os=Linux,Windows
no linux please, only the broken ones => List !os=Linux state=Unhealthy
unhealthy and not running => List power=NotRunning state=Unhealthy
unhealthy but not stopped => List power=Running state=Unhealthy
azure only => List platform=Azure
arc or aws machines that stopped reporting last week => List issue=Heartbeat platform=AWS,Arc sinceOver=35h sinceWithin=203h
plan 2 servers that are unhealthy => List plan=P2 state=Unhealthy
subscriptions with no unhealthy machines => ?
which subscriptions are all healthy? => Group by=subscription
compare contoso prod with contoso dev => Group subscription=@dev,@prod by=subscription
contoso prod vs contoso dev => Group subscription=@dev,@prod by=subscription
worst 3 machines in corp it => List limit=3 subscription=@corp
first 20 unhealthy => List limit=20 state=Unhealthy
last 10 failures => List limit=10 order=Newest state=Unhealthy
the newest 5 unhealthy linux servers => List limit=5 order=Newest os=Linux state=Unhealthy
unhealthy machines a-z => List order=Name state=Unhealthy
how did the number of heartbeat issues change over 30 days => Trend issue=Heartbeat sinceWithin=30d
give me a graph of unhealthy linux for the last 30 days => Trend os=Linux sinceWithin=30d state=Unhealthy
unhealthy history last 7 days => Trend sinceWithin=7d state=Unhealthy
what's the trend? => Trend
is the situation improving? => Trend
changes in rg-web this month => Changes resourceGroup=rg-web sinceWithin=347h
which machines are new since monday => Changes change=Appeared sinceWithin=35h
list recovered linux servers since the weekend => Changes change=Recovered os=Linux sinceWithin=83h
did any windows server break since friday? => List os=Windows sinceWithin=107h state=Unhealthy
what do I need to know this morning? => ?
anything I should look at before the weekend? => ?
our auditor wants a csv of all machines with their state => Export
export the not covered machines => Export reason=NotCovered
download everything unhealthy in west europe => Export region=westeurope state=Unhealthy
unhealthy to excel please => Export state=Unhealthy
xlsx of healthy => Export state=Healthy
is the snapshot fresh => Freshness
how up to date are you? => Freshness
time of last data pull? => ?
get latest => List order=Newest
look again please => Refresh
is contoso prod fully covered? => Coverage subscription=@prod
are any subscriptions unreadable? => Coverage
which machines have the wrong plan? => ?
which machines are excluded by policy? => ?
why is a machine not applicable? => About topic=HealthStates
what's the difference between unknown and not applicable? => About topic=HealthStates
how does vitals know that? => About topic=Verdicts
what happens to my license if I turn a vm off? => About topic=Licensing
can the sensor be deployed automatically? => About topic=Provisioning
will my data leave the country? => About topic=DataLocation
do I have to buy P2? => About topic=Prerequisites
what are the commands => Help
teach me => ?
hello? => Greeting
tnx => Thanks
ok cool thanks bye => Thanks
machine w/o heartbeat => List issue=Heartbeat
unhealthy wihtout contoso dev => List !subscription=@dev state=Unhealthy
windows unheathly in contoso pordd => ?
unhealthy in westeruope => List region=westeurope state=Unhealthy
wher is web-01 => Machine machine=web-01
show me pls unhealthys => List state=Unhealthy
vm not good => List !state=Healthy
machines which have not send heartbeat since three days => List issue=Heartbeat sinceOver=3d
is possible to see the broken servers? => List state=Unhealthy
want know if web-01 ok => Machine machine=web-01
how is going with contoso dev? => Summary subscription=@dev
`;
