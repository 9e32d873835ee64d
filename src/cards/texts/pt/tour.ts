import type { tour as english } from "../en/tour.ts";

export const tour: Record<keyof typeof english, string> = {
  "tour.heading": "{number, number} de {count, number}: {title}",
  "tour.next": "Próximo: {title}",
  "tour.back": "Voltar",
  "reading.Tour": "Visita guiada",
  "tour.settings": "Configurações dos resumos",

  "tour.Ask.title": "Pergunte como você fala",
  "tour.Ask":
    "Faça uma pergunta como a um colega: “servidores Linux com problemas”, “Quantas máquinas estão com problemas?”. Em um canal, mencione-me primeiro.\nContinue a partir da resposta: “só Windows”.",
  "tour.Answer.title": "Ler uma resposta",
  "tour.Answer":
    "Saudável, com problemas, não aplicável ou desconhecida: cada máquina é uma delas. Desconhecida nunca conta como saudável, e a resposta diz por que nada pode ser dito.\nA última linha mostra a idade dos dados e o que não consegui ver. Acima de 8 horas, retiro todos os veredictos.",
  "tour.Machine.title": "Olhar uma máquina",
  "tour.Machine":
    "“Por que web-01 está com problemas?” mostra a mensagem literal do Defender, o que significa, o que fazer e em que se baseia o veredicto.\nEnquanto escreve uma mensagem no Teams, você pode procurar uma máquina com o meu aplicativo e inserir o cartão dela.",
  "tour.Digests.title": "Saber sem perguntar",
  "tour.Digests":
    "“subscribe” publica resumos nesta conversa, “subscribe Linux” os de uma parte. O que é novo vem primeiro, e um alarme avisa quando muitas máquinas falham de uma vez.\n“settings” muda quando chegam e quem mencionam; “mute web-01 for 7 days” conta uma máquina em separado por um tempo.",
  "tour.Redeploys.title": "Reparar um sensor",
  "tour.Redeploys":
    "“redeploy web-01” mostra um plano, e um motivo faz dele um pedido. Nada é excluído antes que outra pessoa aprove. Depois acompanho até o sensor voltar.\n“show pending approvals” mostra o que espera; “freeze redeploys” interrompe qualquer outra exclusão.",
  "tour.notSetUp": "As reimplantações não estão configuradas aqui. Quem me opera pode definir {setting}.",
};
