/** What stands around a question, names in part, signs of search boxes. */
export const AROUND_A_QUESTION = `
I have a meeting with the CISO at noon, how many servers are red? => Count state=Unhealthy
we are in the middle of an outage, which linux boxes stopped reporting? => List issue=Heartbeat os=Linux
my manager keeps asking. which subscriptions are not covered? => Coverage
show me unhealthy windows because I have to tell the team => List os=Windows state=Unhealthy
since we got a complaint, list broken machines in rg-web => List resourceGroup=rg-web state=Unhealthy
the customer is angry. is web-01 ok? => Machine machine=web-01
paged at 2am, what is broken in contoso prod => List state=Unhealthy subscription=@prod
back from lunch, anything new since this morning? => Changes sinceWithin=11h
just got paged: what's red in westeurope => List region=westeurope state=Unhealthy
the auditors are here, which machines have no env tag => List !tag=env
refresh please, we just patched two servers => Refresh
broken for more than, I guess, 2 days => List sinceOver=2d state=Unhealthy
unhealthy in contoso dev, I think, since yesterday => List sinceWithin=35h state=Unhealthy subscription=@dev
silent for over, let's say, a week => List issue=Heartbeat sinceOver=7d
we run machines in narnia, which are red => ?
I need servers owned by bob, windows => ?|List os=Windows
I was asked to delete web-01, show unhealthy => ?|Machine machine=web-01
I'm in rg-nowhere, what is red => ?|List state=Unhealthy
on call here, what's red => List state=Unhealthy
revert with the list of silent servers please => List issue=Heartbeat
red boxes no matter the os => List state=Unhealthy
whatever the state, machines in rg-data => List resourceGroup=rg-data
list healthy vms question mark => List state=Healthy
healthy, by themselves, since yesterday => List sinceWithin=35h state=Healthy
unhealthy machines of several teams => ?|List state=Unhealthy
anybody home? => Greeting
are you awake? => Greeting
hello is someone there => Greeting
sort:newest state:unhealthy limit:3 => List limit=3 order=Newest state=Unhealthy
os:windows order:oldest => List order=Oldest os=Windows
top:5 state:red => List limit=5 state=Unhealthy
prod-tagged linux servers => List os=Linux tag=env=prod
windows-only, red => List os=Windows state=Unhealthy
staging-tagged boxes => List tag=env=staging
tagged frontend tier => List tag=tier=frontend
machines with tag prod env => List tag=env=prod
servers labelled staging env => List tag=env=staging
machines in the EMEA subscription => List subscription=@corp
unhealthy in the dev subscription => List state=Unhealthy subscription=@dev
how many red in sub platform or the prod subscription => Count state=Unhealthy subscription=@platform,@prod
red in the web resource group => List resourceGroup=rg-web state=Unhealthy
healthy in resource group data => List resourceGroup=rg-data state=Healthy
the contoso subscription, unhealthy => ?|List state=Unhealthy subscription=@prod|List state=Unhealthy subscription=@dev
`;
