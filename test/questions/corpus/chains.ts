/** Conversations of a few turns each, one a line; "?" is a turn that is not understood, and takes nothing away from the next. */
const LINES = `
unhealthy in dev => List state=Unhealthy tag=env=dev / no, prod => List state=Unhealthy tag=env=prod / nope, healthy => List state=Healthy tag=env=prod
unhealthy => List state=Unhealthy / no, windows ones => List os=Windows state=Unhealthy / since monday => List os=Windows sinceWithin=35h state=Unhealthy
unhealthy => List state=Unhealthy / just the web servers => List name=*web* state=Unhealthy / how many is that => Count name=*web* state=Unhealthy
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / is none of them linux => List os=Linux state=Unhealthy subscription=@prod
heartbeat issues => List issue=Heartbeat / except the sql machines => List !name=*sql* issue=Heartbeat
unhealthy => List state=Unhealthy / only linux => List os=Linux state=Unhealthy / and in contoso dev? => List os=Linux state=Unhealthy subscription=@dev / how many is that? => Count os=Linux state=Unhealthy subscription=@dev
which machines are broken? => List state=Unhealthy / what about not applicable? => List state=NotApplicable / and healthy? => List state=Healthy
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / by region => Group state=Unhealthy subscription=@prod by=region / export that => Export state=Unhealthy subscription=@prod by=region
how many are unhealthy? => Count state=Unhealthy / show them => List state=Unhealthy / next => List state=Unhealthy page=1 / next page please => List state=Unhealthy page=2 / go back => List state=Unhealthy page=1
unhealthy => List state=Unhealthy / just the windows ones => List os=Windows state=Unhealthy / without contoso dev => List !subscription=@dev os=Windows state=Unhealthy / oldest first => List !subscription=@dev order=Oldest os=Windows state=Unhealthy
show me unhealthy => List state=Unhealthy / in west europe => List region=westeurope state=Unhealthy / and north europe? => List region=northeurope state=Unhealthy
heartbeat issues => List issue=Heartbeat / how many? => Count issue=Heartbeat / and installation? => Count issue=Installation
status => Summary / only contoso prod => Summary subscription=@prod / and linux? => Summary os=Linux subscription=@prod
trend => Trend / for 30 days => Trend sinceWithin=30d / only windows => Trend os=Windows sinceWithin=30d
what changed since yesterday => Changes sinceWithin=35h / only in contoso prod => Changes sinceWithin=35h subscription=@prod / export it => Export sinceWithin=35h subscription=@prod
unhealthy by subscription => Group state=Unhealthy by=subscription / by os instead => Group state=Unhealthy by=os / top 3 => Group limit=3 state=Unhealthy by=os
unhealthy linux => List os=Linux state=Unhealthy / windows? => List os=Windows state=Unhealthy / both => ?
unhealthy => List state=Unhealthy / redeploy these => ?
unhealthy => List state=Unhealthy / those in rg-web => List resourceGroup=rg-web state=Unhealthy / since yesterday => List resourceGroup=rg-web sinceWithin=35h state=Unhealthy / count => Count resourceGroup=rg-web sinceWithin=35h state=Unhealthy
unhealthy => List state=Unhealthy / not linux => List !os=Linux state=Unhealthy / for more than 3 days => List !os=Linux sinceOver=3d state=Unhealthy / as csv => Export !os=Linux sinceOver=3d state=Unhealthy
why is web-01 unhealthy => Machine machine=web-01 / and web-02? => Machine machine=web-02 / its history => History machine=web-02
unhealthy => List state=Unhealthy / not muted => List !muted=Muted state=Unhealthy / and muted? => List muted=Muted state=Unhealthy / how many? => Count muted=Muted state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / without the muted ones => List !muted=Muted os=Linux state=Unhealthy / by region => Group !muted=Muted os=Linux state=Unhealthy by=region
web-01 => Machine machine=web-01 / is it muted? => List machine=web-01 muted=Muted
web-01 => Machine machine=web-01 / who muted it? => History machine=web-01 / why is it muted? => History machine=web-01
web-01 => Machine machine=web-01 / history => History machine=web-01
web-01 => Machine machine=web-01 / what happened to it? => History machine=web-01
unhealthy => List state=Unhealthy / which ones are running? => List power=Running state=Unhealthy / break it down by error => Group power=Running state=Unhealthy by=error
unhealthy in test => List resourceGroup=test state=Unhealthy / everywhere => List state=Unhealthy / healthy machines => List state=Healthy
unhealthy => List state=Unhealthy / what's the weather? => ? / only linux => List os=Linux state=Unhealthy
unhealthy => List state=Unhealthy / thanks => Thanks
unhealthy => List state=Unhealthy / more => List state=Unhealthy page=1
unhealthy => List state=Unhealthy / show more => List state=Unhealthy page=1
unhealthy => List state=Unhealthy / can you send me that as excel? => Export state=Unhealthy
unhealthy windows => List os=Windows state=Unhealthy / and what about linux => List os=Linux state=Unhealthy / and the ones on aws? => List os=Linux platform=AWS state=Unhealthy
unhealthy => List state=Unhealthy / per region please => Group state=Unhealthy by=region / and os => Group state=Unhealthy by=region,os
what's broken? => List state=Unhealthy / ok and on windows only? => List os=Windows state=Unhealthy / which of these are in contoso prod? => List os=Windows state=Unhealthy subscription=@prod / give me that as a csv => Export os=Windows state=Unhealthy subscription=@prod
how many servers are unhealthy? => Count state=Unhealthy / and linux? => Count os=Linux state=Unhealthy / which ones are they? => List os=Linux state=Unhealthy / group them by region => Group os=Linux state=Unhealthy by=region
unhealthy in westeurope => List region=westeurope state=Unhealthy / same for north europe => List region=northeurope state=Unhealthy / how many? => Count region=northeurope state=Unhealthy
silent servers => List issue=Heartbeat / longer than a week => List issue=Heartbeat sinceOver=7d / sort by name => List issue=Heartbeat order=Name sinceOver=7d / top 3 => List issue=Heartbeat limit=3 order=Name sinceOver=7d
unhealthy by region => Group state=Unhealthy by=region / only for linux => Group os=Linux state=Unhealthy by=region / and by os? => Group os=Linux state=Unhealthy by=os
summary => Summary / for contoso dev => Summary subscription=@dev / what about platform? => Summary subscription=@platform
trend for the last week => Trend sinceWithin=7d / trend over 7 days => Trend sinceWithin=7d / and for 90 days? => Trend sinceWithin=90d / for contoso prod => Trend sinceWithin=90d subscription=@prod
why is sql-02 red? => Machine machine=sql-02 / what happened to it? => History machine=sql-02 / and to web-01? => History machine=web-01
unhealthy linux in contoso prod => List os=Linux state=Unhealthy subscription=@prod / drop the linux filter => List state=Unhealthy subscription=@prod / clear all filters => List
unhealthy => List state=Unhealthy / excluding web-01 => List !machine=web-01 state=Unhealthy / and without web-02 => List !machine=web-01,web-02 state=Unhealthy
unhealthy => List state=Unhealthy / next => List state=Unhealthy page=1 / previous => List state=Unhealthy / last page => List state=Unhealthy page=9007199254740991
what changed today? => Changes sinceWithin=11h / and yesterday? => Changes sinceOver=11h sinceWithin=35h / only recoveries => Changes change=Recovered sinceOver=11h sinceWithin=35h
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / not just there, everywhere => ? / in all subscriptions => List state=Unhealthy
not applicable => List state=NotApplicable / why? => ? / how many => Count state=NotApplicable
unhealthy => List state=Unhealthy / redeploy them => ? / mute them => ? / delete them => ?
healthy windows => List os=Windows state=Healthy / the unhealthy ones => List os=Windows state=Unhealthy
unhealthy => List state=Unhealthy / in contoso dev instead => List state=Unhealthy subscription=@dev / sorry, I meant contoso prod => List state=Unhealthy subscription=@prod
broken machines => List state=Unhealthy / are any of them stopped? => List power=NotRunning state=Unhealthy
unhealthy windows => List os=Windows state=Unhealthy / in westeurope only => List os=Windows region=westeurope state=Unhealthy / and how about uk south? => List os=Windows region=uksouth state=Unhealthy / as excel => Export os=Windows region=uksouth state=Unhealthy
heartbeat issues => List issue=Heartbeat / which of them are on linux? => List issue=Heartbeat os=Linux / the oldest 3 => List issue=Heartbeat limit=3 order=Oldest os=Linux
how many machines are healthy? => Count state=Healthy / and unhealthy? => Count state=Unhealthy / list them please => List state=Unhealthy
web-03 => Machine machine=web-03 / why? => ? / is it healthy? => Machine machine=web-03
unhealthy by os => Group state=Unhealthy by=os / now by region => Group state=Unhealthy by=region / just the top 2 => Group limit=2 state=Unhealthy by=region / show the machines => List
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / make that contoso dev => List state=Unhealthy subscription=@dev / what about both? => ?
not applicable => List state=NotApplicable / in contoso prod? => List state=NotApplicable subscription=@prod / break that down by os => Group state=NotApplicable subscription=@prod by=os
what changed since monday? => Changes sinceWithin=35h / only linux please => Changes os=Linux sinceWithin=35h / and since friday? => Changes os=Linux sinceWithin=107h
unhealthy => List state=Unhealthy / of those, which are linux? => List os=Linux state=Unhealthy / and windows? => List os=Windows state=Unhealthy
unhealthy in contoso dev => List state=Unhealthy subscription=@dev / what about the rest? => List state=Unhealthy subscription=@dev page=1 / by os => Group state=Unhealthy subscription=@dev by=os / top 1 => Group limit=1 state=Unhealthy subscription=@dev by=os
healthy => List state=Healthy / how many of them run windows? => Count os=Windows state=Healthy / in rg-data => Count os=Windows resourceGroup=rg-data state=Healthy
unhealthy linux => List os=Linux state=Unhealthy / also windows => List os=Linux,Windows state=Unhealthy / since yesterday => List os=Linux,Windows sinceWithin=35h state=Unhealthy
is web-01 ok? => Machine machine=web-01 / and sql-02? => Machine machine=sql-02 / show its history => History machine=sql-02 / export it => Export machine=sql-02
unhealthy => List state=Unhealthy / newest first => List order=Newest state=Unhealthy / only the first 3 => List limit=3 order=Newest state=Unhealthy
unhealthy => List state=Unhealthy / can i get this as a file? => Export state=Unhealthy
web-01 => Machine machine=web-01 / why is it unhealthy => Machine machine=web-01
unhealthy => List state=Unhealthy / only linux => List os=Linux state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / how many => Count os=Linux state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / same but windows => List os=Windows state=Unhealthy
unhealthy => List state=Unhealthy / without contoso dev => List !subscription=@dev state=Unhealthy
unhealthy => List state=Unhealthy / by region pls => Group state=Unhealthy by=region
unhealthy in rg-web => List resourceGroup=rg-web state=Unhealthy / and healthy ones? => List resourceGroup=rg-web state=Healthy
unhealthy => List state=Unhealthy / oldest first => List order=Oldest state=Unhealthy
unhealthy => List state=Unhealthy / just the top 5 => List limit=5 state=Unhealthy
unhealthy in westeurope => List region=westeurope state=Unhealthy / what about northeurope => List region=northeurope state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / send me the list as file => Export os=Linux state=Unhealthy
windows => List os=Windows / to excel => Export os=Windows
unhealthy => List state=Unhealthy / only in northeurope => List region=northeurope state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / now windows => List os=Windows state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / also windows => List os=Linux,Windows state=Unhealthy
unhealthy => List state=Unhealthy / which of these are arc => List platform=Arc state=Unhealthy
unhealthy => List state=Unhealthy / and how many of them are muted? => Count muted=Muted state=Unhealthy
how many are unhealthy => Count state=Unhealthy / per subscription => Group state=Unhealthy by=subscription
unhealthy => List state=Unhealthy / older than a week => List sinceOver=7d state=Unhealthy
what changed today => Changes sinceWithin=11h / what about last week => Changes sinceOver=35h sinceWithin=203h
trend => Trend / for windows? => Trend os=Windows
web-01 => Machine machine=web-01 / and web-02? => Machine machine=web-02
web-01 => Machine machine=web-01 / its history => History machine=web-01
unhealthy => List state=Unhealthy / sort by age => List order=Oldest state=Unhealthy
unhealthy => List state=Unhealthy / not the ones in rg-web => List !resourceGroup=rg-web state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / make excel from that => Export os=Linux state=Unhealthy
unhealthy windows => List os=Windows state=Unhealthy / linux pls => List os=Linux state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / and the healthy ones? => List os=Linux state=Healthy
unhealthy => List state=Unhealthy / how many r that => Count state=Unhealthy
unhealthy linux => List os=Linux state=Unhealthy / drop linux => ?
unhealthy in westeurope => List region=westeurope state=Unhealthy / in all regions => List state=Unhealthy
unhealthy => List state=Unhealthy / just those older than 3 days => List sinceOver=3d state=Unhealthy
unhealthy => List state=Unhealthy / by os and region => Group state=Unhealthy by=os,region
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / same for contoso dev => List state=Unhealthy subscription=@dev
unhealthy linux => List os=Linux state=Unhealthy / csv please => Export os=Linux state=Unhealthy
heartbeat issues => List issue=Heartbeat / all of these as excel => Export issue=Heartbeat
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / and in dev? => List state=Unhealthy subscription=@dev
red in contoso prod => List state=Unhealthy subscription=@prod / what about dev => List state=Unhealthy subscription=@dev / and corp? => List state=Unhealthy subscription=@corp
silent in contoso dev => List issue=Heartbeat subscription=@dev / only prod => List issue=Heartbeat subscription=@prod
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / and in contoso? => ?
unhealthy in rg-web => List resourceGroup=rg-web state=Unhealthy / and data? => List resourceGroup=rg-data state=Unhealthy / how many => Count resourceGroup=rg-data state=Unhealthy
unhealthy in contoso prod => List state=Unhealthy subscription=@prod / which of those are tagged env=dev => List state=Unhealthy subscription=@prod tag=env=dev
unhealthy linux => List os=Linux state=Unhealthy / in dev => List os=Linux state=Unhealthy tag=env=dev
payroll => Machine machine=payroll / history => History machine=payroll / and jump in corp? => History machine=jump@corp
red in platform => List state=Unhealthy subscription=@platform / windows ones => List os=Windows state=Unhealthy subscription=@platform / the silent ones => List issue=Heartbeat os=Windows subscription=@platform
show windows => List os=Windows / unhealthy ones => List os=Windows state=Unhealthy / how many => Count os=Windows state=Unhealthy
healthy linux => List os=Linux state=Healthy / the red ones => List os=Linux state=Unhealthy / by region => Group os=Linux state=Unhealthy by=region
stopped vms => List power=NotRunning / drop that, running ones instead => List power=Running
red linux => List os=Linux state=Unhealthy / forget that, healthy windows => List os=Windows state=Healthy
silent => List issue=Heartbeat / ignore it, what is unknown in corp it => List state=Unknown subscription=@corp
red for over a week => List sinceOver=7d state=Unhealthy / make that a month => List sinceOver=30d state=Unhealthy / make it 3 days => List sinceOver=3d state=Unhealthy
silent older than 2 days => List issue=Heartbeat sinceOver=2d / actually make that a week => List issue=Heartbeat sinceOver=7d
broke in the last 4 hours => List sinceWithin=4h state=Unhealthy / make it a day => List sinceWithin=1d state=Unhealthy
unhealthy by os => Group state=Unhealthy by=os / and per region too => Group state=Unhealthy by=os,region
red by subscription => Group state=Unhealthy by=subscription / by state as well => Group state=Unhealthy by=subscription,state
silent by region => Group issue=Heartbeat by=region / also per os => Group issue=Heartbeat by=region,os
changes since monday => Changes sinceWithin=35h / just the recovered ones => Changes change=Recovered sinceWithin=35h / by os => ? / how many => Changes change=Recovered sinceWithin=35h
what recovered this week => Changes change=Recovered sinceWithin=35h / group them by region => ?
changes today => Changes sinceWithin=11h / count them => Changes sinceWithin=11h
silent => List issue=Heartbeat / not windows => List !os=Windows issue=Heartbeat / ok and installation? => List !os=Windows issue=Installation
red => List state=Unhealthy / ok and on linux? => List os=Linux state=Unhealthy
unhealthy by region => Group state=Unhealthy by=region / just the top one => Group limit=1 state=Unhealthy by=region / for linux only => Group limit=1 os=Linux state=Unhealthy by=region
red => List state=Unhealthy / the worst one => List limit=1 state=Unhealthy
silent linux => List issue=Heartbeat os=Linux / only the oldest one => List issue=Heartbeat limit=1 order=Oldest os=Linux
web-02 => Machine machine=web-02 / is it muted => List machine=web-02 muted=Muted / show its history => History machine=web-02 / and web-03 => History machine=web-03
unhealthy => List state=Unhealthy / and where is it worst => Group state=Unhealthy by=subscription
changes today => Changes sinceWithin=11h / only new ones => Changes change=New sinceWithin=11h
red in rg-data => List resourceGroup=rg-data state=Unhealthy / and rg-web as well => List resourceGroup=rg-data,rg-web state=Unhealthy
unhealthy windows => List os=Windows state=Unhealthy / linux as well => List os=Linux,Windows state=Unhealthy / how many now => Count os=Linux,Windows state=Unhealthy
how many silent => Count issue=Heartbeat / list => List issue=Heartbeat / just windows => List issue=Heartbeat os=Windows / sort by oldest => List issue=Heartbeat order=Oldest os=Windows / next page => List issue=Heartbeat order=Oldest os=Windows page=1
`;

/** In the same shape as the other conversations. */
export const CHAINS: readonly (readonly (readonly [text: string, query: string])[])[] = LINES.trim()
  .split("\n")
  .map((line) => line.split(" / ").map((turn) => turn.split(" => ") as [string, string]));
