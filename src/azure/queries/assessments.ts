import { z } from "zod";
import type { AntivirusFinding, EdrAssessment, Evidence } from "../../health/evidence.ts";
import type { Machine } from "../../health/machine.ts";
import type { Assessments } from "../../health/ports.ts";
import type { Pool } from "../pool.ts";
import { ownerOf } from "../resource-id.ts";
import type { ArgQuery } from "./arg-query.ts";
import { instant, text } from "./columns.ts";
import { otherEdr } from "./other-edr.ts";
import { unlistedMachine } from "./unlisted-machine.ts";

/** "EDR solution should be installed" on VMs, on EC2s, on GCP virtual machines. */
export const EDR_KEYS = [
  "06e3a6db-6c0c-4ad9-943f-31d9d73ecf6c",
  "77d09952-2bc2-4495-8795-cc8391452f85",
  "68e595c1-a031-4354-b37c-4bdf679732f1",
] as const;

/** Assessments of the antivirus. In the order in which a machine's findings stand. */
export const ANTIVIRUS_KEYS: ReadonlyMap<string, AntivirusFinding> = new Map([
  ["d44de051-1862-48f8-8476-192aee854699", "ScansOutOfDate"],
  ["aafa7d27-01ae-40c6-a56c-1d0ef04b1d71", "SignaturesOutOfDate"],
  ["506d18a1-d571-4341-aad5-a7d363c5bbd4", "OffOrPartlyConfigured"],
]);

const ROW = z.object({
  id: text,
  key: text,
  machine: text,
  source: text,
  machineName: text,
  code: z.enum(["Healthy", "Unhealthy", "NotApplicable"]),
  cause: text,
  description: text,
  changed: text,
  edrs: z.unknown(),
});

export type AssessmentRow = z.infer<typeof ROW>;

function quoted(keys: Iterable<string>): string {
  return [...keys].map((key) => `'${key}'`).join(", ");
}

/**
 * Of the antivirus only what is wrong is asked for: a warning's absence needs no row, and that spares three rows a machine.
 * `resourceDetails` and the names in `additionalData` vary in casing and place, as Defender's own export queries show.
 */
export const ASSESSMENTS: ArgQuery<AssessmentRow> = {
  source: "Assessments",
  what: "assessments",
  text: `securityresources
| where type =~ 'microsoft.security/assessments'
| where name in~ (${quoted(EDR_KEYS)})
    or (name in~ (${quoted(ANTIVIRUS_KEYS.keys())}) and tostring(properties.status.code) =~ 'Unhealthy')
| extend details = properties.resourceDetails, more = properties.additionalData
| project id, key = tolower(name),
    machine = tolower(tostring(coalesce(tostring(details.AzureResourceId), tostring(details.Id), tostring(details.id)))),
    source = tostring(coalesce(tostring(details.Source), tostring(details.source))),
    machineName = tostring(coalesce(tostring(details.ResourceName), tostring(details.resourceName),
        tostring(more.CloudNativeResourceName), tostring(more.ResourceName), tostring(more.resourceName))),
    code = tostring(properties.status.code), cause = tostring(properties.status.cause),
    description = tostring(properties.status.description), changed = tostring(properties.status.statusChangeDate),
    edrs = more.discoveredEdrs
| order by id asc`,
  row: ROW,
};

/** What one row says about its machine. */
export interface MachineAssessment extends Assessments {
  /** Lower-cased. */
  readonly id: string;
  /** The machine itself, where it is no Azure resource. */
  readonly unlisted: Machine | undefined;
}

/** Assessments while they are gathered; keys are machines' lower-cased ids. */
export interface GatheredAssessments {
  readonly byMachine: Map<string, Assessments>;
  readonly unlisted: Map<string, Machine>;
}

export function noAssessments(): GatheredAssessments {
  return { byMachine: new Map(), unlisted: new Map() };
}

const NO_FINDINGS: readonly AntivirusFinding[] = Object.freeze([]);

export function assessment(row: AssessmentRow, pool: Pool): MachineAssessment {
  const named =
    row.machine === "" ? ownerOf(row.id.toLowerCase(), "/providers/microsoft.security/assessments/") : row.machine;
  const known = pool.machine(named);
  const { id, before } = known;
  const finding = ANTIVIRUS_KEYS.get(row.key);
  return {
    id,
    unlisted: unlistedMachine({ ...known, source: row.source, name: row.machineName }, pool),
    edr: finding ? undefined : edrAssessment(row, before, pool),
    antivirus: finding ? pool.keep(listOf([finding]), before?.antivirus) : NO_FINDINGS,
  };
}

export function addAssessment({ byMachine, unlisted }: GatheredAssessments, one: MachineAssessment, pool: Pool): void {
  const { id } = one;
  const earlier = byMachine.get(id);
  byMachine.set(id, earlier ? together(earlier, one, pool.machine(id).before, pool) : one);
  if (one.unlisted) unlisted.set(id, one.unlisted);
}

function edrAssessment(row: AssessmentRow, before: Evidence | undefined, pool: Pool): EdrAssessment {
  const assessment: EdrAssessment = {
    status: row.code,
    cause: pool.text(row.cause),
    description: pool.message(row.description),
    changedAt: instant(row.changed),
    otherEdr: row.edrs ? pool.message(otherEdr(row.edrs)) : "",
  };
  return pool.keep(assessment, before?.edr);
}

function together(one: Assessments, other: Assessments, before: Evidence | undefined, pool: Pool): Assessments {
  const antivirus = listOf([...one.antivirus, ...other.antivirus]);
  return { edr: worse(one.edr, other.edr), antivirus: pool.keep(antivirus, before?.antivirus) };
}

/** An AWS machine on Arc may have two EDR assessments, of which only one is about it. */
function worse(one: EdrAssessment | undefined, other: EdrAssessment | undefined): EdrAssessment | undefined {
  if (!one || !other) return one ?? other;
  return SEVERITY[one.status] > SEVERITY[other.status] ? one : other;
}

const SEVERITY: Readonly<Record<EdrAssessment["status"], number>> = { NotApplicable: 0, Healthy: 1, Unhealthy: 2 };

/** Findings, each once and in the order of `ANTIVIRUS_KEYS`; machines with the same ones share the list. */
function listOf(findings: readonly AntivirusFinding[]): readonly AntivirusFinding[] {
  const all = [...ANTIVIRUS_KEYS.values()].filter((finding) => findings.includes(finding));
  const key = all.join(" ");
  const shared = LISTS.get(key) ?? Object.freeze(all);
  LISTS.set(key, shared);
  return shared;
}

/** There are seven beside the empty one. */
const LISTS = new Map([["", NO_FINDINGS]]);
