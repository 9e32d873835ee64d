/** Operating system, platform, place, tag, power, plan, name. */
export const PROPERTIES = `
linux => List os=Linux
linux servers => List os=Linux
Windows => List os=Windows
unhealthy linux => List state=Unhealthy os=Linux
unhealthy Windows servers => List state=Unhealthy os=Windows
which windows machines are broken? => List os=Windows state=Unhealthy
healthy Linux VMs => List state=Healthy os=Linux
not windows => List !os=Windows
unhealthy, not windows => List state=Unhealthy !os=Windows
unhealthy machines that aren't running Windows => List state=Unhealthy !os=Windows
non-windows machines => List !os=Windows
non windows => List !os=Windows
no linux => List !os=Linux
linux or windows => List os=Linux,Windows
linux and windows => List os=Linux,Windows
linux/windows => List os=Linux,Windows
neither linux nor windows => List !os=Linux,Windows
machines running linux => List os=Linux
vms that run windows => List os=Windows
which machines run on linux? => List os=Linux
unhealthy machines on Linux => List state=Unhealthy os=Linux
everything except linux => List !os=Linux
linux only => List os=Linux
os: linux => List os=Linux
os=windows => List os=Windows
ubuntu machines => List release=ubuntu
unhealthy ubuntu servers => List state=Unhealthy release=ubuntu
windows server 2019 => List os=Windows release=2019
Windows 2019 and 2022 => List os=Windows release=2019,2022
ubuntu 22.04 => List release=ubuntu release=22.04,22_04
rhel boxes with issues => List release=rhel,"red hat",redhat state=Unhealthy
ubuntu or debian => List release=ubuntu,debian
arc machines => List platform=Arc
Arc-enabled servers => List platform=Arc
azure arc servers that are unhealthy => List platform=Arc state=Unhealthy
hybrid machines => List platform=Arc
azure vms => List platform=Azure
unhealthy azure VMs => List platform=Azure state=Unhealthy
aws => List platform=AWS
EC2 instances => List platform=AWS
unhealthy machines in AWS => List state=Unhealthy platform=AWS
machines on gcp => List platform=GCP
google cloud vms => List platform=GCP
aws and gcp machines => List platform=AWS,GCP
aws or gcp => List platform=AWS,GCP
on-prem servers => List platform=OnPremises
on-premises machines with heartbeat issues => List platform=OnPremises issue=Heartbeat
on premises => List platform=OnPremises
onprem linux => List platform=OnPremises os=Linux
scale sets => List platform=ScaleSet
unhealthy scale set instances => List state=Unhealthy platform=ScaleSet
vmss => List platform=ScaleSet
arc machines on aws => List platform=Arc platform=AWS
not azure => List !platform=Azure
non-azure machines => List !platform=Azure
unhealthy outside azure => List state=Unhealthy !platform=Azure
unhealthy in contoso prod => List state=Unhealthy subscription=@prod
unhealthy in Contoso Prod? => List state=Unhealthy subscription=@prod
contoso prod unhealthy => List subscription=@prod state=Unhealthy
Contoso Dev => List subscription=@dev
machines in the contoso dev subscription => List subscription=@dev
subscription contoso dev => List subscription=@dev
unhealthy in subscription Contoso Dev => List state=Unhealthy subscription=@dev
in sub "contoso dev" => List subscription=@dev
sub: platform => List subscription=@platform
unhealthy machines in platform => List state=Unhealthy subscription=@platform
the platform subscription => List subscription=@platform
machines in Corp IT (EMEA) => List subscription=@corp
broken servers in 11111111-1111-4111-8111-111111111111 => List state=Unhealthy subscription=@prod
contoso prod and contoso dev => List subscription=@prod,@dev
unhealthy in contoso prod or contoso dev => List state=Unhealthy subscription=@prod,@dev
unhealthy except contoso dev => List state=Unhealthy !subscription=@dev
unhealthy everywhere but contoso dev => List state=Unhealthy !subscription=@dev
unhealthy machines not in contoso prod => List state=Unhealthy !subscription=@prod
unhealthy outside of contoso prod => List state=Unhealthy !subscription=@prod
unhealthy excluding contoso dev and contoso prod => List state=Unhealthy !subscription=@dev,@prod
machines in rg-web => List resourceGroup=rg-web
rg-web => List resourceGroup=rg-web
resource group rg-web => List resourceGroup=rg-web
unhealthy in the rg-data resource group => List state=Unhealthy resourceGroup=rg-data
unhealthy in rg rg-web => List state=Unhealthy resourceGroup=rg-web
rg:rg-web => List resourceGroup=rg-web
machines in test => List resourceGroup=test
unhealthy in test => List state=Unhealthy resourceGroup=test
machines in production => List resourceGroup=production
in resource group test => List resourceGroup=test
unhealthy in HR => List state=Unhealthy resourceGroup=hr
vms in shared services => List resourceGroup="shared services"
machines in westeurope => List region=westeurope
unhealthy in West Europe => List state=Unhealthy region=westeurope
west europe => List region=westeurope
region west europe => List region=westeurope
everywhere but westeurope => List !region=westeurope
unhealthy everywhere except west europe => List state=Unhealthy !region=westeurope
east us 2 => List region=eastus2
unhealthy linux in uk south => List state=Unhealthy os=Linux region=uksouth
machines in north europe or west europe => List region=northeurope,westeurope
unhealthy in the westeurope region => List state=Unhealthy region=westeurope
location uksouth => List region=uksouth
machines in japan east => List region=japaneast
env=prod => List tag=env=prod
env:prod => List tag=env=prod
tagged env=prod => List tag=env=prod
machines tagged env:prod => List tag=env=prod
unhealthy with tag env=prod => List state=Unhealthy tag=env=prod
tag env prod => List tag=env=prod
machines with the tag env => List tag=env
machines tagged owner => List tag=owner
unhealthy in staging => List state=Unhealthy tag=env=staging
not tagged env=prod => List !tag=env=prod
machines without tag env => List !tag=env
env=prod or env=staging => List tag=env=prod,env=staging
env=prod and tier=frontend => List tag=env=prod tag=tier=frontend
owner alice@contoso.com => List tag=owner=alice@contoso.com
cost center 4711 => List tag="cost center=4711"
stopped machines => List power=NotRunning
which VMs are deallocated? => List power=NotRunning
powered off servers => List power=NotRunning
machines that are not running => List power=NotRunning
which servers are shut down? => List power=NotRunning
running machines => List power=Running
which vms are running? => List power=Running
unhealthy and running => List state=Unhealthy power=Running
unhealthy machines that are powered on => List state=Unhealthy power=Running
unknown but running => List state=Unknown power=Running
turned off linux boxes => List power=NotRunning os=Linux
machines on plan 2 => List plan=P2
P1 machines => List plan=P1
servers p2 => List plan=P2
unhealthy on P1 or P2 => List state=Unhealthy plan=P1,P2
machines without a plan => List plan=Off
web* => List name=web*
machines starting with web => List name=web*
names starting with web => List name=web*
unhealthy web* => List state=Unhealthy name=web*
machines ending with 01 => List name=*01
machines whose name contains sql => List name=*sql*
*sql* => List name=*sql*
vms named web* => List name=web*
servers that begin with dc => List name=dc*
not web* => List !name=web*
all except web-01 => List !machine=web-01
unhealthy except web-01 and web-02 => List state=Unhealthy !machine=web-01,web-02
web-01 and web-02 => List machine=web-01,web-02
`;
