import type { Machine } from "../health/machine.ts";
import type { Healthy, NotApplicable, Unknown, UnknownReason, Verdict } from "../health/verdict.ts";
import type { MachineRow } from "../questions/answer.ts";
import { detailKey, LOOKS } from "./look.ts";
import type { Pen } from "./pen.ts";
import { rowSpan, whereLine } from "./rows.ts";

/** How the machine is, in one clause with its name; inert. */
export function machineClause(row: MachineRow, pen: Pen): string {
  const { evidence, verdict } = row.judged;
  const name = pen.name(evidence.machine.name);
  switch (verdict.state) {
    case "Healthy":
      return pen.say(verdict.heartbeatVerified ? "machine.Healthy" : "machine.deployedOnly", { name });
    case "Unhealthy":
      return pen.say("machine.Unhealthy", { name, issue: pen.say(`issue.${verdict.issue}`), span: rowSpan(row, pen) });
    case "NotApplicable":
      return pen.say("machine.NotApplicable", { name, reason: pen.say(`notApplicable.${verdict.reason}`) });
    case "Unknown":
      return pen.say("machine.Unknown", { name, reason: pen.say(`reason.${verdict.why.reason}`) });
  }
}

/** "▲ Unhealthy: Heartbeat", in words of ours alone. */
export function verdictWords(verdict: Verdict, pen: Pen): string {
  const state = pen.say(`state.${verdict.state}`);
  const what = detailKey(verdict);
  const symbol = LOOKS[verdict.state].symbol;
  if (!what) return pen.say("machine.verdict", { symbol, state });
  return pen.say("machine.verdictWith", { symbol, state, what: pen.say(what) });
}

/** For how long, and who says so, in words of ours alone. `now` is epoch milliseconds, UTC. */
export function sinceWords({ judged, forMs }: MachineRow, now: number, pen: Pen): string {
  const { at, how } = judged.since;
  const values = { span: pen.voice.span(forMs), time: pen.voice.time(at, now) };
  if (how === "FirstSeen") return pen.say("machine.sinceAtLeast", values);
  return pen.say("machine.since", { ...values, how: pen.say(`machine.how.${how}`) });
}

/** Why a machine that is not unhealthy is what it is; inert. */
export function reasonWords(verdict: Healthy | NotApplicable | Unknown, pen: Pen): string {
  switch (verdict.state) {
    case "Healthy":
      return pen.say(healthyKey(verdict));
    case "NotApplicable":
      return pen.say(`why.notApplicable.${verdict.reason}`);
    case "Unknown":
      return unknownWords(verdict.why, pen);
  }
}

function healthyKey({ basis, heartbeatVerified }: Healthy) {
  if (!heartbeatVerified) return "why.healthy.notVerified";
  return basis === "Report" ? "why.healthy.report" : "why.healthy.derived";
}

/** Why nothing can be said about a machine. Words of ours alone. */
export function unknownWords(why: UnknownReason, pen: Pen): string {
  switch (why.reason) {
    case "NotVisible":
      return pen.say(`why.NotVisible.${why.because}`, { source: pen.say(`source.${why.source ?? "Subscriptions"}`) });
    case "NotCovered": {
      const missing = pen.voice.list(why.missing, why.missing.length, (one) => pen.say(`prerequisite.${one}`));
      return pen.say("why.NotCovered", { missing });
    }
    default:
      return pen.say(`why.${why.reason}`);
  }
}

/** Where a report overruled the rest of the evidence, that is said; "" where all agree. Words of ours alone. */
export function disagreementWords(verdict: Verdict, pen: Pen): string {
  if (verdict.state !== "Healthy" && verdict.state !== "Unhealthy") return "";
  if (verdict.overruled === undefined) return "";
  return pen.say("disagree", {
    report: pen.say(`state.${verdict.state}`),
    derived: pen.say(`state.${verdict.overruled}`),
  });
}

const MOST_TAGS = 6;

/** Where the machine is, what it is, how it is tagged: a line each; inert. */
export function aboutLines(row: MachineRow, pen: Pen): string[] {
  const { machine } = row.judged.evidence;
  const tags = Object.entries(machine.tags).map(([key, value]) => (value === "" ? key : `${key}=${value}`));
  const lines = [whereLine(row, pen), kindWords(machine, pen)];
  if (tags.length > 0)
    lines.push(pen.say("about.tags", { tags: pen.voice.list(tags, MOST_TAGS, (tag) => pen.name(tag)) }));
  return lines;
}

/** "Azure VM · Canonical ubuntu-24_04-lts server"; where it is not Azure's, with the cloud that it is in. */
function kindWords(machine: Machine, pen: Pen): string {
  const kind = pen.say(`host.${machine.host}`);
  const shown =
    machine.cloud === "Azure" ? kind : pen.say("about.kindIn", { kind, cloud: pen.say(`cloud.${machine.cloud}`) });
  const os = pen.line(machine.osName) || (machine.os ?? "");
  const scaleSet = machine.scaleSet ? pen.say("about.scaleSet", { name: pen.name(machine.scaleSet) }) : "";
  return [shown, os, scaleSet].filter((part) => part !== "").join(" · ");
}
