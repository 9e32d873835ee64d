import { expect, it } from "vitest";
import { viewOf } from "../../../src/questions/estate-view.ts";
import { namesOf } from "../../../src/questions/names.ts";
import { understandOperation } from "../../../src/questions/operations/understand-operation.ts";
import type { Query } from "../../../src/questions/query.ts";
import { understand } from "../../../src/questions/understand.ts";
import { NOW } from "../../builders/evidence.ts";
import { writtenQuery } from "../corpus/notation.ts";
import { estate } from "../corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };

/** What people want done about digests and mutes, in their words; "<<": after that question. */
const LINES = `
mute web-01 for 2 weeks => Mute machine=web-01
mute these for a week << unhealthy in contoso dev => Mute state=Unhealthy subscription=@dev
mute these << heartbeat issues => Mute issue=Heartbeat
pls silence rg-dev until friday, migration => Mute resourceGroup=rg-dev
what is muted? => Mutes
unmute web-01 => Unmute machine=web-01
ignore heartbeat issues in contoso dev for 3 days => Mute issue=Heartbeat subscription=@dev
subscribe to daily digest => Subscribe
send me a summary every morning => Subscribe
stop sending this => Unsubscribe
when does the next digest come => NextDigest
mute dc-01 till monday => Mute machine=dc-01
mute arc-servers 2 weeks => Mute resourceGroup=arc-servers
mute those until next week << unhealthy in contoso dev => Mute state=Unhealthy subscription=@dev
mute it for 3 days << web-01 => Mute machine=web-01
mute them, known issue << heartbeat issues => Mute issue=Heartbeat
can you mute web-02 for a day => Mute machine=web-02
who muted what => Mutes
remove mute of web-01 => Unmute machine=web-01
unmute rg-dev => Unmute resourceGroup=rg-dev
subscribe this channel to contoso prod => Subscribe subscription=@prod
i want daily report here => Subscribe
post the digest here every day => Subscribe
please stop the digest => Unsubscribe
change digest time => DigestSettings
set digest to 8am => DigestSettings
send digest now => DigestNow
silence web-01 for 1 week because patching => Mute machine=web-01
mute all of them till tomorrow << unhealthy in rg-web => Mute resourceGroup=rg-web state=Unhealthy
snooze these 3 days << heartbeat issues in contoso dev => Mute issue=Heartbeat subscription=@dev
mute this one << web-01 => Mute machine=web-01
mute these but not web-01 << unhealthy => Mute !machine=web-01 state=Unhealthy
mute those windows boxes for a day << unhealthy => Mute os=Windows state=Unhealthy
ignore these for a week << heartbeat issues => Mute issue=Heartbeat
which mutes are active => Mutes
list active mutes => Mutes
what did we mute => Mutes
unmute everything in rg-dev => Unmute resourceGroup=rg-dev
subscribe us to installation issues in contoso prod => Subscribe subscription=@prod
when will the next digest arrive => NextDigest
mute these until friday because of patch weekend << unhealthy in rg-web => Mute resourceGroup=rg-web state=Unhealthy
please mute all of these for 2 weeks << heartbeat issues => Mute issue=Heartbeat
mute web-01 and web-02 for a day => Mute machine=web-01,web-02
mute heartbeat issues on arc => Mute issue=Heartbeat platform=Arc
get me daily summaries => Subscribe
stop daily digest => Unsubscribe
next digest when => NextDigest
mute web* for 2 days => Mute name=web*
stop reports => Unsubscribe
unmute these << unhealthy linux => Unmute os=Linux state=Unhealthy
unmute them again << heartbeat issues in rg-web => Unmute issue=Heartbeat resourceGroup=rg-web
lift the mute of these << red in contoso dev => Unmute state=Unhealthy subscription=@dev
unmute it << web-01 => Unmute machine=web-01
unmute these => Unclear
unmute the first three << unhealthy => Unclear
unmute web-02, the rebuild is done => Unmute machine=web-02
unmute payroll, fixed by now => Unmute machine=payroll
unmute linux, windows and bob => Unclear
stop muting web-01 => Unmute machine=web-01
stop silencing rg-dev => Unmute resourceGroup=rg-dev
quit snoozing web-03 => Unmute machine=web-03
which ones did we mute and until when => Mutes
what did we mute and who did it => Mutes
what is muted and why => Mutes
which machines did you silence and for how long => Mutes
don't alert us about web-01 before friday => Mute machine=web-01
please do not page me about rg-dev until monday, we migrate => Mute resourceGroup=rg-dev
stop notifying us about heartbeat issues in contoso dev for 3 days => Mute issue=Heartbeat subscription=@dev
don't alert us about linux => nothing
stop sending me this every 4 hours => DigestSettings
digest only on weekdays => DigestSettings
we only want the digest on working days and not at night => DigestSettings
digests every morning, please => DigestSettings
why am i getting this msg => WhyThis
why do we get these messages every four hours => WhyThis
why am I seeing such alerts all the time => WhyThis
who else gets the digest of this channel => WhoGets
who reads the digest in this chat => WhoGets
who gets our digests => WhoGets
sub this channel to red linux => Subscribe os=Linux
sub us to contoso prod => Subscribe subscription=@prod
subcribe to heartbeat issues on arc => Subscribe platform=Arc
sub contoso prod, unhealthy => nothing
i want the digest for contoso prod here => Subscribe subscription=@prod
we need a digest about linux => Subscribe os=Linux
i would like digests on windows => Subscribe os=Windows
subscribe to broken linux in rg-web daily at 8, changes only => Subscribe os=Linux resourceGroup=rg-web
subscribe to unhealthy linux, every morning at 8 => Subscribe os=Linux
sub this channel to contoso prod on weekdays at 7am => Subscribe subscription=@prod
subscribe to red linux every monday => Unclear
subscribe to unhealthy linux at 9:30 => Unclear
subscribe to red linux every 2 hours => Unclear
take the snooze off web-03 => Unmute machine=web-03
take web-01 off mute => Unmute machine=web-01
take the mute off rg-dev please => Unmute resourceGroup=rg-dev
mut web-03 => Mute machine=web-03
muet web-01 for 2 days => Mute machine=web-01
snoze rg-dev until friday => Mute resourceGroup=rg-dev
unmut web-02 => Unmute machine=web-02
muted web-01 => nothing
mutes of web-01 => nothing
must web-01 => nothing
mute web-01 for the weekend => Mute machine=web-01
silence rg-dev over the weekend, patching => Mute resourceGroup=rg-dev
mute web-01 until after the weekend => Mute machine=web-01
snooze web-02 for the rest of the week => Mute machine=web-02
when do we get the next report in this channel? => NextDigest
when is the next summary due => NextDigest
when does the next digest for this chat come => NextDigest
we get too many of these, stop them => Unsubscribe
i get too many of these, please stop => Unsubscribe
we have enough of those, stop => Unsubscribe
mute them << top 10 oldest => Unclear
mute the linux ones for 2 days << unhealthy => Mute os=Linux state=Unhealthy
silence only the windows ones << red in contoso prod => Mute os=Windows state=Unhealthy subscription=@prod
mute all but web-01 << unhealthy in rg-web => Mute !machine=web-01 resourceGroup=rg-web state=Unhealthy
mute the linux ones => Unclear
mute web-01 and the sql machines => Unclear
mute web-01 from friday to monday => Unclear
mute web-01 after friday => Unclear
mute web-01 if it is red => Unclear
mute web-01 too => Mute machine=web-01
mute jump in contoso dev => Mute machine=jump@dev
unmute web-01 on friday => Unclear
mute only linux => Unclear
mute only linux << unhealthy => Mute os=Linux state=Unhealthy
mute all but web-01 => Unclear
unmute the linux ones << unhealthy => Unmute os=Linux state=Unhealthy
unmute the linux ones => Unclear
`;

/** The operation, and its machines in the notation of the corpus. */
function understood(text: string, before: string | undefined): string {
  const asked = before === undefined ? undefined : understand(before, names, calendar);
  const operation = understandOperation(text, names, calendar, asked?.kind === "Query" ? asked.query : undefined);
  if (!operation) return "nothing";
  return "where" in operation ? [operation.do, written(operation.where)].filter(Boolean).join(" ") : operation.do;
}

function written(where: Query["where"]): string {
  return writtenQuery({ ask: "List", where, order: "Worst", limit: undefined }).slice("List ".length);
}

it.each(
  LINES.trim()
    .split("\n")
    .map((line) => line.split(" => ") as [string, string]),
)("%s is %s", (line, expected) => {
  const [text = "", before] = line.split(" << ");
  expect(understood(text, before)).toBe(expected);
});
