import type { Translation } from "./en.ts";
import { answers } from "./es/answers.ts";
import { files } from "./es/files.ts";
import { knownMessages } from "./es/known-messages.ts";
import { machine } from "./es/machine.ts";
import { reasons } from "./es/reasons.ts";
import { talk } from "./es/talk.ts";
import { tour } from "./es/tour.ts";
import { words } from "./es/words.ts";

/**
 * Spanish, of Spain and America. Glossary, after Microsoft's Spanish portals: healthy en buen estado, unhealthy en mal estado,
 * not applicable no aplicable, issue problema, machine máquina (states agree with it), sensor sensor, heartbeat latido,
 * extension extensión, health report informe de estado, assessment evaluación, verdict veredicto, subscription suscripción,
 * resource group grupo de recursos, scale set conjunto de escalado, tag etiqueta, Endpoint protection protección de puntos de
 * conexión, covered cubierto, redeploy reimplementar, provision aprovisionar, sync sincronización, tenant inquilino, estate
 * entorno, logs registros. Readers are addressed with "usted". CLDR's "many" is for millions: "1.000.000 de máquinas".
 */
export const es: Translation = {
  ...words,
  ...reasons,
  ...knownMessages,
  ...answers,
  ...machine,
  ...talk,
  ...tour,
  ...files,
};
