import type { Topic } from "../query.ts";
import type { Entry, Sense } from "../understanding/senses.ts";

function topic(topic: Topic): Sense {
  return { is: "Topic", topic };
}

const MDE = `mde|defender|defender for endpoint|microsoft defender for endpoint|microsoft defender|
  the integration|this integration|the mde integration|mde integration|the defender integration|
  defender integration|defender for servers|the defender for endpoint integration|it|the sensor|the agent`;

/** Questions about the integration itself; the seed page of the documentation answers them. */
export const TOPICS: readonly Entry[] = [
  [
    topic("Integration"),
    `what (is|does|are) [the] (${MDE}) [integration] [about|include|includes|do|mean|exactly|for]
     what (is|are) (included|in) [in|with] [the] (${MDE})
     what (capabilities|features|security capabilities) (does|do|are in|come with) [the] (${MDE}) [have|include|
       provide|offer|bring]
     how does [the] (${MDE}) [integration] work
     (explain|describe|tell me about|about|more about) [the] (integration|mde integration|defender integration|
       defender for endpoint integration|defender for endpoint|mde|defender|
         defender for endpoint integration with defender for cloud)
     what does [the] (mde|defender|defender for endpoint|integration) stand for`,
  ],
  [
    topic("Licensing"),
    `(licensing|license|licence|licenses|licences|licencing|cost|costs|price|prices|pricing|billing|charge|charges|
      charged|fee|fees)
     (how much|what) (does|do|is) [the] (${MDE}) cost
     (do|does|will) (we|i|you|one) [have to|need|need to] [buy|get|pay] [an|any] [extra|additional|separate|own] (license|licence|licenses|licences) [for]
     (is|are) (it|mde|defender|this|we) (billed|charged|paid|priced|licensed) [per|by] [hour|user|machine|server|month] [or] [per|by] [hour|user|machine|server|month]
     (per|by the) (hour|user) or [per|by the] (hour|user)
     (which|what) (license|licence|licenses|licences) (do|does|is|are) (i|we|it|one|you|required|needed|
       needs) [need|required|needed|have to buy]
     (do|does|is|are) (i|we|it|one|a|an) [need|needs] (license|licence|extra license|separate license) [needed|
       required]
     how (is|are|does) (licensing|it licensed|mde licensed|defender licensed|billing|it billed|we billed|
       it charged) [work]
     what (do|does) (we|i|it) (pay|cost)
     what (is|are) [defender for servers|servers|the] (p1|p2|plan 1|plan 2|plan one|plan two|p1 and p2|plan 1 and plan 2)
     [what is] [the] (difference|differences) between [defender for servers|servers] [plan] (p1 and p2|p2 and p1|plan 1 and plan 2|
       plan 1 and 2|1 and 2|plan 1 and p2)`,
  ],
  [
    topic("Provisioning"),
    `(automatic|auto|automated) (provisioning|deployment|onboarding|installation)
     (autoprovisioning|auto-provisioning|autoprovision)
     how (is|does|do|are|can|should) (the|we|i|one|it|our|a) (agent|sensor|extension|mde|mde extension|agents|
       sensors) (get|gets|installed|deployed|provisioned|onboarded|install|deploy|onboard) [installed|deployed|
         provisioned|onboarded|on machines]
     how (is|does|do) [the] [automatic|auto|automated] (provisioning|deployment|onboarding|installation|autoprovisioning|auto-provisioning) [work|happen|done]
     how (does|do|is|are|will) [the] (mde|defender|mde extension|agent|sensor|extension|agents|sensors|it) (get|come|land|arrive|end up|
       rolled out|rolled out to|installed) (on|onto|to|in) [the|our|a|my|new|all|every] (machine|machines|vm|vms|server|servers|host|hosts|box|boxes)
     (does|will|is|can) (mde|defender|defender for cloud|microsoft|azure|it|the sensor|the agent|the extension) [get|be] (install|deploy|provision|onboard|installed|deployed|provisioned|onboarded) [itself|the|mde] [agent|sensor|extension] (automatically|by itself|on its own)
     who (installs|deploys|provisions) [the] (${MDE}|extension)
     how (do|can|should) (i|we) (onboard|install|deploy|provision) [a|an|the|new|our|my] (machine|machines|vm|vms|
       server|servers|agent|sensor|extension|mde|defender)`,
  ],
  [
    topic("Prerequisites"),
    `(prerequisite|prerequisites|requirement|requirements|preconditions|what is required|what is needed) [for|
      of] [the] [mde|defender|integration|health|it|this|health status|defender for endpoint|mde integration]
     what (do|does) (i|we|one|it|you) need [for|to] [the|use|have|see|get] [mde|defender|integration|health status|
       defender for endpoint|mde integration|sensor health]
     (do|does) (we|i|you|one|it) [have to|need to|must] (need|require|buy|get|purchase|order) [defender for servers|servers] (p1|p2|plan 1|plan 2|cspm|defender cspm)
     (is|are) [defender for servers] (p1|p2|plan 1|plan 2|cspm) (enough|sufficient|needed|required|necessary)
     which plan (do|does|is|are) (i|we|it|needed|required|you) [need|needs|require]
     what (plan|plans) (do|does|is|are) (i|we|it|needed|required|you) [need|needs|require]`,
  ],
  [
    topic("IssueTypes"),
    `what (is|are) (a|an|the|these|those|meant by|your) (heartbeat|installation|install|health|other) (issue|issues|
      problem|problems|error|finding|findings)
     what (does|do|is) [a|an|the] (heartbeat|installation|heartbeat issue|installation issue|heartbeat issues|
       installation issues|health issue|health finding) (mean|means|meant|stand for)
     what (is|are) (heartbeat|installation) (issue|issues|problems)
     (what|which) (kinds|types|sorts) of (issues|issue|health issues|problems) (are there|exist|does defender know|
       do you know|can there be)
     (difference|what is the difference) between [a|an|the] (heartbeat and installation|installation and heartbeat|
       heartbeat and install|install and heartbeat|heartbeat issue and installation|heartbeat and an installation|
       installation and a heartbeat|heartbeat issues and installation) [issues|issue|problem|problems]
     (explain|define|definition of|meaning of) [a|an|the] (heartbeat vs installation|installation vs heartbeat|heartbeat versus installation|heartbeat and installation|heartbeat|installation|heartbeat issue|
       installation issue|heartbeat issues|installation issues|health issue|health issues|issue types|issue kinds)`,
  ],
  [
    topic("HealthStates"),
    `what (does|do|is|are) (unhealthy|healthy|not applicable|unknown|the states|the health states|these states|n/a|
      health states) (mean|means|meant|stand for)
     what (is|are) (the|your|meant by|all) (states|health states|possible states|statuses|unhealthy|healthy|
       not applicable|unknown)
     [what is] [the] (difference|differences|diff) between (unhealthy|healthy|not applicable|unknown|n/a) and (unhealthy|healthy|
       not applicable|unknown|n/a)
     (meaning|definition) of (unhealthy|healthy|not applicable|unknown|the states)
     (explain|define) (unhealthy|healthy|not applicable|unknown|the states|the health states)
     (when|why) (is|are) (a|the) (machine|vm|server|machines) (called|considered|deemed|counted as|shown as|
       reported as|unhealthy|healthy|not applicable|unknown) [unhealthy|healthy|not applicable|unknown]
     what (makes|counts as|qualifies as|is considered|do you consider|do you call|is meant by) [a|an|the|as] [machine|vm|server] (unhealthy|healthy|not applicable|
       unknown) [machine|vm|server]`,
  ],
  [
    topic("RefreshInterval"),
    `(how often|how frequently|when) (does|is|do) (defender|mde|microsoft|the health status|health status|
      the status|the health|health|the verdict|the source|defender for cloud|azure) [itself|data] (refresh|
        refreshed|update|updated|updates|change|scan|report)
     (four hours|4 hours|four hour refresh|4 hour refresh|refresh interval|update interval|refresh rate|
       refresh frequency|scan interval)
     why (four|4) hours`,
  ],
  [
    topic("DataLocation"),
    `where (is|are|does|do) [the|our|my|your|all|customer] (data|logs|telemetry|mde data|defender data|
      information) (stored|kept|saved|located|live|reside|go|hosted|processed)
     (data residency|data location|data storage|geo location of the data|data sovereignty|gdpr|where is it stored)
     (in|at) (which|what) (region|country|location|geo|place|datacenter) (is|are|does|do) [the|our|my|microsoft|defender|mde] [data|keep|store|hold] [our|the|my|be] [data|stored|kept|located|live]
     (which|what) (region|country|location|geo) (is|are) [the|our|my] data (stored|kept|in|processed) [in]
     (does|do|is) [the|our|my|any] data (leave|leaves|leaving) [the|our|my] (tenant|eu|country|region|company)
     who (sees|can see|gets|has access to) (my|our|the) data`,
  ],
  [
    topic("MoveSubscription"),
    `(move|moving|transfer|transferring|migrate|migrating) [a|an|the|my|our] (machine|machines|vm|vms|server|
      servers|extension|mde|defender|it) (to|between|across|into) [a|an|another|different|other|the] [different|
        other|new] (subscription|subscriptions)
     (move|moving|transfer) between subscriptions
     what (happens|happens if|happens when|if|about) [i|we|you|when i|if we|if i|when we] (move|moving|transfer) [a|
       an|the|my|our] (machine|machines|vm|vms|server|servers) [to another subscription|between subscriptions]`,
  ],
  [
    topic("MoveTenant"),
    `(move|moving|transfer|transferring|migrate|migrating) [a|an|the|my|our] [azure] (subscription|subscriptions|
      machine|machines|vm|vms) (to|between|across|into) [a|an|another|different|other|the] [different|other|new|
        azure] (tenant|tenants|directory|directories)
     (move|moving|transfer) between tenants
     what (happens|if) [if|when] (i|we) (move|transfer) [a|our|my|the] subscription`,
  ],
  [
    topic("DeleteExtension"),
    `what (happens|happens if|happens when|does|if) [i|we|you|when i|if we|if i|when we|someone] (delete|deleting|
      remove|removing|uninstall|uninstalling) [a|an|the|my|our] [mde|defender|mde.linux|mde.windows] (extension|
        extensions|agent|sensor) [do]
     (does|will|do) (deleting|removing|delete|remove) [the|an] [mde] (extension|extensions) (remove|uninstall|
       delete|offboard|hurt|affect|help) [the|a] (sensor|agent|mde|defender|machine)
     (is|is it) (safe|ok|dangerous) to (delete|remove|redeploy|reinstall) [the|an] [mde] (extension|agent|sensor)
     what (does|is|happens in|happens during) [a|the] (redeploy|redeployment|redeploying) [do|mean|actually do]
     how does [a|the] (redeploy|redeployment|redeploying) work`,
  ],
  [
    topic("Verdicts"),
    `(how|on what basis|based on what|by what rules) do you (know|judge|decide|determine|tell|find out|measure|
      check|compute|calculate) [that|if|whether|which|what|this|it|the|health] [a|machine|machines|health|is|
        are|verdicts|state|sensor] [healthy|unhealthy|health|is healthy|are healthy|are unhealthy]
     how (do|can|could) you (know|judge|decide|determine|tell|measure|check) [that|if|whether] [a|the] (machine|vm|
       server|machines|vms|servers|sensor|sensors|agent) (is|are) (healthy|unhealthy|ok|fine)
     how (do|does) (you|it|vitals|the bot|this bot) know [that|this|it|all that|all this]
     how (do|does) (you|it|vitals) (judge|decide|determine|measure|compute|calculate) [the|sensor|machine] (health|
       verdicts|state|states|this)
     (where|from where) (do|does) (you|vitals|it|we) (get|take|have|know) (your|the|these|this|those|that|its) (verdicts|verdict|data|numbers|information|info|states|state|health|facts|results) [from]
     where (do|does|is) (you|the|your|this|these) [data|verdicts|numbers|information|get] (come|get|from|
       comes) [from] [this|the|your|these] [data|from|information|numbers]
     (what|which) (is|are) (your|the) (source|sources|data source|data sources)
     (data source|data sources|source of the data|where from)`,
  ],
];
