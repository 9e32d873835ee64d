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
