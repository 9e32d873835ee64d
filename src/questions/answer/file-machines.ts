import type { JudgedMachine } from "../../health/snapshot.ts";
import type { Verdict } from "../../health/verdict.ts";
import { seenAsOf } from "../../health/visibility.ts";
import type { EstateView } from "../estate-view.ts";
import { displayName } from "../regions.ts";
import { type Cell, type FileAdvice, type FileWords, iso } from "./file-table.ts";
import { subscriptionName } from "./rows.ts";

/** What a machine's line is made of. */
interface Line {
  readonly judged: JudgedMachine;
  readonly subscription: string;
  /** Undefined: it was not seen. */
  readonly asOf: number | undefined;
  /** Undefined: not unhealthy. */
  readonly advice: FileAdvice | undefined;
}

type Column = readonly [name: string, cell: (line: Line) => Cell];

/** What an engineer sorts and filters by comes first, what a script joins by last. */
const COLUMNS: readonly Column[] = [
  ["machine", ({ judged }) => judged.evidence.machine.name],
  ["state", ({ judged }) => judged.verdict.state],
  ["issue", ({ judged: { verdict } }) => (verdict.state === "Unhealthy" ? verdict.issue : undefined)],
  ["reason", ({ judged }) => reasonOf(judged.verdict)],
  ["reason in detail", ({ judged }) => detailOf(judged.verdict)],
  ["in state since", ({ judged }) => iso(judged.since.at)],
  ["since according to", ({ judged }) => judged.since.how],
  ["message", ({ judged: { verdict } }) => (verdict.state === "Unhealthy" ? verdict.message : undefined)],
  ["further messages", ({ judged }) => furtherOf(judged.verdict)],
  ["fix", ({ advice }) => advice?.fix],
  ["remediation by Defender", ({ advice }) => advice?.remediation],
  ["redeploy", ({ advice }) => advice?.redeploy],
  ["logs", ({ advice }) => advice?.logs],
  [
    "heartbeat verified",
    ({ judged: { verdict } }) => (verdict.state === "Healthy" ? verdict.heartbeatVerified : undefined),
  ],
  ["operating system", ({ judged }) => judged.evidence.machine.os],
  ["release", ({ judged }) => judged.evidence.machine.osName],
  ["platform", ({ judged }) => platformOf(judged)],
  ["power", ({ judged: { evidence } }) => evidence.machine.power.code || evidence.machine.power.is],
  ["subscription", ({ subscription }) => subscription],
  ["subscription id", ({ judged }) => judged.evidence.machine.subscriptionId],
  ["resource group", ({ judged }) => judged.evidence.machine.resourceGroup],
  ["region", ({ judged }) => displayName(judged.evidence.machine.region)],
  ["tags", ({ judged }) => tagsOf(judged)],
  ["plan", ({ judged }) => judged.evidence.coverage.serversPlan],
  ["extension", ({ judged }) => judged.evidence.extension?.name],
  ["extension state", ({ judged }) => judged.evidence.extension?.provisioning],
  ["extension code", ({ judged }) => judged.evidence.extension?.code],
  ["verdict from", ({ judged }) => judged.verdict.basis],
  ["rule", ({ judged }) => judged.verdict.rule],
  ["overruled", ({ judged: { verdict } }) => ("overruled" in verdict ? verdict.overruled : undefined)],
  ["data from", ({ asOf }) => (asOf === undefined ? undefined : iso(asOf))],
  ["resource id", ({ judged }) => judged.evidence.machine.id],
];

export const MACHINE_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** One machine's line, under `MACHINE_COLUMNS`. */
export function machineCells(judged: JudgedMachine, view: EstateView, words: FileWords): readonly Cell[] {
  const { subscriptionId } = judged.evidence.machine;
  const line = {
    judged,
    subscription: subscriptionName(subscriptionId, view),
    asOf: seenAsOf(judged.evidence, view.subscriptions.get(subscriptionId)),
    advice: words.advice(judged),
  };
  return COLUMNS.map(([, cell]) => cell(line));
}

/** Of an Unknown or NotApplicable; the others' states say it all. */
function reasonOf(verdict: Verdict): string | undefined {
  if (verdict.state === "Unknown") return verdict.why.reason;
  return verdict.state === "NotApplicable" ? verdict.reason : undefined;
}

function detailOf(verdict: Verdict): string | undefined {
  if (verdict.state === "NotApplicable") return verdict.detail;
  if (verdict.state !== "Unknown") return undefined;
  const { why } = verdict;
  switch (why.reason) {
    case "NotVisible":
      return why.source ? `${why.because}: ${why.source}` : why.because;
    case "NotCovered":
      return why.missing.join(", ");
    case "NotRunning":
      return why.power;
    case "OtherEdr":
      return why.edr;
    default:
      return undefined;
  }
}

/** The further issues of the same report. */
function furtherOf(verdict: Verdict): string | undefined {
  if (verdict.state !== "Unhealthy") return undefined;
  return verdict.others.map(({ kind, message }) => `${kind}: ${message}`).join("\n");
}

/** An EC2 instance is on Arc and on AWS. */
function platformOf({ evidence: { machine } }: JudgedMachine): string {
  return machine.cloud === "Azure" ? machine.host : `${machine.host} (${machine.cloud})`;
}

function tagsOf({ evidence: { machine } }: JudgedMachine): string {
  return Object.entries(machine.tags)
    .map(([key, value]) => (value === "" ? key : `${key}=${value}`))
    .join("; ");
}
