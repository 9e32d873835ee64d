/** Questions for somebody else, orders in disguise, and negations of all kinds. */
export const PASSERS_BY = `
How do I reset my password? => ?
Can you restart the print server? => ?
What is the CPU usage of web-01? => ?|Machine machine=web-01
How much memory does sql-02 have? => ?|Machine machine=sql-02
Which machines have low disk space? => ?
Show me failed logins from yesterday => ?|List sinceWithin=35h state=Unhealthy
Are there any active incidents? => ?
List critical alerts in the last 24 hours => ?|List sinceWithin=1d state=Unhealthy
Who logged in to web-01 last night? => ?|Machine machine=web-01|List machine=web-01 sinceWithin=17h
Which machines need a reboot? => ?
Which VMs are missing patches? => ?
Which servers have vulnerabilities? => ?
Show me machines with outdated antivirus signatures => ?
Which machines have not been scanned for malware? => ?
Is there malware on web-01? => ?|Machine machine=web-01
What is our Azure bill this month? => ?|List platform=Azure sinceWithin=347h
Create a ticket for web-01 => ?|Machine machine=web-01
Assign web-01 to bob => ?|Machine machine=web-01
Send an email to the team => ?
Schedule a meeting tomorrow => ?
Turn on web-01 => ?|Machine machine=web-01
Start sql-02 => ?|Machine machine=sql-02
Deploy the agent to all machines => ?
Install defender on web-01 => ?|Machine machine=web-01
Exclude web-01 from monitoring => ?
Why is the sky blue? => ?
Translate hello to French => ?
What's 2 + 2? => ?
How are you? => Greeting
What's your name? => ?
Are you human? => Help
Where are you located? => ?
Can I trust you? => ?
Do you store my data? => About topic=DataLocation
What happened in the news => ?
which users are unhealthy => ?|List state=Unhealthy
unhealthy food => ?|List state=Unhealthy
healthy lifestyle tips => ?|List state=Healthy
linux kernel version => ?|List os=Linux
windows update status => ?|List os=Windows
what is linux => List os=Linux
is linux better than windows => ?|List os=Linux,Windows
azure outage? => ?|List platform=Azure
status of azure => Summary platform=Azure
is azure down => ?|Summary platform=Azure|List issue=Heartbeat platform=Azure|List platform=Azure power=NotRunning
defender for office status => ?
intune devices => ?
show me laptops => ?
which mobile phones are unhealthy => ?|List state=Unhealthy
unhealthy containers => ?|List state=Unhealthy
unhealthy databases => ?|List state=Unhealthy
app service health => ?
storage accounts with issues => ?|List state=Unhealthy
network problems => ?|List state=Unhealthy
dns errors => List text=dns
vpn is down => ?|List state=Unhealthy|List issue=Heartbeat|List power=NotRunning
printer broken => ?|List state=Unhealthy
machines in the lab => ?
machines on the third floor => ?
machines owned by finance => ?
machines bought last year => ?|List sinceOver=6178h sinceWithin=14938h
old machines => ?
new machines in contoso dev => Changes change=Appeared subscription=@dev
big machines => ?
expensive machines => ?
production linux with more than 16 GB => ?|List os=Linux resourceGroup=production
show me web-01's ip address => ?|Machine machine=web-01
machines with ip 10.0.0.4 => ?
subnet 10.0.0.0/24 => ?
machines where cpu > 90 => ?
unhealthy machines and their owners => ?|List state=Unhealthy tag=owner=alice@contoso.com|List state=Unhealthy
unhealthy machines with owner bob => ?|List state=Unhealthy
give me the unhealthy machines and reboot them => ?
list unhealthy then delete them => ?
unhealthy machines; drop table machines => ?
show unhealthy but hide web-01 => ?|Machine machine=web-01|List machine=web-01 state=Unhealthy
don't show me linux => List !os=Linux
I don't care about windows => List !os=Windows
ignore stopped ones => List !power=NotRunning
unhealthy, ignoring stopped machines => List !power=NotRunning state=Unhealthy
unhealthy machines except those that are stopped => List !power=NotRunning state=Unhealthy
unhealthy without the stopped ones => List !power=NotRunning state=Unhealthy
unhealthy that are not stopped => List power=Running state=Unhealthy
unhealthy, running only => List power=Running state=Unhealthy
healthy or not? => Summary
are they healthy or unhealthy? => Summary
is it unhealthy => List state=Unhealthy
which is worse, linux or windows? => ?|List os=Linux,Windows
more linux or windows unhealthy? => List os=Linux,Windows state=Unhealthy
both linux and windows => List os=Linux,Windows
either linux or windows => List os=Linux,Windows
linux as well as windows => List os=Linux,Windows
all except linux and windows => List !os=Linux,Windows
neither arc nor azure => List !platform=Arc,Azure
only arc and only unhealthy => List platform=Arc state=Unhealthy
nothing but unhealthy => List state=Unhealthy
anything other than healthy => List !state=Healthy
everything apart from contoso dev => List !subscription=@dev
exclude contoso dev and show unhealthy => List !subscription=@dev state=Unhealthy
excluding linux, which are unhealthy => List !os=Linux state=Unhealthy
minus contoso dev => List !subscription=@dev
without rg-web => List !resourceGroup=rg-web
machines w/o issues => List state=Healthy
no problems => List state=Healthy
zero issues => List state=Healthy
are there no issues? => List state=Healthy
is nothing broken? => List state=Unhealthy
`;
