import { type Entry, filter, isNot } from "../understanding/senses.ts";

const TROUBLE = `issue|issues|problem|problems|error|errors|trouble|troubles|failure|failures|finding|findings|
  fault|faults|prob|probs|failed|failing|fails|fail`;
const SENSOR = "sensor|sensors|agent|agents|extension|extensions|mde|defender|edr|mde extension|mde agent|mde sensor";

/** Kinds of issue and reasons for not knowing. */
export const ISSUES: readonly Entry[] = [
  [
    filter("issue", "Installation"),
    `(install|installs|installation|installations|installing|installer|deploy|deployment|deployments|onboarding|setup|
      extension|extensions|provisioning) [related|type] (${TROUBLE})
     (installation|installations|installs|deployment|deployments|onboarding)
     (${TROUBLE}|failed|fail|fails|failing|unable) [while|during|in|at|on|to|with] [the] [agent|sensor|extension|
       mde|defender|agent's] (install|installing|installation|installations|installs|deploy|deploying|
         deployment|deployments|onboard|onboarding|provision)
     (could|can|did|would|do|does|will) not [get|be|been] (install|installed|installing|deploy|deployed|onboard|
       onboarded|provision|provisioned)
     (not|never|not been|not yet|not properly|not correctly|incorrectly|badly) (installed|deployed|onboarded)
     (missing|lacking|no|without|without the|without an|without a|with no|have no|has no|lack|lacks|miss|misses|
       missing the|missing an) (${SENSOR})
     (do|does) not have (the|an|a|any) (${SENSOR})
     (do|does) not have (${SENSOR})
     (are|is) (we|you|they|any|some) missing [the|an|a|any|our] (${SENSOR})
     (have|has) not (the|an|a|any|got the|got an|got any) (${SENSOR})
     (${SENSOR}) (missing|is missing|are missing|absent|not there|not installed|not deployed)
     (never|not|not yet|did not) (got|get|gotten|received|receive) (the|a|an|any|their) (${SENSOR})`,
  ],
  [
    filter("issue", "Heartbeat"),
    `(heartbeat|heartbeats|heart beat|communication|connectivity|communications|connection|reporting) [related|type] (${TROUBLE})
     (heartbeat|heartbeats|heart beat)
     (heartbeat|heartbeats|heart beat|signal|contact|communication|connection) (loss|losses|gap|gaps|drop|drops|dropouts|outage|outages|stuff|things)
     (heartbeat|heartbeats|heart beat|signal|contact) [is|was|has been] (lost|missing|gone|stopped)
     (no|without|without a|missing|lost|lack|lacks|lacking|have no|has no|with no|stale|bad|lost the|lost their|
       lost its|missing a) (heartbeat|heartbeats|heart beat|signal|signals|sensor data|telemetry|contact|
         communication|sign of life)
     (do|does|did) not (have|send|sending|sent) [a|any|the] (heartbeat|heartbeats|signal|data|telemetry|sensor data)
     (have|has|had) not (sent|send|given|give) [a|any|the|us] (heartbeat|heartbeats|signals|data|telemetry|sensor data)
     (not|no longer|stopped|not been|never|stop) (sending|giving) [a|any|the|us] (heartbeat|heartbeats|signals|data|
       telemetry|sensor data)
     (silent|unresponsive|inactive|not responding|not active|went silent|gone silent|gone quiet|went quiet|
       gone dark|went dark|dark|quiet)
     (stopped|stop|stops|not|no longer|quit|ceased|not been) (reporting|communicating|checking in|talking|
       phoning home|calling home|calling in)
     (do|does|did|have|has) not (report|reported|reporting|communicate|communicated|check in|checked in|respond|
       talk|phone home|call home|called home|called in|phoned home|spoken|talked) [in|correctly|properly|back]
     not (report|respond|communicate|check in|talk)
     not (reported|reporting|communicating|checking in) [in|correctly|properly|back|right|well]
     installed but (not|no longer|never) (reporting|communicating|checking in|responding|sending data|connected|
       healthy) [correctly|properly]
     (impaired communication|communication impaired|no contact|out of contact|lost contact|out of touch|dropped off)
     (offline|dead|down|disconnected|silent) (${SENSOR})
     (${SENSOR}) [has|have|just] (died|quit|crashed|gave up|given up|went away|gone silent|stopped talking)
     (${SENSOR}) (offline|dead|down|disconnected|silent|is offline|are offline|is down|are down|is dead|are dead)`,
  ],
  // Of the sensor, not of the machine; whether it is silent or was never there, the words do not say.
  [
    {
      is: "Unclear",
      may: [filter("issue", "Heartbeat"), filter("issue", "Installation"), filter("state", "Unhealthy")],
    },
    `(${SENSOR}) [is|are|has been|have been|was|were|got] (off|turned off|switched off|disabled|stopped|not running|
       not started|not active|halted|not enabled)
     (disabled|stopped|turned off|switched off) (${SENSOR})`,
  ],
  // By Defender, or by us.
  [
    { is: "Unclear", may: [filter("issue", "Heartbeat"), filter("reason", "NotVisible")] },
    "not [been] seen [again|anymore]",
  ],
  // What one machine's card tells; of several, whoever asks may mean those that do or those that do not.
  [
    { is: "Unclear", may: [filter("state", "Healthy"), filter("issue", "Heartbeat")] },
    `[was|were|has|have] [ever|been] last (report|reported|reporting|check in|checked in|checkin|phone home|phoned home|call home|called home|
       talk|talked|communicate|communicated|respond|responded|connect|connected|send data|sent data|
       send a heartbeat|sent a heartbeat|seen|heard from|heard of) [in|back|home|to us|to defender|to azure]
     (reported|checked in|phoned home|called home|sent a heartbeat|sent data|heard from) [in|back|last|the last time|to us|to defender|to azure]`,
  ],
  [
    { is: "Unclear", may: [filter("state", "Healthy"), filter("issue", "Installation")] },
    `(${SENSOR}) [is|are|already|properly|correctly] (installed|deployed|onboarded|present|enabled)
     (installed|deployed|onboarded) (${SENSOR})`,
  ],
  [{ is: "Sensor" }, `(${SENSOR}) [is|are|already] (installed|deployed|onboarded) (and|but|yet) [is|are]`],
  [
    filter("issue", "Other"),
    `other (issue|issues|problem|problems|error|errors|findings|kinds of issues|trouble)
     (issue|issues) of another kind`,
  ],
  [
    filter("reason", "NotVisible"),
    `(no|without|without any|lack|lacks|lacking|have no|has no) visibility [of|on|into|over|for]
     (do|does) not have [any] visibility [of|on|into|over|for]
     (invisible|not visible|unreadable|not readable|hidden|unseen)
     (you|we|i|vitals) (can|could) not (see|read|look at)
     can not [be|you|we|vitals] (see|seen|read)`,
  ],
  [
    filter("reason", "NotCovered"),
    `(uncovered|not covered|not licensed|unlicensed|without coverage|no coverage|lacking coverage|not in the plan)
     not covered (by|under|with|in) [a|the|any|our|defender] (plan|plans|defender|defender for servers|license|licence|mde)
     (we|you|vitals) (do|does|can) not (cover|protect)
     (missing|lacking|without) [the|any|some] (prerequisite|prerequisites|license|licenses|licence|licences)`,
  ],
  [
    isNot("reason", "NotCovered"),
    `(covered|licensed)
     (covered|licensed) (by|under|with) [a|the|any] (plan|license|defender|defender for servers|mde)`,
  ],
  [
    filter("reason", "Redeploying"),
    `[being|currently|still|already] redeploying
     (being|currently|being currently|currently being) redeployed
     [a|the|all] (redeploy|redeployment|redeploys|redeployments) [that|which] [is|are] [still|currently|now|already] (running|under way|underway|
       in progress|ongoing|going on|pending)
     (under|in) redeployment`,
  ],
  [
    filter("reason", "Provisioning"),
    `stuck (in|while|at) (provisioning|installation|deployment)
     (provisioning|being provisioned|still provisioning|being installed|being onboarded|being set up|still installing)
     (installation|provisioning|deployment) (under way|underway|in progress|pending)`,
  ],
  [filter("reason", "Exempted"), "(exempt|exempted|exemption|exemptions|have an exemption|with an exemption)"],
  [
    filter("reason", "OtherEdr"),
    `(other|another|third party|foreign|different|competing) (edr|edrs|edr solution|edr solutions|antivirus|
      security product|endpoint protection)
     (edr|edrs) (of|from) (another vendor|other vendors|a third party)`,
  ],
  [
    filter("reason", "NoReport"),
    `(no|without|without a|without any|with no|have no|has no|lacking|missing) [health] (report|reports)
     (never) (reported|seen)
     nothing (reported|spoke)`,
  ],
];
