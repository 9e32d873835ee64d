import type { answers as english } from "../en/answers.ts";

export const answers: Record<keyof typeof english, string> = {
  machines:
    "{total, plural, =0 {Nenhuma máquina} other {{total, number} de {outOf, plural, one {# máquina} many {# de máquinas} other {# máquinas}}}}",
  "headline.Healthy":
    "{machines} {total, plural, =0 {está saudável} one {está saudável} many {estão saudáveis} other {estão saudáveis}}",
  "headline.Unhealthy": "{machines} {total, plural, =0 {está} one {está} many {estão} other {estão}} com problemas",
  "headline.NotApplicable":
    "{machines} {total, plural, =0 {é não aplicável} one {é não aplicável} many {são não aplicáveis} other {são não aplicáveis}}",
  "headline.Unknown":
    "{total, plural, =0 {Nenhuma máquina é desconhecida} one {{machines} não pôde ser avaliada} many {{machines} não puderam ser avaliadas} other {{machines} não puderam ser avaliadas}}",
  "headline.Installation":
    "{machines} {total, plural, =0 {tem} one {tem} many {têm} other {têm}} um problema de instalação",
  "headline.Heartbeat": "{machines} {total, plural, =0 {tem} one {tem} many {têm} other {têm}} um problema de pulsação",
  "headline.Other": "{machines} {total, plural, =0 {tem} one {tem} many {têm} other {têm}} outro problema",
  "headline.NotVisible":
    "{machines} {total, plural, =0 {é não visível} one {é não visível} many {são não visíveis} other {são não visíveis}}",
  "headline.NotCovered":
    "{machines} {total, plural, =0 {fica} one {fica} many {ficam} other {ficam}} sem cobertura da integração",
  "headline.NotRunning":
    "{machines} {total, plural, =0 {está parada} one {está parada} many {estão paradas} other {estão paradas}}",
  "headline.Redeploying":
    "{machines} {total, plural, =0 {está} one {está} many {estão} other {estão}} em reimplantação",
  "headline.Provisioning":
    "{machines} {total, plural, =0 {está} one {está} many {estão} other {estão}} em provisionamento",
  "headline.Exempted":
    "{machines} {total, plural, =0 {está isenta} one {está isenta} many {estão isentas} other {estão isentas}}",
  "headline.OtherEdr": "{machines} {total, plural, =0 {tem} one {tem} many {têm} other {têm}} outro EDR",
  "headline.NoReport":
    "{machines} {total, plural, =0 {está} one {está} many {estão} other {estão}} sem nenhum relatório",
  "headline.Matching":
    "{machines} {total, plural, =0 {corresponde} one {corresponde} many {correspondem} other {correspondem}} à seleção",
  "headline.All":
    "{total, plural, =0 {Não há nenhuma máquina} one {Há # máquina} many {Há # de máquinas} other {Há # máquinas}}",
  "headline.NothingInScope": "Nenhuma máquina faz parte do que você perguntou",

  "sentence.butNotJudged":
    "{headline}, mas {count, plural, one {# não pôde ser avaliada} many {# não puderam ser avaliadas} other {# não puderam ser avaliadas}}",
  "sentence.newest": "{headline}; a mais recente é {name} ({what}, {span})",
  "sentence.oldest": "{headline}; a mais antiga é {name} ({what}, {span})",
  "sentence.and": "{first}; {second}",
  "sentence.within": "{filters}: {text}",
  "sentence.end": "{text}.",
  "sentence.then": "{first} {second}",

  "remark.notJudged":
    "{count, plural, one {# máquina não pôde ser avaliada} many {# de máquinas não puderam ser avaliadas} other {# máquinas não puderam ser avaliadas}}",
  "remark.notVerified": "em {count, number} delas a pulsação não está verificada",
  "remark.notReadable":
    "{count, plural, one {# assinatura não é legível} many {# de assinaturas não são legíveis} other {# assinaturas não são legíveis}}",
  "remark.data": "Idade dos dados: {span}.",

  "notice.Stale":
    "Idade dos dados: {span}. O Defender atualiza a cada 4 horas, portanto aqui faltam as alterações mais recentes.",
  "notice.Expired":
    "Idade dos dados: {span}, demais para avaliar as máquinas, que contam como desconhecidas até uma sincronização bem-sucedida.",
  "notice.failed": "{source}: não foi possível ler de novo, vale uma leitura anterior: {message}",
  "notice.truncated": "{source}: leitura incompleta, vale uma anterior: {message}",

  "notice.sync": "A última sincronização falhou, valem leituras anteriores: {message}",
  "notice.more":
    "{count, plural, one {# outra fonte não pôde ser lida de novo} many {# de outras fontes não puderam ser lidas de novo} other {# outras fontes não puderam ser lidas de novo}}.",

  "footing.data": "Dados: {time} ({ago})",
  "footing.notReadable":
    "{count, number} de {all, plural, one {# assinatura} many {# de assinaturas} other {# assinaturas}} não legíveis: {names}",
  "footing.notCovered":
    "{count, plural, one {# assinatura não coberta} many {# de assinaturas não cobertas} other {# assinaturas não cobertas}}",
  "footing.Reports": "Veredictos: relatórios de integridade do Defender",
  "footing.Derived": "Veredictos: deduzidos de extensões e avaliações",
  "footing.Mixed": "Veredictos: relatórios de integridade do Defender, deduzidos onde não existem",
  "footing.syncing": "Há uma sincronização em curso",
  "footing.fromMemory": "De memória: o armazenamento não responde",
  andMore: "{names} e mais {count, number}",

  "list.machine": "Máquina",
  "list.issue": "Problema",
  "list.state": "Estado",
  "list.for": "Duração",
  "list.shown": "{from, number}–{to, number} de {total, number}",
  "list.open": "Abrir {name}",

  "summary.sentence":
    "{unhealthy, number} de {total, plural, one {# máquina} many {# de máquinas} other {# máquinas}} com problemas, {healthy, plural, one {# saudável} many {# saudáveis} other {# saudáveis}}, {notApplicable, plural, one {# não aplicável} many {# não aplicáveis} other {# não aplicáveis}}; {unknown, plural, one {# não pôde ser avaliada} many {# não puderam ser avaliadas} other {# não puderam ser avaliadas}}",
  "summary.chart": "Máquinas por estado: {numbers}",
  "summary.byIssue": "Com problemas, por tipo",
  "summary.byReason": "Desconhecidas, por motivo",
  "summary.worst": "Mais máquinas com problemas",
  "summary.worstIs": "{name} ({count, number})",
  "summary.notVerified": "Saudáveis, pulsação não verificada",
  "summary.show.Healthy": "Ver saudáveis ({count, number})",
  "summary.show.Unhealthy": "Ver com problemas ({count, number})",
  "summary.show.NotApplicable": "Ver não aplicáveis ({count, number})",
  "summary.show.Unknown": "Ver desconhecidas ({count, number})",

  "coverage.headline":
    "A integração cobre {covered, number} de {all, plural, one {# assinatura} many {# de assinaturas} other {# assinaturas}}",
  "coverage.subscription": "Assinatura",
  "coverage.missing": "Falta",
  "coverage.machines": "Máquinas",
  "coverage.notReadable": "Não legível: a identidade do Vitals não tem permissões aqui",
  "coverage.unknown": "Não foi possível ler os planos dela",
  "coverage.more": "{count, plural, one {mais # assinatura} many {mais # de assinaturas} other {mais # assinaturas}}",

  "freshness.headline": "Idade dos dados: {span}",
  "freshness.next": "próxima sincronização: {time}",
  "freshness.nextSync": "Próxima sincronização: {time}.",
  "freshness.source": "Fonte",
  "freshness.read": "Lida",
  "freshness.never": "Nunca",
  "freshness.complete": "Completa",
  "freshness.notYet": "Ainda não lida",
  "freshness.failed": "Com falha: {message}",
  "freshness.truncated": "Incompleta: {message}",
};
