/** What is muted, what is redeploying, and who did what to one machine. */
export const MUTES_AND_DEEDS = `
unhealthy and not muted => List !muted=Muted state=Unhealthy
unhealthy but not muted => List !muted=Muted state=Unhealthy
unhealthy, unmuted => List !muted=Muted state=Unhealthy
unhealthy machines that aren't muted => List !muted=Muted state=Unhealthy
unhealthy excluding muted => List !muted=Muted state=Unhealthy
unhealthy except muted ones => List !muted=Muted state=Unhealthy
unhealthy without the muted ones => List !muted=Muted state=Unhealthy
unhealthy ignoring muted machines => List !muted=Muted state=Unhealthy
show me unhealthy machines which have not been muted => List !muted=Muted state=Unhealthy
not muted => List !muted=Muted
unmuted machines => List !muted=Muted
which machines are not muted? => List !muted=Muted
everything that isn't muted => List !muted=Muted
machines without a mute => List !muted=Muted
which machines are muted => List muted=Muted
muted => List muted=Muted
muted Linux servers => List muted=Muted os=Linux
which Linux servers are muted? => List muted=Muted os=Linux
snoozed linux => List muted=Muted os=Linux
silenced machines => List muted=Muted
muted and healthy => List muted=Muted state=Healthy
which healthy machines are still muted => List muted=Muted state=Healthy
what is muted in Contoso Prod => List muted=Muted subscription=@prod
are any windows servers muted? => List muted=Muted os=Windows
machines under a mute => List muted=Muted
how many machines are muted? => Count muted=Muted
how many unhealthy machines are not muted? => Count !muted=Muted state=Unhealthy
muted by subscription => Group muted=Muted by=subscription
export the muted machines => Export muted=Muted
is web-01 muted? => List machine=web-01 muted=Muted
is jump muted => List machine=jump@corp,jump@dev muted=Muted
is web-99 muted => which web-99: web-01 web-02 web-03
trend of muted machines => ?
redeploying => List reason=Redeploying
redeploying machines => List reason=Redeploying
is anything redeploying? => List reason=Redeploying
which machines are being redeployed right now? => List reason=Redeploying
machines with a redeploy in progress => List reason=Redeploying
everything that is currently redeploying in contoso prod => List reason=Redeploying subscription=@prod
unhealthy and not redeploying => List !reason=Redeploying state=Unhealthy
how many are redeploying => Count reason=Redeploying
history of web-01 => History machine=web-01
who redeployed web-01 => History machine=web-01
who has redeployed web-01? => History machine=web-01
who muted web-01? => History machine=web-01
who muted web-01 and why? => History machine=web-01
who unmuted web-01 => History machine=web-01
who fixed web-01? => History machine=web-01
who did what to web-01? => History machine=web-01
by whom was web-01 muted => History machine=web-01
why is web-01 muted? => History machine=web-01
until when is web-01 muted? => History machine=web-01
how long is web-01 muted => History machine=web-01
when was web-01 muted => History machine=web-01
was web-01 ever muted => History machine=web-01
what was done to web-01? => History machine=web-01
what did we do to web-01 => History machine=web-01
what happened to web-01 => History machine=web-01
mutes of web-01 => History machine=web-01
mute history of web-01 => History machine=web-01
redeploys of web-01 => History machine=web-01
audit trail of web-01 => History machine=web-01
who muted jump => which jump: jump jump
who muted linux => ?
who muted all the linux machines? => ?
who muted => ?
what was done about unhealthy linux => ?
`;
