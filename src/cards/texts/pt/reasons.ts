import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {
  "why.NotVisible.SubscriptionNotReadable":
    "A assinatura dela não é legível, portanto nada se pode dizer. Dê ali à identidade do Vitals a função Leitor.",
  "why.NotVisible.SourceFailed": "Não foi possível ler esta fonte, portanto nada se pode dizer: {source}.",
  "why.NotVisible.SourceTruncated": "Esta fonte chegou incompleta, e o Vitals não avalia com meia leitura: {source}.",
  "why.NotVisible.TooOld": "Os dados mais recentes têm mais de 8 horas, portanto nada se pode dizer de agora.",
  "why.NotCovered": "A integração não a cobre. Falta: {missing}.",
  "why.NotRunning": "A máquina está parada. Uma máquina parada não é um sensor com defeito.",
  "why.Redeploying":
    "A extensão dela foi excluída para ser reimplantada. O Vitals espera que ela volte e se comunique.",
  "why.Provisioning": "O Defender for Cloud está instalando o sensor, ou acabou de o fazer. Isso pode levar um dia.",
  "why.Exempted": "Está isenta da recomendação de ter um EDR, e não tem sensor.",
  "why.OtherEdr": "Não tem sensor do Defender; o Defender for Cloud encontrou nela outro EDR.",
  "why.NoReport": "Nem relatório de integridade, nem extensão, nem avaliação dizem algo sobre ela.",

  "why.notApplicable.ReportSaysSo":
    "Segundo o relatório de integridade do Defender, o Defender for Endpoint não é aplicável.",
  "why.notApplicable.UniformScaleSet":
    "Instâncias de um conjunto de dimensionamento Uniform ficam fora da integração: nelas não se instala nenhum sensor.",
  "why.notApplicable.UnsupportedOs": "Segundo a extensão, o sistema operacional não tem suporte.",
  "why.notApplicable.AssessmentSaysSo": "Segundo a avaliação de EDR, ela não é aplicável a esta máquina.",
  "why.notApplicable.ClientOs":
    "É um cliente Windows, que precisa de uma licença para o seu usuário; o Defender for Servers não o cobre.",

  "why.healthy.report": "Segundo o relatório de integridade do Defender, o sensor funciona.",
  "why.healthy.derived":
    "A extensão está instalada e, segundo a avaliação de EDR ou o próprio Defender for Endpoint, o sensor funciona.",
  "why.healthy.notVerified":
    "A extensão está instalada. Não está verificado que o sensor se comunica: nenhuma fonte fala da sua pulsação.",

  disagree:
    "As fontes não concordam. Relatório de integridade do Defender: {report}. Só extensões e avaliações: {derived}. Vale o relatório.",
};
