import { type Entry, filter, isNot } from "../understanding/senses.ts";

const LACKS =
  "(no|without|without a|with no|have no|has no|lacking|lack|lack a|lacks|lacks a|missing|not have|not on|not covered by)";
const PLAN = "[defender for servers|servers|defender|the servers|the] [plan]";

const UNKNOWN_POWER = filter("power", "Unknown");

/** What a machine is: operating system, platform, power, plan. */
export const PROPERTIES: readonly Entry[] = [
  [filter("os", "Windows"), "(windows|win|mde.windows|microsoft windows|windows os|ms windows)"],
  [filter("os", "Linux"), "(linux|mde.linux|gnu linux|gnu/linux|linux os|penguin|penguins)"],
  [filter("release", "ubuntu"), "ubuntu [linux]"],
  [filter("release", "debian"), "debian [linux]"],
  [filter("release", "centos"), "centos [linux|stream]"],
  [filter("release", "rhel", "red hat", "redhat"), "(rhel|redhat|red hat|red hat enterprise|red hat enterprise linux)"],
  [filter("release", "sles", "suse"), "(sles|suse|suse linux|opensuse)"],
  [filter("release", "oracle"), "oracle linux"],
  [filter("release", "alma"), "(alma|almalinux) [linux]"],
  [filter("release", "rocky"), "(rocky|rockylinux) [linux]"],
  [filter("release", "fedora"), "fedora [linux]"],
  [filter("release", "amazon linux"), "amazon linux"],
  [filter("release", "azure linux", "mariner", "azurelinux"), "(azure linux|mariner|cbl mariner)"],
  [
    filter("platform", "Azure"),
    "[plain|pure|regular|ordinary|normal|native|real|genuine] (azure|microsoft azure|azure native)",
  ],
  [
    filter("platform", "Arc"),
    "(arc|azure arc|hybrid|hybrid compute|arc enabled|arc connected|arc managed|azure arc enabled|azure arc connected)",
  ],
  [
    filter("platform", "ScaleSet"),
    `(scale set|scale sets|scaleset|scalesets|vmss|vmsss|virtual machine scale set|virtual machine scale sets|
      vm scale set|vm scale sets)
     (scale set|scaleset|vmss) (instance|instances|vm|vms|node|nodes|member|members)`,
  ],
  [filter("platform", "AWS"), "(aws|amazon|ec2|ec2s|amazon web services|amazon ec2|aws ec2|amazon cloud)"],
  [filter("platform", "GCP"), "(gcp|google|gce|google cloud|google cloud platform|google compute engine)"],
  [
    filter("platform", "OnPremises"),
    `(on prem|onprem|on premises|on premise|onpremises|onpremise|datacenter|data center|datacentre|data centre|
      physical)
     (local|own) (datacenter|data center|datacentre|data centre)`,
  ],
  [
    isNot("platform", "OnPremises"),
    `in the [public] cloud\n cloud (machine|machines|vm|vms|server|servers|host|hosts|instance|instances|
      boxes)\n (cloud hosted|cloud based)`,
  ],
  [
    filter("power", "Running"),
    `(running|powered on|turned on|switched on|power on|power is on|powered up|up|started|booted|not stopped|not off)
     (and|but|while) running [in|on]`,
  ],
  [
    filter("power", "NotRunning"),
    `(stopped|deallocated|not running|powered off|powered down|turned off|switched off|off)
     (power is off|power state off|not started|not powered on|not turned on|not up|halted|hibernated|disconnected)`,
  ],
  [UNKNOWN_POWER, "unknown power [state|status]\n power [state|status] [is] unknown"],
  [filter("plan", "P1"), "[servers|server|defender for servers] [plan] (p1|p 1|plan 1|plan one|plan1)"],
  [filter("plan", "P2"), "[servers|server|defender for servers] [plan] (p2|p 2|plan 2|plan two|plan2)"],
  // "Lacking P2" may be P1 or none.
  [isNot("plan", "P1"), `${LACKS} ${PLAN} (p1|plan 1|plan one|plan1)`],
  [isNot("plan", "P2"), `${LACKS} ${PLAN} (p2|plan 2|plan two|plan2)`],
  [
    filter("plan", "Off"),
    `(no|without|without a|without any|with no|have no|has no|lacking|lack|lack a|lacks|lacks a|missing|
      missing a) [servers|defender|defender for servers] plan
     (plan|servers plan) [is] (off|disabled|free)
     (no|without|lacking|lack|lacks|missing|not have|not got) [microsoft] defender for servers
     (no|without|lacking|lack|lacks|missing|not have|not got) [the|a] [microsoft] (defender for servers|defender plan|servers plan|defender plans) (turned on|switched on|enabled|on|active|activated)
     (defender for servers|defender plan|servers plan|defender plans) [is|are] (turned off|switched off|off|disabled|not enabled|not on|not turned on|not switched on|not active)
     not [turned on|enabled|switched on|activated] [microsoft] defender for servers
     (free tier|free plan|off plan)`,
  ],
  [
    filter("muted", "Muted"),
    `[being|currently|already|still|now] (muted|snoozed|silenced|on mute)
     (under|with|having|has|have) [a|an|any] [active|open] (mute|mutes|snooze)
     (in|on) [the|our] (mute|muted|mutes|snooze) list`,
  ],
  [
    isNot("muted", "Muted"),
    `(unmuted|not muted|not snoozed|not silenced|non muted|nonmuted|never muted|no longer muted|not on mute)
     (without|with no|have no|has no|not under) [a|an|any] [active|open] (mute|mutes|snooze)`,
  ],
  [
    {
      is: "Unclear",
      may: [filter("state", "Unhealthy"), filter("issue", "Heartbeat"), filter("power", "NotRunning")],
    },
    "(offline|down|dead)",
  ],
  [
    {
      is: "Unclear",
      may: [filter("reason", "NotCovered"), filter("state", "Unhealthy"), filter("issue", "Installation")],
    },
    "(unprotected|not protected) [properly|correctly|fully]",
  ],
  [
    { is: "Unclear", may: [isNot("reason", "NotCovered"), filter("state", "Healthy")] },
    "(protected|monitored|onboarded|enrolled)",
  ],
  // A property that is wrong is no state of the sensor.
  [
    { is: "Unclear", may: [] },
    "(the|a) wrong (plan|subscription|region|version|os|tag|tags|name|size|group|owner|license|place)",
  ],
  // Nobody counts them.
  [
    { is: "Unclear", may: [] },
    "(mean|average|median|typical|usual) (time|times|duration|age|downtime|uptime|lifetime|recovery)\n (mttr|mtbf|mttd|sla|slo|uptime|downtime)",
  ],
  // Said to us, not of a machine.
  [
    { is: "Unclear", may: [] },
    "(you are|that is|this is|it is) (wrong|incorrect|false|not right|not true|not correct|bad|broken|useless)",
  ],
  [
    { is: "Unclear", may: [filter("state", "Healthy"), filter("power", "Running")] },
    "(online|alive|up and running|live)",
  ],
];
