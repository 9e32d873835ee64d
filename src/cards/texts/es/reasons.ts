import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {
  "why.NotVisible.SubscriptionNotReadable":
    "Su suscripción no es legible, así que no se puede decir nada. Asigne allí a la identidad de Vitals el rol Lector.",
  "why.NotVisible.SourceFailed": "No se pudo leer esta fuente, así que no se puede decir nada: {source}.",
  "why.NotVisible.SourceTruncated": "Esta fuente llegó incompleta, y Vitals no evalúa con media lectura: {source}.",
  "why.NotVisible.TooOld":
    "Los datos más recientes son de hace más de 8 horas, así que no se puede decir nada de ahora.",
  "why.NotCovered": "La integración no la cubre. Falta: {missing}.",
  "why.NotRunning": "La máquina está detenida. Una máquina detenida no es un sensor averiado.",
  "why.Redeploying": "Se eliminó su extensión para reimplementarla. Vitals espera a que vuelva e informe.",
  "why.Provisioning": "Defender for Cloud está instalando el sensor, o acaba de hacerlo. Puede tardar un día.",
  "why.Exempted": "Está exenta de la recomendación de tener un EDR, y no tiene sensor.",
  "why.OtherEdr": "No tiene sensor de Defender; Defender for Cloud encontró en ella otro EDR.",
  "why.NoReport": "Ni un informe de estado, ni una extensión, ni una evaluación dicen nada de ella.",

  "why.notApplicable.ReportSaysSo": "Según el informe de estado de Defender, Defender for Endpoint no es aplicable.",
  "why.notApplicable.UniformScaleSet":
    "Las instancias de un conjunto de escalado Uniform quedan fuera de la integración: en ellas no se instala ningún sensor.",
  "why.notApplicable.UnsupportedOs": "Según la extensión, el sistema operativo no es compatible.",
  "why.notApplicable.AssessmentSaysSo": "Según la evaluación EDR, no es aplicable a esta máquina.",
  "why.notApplicable.ClientOs":
    "Es un cliente Windows, que necesita una licencia para su usuario; Defender for Servers no lo cubre.",

  "why.healthy.report": "Según el informe de estado de Defender, el sensor funciona.",
  "why.healthy.derived":
    "La extensión está instalada y, según la evaluación EDR o el propio Defender for Endpoint, el sensor funciona.",
  "why.healthy.notVerified":
    "La extensión está instalada. No está comprobado que el sensor informe: ninguna fuente habla de su latido.",

  disagree:
    "Las fuentes no coinciden. Informe de estado de Defender: {report}. Extensiones y evaluaciones por sí solas: {derived}. Cuenta el informe.",
};
