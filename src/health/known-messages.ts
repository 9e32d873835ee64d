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
  /** Exit code of the installer. */
  readonly exitCode: number;
  /** The extension for which the code has this meaning; undefined: both. */
  readonly codeOf: Extension["type"] | undefined;
  /** Lower-cased pieces of text that must all occur; empty: only the code tells. */
  readonly text: readonly string[];
  /** Code and text must both be there; otherwise one of them is enough. */
  readonly both: boolean;
}

const onLinux = (exitCode: number, ...text: readonly string[]): Sign => ({
  exitCode,
  codeOf: "MDE.Linux",
  text,
  both: false,
});

// Newer installers also end with 51 when they cannot prepare their folder: the text has to say it, too.
const CODE_51: Sign = { exitCode: 51, codeOf: undefined, text: ["operating system is not supported"], both: true };

const known = (
  key: string,
  kind: KnownMessage["class"],
  redeployHelps: RedeployHelps,
  fix: string,
  sign?: Sign,
): KnownMessage => ({ key, class: kind, redeployHelps, fix, sign });

/**
 * The known messages, in the order in which they are looked for. The codes up to 31 are those of mde_installer.sh
 * (microsoft/mdatp-xplat), so they mean nothing on Windows; 51, 52 and 64 are the extension's own.
 */
export const KNOWN_MESSAGES: readonly KnownMessage[] = [
  known("os-not-supported", "NotApplicable", "No", "use-supported-os", CODE_51),
  known("python-missing", "Installation", "No", "install-python", onLinux(52, "no python interpreter found")),
  known("path-noexec", "Installation", "No", "remount-exec", onLinux(64, "noexec", "flag set")),
  known(
    "onboarding-script-missing",
    "Installation",
    "Yes",
    "redeploy",
    onLinux(30, "defenderforendpointonboardingscript does not exist"),
  ),
  known(
    "no-connectivity",
    "Installation",
    "No",
    "open-endpoints",
    onLinux(4, "unable to connect to the remote server"),
  ),
  known("conflicting-product", "Installation", "No", "remove-conflicting-product", onLinux(5)),
  known("distribution-not-supported", "NotApplicable", "No", "use-supported-os", onLinux(10)),
  known("version-not-supported", "NotApplicable", "No", "use-supported-os", onLinux(11)),
  known("too-small", "Installation", "No", "enlarge-machine", onLinux(12)),
  known("corrupt-installation", "Installation", "AfterCleanup", "clean-up-then-redeploy", onLinux(15)),
  known("not-installed", "Installation", "Yes", "redeploy", onLinux(20)),
  known("install-failed", "Installation", "Yes", "redeploy", onLinux(21)),
  known("uninstall-failed", "Installation", "Yes", "redeploy", onLinux(22)),
  known("dependency-failed", "Installation", "No", "repair-dependencies", onLinux(23)),
  known("repository-setup-failed", "Installation", "Maybe", "repair-repository", onLinux(24)),
  known("repository-cleanup-failed", "Installation", "Maybe", "repair-repository", onLinux(26)),
  known("onboarding-failed", "Installation", "Yes", "redeploy", onLinux(31)),
  known("extension-stuck", "Installation", "Yes", "redeploy"),
  known("extension-absent", "Installation", "No", "check-prerequisites"),
  known("not-reporting", "Heartbeat", "No", "check-sensor"),
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
