import type { answers as english } from "../en/answers.ts";

export const answers: Record<keyof typeof english, string> = {
  machines:
    "{total, plural, =0 {Ninguna máquina} other {{total, number} de {outOf, plural, one {# máquina} many {# de máquinas} other {# máquinas}}}}",
  "headline.Healthy": "{machines} {total, plural, =0 {está} one {está} many {están} other {están}} en buen estado",
  "headline.Unhealthy": "{machines} {total, plural, =0 {está} one {está} many {están} other {están}} en mal estado",
  "headline.NotApplicable":
    "{machines} {total, plural, =0 {es no aplicable} one {es no aplicable} many {son no aplicables} other {son no aplicables}}",
  "headline.Unknown":
    "{total, plural, =0 {Ninguna máquina es desconocida} one {{machines} no se pudo evaluar} many {{machines} no se pudieron evaluar} other {{machines} no se pudieron evaluar}}",
  "headline.Installation":
    "{machines} {total, plural, =0 {tiene} one {tiene} many {tienen} other {tienen}} un problema de instalación",
  "headline.Heartbeat":
    "{machines} {total, plural, =0 {tiene} one {tiene} many {tienen} other {tienen}} un problema de latido",
  "headline.Other": "{machines} {total, plural, =0 {tiene} one {tiene} many {tienen} other {tienen}} otro problema",
  "headline.NotVisible":
    "{machines} {total, plural, =0 {es no visible} one {es no visible} many {son no visibles} other {son no visibles}}",
  "headline.NotCovered":
    "{machines} {total, plural, =0 {queda} one {queda} many {quedan} other {quedan}} sin cubrir por la integración",
  "headline.NotRunning":
    "{machines} {total, plural, =0 {está detenida} one {está detenida} many {están detenidas} other {están detenidas}}",
  "headline.Redeploying":
    "{machines} {total, plural, =0 {está} one {está} many {están} other {están}} en reimplementación",
  "headline.Provisioning":
    "{machines} {total, plural, =0 {está} one {está} many {están} other {están}} en aprovisionamiento",
  "headline.Exempted":
    "{machines} {total, plural, =0 {está exenta} one {está exenta} many {están exentas} other {están exentas}}",
  "headline.OtherEdr": "{machines} {total, plural, =0 {tiene} one {tiene} many {tienen} other {tienen}} otro EDR",
  "headline.NoReport": "{machines} {total, plural, =0 {está} one {está} many {están} other {están}} sin ningún informe",
  "headline.Matching":
    "{machines} {total, plural, =0 {coincide} one {coincide} many {coinciden} other {coinciden}} con la selección",
  "headline.All":
    "{total, plural, =0 {No hay ninguna máquina} one {Hay # máquina} many {Hay # de máquinas} other {Hay # máquinas}}",
  "headline.NothingInScope": "Ninguna máquina está entre lo que ha preguntado",

  "sentence.butNotJudged":
    "{headline}, pero {count, plural, one {# no se pudo evaluar} many {# no se pudieron evaluar} other {# no se pudieron evaluar}}",
  "sentence.newest": "{headline}; la más reciente es {name} ({what}, {span})",
  "sentence.oldest": "{headline}; la más antigua es {name} ({what}, {span})",
  "sentence.and": "{first}; {second}",
  "sentence.within": "{filters}: {text}",
  "sentence.end": "{text}.",
  "sentence.then": "{first} {second}",

  "remark.notJudged":
    "{count, plural, one {# máquina no se pudo evaluar} many {# de máquinas no se pudieron evaluar} other {# máquinas no se pudieron evaluar}}",
  "remark.notVerified": "en {count, number} de ellas el latido no está comprobado",
  "remark.notReadable":
    "{count, plural, one {# suscripción no es legible} many {# de suscripciones no son legibles} other {# suscripciones no son legibles}}",
  "remark.data": "Antigüedad de los datos: {span}.",

  "notice.Stale":
    "Antigüedad de los datos: {span}. Defender actualiza cada 4 horas, así que aquí faltan los cambios más recientes.",
  "notice.Expired":
    "Antigüedad de los datos: {span}, demasiada para evaluar las máquinas, que cuentan como desconocidas hasta una sincronización correcta.",
  "notice.failed": "{source}: no se pudo volver a leer, vale una lectura anterior: {message}",
  "notice.truncated": "{source}: lectura incompleta, vale una anterior: {message}",

  "notice.sync": "La última sincronización falló, valen lecturas anteriores: {message}",
  "notice.more":
    "{count, plural, one {# fuente más no se pudo volver a leer} many {# de fuentes más no se pudieron volver a leer} other {# fuentes más no se pudieron volver a leer}}.",

  "footing.data": "Datos: {time} ({ago})",
  "footing.notReadable":
    "{count, number} de {all, plural, one {# suscripción} many {# de suscripciones} other {# suscripciones}} no legibles: {names}",
  "footing.notCovered":
    "{count, plural, one {# suscripción no cubierta} many {# de suscripciones no cubiertas} other {# suscripciones no cubiertas}}",
  "footing.Reports": "Veredictos: informes de estado de Defender",
  "footing.Derived": "Veredictos: deducidos de extensiones y evaluaciones",
  "footing.Mixed": "Veredictos: informes de estado de Defender, deducidos donde no los hay",
  "footing.syncing": "Hay una sincronización en curso",
  "footing.fromMemory": "De memoria: el almacén no responde",
  andMore: "{names} y {count, number} más",

  "list.machine": "Máquina",
  "list.issue": "Problema",
  "list.state": "Estado",
  "list.for": "Duración",
  "list.shown": "{from, number}–{to, number} de {total, number}",
  "list.open": "Abrir {name}",

  "summary.sentence":
    "{unhealthy, number} de {total, plural, one {# máquina} many {# de máquinas} other {# máquinas}} en mal estado, {healthy, number} en buen estado, {notApplicable, plural, one {# no aplicable} many {# no aplicables} other {# no aplicables}}; {unknown, plural, one {# no se pudo evaluar} many {# no se pudieron evaluar} other {# no se pudieron evaluar}}",
  "summary.chart": "Máquinas por estado: {numbers}",
  "summary.byIssue": "En mal estado, por problema",
  "summary.byReason": "Desconocidas, por motivo",
  "summary.worst": "Más máquinas en mal estado",
  "summary.worstIs": "{name} ({count, number})",
  "summary.notVerified": "En buen estado, latido no comprobado",
  "summary.show.Healthy": "Ver en buen estado ({count, number})",
  "summary.show.Unhealthy": "Ver en mal estado ({count, number})",
  "summary.show.NotApplicable": "Ver no aplicables ({count, number})",
  "summary.show.Unknown": "Ver desconocidas ({count, number})",

  "coverage.headline":
    "La integración cubre {covered, number} de {all, plural, one {# suscripción} many {# de suscripciones} other {# suscripciones}}",
  "coverage.subscription": "Suscripción",
  "coverage.missing": "Falta",
  "coverage.machines": "Máquinas",
  "coverage.notReadable": "No legible: la identidad de Vitals no tiene permisos aquí",
  "coverage.unknown": "No se pudieron leer sus planes",
  "coverage.more": "{count, plural, one {# suscripción más} many {# de suscripciones más} other {# suscripciones más}}",

  "freshness.headline": "Antigüedad de los datos: {span}",
  "freshness.next": "próxima sincronización: {time}",
  "freshness.nextSync": "Próxima sincronización: {time}.",
  "freshness.source": "Fuente",
  "freshness.read": "Leída",
  "freshness.never": "Nunca",
  "freshness.complete": "Completa",
  "freshness.notYet": "Aún no leída",
  "freshness.failed": "Con error: {message}",
  "freshness.truncated": "Incompleta: {message}",
};
