/** Politeness, contractions, misspellings, telegrams, punctuation, mentions; and many filters at once. */
export const FREE_WORDING = `
hey, could you please show me the unhealthy VMs? thanks! => List state=Unhealthy
Hi there! Would you mind listing all broken servers for me? Thank you => List state=Unhealthy
good morning, which machines are unhealthy today? => List state=Unhealthy
hello, I was wondering which linux servers are unhealthy => List os=Linux state=Unhealthy
pls list unhealthy => List state=Unhealthy
kindly give me all unhealthy machines => List state=Unhealthy
sorry, which ones are unhealthy again? => List state=Unhealthy
my boss wants to know which vms are unhealthy => List state=Unhealthy
do you know which machines are broken? => List state=Unhealthy
could you tell me whether there are any unhealthy linux boxes => List state=Unhealthy os=Linux
help me find unhealthy machines => List state=Unhealthy
quick question: how many servers are unhealthy? => Count state=Unhealthy
ok, show me the unhealthy ones => List state=Unhealthy
okay which machines are unhealthy => List state=Unhealthy
so what's broken then => List state=Unhealthy
<at>Vitals</at> unhealthy => List state=Unhealthy
unhealthy linux <at>Vitals</at> => List state=Unhealthy os=Linux
@Vitals which VMs are unhealthy? => List state=Unhealthy
@vitals status => Summary
unhealty => List state=Unhealthy
unhelthy machines => List state=Unhealthy
unhealhty vms => List state=Unhealthy
wich machines are unhealthy => List state=Unhealthy
which machnes are unhealthy => List state=Unhealthy
which machins are unhealthy => List state=Unhealthy
whcih servers are brokn => List state=Unhealthy
helthy => List state=Healthy
heathy servers => List state=Healthy
linx machines => List os=Linux
windws servers => List os=Windows
widnows => List os=Windows
hearbeat issues => List issue=Heartbeat
instalation problems => List issue=Installation
not aplicable => List state=NotApplicable
unkown => List state=Unknown
sumary => Summary
refesh => Refresh
covrage => Coverage
how mnay are unhealthy => Count state=Unhealthy
contso dev unhealthy => List subscription=@dev state=Unhealthy
unhealthy in westeurpe => List state=Unhealthy region=westeurope
whats broken => List state=Unhealthy
whos broken => List state=Unhealthy
which arent healthy => List !state=Healthy
machines that dont report => List issue=Heartbeat
unhealthy... linux... => List state=Unhealthy os=Linux
(unhealthy) [linux] => List state=Unhealthy os=Linux
unhealthy; linux; contoso prod => List state=Unhealthy os=Linux subscription=@prod
- unhealthy => List state=Unhealthy
• unhealthy linux => List state=Unhealthy os=Linux
uNhEaLtHy LiNuX => List state=Unhealthy os=Linux
unhealthy linux contoso prod westeurope => List state=Unhealthy os=Linux subscription=@prod region=westeurope
linux unhealthy contoso prod rg-web > 3 days => List os=Linux state=Unhealthy subscription=@prod resourceGroup=rg-web sinceOver=3d
which unhealthy linux machines in contoso prod are running and have heartbeat issues for more than 2 days? => List state=Unhealthy os=Linux subscription=@prod power=Running issue=Heartbeat sinceOver=2d
show me all windows servers in contoso prod or contoso dev that are not healthy, except sql-02 => List os=Windows subscription=@prod,@dev !state=Healthy !machine=sql-02
unhealthy arc machines in corp it (emea), not windows, oldest first => List state=Unhealthy platform=Arc subscription=@corp !os=Windows order=Oldest
how many linux vms tagged env=prod are unhealthy outside west europe? => Count os=Linux tag=env=prod state=Unhealthy !region=westeurope
unhealthy linux machines in contoso prod => List state=Unhealthy os=Linux subscription=@prod
in contoso prod, which linux machines are unhealthy? => List subscription=@prod os=Linux state=Unhealthy
give me the broken ubuntu boxes in west europe that stopped reporting since yesterday => List state=Unhealthy release=ubuntu region=westeurope issue=Heartbeat sinceWithin=35h
unhealthy but not in contoso dev => List state=Unhealthy !subscription=@dev
unhealthy machines, but no windows => List state=Unhealthy !os=Windows
the same but different => ?
`;
