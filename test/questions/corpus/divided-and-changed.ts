/** Things to divide by in every order, changes in other words, either-or, questions that hope for none. */
export const DIVIDED_AND_CHANGED = `
unhealthy region x os => Group state=Unhealthy by=region,os
silent: subscription x os => Group issue=Heartbeat by=subscription,os
platform vs os for unhealthy => Group state=Unhealthy by=platform,os
regions by power state => Group by=region,power
subscriptions by plan => Group by=subscription,plan
resource groups by region, unhealthy => Group state=Unhealthy by=resourceGroup,region
os by region matrix => Group by=os,region
break unhealthy down by owner tag and error message => Group state=Unhealthy by=tag:owner,error
by env tag and region, unhealthy => Group state=Unhealthy by=tag:env,region
group red by tier tag and os => Group state=Unhealthy by=tag:tier,os
count unhealthy for every region and every os => Group state=Unhealthy by=region,os
unknown per reason and per subscription => Group state=Unknown by=reason,subscription
silent servers for each os and each region => Group issue=Heartbeat by=os,region
distribution of plans by subscription => Group by=plan,subscription
breakdown of releases per region => Group by=release,region
spread of platforms over regions => Group by=platform,region
linux versions => Group os=Linux by=release
breakdown of windows releases in contoso prod => Group os=Windows subscription=@prod by=release
which distros are red => Group state=Unhealthy by=release
windows versions by region => Group os=Windows by=release,region
agent versions => ?
defender version of all servers => ?
what breaks most often => Group state=Unhealthy by=error
what failed the most on windows => Group os=Windows state=Unhealthy by=error
what goes wrong most in contoso prod => Group state=Unhealthy subscription=@prod by=error
where is it worst => Group state=Unhealthy by=subscription
where are the most silent sensors => Group issue=Heartbeat by=subscription
where do the most installs fail => Group issue=Installation by=subscription
who are the owners of silent machines => Group issue=Heartbeat by=tag:owner
top owners of unhealthy servers => Group state=Unhealthy by=tag:owner
which owner has the most broken boxes => Group state=Unhealthy by=tag:owner
which tier is the worst => Group state=Unhealthy by=tag:tier
owners with the most red machines => Group state=Unhealthy by=tag:owner
which env is worst => Group state=Unhealthy by=tag:env
which subs have no defender => Coverage
subscriptions without any protection => Coverage
any subs that have no coverage => Coverage
which subscriptions are with no defender plan => Coverage
less broken than last week => Trend sinceWithin=7d state=Unhealthy
are there less silent machines than yesterday => Trend issue=Heartbeat sinceWithin=1d
less issues than a month ago => Trend sinceWithin=30d state=Unhealthy
what got worse since yesterday => Changes change=New sinceWithin=35h
which servers got worse this week => Changes change=New sinceWithin=35h
anything new failing in contoso dev => Changes change=New subscription=@dev
servers that went from healthy to unhealthy today => Changes change=New sinceWithin=11h
which changed from install issues to heartbeat issues this week => Changes change=OtherIssue issue=Heartbeat sinceWithin=35h
what went from red to green since yesterday => Changes change=Recovered sinceWithin=35h
machines that never were healthy => ?|List !state=Healthy
never once healthy => ?|List !state=Healthy
was not ever green => ?|List !state=Healthy
linux or in contoso prod => ?|List os=Linux|List subscription=@prod
silent or in rg-web => ?|List issue=Heartbeat|List resourceGroup=rg-web
windows or arc boxes => ?|List os=Windows|List platform=Arc
tagged env=prod or tier=frontend => List tag=env=prod,tier=frontend
env=staging or tier=frontend, unhealthy => List state=Unhealthy tag=env=staging,tier=frontend
boxes with env:prod or tier:frontend => List tag=env=prod,tier=frontend
nothing red in rg-web? => List resourceGroup=rg-web state=Unhealthy
nobody silent in contoso dev? => List issue=Heartbeat subscription=@dev
none broken? => List state=Unhealthy
no red servers in platform? => List state=Unhealthy subscription=@platform
no unhealthy ones in contoso prod => List state=Unhealthy subscription=@prod
no failing vms in westeurope => List region=westeurope state=Unhealthy
no windows in contoso dev => List !os=Windows subscription=@dev
machines with nothing wrong => List state=Healthy
`;
