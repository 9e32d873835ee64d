import type { tour as english } from "../en/tour.ts";

export const tour: Record<keyof typeof english, string> = {
  "tour.heading": "{number, number} sur {count, number} : {title}",
  "tour.next": "Suite : {title}",
  "tour.back": "Retour",
  "reading.Tour": "Visite guidée",
  "tour.settings": "Paramètres des synthèses",

  "tour.Ask.title": "Demandez comme vous parlez",
  "tour.Ask":
    "Posez une question comme à un collègue : « serveurs Linux défaillants », « Combien de machines sont défaillantes ? ». Dans un canal, mentionnez-moi d’abord.\nContinuez à partir de la réponse : « seulement Windows ».",
  "tour.Answer.title": "Lire une réponse",
  "tour.Answer":
    "Saine, défaillante, non applicable ou inconnue : chaque machine est l’une d’elles. Inconnue ne compte jamais comme saine, et la réponse dit pourquoi rien ne peut être dit.\nLa dernière ligne donne l’âge des données et ce que je n’ai pas pu voir. Au-delà de 8 heures, je retire chaque verdict.",
  "tour.Machine.title": "Regarder une machine",
  "tour.Machine":
    "« Pourquoi web-01 est-elle défaillante ? » montre le message littéral de Defender, ce qu’il signifie, ce qu’il faut faire et sur quoi repose le verdict.\nPendant que vous écrivez un message dans Teams, vous pouvez chercher une machine avec mon application et y insérer sa carte.",
  "tour.Digests.title": "Être informé sans demander",
  "tour.Digests":
    "« subscribe » publie des synthèses dans cette conversation, « subscribe Linux » celles d’une partie. Le nouveau vient d’abord, et une alarme signale quand beaucoup de machines tombent en panne à la fois.\n« settings » change quand elles viennent et qui elles mentionnent ; « mute web-01 for 7 days » compte une machine à part pendant un temps.",
  "tour.Redeploys.title": "Réparer un capteur",
  "tour.Redeploys":
    "« redeploy web-01 » montre un plan, et un motif en fait une demande. Rien n’est supprimé avant qu’une autre personne approuve. Ensuite je surveille jusqu’au retour du capteur.\n« show pending approvals » montre ce qui attend ; « freeze redeploys » arrête toute autre suppression.",
  "tour.notSetUp": "Les redéploiements ne sont pas configurés ici. La personne qui m’exploite peut définir {setting}.",
};
