import type { Topic } from "../query.ts";

/** A topic, and the groups of words of each of which a question about it holds one. */
export type TopicWords = readonly [Topic, ...string[]];

const MOVE = "move moves moved moving transfer transferring migrate migrating migrated";
const DELETE =
  "delete deletes deleting deleted deletion remove removes removing removed removal uninstall uninstalling uninstalled " +
  "redeploy redeploys redeploying redeployed redeployment reinstall reinstalling reinstalled";
const MEANING =
  "mean means meant meaning diff difference differences differ definition define explain stand called counted considered count";

/** Questions about the integration, by their words in any order; the first topic whose words are all there. */
export const TOPIC_WORDS: readonly TopicWords[] = [
  ["MoveTenant", MOVE, "tenant tenants directory directories"],
  ["MoveSubscription", MOVE, "subscription subscriptions sub subs"],
  [
    "DeleteExtension",
    DELETE,
    "extension extensions sensor sensors agent agents mde.linux mde.windows happens happen safe mean means offboard offboarded",
  ],
  [
    "Licensing",
    "licence license licences licenses licensing licensed billed cost costs price prices",
    "user users per hour extra separate own much included buy pay enable enabled turn turned add",
  ],
  [
    "Prerequisites",
    "need needs needed require requires required requirement requirements prerequisite prerequisites precondition preconditions",
    "plan plans p1 p2 cspm work health status issues see integration prerequisites requirements prerequisite requirement use",
  ],
  [
    "Licensing",
    "license licenses licence licences licensing licencing licensed cost costs price prices pricing priced pay pays payer paying paid billing billed charge charged charges fee fees free expensive included p1 p2",
  ],
  [
    "Provisioning",
    "rolled roll rollout automatic automatically auto autoprovision autoprovisioning provisioning provisioned provision itself rollout",
    "install installs installed deploy deploys deployed provisioning provisioned provision onboard onboards onboarded onboarding autoprovision autoprovisioning agent sensor extension mde rollout work works out",
  ],
  [
    "DataLocation",
    "data telemetry logs",
    "stored store stores storing storage kept keep keeps located location reside resides residency geo eu europe us usa leave leaves leaving sent send sends go goes region country hosted processed gdpr where",
  ],
  [
    "RefreshInterval",
    "often frequently frequency interval long hours delay",
    "refresh refreshed refreshes update updated updates status health state states show shows appear appears take takes turns turn green reflect reflected",
  ],
  ["IssueTypes", "heartbeat installation", MEANING],
  ["HealthStates", "unhealthy healthy unknown applicable notapplicable states", MEANING],
  [
    "Verdicts",
    "verdict verdicts judge judged decide decided determine determined calculate calculated compute computed assess assessed source sources based basis call know sure",
    "health healthy unhealthy state states data verdict verdicts machine status you this",
  ],
  [
    "Integration",
    "integration",
    "what include includes included capabilities features offer offers bring brings do does work works explain about for good",
  ],
];

/** Words that may stand beside those. Any other word, a name of the estate first of all, makes it another question. */
export const BESIDE_TOPICS =
  "a an the this that it its my our your their these those all any some one i we you they me us he is are am was were be been " +
  "being do does did doing can could should would will shall may might must have has had get gets got what how why where when " +
  "which who if whether so and or but not no to of for from in on at by with without within into as than then there here " +
  "between across after before again back another other different new same extra additional separate own per each much many " +
  "mde defender microsoft azure cloud endpoint edr servers server vm vms machine machines host hosts extension extensions " +
  "sensor sensors agent agents plan plans 1 2 4 four hour hours user users day month exactly really actually please thanks " +
  "happens happen come comes happening until take need issue issues problem problems error health status state safe safely ok " +
  "okay safe bad dangerous tell know explain wonder wondering understand want vitals bot linux windows arc p1 p2 cspm company feature features works working work sure fine see seen view visible out mde.linux mde.windows works only just every " +
  "turn turned turning enable enabled off hand manually away too gone go goes going away lose lost next month week year we moved what now all went bad met itself " +
  "also already even something anything comes preconditions extra country preinstalled accident accidentally mistake break breaks broken affect affects hurt hurts until fixed repaired green red turn turns turned still remain remains stay stays left";
