/**
 * What answers about several machines say. `total` and `outOf` count machines; `machines` is "41 of 1,204 machines"
 * or "No machine", for languages in which that fits into the sentence as it is.
 */
export const answers = {
  machines:
    "{total, plural, =0 {No machine} other {{total, number} of {outOf, plural, one {# machine} other {# machines}}}}",
  "headline.Healthy": "{machines} {total, plural, =0 {is} one {is} other {are}} healthy",
  "headline.Unhealthy": "{machines} {total, plural, =0 {is} one {is} other {are}} unhealthy",
  "headline.NotApplicable": "{machines} {total, plural, =0 {is} one {is} other {are}} not applicable",
  "headline.Unknown": "{total, plural, =0 {No machine is unknown} other {{machines} could not be judged}}",
  "headline.Installation": "{machines} {total, plural, =0 {has} one {has} other {have}} an installation issue",
  "headline.Heartbeat": "{machines} {total, plural, =0 {has} one {has} other {have}} a heartbeat issue",
  "headline.Other": "{machines} {total, plural, =0 {has} one {has} other {have}} an issue of another kind",
  "headline.NotVisible": "{machines} {total, plural, =0 {is} one {is} other {are}} not visible",
  "headline.NotCovered": "{machines} {total, plural, =0 {is} one {is} other {are}} not covered by the integration",
  "headline.NotRunning": "{machines} {total, plural, =0 {is} one {is} other {are}} not running",
  "headline.Redeploying": "{machines} {total, plural, =0 {is} one {is} other {are}} being redeployed",
  "headline.Provisioning": "{machines} {total, plural, =0 {is} one {is} other {are}} being provisioned",
  "headline.Exempted": "{machines} {total, plural, =0 {is} one {is} other {are}} exempted",
  "headline.OtherEdr": "{machines} {total, plural, =0 {has} one {has} other {have}} another EDR",
  "headline.NoReport": "{machines} {total, plural, =0 {has} one {has} other {have}} no report at all",
  "headline.Matching": "{machines} {total, plural, =0 {matches} one {matches} other {match}}",
  "headline.All": "{total, plural, =0 {There is no machine} one {There is # machine} other {There are # machines}}",
  "headline.NothingInScope": "No machine is in what you asked about",

  "sentence.butNotJudged": "{headline}, but {count, number} could not be judged",
  "sentence.newest": "{headline}; the newest is {name} ({what}, {span})",
  "sentence.oldest": "{headline}; the longest is {name} ({what}, {span})",
  "sentence.and": "{first}; {second}",
  "sentence.within": "{filters}: {text}",
  "sentence.end": "{text}.",
  "sentence.then": "{first} {second}",

  "remark.notJudged": "{count, plural, one {# machine} other {# machines}} could not be judged",
  "remark.notVerified": "for {count, number} of them the heartbeat is not verified",
  "remark.notReadable": "{count, plural, one {# subscription is} other {# subscriptions are}} not readable",
  "remark.data": "The data is {span} old.",

  "notice.Stale": "The data is {span} old. Defender refreshes every 4 hours, so newer changes are missing here.",
  "notice.Expired": "The data is {span} old, too old to judge by: machines count as unknown until a sync succeeds.",
  "notice.failed": "{source} could not be read anew, older readings stand in: {message}",
  "notice.truncated": "{source} came back incomplete, older readings stand in: {message}",

  "notice.sync": "The newest sync failed, older readings stand in: {message}",
  "notice.more": "{count, plural, one {# more source} other {# more sources}} could not be read anew.",

  "footing.data": "Data from {time} ({ago})",
  "footing.notReadable":
    "{count, number} of {all, plural, one {# subscription} other {# subscriptions}} not readable: {names}",
  "footing.notCovered": "{count, plural, one {# subscription} other {# subscriptions}} not covered",
  "footing.Reports": "Verdicts: Defender’s health reports",
  "footing.Derived": "Verdicts: derived from extensions and assessments",
  "footing.Mixed": "Verdicts: Defender’s health reports, derived where there are none",
  "footing.syncing": "A sync is running",
  "footing.fromMemory": "From memory: the store does not answer",
  andMore: "{names} and {count, number} more",

  "list.machine": "Machine",
  "list.issue": "Issue",
  "list.state": "State",
  "list.for": "For",
  "list.shown": "{from, number}–{to, number} of {total, number}",
  "list.open": "Open {name}",

  "summary.sentence":
    "{unhealthy, number} of {total, plural, one {# machine is} other {# machines are}} unhealthy, {healthy, number} healthy, {notApplicable, number} not applicable; {unknown, number} could not be judged",
  "summary.chart": "Machines by state: {numbers}",
  "summary.byIssue": "Unhealthy, by issue",
  "summary.byReason": "Unknown, by reason",
  "summary.worst": "Most unhealthy machines",
  "summary.worstIs": "{name} ({count, number})",
  "summary.notVerified": "Healthy, heartbeat not verified",
  "summary.show.Healthy": "Show healthy ({count, number})",
  "summary.show.Unhealthy": "Show unhealthy ({count, number})",
  "summary.show.NotApplicable": "Show not applicable ({count, number})",
  "summary.show.Unknown": "Show unknown ({count, number})",

  "coverage.headline":
    "{covered, number} of {all, plural, one {# subscription is} other {# subscriptions are}} covered by the integration",
  "coverage.subscription": "Subscription",
  "coverage.missing": "Missing",
  "coverage.machines": "Machines",
  "coverage.notReadable": "Not readable: Vitals’ identity has no rights here",
  "coverage.unknown": "Its plans could not be read",
  "coverage.more": "{count, plural, one {# more subscription} other {# more subscriptions}}",

  "freshness.headline": "The data is {span} old",
  "freshness.next": "the next sync is at {time}",
  "freshness.nextSync": "The next sync is at {time}.",
  "freshness.source": "Source",
  "freshness.read": "Read",
  "freshness.never": "Never",
  "freshness.complete": "Complete",
  "freshness.notYet": "Not read yet",
  "freshness.failed": "Failed: {message}",
  "freshness.truncated": "Incomplete: {message}",
} as const;
