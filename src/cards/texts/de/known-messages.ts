import type { knownMessages as english } from "../en/known-messages.ts";

export const knownMessages: Record<keyof typeof english, string> = {
  "known.os-not-supported": "Der Sensor unterstützt dieses Betriebssystem nicht.",
  "known.python-missing":
    "Das Installationsprogramm ist in Python geschrieben, und auf der Maschine gibt es keinen Python-Interpreter.",
  "known.path-noexec":
    "Das Dateisystem der Erweiterung ist mit „noexec“ eingehängt, also darf das Installationsprogramm nicht laufen.",
  "known.onboarding-script-missing":
    "Die Erweiterung wurde mit einer Vorlage bereitgestellt, ohne das Onboarding-Skript, das Defender for Cloud mitbringt.",
  "known.no-connectivity": "Die Maschine erreicht Defenders Server nicht.",
  "known.conflicting-product": "Ein anderes Sicherheitsprodukt auf der Maschine verträgt sich nicht mit dem Sensor.",
  "known.distribution-not-supported": "Der Sensor unterstützt diese Linux-Distribution nicht.",
  "known.version-not-supported": "Der Sensor unterstützt diese Version der Linux-Distribution nicht.",
  "known.too-small":
    "Die Maschine hat für den Sensor zu wenige Kerne, zu wenig Arbeitsspeicher oder zu wenig freien Plattenplatz.",
  "known.corrupt-installation": "Reste einer früheren, beschädigten Installation des Sensors sind im Weg.",
  "known.not-installed": "Das Installationsprogramm ist zu Ende gelaufen, aber der Sensor fehlt.",
  "known.install-failed": "Das Paket des Sensors ließ sich nicht installieren.",
  "known.uninstall-failed": "Das frühere Paket des Sensors ließ sich nicht entfernen.",
  "known.dependency-failed": "Ein Paket, das der Sensor braucht, ließ sich nicht installieren.",
  "known.repository-setup-failed": "Microsofts Paketquelle ließ sich auf der Maschine nicht einrichten.",
  "known.repository-cleanup-failed": "Microsofts Paketquelle ließ sich auf der Maschine nicht bereinigen.",
  "known.onboarding-failed": "Der Sensor wurde installiert, aber das Onboarding in den Mandanten schlug fehl.",
  "known.extension-stuck": "Die Erweiterung ändert sich seit über einer Stunde; es sollte Minuten dauern.",
  "known.extension-absent":
    "Die Erweiterung fehlt, obwohl die Maschine läuft, abgedeckt ist und seit über 12 Stunden bekannt ist.",
  "known.not-reporting": "Der Sensor ist installiert, meldet sich aber nicht, wie er soll.",

  "seen.Reported.Installation": "Defender meldet einen Fehler bei der Installation des Sensors.",
  "seen.Reported.Heartbeat": "Defender meldet, dass der Sensor installiert ist, sich aber nicht richtig meldet.",
  "seen.Reported.Other": "Defender meldet ein Problem mit dem Sensor.",
  "seen.ExtensionFailed": "Die Erweiterung ließ sich nicht installieren.",
  "seen.ExtensionStuck": "Die Erweiterung ändert sich seit über einer Stunde; es sollte Minuten dauern.",
  "seen.ExtensionAbsent":
    "Die Erweiterung fehlt, obwohl die Maschine läuft, abgedeckt ist und seit über 12 Stunden bekannt ist.",
  "seen.HeartbeatBad": "Der Sensor ist installiert, meldet sich aber nicht, wie er soll.",
  "seen.NotOnboarded": "Defender for Cloud hat auf dieser Maschine keinen Sensor gefunden.",

  "fix.use-supported-os":
    "Vergleichen Sie das Betriebssystem mit Microsofts Liste der unterstützten.\nAktualisieren Sie es, oder nehmen Sie hin, dass Defender for Endpoint diese Maschine nicht schützt.",
  "fix.install-python":
    "Installieren Sie Python 3 aus den Paketen der Distribution.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.remount-exec":
    "Hängen Sie dieses Dateisystem ohne „noexec“ neu ein; ändern Sie auch /etc/fstab.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.redeploy":
    "Stellen Sie die Erweiterung erneut bereit: Löschen Sie sie, und Defender for Cloud installiert sie wieder.\nSchlägt sie wieder fehl, lesen Sie die Protokolle unten.",
  "fix.open-endpoints":
    "Öffnen Sie Firewall und Proxy für die Adressen von Defender for Endpoint, Port 443.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.remove-conflicting-product":
    "Suchen Sie den Namen des anderen Produkts in den Protokollen unten.\nEntfernen Sie es, oder schalten Sie es in den passiven Modus.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.enlarge-machine":
    "Suchen Sie in den Protokollen unten, wovon zu wenig da war.\nGeben Sie der Maschine mehr davon.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.clean-up-then-redeploy":
    "Entfernen Sie das alte Paket „mdatp“ und seine Dateien von der Maschine.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.repair-dependencies":
    "Suchen Sie das fehlende Paket in den Protokollen unten.\nInstallieren Sie es von Hand.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.repair-repository":
    "Prüfen Sie, ob die Maschine packages.microsoft.com erreicht und ihre Paketverwaltung funktioniert.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.check-prerequisites":
    "Prüfen Sie, ob der VM-Agent läuft, ob keine Richtlinie Erweiterungen verbietet und ob die Maschine nicht aus einem generalisierten Image entstand.\nWarten Sie: Defender for Cloud installiert die Erweiterung von selbst; zu löschen gibt es nichts.",
  "fix.check-sensor":
    "Prüfen Sie auf der Maschine, ob der Dienst des Sensors läuft und Defenders Adressen erreicht.\nLesen Sie die Protokolle unten, bevor Sie etwas neu installieren.",
  "fix.read-logs":
    "Lesen Sie die Protokolle unten, und beheben Sie, was sie nennen.\nStellen Sie dann die Erweiterung erneut bereit.",
  "fix.follow-defender": "Folgen Sie Defenders eigener Anleitung unten.",
  "fix.connect-through-arc":
    "Verbinden Sie die Maschine über Azure Arc: Dann kann Defender for Cloud den Sensor installieren, und Vitals kann ihn sehen.",

  "redeploy.Yes": "Die Erweiterung erneut bereitzustellen, sollte das beheben.",
  "redeploy.No": "Die Erweiterung erneut bereitzustellen, hilft allein nicht: Die Ursache wäre noch da.",
  "redeploy.NoHeartbeat":
    "Die Erweiterung erneut bereitzustellen, ist nicht das Mittel: Sie ist da. Sehen Sie nach dem Sensor.",
  "redeploy.NothingToDelete": "Erneut bereitzustellen gibt es nichts: Die Erweiterung fehlt.",
  "redeploy.Maybe": "Die Erweiterung erneut bereitzustellen, kann helfen.",
  "redeploy.AfterCleanup":
    "Die Erweiterung erneut bereitzustellen, hilft, sobald die Reste der alten Installation weg sind.",
  "redeploy.Unknown":
    "Diese Meldung kennt Vitals nicht: Ob es hilft, die Erweiterung erneut bereitzustellen, ist offen.",
};
