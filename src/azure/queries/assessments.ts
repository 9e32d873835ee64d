import { z } from "zod";
import type { AntivirusFinding, EdrAssessment, Evidence } from "../../health/evidence.ts";
import type { Machine } from "../../health/machine.ts";
import type { Assessments } from "../../health/ports.ts";
import type { Pool } from "../pool.ts";
import { ownerOf } from "../resource-id.ts";
import type { Said } from "../said.ts";
import type { ArgQuery } from "./arg-query.ts";
import { instant, text } from "./columns.ts";
import { otherEdr } from "./other-edr.ts";
import { type OfUnlisted, unlistedMachine } from "./unlisted-machine.ts";

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

type Findings = readonly AntivirusFinding[];

/** What one row says about its machine. */
export type AssessmentSays = EdrAssessment | Findings | OfUnlisted<EdrAssessment | Findings>;

/** Assessments while they are gathered; keys are machines' lower-cased ids. */
export interface GatheredAssessments {
  readonly byMachine: Map<string, Assessments>;
  readonly unlisted: Map<string, Machine>;
}

export function noAssessments(): GatheredAssessments {
  return { byMachine: new Map(), unlisted: new Map() };
}

const NO_FINDINGS: Findings = Object.freeze([]);
const NOTHING: Assessments = { edr: undefined, antivirus: NO_FINDINGS };

export function assessment(row: AssessmentRow, pool: Pool): Said<AssessmentSays> {
  const named =
    row.machine === "" ? ownerOf(row.id.toLowerCase(), "/providers/microsoft.security/assessments/") : row.machine;
  const known = pool.machine(named);
  const { id, before } = known;
  const finding = ANTIVIRUS_KEYS.get(row.key);
  const says = finding ? pool.keep(listOf([finding]), before?.antivirus) : edrAssessment(row, before, pool);
  const unlisted = unlistedMachine({ ...known, source: row.source, name: row.machineName }, pool);
  return { id, says: unlisted ? { unlisted, says } : says };
}

export function addAssessment(gathered: GatheredAssessments, id: string, said: AssessmentSays, pool: Pool): void {
  const { byMachine, unlisted } = gathered;
  if ("unlisted" in said) unlisted.set(id, said.unlisted);
  const says = "unlisted" in said ? said.says : said;
  const { edr, antivirus } = byMachine.get(id) ?? NOTHING;
  const both =
    "status" in says
      ? { edr: worse(edr, says), antivirus }
      : { edr, antivirus: antivirus.length === 0 ? says : together(antivirus, says, id, pool) };
  byMachine.set(id, both);
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

function together(some: Findings, more: Findings, id: string, pool: Pool): Findings {
  return pool.keep(listOf([...some, ...more]), pool.machine(id).before?.antivirus);
}

/** An AWS machine on Arc may have two EDR assessments, of which only one is about it. */
function worse(one: EdrAssessment | undefined, other: EdrAssessment): EdrAssessment {
  if (!one) return other;
  return SEVERITY[one.status] > SEVERITY[other.status] ? one : other;
}

const SEVERITY: Readonly<Record<EdrAssessment["status"], number>> = { NotApplicable: 0, Healthy: 1, Unhealthy: 2 };

/** Findings, each once and in the order of `ANTIVIRUS_KEYS`; machines with the same ones share the list. */
function listOf(findings: Findings): Findings {
  const all = [...ANTIVIRUS_KEYS.values()].filter((finding) => findings.includes(finding));
  const key = all.join(" ");
  const shared = LISTS.get(key) ?? Object.freeze(all);
  LISTS.set(key, shared);
  return shared;
}

/** There are seven beside the empty one. */
const LISTS = new Map([["", NO_FINDINGS]]);
