import type { MainQuestions } from "./main-questions.ts";

export const SPANISH: MainQuestions = {
  unhealthy: `(enfermo|enfermos|enferma|enfermas|insano|insanos|defectuoso|defectuosos|defectuosa|defectuosas|roto|
    rotos|rota|rotas)
    poco (saludable|saludables|sano|sanos|sana|sanas)
    (averiado|averiados|averiada|averiadas|dañado|dañados|dañada|dañadas|fallando|fallan|falla|fallidos|fallidas|
      rojo|rojos|rojas|problemático|problemáticas)
    en (mal estado|error|fallo|rojo|problemas)
    (con|tienen|tiene|tenemos|hay) [un|algún|los|algunos] (problema|problemas|error|errores|fallo|fallos|incidencia|
      incidencias)
    (problema|problemas|fallo|fallos|incidencia|incidencias)
    no (funciona|funcionan|anda|andan|van|va) [bien|correctamente]
    (está|están) mal`,
  healthy: `(sano|sanos|sana|sanas|saludable|saludables|bien|ok|correcto|correctos|correctas|verde|verdes|operativo|
    operativos|operativas)
    en (buen estado|orden|buenas condiciones)
    sin (problemas|errores|fallos|incidencias)
    (funciona|funcionan|van|va) [bien|correctamente]`,
  notApplicable: `no (aplicable|aplicables|compatible|compatibles|soportado|soportados|soportada|soportadas|
    admitido|admitidos|admitidas|aplica|aplican|se aplica|se aplican)
    (inaplicable|inaplicables|n/a|incompatible|incompatibles)`,
  applicable: "(aplicable|aplicables|se aplica|aplica)",
  unknown: "(desconocido|desconocidos|desconocida|desconocidas|indeterminado|indeterminados|indeterminadas|sin estado)",
  machines: `(máquina|máquinas|servidor|servidores|vm|vms|equipo|equipos|ordenador|ordenadores|computadora|
    computadoras|host|hosts|sistema|sistemas|instancia|instancias|dispositivo|dispositivos)
    (máquina|máquinas) (virtual|virtuales)`,
  sensors:
    "(sensor|sensores|agente|agentes|defender|mde|extensión|extensiones|defender for endpoint|microsoft defender)",
  subscription: "(suscripción|suscripciones|subscription)",
  resourceGroup: "(grupo de recursos|grupos de recursos|resource group)",
  region: "(región|regiones|ubicación|ubicaciones)",
  list: `(qué|cuál|cuáles|lista|listar|listado|muestra|muéstrame|muestrame|mostrar|muestre|dame|dime|enséñame|busca|
    encuentra|hay|tenemos|enumera)
    (cuáles|qué) (son|es|hay|tenemos)
    (lista|listado) de
    (puedes|podrías|puede|podría) [por favor] (mostrarme|decirme|darme|enseñarme|listar|listarme)`,
  count: "(cuántos|cuántas|cuánto|cuánta|número de|el número de|cantidad de|total de|cuenta)",
  summary: `(estado|resumen|panorama|situación|salud|informe|visión general|vista general|estatus|reporte|el estado)
    cómo (estamos|vamos|está|están|va|van|andamos) [todo|todas|todos|las|los|el] [máquinas|servidores|equipos|parque]
    (todo|está todo|están todos|todo está) (bien|ok|en orden|correcto|sano)
    (cuál es|qué tal) (el estado|la situación|el resumen|todo|vamos)
    (estado|salud) (general|actual|global)`,
  about: `por qué (está|no|tiene|falla|se)
    por qué
    qué (le pasa|pasa|pasó|ocurre|tiene|sucede|problema tiene|hay) [con|a|en]
    (qué está|que anda) mal (con|en)
    (detalles|detalle|información|info|estado|salud) (de|del|sobre)
    (háblame|cuéntame|dime) [más|algo|todo] (de|sobre|del)
    cómo (está|va|anda)
    (explica|explícame|revisa|comprueba|verifica|diagnostica)`,
  help: `(ayuda|ayúdame|ayudame|socorro|comandos|ejemplos|instrucciones)
    qué (puedes|puedo|sabes|podés) [hacer|preguntar|preguntarte|decirme]
    (puedes|podrías) ayudarme
    (necesito ayuda|cómo funciona|cómo funciona esto|cómo se usa)`,
  greeting: "(hola|buenos días|buenas tardes|buenas noches|buenas|qué tal)",
  thanks: "(gracias|muchas gracias|mil gracias|muy amable) [por todo|por la ayuda]",
  not: "(no|ningún|ninguna|ninguno|tampoco|ya no)",
  except: "(excepto|salvo|menos|sin|aparte de|a excepción de)",
  and: "(y|e|o|u|así como|,|;|&|+)",
  in: "(en|dentro de|en el|en la|en los|en las)",
  all: "(todo|todos|toda|todas|cada)",
  any: "(algún|alguna|alguno|algunos|algunas|algo)",
  be: "(está|están|es|son)",
  only: "(solo|sólo|solamente|únicamente)",
  fillers: `(el|la|los|las|un|una|unos|unas|de|del|al|mi|mis|nuestro|nuestra|nuestros|nuestras|tu|tus|su|sus|lo)
    (yo|tú|me|nos|te|se|que|quien|donde|dónde|cuando|como|cómo|ahora|ahora mismo|actualmente|en este momento|
      por favor|favor|porfa|para|por|con|a|ya|también|pues|entonces|aquí|esto|esta|este|estos|estas|esa|ese)
    (está|están|estamos|es|son|ser|estar|hay|tiene|tienen|tenemos|puedes|puede|podrías|quiero|quisiera|necesito|
      saber|ver|mostrar|decir|gustaría|me gustaría|corriendo|ejecutando)
    (hola|gracias|sistema operativo|entorno|estado|parque)`,
};
