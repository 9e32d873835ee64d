import type { MainQuestions } from "./main-questions.ts";

export const PORTUGUESE: MainQuestions = {
  unhealthy: `(doente|doentes|defeituoso|defeituosos|defeituosa|defeituosas|quebrado|quebrados|quebrada|quebradas|
    avariado|avariados|avariada|avariadas)
    pouco (saudável|saudáveis|íntegro|íntegros|íntegra|íntegras)
    (danificado|danificados|danificadas|falhando|falham|falha|vermelho|vermelhos|vermelhas|problemático|problemáticas)
    em (mau estado|erro|falha|vermelho)
    (com|têm|tem|temos|há) [um|algum|os|alguns] (problema|problemas|erro|erros|falha|falhas|incidente|incidentes)
    (problema|problemas|falhas|incidentes)
    não (funciona|funcionam|está funcionando|estão funcionando|estão a funcionar|está a funcionar) [bem|corretamente]
    (está|estão) mal`,
  healthy: `(saudável|saudáveis|íntegro|íntegros|íntegra|íntegras|bem|bom|boas|ok|verde|verdes|correto|corretos|
    operacional|operacionais)
    em (bom estado|ordem|boas condições)
    sem (problemas|erros|falhas|incidentes)
    (funciona|funcionam|funcionando) [bem|corretamente]`,
  notApplicable: `não (aplicável|aplicáveis|suportado|suportados|suportada|suportadas|compatível|compatíveis|
    se aplica|se aplicam|aplica|aplicam)
    (inaplicável|inaplicáveis|n/a|incompatível|incompatíveis|sem suporte)`,
  applicable: "(aplicável|aplicáveis|se aplica|suportado|suportadas)",
  unknown: `(desconhecido|desconhecidos|desconhecida|desconhecidas|indeterminado|indeterminados|indeterminadas|
    sem estado|
      sem status)`,
  machines: `(máquina|máquinas|servidor|servidores|vm|vms|computador|computadores|host|hosts|sistema|sistemas|
    instância|instâncias|dispositivo|dispositivos|equipamento|equipamentos)
    (máquina|máquinas) (virtual|virtuais)`,
  sensors: "(sensor|sensores|agente|agentes|defender|mde|extensão|extensões|defender for endpoint|microsoft defender)",
  subscription: "(assinatura|assinaturas|subscrição|subscrições|subscription)",
  resourceGroup: "(grupo de recursos|grupos de recursos|resource group)",
  region: "(região|regiões|localização|localizações)",
  list: `(que|qual|quais|lista|listar|liste|mostra|mostre|mostrar|mostre-me|mostra-me|exiba|dê-me|dá-me|diga-me|
    encontre|há|temos|existem|procure)
    (quais|qual|o que) (são|é|há|temos|está|estão)
    lista (de|das|dos)
    (pode|poderia|podes|consegue) [por favor] (mostrar|me mostrar|mostrar-me|me dizer|dizer-me|listar|dar-me|me dar)
    me (mostre|mostra|dê|diga)`,
  count: "(quantos|quantas|quanto|quanta|número de|o número de|quantidade de|total de|conte)",
  summary: `(estado|resumo|panorama|situação|saúde|relatório|visão geral|status|o estado)
    como (estamos|vamos|está|estão|vai|vão|andamos) [tudo|todas|todos|as|os|o] [máquinas|servidores|
      computadores|parque]
    (tudo|está tudo|estão todos|tudo está) (bem|ok|em ordem|certo|saudável|bom)
    (qual é|qual) (o estado|a situação|o resumo|o status)
    (estado|saúde|status) (geral|atual|global)`,
  about: `(por que|porque|por quê|porquê) (está|não|tem|falha|o|a)
    (por que|porque|por quê|porquê)
    (o que|que) (há de errado|está errado|se passa|aconteceu|acontece|tem|houve|está acontecendo|há) [com|a|em|
      de errado com]
    qual é o (problema|estado|status) (de|da|do|com)
    (detalhes|detalhe|informações|informação|info|estado|status|saúde) (de|da|do|sobre)
    (fale-me|conte-me|fala-me|diga-me) [mais|algo|tudo] (de|sobre|da|do)
    como (está|vai|anda)
    (explique|explica|verifique|verifica|diagnostique)`,
  help: `(ajuda|ajude-me|ajuda-me|me ajude|socorro|comandos|exemplos|instruções)
    (o que|que) (podes|pode|posso|você pode|sabes|consegue|consegues|você faz) [fazer|perguntar]
    (pode|podes|poderia) (ajudar-me|me ajudar)
    (preciso de ajuda|como funciona|como funciona isto|como se usa|como usar)`,
  greeting: "(olá|oi|bom dia|boa tarde|boa noite|e aí|alô)",
  thanks: "(obrigado|obrigada|muito obrigado|muito obrigada|valeu|grato|grata) [por tudo|pela ajuda]",
  not: "(não|nenhum|nenhuma|já não|nem)",
  except: "(exceto|excepto|salvo|menos|sem|fora|à exceção de|com exceção de)",
  and: "(e|ou|assim como|,|;|&|+)",
  in: "(em|no|na|nos|nas|dentro de|num|numa)",
  all: "(tudo|todo|todos|toda|todas|cada)",
  any: "(algum|alguma|alguns|algumas|algo)",
  be: "(está|estão|é|são)",
  only: "(só|somente|apenas|unicamente)",
  fillers: `(o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|ao|à|aos|às|meu|meus|minha|minhas|nosso|nossa|nossos|nossas|
    seu|seus|sua|suas)
    (eu|você|vocês|nós|me|nos|te|se|que|quem|onde|quando|como|agora|agora mesmo|atualmente|neste momento|no momento|
      por favor|favor|para|por|pelo|pela|com|já|também|então|aqui|isto|isso|este|esta|estes|estas)
    (está|estão|estamos|é|são|ser|estar|há|tem|têm|temos|pode|podes|poderia|quero|queria|preciso|saber|ver|mostrar|
      dizer|gostaria|gostaria de|rodando|executando)
    (olá|oi|obrigado|obrigada|sistema operacional|sistema operativo|ambiente|estado|status|parque)`,
};
