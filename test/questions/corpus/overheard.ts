/** What people asked who knew nothing of the grammar; each way of speaking in several words. */
export const OVERHEARD = `
need the broken linux boxes in rg-web before the 10am standup pls => List os=Linux resourceGroup=rg-web state=Unhealthy
all red windows servers for the 9:00 call => List os=Windows state=Unhealthy
how many are unhealthy in contoso dev, for the 2pm meeting => Count state=Unhealthy subscription=@dev
unhealthy machines since 10am => List sinceWithin=1h state=Unhealthy
which region is worst off? => Group state=Unhealthy by=region
which subscription is the worst off => Group state=Unhealthy by=subscription
where are we worst off => Group state=Unhealthy by=subscription
which os is hit worst => Group state=Unhealthy by=os
Linux or Windows, dont care, just the install failures in rg-build and rg-web => List issue=Installation resourceGroup=rg-build,rg-web
windows or linux, doesn't matter, only heartbeat issues in contoso dev => List issue=Heartbeat subscription=@dev
dont care if linux or windows: red in contoso prod => List state=Unhealthy subscription=@prod
dont care about windows, red ones => List !os=Windows state=Unhealthy
linux or windows, either is fine => List os=Linux,Windows
not only windows, red => ?|List !os=Windows state=Unhealthy
is none of them red => List state=Unhealthy
are none of the linux servers broken => List os=Linux state=Unhealthy
none of the windows boxes in contoso dev red? => List os=Windows state=Unhealthy subscription=@dev
unhealthy, none of them in contoso dev => List !subscription=@dev state=Unhealthy
status for Contoso Dev, short please, I'm on my phone => Summary subscription=@dev
overview in short => Summary
keep it short: red in contoso prod => List state=Unhealthy subscription=@prod
overview excl. platform sub => Summary !subscription=@platform
unhealthy excl. contoso dev => List !subscription=@dev state=Unhealthy
all windows excl rg-dev => List !resourceGroup=rg-dev os=Windows
@Vitals all hosts, a-z, shared services => List order=Name resourceGroup="shared services"
unhealthy a to z => List order=Name state=Unhealthy
red in contoso prod from a to z => List order=Name state=Unhealthy subscription=@prod
my boss wants one number: how many prod-tagged machines are unhealthy for more than a week => Count sinceOver=7d state=Unhealthy tag=env=prod
I need just the number: how many are red => Count state=Unhealthy
they want a single figure, how many linux boxes are broken => Count os=Linux state=Unhealthy
csv with all unhealthy windows in corp it please, i'll forward it to the windows team => Export os=Windows state=Unhealthy subscription=@corp
list all red linux, I will pass it on to our linux guys => List os=Linux state=Unhealthy
red in contoso dev, we have to send them to the platform team => List state=Unhealthy subscription=@dev
unhealthy machines of the windows team => List os=Windows state=Unhealthy
getting paged for prod-db, what's the exact error and what do i do about it => Machine machine=prod-db
I got called out because of web-03, why is it red => Machine machine=web-03
history of dc-01 pls, someone must have touched it on tuesday => History machine=dc-01
somebody must have touched it yesterday, what happened to web-01 => History machine=web-01
someone might be working on it: is web-02 ok => Machine machine=web-02
when did sql-02 last look healthy and what happened since then => History machine=sql-02
when did sql-02 last look healthy => Machine machine=sql-02
web-01, what changed since then => History machine=web-01
payroll and what has been done after that => History machine=payroll
which machines last looked healthy => ?|List state=Healthy
what happend to web-01 last weeks => History machine=web-01
unhealthy in the past weeks => List order=Newest state=Unhealthy
red over the last days in contoso prod => List order=Newest state=Unhealthy subscription=@prod
which subs dont have defender for servers turned on => Coverage
which subscriptions do not have defender for servers enabled => Coverage
machines without defender for servers enabled => List plan=Off
subs where the servers plan is off => Coverage
when was azure asked last => Freshness
when did you last query azure => Freshness
when was defender for cloud last read => Freshness
how do the four states spread over our clouds => Group by=state,platform
how are the health states spread across regions => Group by=state,region
pie of states => Group by=state
donut of regions => Group by=region
pie of unhealthy by os => Group state=Unhealthy by=os
al linx hots => List os=Linux
al windows servers => List os=Windows
al red in contoso prod => List state=Unhealthy subscription=@prod
red linux every monday => ?|List os=Linux state=Unhealthy
unhealthy each friday => ?|List state=Unhealthy
what changed every tuesday => ?
what broke between 8am and noon today => List sinceWithin=3h state=Unhealthy
what broke between 8 and 10 am => List sinceOver=1h sinceWithin=3h state=Unhealthy
what changed yesterday between 8am and noon => Changes sinceOver=23h sinceWithin=27h
what broke on monday from 14:00 to 16:00 => List sinceOver=19h sinceWithin=21h state=Unhealthy
red between 13:00 and 15:00 => List sinceOver=20h sinceWithin=22h state=Unhealthy
If I delete the MDE extension does it also offboard the machine from Defender? => About topic=DeleteExtension
will the sensor also be gone if we remove the extension => About topic=DeleteExtension
do we pay extra for MDE if we already have servers plan 2 => About topic=Licensing
are we charged extra when we already have plan 2 => About topic=Licensing
So I have the audit meeting at two and the auditors want to see every Windows 2019 server that doesn't have a healthy sensor, can you pull that? => List !state=Healthy os=Windows release=2019
I am in a meeting and my boss wants to know how many are red => Count state=Unhealthy
we have a call at three and the customer wants all unhealthy in contoso prod => List state=Unhealthy subscription=@prod
do we have any web servers that are in trouble? names start with web => List name=web* state=Unhealthy
unhealthy web servers starting with web => List name=web* state=Unhealthy
just the web servers => List name=*web*
sql machines in rg-data ok? => List name=*sql* resourceGroup=rg-data state=Healthy
everything red except the web servers => List !name=*web* state=Unhealthy
web servers and sql servers => List name=*sql*,*web*
are the web servers ok => Summary name=*web*
web servers by region => Group name=*web* by=region
frontend servers => List tag=tier=frontend
mail servers => ?
deallocated machines in eastus2, I only need the number => Count power=NotRunning region=eastus2
web* except web-02 => List !machine=web-02 name=web*
the web servers but not web-02 => List !machine=web-02 name=*web*
web-01 and the sql machines => ?|Machine machine=web-01|List machine=web-01 name=*sql*
the sql machines and web-01 => ?|Machine machine=web-01|List machine=web-01 name=*sql*|List machine=web-01
web-01 and sql* => ?|Machine machine=web-01|List machine=web-01 name=sql*|List machine=web-01
what broke since lunch => List sinceWithin=23h state=Unhealthy
changes since lunchtime yesterday => Changes sinceWithin=23h
red since lunch on friday => List sinceWithin=95h state=Unhealthy
which hosts have not been seen => ?|List issue=Heartbeat|List reason=NotVisible
machines not seen => ?|List issue=Heartbeat|List reason=NotVisible
linux not seen again => ?|List issue=Heartbeat os=Linux|List os=Linux reason=NotVisible
what did you say yesterday => ?
since monday => ?
machines since monday => List sinceWithin=35h
longer than a week => List sinceOver=7d
mean time to recover => ?
what is our average downtime => ?
what's the mttr => ?
first 5 to break today => List limit=5 order=Oldest sinceWithin=11h state=Unhealthy
the first three to fail => List limit=3 order=Oldest state=Unhealthy
first 5 unhealthy => List limit=5 state=Unhealthy
which machines lack the env tag => List !tag=env
windows boxes that lack an owner tag => List !tag=owner os=Windows
no, only linux => List os=Linux
no windows => List !os=Windows
unhealthy in nothr europe => List region=northeurope state=Unhealthy
red in eruope west => List region=westeurope state=Unhealthy
unhelthay servers => List state=Unhealthy
`;
