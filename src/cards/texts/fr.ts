import type { Translation } from "./en.ts";
import { answers } from "./fr/answers.ts";
import { files } from "./fr/files.ts";
import { knownMessages } from "./fr/known-messages.ts";
import { machine } from "./fr/machine.ts";
import { reasons } from "./fr/reasons.ts";
import { talk } from "./fr/talk.ts";
import { tour } from "./fr/tour.ts";
import { words } from "./fr/words.ts";

/**
 * French. Glossary, after Microsoft's French portals where people say it so: healthy sain(e), unhealthy défaillant(e), not
 * applicable non applicable, issue problème, machine machine (states agree with it), sensor capteur, heartbeat pulsation,
 * extension extension, health report rapport d’intégrité, assessment évaluation, verdict verdict, subscription abonnement,
 * resource group groupe de ressources, scale set groupe identique, tag étiquette, Endpoint protection protection des points de
 * terminaison, covered couvert(e), redeploy redéployer, provision approvisionner, sync synchronisation, tenant locataire, estate
 * parc, logs journaux. Readers are addressed with "vous". Before : ; ? ! and inside « » stand no-break spaces (U+00A0), and
 * verbs of "Aucune machine" carry "n’". CLDR's "many" is for millions: "1 000 000 de machines".
 */
export const fr: Translation = {
  ...words,
  ...reasons,
  ...knownMessages,
  ...answers,
  ...machine,
  ...talk,
  ...tour,
  ...files,
};
