import type { files as english } from "../en/files.ts";

export const files: Record<keyof typeof english, string> = {
  "export.total": "Le fichier contient {total, plural, one {# ligne} many {# de lignes} other {# lignes}}.",
  "export.download": "Télécharger",
  "export.empty.title": "Rien à exporter",
  "export.empty.sentence": "Rien à exporter : rien ne correspond",
  "export.Consent.title": "Votre fichier",
  "export.Consent.sentence": "Votre fichier, avec {total, plural, one {# ligne} many {# de lignes} other {# lignes}}",
  "export.Consent.how": "Teams demande s’il peut aller dans votre OneDrive.",
  "export.Link.title": "Votre fichier est prêt",
  "export.Link.sentence":
    "Votre fichier est prêt, avec {total, plural, one {# ligne} many {# de lignes} other {# lignes}}",
  "export.Link.how": "Le lien sert une fois (expiration : {time}). Qui l’ouvre en premier obtient le fichier.",
  "export.Elsewhere.title": "Pas de fichier ici",
  "export.Elsewhere.sentence":
    "Je ne peux pas donner de fichiers ici ; la réponse aurait {total, plural, one {# ligne} many {# de lignes} other {# lignes}}",
  "export.Elsewhere.how":
    "Demandez-moi dans notre conversation personnelle : Teams y accepte les fichiers. Pour des liens ailleurs, qui gère Vitals doit définir son adresse publique, comme le dit son fichier README.",
  "export.Nowhere.title": "Pas de fichier ici",
  "export.Nowhere.sentence":
    "Je ne peux pas donner de fichiers ici ; la réponse aurait {total, plural, one {# ligne} many {# de lignes} other {# lignes}}",
  "export.Nowhere.how":
    "Ici, Teams ne prend pas de fichiers de ma part. Pour des liens, qui gère Vitals doit définir son adresse publique, comme le dit son fichier README.",
  "export.refused": "Très bien, pas de fichier.",
  "export.failed": "Teams n’a pas pris le fichier. Redemandez-le.",
};
