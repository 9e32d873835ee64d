/** The four states under all their names. One question a line, then the query it stands for; see `notation.ts`. */
export const STATES = `
which VMs are unhealthy? => List state=Unhealthy
Which machines are unhealthy => List state=Unhealthy
unhealthy => List state=Unhealthy
unhealthy vms => List state=Unhealthy
show me the unhealthy machines => List state=Unhealthy
list unhealthy servers => List state=Unhealthy
List all unhealthy virtual machines. => List state=Unhealthy
what's broken? => List state=Unhealthy
what is broken right now => List state=Unhealthy
anything broken? => List state=Unhealthy
is anything broken? => List state=Unhealthy
broken boxes => List state=Unhealthy
show broken => List state=Unhealthy
any sick hosts? => List state=Unhealthy
which servers are in trouble? => List state=Unhealthy
what's red? => List state=Unhealthy
show me everything that's red => List state=Unhealthy
failing sensors => List state=Unhealthy
which agents are failing? => List state=Unhealthy
which agents have failed? => List state=Unhealthy
machines with issues => List state=Unhealthy
which endpoints have problems? => List state=Unhealthy
any issues? => List state=Unhealthy
any problems today please? => List state=Unhealthy sinceWithin=11h
do we have any problems? => List state=Unhealthy
do we have unhealthy machines? => List state=Unhealthy
are there any unhealthy servers? => List state=Unhealthy
are any machines unhealthy? => List state=Unhealthy
is there anything wrong? => List state=Unhealthy
what's wrong? => List state=Unhealthy
which boxes need attention? => List state=Unhealthy
what needs fixing? => List state=Unhealthy
hosts in bad shape => List state=Unhealthy
which nodes are not working? => List state=Unhealthy
where is Defender not working properly? => List state=Unhealthy
which machines have health issues? => List state=Unhealthy
VMs affected by MDE health findings => List state=Unhealthy
virtual machines with health findings => List state=Unhealthy
find all VMs with MDE health issues => List state=Unhealthy
give me a list of the unhealthy ones => List state=Unhealthy
can you show me which of our machines are currently unhealthy? => List state=Unhealthy
I need to know which VMs are unhealthy => List state=Unhealthy
I'd like to see the unhealthy machines, please => List state=Unhealthy
tell me which vms are unhealthy => List state=Unhealthy
unhealthy machines only => List state=Unhealthy
only unhealthy => List state=Unhealthy
just the broken ones please => List state=Unhealthy
UNHEALTHY MACHINES!!! => List state=Unhealthy
Unhealthy?? => List state=Unhealthy
state: unhealthy => List state=Unhealthy
state=unhealthy => List state=Unhealthy
status unhealthy => List state=Unhealthy
machines whose status is unhealthy => List state=Unhealthy
machines in state unhealthy => List state=Unhealthy
why are machines unhealthy? => List state=Unhealthy
degraded machines => List state=Unhealthy
which devices are misbehaving => List state=Unhealthy
faulty agents => List state=Unhealthy
which VMs are healthy? => List state=Healthy
healthy => List state=Healthy
show healthy machines => List state=Healthy
which machines are fine? => List state=Healthy
which boxes are OK? => List state=Healthy
list the green ones => List state=Healthy
machines in good health => List state=Healthy
machines without issues => List state=Healthy
servers with no problems => List state=Healthy
which sensors are working? => List state=Healthy
which agents work fine => List state=Healthy
where does defender work correctly? => List state=Healthy
what's healthy => List state=Healthy
the good ones => List state=Healthy
healthy vms please => List state=Healthy
which machines are reporting correctly? => List state=Healthy
which VMs is MDE not applicable to? => List state=NotApplicable
not applicable => List state=NotApplicable
not-applicable machines => List state=NotApplicable
n/a => List state=NotApplicable
N/A machines => List state=NotApplicable
na => List state=NotApplicable
where does MDE not apply? => List state=NotApplicable
machines it doesn't apply to => List state=NotApplicable
to which VMs does Defender for Endpoint not apply? => List state=NotApplicable
where Defender doesn't apply => List state=NotApplicable
unsupported machines => List state=NotApplicable
which servers aren't supported? => List state=NotApplicable
which machines are not supported by mde => List state=NotApplicable
servers where mde isn't applicable => List state=NotApplicable
inapplicable => List state=NotApplicable
unknown => List state=Unknown
which machines are unknown? => List state=Unknown
show me the unknowns => List state=Unknown
machines in an unknown state => List state=Unknown
machines with unknown status => List state=Unknown
which ones are grey? => List state=Unknown
machines without a verdict => List state=Unknown
undetermined => List state=Unknown
which machines can't be judged? => List state=Unknown
machines you don't know the state of => List state=Unknown
which aren't healthy? => List !state=Healthy
which machines are not healthy? => List !state=Healthy
not healthy => List !state=Healthy
everything that isn't healthy => List !state=Healthy
machines that aren't ok => List !state=Healthy
who isn't fine? => List !state=Healthy
everything but healthy => List !state=Healthy
all but healthy => List !state=Healthy
all machines except healthy ones => List !state=Healthy
which boxes ain't healthy => List !state=Healthy
machines that are no longer healthy => List !state=Healthy
non-healthy machines => List !state=Healthy
not unhealthy => List !state=Unhealthy
machines that aren't unhealthy => List !state=Unhealthy
unhealthy or unknown => List state=Unhealthy,Unknown
unhealthy and unknown machines => List state=Unhealthy,Unknown
show unhealthy, unknown and not applicable machines => List state=Unhealthy,Unknown,NotApplicable
unhealthy/unknown => List state=Unhealthy,Unknown
neither healthy nor unhealthy => List !state=Healthy,Unhealthy
not healthy or unknown => List !state=Healthy,Unknown
all machines => List
all => List
list all VMs => List
show me everything => List
list everything you know => List
machines => List
servers => List
show all our servers => List
`;
