import type { MainQuestions } from "./main-questions.ts";

export const FRENCH: MainQuestions = {
  unhealthy: `(malade|malades|défaillant|défaillants|défaillante|défaillantes|défectueux|défectueuse|défectueuses|
    cassé|cassés|cassée|cassées)
    en (panne|erreur|échec|mauvaise santé|mauvais état|difficulté|défaut)
    (avec|ont|a|ayant|ai|avons) [des|un|de|les] (problème|problèmes|erreur|erreurs|souci|soucis|anomalie|anomalies)
    (problème|problèmes|souci|soucis|anomalie|anomalies)
    ne (fonctionne|fonctionnent|marche|marchent) (pas|plus) [bien|correctement]
    (rouge|rouges|dégradé|dégradés|dégradée|dégradées|problématique|problématiques)
    (marche|marchent|fonctionne|fonctionnent|va|vont) (pas|plus|mal) [bien|correctement]
    (ne répond|ne répondent|répond|répondent) (pas|plus)
    (hs|ko|hors service|planté|plantés|plantée|plantées|plantent|plante|déconne|déconnent|cloche|clochent|bugué|bugués|buguées|foireux)
    (ne|n') (va|vont) (pas|plus) [bien]
    (qui|ayant|présentent|présentant|rencontrent|rencontrant) (présentent|ont|rencontrent) [des|un|une|de] (problème|problèmes|erreur|
    erreurs|souci|soucis|anomalie|anomalies|défaut|défauts)
    (présentent|présentant|rencontrent|rencontrant|avec) [des|un|une|de|les] (problème|problèmes|erreur|erreurs|souci|soucis|anomalie|
    anomalies|défaut|défauts)
    (échoué|échouée|échoués|échouées|échouent|échoue|abîmé|abîmés|abîmées|mal en point|en rade|en défaillance|en carafe)
    (erreur|erreurs|panne|pannes|défaut|défauts|défaillance|défaillances)`,
  healthy: `(sain|saine|sains|saines|ok|opérationnel|opérationnels|opérationnelle|opérationnelles|vert|verts|verte|
    vertes)
    en (bonne santé|bon état|ordre|forme)
    sans (problème|problèmes|erreur|erreurs|souci|soucis|anomalie|anomalies)
    (fonctionne|fonctionnent|marche|marchent|va|vont) [bien|correctement|normalement]
    (fiable|fiables|nickel|impeccable|impeccables|fonctionnel|fonctionnels|fonctionnelle|fonctionnelles|valide|valides)
    (qui|tout) (tournent|tourne) bien
    (tournent|tourne) (bien|correctement|normalement)
    se portent bien`,
  notApplicable: `(non|pas) (applicable|applicables|pris en charge|prise en charge|prises en charge|supporté|
    supportés|supportée|supportées|concerné|concernés|concernée|concernées)
    (inapplicable|inapplicables|n/a)
    ne s'applique pas
    ne s'appliquent pas
    (hors|en dehors du) (périmètre|scope|champ)
    (incompatible|incompatibles|inéligible|inéligibles)
    (non|pas) (compatible|compatibles|éligible|éligibles|pertinent|pertinents|pertinentes)
    (ne|n') (s'applique|s'appliquent) pas
    (s'applique|s'appliquent) pas`,
  applicable: "(applicable|applicables|pris en charge|prises en charge|concerné|concernées)",
  unknown:
    "(inconnu|inconnus|inconnue|inconnues|indéterminé|indéterminés|indéterminée|indéterminées|sans état|sans statut)",
  machines: `(machine|machines|serveur|serveurs|vm|vms|ordinateur|ordinateurs|hôte|hôtes|poste|postes|appareil|
    appareils|système|systèmes|instance|instances)
    (machine|machines) (virtuelle|virtuelles)`,
  sensors: "(capteur|capteurs|agent|agents|defender|mde|extension|extensions|defender for endpoint|microsoft defender)",
  subscription: "(abonnement|abonnements|subscription|souscription|souscriptions)",
  resourceGroup: "(groupe de ressources|groupes de ressources|resource group)",
  region: "(région|régions|emplacement|emplacements)",
  list: `(quel|quels|quelle|quelles|lesquels|lesquelles|liste|lister|listez|montre|montrez|affiche|affichez|
    afficher|donne|donnez|trouve|trouvez|cherche|qu'est-ce|qu'est|que)
    (montre|montrez|donne|donnez|affiche|affichez|liste|listez)(-moi|-nous)
    (montre-moi|montrez-moi|donne-moi|donnez-moi|affiche-moi|dis-moi|dites-moi|listez-moi)
    (quels|quelles|quel|quelle) (sont|est)
    (y a-t-il|il y a|est-ce qu'il y a|avons-nous|qu'est-ce qui)
    liste (des|de)
    (fais-moi|faites-moi|sors-moi|sortez-moi|file-moi|envoie-moi|indique|indique-moi|indiquez|liste-moi|cite) [la|une] [liste des|liste|liste de]
    (y'a-t-il|y a|y'a|est-ce qu'on a|on a|avez-vous) [des|une|un]
    (peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux) [me|nous] [montrer|lister|donner|afficher|dire|indiquer] [la] [liste des|liste]
    (la|une) liste (des|de|d')
    (c'est quoi|quels sont|quelles sont) [les]`,
  count: "(combien|combien de|combien d'|nombre de|nombre|le nombre de|compte|compter)",
  summary: `(état|statut|résumé|synthèse|aperçu|bilan|santé|vue d'ensemble|situation|tableau de bord|rapport|l'état|
    status)
    (comment ça va|ça va|comment va|comment vont) [le|la|les|notre|nos] [parc|flotte|machines|serveurs]
    (où en sommes-nous|quelle est la situation|quel est l'état|quel est le statut|comment allons-nous)
    (tout|est-ce que tout) (va bien|est ok|est en ordre|fonctionne|est sain|est vert)
    (état|l'état|statut|santé) (général|générale|global|globale)
    (état|santé|statut|situation) (du|de|des|de la|de l'|global|globale|général|générale|actuel|actuelle) [parc|flotte|ensemble|
    l'ensemble|machines|serveurs|environnement]
    (état des lieux|vue globale|vue générale|le point|un point|point de situation|bilan de santé|récap|récapitulatif|tour d'horizon|
    synthèse|topo)
    (ça va|comment ça va|comment va|comment vont|comment se porte|comment se portent) [le|les|la|notre|nos|tout] [parc|flotte|machines|
    serveurs|monde|système|systèmes]
    comment (allons-nous|va-t-on|on va|ça se passe|ça se présente)
    (où en|on en) (est-on|sommes-nous|est|on est) [où]
    (est-ce que) tout (va bien|est ok|est bon|marche|fonctionne|roule)
    tout (va bien|est ok|est bon|marche|fonctionne|roule|est vert|est en ordre)
    (quel|quelle) est (l'état|la situation|le statut|la santé) [global|globale|général|générale|du parc|actuel|actuelle]
    (quoi de neuf|quelles nouvelles)`,
  about: `pourquoi (est-ce que|est|ne|n'est)
    pourquoi
    (qu'est-ce qui ne va pas|qu'est-ce qu'il y a|que se passe-t-il|qu'est-il arrivé|quel est le problème|
      quel est l'état|quel est le statut|qu'a|qu'en est-il) [avec|à|de|sur|du]
    (détails|détail|informations|infos|état|l'état|statut|santé) (de|sur|du|pour)
    (parle-moi|parlez-moi) de
    comment (va|vont|se porte)
    (explique|expliquez|vérifie|vérifiez|examine|diagnostique)
    (que|qu'est-ce|qu'est ce) (se passe-t-il|qui se passe|qu'il y a|qu'il se passe|qui arrive|qui cloche|qui ne va pas|
    qui va pas|qui déconne|qui ne marche pas|qui est cassé) (avec|sur|à|chez|dans)
    (c'est quoi|quel est) (le problème|le souci|l'état|le statut|la situation) (avec|de|sur|du|chez)
    comment (va|se porte|se comporte) [le|la]
    (parle-moi|dis-moi|dites-moi|parlez-moi) [tout|en plus|plus] (de|sur|du)
    (infos|info|informations|détails|détail|état|statut|santé) (sur|de|du|d')
    (qu'a|qu'est-ce qu'a|il a quoi|elle a quoi|a quoi|qu'arrive-t-il à|qu'y a-t-il avec)
    (regarde|vérifie|vérifiez|examine|analyse|diagnostique|explique|contrôle)
    pourquoi [est-ce que] [le|la]`,
  tour: `(visite guidée|la visite guidée|une visite guidée|visite|tutoriel|présentation|fais-moi visiter|faites-moi visiter)`,
  help: `(aide|aider|aide-moi|aidez-moi|à l'aide|commandes|exemples|au secours|mode d'emploi)
    (que|qu'est-ce que) (peux-tu|pouvez-vous|tu peux|vous pouvez|puis-je|je peux) [faire|demander|me dire]
    (que sais-tu|que savez-vous) [faire]
    (peux-tu|pouvez-vous) m'aider
    (j'ai besoin d'aide|comment ça marche|comment ça fonctionne)
    (aide-moi|aidez-moi|aide moi|au secours|mode d'emploi|notice|commandes|la liste des commandes)
    (que|qu'est-ce que|quoi|qu'est ce que) [tu|vous|je|peux-tu|sais-tu|puis-je] (sais|savez|peux|pouvez|faire|demander|peux-tu|sais-tu|puis-je) [te|vous]
    [faire|demander]
    (à quoi|a quoi) (tu sers|sers-tu|servez-vous|ça sert|sert ce bot)
    comment (ça marche|ça fonctionne|tu marches|tu fonctionnes|fonctionne ce bot|t'utiliser|utiliser ce bot|on fait|je fais|faire)
    (j'ai|besoin|ai) [besoin] d'aide
    (tu peux|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous) m'aider
    (quelles|quelles sont) [les|tes|vos] (commandes|possibilités|options)
    qui (es-tu|êtes-vous)`,
  greeting: "(bonjour|salut|bonsoir|coucou|allô|hello)",
  thanks: "(merci|merci beaucoup|merci bien|mille mercis|merci d'avance)",
  not: "(pas|non|aucun|aucune|plus)",
  except: "(sauf|excepté|hormis|à part|hors|sans)",
  and: "(et|ou|ainsi que|,|;|&|+)",
  in: "(dans|en|à|au|aux|sur|dans le|dans la|dans les)",
  all: "(tout|tous|toute|toutes|chaque)",
  any: "(certains|certaines|quelque chose|des)",
  be: "(est-ce que|est|sont)",
  only: "(seulement|uniquement|juste)",
  fillers: `(le|la|les|l'|un|une|du|de|ne|n'est|n'ont|d'|ce|ces|cet|cette|nos|notre|mes|mon|ma|vos|votre|leur|leurs)
    (je|tu|il|elle|nous|vous|ils|elles|on|me|moi|qui|que|dont|où|y|actuellement|maintenant|en ce moment|
      aujourd'hui encore|s'il vous plaît|s'il te plaît|svp|stp|pour|par|avec|ça|cela|c'est|bien|aussi|donc|
        alors|encore|déjà|toujours)
    (ai|as|a|avons|avez|ont|être|été|peux|peut|pouvez|pouvons|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|
      voudrais|veux|voir|savoir|me dire|me montrer|montrer|donner|besoin|est|sont|sommes)
    (j'aimerais|je voudrais|bonjour|salut|merci|système d'exploitation|environnement|parc|état|statut|sous)
    (aujourd'hui|slt|bjr|pk|j'ai|qqs|actuels|actuelles|vite|rapide|rapidement|vite fait|un peu|petit|petite|vraiment|tout de suite|chez nous|ici|là|
    hé|salut|coucou|bonsoir|cher|chère|collègue|collègues|ok|euh|eh|bon|global|globale|général|générale|merci d'avance|merci bien|
    merci beaucoup|des|on|ont|fais|fait|faire|faites|envoie|pourrait|pourriez|voudrions|aimerais|j'ai|j'aurais|il y|ses|son|sa)`,
};
