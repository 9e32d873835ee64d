/** Counts, summary, coverage, freshness, refresh, help, courtesy. */
export const ASKS = `
how many machines are unhealthy? => Count state=Unhealthy
how many => Count
how many machines do we have? => Count
how many VMs? => Count
count unhealthy => Count state=Unhealthy
count of unhealthy linux servers => Count state=Unhealthy os=Linux
number of healthy machines => Count state=Healthy
what's the number of unhealthy VMs? => Count state=Unhealthy
total number of machines in contoso dev => Count subscription=@dev
how many aren't healthy? => Count !state=Healthy
how many windows boxes have heartbeat issues? => Count os=Windows issue=Heartbeat
how many are stopped => Count power=NotRunning
how many are not covered => Count reason=NotCovered
how many machines in west europe are broken? => Count region=westeurope state=Unhealthy
# of unhealthy vms => Count state=Unhealthy
can you tell me how many servers are failing? => Count state=Unhealthy
how many of our linux machines are healthy? => Count os=Linux state=Healthy
how many have been unhealthy for more than a week? => Count state=Unhealthy sinceOver=7d
status => Summary
summary => Summary
overview => Summary
health => Summary
show me the status => Summary
give me a summary => Summary
give me an overview please => Summary
how are we doing? => Summary
how's it going? => Summary
how are things? => Summary
how are things looking today? => Summary
how is everything? => Summary
is everything ok? => Summary
everything ok? => Summary
all good? => Summary
are we good? => Summary
is everything healthy? => Summary
are all machines healthy? => Summary
what's the current state? => Summary
what's the overall health? => Summary
health report => Summary
sensor health => Summary
mde health status => Summary
how healthy are we? => Summary
how is the fleet doing => Summary
dashboard => Summary
sitrep => Summary
what's the situation? => Summary
status of linux machines => Summary os=Linux
how are the linux boxes doing? => Summary os=Linux
are the linux servers healthy? => Summary os=Linux
is contoso dev healthy? => Summary subscription=@dev
summary for contoso prod => Summary subscription=@prod
health of rg-web => Summary resourceGroup=rg-web
overview of West Europe => Summary region=westeurope
status contoso dev => Summary subscription=@dev
tell me about contoso dev => Summary subscription=@dev
how is contoso dev doing? => Summary subscription=@dev
status of our windows machines in contoso prod => Summary os=Windows subscription=@prod
what's wrong with contoso dev? => List subscription=@dev state=Unhealthy
which subscriptions are not covered? => Coverage
which subscriptions aren't covered => Coverage
uncovered subscriptions => Coverage
coverage => Coverage
show coverage => Coverage
what can't you see? => Coverage
what are you not seeing? => Coverage
which subscriptions can't you see? => Coverage
which subscriptions can you not read => Coverage
blind spots => Coverage
do we have blind spots? => Coverage
what is not covered? => Coverage
coverage gaps => Coverage
is contoso dev covered? => Coverage subscription=@dev
coverage of contoso dev => Coverage subscription=@dev
are all subscriptions covered? => Coverage
which subscriptions are missing => Coverage
how fresh is the data? => Freshness
how old is this data => Freshness
how old is the data? => Freshness
how current is your information? => Freshness
when did you last look? => Freshness
when did you last sync => Freshness
when was the last sync? => Freshness
last sync => Freshness
last update? => Freshness
is the data up to date? => Freshness
is this data stale? => Freshness
data age => Freshness
freshness => Freshness
when was this last updated? => Freshness
when is the next sync? => Freshness
how up to date is this? => Freshness
refresh => Refresh
refresh now => Refresh
please refresh => Refresh
sync => Refresh
sync now => Refresh
sync now please => Refresh
update => Refresh
reload => Refresh
refresh the data => Refresh
update the data => Refresh
check again => Refresh
look again => Refresh
get the latest data => Refresh
can you refresh? => Refresh
run a sync => Refresh
start a new sync => Refresh
rescan => Refresh
help => Help
Help! => Help
help me => Help
can you help me? => Help
what can you do? => Help
what can I ask? => Help
what can I ask you => Help
commands => Help
show commands => Help
show me some examples => Help
how do I use this? => Help
how does this work? => Help
how do you work => Help
what do you do? => Help
who are you? => Help
what are you? => Help
what are your commands? => Help
usage => Help
? => Help
/help => Help
i'm lost => Help
hi => Greeting
hello => Greeting
Hello! => Greeting
hey there => Greeting
good morning => Greeting
hi bot => Greeting
hello vitals => Greeting
thanks => Thanks
thank you! => Thanks
thank you very much => Thanks
thx => Thanks
cheers => Thanks
great, thanks => Thanks
perfect, thank you => Thanks
ok thanks => Thanks
awesome => Thanks
👍 => Thanks
`;
