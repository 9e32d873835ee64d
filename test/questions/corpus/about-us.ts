/** Coverage, freshness, files, the integration and help. */
export const ABOUT_US = `
coverage => Coverage
which subscriptions aren't covered? => Coverage
are we fully covered? => Coverage
what can't you see? => Coverage
which subscriptions can you not read? => Coverage
is Contoso Dev covered? => Coverage subscription=@dev
where is Defender for Servers not enabled? => List plan=Off
coverage gaps => Coverage
blind spots => Coverage
subscriptions without a plan => Coverage
how good is our coverage => Coverage
how old is this data? => Freshness
when was the last sync? => Freshness
data age => Freshness
is the data up to date? => Freshness
when did you last update => Freshness
how current are these numbers? => Freshness
when is the next refresh? => Freshness
how recent is your information => Freshness
last update? => Freshness
refresh => Refresh
refresh now please => Refresh
sync again => Refresh
can you reload the data? => Refresh
update the data => Refresh
fetch the latest data => Refresh
export unhealthy => Export state=Unhealthy
export all machines => Export
csv of unhealthy linux machines => Export os=Linux state=Unhealthy
download the list of n/a vms as csv => Export state=NotApplicable
can I have the broken windows servers in excel? => Export os=Windows state=Unhealthy
send me a spreadsheet with all servers in Contoso Dev => Export subscription=@dev
export everything to csv => Export
i need a file with all heartbeat issues => Export issue=Heartbeat
how is MDE licensed? => About topic=Licensing
do we need extra licenses for defender for endpoint? => About topic=Licensing
what happens if I delete the extension? => About topic=DeleteExtension
does removing the extension uninstall the sensor? => About topic=DeleteExtension
where is the data stored? => About topic=DataLocation
in which region does microsoft keep our data => About topic=DataLocation
what are the requirements for health status? => About topic=Prerequisites
which plan do I need? => About topic=Prerequisites
how often does the health status update? => About topic=RefreshInterval
how do I move a VM to another subscription? => About topic=MoveSubscription
can we move a subscription to a different tenant? => About topic=MoveTenant
what's a heartbeat issue? => About topic=IssueTypes
what does not applicable mean? => About topic=HealthStates
what is the difference between heartbeat and installation issues? => About topic=IssueTypes
how does auto provisioning work? => About topic=Provisioning
does defender install the agent automatically? => About topic=Provisioning
what does the integration include? => About topic=Integration
explain the integration => About topic=Integration
how do you decide whether a machine is unhealthy? => About topic=Verdicts
what does unknown mean => About topic=HealthStates
where do you get your verdicts from? => About topic=Verdicts
is it billed per hour or per user? => About topic=Licensing
help => Help
what can you do? => Help
what can I ask you? => Help
how does this bot work? => Help
commands => Help
? => Help
who are you? => Help
hi => Greeting
good morning! => Greeting
hey there => Greeting
thx => Thanks
thanks a lot => Thanks
cheers mate => Thanks
perfect, thank you => Thanks
what's outside our coverage => Coverage
any subscriptions missing from your view? => Coverage
which subs lack Defender for Servers? => Coverage
is Platform covered? => Coverage subscription=@platform
is this live data? => Freshness
how stale is what you're showing me => Freshness
when will you sync next? => Freshness
as of when are these numbers => Freshness
can you pull fresh data please => Refresh
re-sync => Refresh
check again => Refresh
dump unhealthy to csv => Export state=Unhealthy
I want all n/a windows machines in an Excel file => Export os=Windows state=NotApplicable
please export the list of silent machines in Corp IT => Export issue=Heartbeat subscription=@corp
get me a csv of machines not healthy for more than a week => Export !state=Healthy sinceOver=7d
who pays for the MDE license? => About topic=Licensing
is MDE free with Defender for Servers? => About topic=Licensing
if I delete MDE.Linux, will it come back? => About topic=DeleteExtension
what happens to the sensor when the extension gets removed? => About topic=DeleteExtension
do you send our data to the US? => About topic=DataLocation
why does it take hours until the status updates? => About topic=RefreshInterval
what is needed to see health issues? => About topic=Prerequisites
how is the agent rolled out? => About topic=Provisioning
can a VM be moved to a different tenant? => About topic=MoveTenant
when is a machine considered unhealthy? => About topic=HealthStates
tell me the difference between installation and heartbeat issues => About topic=IssueTypes
on what basis do you call a machine healthy? => About topic=Verdicts
I'm new, how do I use this => Help
what kind of questions do you understand? => Help
man => Help
yo => Greeting
good evening => Greeting
thank you so much, that helps => Thanks
great job! => Thanks
which subscriptions do you cover? => Coverage
how much of our estate is covered? => Count !reason=NotCovered
when did the data get refreshed last? => Freshness
how old are the results? => Freshness
sync please => Refresh
force a refresh => Refresh
could you give me the unhealthy ones as an excel file? => Export state=Unhealthy
csv export of everything in rg-web => Export resourceGroup=rg-web
export linux heartbeat issues to csv => Export issue=Heartbeat os=Linux
why can't Defender run on some machines? => ?
does MDE cost extra? => About topic=Licensing
is the licence per user? => About topic=Licensing
where does microsoft store the telemetry? => About topic=DataLocation
how fresh is Defender's status itself? => ?
what are the prerequisites for the health feature? => About topic=Prerequisites
does the agent get installed by itself? => About topic=Provisioning
is it safe to remove the extension? => About topic=DeleteExtension
how do you know whether a sensor works? => About topic=Verdicts
what counts as unhealthy? => About topic=HealthStates
show me some example questions => Help
what am I supposed to type? => Help
`;
