import type { knownMessages as english } from "../en/known-messages.ts";

export const knownMessages: Record<keyof typeof english, string> = {
  "known.os-not-supported": "Le capteur ne prend pas en charge ce système d’exploitation.",
  "known.python-missing":
    "Le programme d’installation est écrit en Python, et la machine n’a pas d’interpréteur Python.",
  "known.path-noexec":
    "Le système de fichiers de l’extension est monté « noexec », le programme d’installation ne peut donc pas s’exécuter.",
  "known.onboarding-script-missing":
    "L’extension a été déployée par un modèle, sans le script d’intégration que Defender for Cloud apporte.",
  "known.no-connectivity": "La machine ne peut pas joindre les serveurs de Defender.",
  "known.conflicting-product": "Un autre produit de sécurité sur la machine est en conflit avec le capteur.",
  "known.distribution-not-supported": "Le capteur ne prend pas en charge cette distribution Linux.",
  "known.version-not-supported": "Le capteur ne prend pas en charge cette version de la distribution Linux.",
  "known.too-small": "La machine a trop peu de cœurs, de mémoire ou d’espace disque libre pour le capteur.",
  "known.corrupt-installation": "Les restes d’une ancienne installation endommagée du capteur gênent.",
  "known.not-installed": "Le programme d’installation s’est terminé, mais le capteur est absent.",
  "known.install-failed": "Le paquet du capteur n’a pas pu être installé.",
  "known.uninstall-failed": "L’ancien paquet du capteur n’a pas pu être supprimé.",
  "known.dependency-failed": "Un paquet dont le capteur a besoin n’a pas pu être installé.",
  "known.repository-setup-failed": "Le dépôt de paquets de Microsoft n’a pas pu être configuré sur la machine.",
  "known.repository-cleanup-failed": "Le dépôt de paquets de Microsoft n’a pas pu être nettoyé sur la machine.",
  "known.onboarding-failed": "Le capteur a été installé, mais n’a pas pu être intégré au locataire.",
  "known.extension-stuck":
    "L’extension est en cours de modification depuis plus d’une heure ; cela devrait prendre des minutes.",
  "known.extension-absent":
    "L’extension est absente, alors que la machine est en marche, couverte et connue depuis plus de 12 heures.",
  "known.not-reporting": "Le capteur est installé, mais ne communique pas comme il le devrait.",

  "seen.Reported.Installation": "Defender signale une erreur pendant l’installation du capteur.",
  "seen.Reported.Heartbeat": "Defender signale que le capteur est installé, mais communique mal.",
  "seen.Reported.Other": "Defender signale un problème avec le capteur.",
  "seen.ExtensionFailed": "L’extension n’a pas pu être installée.",
  "seen.ExtensionStuck":
    "L’extension est en cours de modification depuis plus d’une heure ; cela devrait prendre des minutes.",
  "seen.ExtensionAbsent":
    "L’extension est absente, alors que la machine est en marche, couverte et connue depuis plus de 12 heures.",
  "seen.HeartbeatBad": "Le capteur est installé, mais ne communique pas comme il le devrait.",
  "seen.NotOnboarded": "Defender for Cloud n’a trouvé aucun capteur sur cette machine.",

  "fix.use-supported-os":
    "Comparez le système d’exploitation à la liste Microsoft de ceux qui sont pris en charge.\nMettez-le à niveau, ou acceptez que Defender for Endpoint ne protège pas cette machine.",
  "fix.install-python": "Installez Python 3 depuis les paquets de la distribution.\nPuis redéployez l’extension.",
  "fix.remount-exec":
    "Remontez ce système de fichiers sans « noexec » ; modifiez aussi /etc/fstab.\nPuis redéployez l’extension.",
  "fix.redeploy":
    "Redéployez l’extension : supprimez-la, et Defender for Cloud la réinstalle.\nSi elle échoue encore, lisez les journaux ci-dessous.",
  "fix.open-endpoints":
    "Ouvrez le pare-feu et le proxy aux adresses de Defender for Endpoint, port 443.\nPuis redéployez l’extension.",
  "fix.remove-conflicting-product":
    "Trouvez le nom de l’autre produit dans les journaux ci-dessous.\nSupprimez-le, ou passez-le en mode passif.\nPuis redéployez l’extension.",
  "fix.enlarge-machine":
    "Trouvez dans les journaux ci-dessous ce qui manquait.\nDonnez-en plus à la machine.\nPuis redéployez l’extension.",
  "fix.clean-up-then-redeploy":
    "Supprimez de la machine l’ancien paquet « mdatp » et ses fichiers.\nPuis redéployez l’extension.",
  "fix.repair-dependencies":
    "Trouvez le paquet manquant dans les journaux ci-dessous.\nInstallez-le à la main.\nPuis redéployez l’extension.",
  "fix.repair-repository":
    "Vérifiez que la machine joint packages.microsoft.com et que son gestionnaire de paquets fonctionne.\nPuis redéployez l’extension.",
  "fix.check-prerequisites":
    "Vérifiez que l’agent de machine virtuelle fonctionne, qu’aucune stratégie n’interdit les extensions et que la machine ne vient pas d’une image généralisée.\nAttendez : Defender for Cloud installe l’extension de lui-même ; il n’y a rien à supprimer.",
  "fix.check-sensor":
    "Vérifiez sur la machine que le service du capteur fonctionne et joint les adresses de Defender.\nLisez les journaux ci-dessous avant de réinstaller quoi que ce soit.",
  "fix.read-logs": "Lisez les journaux ci-dessous et corrigez ce qu’ils nomment.\nPuis redéployez l’extension.",
  "fix.follow-defender": "Suivez les instructions de Defender ci-dessous.",
  "fix.connect-through-arc":
    "Connectez la machine par Azure Arc : Defender for Cloud peut alors installer le capteur, et Vitals peut le voir.",

  "redeploy.Yes": "Un redéploiement de l’extension devrait corriger cela.",
  "redeploy.No": "Un redéploiement seul n’aidera pas : la cause serait toujours là.",
  "redeploy.NoHeartbeat": "Un redéploiement n’est pas le remède : l’extension est en place. Regardez le capteur.",
  "redeploy.NothingToDelete": "Il n’y a rien à redéployer : l’extension est absente.",
  "redeploy.Maybe": "Un redéploiement peut aider.",
  "redeploy.AfterCleanup": "Un redéploiement aide une fois les restes de l’ancienne installation supprimés.",
  "redeploy.Unknown": "Vitals ne connaît pas ce message : on ne sait pas si un redéploiement aide.",
};
