import type { files as english } from "../en/files.ts";

export const files: Record<keyof typeof english, string> = {
  "export.total": "O arquivo contém {total, plural, one {# linha} many {# de linhas} other {# linhas}}.",
  "export.download": "Baixar",
  "export.empty.title": "Nada a exportar",
  "export.empty.sentence": "Nada a exportar: nada corresponde",
  "export.Consent.title": "O seu arquivo",
  "export.Consent.sentence": "O seu arquivo, com {total, plural, one {# linha} many {# de linhas} other {# linhas}}",
  "export.Consent.how": "O Teams pergunta se ele pode ir para o seu OneDrive.",
  "export.Link.title": "O seu arquivo está pronto",
  "export.Link.sentence":
    "O seu arquivo está pronto, com {total, plural, one {# linha} many {# de linhas} other {# linhas}}",
  "export.Link.how": "O link serve uma vez (expira: {time}). Quem o abrir primeiro recebe o arquivo.",
  "export.Elsewhere.title": "Aqui não há arquivo",
  "export.Elsewhere.sentence":
    "Aqui não posso entregar arquivos; a resposta teria {total, plural, one {# linha} many {# de linhas} other {# linhas}}",
  "export.Elsewhere.how":
    "Peça na nossa conversa pessoal: lá o Teams aceita arquivos. Para links em outros lugares, quem administra o Vitals precisa configurar o endereço público dele, como diz o README.",
  "export.Nowhere.title": "Aqui não há arquivo",
  "export.Nowhere.sentence":
    "Aqui não posso entregar arquivos; a resposta teria {total, plural, one {# linha} many {# de linhas} other {# linhas}}",
  "export.Nowhere.how":
    "Aqui o Teams não aceita arquivos meus. Para links, quem administra o Vitals precisa configurar o endereço público dele, como diz o README.",
  "export.refused": "Certo, sem arquivo.",
  "export.failed": "O Teams não aceitou o arquivo. Peça-o de novo.",
};
