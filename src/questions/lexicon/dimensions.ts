import type { Dimension } from "../query.ts";
import type { Entry } from "../understanding/senses.ts";

const BY = `(by|per|of each|of every|for each|for every|in each|in every|on each|distributed across|spread across|distribution across|
    group by|grouped by|group them by|group it by|group these by|broken down by|break down by|break it down by|
      break them down by|broken out by|split by|split them by|split up by|divided by|breakdown by|breakdown per|
      breakdown of|distribution of|spread of|spread over|spread by|spread per|split of|distribution by|distribution over|according to|with respect to|aggregated by|summarized by|
      counted by|
      pie of|donut of|bars of|pie by|donut by|spread out over|spread across|distribute over|distributed over|distributed among|distribute across|split across|divided over|
      matrix of|matrix by|crosstab of|crosstab by|cross table of|pivot by|pivot of|heatmap of|heatmap by|heat map of|
      heat map by|chart by|graph by|table by|pie chart by|bar chart by|clustered by|down by|down per|down into|out by|up by|categorized by|categorised by|
      sorted into|split into|split over)`;

/** Said with "which", these ask for groups. */
const ASKED = {
  os: "os|oses|operating system|operating systems|os types",
  release: "release|releases|os version|os versions|distro|distros|distributions",
  platform: "platform|platforms|cloud|clouds|cloud provider|cloud providers",
  error: "error|errors|error message|error messages|error code|error codes|failures|causes|root cause|root causes",
  plan: "plans",
} as const;

/** What machines can be divided by, under all its names. */
export const DIMENSION_WORDS: readonly (readonly [Dimension, string])[] = [
  ["subscription", "subscription|subscriptions|sub|subs|azure subscription|azure subscriptions|subscription name"],
  ["resourceGroup", "resource group|resource groups|resourcegroup|resourcegroups|rg|rgs|group|groups"],
  ["region", "region|regions|location|locations|azure region|azure regions|geo|geography|place"],
  ["os", "os|oses|operating system|operating systems|os type|os types|system type"],
  [
    "release",
    `release|releases|os version|os versions|distro|distros|distribution|distributions|version|versions|
      os release|image`,
  ],
  [
    "platform",
    "platform|platforms|cloud|clouds|cloud provider|cloud providers|provider|providers|hosting|environment type",
  ],
  [
    "issue",
    `issue|issues|issue kind|issue kinds|issue type|issue types|kind of issue|kinds of issues|type of issue|
      types of issues|problem|problems|problem type|finding|findings|finding type|issue category|category|kind|type`,
  ],
  [
    "error",
    `error|errors|error message|error messages|error code|error codes|message|messages|cause|causes|root cause|
      root causes|error text|failure|exit code|exit codes|msg|msgs|error msg|error msgs`,
  ],
  ["state", "state|states|health|health state|health states|status|health status|statuses|verdict|verdicts"],
  ["reason", "reason|reasons|reason for unknown"],
  ["power", "power|power state|power states|power status"],
  [
    "plan",
    "plan|plans|servers plan|servers plans|server plans|defender plans|defender plan|servers plan|pricing tier|tier",
  ],
];

export const DIMENSIONS: readonly Entry[] = [
  ...DIMENSION_WORDS.map(
    ([dimension, words]): Entry => [
      { is: "By", dimension },
      `${BY} [the|each|every|their|its|all|our|kind of|type of|value of|value of the|values of the|name of the] (${words})
       (${words}) (breakdown|distribution|split|ranking)`,
    ],
  ),
  [{ is: "By", dimension: "reason" }, "(reasons|reason) (for|of|why)\n (all|which|what) reasons\n reason breakdown"],
  ...(["os", "release", "platform", "error", "plan"] as const).map(
    (dimension): Entry => [{ is: "By", dimension }, `(which|what|worst|top|rank) (${ASKED[dimension]})`],
  ),
  [
    { is: "By", dimension: "tag" },
    `${BY} [the|each|their|its|value of the|value of|values of the] (tag|tags|tag key|label|labels|tag value|tag values)`,
  ],
  [{ is: "By", dimension: "release" }, "[os] (versions|distros|releases|distributions|flavors|flavours|os versions)"],
  [
    { is: "By", dimension: "state" },
    "(how do|how are) [the|all|our] [four] (states|health states|verdicts)\n [the] four (states|health states)",
  ],
  // Of the sensor, which no snapshot knows.
  [
    { is: "Unclear", may: [] },
    `(sensor|agent|mde|defender|edr|extension|client|engine|signature|definition) (version|versions|release|releases|build|builds)
     [the|a|an] (latest|newest|current|supported|minimum|required|outdated|old|older|eol|recent) [os] (version|versions|release|releases|builds)`,
  ],
  [
    { is: "By", dimension: "error" },
    `what (broke|breaks|fails|failed|is failing|is breaking|goes wrong|went wrong) [the] (most|most often|most frequently)`,
  ],
  [
    { is: "By", dimension: undefined },
    "(down by|out by|up by|for each value of|for every value of|by value of|by the values of|for each value of the|for every value of the|by|per|group by|grouped by|broken down by|split by|for each|in each|breakdown by)",
  ],
  [
    { is: "By", dimension: "error" },
    `[the|our] (most common|commonest|most frequent|top|main|typical|usual|biggest|common|frequent) (error|errors|
      error messages|causes|cause|root causes|reasons|failures|error codes|messages)
     [which|what] (kinds|kind|sorts|types|categories) of (error|errors|error messages|failures)
     (error|errors|failure) (breakdown|distribution|statistics|stats|summary|overview|groups|types|categories|ranking)
     (which|what) (errors|error messages|error codes) (are there|do we have|do we see|are most common|occur|
       are common|exist)
     (which|what) (error|error message|error code|failure) (occurs|happens|appears|comes up|is seen|is reported) [the] (most|most often|most frequently)
     (which|what) (errors|error messages|error codes) (occur|appear|come up) [most|most often]`,
  ],
  ...(["os", "release", "platform", "error", "plan"] as const).map(
    (dimension): Entry => [
      { is: "By", dimension },
      `[which|what] (${ASKED[dimension]}) (with|having|that have|which have|have|has) [the] (most|highest number of|largest number of)`,
    ],
  ),
  [
    { is: "By", dimension: "issue" },
    `[which|what] (kinds|kind|sorts|types|categories) of (issue|issues|problem|problems|health issues|findings)
     (issue|issues|problem|finding) (breakdown|distribution|statistics|stats|types|categories|kinds)`,
  ],
];
