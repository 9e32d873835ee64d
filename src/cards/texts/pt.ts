import type { Translation } from "./en.ts";
import { answers } from "./pt/answers.ts";
import { files } from "./pt/files.ts";
import { knownMessages } from "./pt/known-messages.ts";
import { machine } from "./pt/machine.ts";
import { reasons } from "./pt/reasons.ts";
import { talk } from "./pt/talk.ts";
import { tour } from "./pt/tour.ts";
import { words } from "./pt/words.ts";

/**
 * Portuguese as Brazil writes it, without what Portugal would not read. Glossary: healthy saudável, unhealthy com problemas,
 * not applicable não aplicável, issue problema, machine máquina (states agree with it), sensor sensor, heartbeat pulsação,
 * extension extensão, health report relatório de integridade, assessment avaliação, verdict veredicto, subscription
 * assinatura, resource group grupo de recursos, scale set conjunto de dimensionamento, tag etiqueta, Endpoint protection
 * proteção de ponto de extremidade, covered coberto, redeploy reimplantar, provision provisionar, sync sincronização, tenant
 * locatário, estate ambiente, logs logs. Readers are addressed with "você". CLDR's "many" is for millions: "1.000.000 de
 * máquinas"; its "one" holds 0 in Brazil.
 */
export const pt: Translation = {
  ...words,
  ...reasons,
  ...knownMessages,
  ...answers,
  ...machine,
  ...talk,
  ...tour,
  ...files,
};
