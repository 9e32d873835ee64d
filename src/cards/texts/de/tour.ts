import type { tour as english } from "../en/tour.ts";

export const tour: Record<keyof typeof english, string> = {
  "tour.heading": "{number, number} von {count, number}: {title}",
  "tour.next": "Weiter: {title}",
  "tour.back": "Zurück",
  "reading.Tour": "Rundgang",
  "tour.settings": "Einstellungen der Digests",

  "tour.Ask.title": "Fragen Sie, wie Sie sprechen",
  "tour.Ask":
    "Stellen Sie eine Frage wie an eine Kollegin: „fehlerhafte Linux-Server“, „Wie viele Maschinen sind fehlerhaft?“. In einem Kanal erwähnen Sie mich zuerst.\nFragen Sie von der Antwort aus weiter: „nur Windows“.",
  "tour.Answer.title": "Eine Antwort lesen",
  "tour.Answer":
    "Fehlerfrei, fehlerhaft, nicht anwendbar oder unbekannt: Jede Maschine ist eines davon. Unbekannt zählt nie als fehlerfrei, und die Antwort sagt, warum sich nichts sagen lässt.\nDie letzte Zeile nennt das Alter der Daten und was ich nicht sehen konnte. Sind sie über 8 Stunden alt, nehme ich jedes Urteil zurück.",
  "tour.Machine.title": "Eine Maschine ansehen",
  "tour.Machine":
    "„Warum ist web-01 fehlerhaft?“ zeigt die wörtliche Meldung von Defender, was sie bedeutet, was zu tun ist und worauf das Urteil beruht.\nWährend Sie in Teams eine Nachricht schreiben, können Sie über meine App eine Maschine suchen und ihre Karte einfügen.",
  "tour.Digests.title": "Ungefragt erfahren",
  "tour.Digests":
    "„subscribe“ lässt Digests in dieser Unterhaltung erscheinen, „subscribe Linux“ die eines Teils. Neues steht zuerst, und ein Alarm meldet, wenn viele Maschinen auf einmal ausfallen.\n„settings“ ändert, wann sie kommen und wen sie erwähnen; „mute web-01 for 7 days“ zählt eine Maschine für eine Weile getrennt.",
  "tour.Redeploys.title": "Einen Sensor reparieren",
  "tour.Redeploys":
    "„redeploy web-01“ zeigt einen Plan, und mit einer Begründung wird daraus ein Antrag. Nichts wird gelöscht, bevor eine andere Person zustimmt. Dann beobachte ich, bis der Sensor zurück ist.\n„show pending approvals“ zeigt, was wartet; „freeze redeploys“ hält jede weitere Löschung an.",
  "tour.notSetUp": "Erneute Bereitstellungen sind hier nicht eingerichtet. Wer mich betreibt, kann {setting} setzen.",
};
