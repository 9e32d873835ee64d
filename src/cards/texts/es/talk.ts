import type { talk as english } from "../en/talk.ts";

export const talk: Record<keyof typeof english, string> = {
  "help.Asked": "Qué puede preguntar",
  "help.Greeting": "¡Hola! Pregúnteme por sus sensores",
  "help.Thanks": "De nada",
  "help.Welcome": "Hola, soy Vitals",
  "help.intro":
    "Sé si los sensores de Defender for Endpoint de sus máquinas están en buen estado, y qué hacer donde no lo están. No cambio nada por mi cuenta: un sensor solo se reimplementa si una persona lo pide y otra lo aprueba.",
  "help.seen":
    "Esto es lo que veo: {total, plural, one {# máquina} many {# de máquinas} other {# máquinas}}, {unhealthy, number} en mal estado.",
  "help.notReadable":
    "No puedo leer {count, plural, one {# suscripción} many {# de suscripciones} other {# suscripciones}}: quien las administra puede dar a mi identidad el rol Lector (Reader).",
  "help.noApprovers":
    "Se pueden pedir reimplementaciones, pero nadie puede aprobarlas: quien me opera debe definir {setting}.",
  "help.press": "Pulse una pregunta, o escriba la suya:",
  "help.thanks": "Vuelva a preguntar cuando quiera.",
  "help.filters": "Acote una pregunta por suscripción, grupo de recursos, región o sistema operativo.",
  "help.acts":
    "O mande hacer algo: “subscribe”, “mute web-01 for 7 days”, “redeploy web-01”, “show pending approvals”.",
  "help.examples":
    "¿Por qué está en mal estado web-01?\nservidores Linux en mal estado en West Europe\n¿Cuántas máquinas no aplicables hay en Contoso Prod?\n¿Qué máquinas están en buen estado?",

  "ask.Unhealthy": "¿Qué máquinas están en mal estado?",
  "ask.NotApplicable": "¿Dónde no es aplicable?",
  "ask.Unknown": "¿Cuáles son desconocidas?",
  "ask.Summary": "Resumen",
  "ask.Coverage": "¿Qué suscripciones no están cubiertas?",
  "ask.Freshness": "¿De cuándo son los datos?",
  "ask.Subscribe": "Suscribirse a los resúmenes",

  "reading.List": "Lista: {filters}",
  "reading.all": "todas las máquinas",
  "reading.Count": "Cuántas: {filters}",
  "reading.Summary": "Resumen: {filters}",
  "reading.Machine": "{filters}",
  "reading.Coverage": "¿Qué suscripciones no están cubiertas?",
  "reading.Freshness": "¿De cuándo son los datos?",
  "reading.Refresh": "Volver a leer Azure",
  "reading.Help": "Ayuda",
  "reading.Group": "Por grupos: {filters}",
  "reading.Changes": "Qué ha cambiado: {filters}",
  "reading.Trend": "A lo largo del tiempo: {filters}",
  "reading.History": "Historial de {filters}",
  "reading.About": "Sobre la integración",
  "reading.Export": "Como archivo: {filters}",

  "notUnderstood.title": "No lo he entendido",
  "notUnderstood.asked": "Su pregunta: «{asked}»",
  "notUnderstood.words": "No conozco: {words}",
  "notUnderstood.readings": "¿Quería decir alguna de estas?",
  "notUnderstood.sentence": "No lo he entendido. Escriba «ayuda» para ver qué puede preguntar.",
  "notUnderstood.sentenceReadings": "No lo he entendido. La tarjeta ofrece lo que pudo querer decir.",

  "which.title": "¿Qué máquina?",
  "which.several":
    "{count, plural, one {# máquina se llama} many {# de máquinas se llaman} other {# máquinas se llaman}} «{asked}».",
  "which.none": "Ninguna máquina se llama «{asked}».",
  "which.near": "Estos nombres se le parecen:",
  "which.nothing": "Tampoco hay ningún nombre parecido.",
  "which.more": "y {count, number} más: añada la suscripción al nombre.",
  "which.notReadable": "Puede estar en una suscripción que no es legible.",

  "refresh.title": "Actualización",
  "refresh.Started": "Vitals está volviendo a leer Azure. Repita su pregunta dentro de un momento.",
  "refresh.AlreadyRunning":
    "Vitals ya está volviendo a leer Azure (inicio: {time}). Repita su pregunta dentro de un momento.",
  "refresh.TooSoon": "Azure se acaba de leer. Próxima lectura posible: {time}.",

  "nothingYet.title": "Aún no hay datos",
  "nothingYet.syncing": "Vitals está leyendo su entorno por primera vez. Vuelva a preguntar en un minuto.",
  "nothingYet.failed": "La primera lectura de su entorno falló. Vitals lo vuelve a intentar por sí mismo.",
  "nothingYet.waiting": "Su entorno aún no se ha leído.",
  "nothingYet.failure": "{source}: {message}",

  "press.notOurs": "No conozco este botón. Repita su pregunta para obtener una tarjeta nueva.",
  "press.answeredBelow": "La respuesta está abajo.",
  "store.away":
    "El almacén no responde ahora. Esto no se puede consultar ni guardar, y no se ha cambiado nada. Inténtelo de nuevo en unos minutos.",
  "store.unclear":
    "El almacén dejó de responder a mitad de la operación. No se sabe si se guardó: compruébelo en unos minutos antes de repetirlo.",
  "fault.sentence":
    "Algo ha fallado por mi parte, y no se ha cambiado nada. Inténtelo de nuevo. Si sigue ocurriendo, dé esta referencia a quien administra Vitals: {reference}.",

  "button.next": "Siguiente",
  "button.export": "Exportar",
  "button.redeploy": "Reimplementar…",
  "button.redeployEligible": "Reimplementar las aptas…",
  "button.previous": "Anterior",
  "button.drop": "✕ {value}",
  "button.show": "Ver las máquinas",
  "button.refresh": "Volver a leer Azure",
  "button.coverage": "Cobertura",
  "button.freshness": "¿De cuándo son los datos?",
  "button.summary": "Resumen",
  "button.help": "Ayuda",
  "button.explorer": "Cloud Security Explorer",
  "button.azurePortal": "Portal de Azure",
  "button.defenderPortal": "Portal de Defender",
  "button.machineIn": "{name} ({where})",
};
