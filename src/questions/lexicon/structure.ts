import type { Entry, Sense } from "../understanding/senses.ts";

function key(field: "subscription" | "resourceGroup" | "region" | "tag" | "machine"): Sense {
  return { is: "Key", field };
}

/** What holds a question together: things, names to come, negation, joints. */
export const STRUCTURE: readonly Entry[] = [
  [
    { is: "Noun" },
    `(machine|machines|vm|vms|server|servers|host|hosts|box|boxes|instance|instances|node|nodes|endpoint|endpoints)
     (computer|computers|device|devices|system|systems|workload|workloads|asset|assets|guest|guests|pc|pcs|
       workstation|workstations)
     virtual (machine|machines|server|servers)
     (ones|one|guys|things|stuff|items|hardware|estate|fleet|inventory|entries|candidates|table|tables)`,
  ],
  [
    { is: "Sensor" },
    `[microsoft] (defender|defenders|mde|edr|msde|wdatp|mdatp|atp|sensor|sensors|agent|agents|extension|extensions)
     [microsoft] (defender|mde|edr) (sensor|sensors|agent|agents|extension|extensions|client|clients|health|
       integration|coverage)
     [microsoft] defender (for|4) (endpoint|endpoints|servers|server|cloud)
     [microsoft] defender (for|4) (endpoint|endpoints|servers|server|cloud) (sensor|sensors|agent|agents|extension|
       extensions)
     (endpoint|protection) (protection|agent|agents|sensor|sensors)
     (edr|mde) (status|state)`,
  ],
  [
    key("subscription"),
    "[azure] (subscription|subscriptions|sub|subs) [called|named|id|ids|with id|with the id|name|names]",
  ],
  [
    key("resourceGroup"),
    "(resource group|resource groups|resourcegroup|resourcegroups|rg|rgs|group|groups) [called|named|name|names]",
  ],
  [
    key("region"),
    "[azure] (region|regions|location|locations|geo|geography|datacenter region) [called|named|name|names]",
  ],
  [
    key("tag"),
    `(tag|tags|tagged|tagged with|tagged as|label|labels|labelled|labeled|labelled with|labeled with) [called|named|
      key|value]
     (with|having|has|have) [the|a] (tag|tags|label|labels)`,
  ],
  [
    key("machine"),
    `(machine|vm|server|host|box|node|computer|device|endpoint|instance|virtual machine) (called|named|
      with the name|with name|name|by the name of)
     (machines|vms|servers|hosts|boxes|nodes|computers|devices|endpoints|instances|virtual machines) (called|named|
       with the name|with the names)
     (hostname|hostnames|machine name|vm name|server name|host name)`,
  ],
  [
    { is: "Pattern", shape: "Prefix" },
    `(starting|beginning|begin|begins|start|starts|prefixed|started) with
     (with|having|has) [the|a] prefix
     (names|name|named|called|hostname|hostnames|host name) (starting|beginning|begin|begins|start|starts) with
     prefix`,
  ],
  [
    { is: "Pattern", shape: "Suffix" },
    `(ending|end|ends) (with|in|on)
     (with|having|has) [the|a] suffix
     (names|name|named|called|hostname|hostnames|host name) (ending|end|ends) (with|in|on)
     suffix`,
  ],
  [
    { is: "Pattern", shape: "Contains" },
    `(name|names|whose name|hostname) (containing|contains|contain|including|includes|include|has|have|like|with|
      matching|matches)
     (named|called) (like|something like|similar to)
     (containing|contains|contain) [the word]`,
  ],
  [{ is: "InName" }, "(in|inside|as part of) [the|their|its|a] (name|names|hostname|hostnames)"],
  [
    { is: "InText" },
    "(in|inside|within) [the|their|its|an] (error|errors|message|messages|error message|error messages|error text|text)",
  ],
  [{ is: "Pattern", shape: "Exact" }, "(named|called|by the name|by the name of|whose name is|name is|names are)"],
  [
    { is: "Text" },
    `[with|error] (code|codes|exit code|exit codes|error code|error codes|errorcode|return code|status code|
      result code|rc) [is|was|of|equals]
     [with|the] error (message|messages|text) [is|was|like|saying|contains|containing]
     (with|having|has|have) [the|a|an|this] (message|messages|text)
     [with|the|whose|error] (message|messages|text) (contains|containing|says|saying|like|includes|including|
       mentions|mentioning|has|is|about|with|matching)
     (error|errors|message|messages|error messages) [that|which] (mention|say|contain|include|show|talk about|complain about)
     (saying|that says|that say|mentioning|that mention|mentions|complaining about|that complain about|complains about|complain about|
       whose message says)
     (error|errors|exit) [with|an]
     (throwing|throws|threw|thrown|raising|raised) [error]
     (error|errors|exit|failure) (about|like|saying|containing|contains|contain|includes|including|include|mentioning|with|number|no|nr|on)
     (containing|contains) the (words|text|phrase)`,
  ],
  [
    { is: "Not" },
    "(not|non|no|never|neither|nor|isn|aren|ne|neq|no longer|none of|not any|missing|lacking|lack|lacks)",
  ],
  [
    { is: "Except" },
    `[but] (except|excl|exc|excluding|excludes|exclude|excepting|without|minus|ignoring|ignore|omit|omitting|skip|skipping|
      besides|bar|barring) [for|of|the|those|all|any]
     [but] (other|apart|aside|different) (than|from) [the|those]
     (leaving|leave|left|filter|filtering|take|taking) out [the|those]
     (not|do not|but not|does not) (counting|including|include|count|show|list|want|need|care about|consider|
       considering|display) [the|those|me]
     (outside|out side|outside of|instead of|rather than|save for|exclusive of|with the exception of|with exception of)
     (all|everything|everywhere|everyone|anything|anywhere|any|every machine|all machines|all vms|all servers) (but|
       except|except for|bar|besides|outside|outside of|other than|apart from|excluding|without)`,
  ],
  [
    { is: "And" },
    `(vs|versus|vs.)
     (and|or|include|including|,|;|&|+|and/or|plus|as well as|and also|or also|along with|together with|and the|or the|and in|or in|
      and on|and from)`,
  ],
  [{ is: "Only" }, "(only|nothing but|just|solely|exclusively|merely|simply)"],
  [
    { is: "In" },
    `(in|among|amongst|within|inside|across|throughout|across all of|throughout all of|inside of|located in|sitting in|living in|
      deployed in|hosted in|residing in|from within|placed in)`,
  ],
  [{ is: "All" }, "(all|al|every|everything|everywhere|each|everybody|everyone|entire|whole|complete)"],
  [
    { is: "Any" },
    "(nothing|nobody|no one|noone|none|any|anything|some|something|anyone|anybody|anywhere|is there|are there)",
  ],
  [{ is: "Be" }, "(is|are|am|be)"],
  [
    { is: "Past" },
    "(was|were|had been|used to be|did we have|did i have|did you have|did we see|did you see|have we had)",
  ],
  [
    { is: "About", trouble: true },
    `(what is|what was|what has gone|what went|what has been|whats) (wrong|up|happening|going on|the matter|
      the problem|the issue|the trouble|the deal|the story|broken|off) (with|on|at|about)
     (what is|whats) missing (on|at|for|from|in|with)`,
  ],
  [
    { is: "About", trouble: false },
    `(why|how come) (can|could|do|does|did) not (you|we|i|it|vitals) (say|tell|know|judge|see|assess) [anything|something|me|us|much] [about|of|on]
     (why|how come) (can|could|do|does|did) (you|we|i|it|vitals) not (say|tell|know|judge|see|assess) [anything|something|me|us|much] [about|of|on]
     (tell|inform|brief) me [more|all|everything|something] about
     (details|detail|info|information|more|facts|data|status|health|state|report|diagnosis|explanation|summary) (of|
       on|for|about)
     [what is] [the] (health|status|state) (of|for|on)
     (what|which) (error|message|error message|error code|code|problem|issue|finding|trouble) does
     (why|how come|since when|until when|till when|how much longer|since how long|for how long|how long) (is|are|was|has|did|does|do|has been|have) [the|my|our]
     (how|what) about [the]
     how is [the|our|my]
     how does [the|our|my]
     how (do|can|could|should|would) (i|we|you|one) (fix|repair|heal|cure|remediate|solve|resolve|restore|get)
     what is the (fix|solution|remedy|remediation|cure|workaround) (for|of|on)
     what (do|should|can|must) (i|we) [need to|have to] do (to fix|to repair|to heal|about|with|for)
     how to (fix|repair|heal|cure|remediate|solve|resolve|restore)
     (diagnose|explain|inspect|investigate|examine|describe|analyze|analyse|troubleshoot|drill into|open up|
       look into|look at|check on|check|show details of|zoom in on|find)
     (what happened|what is happening|what is going on) (to|with|on|at)
     (how) (is|are) (doing)
     (what|anything) (do|can) you (know|tell me|say) about
     (is|are) (mde|defender|the sensor|the agent|edr|the extension|the mde extension|the mde agent) (installed|running|active|working|
       enabled|deployed|onboarded|healthy|alive|present) (on|in)
     (what about|how about)
     [the] last (heartbeat|contact|sign of life|report|check in|checkin|signal|sync) (of|from|for|by|on) [the|my|our]
     [the] last time [that] [the|my|our]
     (when|how long ago) (was|did|has|is) [the last time|the first time|last time] [that] [the|my|our]`,
  ],
];
