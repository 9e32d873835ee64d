import type { OsType } from "./machine.ts";

/** A way in which the MDE extension fails, with the words it then leaves behind. */
export interface Failure {
  /** Key of the known message (azure.md §4); undefined: Vitals knows nothing about it. */
  readonly known: string | undefined;
  readonly os: OsType;
  /** Exit code of the installer or the extension. */
  readonly code: string;
  /** The last line that matters, literally. */
  readonly says: string;
  /** Whether Defender for Cloud would succeed on the next try. */
  readonly curable: boolean;
}

const linux = (code: string, known: string | undefined, says: string, curable = false): Failure => ({
  known,
  os: "Linux",
  code,
  says,
  curable,
});

const windows = (code: string, known: string | undefined, says: string, curable = false): Failure => ({
  known,
  os: "Windows",
  code,
  says,
  curable,
});

/** Failures after which MDE does not apply to the machine at all. */
export const UNSUPPORTED: readonly Failure[] = [
  linux("51", "os-not-supported", "This operating system is not supported by Microsoft Defender for Endpoint."),
  windows("51", "os-not-supported", "Operating system is not supported. Windows Server 2008 SP2 cannot be onboarded."),
  linux("10", "distribution-not-supported", "[x] unsupported distribution: alpine 3.19"),
  linux("11", "version-not-supported", "[x] unsupported version: ubuntu 14.04, expected 16.04 or later"),
];

/** Failed installations, one for each known message and two that are not known. */
export const FAILURES: readonly Failure[] = [
  linux(
    "52",
    "python-missing",
    "No Python interpreter found, which is an MDC-MDE extension dependency. Please install either Python 2 or 3.",
  ),
  linux("64", "path-noexec", "The path /var/lib/waagent is on a file system that has the 'noexec' flag set."),
  linux(
    "4",
    "no-connectivity",
    "[x] cannot reach https://packages.microsoft.com: Unable to connect to the remote server",
  ),
  linux("5", "conflicting-product", "[x] found conflicting application: falcon-sensor (CrowdStrike), fanotify in use"),
  linux(
    "12",
    "too-small",
    "[x] system does not meet the minimum requirements: 1 CPU core, 612 MB memory (needs 1024 MB)",
  ),
  linux("15", "corrupt-installation", "[x] a previous MDE installation is corrupt: mdatp service failed to start"),
  linux("20", "not-installed", "[x] MDE is not installed: mdatp package is absent after installation", true),
  linux("21", "install-failed", "[x] failed to install MDE: dpkg returned an error code (1)", true),
  linux("22", "uninstall-failed", "[x] failed to uninstall MDE: apt lock held by process 2188 (unattended-upgr)", true),
  linux("23", "dependency-failed", "[x] failed to install dependencies: unable to locate package libplist-utils"),
  linux("24", "repository-setup-failed", "[x] unable to add the repository packages-microsoft-com-prod: gpg key 404"),
  linux("26", "repository-cleanup-failed", "[x] unable to remove the repository packages-microsoft-com-prod", true),
  linux("31", "onboarding-failed", "[x] onboarding failed: mdatp health reports org_id as unavailable", true),
  windows(
    "30",
    "onboarding-script-missing",
    "Failed to configure Microsoft Defender for Endpoint: Protected Setting defenderForEndpointOnboardingScript does not exist, please use mdeOnboardings API to retreive it (https://docs.microsoft.com/en-us/rest/api/securitycenter)",
    true,
  ),
  windows(
    "4",
    "no-connectivity",
    "Failed to configure Microsoft Defender for Endpoint: Unable to connect to the remote server (https://winatp-gw-weu.microsoft.com)",
  ),
  windows(
    "1",
    undefined,
    "Failed to configure Microsoft Defender for Endpoint: You cannot call a method on a null-valued expression.",
    true,
  ),
  linux("134", undefined, "PythonRunner.sh: line 87:  4021 Aborted (core dumped)", true),
];

/** The whole message, as the guest agent reports it: a log of several KB around the line that matters. */
export function failureMessage({ os, code, says }: Failure, machine: string, at: number): string {
  return os === "Linux" ? linuxMessage(code, says, machine, at) : windowsMessage(says, at);
}

/** Arc's agent says it in one line. */
export function arcFailureMessage({ code, says }: Failure): string {
  return `Extension failed to install. Extension must be removed before any further requests on this extension will be accepted. Extension returned non-zero exit code for Install: ${code}. Extension error output: ${says}`;
}

function linuxMessage(code: string, says: string, machine: string, at: number): string {
  const day = new Date(at).toISOString().slice(0, 19);
  return [
    `VM has reported a failure when processing extension 'MDE.Linux' (publisher 'Microsoft.Azure.AzureDefenderForServers' and type 'MDE.Linux'). Error message: "[ExtensionOperationError] Non-zero exit code: ${code}, /var/lib/waagent/Microsoft.Azure.AzureDefenderForServers.MDE.Linux-1.0.9.4/PythonRunner.sh src/MdeExtensionHandler.py enable`,
    "[stdout]",
    `${day}Z [INFO] Enable extension on ${machine}`,
    `${day}Z [INFO] --- mde_installer.sh v0.7.0 ---`,
    `${day}Z [INFO] [>] detecting operating system and prerequisites`,
    `${day}Z [INFO] [>] connectivity test to the region's endpoints`,
    "[stderr]",
    says,
    `Running scope as unit: enable_${machine}.scope". More information on troubleshooting is available at https://aka.ms/vmextensionlinuxtroubleshoot.`,
  ].join("\n");
}

function windowsMessage(says: string, at: number): string {
  return `VM has reported a failure when processing extension 'MDE.Windows' (publisher 'Microsoft.Azure.AzureDefenderForServers' and type 'MDE.Windows'). Error message: "[${new Date(at).toISOString().slice(0, 19)}Z][Error] ${says}
   at System.Management.Automation.ExceptionHandlingOps.CheckActionPreference(FunctionContext funcContext, Exception exception)
   at System.Management.Automation.Interpreter.ActionCallInstruction\`2.Run(InterpretedFrame frame)". More information on troubleshooting is available at https://aka.ms/VMExtensionCSEWindowsTroubleshoot.`;
}

/** What a message must never carry any further than Azure's own answer. */
export const SECRETS = {
  bearer: "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2RlbW8ifQ.c2lnbmF0dXJlLW9mLXRoZS1kZW1v",
  blob: Buffer.from(
    "simulated onboarding blob: previousOrgIds, orgId, geoLocationUrl, datacenter ".repeat(12),
  ).toString("base64"),
} as const;

/** A failure whose log prints the protected settings: an onboarding blob and a token. */
export function leakingMessage(machine: string, at: number): string {
  const dump = [
    `{"defenderForEndpointOnboardingScript": "${SECRETS.blob}", "azureResourceId": "${machine}"}`,
    `curl -H 'Authorization: Bearer ${SECRETS.bearer}' https://unitedstates.x.cp.wd.microsoft.com/api/report`,
  ].join("\n");
  return linuxMessage("31", `${dump}\n[x] onboarding failed: mdatp health reports org_id as unavailable`, machine, at);
}

/** A failure with the whole log of a package manager in it: about 12 KB. */
export function endlessMessage(machine: string, at: number): string {
  const lines = Array.from(
    { length: 110 },
    (_, index) =>
      `Get:${index + 1} https://packages.microsoft.com/ubuntu/24.04/prod noble/main amd64 mdatp amd64 101.24082.${index} [118 MB]`,
  );
  return linuxMessage(
    "21",
    `${lines.join("\n")}\n[x] failed to install MDE: dpkg returned an error code (1)`,
    machine,
    at,
  );
}
