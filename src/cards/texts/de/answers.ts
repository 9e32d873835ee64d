import type { answers as english } from "../en/answers.ts";

export const answers: Record<keyof typeof english, string> = {
  machines:
    "{total, plural, =0 {Keine Maschine} other {{total, number} von {outOf, plural, one {# Maschine} other {# Maschinen}}}}",
  "headline.Healthy": "{machines} {total, plural, =0 {ist} one {ist} other {sind}} fehlerfrei",
  "headline.Unhealthy": "{machines} {total, plural, =0 {ist} one {ist} other {sind}} fehlerhaft",
  "headline.NotApplicable": "{machines} {total, plural, =0 {ist} one {ist} other {sind}} nicht anwendbar",
  "headline.Unknown":
    "{total, plural, =0 {Keine Maschine ist unbekannt} one {{machines} konnte nicht beurteilt werden} other {{machines} konnten nicht beurteilt werden}}",
  "headline.Installation": "{machines} {total, plural, =0 {hat} one {hat} other {haben}} ein Installationsproblem",
  "headline.Heartbeat": "{machines} {total, plural, =0 {hat} one {hat} other {haben}} ein Heartbeat-Problem",
  "headline.Other": "{machines} {total, plural, =0 {hat} one {hat} other {haben}} ein anderes Problem",
  "headline.NotVisible": "{machines} {total, plural, =0 {ist} one {ist} other {sind}} nicht sichtbar",
  "headline.NotCovered":
    "{machines} {total, plural, =0 {ist} one {ist} other {sind}} von der Integration nicht abgedeckt",
  "headline.NotRunning": "{machines} {total, plural, =0 {läuft} one {läuft} other {laufen}} nicht",
  "headline.Redeploying": "{machines} {total, plural, =0 {wird} one {wird} other {werden}} erneut bereitgestellt",
  "headline.Provisioning": "{machines} {total, plural, =0 {wird} one {wird} other {werden}} bereitgestellt",
  "headline.Exempted": "{machines} {total, plural, =0 {ist} one {ist} other {sind}} ausgenommen",
  "headline.OtherEdr": "{machines} {total, plural, =0 {hat} one {hat} other {haben}} ein anderes EDR",
  "headline.NoReport": "{machines} {total, plural, =0 {ist} one {ist} other {sind}} ohne jeden Bericht",
  "headline.Matching": "{machines} {total, plural, =0 {entspricht} one {entspricht} other {entsprechen}} der Auswahl",
  "headline.All": "{total, plural, =0 {Es gibt keine Maschine} one {Es gibt # Maschine} other {Es gibt # Maschinen}}",
  "headline.NothingInScope": "Keine Maschine gehört zu dem, wonach Sie gefragt haben",

  "sentence.butNotJudged": "{headline}, aber {count, plural, one {# konnte} other {# konnten}} nicht beurteilt werden",
  "sentence.newest": "{headline}; die neueste ist {name} ({what}, {span})",
  "sentence.oldest": "{headline}; am längsten ist es {name} ({what}, {span})",
  "sentence.and": "{first}; {second}",
  "sentence.within": "{filters}: {text}",
  "sentence.end": "{text}.",
  "sentence.then": "{first} {second}",

  "remark.notJudged": "{count, plural, one {# Maschine konnte} other {# Maschinen konnten}} nicht beurteilt werden",
  "remark.notVerified": "bei {count, number} davon ist der Heartbeat nicht bestätigt",
  "remark.notReadable": "{count, plural, one {# Abonnement ist} other {# Abonnements sind}} nicht lesbar",
  "remark.data": "Die Daten sind {span} alt.",

  "notice.Stale":
    "Die Daten sind {span} alt. Defender aktualisiert alle 4 Stunden, neuere Änderungen fehlen hier also.",
  "notice.Expired":
    "Die Daten sind {span} alt, zu alt für ein Urteil: Maschinen gelten als unbekannt, bis eine Synchronisierung gelingt.",
  "notice.failed": "{source}: nicht neu lesbar, ältere Daten treten ein: {message}",
  "notice.truncated": "{source}: unvollständig gelesen, ältere Daten treten ein: {message}",

  "notice.sync": "Die neueste Synchronisierung schlug fehl, ältere Daten treten ein: {message}",
  "notice.more": "{count, plural, one {# weitere Quelle war} other {# weitere Quellen waren}} nicht neu lesbar.",

  "footing.data": "Datenstand: {time} ({ago})",
  "footing.notReadable":
    "{count, number} von {all, plural, one {# Abonnement} other {# Abonnements}} nicht lesbar: {names}",
  "footing.notCovered": "{count, plural, one {# Abonnement} other {# Abonnements}} nicht abgedeckt",
  "footing.Reports": "Urteile: Defenders Integritätsberichte",
  "footing.Derived": "Urteile: abgeleitet aus Erweiterungen und Bewertungen",
  "footing.Mixed": "Urteile: Defenders Integritätsberichte, abgeleitet, wo es keine gibt",
  "footing.syncing": "Eine Synchronisierung läuft",
  "footing.fromMemory": "Aus dem Gedächtnis: der Speicher antwortet nicht",
  andMore: "{names} und {count, number} weitere",

  "list.machine": "Maschine",
  "list.issue": "Problem",
  "list.state": "Zustand",
  "list.for": "Dauer",
  "list.shown": "{from, number}–{to, number} von {total, number}",
  "list.open": "{name} öffnen",

  "summary.sentence":
    "{unhealthy, number} von {total, plural, one {# Maschine} other {# Maschinen}} fehlerhaft, {healthy, number} fehlerfrei, {notApplicable, number} nicht anwendbar; {unknown, plural, one {# konnte} other {# konnten}} nicht beurteilt werden",
  "summary.chart": "Maschinen nach Zustand: {numbers}",
  "summary.byIssue": "Fehlerhaft, nach Problem",
  "summary.byReason": "Unbekannt, nach Grund",
  "summary.worst": "Die meisten fehlerhaften Maschinen",
  "summary.worstIs": "{name} ({count, number})",
  "summary.notVerified": "Fehlerfrei, Heartbeat nicht bestätigt",
  "summary.show.Healthy": "Fehlerfreie zeigen ({count, number})",
  "summary.show.Unhealthy": "Fehlerhafte zeigen ({count, number})",
  "summary.show.NotApplicable": "Nicht anwendbare zeigen ({count, number})",
  "summary.show.Unknown": "Unbekannte zeigen ({count, number})",

  "coverage.headline":
    "Die Integration deckt {covered, number} von {all, plural, one {# Abonnement} other {# Abonnements}} ab",
  "coverage.subscription": "Abonnement",
  "coverage.missing": "Es fehlt",
  "coverage.machines": "Maschinen",
  "coverage.notReadable": "Nicht lesbar: Die Identität von Vitals hat hier keine Rechte",
  "coverage.unknown": "Seine Pläne waren nicht lesbar",
  "coverage.more": "{count, plural, one {# weiteres Abonnement} other {# weitere Abonnements}}",

  "freshness.headline": "Die Daten sind {span} alt",
  "freshness.next": "die nächste Synchronisierung: {time}",
  "freshness.nextSync": "Die nächste Synchronisierung: {time}.",
  "freshness.source": "Quelle",
  "freshness.read": "Gelesen",
  "freshness.never": "Nie",
  "freshness.complete": "Vollständig",
  "freshness.notYet": "Noch nicht gelesen",
  "freshness.failed": "Fehlgeschlagen: {message}",
  "freshness.truncated": "Unvollständig: {message}",
};
