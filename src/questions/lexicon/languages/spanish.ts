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
    (está|están) mal
    (malo|malos|mala|malas|mal|estropeado|estropeados|estropeada|estropeadas|descompuesto|descompuestos|descompuesta|descompuestas|
    fastidiado|fastidiados|fallado|fallados)
    (presentan|presenta|dan|da|muestran|arrojan|dando|presentando|tirando|tienen|tiene) [un|algún|algunos|los] (problema|problemas|error|errores|fallo|fallos|
    falla|fallas|incidencia|incidencias|lata|guerra)
    (con|tienen|tiene|hay) [un|una|alguna|algunas|alguno] (falla|fallas|avería|averías|anomalía|anomalías|defecto|defectos|fallos)
    (averías|avería|anomalías|errores|error|fallas)
    (va|van|anda|andan|funciona|funcionan|marcha|marchan) (mal|fatal|regular|fallando)
    no (sirve|sirven|están funcionando|está funcionando|marcha|marchan)`,
  healthy: `(sano|sanos|sana|sanas|saludable|saludables|bien|ok|correcto|correctos|correctas|verde|verdes|operativo|
    operativos|operativas)
    en (buen estado|orden|buenas condiciones)
    sin (problemas|errores|fallos|incidencias)
    (funciona|funcionan|van|va) [bien|correctamente]
    (funcionando|sanito|buenos|bueno|perfecto|perfectos|perfectas|perfecta) [bien|correctamente]
    (marcha|marchan|funcionan|andan|anda|va|van) (bien|perfectamente|sin problemas|correctamente)
    en (verde|buenas|forma)`,
  notApplicable: `no (aplicable|aplicables|compatible|compatibles|soportado|soportados|soportada|soportadas|
    admitido|admitidos|admitidas|aplica|aplican|se aplica|se aplican)
    (inaplicable|inaplicables|n/a|incompatible|incompatibles)
    (no es|no son|no está|no están) (aplicable|aplicables|compatible|compatibles|soportado|soportados|soportadas)
    no (corresponde|corresponden|procede|elegible|elegibles)
    fuera de (alcance|ámbito)`,
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
    (puedes|podrías|puede|podría) [por favor] (mostrarme|decirme|darme|enseñarme|listar|listarme)
    (pásame|mándame|sácame|listame|lístame|indícame|indica|enséñanos|muéstranos|quiero ver|necesito ver|a ver|ver)
    (hay|tenemos|tienes) (algún|alguna|algunos|algunas|algo)
    (cuáles|qué|cuales) de (los|las|nuestros|nuestras|mis)
    (me|nos) (puedes|podrías|puede|podría|das|dices|muestras|pasas|enseñas) [mostrar|decir|dar|enseñar|listar|pasar]
    (la|una) lista (de|con)`,
  count: "(cuántos|cuántas|cuánto|cuánta|número de|el número de|cantidad de|total de|cuenta)",
  summary: `(estado|resumen|panorama|situación|salud|informe|visión general|vista general|estatus|reporte|el estado)
    cómo (estamos|vamos|está|están|va|van|andamos) [todo|todas|todos|las|los|el] [máquinas|servidores|equipos|parque]
    (todo|está todo|están todos|todo está) (bien|ok|en orden|correcto|sano)
    (cuál es|qué tal) (el estado|la situación|el resumen|todo|vamos)
    (estado|salud) (general|actual|global)
    qué tal [vamos|todo|va todo|está todo|andamos|están las cosas|va|los servidores|las máquinas]
    cómo (va|está|anda|sigue|marcha|pinta) [todo|la cosa|la situación|el parque|la flota|el entorno|la infraestructura]
    cómo (van|están|andan|siguen|pintan) [las cosas|los servidores|las máquinas|los equipos|nuestros servidores|nuestras máquinas]
    (todo|va todo|todo va|está todo|todo está|anda todo|funciona todo|todo funciona|todo anda) (bien|ok|en orden|correcto|normal|verde|perfecto)
    (estado|salud|situación|resumen|panorama) (de|del|de los|de las|de la|de todos los|de todas las|general|actual) [parque|flota|servidores|máquinas|
    equipos|entorno|sistema|sistemas|infraestructura]
    (cómo|qué) (es|está) (el estado|la situación) [general|actual]
    (un|dame un|hazme un) (vistazo|resumen rápido|resumen|repaso)
    (cuál es|cuál) [el|la] (situación|estado|panorama) [actual|general]`,
  about: `por qué (está|no|tiene|falla|se)
    por qué
    qué (le pasa|pasa|pasó|ocurre|tiene|sucede|problema tiene|hay) [con|a|en]
    (qué está|que anda) mal (con|en)
    (detalles|detalle|información|info|estado|salud) (de|del|sobre)
    (háblame|cuéntame|dime) [más|algo|todo] (de|sobre|del)
    cómo (está|va|anda)
    (explica|explícame|revisa|comprueba|verifica|diagnostica)
    por qué (está|no|tiene|falla|se|anda|sale|aparece|sigue) [mal|roto|fallando|así]
    (qué|que) le (pasa|pasó|ocurre|sucede|duele|falla) (a|al|con)
    (qué|que) (tiene|hay|ocurre|sucede|pasó) [con|en|de malo]
    (qué|que) (anda mal|está mal|está fallando|falla|va mal) (con|en)
    (cuál es|qué) (el problema|problema|el estado) (con|de|del|en|hay con|hay en|tiene)
    cómo (está|va|anda|sigue|se encuentra) [el|la]
    (info|información|detalles|datos) (sobre|acerca de|de|del)
    (échale un vistazo a|mira|mírame|revísame|revisa|chequea|checa)
    (qué|que) me (dices|cuentas) (de|sobre)
    (háblame|cuéntame|dime) [más|algo|todo] (de|sobre|del|acerca de)`,
  tour: `(visita guiada|una visita guiada|la visita guiada|recorrido|un recorrido|introducción|tutorial)`,
  help: `(ayuda|ayúdame|ayudame|socorro|comandos|ejemplos|instrucciones)
    qué (puedes|puedo|sabes|podés) [hacer|preguntar|preguntarte|decirme]
    (puedes|podrías) ayudarme
    (necesito ayuda|cómo funciona|cómo funciona esto|cómo se usa)
    (échame una mano|auxilio|guía|manual|menú|opciones|ayuda por favor|una ayuda)
    (qué|que) (puedes|puedo|sabes|podés|podrías|se puede) [hacer|preguntar|preguntarte|decirme|pedirte|pedir] [por mí|por nosotros|aquí]
    (qué|que) (cosas|preguntas|comandos) (puedo|puedes|hay|sabes|entiendes|tienes) [hacer|preguntar|usar|hacerte]
    (en qué|cómo) (me|nos) puedes ayudar
    (para qué|de qué) (sirves|sirve esto|sirve este bot|eres|sirve)
    cómo (funcionas|funciona|te uso|te utilizo|se utiliza|lo uso|uso esto|puedo usarte|funciona esto|funciona este bot)
    (me|nos) (ayudas|puedes ayudar|podrías ayudar)
    (te|le|qué te|qué le) puedo preguntar
    quién eres
    necesito [tu|una|algo de] (ayuda|mano)`,
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
    (hola|gracias|sistema operativo|entorno|estado|parque)
    (q|ke|k|x|xq|hoy|porfi|rápido|rápida|rápidamente|un momento|porfis|plis|oye|che|disculpa|disculpe|perdón|amigo|colega|compañero|equipo de|actual|actuales|general|
    generales|bueno|vale|ok|tan|muy|algo de|hoy por hoy|todavía|aún|sigue|siguen|estén|esté|sean|sea|anda|andan|usted|ustedes|nosotros|eso|ese|esos|
    esas|cosa|cosas|momento|favorcito|le|les|das|dices|da|dar|pasar|mostrarme|decirme|saludos|muchas gracias)`,
};
