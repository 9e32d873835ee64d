import type { MainQuestions } from "./main-questions.ts";

export const FRENCH: MainQuestions = {
  unhealthy: `(malade|malades|défaillant|défaillants|défaillante|défaillantes|défectueux|défectueuse|défectueuses|
    cassé|cassés|cassée|cassées)
    en (panne|erreur|échec|mauvaise santé|mauvais état|difficulté|défaut)
    (avec|ont|a|ayant|ai|avons) [des|un|de|les] (problème|problèmes|erreur|erreurs|souci|soucis|anomalie|anomalies)
    (problème|problèmes|souci|soucis|anomalie|anomalies)
    ne (fonctionne|fonctionnent|marche|marchent) (pas|plus) [bien|correctement]
    (rouge|rouges|dégradé|dégradés|dégradée|dégradées|problématique|problématiques)`,
  healthy: `(sain|saine|sains|saines|ok|opérationnel|opérationnels|opérationnelle|opérationnelles|vert|verts|verte|
    vertes)
    en (bonne santé|bon état|ordre|forme)
    sans (problème|problèmes|erreur|erreurs|souci|soucis|anomalie|anomalies)
    (fonctionne|fonctionnent|marche|marchent|va|vont) [bien|correctement|normalement]`,
  notApplicable: `(non|pas) (applicable|applicables|pris en charge|prise en charge|prises en charge|supporté|
    supportés|supportée|supportées|concerné|concernés|concernée|concernées)
    (inapplicable|inapplicables|n/a)
    ne s'applique pas
    ne s'appliquent pas`,
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
    liste (des|de)`,
  count: "(combien|combien de|combien d'|nombre de|nombre|le nombre de|compte|compter)",
  summary: `(état|statut|résumé|synthèse|aperçu|bilan|santé|vue d'ensemble|situation|tableau de bord|rapport|l'état|
    status)
    (comment ça va|ça va|comment va|comment vont) [le|la|les|notre|nos] [parc|flotte|machines|serveurs]
    (où en sommes-nous|quelle est la situation|quel est l'état|quel est le statut|comment allons-nous)
    (tout|est-ce que tout) (va bien|est ok|est en ordre|fonctionne|est sain|est vert)
    (état|l'état|statut|santé) (général|générale|global|globale)`,
  about: `pourquoi (est-ce que|est|ne|n'est)
    pourquoi
    (qu'est-ce qui ne va pas|qu'est-ce qu'il y a|que se passe-t-il|qu'est-il arrivé|quel est le problème|
      quel est l'état|quel est le statut|qu'a|qu'en est-il) [avec|à|de|sur|du]
    (détails|détail|informations|infos|état|l'état|statut|santé) (de|sur|du|pour)
    (parle-moi|parlez-moi) de
    comment (va|vont|se porte)
    (explique|expliquez|vérifie|vérifiez|examine|diagnostique)`,
  help: `(aide|aider|aide-moi|aidez-moi|à l'aide|commandes|exemples|au secours|mode d'emploi)
    (que|qu'est-ce que) (peux-tu|pouvez-vous|tu peux|vous pouvez|puis-je|je peux) [faire|demander|me dire]
    (que sais-tu|que savez-vous) [faire]
    (peux-tu|pouvez-vous) m'aider
    (j'ai besoin d'aide|comment ça marche|comment ça fonctionne)`,
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
    (j'aimerais|je voudrais|bonjour|salut|merci|système d'exploitation|environnement|parc|état|statut|sous)`,
};
