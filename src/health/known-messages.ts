import type { Extension, IssueKind } from "./evidence.ts";
import type { Host } from "./machine.ts";

/** Whether deleting the extension, so that Defender for Cloud installs it anew, would cure what the message says. */
export type RedeployHelps = "Yes" | "No" | "Maybe" | "AfterCleanup";

/** One thing that the extension or its installer is known to say; the words for it are looked up in the cards by `key` and `fix`. */
export interface KnownMessage {
  readonly key: string;
  readonly class: IssueKind | "NotApplicable";
  readonly redeployHelps: RedeployHelps;
  /** Key of what to do about it; several messages may share one. */
  readonly fix: string;
  /** How it is recognised; undefined for what is seen in states and times, not in words. */
  readonly sign: Sign | undefined;
}

export interface Sign {
  /** Exit code of the extension's installer. */
  readonly exitCode: number | undefined;
  /** The extension for which the code has this meaning; undefined: both. */
  readonly codeOf: Extension["type"] | undefined;
  readonly text: RegExp | undefined;
  /** Code and text must both be there; otherwise one of them is enough. */
  readonly both: boolean;
}

const byCode = (exitCode: number, text?: RegExp): Sign => ({ exitCode, codeOf: "MDE.Linux", text, both: false });

/**
 * The known messages, in the order in which they are looked for. The codes from 4 to 31 are those of mde_installer.sh
 * (microsoft/mdatp-xplat), so they mean nothing on Windows; 51, 52 and 64 are the extension's own.
 */
export const KNOWN_MESSAGES: readonly KnownMessage[] = [
  {
    key: "os-not-supported",
    class: "NotApplicable",
    redeployHelps: "No",
    fix: "use-supported-os",
    // Newer installers also end with 51 when they cannot prepare their folder: the text has to say it.
    sign: { exitCode: 51, codeOf: undefined, text: /operating system is not supported/i, both: true },
  },
  {
    key: "python-missing",
    class: "Installation",
    redeployHelps: "No",
    fix: "install-python",
    sign: byCode(52, /no python interpreter found/i),
  },
  {
    key: "path-noexec",
    class: "Installation",
    redeployHelps: "No",
    fix: "remount-exec",
    sign: byCode(64, /has the ['’"\\]*noexec['’"\\]* flag set/i),
  },
  {
    key: "onboarding-script-missing",
    class: "Installation",
    redeployHelps: "Yes",
    fix: "redeploy",
    sign: byCode(30, /defenderForEndpointOnboardingScript does not exist/i),
  },
  {
    key: "no-connectivity",
    class: "Installation",
    redeployHelps: "No",
    fix: "open-endpoints",
    sign: byCode(4, /unable to connect to the remote server/i),
  },
  {
    key: "conflicting-product",
    class: "Installation",
    redeployHelps: "No",
    fix: "remove-conflicting-product",
    sign: byCode(5),
  },
  {
    key: "distribution-not-supported",
    class: "NotApplicable",
    redeployHelps: "No",
    fix: "use-supported-os",
    sign: byCode(10),
  },
  {
    key: "version-not-supported",
    class: "NotApplicable",
    redeployHelps: "No",
    fix: "use-supported-os",
    sign: byCode(11),
  },
  {
    key: "too-small",
    class: "Installation",
    redeployHelps: "No",
    fix: "enlarge-machine",
    sign: byCode(12),
  },
  {
    key: "corrupt-installation",
    class: "Installation",
    redeployHelps: "AfterCleanup",
    fix: "clean-up-then-redeploy",
    sign: byCode(15),
  },
  { key: "not-installed", class: "Installation", redeployHelps: "Yes", fix: "redeploy", sign: byCode(20) },
  { key: "install-failed", class: "Installation", redeployHelps: "Yes", fix: "redeploy", sign: byCode(21) },
  { key: "uninstall-failed", class: "Installation", redeployHelps: "Yes", fix: "redeploy", sign: byCode(22) },
  {
    key: "dependency-failed",
    class: "Installation",
    redeployHelps: "No",
    fix: "repair-dependencies",
    sign: byCode(23),
  },
  {
    key: "repository-setup-failed",
    class: "Installation",
    redeployHelps: "Maybe",
    fix: "repair-repository",
    sign: byCode(24),
  },
  {
    key: "repository-cleanup-failed",
    class: "Installation",
    redeployHelps: "Maybe",
    fix: "repair-repository",
    sign: byCode(26),
  },
  { key: "onboarding-failed", class: "Installation", redeployHelps: "Yes", fix: "redeploy", sign: byCode(31) },
  { key: "extension-stuck", class: "Installation", redeployHelps: "Yes", fix: "redeploy", sign: undefined },
  { key: "extension-absent", class: "Installation", redeployHelps: "No", fix: "check-prerequisites", sign: undefined },
  { key: "not-reporting", class: "Heartbeat", redeployHelps: "No", fix: "check-sensor", sign: undefined },
];

const BY_KEY: ReadonlyMap<string, KnownMessage> = new Map(KNOWN_MESSAGES.map((one) => [one.key, one]));

/** The known message with this key; undefined for undefined and for a key of another version. */
export function knownMessage(key: string | undefined): KnownMessage | undefined {
  return key === undefined ? undefined : BY_KEY.get(key);
}

/** Where the machine itself says more: literal paths and commands, the most telling first. */
export function logsToReadOn(type: Extension["type"], host: Host): readonly string[] {
  const logs = type === "MDE.Windows" ? WINDOWS_LOGS : LINUX_LOGS;
  return host === "ArcMachine" ? [...logs, "azcmagent show"] : logs;
}

const WINDOWS_LOGS = ["C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.Azure.AzureDefenderForServers.MDE.Windows"];
const LINUX_LOGS = [
  "/var/log/azure/Microsoft.Azure.AzureDefenderForServers.MDE.Linux/",
  "/var/log/microsoft/mdatp/install.log",
  "mdatp health",
];
