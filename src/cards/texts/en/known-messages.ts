/** What Defender's installer and sensor say, and what to do: one step a line. Keys are those of src/health/known-messages.ts. */
export const knownMessages = {
  "known.os-not-supported": "The sensor does not support this operating system.",
  "known.python-missing": "The installer is written in Python, and the machine has no Python interpreter.",
  "known.path-noexec": "The file system that holds the extension is mounted “noexec”, so the installer may not run.",
  "known.onboarding-script-missing":
    "The extension was deployed by a template, without the onboarding script that Defender for Cloud brings.",
  "known.no-connectivity": "The machine cannot reach Defender’s servers.",
  "known.conflicting-product": "Another security product on the machine conflicts with the sensor.",
  "known.distribution-not-supported": "The sensor does not support this Linux distribution.",
  "known.version-not-supported": "The sensor does not support this version of the Linux distribution.",
  "known.too-small": "The machine has too few cores, too little memory or too little free disk space for the sensor.",
  "known.corrupt-installation": "The remains of an earlier, damaged installation of the sensor are in the way.",
  "known.not-installed": "The installer ended, but the sensor is not there.",
  "known.install-failed": "The sensor’s package could not be installed.",
  "known.uninstall-failed": "The sensor’s earlier package could not be removed.",
  "known.dependency-failed": "A package that the sensor needs could not be installed.",
  "known.repository-setup-failed": "Microsoft’s package repository could not be set up on the machine.",
  "known.repository-cleanup-failed": "Microsoft’s package repository could not be cleaned up on the machine.",
  "known.onboarding-failed": "The sensor was installed, but could not be onboarded to the tenant.",
  "known.extension-stuck": "The extension has been changing for over an hour; it should take minutes.",
  "known.extension-absent":
    "The extension is not there, although the machine runs, is covered and has been known for over 12 hours.",
  "known.not-reporting": "The sensor is installed, but does not report as it should.",

  "seen.Reported.Installation": "Defender reports an error during the sensor’s installation.",
  "seen.Reported.Heartbeat": "Defender reports that the sensor is installed, but does not report correctly.",
  "seen.Reported.Other": "Defender reports a problem with the sensor.",
  "seen.ExtensionFailed": "The extension could not be installed.",
  "seen.ExtensionStuck": "The extension has been changing for over an hour; it should take minutes.",
  "seen.ExtensionAbsent":
    "The extension is not there, although the machine runs, is covered and has been known for over 12 hours.",
  "seen.HeartbeatBad": "The sensor is installed, but does not report as it should.",
  "seen.NotOnboarded": "Defender for Cloud found no sensor on this machine.",

  "fix.use-supported-os":
    "Compare the operating system with Microsoft’s list of supported ones.\nUpgrade it, or accept that Defender for Endpoint does not protect this machine.",
  "fix.install-python": "Install Python 3 from the distribution’s packages.\nThen redeploy the extension.",
  "fix.remount-exec": "Remount that file system without “noexec”; change /etc/fstab too.\nThen redeploy the extension.",
  "fix.redeploy":
    "Redeploy the extension: delete it, and Defender for Cloud installs it again.\nIf it fails again, read the logs below.",
  "fix.open-endpoints":
    "Open firewall and proxy for Defender for Endpoint’s addresses, port 443.\nThen redeploy the extension.",
  "fix.remove-conflicting-product":
    "Find the other product’s name in the logs below.\nRemove it, or switch it to passive mode.\nThen redeploy the extension.",
  "fix.enlarge-machine":
    "Find in the logs below what was too little.\nGive the machine more of it.\nThen redeploy the extension.",
  "fix.clean-up-then-redeploy":
    "Remove the old package “mdatp” and its files from the machine.\nThen redeploy the extension.",
  "fix.repair-dependencies":
    "Find the missing package in the logs below.\nInstall it by hand.\nThen redeploy the extension.",
  "fix.repair-repository":
    "Check that the machine reaches packages.microsoft.com and that its package manager works.\nThen redeploy the extension.",
  "fix.check-prerequisites":
    "Check that the VM agent runs, that no policy denies extensions, and that the machine was not made from a generalized image.\nWait: Defender for Cloud installs the extension by itself; there is nothing to delete.",
  "fix.check-sensor":
    "Check on the machine that the sensor’s service runs and reaches Defender’s addresses.\nRead the logs below before you reinstall anything.",
  "fix.read-logs": "Read the logs below and repair what they name.\nThen redeploy the extension.",
  "fix.follow-defender": "Follow Defender’s own instructions below.",
  "fix.connect-through-arc":
    "Connect the machine through Azure Arc: then Defender for Cloud can install the sensor, and Vitals can see it.",

  "redeploy.Yes": "A redeploy of the extension should repair this.",
  "redeploy.No": "A redeploy alone will not help: the cause would still be there.",
  "redeploy.NoHeartbeat": "A redeploy is not the remedy: the extension is in place. Look at the sensor.",
  "redeploy.NothingToDelete": "There is nothing to redeploy: the extension is not there.",
  "redeploy.Maybe": "A redeploy may help.",
  "redeploy.AfterCleanup": "A redeploy helps once the remains of the old installation are gone.",
  "redeploy.Unknown": "This message is not one that Vitals knows: whether a redeploy helps is open.",
} as const;
