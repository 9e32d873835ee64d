/** Short answers about the integration, in words of our own; what they say is told at length on Microsoft’s page. */
export const topics = {
  "topic.Integration": "What the integration is",
  "topic.Licensing": "Licensing",
  "topic.Provisioning": "How the sensor gets onto machines",
  "topic.Prerequisites": "What health states need",
  "topic.IssueTypes": "Kinds of issues",
  "topic.HealthStates": "Health states",
  "topic.RefreshInterval": "How often health is refreshed",
  "topic.DataLocation": "Where the data is stored",
  "topic.MoveSubscription": "Moving a machine to another subscription",
  "topic.MoveTenant": "Moving a subscription to another tenant",
  "topic.DeleteExtension": "Deleting the extension",
  "topic.Verdicts": "Where Vitals’ verdicts come from",

  "told.Integration":
    "Defender for Servers brings Defender for Endpoint and vulnerability management to your machines. That is antivirus, EDR, a smaller attack surface, a list of weaknesses, and news of current threats. Alerts show in the Azure portal; the Defender portal has their details.",
  "told.Licensing":
    "Defender for Servers includes the licence for Defender for Endpoint Plan 2. You pay by the hour in which a machine runs, not by user. Windows clients are another matter: they need a licence for their user.",
  "told.Provisioning":
    "Where Endpoint protection is on, Defender for Cloud puts the sensor on supported machines by itself, through an extension named MDE.Windows or MDE.Linux. A new machine usually has it within an hour; in the first subscription of a tenant it may take twelve. Machines outside Azure are connected through Azure Arc.",
  "told.Prerequisites":
    "Health states need Defender for Servers P2, or P1 together with Defender CSPM. Endpoint protection must be on for the sensor to be installed. Where one is missing, Vitals calls a machine not covered, never healthy.",
  "told.IssueTypes":
    "There are two main kinds. An installation issue: the sensor could not be put on the machine. A heartbeat issue: the sensor is there, but does not report as it should. Each comes with a message, and often with steps that repair it.",
  "told.HealthStates":
    "Healthy: there is evidence that the sensor works. Unhealthy: there is an installation or heartbeat issue. Not applicable: Defender for Endpoint is not meant for this machine, as for a client system or one that is not supported. Unknown is Vitals’ own word for what nobody could see or judge; it is never counted as healthy.",
  "told.RefreshInterval":
    "Defender for Cloud refreshes health every four hours, so a repair may take that long to show. Vitals says under each answer how old its data is. Data over eight hours old is not judged by.",
  "told.DataLocation":
    "What the sensor collects stays in the region that the Defender for Endpoint tenant was set up in. That region cannot be changed later without a reset of the tenant, for which Microsoft’s support is needed. Pseudonymized data may be processed in the United States, too.",
  "told.MoveSubscription":
    "Within a tenant, delete the extension MDE.Windows or MDE.Linux from the machine after the move. Defender for Cloud then installs it again from the new subscription. Check first that the new subscription has the plan, and Endpoint protection on.",
  "told.MoveTenant":
    "Between tenants it does not happen by itself. Some steps must be done by hand before Defender for Cloud can install the sensor in the new tenant. Ask Microsoft’s support for them before you move.",
  "told.DeleteExtension":
    "Deleting the extension does not take the sensor off the machine. Defender for Cloud installs the extension again by itself, if plan and Endpoint protection allow it. That often repairs an installation issue; for a heartbeat issue, look at the sensor first.",
  "told.Verdicts":
    "Where Defender publishes health reports of sensors, Vitals takes their word. Elsewhere it derives the state from the extension, the EDR assessment, the plan and the power state. The last line of each answer says which of the two it was.",

  "topic.link": "Microsoft’s page",
  "topic.sentence": "{title}: {text}",
} as const;
