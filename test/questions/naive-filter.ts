import type { JudgedMachine } from "../../src/health/snapshot.ts";
import type { Field, Filter } from "../../src/questions/query.ts";
import { NOW } from "../builders/evidence.ts";

/** Mutes of each kind, of which the machines of `any-estate.ts` meet some. */
export const MUTES: readonly (readonly Filter[])[] = [
  [
    { field: "os", values: ["Linux"], not: false },
    { field: "name", values: ["web*"], not: true },
  ],
  [{ field: "region", values: ["westeurope"], not: false }],
  [{ field: "region", values: ["uksouth"], not: false }],
  [{ field: "state", values: ["Healthy", "Unknown"], not: true }],
];

/** What a filter means, said as plainly as possible: the yardstick for the fast way. */
export function holds(row: JudgedMachine, { field, values, not }: Filter): boolean {
  return values.some((value) => MEANS[field](row, value)) !== not;
}

const MEANS: Readonly<Record<Field, (row: JudgedMachine, value: string) => boolean>> = {
  state: ({ verdict }, value) => verdict.state === value,
  issue: ({ verdict }, value) => verdict.state === "Unhealthy" && verdict.issue === value,
  reason: ({ verdict }, value) => verdict.state === "Unknown" && verdict.why.reason === value,
  os: ({ evidence }, value) => evidence.machine.os === value,
  release: ({ evidence }, value) => words(evidence.machine.osName).includes(value),
  platform: ({ evidence: { machine } }, value) => {
    if (value === "Arc") return machine.host === "ArcMachine";
    if (value === "ScaleSet") return machine.host === "ScaleSetInstance" || machine.scaleSet !== undefined;
    return machine.cloud === value && !(value === "Azure" && machine.host === "ArcMachine");
  },
  subscription: ({ evidence }, value) => evidence.machine.subscriptionId === value,
  resourceGroup: ({ evidence }, value) => evidence.machine.resourceGroup.toLowerCase() === value,
  region: ({ evidence }, value) => evidence.machine.region === value,
  tag: ({ evidence }, value) => {
    const [key, wanted] = value.split("=");
    const entries = Object.entries(evidence.machine.tags).map(([name, text]) => [
      name.toLowerCase(),
      text.toLowerCase(),
    ]);
    return entries.some(([name, text]) => name === key && (wanted === undefined || text === wanted));
  },
  machine: ({ evidence }, value) => evidence.machine.id === value,
  name: ({ evidence }, value) => {
    const pattern = value.replaceAll("*", ".*");
    return new RegExp(`^${pattern}$`).test(evidence.machine.name.toLowerCase());
  },
  text: ({ verdict, evidence: { extension } }, value) => {
    if (verdict.state === "Healthy") return false;
    const own = verdict.state === "Unhealthy" ? [verdict.message, verdict.known ?? ""] : [];
    const detail = verdict.state === "NotApplicable" ? verdict.detail : "";
    const texts = [...own, detail, extension?.code ?? "", extension?.message ?? ""];
    return texts.some((text) => new RegExp(`\\b${value}${/\d$/.test(value) ? "(?!\\d)" : ""}`, "i").test(text));
  },
  error: ({ verdict }, value) => verdict.state === "Unhealthy" && (verdict.message || verdict.cause) === value,
  change: () => false,
  topic: () => false,
  muted: (row) => MUTES.some((where) => where.every((one) => holds(row, one))),
  power: ({ evidence }, value) => evidence.machine.power.is === value,
  plan: ({ evidence }, value) => evidence.coverage.serversPlan === value,
  sinceOver: ({ since }, value) => NOW - since.at > Number(value),
  sinceWithin: ({ since }, value) => NOW - since.at <= Number(value),
};

function words(text: string): string[] {
  return text.toLowerCase().split(/[ -]/);
}
