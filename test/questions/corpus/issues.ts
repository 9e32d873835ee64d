/** Kinds of issue, reasons for not knowing, words of errors. */
export const ISSUES = `
heartbeat issues => List issue=Heartbeat
which machines have heartbeat problems? => List issue=Heartbeat
machines with heartbeat issues => List issue=Heartbeat
no heartbeat => List issue=Heartbeat
machines without a heartbeat => List issue=Heartbeat
which VMs don't have a heartbeat? => List issue=Heartbeat
which sensors lost their heartbeat? => List issue=Heartbeat
silent machines => List issue=Heartbeat
which agents are silent? => List issue=Heartbeat
who stopped reporting? => List issue=Heartbeat
which machines stopped reporting => List issue=Heartbeat
machines that are not reporting => List issue=Heartbeat
which servers aren't reporting? => List issue=Heartbeat
servers that haven't reported => List issue=Heartbeat
sensors that don't report => List issue=Heartbeat
offline sensors => List issue=Heartbeat
which agents are offline? => List issue=Heartbeat
agents not communicating => List issue=Heartbeat
which boxes went quiet => List issue=Heartbeat
gone dark => List issue=Heartbeat
machines with no sensor data => List issue=Heartbeat
inactive sensors => List issue=Heartbeat
which endpoints are no longer checking in? => List issue=Heartbeat
impaired communication => List issue=Heartbeat
unhealthy with heartbeat issues => List state=Unhealthy issue=Heartbeat
unhealthy because of heartbeat => List state=Unhealthy issue=Heartbeat
installation issues => List issue=Installation
which machines have installation problems? => List issue=Installation
install errors => List issue=Installation
failed installations => List issue=Installation
failed to install => List issue=Installation
where did the installation fail? => List issue=Installation
which VMs couldn't install the agent? => List issue=Installation
where could the sensor not be installed? => ?
machines that failed to deploy => List issue=Installation
failed deployments => List issue=Installation
deployment failures => List issue=Installation
onboarding errors => List issue=Installation
extension failures => List issue=Installation
where has the extension failed => List issue=Installation
extension failed => List issue=Installation
machines without the agent => List issue=Installation
servers missing the sensor => List issue=Installation
which machines don't have the agent? => List issue=Installation
where is MDE not installed? => List issue=Installation
machines where defender isn't installed => List issue=Installation
not onboarded => List issue=Installation
missing extension => List issue=Installation
heartbeat or installation problems => List issue=Heartbeat,Installation
installation and heartbeat issues => List issue=Installation,Heartbeat
other issues => List issue=Other
unhealthy but not heartbeat => List state=Unhealthy !issue=Heartbeat
unhealthy except heartbeat issues => List state=Unhealthy !issue=Heartbeat
all issues except installation => List state=Unhealthy !issue=Installation
not covered machines => List reason=NotCovered
which machines are not covered? => List reason=NotCovered
uncovered servers => List reason=NotCovered
which VMs are covered? => List !reason=NotCovered
which machines can't you see? => List reason=NotVisible
machines that aren't visible => List reason=NotVisible
redeploying => List reason=Redeploying
which machines are being redeployed? => List reason=Redeploying
what's provisioning right now? => List reason=Provisioning
machines still provisioning => List reason=Provisioning
which machines are exempt? => List reason=Exempted
exempted servers => List reason=Exempted
machines with another EDR => List reason=OtherEdr
which servers run a third-party EDR? => List reason=OtherEdr
machines without a report => List reason=NoReport
no report => List reason=NoReport
error 51 => List text=51
machines with error code 51 => List text=51
who has exit code 30? => List text=30
code 64 => List text=64
which VMs fail with error 22? => List state=Unhealthy text=22
error code 0x80070005 => List text=0x80070005
message contains noexec => List text=noexec
machines whose error message says "No Python interpreter found" => List text="no python interpreter found"
"unable to connect to the remote server" => List text="unable to connect to the remote server"
unhealthy machines with message containing python => List state=Unhealthy text=python
error 51 or 52 on linux => List text=51,52 os=Linux
errors => List state=Unhealthy
show me the errors => List state=Unhealthy
`;
