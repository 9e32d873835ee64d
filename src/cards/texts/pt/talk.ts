import type { talk as english } from "../en/talk.ts";

export const talk: Record<keyof typeof english, string> = {
  "help.Asked": "O que você pode perguntar",
  "help.Greeting": "Olá! Pergunte-me sobre os seus sensores",
  "help.Thanks": "De nada",
  "help.Welcome": "Olá, sou o Vitals",
  "help.intro":
    "Sei se os sensores do Defender for Endpoint nas suas máquinas estão saudáveis, e o que fazer onde não estão. Não mudo nada por conta própria: um sensor só é reimplantado se uma pessoa pede e outra aprova.",
  "help.seen":
    "Isto é o que vejo: {total, plural, one {# máquina} many {# de máquinas} other {# máquinas}}, {unhealthy, number} com problemas.",
  "help.notReadable":
    "Não consigo ler {count, plural, one {# assinatura} many {# de assinaturas} other {# assinaturas}}: quem cuida delas pode dar à minha identidade a função Leitor (Reader).",
  "help.noApprovers":
    "É possível pedir reimplantações, mas ninguém pode aprová-las: quem me opera precisa definir {setting}.",
  "help.press": "Toque em uma pergunta, ou escreva a sua:",
  "help.thanks": "Pergunte de novo quando quiser.",
  "help.filters": "Restrinja uma pergunta por assinatura, grupo de recursos, região ou sistema operacional.",
  "help.acts":
    "Ou mande fazer algo: “subscribe”, “mute web-01 for 7 days”, “redeploy web-01”, “show pending approvals”.",
  "help.examples":
    "Por que web-01 está com problemas?\nservidores Linux com problemas em West Europe\nQuantas máquinas não aplicáveis há em Contoso Prod?\nQuais máquinas estão saudáveis?",

  "ask.Unhealthy": "Quais máquinas estão com problemas?",
  "ask.NotApplicable": "Onde não é aplicável?",
  "ask.Unknown": "Quais são desconhecidas?",
  "ask.Summary": "Resumo",
  "ask.Coverage": "Quais assinaturas não estão cobertas?",
  "ask.Freshness": "De quando são os dados?",
  "ask.Subscribe": "Assinar os resumos",

  "reading.List": "Lista: {filters}",
  "reading.all": "todas as máquinas",
  "reading.Count": "Quantas: {filters}",
  "reading.Summary": "Resumo: {filters}",
  "reading.Machine": "{filters}",
  "reading.Coverage": "Quais assinaturas não estão cobertas?",
  "reading.Freshness": "De quando são os dados?",
  "reading.Refresh": "Ler o Azure de novo",
  "reading.Help": "Ajuda",
  "reading.Group": "Por grupos: {filters}",
  "reading.Changes": "O que mudou: {filters}",
  "reading.Trend": "Ao longo do tempo: {filters}",
  "reading.History": "Histórico de {filters}",
  "reading.About": "Sobre a integração",
  "reading.Export": "Como arquivo: {filters}",

  "notUnderstood.title": "Não entendi",
  "notUnderstood.asked": "A sua pergunta: “{asked}”",
  "notUnderstood.words": "Não conheço: {words}",
  "notUnderstood.readings": "Você quis dizer uma destas?",
  "notUnderstood.sentence": "Não entendi. Escreva “ajuda” para ver o que você pode perguntar.",
  "notUnderstood.sentenceReadings": "Não entendi. O cartão oferece o que você pode ter querido dizer.",

  "which.title": "Qual máquina?",
  "which.several":
    "{count, plural, one {# máquina se chama} many {# de máquinas se chamam} other {# máquinas se chamam}} “{asked}”.",
  "which.none": "Nenhuma máquina se chama “{asked}”.",
  "which.near": "Estes nomes são parecidos:",
  "which.nothing": "Também não há nenhum nome parecido.",
  "which.more": "e mais {count, number}: acrescente a assinatura ao nome.",
  "which.notReadable": "Ela pode estar em uma assinatura que não é legível.",

  "refresh.title": "Atualização",
  "refresh.Started": "O Vitals está lendo o Azure de novo. Repita a pergunta daqui a pouco.",
  "refresh.AlreadyRunning": "O Vitals já está lendo o Azure de novo (início: {time}). Repita a pergunta daqui a pouco.",
  "refresh.TooSoon": "O Azure acabou de ser lido. Próxima leitura possível: {time}.",

  "nothingYet.title": "Ainda não há dados",
  "nothingYet.syncing": "O Vitals está lendo o seu ambiente pela primeira vez. Pergunte de novo daqui a um minuto.",
  "nothingYet.failed": "A primeira leitura do seu ambiente falhou. O Vitals tenta de novo por si.",
  "nothingYet.waiting": "O seu ambiente ainda não foi lido.",
  "nothingYet.failure": "{source}: {message}",

  "press.notOurs": "Não conheço este botão. Repita a pergunta para obter um cartão novo.",
  "press.answeredBelow": "A resposta está abaixo.",
  "store.away":
    "O armazenamento não responde agora. Isto não pode ser consultado nem guardado, e nada foi alterado. Tente novamente dentro de alguns minutos.",
  "store.unclear":
    "O armazenamento deixou de responder a meio da operação. Não se sabe se foi guardado: verifique dentro de alguns minutos antes de repetir.",
  "fault.sentence":
    "Algo deu errado do meu lado, e nada foi alterado. Tente de novo. Se continuar, informe esta referência a quem administra o Vitals: {reference}.",

  "button.next": "Próxima",
  "button.export": "Exportar",
  "button.redeploy": "Reimplantar…",
  "button.redeployEligible": "Reimplantar as elegíveis…",
  "button.previous": "Anterior",
  "button.drop": "✕ {value}",
  "button.show": "Ver as máquinas",
  "button.refresh": "Ler o Azure de novo",
  "button.coverage": "Cobertura",
  "button.freshness": "De quando são os dados?",
  "button.summary": "Resumo",
  "button.help": "Ajuda",
  "button.explorer": "Cloud Security Explorer",
  "button.azurePortal": "Portal do Azure",
  "button.defenderPortal": "Portal do Defender",
  "button.machineIn": "{name} ({where})",
};
