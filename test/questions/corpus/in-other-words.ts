/** Times, problems, lists and histories as people say them. */
export const IN_OTHER_WORDS = `
red since 7 this morning => List sinceWithin=4h state=Unhealthy
silent since 4 in the afternoon => List issue=Heartbeat sinceWithin=19h
changed since 9 o'clock => Changes sinceWithin=2h
broke after the update on Monday => List sinceWithin=35h state=Unhealthy
silent since the reboot yesterday => List issue=Heartbeat sinceWithin=35h
red since the maintenance on Sunday => List sinceWithin=59h state=Unhealthy
silent since our Azure migration on 9/10 => List issue=Heartbeat sinceWithin=131h
unhealthy after 3 days => List sinceOver=3d state=Unhealthy
still silent after two weeks => List issue=Heartbeat sinceOver=14d
installs that still fail after a month => List issue=Installation sinceOver=30d state=Unhealthy
unknown since at least Monday => List sinceOver=35h state=Unknown
red since before Friday => List sinceOver=107h state=Unhealthy
silent since at least yesterday => List issue=Heartbeat sinceOver=35h
went red between Sunday and now => List sinceWithin=59h state=Unhealthy
changes between yesterday and today => Changes sinceWithin=35h
recovered between Monday and now => Changes change=Recovered sinceWithin=35h
what broke last nite => List sinceWithin=17h state=Unhealthy
changed since last nite => Changes sinceWithin=17h
unhealthy outside Europe West => List !region=westeurope state=Unhealthy
red in US East 2 => List region=eastus2 state=Unhealthy
silent in Europe North => List issue=Heartbeat region=northeurope
acting weird in contoso dev => List state=Unhealthy subscription=@dev
which boxes behave strangely => List state=Unhealthy
flaky linux machines => List os=Linux state=Unhealthy
heartbeat losses in rg-web => List issue=Heartbeat resourceGroup=rg-web
signal loss on windows => List issue=Heartbeat os=Windows
connection drops on arc => List issue=Heartbeat platform=Arc
machines which never got the agent => List issue=Installation
did not receive the sensor => List issue=Installation
never got an extension, linux => List issue=Installation os=Linux
not covered by plan in contoso prod => List reason=NotCovered subscription=@prod
servers we don't cover => List reason=NotCovered
not covered with a license => List reason=NotCovered
why can't you say anything about web-01 => Machine machine=web-01
why don't you know anything about sql-02 => Machine machine=sql-02
how come you can't judge payroll => Machine machine=payroll
without a working sensor in contoso prod => List !state=Healthy subscription=@prod
servers with no functioning agent => List !state=Healthy
lacking a healthy defender => List !state=Healthy
in the mute list and red => List muted=Muted state=Unhealthy
not on the mute list, unhealthy => List !muted=Muted state=Unhealthy
machines on the snooze list => List muted=Muted
redeploys still running => List reason=Redeploying
redeployments that are in progress => List reason=Redeploying
redeploys currently under way in contoso prod => List reason=Redeploying subscription=@prod
messages that mention noexec => List text=noexec
errors which contain apt or proxy => List text=apt,proxy
messages which say disk full => List text="disk full"
send machines that are red => List state=Unhealthy
send me the servers in rg-web => List resourceGroup=rg-web
send over the list of silent machines => List issue=Heartbeat
make me a list of broken boxes => List state=Unhealthy
prepare a list of silent servers in contoso prod => List issue=Heartbeat subscription=@prod
write me a list of red vms => List state=Unhealthy
which group gives us the most trouble => Group state=Unhealthy by=resourceGroup
which subscription causes the most problems => Group state=Unhealthy by=subscription
what resource group in corp it has the most red => Group state=Unhealthy subscription=@corp by=resourceGroup
which rg in contoso prod is worst => Group state=Unhealthy subscription=@prod by=resourceGroup
biggest first, red by region => Group state=Unhealthy by=region
silent by subscription, largest first => Group issue=Heartbeat by=subscription
why did web-01 last change state => History machine=web-01
when did sql-02 last flip its state => History machine=sql-02
life story of payroll => History machine=payroll
whole story of web-01 => History machine=web-01
what was it before, web-02 => History machine=web-02
did it get better or did it get worse since last month => Trend sinceWithin=1091h
tl;dr please => Summary
weird boxes => List state=Unhealthy
0x80070005 or 22 => List text=0x80070005,22
healthy & linux => List os=Linux state=Healthy
unhealthy & on aws => List platform=AWS state=Unhealthy
`;
