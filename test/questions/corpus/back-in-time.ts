/** Changes, trends, the oldest, the history of a machine. */
export const BACK_IN_TIME = `
what changed? => Changes
what changed since yesterday => Changes sinceWithin=35h
anything new since Friday? => Changes sinceWithin=107h
what's new today => Changes sinceWithin=11h
which machines broke overnight? => List sinceWithin=17h state=Unhealthy
what broke today? => List sinceWithin=11h state=Unhealthy
recovered machines this week => Changes change=Recovered sinceWithin=35h
which ones came back since yesterday? => Changes change=Recovered sinceWithin=35h
newly unhealthy since Monday => List order=Newest sinceWithin=35h state=Unhealthy
what got fixed in the last 24 hours? => Changes change=Recovered sinceWithin=1d
any changes in Contoso Prod since yesterday? => Changes sinceWithin=35h subscription=@prod
what happened since the last digest? => ?
differences since last week => Changes sinceWithin=203h
recent changes => Changes
new failures in the last 2 hours => List order=Newest sinceWithin=2h state=Unhealthy
trend => Trend
trend of the last 30 days => Trend sinceWithin=30d
how did unhealthy develop over the past week? => Trend sinceWithin=7d state=Unhealthy
are we improving? => Trend
is it getting worse? => Trend
show me a chart of unhealthy over 90 days => Trend sinceWithin=90d state=Unhealthy
unhealthy trend for Contoso Prod => Trend state=Unhealthy subscription=@prod
trend 24h => Trend sinceWithin=1d
how has the number of unhealthy machines changed over the last month? => Trend sinceWithin=30d state=Unhealthy
graph for linux last 7 days => Trend os=Linux sinceWithin=7d
better or worse than last week? => Trend sinceWithin=7d
which machine is unhealthy the longest? => List order=Oldest state=Unhealthy
longest broken machines => List order=Oldest state=Unhealthy
oldest issues first => List order=Oldest state=Unhealthy
unhealthy, oldest first => List order=Oldest state=Unhealthy
the 5 machines that have been silent the longest => List issue=Heartbeat limit=5 order=Oldest
10 longest unhealthy => List limit=10 order=Oldest state=Unhealthy
most recent failures => List order=Newest state=Unhealthy
unhealthy newest first => List order=Newest state=Unhealthy
latest 3 heartbeat issues => List issue=Heartbeat limit=3 order=Newest
unhealthy sorted by name => List order=Name state=Unhealthy
who has been down the longest? => ?
history of web-01 => History machine=web-01
what happened to sql-02? => History machine=sql-02
web-02 history please => History machine=web-02
timeline for prod-db => History machine=prod-db
past states of linux-01 => History machine=linux-01
when did web-01 break? => Machine machine=web-01
show me what happened with dc-01 => History machine=dc-01
how often did web-03 fail? => ?
log of build-agent-7 => History machine=build-agent-7
did anything change overnight? => Changes sinceWithin=17h
anything break while I was asleep? => ?
what has happened since Friday => Changes sinceWithin=107h
which boxes got better since yesterday? => Changes change=Recovered sinceWithin=35h
what's changed in the last hour in platform => Changes sinceWithin=1h subscription=@platform
show me what went wrong last night => List sinceWithin=17h state=Unhealthy
which machines turned red in the last 30 minutes => List sinceWithin=30m state=Unhealthy
are the numbers going up or down? => Trend
show trend of heartbeat issues over the last 90 days => Trend issue=Heartbeat sinceWithin=90d
unhealthy over time, last quarter => Trend sinceWithin=90d state=Unhealthy
how did we do over the past 30 days? => Trend sinceWithin=30d
are we better off than a week ago? => Trend sinceWithin=7d
who's been broken the longest => List order=Oldest state=Unhealthy
which ones have been sick forever? => ?
sort unhealthy by age => List order=Oldest state=Unhealthy
3 oldest heartbeat issues in contoso prod => List issue=Heartbeat limit=3 order=Oldest subscription=@prod
what's the story of web-01 => History machine=web-01
everything that ever happened to dc-01 => History machine=dc-01
show me the timeline of sql-02 please => History machine=sql-02
what changed in the last 24h? => Changes sinceWithin=1d
list of changes since 1 September => Changes sinceWithin=347h
which machines recovered today => Changes change=Recovered sinceWithin=11h
any machine that became unhealthy in the last 3 hours? => List sinceWithin=3h state=Unhealthy
new issues since yesterday => List order=Newest sinceWithin=35h state=Unhealthy
has anything gotten worse this week? => Changes change=New sinceWithin=35h
machines that vanished since monday => Changes change=Gone sinceWithin=35h
show the trend for windows in the last 90 days => Trend os=Windows sinceWithin=90d
heartbeat trend 30d => Trend issue=Heartbeat sinceWithin=30d
how has contoso prod been doing over the last month? => Trend sinceWithin=30d subscription=@prod
unhealthy count over the last 7 days as a line => ?
oldest unhealthy machine => List order=Oldest state=Unhealthy
which 10 machines are broken the longest? => List limit=10 order=Oldest state=Unhealthy
longest silent server in contoso dev => List issue=Heartbeat order=Oldest subscription=@dev
latest failures first => List order=Newest state=Unhealthy
history for build-agent-7 please => History machine=build-agent-7
what did web-01 go through? => ?
`;
