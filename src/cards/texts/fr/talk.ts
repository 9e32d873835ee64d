import type { talk as english } from "../en/talk.ts";

export const talk: Record<keyof typeof english, string> = {
  "help.Asked": "Ce que vous pouvez demander",
  "help.Greeting": "Bonjour ! Interrogez-moi sur vos capteurs",
  "help.Thanks": "Je vous en prie",
  "help.Welcome": "Bonjour, je suis Vitals",
  "help.intro":
    "Je sais si les capteurs Defender for Endpoint de vos machines sont sains, et que faire là où ils ne le sont pas. Je ne change rien de moi-même : un capteur n’est redéployé que si une personne le demande et qu’une autre l’approuve.",
  "help.seen":
    "Voici ce que je vois : {total, plural, one {# machine} many {# de machines} other {# machines}}, dont {unhealthy, plural, one {# défaillante} many {# de défaillantes} other {# défaillantes}}.",
  "help.notReadable":
    "Je ne peux pas lire {count, plural, one {# abonnement} many {# d’abonnements} other {# abonnements}} : la personne qui en est responsable peut donner à mon identité le rôle Lecteur (Reader).",
  "help.noApprovers":
    "On peut demander un redéploiement, mais personne ne peut l’approuver : la personne qui m’exploite doit définir {setting}.",
  "help.press": "Appuyez sur une question, ou tapez la vôtre :",
  "help.thanks": "Redemandez quand vous voulez.",
  "help.filters": "Précisez une question par abonnement, groupe de ressources, région ou système d’exploitation.",
  "help.acts":
    "Ou faites faire quelque chose : « subscribe », « mute web-01 for 7 days », « redeploy web-01 », « show pending approvals ».",
  "help.examples":
    "Pourquoi web-01 est-elle défaillante ?\nserveurs Linux défaillants dans West Europe\nCombien de machines sont non applicables dans Contoso Prod ?\nQuelles machines sont saines ?",

  "ask.Unhealthy": "Quelles machines sont défaillantes ?",
  "ask.NotApplicable": "Quelles machines sont non applicables ?",
  "ask.Unknown": "Lesquelles sont inconnues ?",
  "ask.Summary": "Résumé",
  "ask.Coverage": "Quels abonnements ne sont pas couverts ?",
  "ask.Freshness": "De quand datent les données ?",
  "ask.Subscribe": "S’abonner aux synthèses",

  "reading.List": "Liste : {filters}",
  "reading.all": "toutes les machines",
  "reading.Count": "Combien : {filters}",
  "reading.Summary": "Résumé : {filters}",
  "reading.Machine": "{filters}",
  "reading.Coverage": "Quels abonnements ne sont pas couverts ?",
  "reading.Freshness": "De quand datent les données ?",
  "reading.Refresh": "Relire Azure",
  "reading.Help": "Aide",
  "reading.Group": "Par groupes : {filters}",
  "reading.Changes": "Ce qui a changé : {filters}",
  "reading.Trend": "Au fil du temps : {filters}",
  "reading.History": "Historique de {filters}",
  "reading.About": "À propos de l’intégration",
  "reading.Export": "En fichier : {filters}",

  "notUnderstood.title": "Je n’ai pas compris",
  "notUnderstood.asked": "Votre question : « {asked} »",
  "notUnderstood.words": "Je ne connais pas : {words}",
  "notUnderstood.readings": "Vouliez-vous dire l’une de celles-ci ?",
  "notUnderstood.sentence": "Je n’ai pas compris. Tapez « aide » pour voir ce que vous pouvez demander.",
  "notUnderstood.sentenceReadings": "Je n’ai pas compris. La carte propose ce que vous avez pu vouloir dire.",

  "which.title": "Quelle machine ?",
  "which.several":
    "{count, plural, one {# machine s’appelle} many {# de machines s’appellent} other {# machines s’appellent}} « {asked} ».",
  "which.none": "Aucune machine ne s’appelle « {asked} ».",
  "which.near": "Ces noms en sont proches :",
  "which.nothing": "Aucun nom n’en est proche non plus.",
  "which.more": "et {count, number} de plus : ajoutez l’abonnement au nom.",
  "which.notReadable": "Elle est peut-être dans un abonnement qui n’est pas lisible.",

  "refresh.title": "Actualisation",
  "refresh.Started": "Vitals relit Azure. Reposez votre question dans un instant.",
  "refresh.AlreadyRunning": "Vitals relit déjà Azure (début : {time}). Reposez votre question dans un instant.",
  "refresh.TooSoon": "Azure vient d’être lu. Prochaine lecture possible : {time}.",

  "nothingYet.title": "Pas encore de données",
  "nothingYet.syncing": "Vitals lit votre parc pour la première fois. Redemandez dans une minute.",
  "nothingYet.failed": "La première lecture de votre parc a échoué. Vitals réessaie de lui-même.",
  "nothingYet.waiting": "Votre parc n’a pas encore été lu.",
  "nothingYet.failure": "{source} : {message}",

  "press.notOurs": "Je ne connais pas ce bouton. Reposez votre question pour obtenir une nouvelle carte.",
  "press.answeredBelow": "Réponse ci-dessous.",
  "store.away":
    "Le stockage ne répond pas pour le moment. Ceci ne peut être ni consulté ni enregistré, et rien n’a été modifié. Réessayez dans quelques minutes.",
  "store.unclear":
    "Le stockage a cessé de répondre en cours de route. On ne sait pas si ceci a été enregistré : vérifiez dans quelques minutes avant de recommencer.",
  "fault.sentence":
    "Un problème est survenu de mon côté, et rien n’a été modifié. Veuillez réessayer. Si cela continue, donnez cette référence à qui gère Vitals : {reference}.",

  "button.next": "Suivant",
  "button.export": "Exporter",
  "button.redeploy": "Redéployer…",
  "button.redeployEligible": "Redéployer les éligibles…",
  "button.previous": "Précédent",
  "button.drop": "✕ {value}",
  "button.show": "Voir les machines",
  "button.refresh": "Relire Azure",
  "button.coverage": "Couverture",
  "button.freshness": "De quand datent les données ?",
  "button.summary": "Résumé",
  "button.help": "Aide",
  "button.explorer": "Cloud Security Explorer",
  "button.azurePortal": "Portail Azure",
  "button.defenderPortal": "Portail Defender",
  "button.machineIn": "{name} ({where})",
};
