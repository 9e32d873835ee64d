import type { answers as english } from "../en/answers.ts";

export const answers: Record<keyof typeof english, string> = {
  machines:
    "{total, plural, =0 {Aucune machine} one {# machine sur {outOf, number}} many {# de machines sur {outOf, number}} other {# machines sur {outOf, number}}}",
  "headline.Healthy":
    "{machines} {total, plural, =0 {n’est saine} one {est saine} many {sont saines} other {sont saines}}",
  "headline.Unhealthy":
    "{machines} {total, plural, =0 {n’est défaillante} one {est défaillante} many {sont défaillantes} other {sont défaillantes}}",
  "headline.NotApplicable":
    "{machines} {total, plural, =0 {n’est non applicable} one {est non applicable} many {sont non applicables} other {sont non applicables}}",
  "headline.Unknown":
    "{total, plural, =0 {Aucune machine n’est inconnue} one {{machines} n’a pas pu être évaluée} many {{machines} n’ont pas pu être évaluées} other {{machines} n’ont pas pu être évaluées}}",
  "headline.Installation":
    "{machines} {total, plural, =0 {n’a de} one {a un} many {ont un} other {ont un}} problème d’installation",
  "headline.Heartbeat":
    "{machines} {total, plural, =0 {n’a de} one {a un} many {ont un} other {ont un}} problème de pulsation",
  "headline.Other": "{machines} {total, plural, =0 {n’a d’} one {a un } many {ont un } other {ont un }}autre problème",
  "headline.NotVisible":
    "{machines} {total, plural, =0 {n’est non visible} one {est non visible} many {sont non visibles} other {sont non visibles}}",
  "headline.NotCovered":
    "{machines} {total, plural, =0 {n’est non couverte} one {n’est pas couverte} many {ne sont pas couvertes} other {ne sont pas couvertes}} par l’intégration",
  "headline.NotRunning":
    "{machines} {total, plural, =0 {n’est à l’arrêt} one {est à l’arrêt} many {sont à l’arrêt} other {sont à l’arrêt}}",
  "headline.Redeploying": "{machines} {total, plural, =0 {n’est} one {est} many {sont} other {sont}} en redéploiement",
  "headline.Provisioning":
    "{machines} {total, plural, =0 {n’est} one {est} many {sont} other {sont}} en approvisionnement",
  "headline.Exempted":
    "{machines} {total, plural, =0 {n’est exemptée} one {est exemptée} many {sont exemptées} other {sont exemptées}}",
  "headline.OtherEdr": "{machines} {total, plural, =0 {n’a d’} one {a un } many {ont un } other {ont un }}autre EDR",
  "headline.NoReport": "{machines} {total, plural, =0 {n’est} one {est} many {sont} other {sont}} sans aucun rapport",
  "headline.Matching":
    "{machines} {total, plural, =0 {ne correspond} one {correspond} many {correspondent} other {correspondent}} à la sélection",
  "headline.All":
    "{total, plural, =0 {Il n’y a aucune machine} one {Il y a # machine} many {Il y a # de machines} other {Il y a # machines}}",
  "headline.NothingInScope": "Aucune machine ne fait partie de ce que vous avez demandé",

  "sentence.butNotJudged":
    "{headline}, mais {count, plural, one {# n’a pas pu être évaluée} many {# n’ont pas pu être évaluées} other {# n’ont pas pu être évaluées}}",
  "sentence.newest": "{headline} ; la plus récente est {name} ({what}, {span})",
  "sentence.oldest": "{headline} ; la plus ancienne est {name} ({what}, {span})",
  "sentence.and": "{first} ; {second}",
  "sentence.within": "{filters} : {text}",
  "sentence.end": "{text}.",
  "sentence.then": "{first} {second}",

  "remark.notJudged":
    "{count, plural, one {# machine n’a pas pu être évaluée} many {# de machines n’ont pas pu être évaluées} other {# machines n’ont pas pu être évaluées}}",
  "remark.notVerified": "pour {count, number} d’entre elles, la pulsation n’est pas vérifiée",
  "remark.notReadable":
    "{count, plural, one {# abonnement n’est pas lisible} many {# d’abonnements ne sont pas lisibles} other {# abonnements ne sont pas lisibles}}",
  "remark.data": "Âge des données : {span}.",

  "notice.Stale":
    "Âge des données : {span}. Defender actualise toutes les 4 heures, les changements plus récents manquent donc ici.",
  "notice.Expired":
    "Âge des données : {span}, trop pour évaluer les machines, qui comptent comme inconnues jusqu’à une synchronisation réussie.",
  "notice.failed": "{source} : pas de nouvelle lecture, une plus ancienne la remplace : {message}",
  "notice.truncated": "{source} : lecture incomplète, une plus ancienne la remplace : {message}",

  "notice.sync": "La dernière synchronisation a échoué, des lectures plus anciennes la remplacent : {message}",
  "notice.more":
    "{count, plural, one {# autre source n’a pas pu être relue} many {# d’autres sources n’ont pas pu être relues} other {# autres sources n’ont pas pu être relues}}.",

  "footing.data": "Données : {time} ({ago})",
  "footing.notReadable":
    "{count, number} sur {all, plural, one {# abonnement} many {# d’abonnements} other {# abonnements}} non lisibles : {names}",
  "footing.notCovered":
    "{count, plural, one {# abonnement non couvert} many {# d’abonnements non couverts} other {# abonnements non couverts}}",
  "footing.Reports": "Verdicts : rapports d’intégrité de Defender",
  "footing.Derived": "Verdicts : déduits des extensions et des évaluations",
  "footing.Mixed": "Verdicts : rapports d’intégrité de Defender, déduits là où il n’y en a pas",
  "footing.syncing": "Une synchronisation est en cours",
  "footing.fromMemory": "De mémoire : le stockage ne répond pas",
  andMore: "{names} et {count, number} de plus",

  "list.machine": "Machine",
  "list.issue": "Problème",
  "list.state": "État",
  "list.for": "Depuis",
  "list.shown": "{from, number}–{to, number} sur {total, number}",
  "list.open": "Ouvrir {name}",

  "summary.sentence":
    "{unhealthy, plural, one {# défaillante} many {# défaillantes} other {# défaillantes}} sur {total, plural, one {# machine} many {# de machines} other {# machines}}, {healthy, plural, one {# saine} many {# saines} other {# saines}}, {notApplicable, plural, one {# non applicable} many {# non applicables} other {# non applicables}} ; {unknown, plural, one {# n’a pas pu être évaluée} many {# n’ont pas pu être évaluées} other {# n’ont pas pu être évaluées}}",
  "summary.chart": "Machines par état : {numbers}",
  "summary.byIssue": "Défaillantes, par problème",
  "summary.byReason": "Inconnues, par raison",
  "summary.worst": "Le plus de machines défaillantes",
  "summary.worstIs": "{name} ({count, number})",
  "summary.notVerified": "Saines, pulsation non vérifiée",
  "summary.show.Healthy": "Voir les saines ({count, number})",
  "summary.show.Unhealthy": "Voir les défaillantes ({count, number})",
  "summary.show.NotApplicable": "Voir les non applicables ({count, number})",
  "summary.show.Unknown": "Voir les inconnues ({count, number})",

  "coverage.headline":
    "L’intégration couvre {covered, number} sur {all, plural, one {# abonnement} many {# d’abonnements} other {# abonnements}}",
  "coverage.subscription": "Abonnement",
  "coverage.missing": "Il manque",
  "coverage.machines": "Nombre de machines",
  "coverage.notReadable": "Non lisible : l’identité de Vitals n’a pas de droits ici",
  "coverage.unknown": "Ses plans n’ont pas pu être lus",
  "coverage.more":
    "{count, plural, one {# abonnement de plus} many {# d’abonnements de plus} other {# abonnements de plus}}",

  "freshness.headline": "Âge des données : {span}",
  "freshness.next": "prochaine synchronisation : {time}",
  "freshness.nextSync": "Prochaine synchronisation : {time}.",
  "freshness.source": "Source lue",
  "freshness.read": "Lue",
  "freshness.never": "Jamais",
  "freshness.complete": "Complète",
  "freshness.notYet": "Pas encore lue",
  "freshness.failed": "En échec : {message}",
  "freshness.truncated": "Incomplète : {message}",
};
