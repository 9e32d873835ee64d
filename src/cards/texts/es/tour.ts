import type { tour as english } from "../en/tour.ts";

export const tour: Record<keyof typeof english, string> = {
  "tour.heading": "{number, number} de {count, number}: {title}",
  "tour.next": "Siguiente: {title}",
  "tour.back": "Atrás",
  "reading.Tour": "Visita guiada",
  "tour.settings": "Configuración de los resúmenes",

  "tour.Ask.title": "Pregunte como habla",
  "tour.Ask":
    "Haga una pregunta como a un colega: “servidores Linux en mal estado”, “¿Cuántas máquinas están en mal estado?”. En un canal, mencióneme primero.\nSiga a partir de la respuesta: “solo Windows”.",
  "tour.Answer.title": "Leer una respuesta",
  "tour.Answer":
    "En buen estado, en mal estado, no aplicable o desconocida: cada máquina es una de ellas. Desconocida nunca cuenta como en buen estado, y la respuesta dice por qué no se puede decir nada.\nLa última línea indica la antigüedad de los datos y lo que no pude ver. Si superan 8 horas, retiro todos los veredictos.",
  "tour.Machine.title": "Mirar una máquina",
  "tour.Machine":
    "“¿Por qué está en mal estado web-01?” muestra el mensaje literal de Defender, qué significa, qué hacer y en qué se basa el veredicto.\nMientras escribe un mensaje en Teams, puede buscar una máquina con mi aplicación e insertar su tarjeta.",
  "tour.Digests.title": "Enterarse sin preguntar",
  "tour.Digests":
    "“subscribe” publica resúmenes en esta conversación, “subscribe Linux” los de una parte. Lo nuevo va primero, y una alarma avisa cuando fallan muchas máquinas a la vez.\n“settings” cambia cuándo llegan y a quién mencionan; “mute web-01 for 7 days” cuenta una máquina aparte por un tiempo.",
  "tour.Redeploys.title": "Reparar un sensor",
  "tour.Redeploys":
    "“redeploy web-01” muestra un plan, y un motivo lo convierte en solicitud. Nada se elimina antes de que otra persona lo apruebe. Después vigilo hasta que vuelve el sensor.\n“show pending approvals” muestra lo que espera; “freeze redeploys” detiene toda eliminación posterior.",
  "tour.notSetUp": "Las reimplementaciones no están configuradas aquí. Quien me opera puede definir {setting}.",
};
