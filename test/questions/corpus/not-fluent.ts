/** Typed in a hurry, or in a language that is not one's own. */
export const NOT_FLUENT = `
unhelthy machnes => List state=Unhealthy
how mnay unheathy servers => Count state=Unhealthy
unhealty in contosso prod => List state=Unhealthy subscription=@prod
sumary => Summary
brocken windws hosts => List os=Windows state=Unhealthy
machines in west eurpe => List region=westeurope
not aplicable => List state=NotApplicable
hearbeat isues => List issue=Heartbeat
instalation problems => List issue=Installation
whats wrong wiht web-01 => Machine machine=web-01
subscripton coverage => Coverage
refesh => Refresh
expot unhealthy => Export state=Unhealthy
hisotry of web-01 => History machine=web-01
unhealhty by subscripion => Group state=Unhealthy by=subscription
please to show me the servers what are broken => List state=Unhealthy
which servers has problem? => List state=Unhealthy
give me list of machine not healthy => List !state=Healthy
how much machines are unhealthy? => Count state=Unhealthy
since 3 days unhealthy => List sinceOver=3d state=Unhealthy
what is with web-01? => Machine machine=web-01
all server in contoso prod who have error => List state=Unhealthy subscription=@prod
is there machine with defender not working => List state=Unhealthy
i want see healthy vm => List state=Healthy
how is the situation? => Summary
which are the machines that not report since 2 days? => List issue=Heartbeat sinceOver=2d
please give list of server unhealthy of contoso prod => List state=Unhealthy subscription=@prod
how many pc have the agent not installed => Count issue=Installation
what machines have not the agent? => List issue=Installation
exist problems in rg-data? => List resourceGroup=rg-data state=Unhealthy
i would like to know the state of machine sql-02 => Machine machine=sql-02
can you say me which servers are not ok => List !state=Healthy
is all ok with web-01? => Machine machine=web-01
shw unhelathy linx servrs => List os=Linux state=Unhealthy
whihc machins are brokn => List state=Unhealthy
statsu => Summary
contosso dev unhealhty => List state=Unhealthy subscription=@dev
why is web-01 unhelthy => Machine machine=web-01
trned last 7 days => Trend sinceWithin=7d
no hartbeat => List issue=Heartbeat
how many machines are unkown => Count state=Unknown
unhealthyin westeurope => List region=westeurope state=Unhealthy
coverge => Coverage
unhealty servres in contoso pord => List state=Unhealthy subscription=@prod
wich machine is brokn longest => List order=Oldest state=Unhealthy
lst unhealthy => ?
trned => Trend
subscripitons not coverd => Coverage
hwo many unhealthy => Count state=Unhealthy
show me the machine who is not working => List state=Unhealthy
it gives problems in contoso dev? => List state=Unhealthy subscription=@dev
since how long is web-01 broken? => Machine machine=web-01
how many server not healthy? => Count !state=Healthy
tell me please all machine with red status => List state=Unhealthy
`;
