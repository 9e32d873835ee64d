import { answers } from "./de/answers.ts";
import { files } from "./de/files.ts";
import { knownMessages } from "./de/known-messages.ts";
import { machine } from "./de/machine.ts";
import { reasons } from "./de/reasons.ts";
import { talk } from "./de/talk.ts";
import { tour } from "./de/tour.ts";
import { words } from "./de/words.ts";
import type { Translation } from "./en.ts";

/**
 * German. Glossary, after Microsoft's German portals: healthy fehlerfrei, unhealthy fehlerhaft, not applicable nicht anwendbar,
 * issue Problem, machine Maschine, sensor Sensor, heartbeat Heartbeat, extension Erweiterung, finding and report
 * Integritätsbericht, assessment Bewertung, verdict Urteil, subscription Abonnement, resource group Ressourcengruppe, scale set
 * Skalierungsgruppe, Endpoint protection Endpunktschutz, covered abgedeckt, redeploy erneut bereitstellen, provision
 * bereitstellen, sync Synchronisierung, tenant Mandant, estate Umgebung, logs Protokolle. Readers are addressed with "Sie".
 * Spans stand where no case changes them ("3 Tage", never "seit 3 Tagen"). Long words of narrow columns hold a soft hyphen.
 */
export const de: Translation = {
  ...words,
  ...reasons,
  ...knownMessages,
  ...answers,
  ...machine,
  ...talk,
  ...tour,
  ...files,
};
