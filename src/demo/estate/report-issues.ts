import type { ReportIssueText } from "./machine.ts";

/** The issues of health reports, in Defender's manner: a name, a sentence or two, remediation as HTML. */
const issue = (key: string, name: string, description: string, remediation: string, script = ""): ReportIssueText => ({
  key,
  name,
  description,
  remediation,
  script,
});

export const REPORT_ISSUES = {
  noHeartbeat: issue(
    "MDE.Heartbeat.Inactive",
    "Microsoft Defender for Endpoint sensor is inactive",
    "The sensor stopped reporting: no heartbeat was received from the Microsoft Defender for Endpoint agent for more than 7 days.",
    '<ol><li>Check that the <b>Sense</b> service (Windows) or <b>mdatp</b> (Linux) is running.</li><li>Run <code>mdatp health</code> or the <a href="https://aka.ms/mdeclientanalyzer">client analyzer</a>.</li></ol>',
  ),
  impaired: issue(
    "MDE.Heartbeat.ImpairedCommunication",
    "Impaired communication with the Microsoft Defender for Endpoint service",
    "The agent is installed, but its communication with the cloud service is impaired. Some of the required URLs could not be reached.",
    "<p>Allow outbound <b>443</b> to <code>*.endpoint.security.microsoft.com</code> and exclude it from TLS inspection.</p>",
  ),
  noSensorData: issue(
    "MDE.Heartbeat.NoSensorData",
    "No sensor data",
    "The machine sends heartbeats, but no sensor data has been received from it.",
    "<p>Restart the sensor. If the problem stays, collect logs with the client analyzer.</p>",
  ),
  notOnboarded: issue(
    "MDE.Installation.OnboardingFailed",
    "Microsoft Defender for Endpoint installation failed",
    "The MDE extension was provisioned, but onboarding failed: the onboarding script returned an error and the sensor has no organization id.",
    "<p>Delete the <b>MDE</b> extension; Defender for Cloud deploys it again.</p>",
    "az vm extension delete --ids <extension id>",
  ),
  scriptMissing: issue(
    "MDE.Installation.OnboardingScriptMissing",
    "Microsoft Defender for Endpoint installation failed",
    "Failed to configure Microsoft Defender for Endpoint: Protected Setting defenderForEndpointOnboardingScript does not exist, please use mdeOnboardings API to retreive it (https://docs.microsoft.com/en-us/rest/api/securitycenter)",
    "<p>The extension was deployed without its onboarding package. Delete the <b>MDE.Windows</b> extension; Defender for Cloud deploys it again.</p>",
    "az vm extension delete --ids <extension id>",
  ),
  noConnectivity: issue(
    "MDE.Installation.Connectivity",
    "Installation could not reach Microsoft's servers",
    "Installation of the MDE agent failed: Unable to connect to the remote server (https://packages.microsoft.com).",
    "<p>Open the endpoints of the <a href=https://aka.ms/mdeurls>URL list</a> first, then redeploy the extension.</p>",
  ),
  oldAgent: issue(
    "MDE.Agent.Outdated",
    "Agent version is no longer supported",
    "The MDE agent 101.62.64 reached its end of support. Update it to keep it protected.",
    "<p>Update the <b>mdatp</b> package.</p>",
  ),
  hostile: issue(
    "MDE.Installation.Failed",
    "Installation failed [click here](https://evil.example) <at>everyone</at>",
    "Installation failed on host **`$(reboot)`** </TextBlock>\u202Egnp.exe\n\n# not a heading | not | a | table |",
    '<script>alert("x")</script><p>Nothing to see.</p>',
  ),
} as const satisfies Record<string, ReportIssueText>;
