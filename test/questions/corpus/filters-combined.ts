/** Filters of every kind, denied and combined. */
export const FILTERS_COMBINED = `
unhealthy in contoso prod => List state=Unhealthy subscription=@prod
broken linux in westeurope => List os=Linux region=westeurope state=Unhealthy
unhealthy West Europe => List region=westeurope state=Unhealthy
anything red in North Europe? => List region=northeurope state=Unhealthy
unhealthy in uk south or east us 2 => List region=eastus2,uksouth state=Unhealthy
unhealthy in test => List resourceGroup=test state=Unhealthy
failing in production => List resourceGroup=production state=Unhealthy
unhealthy in HR => List resourceGroup=hr state=Unhealthy
shared services => List resourceGroup="shared services"
unhealthy in shared services => List resourceGroup="shared services" state=Unhealthy
machines in resource group rg-data => List resourceGroup=rg-data
unhealthy with env=prod => List state=Unhealthy tag=env=prod
unhealthy tagged env:staging => List state=Unhealthy tag=env=staging
machines tagged tier=frontend => List tag=tier=frontend
servers owned by alice@contoso.com => List tag=owner=alice@contoso.com
machines with tag owner => List tag=owner
unhealthy where cost center is 4711 => List state=Unhealthy tag="cost center=4711"
unhealthy machines starting with web => List name=web* state=Unhealthy
web* => List name=web*
machines named *sql* => List name=*sql*
everything beginning with ec2 => List name=ec2*
names ending in -01 => List name=*-01
machines whose name contains agent => List name=*agent*
unhealthy arc servers => List platform=Arc state=Unhealthy
broken AWS machines => List platform=AWS state=Unhealthy
on-prem servers with heartbeat issues => List issue=Heartbeat platform=OnPremises
GCP => List platform=GCP
unhealthy in google cloud => List platform=GCP state=Unhealthy
azure vms that are unhealthy => List platform=Azure state=Unhealthy
scale set instances => List platform=ScaleSet
deallocated machines => List power=NotRunning
unhealthy and running => List power=Running state=Unhealthy
turned off vms => List power=NotRunning
machines on plan 1 => List plan=P1
servers with P2 => List plan=P2
machines without a plan => List plan=Off
2019 servers => List release=2019
unhealthy windows 2019 => List os=Windows release=2019 state=Unhealthy
ubuntu machines with installation problems => List issue=Installation release=ubuntu
installation failed => List issue=Installation
agent couldn't be installed => List issue=Installation
machines where onboarding failed => List issue=Installation
stopped reporting => List issue=Heartbeat
no heartbeat => List issue=Heartbeat
silent linux servers in contoso dev => List issue=Heartbeat os=Linux subscription=@dev
machines with error 52 => List text=52
error code 51 => List text=51
machines that say "No Python interpreter found" => List text="no python interpreter found"
unhealthy with message containing noexec => List state=Unhealthy text=noexec
which machines are being redeployed? => List reason=Redeploying
redeploying => List reason=Redeploying
not covered machines => List reason=NotCovered
machines not visible => List reason=NotVisible
machines with another EDR => List reason=OtherEdr
exempted machines => List reason=Exempted
still provisioning => List reason=Provisioning
unhealthy prod machines in northeurope => List region=northeurope state=Unhealthy tag=env=prod
all broken servers except the ones in test => List !resourceGroup=test state=Unhealthy
anything unhealthy that isn't in azure => List !platform=Azure state=Unhealthy
which unhealthy ones are actually switched on => List power=Running state=Unhealthy
unhealthy frontends tagged tier: frontend => List state=Unhealthy tag=tier=frontend
windows servers in HR that don't report => List issue=Heartbeat os=Windows resourceGroup=hr
machines from contoso-dev => List subscription=@dev
unhealthy in uk south, no linux => List !os=Linux region=uksouth state=Unhealthy
everything on 22.04 that's broken => ?
ubuntu 24.04 unhealthy => List release=24.04,24_04 release=ubuntu state=Unhealthy
unhealthy vms with "noexec" in the error => List state=Unhealthy text=noexec
agents complaining about python => List text=python
who has error code 0x80070005? => List text=0x80070005
machines whose names end with db => List name=*db
vms like web* but not web-03 => List !machine=web-03 name=web*
unhealthy & tag:env=dev => List state=Unhealthy tag=env=dev
hosts owned by Alice => ?
servers with the cost center tag => List tag="cost center"
running but unhealthy windows in emea => ?
unhealthy, heartbeat only => List issue=Heartbeat state=Unhealthy
linux AND unhealthy AND NOT rg-web => List !resourceGroup=rg-web os=Linux state=Unhealthy
(unhealthy) (linux) => List os=Linux state=Unhealthy
contoso prod or contoso dev, unhealthy => List state=Unhealthy subscription=@dev,@prod
outside of contoso prod, which ones are silent? => List !subscription=@prod issue=Heartbeat
unhealthy windows in either contoso prod or contoso dev => List os=Windows state=Unhealthy subscription=@dev,@prod
broken boxes in any region except uksouth => List !region=uksouth state=Unhealthy
unhealthy machines in the HR resource group => List resourceGroup=hr state=Unhealthy
unhealthy in the test resource group for 2 days or more => List resourceGroup=test sinceOver=2d state=Unhealthy
linux machines in the contoso prod sub that aren't healthy => List !state=Healthy os=Linux subscription=@prod
tag env is staging => List tag=env=staging
unhealthy where env = prod or env = staging => List state=Unhealthy tag=env=prod,env=staging
everything without an env tag => List !tag=env
machines with no owner tag => List !tag=owner
names containing db => List name=*db*
machines called web-something => which web: web-01 web-02 web-03
heartbeat problems not in azure => List !platform=Azure issue=Heartbeat
arc machines which are disconnected => List platform=Arc power=NotRunning
failed with exit code 20 => List state=Unhealthy text=20
error contains "unable to connect" => List text="unable to connect"
windows 2022 servers with problems => List os=Windows release=2022 state=Unhealthy
non-prod unhealthy => which non-prod:
unhealthy since the start of the month => List sinceWithin=347h state=Unhealthy
haven't reported for a month => List issue=Heartbeat sinceOver=30d
broke between saturday and monday => List sinceOver=11h sinceWithin=83h state=Unhealthy
unhealthy for 12 hours already => List sinceOver=12h state=Unhealthy
became healthy since noon yesterday => Changes change=Recovered sinceWithin=23h
unhealthy but not windows => List !os=Windows state=Unhealthy
unhealthy except Contoso Dev => List !subscription=@dev state=Unhealthy
everything unhealthy outside westeurope => List !region=westeurope state=Unhealthy
broken everywhere but westeurope => List !region=westeurope state=Unhealthy
all machines that aren't healthy => List !state=Healthy
not healthy => List !state=Healthy
unhealthy without web-01 => List !machine=web-01 state=Unhealthy
unhealthy, excluding arc and aws => List !platform=AWS,Arc state=Unhealthy
non-linux unhealthy => List !os=Linux state=Unhealthy
unhealthy machines not tagged env=prod => List !tag=env=prod state=Unhealthy
neither healthy nor unhealthy => List !state=Healthy,Unhealthy
unhealthy not in rg-web => List !resourceGroup=rg-web state=Unhealthy
all but the heartbeat ones => List !issue=Heartbeat
windows servers that don't start with sql => List !name=sql* os=Windows
unhealthy other than linux => List !os=Linux state=Unhealthy
unhealthy minus the test group => List !resourceGroup=test state=Unhealthy
unhealthy for more than 3 days => List sinceOver=3d state=Unhealthy
broken for over a week => List sinceOver=7d state=Unhealthy
unhealthy > 24h => List sinceOver=1d state=Unhealthy
no heartbeat for 2 weeks => List issue=Heartbeat sinceOver=14d
unhealthy since yesterday => List sinceWithin=35h state=Unhealthy
went unhealthy in the last 4 hours => List sinceWithin=4h state=Unhealthy
linux boxes that became unhealthy since monday => List os=Linux sinceWithin=35h state=Unhealthy
broke last 3 days => List sinceWithin=3d state=Unhealthy
unhealthy since 1 September => List sinceWithin=347h state=Unhealthy
unhealthy since 2026-09-10 => List sinceWithin=131h state=Unhealthy
stopped reporting this week => List issue=Heartbeat sinceWithin=35h
unhealthy longer than two days in Contoso Prod => List sinceOver=2d state=Unhealthy subscription=@prod
failed to install within the last half hour => List issue=Installation sinceWithin=30m
which ones have been down for at least 5 days? => ?
unhealthy for less than an hour => List sinceWithin=1h state=Unhealthy
servers failing since last friday => List sinceWithin=107h state=Unhealthy
unhealthy 4 days or longer => List sinceOver=4d state=Unhealthy
which have been sick since before last Friday => List state=Unhealthy sinceOver=107h
not reporting for > 36h => List issue=Heartbeat sinceOver=36h
broken since the day before yesterday => List sinceWithin=59h state=Unhealthy
failed in the last fortnight => List sinceWithin=14d state=Unhealthy
unhealthy no longer than an hour => List sinceWithin=1h state=Unhealthy
red since 6 this morning => List state=Unhealthy sinceWithin=5h
silent since 5pm yesterday => List issue=Heartbeat sinceWithin=18h
started failing on Sunday => List sinceOver=35h sinceWithin=59h state=Unhealthy
unhealthy since Sep 12 => List sinceWithin=83h state=Unhealthy
top 5 unhealthy windows servers in Corp IT (EMEA) => List limit=5 os=Windows state=Unhealthy subscription=@corp
unhealthy linux in contoso prod for over 3 days, oldest first => List order=Oldest os=Linux sinceOver=3d state=Unhealthy subscription=@prod
how many windows machines in rg-data stopped reporting since yesterday => Count issue=Heartbeat os=Windows resourceGroup=rg-data sinceWithin=35h
hey, could you please show me all the linux VMs in West Europe that failed to deploy the agent? thanks! => List issue=Installation os=Linux region=westeurope
contoso prod windows unhealthy >1d => List os=Windows sinceOver=1d state=Unhealthy subscription=@prod
unhealthy running azure VMs tagged env=prod but not in rg-web => List !resourceGroup=rg-web platform=Azure power=Running state=Unhealthy tag=env=prod
installation issues on prem or aws => List issue=Installation platform=AWS,OnPremises
unhealthy linux and windows machines in platform => List os=Linux,Windows state=Unhealthy subscription=@platform
`;
