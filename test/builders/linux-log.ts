/** What the guest agent puts before the installer's own words. */
export const PREAMBLE =
  "VM has reported a failure when processing extension 'MDE.Linux' (publisher 'Microsoft.Azure.AzureDefenderForServers' and type 'MDE.Linux'). Error message: \"";

/** As the guest agent of Azure reports a failed installation on Linux. */
export function linuxLog(...says: readonly string[]): string {
  return [
    `${PREAMBLE}[ExtensionOperationError] Non-zero exit code: 5, PythonRunner.sh src/MdeExtensionHandler.py enable`,
    "[stdout]",
    "2026-09-15T08:59:58Z [INFO] --- mde_installer.sh v0.7.0 ---",
    "[stderr]",
    ...says,
    'Running scope as unit: enable.scope". More information is available at https://aka.ms/vmextensionlinuxtroubleshoot.',
  ].join("\n");
}
