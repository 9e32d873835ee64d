import type { talk as english } from "../en/talk.ts";

export const talk: Record<keyof typeof english, string> = {
  "help.Asked": "Was Sie fragen können",
  "help.Greeting": "Hallo! Fragen Sie mich nach Ihren Sensoren",
  "help.Thanks": "Gern geschehen",
  "help.Welcome": "Hallo, ich bin Vitals",
  "help.intro":
    "Ich weiß, ob die Sensoren von Defender for Endpoint auf Ihren Maschinen fehlerfrei sind und was zu tun ist, wo sie es nicht sind. Ich ändere nichts von mir aus: Ein Sensor wird nur dann neu bereitgestellt, wenn eine Person darum bittet und eine andere zustimmt.",
  "help.seen":
    "Das sehe ich: {total, plural, one {# Maschine} other {# Maschinen}}, davon {unhealthy, number} fehlerhaft.",
  "help.notReadable":
    "{count, plural, one {# Abonnement kann} other {# Abonnements kann}} ich nicht lesen: Wer dafür zuständig ist, kann meiner Identität die Rolle „Leser“ (Reader) geben.",
  "help.noApprovers":
    "Um eine erneute Bereitstellung kann gebeten werden, aber niemand darf zustimmen: Wer mich betreibt, muss {setting} setzen.",
  "help.press": "Drücken Sie auf eine Frage, oder tippen Sie eine eigene:",
  "help.thanks": "Fragen Sie wieder, wann immer Sie möchten.",
  "help.filters": "Grenzen Sie eine Frage ein: nach Abonnement, Ressourcengruppe, Region oder Betriebssystem.",
  "help.acts":
    "Oder lassen Sie etwas tun: „subscribe“, „mute web-01 for 7 days“, „redeploy web-01“, „show pending approvals“.",
  "help.examples":
    "Warum ist web-01 fehlerhaft?\nfehlerhafte Linux-Server in West Europe\nWie viele Maschinen in Contoso Prod sind nicht anwendbar?\nWelche Maschinen sind fehlerfrei?",

  "ask.Unhealthy": "Welche Maschinen sind fehlerhaft?",
  "ask.NotApplicable": "Wo ist es nicht anwendbar?",
  "ask.Unknown": "Welche sind unbekannt?",
  "ask.Summary": "Zusammenfassung",
  "ask.Coverage": "Welche Abonnements sind nicht abgedeckt?",
  "ask.Freshness": "Wie alt sind die Daten?",
  "ask.Subscribe": "Digests abonnieren",

  "reading.List": "Liste: {filters}",
  "reading.all": "alle Maschinen",
  "reading.Count": "Wie viele: {filters}",
  "reading.Summary": "Zusammenfassung: {filters}",
  "reading.Machine": "{filters}",
  "reading.Coverage": "Welche Abonnements sind nicht abgedeckt?",
  "reading.Freshness": "Wie alt sind die Daten?",
  "reading.Refresh": "Azure neu lesen",
  "reading.Help": "Hilfe",
  "reading.Group": "In Gruppen: {filters}",
  "reading.Changes": "Was sich geändert hat: {filters}",
  "reading.Trend": "Im Lauf der Zeit: {filters}",
  "reading.History": "Verlauf von {filters}",
  "reading.About": "Über die Integration",
  "reading.Export": "Als Datei: {filters}",

  "notUnderstood.title": "Das habe ich nicht verstanden",
  "notUnderstood.asked": "Ihre Frage: „{asked}“",
  "notUnderstood.words": "Das kenne ich nicht: {words}",
  "notUnderstood.readings": "Haben Sie eines davon gemeint?",
  "notUnderstood.sentence": "Das habe ich nicht verstanden. Tippen Sie „Hilfe“, um zu sehen, was Sie fragen können.",
  "notUnderstood.sentenceReadings":
    "Das habe ich nicht verstanden. Die Karte bietet an, was Sie gemeint haben könnten.",

  "which.title": "Welche Maschine?",
  "which.several": "{count, plural, one {# Maschine heißt} other {# Maschinen heißen}} „{asked}“.",
  "which.none": "Keine Maschine heißt „{asked}“.",
  "which.near": "Diese Namen sind ähnlich:",
  "which.nothing": "Auch kein ähnlicher Name ist bekannt.",
  "which.more": "und {count, number} weitere: Nennen Sie zum Namen das Abonnement.",
  "which.notReadable": "Sie kann in einem Abonnement sein, das nicht lesbar ist.",

  "refresh.title": "Aktualisierung",
  "refresh.Started": "Vitals liest Azure neu. Stellen Sie Ihre Frage gleich noch einmal.",
  "refresh.AlreadyRunning": "Vitals liest Azure schon neu (Beginn: {time}). Stellen Sie Ihre Frage gleich noch einmal.",
  "refresh.TooSoon": "Azure wurde gerade erst gelesen. Das nächste Mal ist möglich: {time}.",

  "nothingYet.title": "Noch keine Daten",
  "nothingYet.syncing": "Vitals liest Ihre Umgebung zum ersten Mal. Fragen Sie in einer Minute wieder.",
  "nothingYet.failed": "Das erste Lesen Ihrer Umgebung schlug fehl. Vitals versucht es von selbst wieder.",
  "nothingYet.waiting": "Ihre Umgebung wurde noch nicht gelesen.",
  "nothingYet.failure": "{source}: {message}",

  "press.notOurs":
    "Diese Schaltfläche kenne ich nicht. Stellen Sie Ihre Frage noch einmal, dann bekommen Sie eine neue Karte.",
  "press.answeredBelow": "Die Antwort steht unten.",
  "store.away":
    "Der Speicher antwortet gerade nicht. Dies kann weder nachgesehen noch festgehalten werden, und nichts wurde geändert. Versuchen Sie es in ein paar Minuten noch einmal.",
  "store.unclear":
    "Der Speicher hat mittendrin aufgehört zu antworten. Ob dies festgehalten wurde, ist nicht bekannt: Sehen Sie in ein paar Minuten nach, bevor Sie es wiederholen.",
  "fault.sentence":
    "Bei mir ist etwas schiefgegangen; geändert wurde nichts. Bitte versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie den Betreuern von Vitals diese Kennung: {reference}.",

  "button.next": "Weiter",
  "button.export": "Exportieren",
  "button.redeploy": "Erneut bereitstellen …",
  "button.redeployEligible": "Geeignete erneut bereitstellen …",
  "button.previous": "Zurück",
  "button.drop": "✕ {value}",
  "button.show": "Maschinen zeigen",
  "button.refresh": "Azure neu lesen",
  "button.coverage": "Abdeckung",
  "button.freshness": "Wie alt sind die Daten?",
  "button.summary": "Zusammenfassung",
  "button.help": "Hilfe",
  "button.explorer": "Cloud Security Explorer",
  "button.azurePortal": "Azure-Portal",
  "button.defenderPortal": "Defender-Portal",
  "button.machineIn": "{name} ({where})",
};
