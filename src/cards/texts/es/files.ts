import type { files as english } from "../en/files.ts";

export const files: Record<keyof typeof english, string> = {
  "export.total": "El archivo contiene {total, plural, one {# fila} many {# de filas} other {# filas}}.",
  "export.download": "Descargar",
  "export.empty.title": "Nada que exportar",
  "export.empty.sentence": "Nada que exportar: nada coincide",
  "export.Consent.title": "Su archivo",
  "export.Consent.sentence": "Su archivo, con {total, plural, one {# fila} many {# de filas} other {# filas}}",
  "export.Consent.how": "Teams pregunta si puede ir a su OneDrive.",
  "export.Link.title": "Su archivo está listo",
  "export.Link.sentence": "Su archivo está listo, con {total, plural, one {# fila} many {# de filas} other {# filas}}",
  "export.Link.how": "El enlace sirve una vez (caduca: {time}). Quien lo abra primero obtiene el archivo.",
  "export.Elsewhere.title": "Aquí no hay archivo",
  "export.Elsewhere.sentence":
    "Aquí no puedo entregar archivos; la respuesta tendría {total, plural, one {# fila} many {# de filas} other {# filas}}",
  "export.Elsewhere.how":
    "Pídamelo en nuestro chat personal: allí Teams acepta archivos. Para tener enlaces en otros lugares, quien administra Vitals debe configurar su dirección pública, como explica su README.",
  "export.Nowhere.title": "Aquí no hay archivo",
  "export.Nowhere.sentence":
    "Aquí no puedo entregar archivos; la respuesta tendría {total, plural, one {# fila} many {# de filas} other {# filas}}",
  "export.Nowhere.how":
    "Aquí Teams no acepta archivos míos. Para tener enlaces, quien administra Vitals debe configurar su dirección pública, como explica su README.",
  "export.refused": "De acuerdo, sin archivo.",
  "export.failed": "Teams no aceptó el archivo. Vuelva a pedirlo.",
};
