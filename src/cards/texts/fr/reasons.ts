import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {
  "why.NotVisible.SubscriptionNotReadable":
    "Son abonnement n’est pas lisible, on ne peut donc rien en dire. Donnez-y le rôle Lecteur à l’identité de Vitals.",
  "why.NotVisible.SourceFailed": "Cette source n’a pas pu être lue, on ne peut donc rien dire : {source}.",
  "why.NotVisible.SourceTruncated":
    "Cette source est arrivée incomplète, et Vitals n’évalue pas sur une moitié de lecture : {source}.",
  "why.NotVisible.TooOld":
    "Les données les plus récentes ont plus de 8 heures, on ne peut donc rien dire de maintenant.",
  "why.NotCovered": "L’intégration ne la couvre pas. Il manque : {missing}.",
  "why.NotRunning": "La machine est à l’arrêt. Une machine arrêtée n’est pas un capteur en panne.",
  "why.Redeploying":
    "Son extension a été supprimée pour être redéployée. Vitals attend qu’elle revienne et communique.",
  "why.Provisioning": "Defender for Cloud installe le capteur, ou vient de le faire. Cela peut prendre une journée.",
  "why.Exempted": "Elle est exemptée de la recommandation d’avoir un EDR, et elle n’a pas de capteur.",
  "why.OtherEdr": "Elle n’a pas de capteur Defender ; Defender for Cloud y a trouvé un autre EDR.",
  "why.NoReport": "Ni rapport d’intégrité, ni extension, ni évaluation ne disent quoi que ce soit d’elle.",

  "why.notApplicable.ReportSaysSo":
    "Selon le rapport d’intégrité de Defender, Defender for Endpoint n’est pas applicable.",
  "why.notApplicable.UniformScaleSet":
    "Les instances d’un groupe identique Uniform sont hors de l’intégration : aucun capteur n’y est installé.",
  "why.notApplicable.UnsupportedOs": "Selon l’extension, le système d’exploitation n’est pas pris en charge.",
  "why.notApplicable.AssessmentSaysSo": "Selon l’évaluation EDR, elle ne s’applique pas à cette machine.",
  "why.notApplicable.ClientOs":
    "C’est un client Windows, qui demande une licence pour son utilisateur ; Defender for Servers ne le couvre pas.",

  "why.healthy.report": "Selon le rapport d’intégrité de Defender, le capteur fonctionne.",
  "why.healthy.derived":
    "L’extension est installée et, selon l’évaluation EDR ou Defender for Endpoint lui-même, le capteur fonctionne.",
  "why.healthy.notVerified":
    "L’extension est installée. Que le capteur communique n’est pas vérifié : aucune source ne parle de sa pulsation.",

  disagree:
    "Les sources se contredisent. Rapport d’intégrité de Defender : {report}. Extensions et évaluations seules : {derived}. C’est le rapport qui compte.",
};
