import type { knownMessages as english } from "../en/known-messages.ts";

export const knownMessages: Record<keyof typeof english, string> = {
  "known.os-not-supported": "El sensor no es compatible con este sistema operativo.",
  "known.python-missing": "El instalador está escrito en Python, y la máquina no tiene ningún intérprete de Python.",
  "known.path-noexec":
    "El sistema de archivos de la extensión está montado con «noexec», así que el instalador no puede ejecutarse.",
  "known.onboarding-script-missing":
    "La extensión se implementó con una plantilla, sin el script de incorporación que aporta Defender for Cloud.",
  "known.no-connectivity": "La máquina no llega a los servidores de Defender.",
  "known.conflicting-product": "Otro producto de seguridad de la máquina entra en conflicto con el sensor.",
  "known.distribution-not-supported": "El sensor no es compatible con esta distribución de Linux.",
  "known.version-not-supported": "El sensor no es compatible con esta versión de la distribución de Linux.",
  "known.too-small": "La máquina tiene muy pocos núcleos, poca memoria o poco espacio libre en disco para el sensor.",
  "known.corrupt-installation": "Estorban los restos de una instalación anterior dañada del sensor.",
  "known.not-installed": "El instalador terminó, pero el sensor no está.",
  "known.install-failed": "No se pudo instalar el paquete del sensor.",
  "known.uninstall-failed": "No se pudo quitar el paquete anterior del sensor.",
  "known.dependency-failed": "No se pudo instalar un paquete que el sensor necesita.",
  "known.repository-setup-failed": "No se pudo configurar en la máquina el repositorio de paquetes de Microsoft.",
  "known.repository-cleanup-failed": "No se pudo limpiar en la máquina el repositorio de paquetes de Microsoft.",
  "known.onboarding-failed": "El sensor se instaló, pero no se pudo incorporar al inquilino.",
  "known.extension-stuck": "La extensión lleva más de una hora cambiando; debería tardar minutos.",
  "known.extension-absent":
    "La extensión no está, aunque la máquina está en marcha, cubierta y se conoce desde hace más de 12 horas.",
  "known.not-reporting": "El sensor está instalado, pero no informa como debería.",

  "seen.Reported.Installation": "Defender informa de un error durante la instalación del sensor.",
  "seen.Reported.Heartbeat": "Defender informa de que el sensor está instalado, pero no informa correctamente.",
  "seen.Reported.Other": "Defender informa de un problema con el sensor.",
  "seen.ExtensionFailed": "No se pudo instalar la extensión.",
  "seen.ExtensionStuck": "La extensión lleva más de una hora cambiando; debería tardar minutos.",
  "seen.ExtensionAbsent":
    "La extensión no está, aunque la máquina está en marcha, cubierta y se conoce desde hace más de 12 horas.",
  "seen.HeartbeatBad": "El sensor está instalado, pero no informa como debería.",
  "seen.NotOnboarded": "Defender for Cloud no encontró ningún sensor en esta máquina.",

  "fix.use-supported-os":
    "Compare el sistema operativo con la lista de Microsoft de los compatibles.\nActualícelo, o acepte que Defender for Endpoint no protege esta máquina.",
  "fix.install-python": "Instale Python 3 desde los paquetes de la distribución.\nDespués, reimplemente la extensión.",
  "fix.remount-exec":
    "Vuelva a montar ese sistema de archivos sin «noexec»; cambie también /etc/fstab.\nDespués, reimplemente la extensión.",
  "fix.redeploy":
    "Reimplemente la extensión: elimínela, y Defender for Cloud la vuelve a instalar.\nSi falla otra vez, lea los registros de abajo.",
  "fix.open-endpoints":
    "Abra el firewall y el proxy a las direcciones de Defender for Endpoint, puerto 443.\nDespués, reimplemente la extensión.",
  "fix.remove-conflicting-product":
    "Busque el nombre del otro producto en los registros de abajo.\nQuítelo, o páselo a modo pasivo.\nDespués, reimplemente la extensión.",
  "fix.enlarge-machine":
    "Busque en los registros de abajo qué era insuficiente.\nDele más a la máquina.\nDespués, reimplemente la extensión.",
  "fix.clean-up-then-redeploy":
    "Quite de la máquina el paquete antiguo «mdatp» y sus archivos.\nDespués, reimplemente la extensión.",
  "fix.repair-dependencies":
    "Busque el paquete que falta en los registros de abajo.\nInstálelo a mano.\nDespués, reimplemente la extensión.",
  "fix.repair-repository":
    "Compruebe que la máquina llega a packages.microsoft.com y que su gestor de paquetes funciona.\nDespués, reimplemente la extensión.",
  "fix.check-prerequisites":
    "Compruebe que el agente de la máquina virtual funciona, que ninguna directiva prohíbe las extensiones y que la máquina no viene de una imagen generalizada.\nEspere: Defender for Cloud instala la extensión por sí mismo; no hay nada que eliminar.",
  "fix.check-sensor":
    "Compruebe en la máquina que el servicio del sensor funciona y llega a las direcciones de Defender.\nLea los registros de abajo antes de reinstalar nada.",
  "fix.read-logs": "Lea los registros de abajo y repare lo que nombran.\nDespués, reimplemente la extensión.",
  "fix.follow-defender": "Siga las instrucciones de Defender de abajo.",
  "fix.connect-through-arc":
    "Conecte la máquina mediante Azure Arc: así Defender for Cloud puede instalar el sensor, y Vitals puede verlo.",

  "redeploy.Yes": "Reimplementar la extensión debería repararlo.",
  "redeploy.No": "Solo con reimplementar no basta: la causa seguiría ahí.",
  "redeploy.NoHeartbeat": "Reimplementar no es el remedio: la extensión está en su sitio. Revise el sensor.",
  "redeploy.NothingToDelete": "No hay nada que reimplementar: la extensión no está.",
  "redeploy.Maybe": "Reimplementar la extensión puede ayudar.",
  "redeploy.AfterCleanup": "Reimplementar ayuda una vez quitados los restos de la instalación anterior.",
  "redeploy.Unknown": "Vitals no conoce este mensaje: no se sabe si reimplementar ayuda.",
};
