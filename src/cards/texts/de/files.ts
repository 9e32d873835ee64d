import type { files as english } from "../en/files.ts";

export const files: Record<keyof typeof english, string> = {
  "export.total": "Die Datei enthält {total, plural, one {# Zeile} other {# Zeilen}}.",
  "export.download": "Herunterladen",
  "export.empty.title": "Nichts zu exportieren",
  "export.empty.sentence": "Nichts zu exportieren: Nichts entspricht der Auswahl",
  "export.Consent.title": "Ihre Datei",
  "export.Consent.sentence": "Ihre Datei, mit {total, plural, one {# Zeile} other {# Zeilen}}",
  "export.Consent.how": "Teams fragt, ob sie in Ihr OneDrive darf.",
  "export.Link.title": "Ihre Datei ist bereit",
  "export.Link.sentence": "Ihre Datei ist bereit, mit {total, plural, one {# Zeile} other {# Zeilen}}",
  "export.Link.how": "Der Link gilt einmal, bis {time}. Wer ihn zuerst öffnet, bekommt die Datei.",
  "export.Elsewhere.title": "Von hier keine Datei",
  "export.Elsewhere.sentence":
    "Hier kann ich keine Dateien ausgeben; die Antwort hätte {total, plural, one {# Zeile} other {# Zeilen}}",
  "export.Elsewhere.how":
    "Fragen Sie mich in unserem persönlichen Chat: Dort nimmt Teams Dateien an. Für Links an anderen Orten müssen die Betreuer von Vitals seine öffentliche Adresse einstellen, wie es in seiner README steht.",
  "export.Nowhere.title": "Von hier keine Datei",
  "export.Nowhere.sentence":
    "Hier kann ich keine Dateien ausgeben; die Antwort hätte {total, plural, one {# Zeile} other {# Zeilen}}",
  "export.Nowhere.how":
    "Hier nimmt Teams keine Dateien von mir an. Für Links darauf müssen die Betreuer von Vitals seine öffentliche Adresse einstellen, wie es in seiner README steht.",
  "export.refused": "In Ordnung, keine Datei.",
  "export.failed": "Teams hat die Datei nicht angenommen. Fragen Sie noch einmal danach.",
};
