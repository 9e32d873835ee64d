import type { EdrAssessment, Evidence, Extension, HealthReport, MdeDevice, RedeployMark } from "../health/evidence.ts";
import type { Pen } from "./pen.ts";

/** One thing that is known, what it says and how old it is. `says` may hold text from outside, inert. */
export interface EvidenceRow {
  readonly what: string;
  readonly says: string;
  /** "" where its age is not known. */
  readonly when: string;
}

/** A machine has one report, two at most. */
const MOST_REPORTS = 3;

/** Everything that a verdict may rest on, the weightiest first. `now` is epoch milliseconds, UTC. */
export function evidenceRows(evidence: Evidence, now: number, pen: Pen): EvidenceRow[] {
  const { reports, extension, edr, antivirus, mde, redeploy } = evidence;
  return [
    ...reports.slice(0, MOST_REPORTS).map((report) => reportRow(report, now, pen)),
    extension ? extensionRow(extension, now, pen) : absentRow(evidence, now, pen),
    ...(edr ? [edrRow(edr, now, pen)] : []),
    ...(mde ? [mdeRow(mde, now, pen)] : []),
    ...(redeploy ? [redeployRow(redeploy, now, pen)] : []),
    ...antivirus.map((finding) => ({
      what: pen.say("evidence.antivirus"),
      says: pen.say(`antivirus.${finding}`),
      when: "",
    })),
    powerRow(evidence, pen),
    planRow(evidence, pen),
  ];
}

function ago(at: number | undefined, now: number, pen: Pen): string {
  return at === undefined ? "" : pen.voice.ago(at, now);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

function reportRow({ status, reason, scannedAt }: HealthReport, now: number, pen: Pen): EvidenceRow {
  const says = joined(pen.say(`report.${status}`), pen.line(reason));
  return { what: pen.say("evidence.report"), says, when: ago(scannedAt, now, pen) };
}

function extensionRow(extension: Extension, now: number, pen: Pen): EvidenceRow {
  const { type, provisioning, statusIsError, code, changedAt } = extension;
  const state = pen.say(`extension.${provisioning}`);
  const error = statusIsError && provisioning !== "Failed" ? pen.say("evidence.statusError") : "";
  const says = joined(type, state, error, pen.line(code));
  return { what: pen.say("evidence.extension"), says, when: ago(changedAt, now, pen) };
}

/** Where there is no Azure resource nobody could see an extension: then it is not called absent. */
function absentRow({ machine, track }: Evidence, now: number, pen: Pen): EvidenceRow {
  const unseen = machine.host === "ConnectorMachine" || machine.host === "DirectServer";
  const lastSeen = track.extensionLastSeenAt;
  return {
    what: pen.say("evidence.extension"),
    says: pen.say(unseen ? "evidence.notSeen" : "evidence.absent"),
    when: lastSeen === undefined ? "" : pen.say("evidence.seen", { ago: pen.voice.ago(lastSeen, now) }),
  };
}

function edrRow({ status, cause, description, changedAt }: EdrAssessment, now: number, pen: Pen): EvidenceRow {
  const says = joined(pen.say(`report.${status}`), pen.line(cause), pen.line(description));
  return { what: pen.say("evidence.edr"), says, when: ago(changedAt, now, pen) };
}

function mdeRow({ health, lastSeenAt }: MdeDevice, now: number, pen: Pen): EvidenceRow {
  const when = lastSeenAt === undefined ? "" : pen.say("evidence.seen", { ago: pen.voice.ago(lastSeenAt, now) });
  return { what: pen.say("evidence.mde"), says: pen.say(`mde.${health}`), when };
}

function redeployRow({ acceptedAt, backAt }: RedeployMark, now: number, pen: Pen): EvidenceRow {
  const says = pen.say(backAt === undefined ? "evidence.redeployWaiting" : "evidence.redeployBack");
  return { what: pen.say("evidence.redeploy"), says, when: pen.voice.ago(backAt ?? acceptedAt, now) };
}

function powerRow({ machine }: Evidence, pen: Pen): EvidenceRow {
  const { is, code } = machine.power;
  const word = pen.say(`power.${is}`);
  // Azure's own word for it, "running", adds nothing.
  const detail = code.toLowerCase() === is.toLowerCase() ? "" : pen.line(code);
  return { what: pen.say("evidence.power"), says: joined(word, detail), when: "" };
}

function planRow({ coverage }: Evidence, pen: Pen): EvidenceRow {
  const { serversPlan, planOf, cspm, endpointProtection } = coverage;
  const says = joined(
    pen.say(`plan.${serversPlan}`),
    planOf === "Machine" ? pen.say("evidence.ownPlan") : "",
    pen.say(cspm ? "evidence.cspmOn" : "evidence.cspmOff"),
    pen.say(endpointProtection ? "evidence.protectionOn" : "evidence.protectionOff"),
  );
  return { what: pen.say("evidence.plan"), says, when: "" };
}
