import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {
  "why.NotVisible.SubscriptionNotReadable":
    "Ihr Abonnement ist nicht lesbar, also lässt sich nichts sagen. Geben Sie der Identität von Vitals dort die Rolle „Leser“.",
  "why.NotVisible.SourceFailed": "Diese Quelle war nicht lesbar, also lässt sich nichts sagen: {source}.",
  "why.NotVisible.SourceTruncated":
    "Diese Quelle kam unvollständig, und Vitals urteilt nicht nach halben Daten: {source}.",
  "why.NotVisible.TooOld": "Die neuesten Daten sind über 8 Stunden alt, also lässt sich über jetzt nichts sagen.",
  "why.NotCovered": "Die Integration deckt sie nicht ab. Es fehlt: {missing}.",
  "why.NotRunning": "Die Maschine läuft nicht. Eine angehaltene Maschine ist kein defekter Sensor.",
  "why.Redeploying":
    "Ihre Erweiterung wurde gelöscht, damit sie erneut bereitgestellt wird. Vitals wartet, bis sie zurück ist und sich meldet.",
  "why.Provisioning":
    "Defender for Cloud installiert den Sensor oder hat es gerade erst getan. Das kann einen Tag dauern.",
  "why.Exempted": "Sie ist von der Empfehlung ausgenommen, ein EDR zu haben, und hat keinen Sensor.",
  "why.OtherEdr": "Sie hat keinen Sensor von Defender; Defender for Cloud hat ein anderes EDR auf ihr gefunden.",
  "why.NoReport": "Weder ein Integritätsbericht noch eine Erweiterung noch eine Bewertung sagt etwas über sie.",

  "why.notApplicable.ReportSaysSo": "Laut Defenders Integritätsbericht ist Defender for Endpoint nicht anwendbar.",
  "why.notApplicable.UniformScaleSet":
    "Instanzen einer Uniform-Skalierungsgruppe gehören nicht zur Integration: Auf ihnen wird kein Sensor installiert.",
  "why.notApplicable.UnsupportedOs": "Laut Erweiterung wird das Betriebssystem nicht unterstützt.",
  "why.notApplicable.AssessmentSaysSo": "Laut EDR-Bewertung ist sie auf diese Maschine nicht anwendbar.",
  "why.notApplicable.ClientOs":
    "Sie ist ein Windows-Client, der eine Lizenz für seinen Benutzer braucht; Defender for Servers deckt ihn nicht ab.",

  "why.healthy.report": "Laut Defenders Integritätsbericht arbeitet der Sensor.",
  "why.healthy.derived":
    "Die Erweiterung ist installiert, und die EDR-Bewertung oder Defender for Endpoint selbst sagt, dass der Sensor arbeitet.",
  "why.healthy.notVerified":
    "Die Erweiterung ist installiert. Ob der Sensor sich meldet, ist nicht bestätigt: Keine Quelle sagt etwas über seinen Heartbeat.",

  disagree:
    "Die Quellen widersprechen sich. Defenders Integritätsbericht: {report}. Erweiterungen und Bewertungen allein: {derived}. Es gilt der Bericht.",
};
