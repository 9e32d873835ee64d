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
    (está|estão) mal
    (ruim|ruins|mal|pifado|pifados|pifada|pifadas|bugado|bugados|bugada|bugadas|zoado|zoados|zoadas|estragado|estragados|estragadas|defeito|
    defeitos|mau|maus|má|más)
    (com|têm|tem|há|apresentam|apresenta|apresentando|dando|dão|dá|mostram|tendo) [um|uma|algum|alguns|os] (problema|problemas|erro|erros|falha|
    falhas|defeito|defeitos|pau|avaria|avarias|anomalia|anomalias)
    não (está|estão) (funcionando|a funcionar) [bem|direito|corretamente]
    não (funciona|funcionam|anda|andam|presta|prestam|roda|rodam|tá funcionando|tão funcionando) [bem|direito|direitinho|corretamente]
    (falhou|falharam|avarias|avaria|erros|erro|anomalias)
    (deu|dando) ruim
    (vai|vão|anda|andam|funciona|funcionam|roda|rodam|está funcionando|estão funcionando) (mal|ruim|errado|errados)
    (está|estão|tá|tão) (errado|errada|errados|erradas|ruim|ruins|mau|maus)
    o que (quebrou|falhou|está quebrado|está falhando|não está funcionando)`,
  healthy: `(saudável|saudáveis|íntegro|íntegros|íntegra|íntegras|bem|bom|boas|ok|verde|verdes|correto|corretos|
    operacional|operacionais)
    em (bom estado|ordem|boas condições)
    sem (problemas|erros|falhas|incidentes)
    (funciona|funcionam|funcionando) [bem|corretamente]
    (sadio|sadios|sadia|sadias|funcionando|funcionais|funcional|perfeito|perfeitos|perfeitas|tranquilo|tranquilos|certo|certos|certas|direito) [bem|direito|direitinho|
    corretamente|perfeitamente|normalmente]
    (funciona|funcionam|rodando|rodam|andam) (bem|direito|direitinho|corretamente|perfeitamente|normalmente|sem problemas)
    a funcionar (bem|corretamente|normalmente)
    em (forma|boa forma|boa saúde)`,
  notApplicable: `não (aplicável|aplicáveis|suportado|suportados|suportada|suportadas|compatível|compatíveis|
    se aplica|se aplicam|aplica|aplicam)
    (inaplicável|inaplicáveis|n/a|incompatível|incompatíveis|sem suporte)
    (não é|não são|não está|não estão) (aplicável|aplicáveis|suportado|suportados|suportada|suportadas|compatível|compatíveis)
    não (elegível|elegíveis|cabe|cabem|vale)
    fora (de|do) (escopo|âmbito)`,
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
    me (mostre|mostra|dê|diga)
    (cadê|me manda|manda|me dá|me passa|passa|me lista|liste-me|indique|indica|quero ver|preciso ver|ver|tem|existe|existem) [a lista|a lista de|alguma|algum|uma]
    (quais|qual) (de|das|dos|dessas|desses) [nossas|nossos|minhas|meus]
    (você pode|vocês podem|tu podes|podem|dá pra|dá para|pode) [me] [mostrar|dizer|listar|dar|passar]
    (a|uma) lista (de|das|dos|com)
    (diz-me|mostra|mostra-nos|dá-nos|mostre-nos)`,
  count: "(quantos|quantas|quanto|quanta|número de|o número de|quantidade de|total de|conte)",
  summary: `(estado|resumo|panorama|situação|saúde|relatório|visão geral|status|o estado)
    como (estamos|vamos|está|estão|vai|vão|andamos) [tudo|todas|todos|as|os|o] [máquinas|servidores|
      computadores|parque]
    (tudo|está tudo|estão todos|tudo está) (bem|ok|em ordem|certo|saudável|bom)
    (qual é|qual) (o estado|a situação|o resumo|o status)
    (estado|saúde|status) (geral|atual|global)
    como (vai|está|anda|tá|fica) [tudo|a coisa|a situação|o parque|o ambiente|a infraestrutura|a frota]
    como (vão|estão|andam|tão|ficam) [as coisas|os servidores|as máquinas|nossos servidores|nossas máquinas|as nossas máquinas|os nossos servidores]
    (tudo|tá tudo|está tudo|vai tudo|tudo vai|anda tudo|está tudo a funcionar|tudo funciona|tudo funcionando) [bem|ok|em ordem|certo|tranquilo|verde|
    normal|joia|perfeito]
    (estado|saúde|situação|resumo|panorama|status) (de|do|da|dos|das|geral|atual) [parque|frota|servidores|máquinas|ambiente|sistema|sistemas|infraestrutura]
    (qual|qual é|como é|como está) [a|o] (situação|estado|status|panorama|resumo) [geral|atual|do parque|do ambiente]
    (um|me dá um|dá-me um|faz um|me faz um) (resumo rápido|resumo|panorama|apanhado|ponto de situação)
    (ponto de situação|ponto da situação|apanhado|resumão|como é que estamos)`,
  about: `(por que|porque|por quê|porquê) (está|não|tem|falha|o|a)
    (por que|porque|por quê|porquê)
    (o que|que) (há de errado|está errado|se passa|aconteceu|acontece|tem|houve|está acontecendo|há) [com|a|em|
      de errado com]
    qual é o (problema|estado|status) (de|da|do|com)
    (detalhes|detalhe|informações|informação|info|estado|status|saúde) (de|da|do|sobre)
    (fale-me|conte-me|fala-me|diga-me) [mais|algo|tudo] (de|sobre|da|do)
    como (está|vai|anda)
    (explique|explica|verifique|verifica|diagnostique)
    (por que|porque|por quê|porquê|porque é que|por que é que) (está|não|tem|falha|o|a|anda|aparece) [o|a]
    (o que|que) (há|tem|houve|aconteceu|acontece|se passa|rola|está acontecendo|está a acontecer|tá acontecendo|deu) [de errado] (com|no|na|em) [o|a]
    (o que|que) (está mal|está ruim|está errado) (com|no|na|em) [o|a]
    (o que|que) (há|tem) de errado (com|no|na|em) [o|a]
    (qual|qual é) [o] (problema|estado|status) (de|da|do|com|no|na) [o|a]
    como (está|vai|anda|tá|se encontra) [o|a]
    (me fala|me conta|me fale|me diga|fala) [mais|tudo|algo] (de|do|da|sobre)
    (dá uma olhada|olha|checa|cheque|confere|veja|vê) [em|no|na|o|a]
    (infos|dados|detalhes|informações) (sobre|de|do|da) [o|a]`,
  tour: `(visita guiada|uma visita guiada|a visita guiada|tour|introdução|tutorial|apresentação)`,
  help: `(ajuda|ajude-me|ajuda-me|me ajude|socorro|comandos|exemplos|instruções)
    (o que|que) (podes|pode|posso|você pode|sabes|consegue|consegues|você faz) [fazer|perguntar]
    (pode|podes|poderia) (ajudar-me|me ajudar)
    (preciso de ajuda|como funciona|como funciona isto|como se usa|como usar)
    (me ajuda|guia|manual|menu|opções|ajuda por favor|uma ajuda|uma mãozinha)
    (o que|que) (você|vocês|tu|eu|a gente|ele) [pode|sabe|consegue|posso|faz|podes|sabes|podem|consegues] [te] [fazer|perguntar]
    (o que|que) (pode|podes|posso|sabe|sabes|consegue|consegues|dá pra|dá para) [te] (fazer|perguntar|pedir)
    (o que|que) (é que) (podes|sabes|consegues|posso) [fazer|perguntar]
    (quais|quais são) [os|seus|as] (comandos|opções|funções|perguntas)
    (para que|pra que|pra quê) (você serve|serves|serve|serve isso|serve este bot)
    como (funcionas|funciona|te uso|eu uso|se usa|usar|você funciona|eu te uso|funciona isso|uso isso|uso isto)
    (no que|em que|como) (você|tu) (pode|podes) [me] (ajudar|ajudar-me)
    (você pode|tu podes|dá para) me ajudar
    quem (és|é você|é tu)
    preciso [da sua|de uma|da tua] (ajuda|mãozinha)`,
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
    (olá|oi|obrigado|obrigada|sistema operacional|sistema operativo|ambiente|estado|status|parque)
    (q|vc|vcs|pq|tb|tbm|hoje|rápido|rápida|rapidamente|rapidinho|um momento|pfv|pf|por gentileza|gentileza|gente|pessoal|amigo|colega|ei|ô|então|atual|atuais|geral|gerais|
    ok|tá|tão|muito|lá|cá|hoje em dia|ainda|esteja|estejam|seja|sejam|tu|eles|elas|ele|ela|isso|esse|essa|esses|essas|aquele|coisa|coisas|momento|
    lhe|lhes|dá|dar|passar|manda|mandar|fazer|faz|desculpa|desculpe|obrigada|valeu|saudações|a gente|pra|pro|pras|pros|dessas|desses|aí)`,
};
