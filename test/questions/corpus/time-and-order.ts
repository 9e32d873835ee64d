/** Since when, for how long, in which order, how many. The asker is in Berlin; it is Tuesday, 11:00 there. */
export const TIME_AND_ORDER = `
unhealthy for more than 3 days => List state=Unhealthy sinceOver=3d
unhealthy for over 3 days => List state=Unhealthy sinceOver=3d
unhealthy for 3 days => List state=Unhealthy sinceOver=3d
machines unhealthy longer than a week => List state=Unhealthy sinceOver=7d
unhealthy for at least 2 hours => List state=Unhealthy sinceOver=2h
unhealthy > 3 days => List state=Unhealthy sinceOver=3d
unhealthy >3d => List state=Unhealthy sinceOver=3d
unhealthy for 3 days or more => List state=Unhealthy sinceOver=3d
silent for more than 24h => List issue=Heartbeat sinceOver=1d
which machines have been broken for over a month? => List state=Unhealthy sinceOver=30d
stopped reporting more than two weeks ago => List issue=Heartbeat sinceOver=14d
linux machines unhealthy for more than half an hour => List os=Linux state=Unhealthy sinceOver=30m
unhealthy for a couple of days => List state=Unhealthy sinceOver=2d
unhealthy for the last 3 days => List state=Unhealthy sinceOver=3d
unhealthy for less than 2 days => List state=Unhealthy sinceWithin=2d
unhealthy since yesterday => List state=Unhealthy sinceWithin=35h
unhealthy since today => List state=Unhealthy sinceWithin=11h
became unhealthy today => List state=Unhealthy sinceWithin=11h
which machines broke today? => List state=Unhealthy sinceWithin=11h
what broke in the last 4 hours? => List state=Unhealthy sinceWithin=4h
went silent in the past hour => List issue=Heartbeat sinceWithin=1h
broke within the last 24 hours => List state=Unhealthy sinceWithin=1d
unhealthy in the last week => List state=Unhealthy sinceWithin=7d
unhealthy in the past 30 minutes => List state=Unhealthy sinceWithin=30m
failed this week => List state=Unhealthy sinceWithin=35h
unhealthy since monday => List state=Unhealthy sinceWithin=35h
unhealthy since sunday => List state=Unhealthy sinceWithin=59h
unhealthy since last friday => List state=Unhealthy sinceWithin=107h
unhealthy since 2026-09-14 => List state=Unhealthy sinceWithin=35h
unhealthy since 14 September => List state=Unhealthy sinceWithin=35h
unhealthy since Sep 14 => List state=Unhealthy sinceWithin=35h
unhealthy since September 14th, please => List state=Unhealthy sinceWithin=35h
unhealthy since 14.9.2026 => List state=Unhealthy sinceWithin=35h
unhealthy since 9/14/2026 => List state=Unhealthy sinceWithin=35h
unhealthy since before yesterday => List state=Unhealthy sinceOver=35h
unhealthy before yesterday => List state=Unhealthy sinceOver=35h
became unhealthy yesterday => List state=Unhealthy sinceWithin=35h sinceOver=11h
broke on monday => List state=Unhealthy sinceWithin=35h sinceOver=11h
unhealthy for less than an hour in contoso dev => List state=Unhealthy sinceWithin=1h subscription=@dev
since when? => ?
top 5 unhealthy => List state=Unhealthy limit=5
top five unhealthy machines => List state=Unhealthy limit=5
the first 10 unhealthy machines => List state=Unhealthy limit=10
show me 3 unhealthy linux boxes => List state=Unhealthy os=Linux limit=3
5 worst machines => List limit=5
worst 5 => List limit=5
top 10 worst in contoso prod => List subscription=@prod limit=10
oldest unhealthy => List state=Unhealthy order=Oldest
which machines have been unhealthy the longest? => List state=Unhealthy order=Oldest
longest unhealthy machines => List state=Unhealthy order=Oldest
10 oldest unhealthy machines => List state=Unhealthy order=Oldest limit=10
newest unhealthy machines => List state=Unhealthy order=Newest
most recent failures => List state=Unhealthy order=Newest
recently broken machines => List state=Unhealthy order=Newest
unhealthy machines sorted by name => List state=Unhealthy order=Name
list linux servers alphabetically => List os=Linux order=Name
unhealthy, oldest first => List state=Unhealthy order=Oldest
`;
